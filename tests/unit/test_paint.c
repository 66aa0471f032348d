/* term/paint: what is sent shows the screen, and is short. A small terminal emulator reads what is
 * sent for random screens, and must show each of them. */
#include "term/paint.h"
#include "base/text.h"
#include "suites.h"
#include "term/glyph.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 9, COLS = 24, ROUNDS = 400, LETTERS = 24 };

/* ---- A terminal ---- */

struct shown {
    char letters[LETTERS]; /* "": the second half of a wide letter */
    struct look look;
};

static struct {
    struct shown cell[ROWS][COLS];
    int row, col, top, bottom;
    bool pending; /* a letter was put in the last column: the next one wraps */
    bool late, in_colour;
    struct look look;
    struct shown *last; /* the letter that combining marks join */
} tty;

static const struct look no_look = {0, COLOUR_DEFAULT, COLOUR_DEFAULT};

static void tty_erase(int row, int from, int to)
{
    struct look look = no_look;
    if (tty.in_colour)
        look.background = tty.look.background;
    for (int col = from; col < to; col++)
        tty.cell[row][col] = (struct shown){.letters = " ", .look = look};
}

static void tty_scroll(int by)
{
    size_t bytes = (size_t)(tty.bottom - tty.top - 1) * sizeof tty.cell[0];
    if (by > 0)
        memmove(tty.cell[tty.top], tty.cell[tty.top + 1], bytes);
    else
        memmove(tty.cell[tty.top + 1], tty.cell[tty.top], bytes);
    tty_erase(by > 0 ? tty.bottom - 1 : tty.top, 0, COLS);
}

static void tty_feed(void)
{
    ck_assert(tty.row < tty.bottom); /* terminals differ below the scroll region */
    if (tty.row == tty.bottom - 1)
        tty_scroll(1);
    else
        tty.row++;
}

static void tty_letter(const char *s, size_t n)
{
    int cols = (int)text_cols(s, n);
    if (cols == 0) {
        strncat(tty.last->letters, s, n);
        return;
    }
    if (tty.pending) {
        tty.col = 0;
        tty.pending = false;
        tty_feed();
    }
    ck_assert_int_le(tty.col + cols, COLS);
    for (int i = 0; i < cols; i++)
        tty.cell[tty.row][tty.col + i] = (struct shown){.look = tty.look};
    tty.last = &tty.cell[tty.row][tty.col];
    memcpy(tty.last->letters, s, n);
    tty.col += cols;
    if (tty.col == COLS && tty.late) {
        tty.col--;
        tty.pending = true;
    } else if (tty.col == COLS) {
        tty.col = 0;
        tty_feed();
    }
}

static void tty_look(int n)
{
    static const unsigned attributes[] = {
        [1] = LOOK_BOLD, [4] = LOOK_UNDERLINE, [7] = LOOK_REVERSE};
    if (n == 0)
        tty.look = no_look;
    else if (n <= 7)
        tty.look.attributes |= attributes[n];
    else if (n < 40)
        tty.look.foreground = (enum colour)(n - 30);
    else
        tty.look.background = (enum colour)(n - 40);
}

/* Reads what follows "ESC [" and returns its bytes. */
static size_t tty_sequence(const char *s)
{
    int number[8] = {0};
    int count = 1;
    size_t n = strspn(s, "0123456789;");
    for (size_t i = 0; i < n; i++)
        if (s[i] == ';')
            count++;
        else
            number[count - 1] = number[count - 1] * 10 + s[i] - '0';
    if (s[n] != 'm')
        tty.pending = false;
    if (s[n] == 'H') {
        tty.row = number[0] ? number[0] - 1 : 0;
        tty.col = number[1] ? number[1] - 1 : 0;
    } else if (s[n] == 'C') {
        tty.col += number[0] ? number[0] : 1;
    } else if (s[n] == 'K') {
        tty_erase(tty.row, tty.col, COLS);
    } else if (s[n] == 'J') {
        for (int row = 0; row < ROWS; row++)
            tty_erase(row, 0, COLS);
    } else if (s[n] == 'r') {
        if (!number[0] && !number[1])
            return n + 1; /* not all terminals reset the region without numbers */
        tty.top = number[0] ? number[0] - 1 : 0;
        tty.bottom = number[1] && number[1] < ROWS ? number[1] : ROWS;
        tty.row = tty.col = 0;
    } else {
        ck_assert_int_eq(s[n], 'm');
        for (int i = 0; i < count; i++)
            tty_look(number[i]);
    }
    ck_assert(tty.row < ROWS && tty.col < COLS);
    return n + 1;
}

