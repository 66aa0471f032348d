/* The QR code of a page's address: a decoder reads it from the screen, as a phone's camera does. */
#include "base/memory.h"
#include "kiosk/policy.h"
#include "kiosk/qr.h"
#include "ui/app.h"
#include "term/glyph.h"
#include "ui/paper.h"
#include "term/theme.h"

#include "folder.h"
#include "screen_dump.h"
#include "suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { CELL_PIXELS = 4 }; /* per half cell, which is one module of the code */

struct shown {
    struct library *library;
    struct app *app;
    struct screen screen;
};

static void open_page(struct shown *shown, int cols, int rows, bool ascii)
{
    *shown = (struct shown){.library = folder_open_at("content", NULL)};
    struct app_options options = {
        .context.session = SESSION_KIOSK, .context.ascii = ascii, .context.query.now = 1800000000};
    ck_assert(library_find(shown->library, "sciatica", strlen("sciatica"), &options.page) ==
              FOUND_PAGE);
    options.context.query.language = 1;
    shown->app = app_new(shown->library, &options);
    screen_resize(&shown->screen, rows, cols);
    app_key(shown->app, 'a');
    app_draw(shown->app, &shown->screen);
}

static void close_page(struct shown *shown)
{
    app_free(shown->app);
    screen_done(&shown->screen);
}

/* A colour of xterm's palette as grey; the terminal's default colours are light on dark. */
static int grey(enum colour colour, bool foreground)
{
    static const int greys[] = {0, 60, 120, 180, 30, 80, 140, 229};
    return colour == COLOUR_DEFAULT ? (foreground ? 229 : 0) : greys[colour];
}

static void half(const struct screen *screen, const struct theme *theme, int row, int col,
                 bool lower, FILE *file)
{
    const struct cell *cell = screen_cell(screen, row, col);
    struct look look = theme_look(theme, cell->style, 0);
    size_t n;
    const char *s = screen_cell_text(screen, cell, &n);
    bool full = n == 3 && memcmp(s, "█", 3) == 0;
    bool ink = full || (n == 3 && memcmp(s, lower ? "▄" : "▀", 3) == 0);
    bool reverse = (look.attributes & LOOK_REVERSE) != 0;
    int value = ink != reverse ? grey(look.foreground, true) : grey(look.background, false);
    for (int i = 0; i < CELL_PIXELS; i++)
        fputc(value, file);
}

static void write_picture(const struct screen *screen, const struct theme *theme, FILE *file)
{
    fprintf(file, "P5 %d %d 255\n", screen->cols * CELL_PIXELS, screen->rows * 2 * CELL_PIXELS);
    for (int row = 0; row < screen->rows * 2; row++)
        for (int i = 0; i < CELL_PIXELS; i++)
            for (int col = 0; col < screen->cols; col++)
                half(screen, theme, row / 2, col, row % 2, file);
    fflush(file);
}

/* What zbarimg (Debian: zbar-tools) finds in a picture; "" if it finds nothing. */
static void decode(const char *file, char *out, size_t size)
{
    int pipes[2];
    size_t used = 0;
    ck_assert_int_eq(pipe(pipes), 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(pipes[1], STDOUT_FILENO);
        if (!freopen("/dev/null", "w", stderr))
            _exit(127);
        execlp("zbarimg", "zbarimg", "--raw", "-q", "-Sdisable", "-Sqrcode.enable", file,
               (char *)NULL);
        _exit(127);
    }
    close(pipes[1]);
    for (ssize_t n; used < size - 1 && (n = read(pipes[0], out + used, size - 1 - used)) > 0;)
        used += (size_t)n;
    out[used] = '\0';
    close(pipes[0]);
    int status;
    waitpid(child, &status, 0);
    ck_assert_msg(!WIFEXITED(status) || WEXITSTATUS(status) != 127,
                  "zbarimg is missing: install zbar-tools");
}

static void check_decoded(const struct screen *screen, const char *theme, const char *address)
{
    char name[] = "/tmp/pamphlet-qr-XXXXXX";
    char found[4096];
    char wanted[4096];
    int fd = mkstemp(name);
    FILE *file = fdopen(fd, "wb");
    ck_assert_ptr_nonnull(file);
    write_picture(screen, theme_find(theme), file);
    fclose(file);
    decode(name, found, sizeof found);
    unlink(name);
    snprintf(wanted, sizeof wanted, "%s\n", address);
    ck_assert_msg(strcmp(found, wanted) == 0, "%s: \"%s\"", theme, found);
}

