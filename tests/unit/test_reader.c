/* The app as a whole, whatever keys come: the cursor is where the reader is, no screen is a dead
 * end, help is one key away, no word is out of reach. */
#include "base/text.h"
#include "ui/app_state.h"
#include "term/key.h"
#include "ui/keys.h"

#include "folder.h"
#include "screen_dump.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

enum { ROUNDS = 40, KEYS_PER_ROUND = 60 };

static const struct {
    int cols, rows;
} sizes[] = {{40, 11}, {64, 18}, {80, 22}, {80, 24}, {132, 43}};

enum { SIZES = sizeof sizes / sizeof *sizes };

struct reader {
    struct library *library;
    struct app *app;
    struct screen screen;
};

static void open_reader(struct reader *reader, int cols, int rows, uint32_t page)
{
    *reader = (struct reader){.library = folder_open_at("tests/sites/clinic", NULL)};
    struct app_options options = {.context.session = SESSION_KIOSK, .page = page};
    options.context.query.language = 1;
    options.context.query.now = 1760000000;
    reader->app = app_new(reader->library, &options);
    screen_resize(&reader->screen, rows, cols);
    app_draw(reader->app, &reader->screen);
}

static void close_reader(struct reader *reader)
{
    app_free(reader->app);
    screen_done(&reader->screen);
}

static void press(struct reader *reader, uint32_t key)
{
    app_key(reader->app, key);
    app_draw(reader->app, &reader->screen);
}

/* A row of the screen as text, lent until the next call. */
static const char *row_text(const struct reader *reader, int row)
{
    static char text[4096];
    size_t used = 0;
    for (int col = 0; col < reader->screen.cols; col++) {
        size_t n;
        const struct cell *cell = screen_cell(&reader->screen, row, col);
        const char *s = screen_cell_text(&reader->screen, cell, &n);
        if (cell->cols && used + n < sizeof text - 1) {
            memcpy(text + used, s, n);
            used += n;
        }
    }
    text[used] = '\0';
    return text;
}

static bool shows(const struct reader *reader, int first_row, int rows, const char *words)
{
    for (int row = first_row; row < first_row + rows && row < reader->screen.rows; row++)
        if (strstr(row_text(reader, row), words))
            return true;
    return false;
}

/* Whether the list of topics is shown, in English or in French. */
static bool is_home(const struct reader *reader)
{
    int foot = reader->screen.rows - 1;
    return shows(reader, 0, 1, "Hill Clinic") &&
           (shows(reader, 1, 1, "Choose ") || shows(reader, 1, 1, "Choisissez ")) &&
           (shows(reader, foot, 1, "← menu") || shows(reader, foot, 1, "← back") ||
            shows(reader, foot, 1, "← retour"));
}

/* Whether it is the one that the reader began with, before which nothing lies. */
static bool is_first(const struct reader *reader)
{
    return is_home(reader) && shows(reader, reader->screen.rows - 1, 1, "← menu");
}

static uint32_t random_key(void)
{
    static const uint32_t named[] = {KEY_IS_UP,    KEY_IS_DOWN,      KEY_IS_LEFT,     KEY_IS_RIGHT,
                                     KEY_IS_ENTER, KEY_IS_TAB,       KEY_IS_BACK_TAB, KEY_IS_ESCAPE,
                                     KEY_IS_F1,    KEY_IS_BACKSPACE, KEY_IS_HOME,     KEY_IS_END};
    size_t pick = (size_t)rand() % (sizeof named / sizeof *named + '~' - ' ');
    return pick < sizeof named / sizeof *named
               ? named[pick]
               : (uint32_t)(' ' + pick - sizeof named / sizeof *named);
}

static void press_at_random(struct reader *reader, int count)
{
    for (int i = 0; i < count; i++)
        press(reader, random_key());
}