static void tty_read(const struct buffer *out)
{
    for (size_t i = 0; i < out->used;) {
        const char *s = buffer_string(out) + i;
        uint32_t code;
        size_t n = text_decode(s, out->used - i, &code);
        if (strncmp(s, "\033[", 2) == 0) {
            n = 2 + tty_sequence(s + 2);
        } else if (strncmp(s, "\033c", 2) == 0) {
            n = 2;
            tty.look = no_look;
            tty.row = tty.col = 0;
            for (int row = 0; row < ROWS; row++)
                tty_erase(row, 0, COLS);
        } else if (strncmp(s, "\033M", 2) == 0) {
            n = 2;
            if (tty.row == tty.top)
                tty_scroll(-1);
            else
                tty.row--;
        } else if (*s == '\r' || *s == '\b') {
            tty.col = *s == '\r' ? 0 : tty.col - 1;
            ck_assert(tty.col >= 0 && !(*s == '\b' && tty.pending));
            tty.pending = false;
        } else if (*s == '\n') {
            ck_assert(!tty.pending);
            tty_feed();
        } else {
            ck_assert_msg(code >= ' ', "a control character");
            tty_letter(s, n);
        }
        i += n;
    }
}

/* ---- What it must show ---- */

static void expect_cell(const struct screen *screen, const struct theme *theme, int row, int col)
{
    const struct cell *cell = screen_cell(screen, row, col);
    const struct shown *shown = &tty.cell[row][col];
    struct look look = theme_look(theme, cell->style, 0);
    wchar_t letters[GLYPH_LETTERS_MAX + 1];
    char wanted[5 * GLYPH_LETTERS_MAX] = "";
    size_t n;
    const char *s = screen_cell_text(screen, cell, &n);
    if (cell->cols == 0)
        return;
    glyph_wide(s, n, cell->cols, letters);
    for (int i = 0; letters[i]; i++) {
        char code[5] = "";
        text_encode(code, (uint32_t)letters[i]);
        strcat(wanted, code);
    }
    ck_assert_msg(strcmp(shown->letters, wanted) == 0, "row %d col %d: \"%s\", not \"%s\"", row,
                  col, shown->letters, wanted);
    ck_assert_msg(shown->look.background == look.background, "row %d col %d: ground %d, not %d",
                  row, col, shown->look.background, look.background);
    if (strcmp(wanted, " ") == 0)
        ck_assert_uint_eq(shown->look.attributes & ~(unsigned)LOOK_BOLD,
                          look.attributes & ~(unsigned)LOOK_BOLD);
    else
        ck_assert(shown->look.attributes == look.attributes &&
                  shown->look.foreground == look.foreground);
}

/* corner: whether the cell in the bottom right corner can be drawn. */
static void expect_screen(const struct screen *screen, const struct theme *theme, bool corner)
{
    for (int row = 0; row < ROWS; row++)
        for (int col = 0; col < COLS; col++)
            if (corner || row < ROWS - 1 || col + screen_cell(screen, row, col)->cols < COLS)
                expect_cell(screen, theme, row, col);
    int half = screen_cell(screen, screen->cursor_row, screen->cursor_col)->cols == 0;
    ck_assert_int_eq(tty.row, screen->cursor_row);
    ck_assert_int_eq(tty.col, screen->cursor_col - half);
}

/* ---- Kinds of terminals ---- */