static bool shows_code(const struct screen *screen)
{
    for (int i = 0; i < screen->rows * screen->cols; i++)
        if (screen->cells[i].style & STYLE_QR)
            return true;
    return false;
}

static const char address[] = "https://spine.example.org/conditions/sciatica/";

static const char *const themes[] = {"default", "dark", "light", "contrast", "mono"};

START_TEST(a_phone_reads_it_in_every_theme)
{
    static const struct {
        int cols, rows;
    } sizes[] = {{80, 24}, {80, 22}, {100, 40}, {132, 43}, {300, 100}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct shown shown;
        open_page(&shown, sizes[i].cols, sizes[i].rows, false);
        check_decoded(&shown.screen, themes[_i], address);
        close_page(&shown);
    }
}
END_TEST

/* Sizes in which a code of this length just does not fit, and smaller ones. */
START_TEST(without_room_there_is_the_address_alone)
{
    static const struct {
        int cols, rows;
        bool ascii;
    } sizes[] = {
        {40, 11, false}, {80, 12, false}, {60, 24, false}, {80, 24, true}, {30, 50, false}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct shown shown;
        open_page(&shown, sizes[i].cols, sizes[i].rows, sizes[i].ascii);
        struct buffer out = {0};
        ck_assert(!shows_code(&shown.screen));
        screen_dump(&shown.screen, &out);
        ck_assert_msg(strstr(out.bytes, "spine.example.org") != NULL, "%s", out.bytes);
        buffer_done(&out);
        close_page(&shown);
    }
}
END_TEST

/* Debian's fonts for the console have the whole block, but no half. */
START_TEST(a_font_without_half_blocks_shows_the_address_alone)
{
    static uint8_t font[GLYPH_FONT_BYTES];
    struct shown shown;
    memset(font, 0xff, sizeof font);
    for (int whole = 1; whole >= 0; whole--) {
        font[0x2580 / 8] &= (uint8_t)(whole ? 0xff : ~1);
        glyph_set_font(font);
        open_page(&shown, 80, 24, false);
        ck_assert(shows_code(&shown.screen) == whole);
        close_page(&shown);
    }
    glyph_set_font(NULL);
}
END_TEST

START_TEST(a_resized_screen_has_what_fits)
{
    struct shown shown;
    open_page(&shown, 80, 24, false);
    ck_assert(shows_code(&shown.screen));
    screen_resize(&shown.screen, 11, 40);
    app_draw(shown.app, &shown.screen);
    ck_assert(!shows_code(&shown.screen));
    screen_resize(&shown.screen, 24, 80);
    app_draw(shown.app, &shown.screen);
    check_decoded(&shown.screen, "dark", address);
    close_page(&shown);
}
END_TEST

/* Page names with letters beyond ASCII, and the address that any decoder must read. */
static const struct {
    const char *name, *read;
} accents[] = {
    {"ciática", "https://clinic.example/ci%C3%A1tica/"},
    {"rücken-und-übung", "https://clinic.example/r%C3%BCcken-und-%C3%BCbung/"},
};

/* Opens the address screen of a page with this name. */
static void open_named(struct shown *shown, const char *name)
{
    char file[200];
    snprintf(file, sizeof file, "%s.md", name);
    folder_put("pamphlet.yaml", "baseURL: https://clinic.example/\n");
    folder_put(file, "---\ntitle: Page\n---\n\nText.\n");
    *shown = (struct shown){.library = folder_open(NULL)};
    struct app_options options = {.context.session = SESSION_KIOSK,
                                  .context.query.now = 1800000000};
    options.page = folder_find(shown->library, name);
    shown->app = app_new(shown->library, &options);
    screen_resize(&shown->screen, 24, 80);
    app_key(shown->app, 'a');
    app_draw(shown->app, &shown->screen);
}

/* A decoder guesses the encoding of bytes beyond ASCII, and one guessed Chinese. */
START_TEST(an_address_with_accents_is_not_read_as_another)
{
    struct shown shown;
    open_named(&shown, accents[_i].name);
    check_decoded(&shown.screen, "default", accents[_i].read);
    close_page(&shown);
}
END_TEST

START_TEST(a_code_that_has_room_only_as_it_was_written_is_there)
{
    struct shown shown;
    open_named(&shown, "آلام-الظهر-والعمود");
    ck_assert(shows_code(&shown.screen));
    close_page(&shown);
}
END_TEST