/* The rows that are kept from the last screen are the same as if drawn anew. */
START_TEST(a_screen_is_as_if_drawn_anew)
{
    struct reader reader;
    struct screen fresh = {0};
    open_reader(&reader, sizes[_i].cols, sizes[_i].rows, 1);
    screen_resize(&fresh, sizes[_i].rows, sizes[_i].cols);
    srand((unsigned)_i);
    for (int i = 0; i < 20 * KEYS_PER_ROUND; i++) {
        struct buffer seen = {0};
        struct buffer wanted = {0};
        press(&reader, i % 2 ? random_key() : i % 100 < 50 ? 'j' : 'k');
        screen_dump(&reader.screen, &seen);
        screen_resize(&fresh, sizes[_i].rows, sizes[_i].cols);
        app_draw(reader.app, &fresh);
        screen_dump(&fresh, &wanted);
        ck_assert_str_eq(buffer_string(&seen), buffer_string(&wanted));
        buffer_done(&seen);
        buffer_done(&wanted);
    }
    screen_done(&fresh);
    close_reader(&reader);
}
END_TEST

static bool is_blank_row(const struct screen *screen, int row)
{
    for (int col = 0; col < screen->cols; col++) {
        size_t n;
        const char *text = screen_cell_text(screen, screen_cell(screen, row, col), &n);
        if (n && *text != ' ')
            return false;
    }
    return true;
}

/* A braille display and a screen reader show the cursor's row, which must not be empty if there are
 * words below it. */
static void expect_words_at_cursor(const struct screen *screen)
{
    if (is_blank_row(screen, screen->cursor_row))
        for (int row = screen->cursor_row + 1; row < screen->rows - 1; row++)
            ck_assert_msg(is_blank_row(screen, row), "row %d has words, the cursor is on %d", row,
                          screen->cursor_row);
}

/* Whether a row is in the foot: it and all rows below it are on the bar. */
static bool is_in_foot(const struct screen *screen, int row)
{
    while (row < screen->rows && screen_cell(screen, row, 0)->style & STYLE_BAR)
        row++;
    return row == screen->rows;
}

/* The cursor is on the screen, and if a row has the mark of the chosen one, on that row; but it is
 * in the foot if words are typed there, or a message answers the last key, and on the chosen letter
 * if they are typed with the keyboard of the screen. */
static void expect_cursor(const struct reader *reader)
{
    const struct screen *screen = &reader->screen;
    int row = screen->cursor_row;
    ck_assert_int_ge(row, 1);
    ck_assert_int_lt(row, screen->rows);
    ck_assert_int_ge(screen->cursor_col, 0);
    ck_assert_int_lt(screen->cursor_col, screen->cols);
    if (is_in_foot(screen, row))
        return;
    expect_words_at_cursor(screen);
    if (reader->app->keyboard.rows) {
        ck_assert(keyboard_covers(&reader->app->keyboard, row));
        ck_assert(screen_cell(screen, row, screen->cursor_col)->style & STYLE_FOCUS);
        return;
    }
    for (int other = 2; other < screen->rows - 1; other++) {
        const struct cell *mark = screen_cell(screen, other, 0);
        size_t n;
        if (mark->style == STYLE_FOCUS &&
            strncmp(screen_cell_text(screen, mark, &n), "▸", strlen("▸")) == 0 && row != 1)
            ck_assert_int_eq(other, row);
    }
}

START_TEST(cursor_is_where_the_reader_is)
{
    struct reader reader;
    open_reader(&reader, sizes[_i].cols, sizes[_i].rows, 0);
    srand(7 + (unsigned)_i);
    for (int i = 0; i < ROUNDS * KEYS_PER_ROUND; i++) {
        press(&reader, random_key());
        expect_cursor(&reader);
    }
    close_reader(&reader);
}
END_TEST

START_TEST(five_keys_lead_home)
{
    struct reader reader;
    open_reader(&reader, sizes[_i].cols, sizes[_i].rows, 0);
    srand(11 + (unsigned)_i);
    for (int round = 0; round < ROUNDS; round++) {
        press_at_random(&reader, KEYS_PER_ROUND);
        for (int i = 0; i < 5; i++)
            press(&reader, KEY_IS_ESCAPE);
        ck_assert_msg(is_home(&reader), "%s", row_text(&reader, 1));
    }
    close_reader(&reader);
}
END_TEST

/* The Left key alone leads home: it undoes one step after another and never gets stuck. */
START_TEST(back_leads_home)
{
    struct reader reader;
    open_reader(&reader, 80, 24, 0);
    srand(13);
    for (int round = 0; round < ROUNDS; round++) {
        press_at_random(&reader, KEYS_PER_ROUND);
        for (int i = 0; i < 80 && !is_first(&reader); i++)
            press(&reader, KEY_IS_LEFT);
        ck_assert_msg(is_first(&reader), "%s", row_text(&reader, 1));
    }
    close_reader(&reader);
}
END_TEST