static const char *place(int row, int col)
{
    static char word[32];
    snprintf(word, sizeof word, "\033[%d;%dH", row + 1, col + 1);
    return word;
}

static struct pen_words words_of(bool feeds, bool regions, bool in_colour, bool late, bool erase,
                                 bool resets)
{
    static const char *const foreground[] = {"\033[30m", "\033[31m", "\033[32m", "\033[33m",
                                             "\033[34m", "\033[35m", "\033[36m", "\033[37m"};
    static const char *const background[] = {"\033[40m", "\033[41m", "\033[42m", "\033[43m",
                                             "\033[44m", "\033[45m", "\033[46m", "\033[47m"};
    struct pen_words words = {
        .first = "\033[m\033[1;999r\033[r",
        .clear = resets ? "\033c" : "\033[H\033[2J",
        .erase = erase ? "\033[K" : "",
        .plain = "\033[m",
        .bold = "\033[1m",
        .underline = "\033[4m",
        .reverse = "\033[7m",
        .feeds = feeds,
        .regions = regions,
        .erases_in_colour = in_colour,
        .wraps = true,
        .wraps_late = late,
        .place = feeds ? NULL : place,
    };
    memcpy(words.foreground, foreground, sizeof foreground);
    memcpy(words.background, background, sizeof background);
    return words;
}

static const struct {
    const char *what;
    bool feeds, regions, in_colour, late, erase, resets;
} kinds[] = {
    {"all there is", true, true, true, true, true, false},
    {"erased cells have no colour", true, true, false, true, true, false},
    {"no regions", true, false, true, true, true, false},
    {"nothing but places", false, false, false, true, false, false},
    {"wraps at once", true, false, false, false, true, false},
    {"clears by a reset", false, false, true, false, true, true},
};

static void tty_start(int kind)
{
    memset(&tty, 0, sizeof tty);
    tty.bottom = ROWS;
    tty.look = no_look;
    tty.late = kinds[kind].late;
    tty.in_colour = kinds[kind].in_colour;
    for (int row = 0; row < ROWS; row++)
        tty_erase(row, 0, COLS);
}

/* ---- Random screens ---- */

static const char *const pieces[] = {
    "a",          "gentle walking", "  ",
    "漢字",       "e\xcc\x81",      "☎\xef\xb8\x8f",
    "half of it", "─────────",      "the nerve root may be sore",
};
static const uint32_t styles[] = {STYLE_PLAIN,   STYLE_PLAIN, STYLE_PLAIN,
                                  STYLE_STRONG,  STYLE_LINK,  STYLE_QUIET,
                                  STYLE_HEADING, STYLE_FOCUS, STYLE_LINK | STYLE_FOCUS};

static void draw_line(struct screen *screen, int row, unsigned line)
{
    srand(line);
    for (int col = rand() % 3; rand() % 4 && col < COLS;)
        col += screen_put_string(screen, row, col, COLS, pieces[rand() % 9], styles[rand() % 9]);
}

/* Draws lines of an endless text between two bars. Lines that are on the screen already are kept,
 * but now and then one is drawn over. */
static void draw(struct screen *screen, unsigned top, unsigned round)
{
    screen_begin(screen);
    for (int row = 1; row < ROWS - 1; row++) {
        unsigned line = top + (unsigned)row;
        if (screen_keep(screen, row, line))
            continue;
        draw_line(screen, row, line);
        screen_mark(screen, row, line);
    }
    if (round % 5 == 0)
        draw_line(screen, 1 + (int)(round % (ROWS - 2)), round);
    screen_fill(screen, 0, 0, COLS, STYLE_BAR);
    screen_put_string(screen, 0, 1, COLS, "Riverside", STYLE_BAR);
    screen_fill(screen, ROWS - 1, 0, COLS, STYLE_BAR);
    draw_line(screen, ROWS - 1, round / 3);
    screen_end(screen);
    screen->cursor_row = (int)(round * 7 % ROWS);
    screen->cursor_col = (int)(round * 5 % COLS);
}