START_TEST(codes_keep_to_their_room)
{
    static struct qr qr;
    char long_address[4000];
    memset(long_address, 'x', sizeof long_address);
    ck_assert(qr_make(&qr, "a", 1, 29));
    ck_assert_int_eq(qr.side, 21);
    ck_assert(!qr_make(&qr, "a", 1, 28));
    ck_assert(!qr_make(&qr, "", 0, 185));
    ck_assert(!qr_make(&qr, "a\0b", 3, 185));
    ck_assert(!qr_make(&qr, long_address, sizeof long_address, 10000));
    ck_assert(qr_make(&qr, long_address, 2953, 185));
    ck_assert_str_eq(qr_half_block(&qr, -2, 0), " ");
    ck_assert_str_eq(qr_half_block(&qr, -1, 0), "▄");
    ck_assert_str_eq(qr_half_block(&qr, 0, 0), "█");
    ck_assert_str_eq(qr_half_block(&qr, 0, qr.side), " ");
}
END_TEST

/* ---- On paper ---- */

static struct buffer printed;

static bool print_here(const char *text, size_t n_bytes)
{
    buffer_add(&printed, text, n_bytes);
    return true;
}

/* The list of links as a site's paper has it. */
static const struct {
    const char *configuration;
    const char *links;
} sites[] = {
    {"baseURL: https://clinic.example/pain/\n", "Links:\n"
                                                "[1] https://clinic.example/pain/glossary/#disc\n"
                                                "[2] https://clinic.example/pain/glossary/\n"
                                                "[3] https://example.org/nerve\n"
                                                "[4] https://clinic.example/pain/leaflet.pdf\n"},
    /* Nobody can tell whether the hyphen at a line's end belongs to an address. */
    {"baseURL: https://clinic.example/neck-and-back-pain/patients/\n",
     "Links:\n"
     "[1]\n"
     "https://clinic.example/neck-and-back-pain/patients/glossary/#disc\n"
     "[2] https://clinic.example/neck-and-back-pain/patients/glossary/\n"
     "[3] https://example.org/nerve\n"
     "[4] https://clinic.example/neck-and-back-pain/patients/leaflet.pdf\n"},
    {"title: Clinic\n", "Links:\n"
                        "[1] see the page: Glossary\n"
                        "[2] see the page: Glossary\n"
                        "[3] https://example.org/nerve\n"
                        "[4] leaflet.pdf\n"},
};

START_TEST(links_on_paper_lead_somewhere)
{
    struct paper paper = {.attached = print_here};
    struct view_context context = {.ascii = true, .query.now = 1800000000};
    folder_put("pamphlet.yaml", sites[_i].configuration);
    folder_put("glossary.md", "---\ntitle: Glossary\n---\n\n## Disc\n\nA cushion.\n");
    folder_put("leaflet.pdf", "x");
    folder_put("back.md",
               "---\ntitle: Back\n---\n\nA [disc](glossary.md#disc), [words](/glossary/), a "
               "[nerve](https://example.org/nerve), a [leaflet](leaflet.pdf).\n");
    struct library *library = folder_open(NULL);
    context.library = library;
    paper_print(&paper, &context, folder_find(library, "back"), COMMAND_PRINT_ATTACHED);
    ck_assert_msg(strstr(buffer_string(&printed), sites[_i].links) != NULL, "%s",
                  buffer_string(&printed));
    buffer_done(&printed);
    library_free(library);
}
END_TEST

/* Pages longer than a sheet, with the title in a heading, in front matter, and in both. */
static const char *const long_pages[] = {
    "# Back pain\n\n", "---\ntitle: Back pain\n---\n\n",
    "---\ntitle: Back pain\n---\n\n# Back pain\n\nWords.\n\n## A part\n\n"};