/* When the full history forgets a page, it also forgets the choices that lead back to it. */
START_TEST(choices_go_with_their_page)
{
    enum { MORE_VIEWS = 62 }; /* so many that the page is the last one forgotten */
    struct reader reader;
    open_reader(&reader, 80, 24, 0);
    press(&reader, 's');
    for (const char *c = "sciatica"; *c; c++)
        press(&reader, (unsigned char)*c);
    press(&reader, KEY_IS_ENTER);
    press(&reader, 'o');
    ck_assert_msg(shows(&reader, 0, 1, "On this page"), "%s", row_text(&reader, 0));
    for (int i = 0; i < MORE_VIEWS; i += 2) {
        press(&reader, 'h');
        press(&reader, 's');
        press(&reader, KEY_IS_ENTER); /* nothing is typed */
    }
    for (int i = 0; i < 80 && !is_first(&reader); i++)
        press(&reader, KEY_IS_ALT_LEFT);
    ck_assert_msg(is_first(&reader), "%s", row_text(&reader, 1));
    press(&reader, KEY_IS_ALT_RIGHT);
    press(&reader, KEY_IS_ENTER);
    ck_assert(strstr(row_text(&reader, 0), "112") != NULL);
    close_reader(&reader);
}
END_TEST

static bool is_typing(const struct reader *reader)
{
    const struct view *view = history_current(&reader->app->history);
    return view_is_typing(view) || app_is_prompted(view);
}

START_TEST(emergency_is_one_key_away)
{
    struct reader reader;
    open_reader(&reader, sizes[_i].cols, sizes[_i].rows, 0);
    srand(17 + (unsigned)_i);
    for (int round = 0; round < ROUNDS; round++) {
        press_at_random(&reader, KEYS_PER_ROUND);
        ck_assert(strstr(row_text(&reader, 0), "112") != NULL);
        if (reader.app->keyboard.rows)
            press(&reader, '*');
        if (is_typing(&reader))
            press(&reader, KEY_IS_ENTER);
        press(&reader, 'e');
        press(&reader, 'g');
        ck_assert_msg(shows(&reader, 1, 9, "112"), "%s", row_text(&reader, 1));
    }
    close_reader(&reader);
}
END_TEST

/* What comes late, from a printer or from pages that change, takes the place of an offer, and Enter
 * must not do what is no longer said. */
START_TEST(what_is_no_longer_offered_is_not_done)
{
    struct reader reader;
    open_reader(&reader, 80, 24, 0);
    press(&reader, KEY_IS_ENTER);
    press(&reader, KEY_IS_UP);
    ck_assert(shows(&reader, 23, 1, "Press Enter"));
    app_say(reader.app, "It is printed.");
    press(&reader, KEY_IS_ENTER);
    ck_assert_msg(!shows(&reader, 0, 1, "What you can do"), "%s", row_text(&reader, 0));
    close_reader(&reader);
}
END_TEST

/* Collects all that is shown of a page, from its top to its end. */
static void read_through(struct reader *reader, struct buffer *out)
{
    int last_row = reader->screen.rows - 2;
    for (int row = 1; row <= last_row; row++) {
        buffer_add_string(out, row_text(reader, row));
        buffer_add_char(out, '\n');
    }
    for (int i = 0; i < 2000; i++) {
        bool end = shows(reader, last_row + 1, 1, "End") || shows(reader, last_row + 1, 1, "All");
        if (end)
            return;
        press(reader, 'j');
        buffer_add_string(out, row_text(reader, last_row));
        buffer_add_char(out, '\n');
    }
    ck_abort_msg("a page without an end");
}