START_TEST(what_is_sent_shows_the_screen)
{
    struct paint paint = {.pen.words =
                              words_of(kinds[_i].feeds, kinds[_i].regions, kinds[_i].in_colour,
                                       kinds[_i].late, kinds[_i].erase, kinds[_i].resets)};
    struct screen screen = {0};
    const struct theme *theme = theme_find("default");
    unsigned top = 1000;
    ck_assert_ptr_nonnull(setlocale(LC_CTYPE, "C.UTF-8"));
    screen_resize(&screen, ROWS, COLS);
    tty_start(_i);
    for (unsigned round = 0; round < ROUNDS; round++) {
        srand(round);
        top += (unsigned)(rand() % (2 * ROWS)) - ROWS;
        theme = rand() % 20 ? theme : theme_next(theme);
        if (rand() % 50 == 0)
            paint_forget(&paint);
        draw(&screen, top, round);
        paint_screen(&paint, &screen, theme);
        tty_read(&paint.pen.out);
        expect_screen(&screen, theme, kinds[_i].late);
        paint_screen(&paint, &screen, theme);
        ck_assert_msg(paint.pen.out.used == 0, "%s: sent again", kinds[_i].what);
    }
    screen_done(&screen);
    paint_done(&paint);
}
END_TEST

/* ---- What is sent for a change ---- */

static const struct {
    const char *what;
    const char *before[4], *after[4]; /* rows; one that begins with "*" is strong */
    const char *sent;
} changes[] = {
    {"the next row by a line feed", {"one", "two"}, {"One", "Two"}, "O\r\nT\033[H"},
    {"what stands between is written again", {"abcdef"}, {"Abcdef", "", "  x"}, "A\r\n\n  x\033[H"},
    {"or not", {"abcdefghij"}, {"AbcdefghiJ"}, "A\033[8CJ\r"},
    {"the rest of a row", {"someone else"}, {"someone"}, "\033[7C\033[K\r"},
    {"a few letters of it", {"abc"}, {"a"}, "a  \r"},
    {"a look once", {""}, {"*bold it is", "*still"}, "\033[1mbold it is\r\nstill\033[H\033[m"},
};

static void draw_rows(struct screen *screen, const char *const *rows)
{
    screen_clear(screen);
    for (int row = 0; row < 4 && rows[row]; row++) {
        bool strong = *rows[row] == '*';
        screen_put_string(screen, row, 0, COLS, rows[row] + strong,
                          strong ? STYLE_STRONG : STYLE_PLAIN);
    }
}

START_TEST(few_bytes_are_sent)
{
    struct paint paint = {.pen.words = words_of(true, true, true, true, true, false)};
    struct screen screen = {0};
    screen_resize(&screen, ROWS, COLS);
    draw_rows(&screen, changes[_i].before);
    paint_screen(&paint, &screen, theme_find("default"));
    draw_rows(&screen, changes[_i].after);
    paint_screen(&paint, &screen, theme_find("default"));
    ck_assert_msg(strcmp(buffer_string(&paint.pen.out), changes[_i].sent) == 0, "%s: %s",
                  changes[_i].what, buffer_string(&paint.pen.out));
    screen_done(&screen);
    paint_done(&paint);
}
END_TEST

/* After scrolling only the new line is sent; the second time, not even the scroll region. */
START_TEST(rows_that_moved_are_not_painted)
{
    static const char *const sent[] = {"\033[2;8r\033[8H\nthe line of number 8\033[H",
                                       "\033[8H\nthe line of number 9\033[H"};
    struct paint paint = {.pen.words = words_of(true, true, true, true, true, false)};
    struct screen screen = {0};
    struct buffer number = {0};
    screen_resize(&screen, ROWS, COLS);
    for (int top = 0; top < 3; top++) {
        screen_clear(&screen);
        screen_put_string(&screen, 0, 0, COLS, "head", STYLE_PLAIN);
        for (int row = 1; row < ROWS - 1; row++) {
            number.used = 0;
            buffer_format(&number, "the line of number %d", top + row);
            screen_put_string(&screen, row, 0, COLS, number.bytes, STYLE_PLAIN);
        }
        screen_put_string(&screen, ROWS - 1, 0, COLS, "foot", STYLE_PLAIN);
        paint_screen(&paint, &screen, theme_find("default"));
        if (top > 0)
            ck_assert_str_eq(buffer_string(&paint.pen.out), sent[top - 1]);
    }
    buffer_done(&number);
    screen_done(&screen);
    paint_done(&paint);
}
END_TEST