/* The number of lines on a sheet is unknown; A4 has 44 in large letters. */
START_TEST(no_code_is_torn_by_the_end_of_a_sheet)
{
    struct paper paper = {.attached = print_here};
    struct view_context context = {.query.now = 1800000000};
    struct buffer page = {0};
    unsigned line = 0, code_line = 0, title_line = 0, titles = 0;
    buffer_add_string(&page, long_pages[_i]);
    for (int i = 0; i < 60; i++)
        buffer_add_string(&page, "Keep moving.\n\n");
    folder_put("pamphlet.yaml", "baseURL: https://clinic.example/\n");
    folder_put("back.md", page.bytes);
    struct library *library = folder_open(NULL);
    context.library = library;
    paper_print(&paper, &context, folder_find(library, "back"), COMMAND_PRINT_ATTACHED);
    for (char *s = printed.bytes, *end; (end = strchr(s, '\n')); s = end + 1) {
        *end = '\0';
        line++;
        if (strstr(s, "█"))
            code_line = line;
        if (strcmp(s, "Back pain") == 0 && titles++ == 0)
            title_line = line;
    }
    ck_assert_uint_eq(title_line, 1);
    ck_assert_uint_eq(titles, 1);
    ck_assert_msg(line > 60 && code_line > 1 && code_line < 40, "%u of %u", code_line, line);
    buffer_done(&printed);
    buffer_done(&page);
    library_free(library);
}
END_TEST

/* Opens a page, presses the keys, then key_after unless it is 0. Leaves the paper in `printed` and
 * the screen in screen_after. */
static void press(const char *keys, uint32_t key_after, struct buffer *screen_after)
{
    struct screen screen = {0};
    folder_put("pamphlet.yaml", "baseURL: https://clinic.example/\n");
    folder_put("back.md", "---\ntitle: Back\n---\n\nA [nerve](https://example.org/nerve).\n");
    struct library *library = folder_open(NULL);
    struct app_options options = {.context.ascii = true,
                                  .page = folder_find(library, "back"),
                                  .paper.attached = print_here,
                                  .context.query.now = 1800000000};
    policy_set_printing(paper_printing(&options.paper));
    struct app *app = app_new(library, &options);
    screen_resize(&screen, 24, 80);
    app_draw(app, &screen);
    for (; *keys; keys++)
        app_key(app, *keys == '\t' ? KEY_IS_TAB : *keys == '\n' ? KEY_IS_ENTER : (uint32_t)*keys);
    if (key_after)
        app_key(app, key_after);
    app_draw(app, &screen);
    screen_dump(&screen, screen_after);
    screen_done(&screen);
    app_free(app);
}

/* Keys that open the address, help or a link's address in front of a page, which is still the page
 * meant. */
static const char *const dialogs[] = {"", "a", "h", "\t\n", "ha"};

START_TEST(what_stands_in_front_of_a_page_does_not_hide_it_from_printing)
{
    struct buffer screen = {0};
    char keys[8];
    snprintf(keys, sizeof keys, "%sp", dialogs[_i]);
    press(keys, KEY_IS_ENTER, &screen);
    ck_assert_msg(strstr(buffer_string(&printed), "Back") != NULL, "%s", buffer_string(&screen));
    buffer_done(&printed);
    buffer_done(&screen);
}
END_TEST

static const char *const others[] = {"", "h", "\t\n"};

START_TEST(what_stands_in_front_of_a_page_does_not_hide_its_address)
{
    struct buffer screen = {0};
    char keys[8];
    snprintf(keys, sizeof keys, "%sa", others[_i]);
    press(keys, 0, &screen);
    ck_assert_msg(strstr(buffer_string(&screen), "https://clinic.example/back/") != NULL, "%s",
                  buffer_string(&screen));
    buffer_done(&screen);
}
END_TEST

/* Sites with and without a website, and whether help offers the key for a page's address. */
static const struct {
    const char *configuration;
    bool offered;
} offers[] = {{"baseURL: https://clinic.example/\n", true}, {"title: Clinic\n", false}};

START_TEST(help_offers_an_address_where_there_is_one)
{
    struct screen screen = {0};
    struct buffer out = {0};
    folder_put("pamphlet.yaml", offers[_i].configuration);
    folder_put("back.md", "---\ntitle: Back\n---\n\nText.\n");
    struct library *library = folder_open(NULL);
    struct app_options options = {.page = folder_find(library, "back"),
                                  .context.query.now = 1800000000};
    struct app *app = app_new(library, &options);
    screen_resize(&screen, 200, 80);
    app_key(app, '?');
    app_draw(app, &screen);
    screen_dump(&screen, &out);
    ck_assert(strstr(out.bytes, "find on it") != NULL);
    ck_assert((strstr(out.bytes, "The address of this page") != NULL) == offers[_i].offered);
    buffer_done(&out);
    screen_done(&screen);
    app_free(app);
}
END_TEST

START_TEST(the_same_key_leaves_the_address)
{
    struct buffer screen = {0};
    press("aa", 0, &screen);
    ck_assert_msg(strstr(buffer_string(&screen), "A nerve") != NULL, "%s", buffer_string(&screen));
    buffer_done(&screen);
}
END_TEST