/* Words longer than a narrow line are broken, and their parts are shown. */
START_TEST(no_word_is_out_of_reach)
{
    struct reader reader;
    for (uint32_t page = 1; page <= 12; page++) {
        struct buffer seen = {0};
        open_reader(&reader, sizes[_i].cols, sizes[_i].rows, page);
        read_through(&reader, &seen);
        const struct document *document = library_page(reader.library, page)->document;
        const char *text = document_text(document);
        for (uint32_t i = 1; i < document->node_count; i++) {
            const struct node *node = &document->nodes[i];
            char word[32];
            size_t n = 0;
            for (uint32_t j = 0; node->kind == NODE_TEXT && j <= node->text_bytes; j++) {
                char c = j < node->text_bytes ? text[node->text + j] : ' ';
                bool blank = c == ' ' || c == '\n' || c == '-';
                if (!blank && n < sizeof word - 1)
                    word[n++] = c;
                word[n] = '\0';
                if (blank && n && n < sizeof word - 1)
                    ck_assert_msg(strstr(seen.bytes, word) != NULL, "page %u: %s", page, word);
                if (blank)
                    n = 0;
            }
        }
        buffer_done(&seen);
        close_reader(&reader);
    }
}
END_TEST

/* After any number of sizes the same words are at the top. */
START_TEST(place_is_kept_while_the_window_is_dragged)
{
    struct reader reader;
    open_reader(&reader, 80, 11, 0);
    press(&reader, KEY_IS_END);
    press(&reader, KEY_IS_UP);
    press(&reader, KEY_IS_UP);
    press(&reader, KEY_IS_ENTER);
    for (int i = 0; i < 5; i++)
        press(&reader, 'j');
    char *before = memory_copy(row_text(&reader, 1), strlen(row_text(&reader, 1)));
    for (int cols = 20; cols < 200; cols += 7) {
        screen_resize(&reader.screen, 11, cols);
        app_draw(reader.app, &reader.screen);
        expect_cursor(&reader);
    }
    screen_resize(&reader.screen, 11, 80);
    app_draw(reader.app, &reader.screen);
    ck_assert_str_eq(row_text(&reader, 1), before);
    free(before);
    close_reader(&reader);
}
END_TEST

static void resize(struct reader *reader, int cols, int rows)
{
    screen_resize(&reader->screen, rows, cols);
    app_draw(reader->app, &reader->screen);
}

/* What the screen shows, without a message; the caller frees it. */
static char *picture(struct reader *reader)
{
    struct buffer out = {0};
    press(reader, KEY_CTRL('L'));
    screen_dump(&reader->screen, &out);
    return out.bytes;
}

static void find(struct reader *reader, const char *words)
{
    press(reader, '/');
    for (; *words; words++)
        press(reader, (unsigned char)*words);
    press(reader, KEY_IS_ENTER);
    press(reader, 'g');
}

/* Wherever on a page the reader is, even at its end, and whether or not a hit or a link is in
 * sight: after any number of other sizes the screen is as before. */
START_TEST(a_window_comes_back_as_it_was)
{
    static const uint32_t keys[] = {'j', ' ', KEY_IS_TAB, 'j', 'n', 'j', 'j', KEY_IS_END, 'k', 'u'};
    enum { KEYS = sizeof keys / sizeof *keys, HELP = 12 };
    int cols = sizes[_i].cols;
    int rows = sizes[_i].rows;
    for (uint32_t page = 1; page <= HELP; page++) {
        struct reader reader;
        open_reader(&reader, cols, rows, page);
        if (page == HELP)
            press(&reader, '?');
        find(&reader, "the");
        for (size_t i = 0; i < 4 * KEYS; i++) {
            press(&reader, keys[i % KEYS]);
            char *before = picture(&reader);
            for (size_t j = 0; j < i % SIZES; j++)
                resize(&reader, sizes[(i + j) % SIZES].cols, sizes[(i + 2 * j) % SIZES].rows);
            resize(&reader, cols, i % 2 ? 50 : 8);
            resize(&reader, cols, rows);
            char *after = picture(&reader);
            ck_assert_msg(strcmp(before, after) == 0, "after %zu keys:\n%.1200s\n%.1200s", i,
                          before, after);
            free(before);
            free(after);
        }
        close_reader(&reader);
    }
}
END_TEST

static void take_right(const char *command, const char *names)
{
    struct buffer why = {0};
    ck_assert(keys_take(command, names, &why));
    ck_assert_uint_eq(why.used, 0);
}