/* There it would scroll the screen. */
START_TEST(a_wide_letter_in_the_last_corner_is_left_out)
{
    struct paint paint = {.pen.words = words_of(true, false, false, false, true, false)};
    struct screen screen = {0};
    ck_assert_ptr_nonnull(setlocale(LC_CTYPE, "C.UTF-8"));
    screen_resize(&screen, ROWS, COLS);
    tty_start(4);
    screen_clear(&screen);
    screen_put_string(&screen, 0, 0, COLS, "head", STYLE_PLAIN);
    screen_put_string(&screen, ROWS - 1, COLS - 4, COLS, "漢字", STYLE_PLAIN);
    paint_screen(&paint, &screen, theme_find("default"));
    tty_read(&paint.pen.out);
    expect_screen(&screen, theme_find("default"), false);
    screen_done(&screen);
    paint_done(&paint);
}
END_TEST

/* On the second half of a wide letter, some terminals draw half of it, and screen readers find no
 * letter at the cursor. */
START_TEST(the_cursor_stands_on_a_whole_letter)
{
    struct paint paint = {.pen.words = words_of(true, true, true, true, true, false)};
    struct screen screen = {0};
    ck_assert_ptr_nonnull(setlocale(LC_CTYPE, "C.UTF-8"));
    screen_resize(&screen, ROWS, COLS);
    tty_start(0);
    screen_clear(&screen);
    screen_put_string(&screen, 1, COLS - 2, COLS, "字", STYLE_PLAIN);
    screen_put_string(&screen, 2, 0, COLS, "漢 a b", STYLE_PLAIN);
    for (int i = 0; i < 4; i++) {
        screen.cursor_row = i < 3 ? 2 : 1;
        screen.cursor_col = i == 0 ? 1 : i == 1 ? 5 : COLS - 1;
        paint_screen(&paint, &screen, theme_find("default"));
        tty_read(&paint.pen.out);
        expect_screen(&screen, theme_find("default"), true);
    }
    screen_done(&screen);
    paint_done(&paint);
}
END_TEST

/* Even from the second half of a wide letter, the pen reaches its goal and ends. */
START_TEST(the_pen_leaves_half_a_letter)
{
    struct pen pen = {.words = words_of(true, true, true, true, true, false)};
    struct screen screen = {0};
    screen_resize(&screen, ROWS, COLS);
    screen_clear(&screen);
    screen_put_string(&screen, 0, 0, COLS, "漢 a b", STYLE_PLAIN);
    pen_take_theme(&pen, theme_find("default"));
    pen.look = pen.ground;
    pen.bottom = ROWS;
    pen.col = 1;
    pen_go(&pen, &screen, 0, 5);
    ck_assert_int_eq(pen.col, 5);
    ck_assert_str_eq(buffer_string(&pen.out), "\033[4C");
    screen_done(&screen);
    buffer_done(&pen.out);
}
END_TEST

SUITE(paint)
{
    tcase_add_test(tcase, a_wide_letter_in_the_last_corner_is_left_out);
    tcase_add_rows(tcase, what_is_sent_shows_the_screen, kinds);
    tcase_add_rows(tcase, few_bytes_are_sent, changes);
    tcase_add_test(tcase, rows_that_moved_are_not_painted);
    tcase_add_test(tcase, the_cursor_stands_on_a_whole_letter);
    tcase_add_test(tcase, the_pen_leaves_half_a_letter);
}