/* With Caps Lock on, p is P, which is large print where there is that. */
START_TEST(without_large_print_its_key_is_the_one_for_print)
{
    struct buffer screen = {0};
    press("P", KEY_IS_ENTER, &screen);
    ck_assert_msg(strstr(buffer_string(&printed), "Back") != NULL, "%s", buffer_string(&screen));
    buffer_done(&printed);
    buffer_done(&screen);
}
END_TEST

START_TEST(nobody_hears_that_there_is_no_printer_where_there_is_one)
{
    struct screen screen = {0};
    struct buffer out = {0};
    folder_put("back.md", "---\ntitle: Back\n---\n\nText.\n");
    struct library *library = folder_open(NULL);
    struct app_options options = {.context.query.now = 1800000000};
    struct app *app = app_new(library, &options);
    policy_set_printing(PRINTING_COMMAND);
    screen_resize(&screen, 24, 80);
    app_key(app, KEY_CTRL('P')); /* a printer of their own, which this terminal has none of */
    app_draw(app, &screen);
    screen_dump(&screen, &out);
    ck_assert_msg(!strstr(out.bytes, "no printer"), "%s", out.bytes);
    ck_assert_msg(strstr(out.bytes, "not possible here") != NULL, "%s", out.bytes);
    policy_set_printing(0);
    buffer_done(&out);
    screen_done(&screen);
    app_free(app);
}
END_TEST

/* A key that means nothing begins, and takes no message away. */
START_TEST(what_one_reader_was_told_is_not_there_for_the_next)
{
    struct screen screen = {0};
    struct buffer out = {0};
    folder_put("back.md", "---\ntitle: Back\n---\n\nText.\n");
    struct library *library = folder_open(NULL);
    struct app_options options = {.context.session = SESSION_KIOSK,
                                  .idle_after_seconds = 60,
                                  .context.query.now = 1800000000};
    struct app *app = app_new(library, &options);
    screen_resize(&screen, 24, 80);
    app_time(app, 0);
    app_key(app, 'p');
    ck_assert_int_eq(app_time(app, 60000), APP_NOTHING);
    ck_assert_int_eq(app_time(app, 80000), APP_FORGET);
    app_key(app, KEY_IS_OTHER);
    app_draw(app, &screen);
    screen_dump(&screen, &out);
    ck_assert_msg(strstr(out.bytes, "Back") && !strstr(out.bytes, "no printer"), "%s", out.bytes);
    buffer_done(&out);
    screen_done(&screen);
    app_free(app);
}
END_TEST

Suite *takeaway_suite(void)
{
    Suite *suite = suite_create("takeaway");
    TCase *tcase = tcase_create("takeaway");
    tcase_set_timeout(tcase, 60);
    tcase_add_rows(tcase, a_phone_reads_it_in_every_theme, themes);
    tcase_add_test(tcase, without_room_there_is_the_address_alone);
    tcase_add_test(tcase, a_font_without_half_blocks_shows_the_address_alone);
    tcase_add_test(tcase, a_resized_screen_has_what_fits);
    tcase_add_test(tcase, codes_keep_to_their_room);
    suite_add_tcase(suite, tcase);
    TCase *paper = tcase_create("paper");
    tcase_add_checked_fixture(paper, folder_set_up, folder_tear_down);
    tcase_add_rows(paper, an_address_with_accents_is_not_read_as_another, accents);
    tcase_add_test(paper, a_code_that_has_room_only_as_it_was_written_is_there);
    tcase_add_rows(paper, help_offers_an_address_where_there_is_one, offers);
    tcase_add_test(paper, without_large_print_its_key_is_the_one_for_print);
    tcase_add_test(paper, what_one_reader_was_told_is_not_there_for_the_next);
    tcase_add_test(paper, nobody_hears_that_there_is_no_printer_where_there_is_one);
    tcase_add_rows(paper, no_code_is_torn_by_the_end_of_a_sheet, long_pages);
    tcase_add_rows(paper, links_on_paper_lead_somewhere, sites);
    tcase_add_rows(paper, what_stands_in_front_of_a_page_does_not_hide_it_from_printing, dialogs);
    tcase_add_rows(paper, what_stands_in_front_of_a_page_does_not_hide_its_address, others);
    tcase_add_test(paper, the_same_key_leaves_the_address);
    suite_add_tcase(suite, paper);
    return suite;
}