static void take_wrong(const char *command, const char *names, const char *want)
{
    struct buffer why = {0};
    ck_assert(!keys_take(command, names, &why));
    ck_assert_str_eq(buffer_string(&why), want);
    buffer_done(&why);
}

START_TEST(a_site_may_give_commands_other_keys)
{
    keys_forget_own();
    take_wrong("no-such", "x", "no-such: there is no such command: pamphlet(1) has their names");
    take_wrong("fliter", "x", "fliter: there is no such command: write filter if that is meant");
    take_wrong("help", "Hyper-x", "Hyper-x: there is no such key: pamphlet(1) has their names");
    take_wrong("help", "Up F99",
               "Up: the arrows, Enter, E and C-c stay what they are: give another key");
    ck_assert(keys_command(KEYS_PAGE, '?') == COMMAND_HELP); /* nothing was taken */
    take_wrong("help", "F99 H", "F99: there is no such key: pamphlet(1) has their names");
    ck_assert(keys_command(KEYS_PAGE, 'H') == COMMAND_HELP);
    ck_assert(keys_command(KEYS_PAGE, '?') == COMMAND_NONE);
    keys_forget_own();
    take_right("help", "H F1");
    ck_assert(keys_command(KEYS_PAGE, 'H') == COMMAND_HELP);
    ck_assert(keys_command(KEYS_PAGE, KEY_IS_F1) == COMMAND_HELP);
    ck_assert(keys_command(KEYS_PAGE, '?') == COMMAND_NONE);
    ck_assert_str_eq(keys_first_name(COMMAND_HELP), "H");
    take_right("down", "n"); /* the arrow stays, and n is now this command's only */
    ck_assert(keys_command(KEYS_PAGE, KEY_IS_DOWN) == COMMAND_DOWN);
    ck_assert(keys_command(KEYS_PAGE, 'n') == COMMAND_DOWN);
    ck_assert_str_eq(keys_first_name(COMMAND_NEXT_HIT), "");
    take_wrong("back", "H b",
               "H: another command was given this key before: give it to one of them");
    ck_assert(keys_command(KEYS_PAGE, 'H') == COMMAND_HELP);
    ck_assert(keys_command(KEYS_PAGE, 'b') == COMMAND_BACK);
    take_right("filter", "v");
    take_right("next-hit", "v"); /* in another view */
    ck_assert(keys_command(KEYS_LIST, 'v') == COMMAND_FILTER);
    ck_assert(keys_command(KEYS_PAGE, 'v') == COMMAND_NEXT_HIT);
    take_right("theme", "");
    ck_assert(keys_command(KEYS_LIST, 'c') == COMMAND_NONE);
    size_t index = 0;
    struct keys_hint hint;
    while (keys_next_hint(KEYS_LIST, SESSION_KIOSK, false, false, &index, &hint))
        if (hint.command == COMMAND_HELP)
            ck_assert_str_eq(hint.keys, "H");
    keys_forget_own();
    ck_assert(keys_command(KEYS_PAGE, '?') == COMMAND_HELP);
    take_right("find", "s"); /* search's only key: the foot must not name it for both */
    index = 0;
    while (keys_next_hint(KEYS_PAGE, SESSION_KIOSK, true, false, &index, &hint))
        ck_assert_msg(hint.command != COMMAND_SEARCH, "%s %s", hint.keys, hint.word);
    keys_forget_own();
}
END_TEST

SUITE(reader)
{
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, a_screen_is_as_if_drawn_anew, 0, SIZES);
    tcase_add_loop_test(tcase, cursor_is_where_the_reader_is, 0, SIZES);
    tcase_add_loop_test(tcase, five_keys_lead_home, 0, SIZES);
    tcase_add_test(tcase, back_leads_home);
    tcase_add_test(tcase, choices_go_with_their_page);
    tcase_add_loop_test(tcase, emergency_is_one_key_away, 0, SIZES);
    tcase_add_test(tcase, what_is_no_longer_offered_is_not_done);
    tcase_add_loop_test(tcase, no_word_is_out_of_reach, 0, SIZES);
    tcase_add_test(tcase, place_is_kept_while_the_window_is_dragged);
    tcase_add_loop_test(tcase, a_window_comes_back_as_it_was, 0, SIZES);
    tcase_add_test(tcase, a_site_may_give_commands_other_keys);
}
