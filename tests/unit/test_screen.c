/* term/screen, term/glyph and term/input: what is drawn, what is sent, what keys mean. */
#include "term/glyph.h"
#include "term/input.h"
#include "term/key.h"
#include "term/screen.h"
#include "ui/view.h"
#include "screen_dump.h"
#include "suites.h"
#include "base/text.h"
#include "layout/style.h"

#include <locale.h>
#include <string.h>

#define EIGHT_MARKS "\xcc\x81\xcc\x82\xcc\x81\xcc\x82\xcc\x81\xcc\x82\xcc\x81\xcc\x82"

static const struct {
    const char *what;
    int col, max_cols;
    const char *s;
    int used;
    const char *dump; /* of a screen of 1x6 */
} drawings[] = {
    {"plain", 0, 6, "abc", 3, "abc\n"},
    {"past the edge", 4, 9, "abc", 2, "    ab\n"},
    {"no room", 6, 3, "abc", 0, "\n"},
    {"cut by the width given", 0, 2, "abc", 2, "ab\n"},
    {"a wide letter that does not fit whole", 0, 3, "漢字", 2, "漢\n"},
    {"a mark stays on its letter", 0, 6, "e\xcc\x81x", 2, "e\xcc\x81x\n"},
    {"emoji joined to one picture, one by one", 0, 6, "👩‍👧x", 5, "👩👧x\n"},
    {"each with the columns that its sign gives it", 0, 6, "❤️‍🔥x", 5, "❤️🔥x\n"},
    {"a mark alone without room", 0, 0, "\xcc\x81", 0, "\n"},
    {"an emoji's sign alone", 0, 6, "\ufe0fx", 1, "x\n"},
    {"a letter with more marks than any language has", 0, 6,
     "a" EIGHT_MARKS EIGHT_MARKS EIGHT_MARKS EIGHT_MARKS "x", 2, " x\n"},
    {"a mark alone goes on a blank", 0, 6, "\xcc\x81x", 2, " \xcc\x81x\n"},
};

START_TEST(text_is_put_in_whole_graphemes)
{
    struct screen screen = {0};
    struct buffer out = {0};
    screen_resize(&screen, 1, 6);
    screen_clear(&screen);
    ck_assert_int_eq(screen_put_string(&screen, 0, drawings[_i].col, drawings[_i].max_cols,
                                       drawings[_i].s, STYLE_PLAIN),
                     drawings[_i].used);
    screen_dump(&screen, &out);
    ck_assert_msg(strncmp(buffer_string(&out), drawings[_i].dump, strlen(drawings[_i].dump)) == 0,
                  "%s: %s", drawings[_i].what, buffer_string(&out));
    buffer_done(&out);
    screen_done(&screen);
}
END_TEST

static const struct {
    const char *what;
    const char *last;  /* in the first row of the last picture, and marked */
    const char *above; /* drawn on that row before it is kept, NULL: nothing */
    const char *over;  /* drawn on the row that was kept, NULL: nothing */
    const char *dump;  /* after it was kept as the second row */
} kept[] = {
    {"a row that moved", "abc", NULL, NULL, "\nabc\n"},
    {"a row that is drawn on then", "abc", NULL, "x", "\nxbc\n"},
    {"a row that is drawn over before", "abc", "x", NULL, "x\n\n"},
    {"letters that do not stand in their cells", "e\xcc\x81\xcc\x82\xcc\x83", NULL, NULL, "\n\n"},
};

START_TEST(rows_of_the_last_picture_are_kept)
{
    struct screen screen = {0};
    struct buffer out = {0};
    screen_resize(&screen, 2, 6);
    screen_put_string(&screen, 0, 0, 6, kept[_i].last, STYLE_PLAIN);
    screen_mark(&screen, 0, 1);
    screen_put_string(&screen, 1, 0, 6, "other", STYLE_PLAIN);
    screen_mark(&screen, 1, 2);
    screen_begin(&screen);
    if (kept[_i].above)
        screen_put_string(&screen, 0, 0, 6, kept[_i].above, STYLE_PLAIN);
    screen_keep(&screen, 1, 1);
    if (kept[_i].over)
        screen_put_string(&screen, 1, 0, 6, kept[_i].over, STYLE_PLAIN);
    screen_end(&screen);
    screen_dump(&screen, &out);
    ck_assert_msg(strncmp(buffer_string(&out), kept[_i].dump, strlen(kept[_i].dump)) == 0, "%s: %s",
                  kept[_i].what, buffer_string(&out));
    screen_begin(&screen);
    ck_assert_msg(kept[_i].over == NULL || !screen_keep(&screen, 0, 1), "%s: is still marked",
                  kept[_i].what);
    buffer_done(&out);
    screen_done(&screen);
}
END_TEST

static const struct {
    int col;
    const char *dump; /* of two wide letters, with an x over one of their halves */
} halves[] = {{0, "x 字\n"}, {1, " x字\n"}, {2, "漢x\n"}, {3, "漢 x\n"}};

START_TEST(half_of_a_wide_letter_is_never_left)
{
    struct screen screen = {0};
    struct buffer out = {0};
    screen_resize(&screen, 1, 6);
    screen_clear(&screen);
    screen_put_string(&screen, 0, 0, 6, "漢字", STYLE_PLAIN);
    screen_put_string(&screen, 0, halves[_i].col, 1, "x", STYLE_PLAIN);
    screen_dump(&screen, &out);
    ck_assert_msg(strncmp(buffer_string(&out), halves[_i].dump, strlen(halves[_i].dump)) == 0, "%s",
                  buffer_string(&out));
    buffer_done(&out);
    screen_done(&screen);
}
END_TEST

/* There it is the end of the words that is cut, and no style reaches into the row above. */
START_TEST(a_mirrored_row_begins_at_its_right_end)
{
    struct screen screen = {.mirrored = true};
    struct buffer out = {0};
    screen_resize(&screen, 2, 6);
    screen_clear(&screen);
    screen_put_string(&screen, 1, 0, 3, "abcdef", STYLE_PLAIN);
    screen_add_style(&screen, 1, 4, 4, STYLE_MATCH);
    screen_dump(&screen, &out);
    ck_assert_str_eq(buffer_string(&out), "\n   abc\n~mm\ncursor 1 1\n");
    buffer_done(&out);
    screen_done(&screen);
}
END_TEST

START_TEST(what_is_cut_says_so)
{
    struct screen screen = {0};
    struct buffer out = {0};
    screen_resize(&screen, 1, 6);
    screen_clear(&screen);
    screen_put_cut(&screen, 0, 0, 6, "Sciatica", STYLE_PLAIN);
    screen_add_style(&screen, 0, 0, 2, STYLE_MATCH);
    screen.cursor_col = 5;
    screen_dump(&screen, &out);
    ck_assert_str_eq(buffer_string(&out), "Sciat…\n~mm\ncursor 1 6\n");
    buffer_done(&out);
    screen_done(&screen);
}
END_TEST

static const struct {
    const char *s;
    int cols;
    const wchar_t *wide;
    const wchar_t *ascii;
} glyphs[] = {
    {"a", 1, L"a", L"a"},
    {"é", 1, L"é", L"e"},
    {"½", 1, L"½", L"?"},
    {"…", 1, L"…", L"~"}, /* "." would make half a sentence look whole */
    {"☑", 1, L"☑", L"x"},
    {"漢", 2, L"漢", L"?"},
    {"e\xcc\x81", 1, L"e\x301", L"e"},
    {"☎\xef\xb8\x8f", 2, L"☎", L"?"},
};

START_TEST(a_glyph_fills_its_cell_or_says_that_it_cannot)
{
    wchar_t letters[GLYPH_LETTERS_MAX + 1];
    ck_assert_ptr_nonnull(setlocale(LC_CTYPE, "C.UTF-8"));
    glyph_wide(glyphs[_i].s, strlen(glyphs[_i].s), glyphs[_i].cols, letters);
    ck_assert_msg(wcscmp(letters, glyphs[_i].wide) == 0, "wide %s: %ls", glyphs[_i].s, letters);
    glyph_ascii(glyphs[_i].s, strlen(glyphs[_i].s), glyphs[_i].cols, letters);
    ck_assert_msg(wcscmp(letters, glyphs[_i].ascii) == 0, "ascii %s: %ls", glyphs[_i].s, letters);
}
END_TEST

/* A font of ASCII and these. */
static void set_font(uint8_t *font, const char *more)
{
    memset(font, 0, GLYPH_FONT_BYTES);
    memset(font + ' ' / 8, 0xff, ('~' + 1 - ' ') / 8 + 1);
    for (size_t i = 0, n; more[i]; i += n) {
        uint32_t code;
        n = text_decode(more + i, strlen(more + i), &code);
        font[code / 8] |= (uint8_t)(1u << code % 8);
    }
    glyph_set_font(font);
}

static const struct {
    const char *s;
    int cols;
    const wchar_t *shown;
} fonts[] = {
    {"é", 1, L"é"}, {"ł", 1, L"l"},         {"Ź", 1, L"Z"}, {"▸", 1, L">"},
    {"ع", 1, L"?"}, {"e\xcc\x81", 1, L"e"}, /* a console joins no marks to letters */
    {"😀", 2, L"?"},
};

START_TEST(what_a_font_lacks_is_sent_as_to_a_terminal_with_ascii)
{
    static uint8_t font[GLYPH_FONT_BYTES];
    wchar_t letters[GLYPH_LETTERS_MAX + 1];
    ck_assert_ptr_nonnull(setlocale(LC_CTYPE, "C.UTF-8"));
    set_font(font, "éñ");
    glyph_wide(fonts[_i].s, strlen(fonts[_i].s), fonts[_i].cols, letters);
    ck_assert_msg(wcscmp(letters, fonts[_i].shown) == 0, "%s: %ls", fonts[_i].s, letters);
    glyph_set_font(NULL);
}
END_TEST

START_TEST(a_language_is_offered_if_the_font_can_be_read_in_it)
{
    static uint8_t font[GLYPH_FONT_BYTES];
    set_font(font, "ñ");
    ck_assert(view_letters_in("Español", false) == LETTERS_ALL);
    ck_assert(view_letters_in("Français", false) == LETTERS_ALL); /* "Francais" */
    ck_assert(view_letters_in("العربية", false) == LETTERS_NONE);
    glyph_set_font(NULL);
    ck_assert(view_letters_in("العربية", false) == LETTERS_ALL);
}
END_TEST

static const struct {
    const char *bytes;
    uint32_t key;
} letters[] = {
    {"é", 0xe9},
    {"漢", 0x6f22},
    {"😀", 0x1f600},
    {"\x81", 0},            /* no letter begins with this */
    {"\xc3\xc3\xa9", 0xe9}, /* a new first byte drops the old one */
    {"\xc2\x9b", 0},        /* a control character: CSI */
    {"\xe0\x80\xaf", 0},    /* overlong */
};

START_TEST(bytes_become_letters)
{
    struct input_letter letter = {0};
    uint32_t key = 0;
    for (const char *s = letters[_i].bytes; *s; s++) {
        ck_assert_uint_eq(key, 0);
        key = input_letter_add(&letter, (unsigned char)*s);
    }
    ck_assert_uint_eq(key, letters[_i].key);
}
END_TEST

/* Continuation bytes after a complete letter are not part of it, however many. */
START_TEST(what_goes_on_after_a_letter_is_no_letter)
{
    struct input_letter letter = {0};
    input_letter_add(&letter, 0xc3);
    ck_assert_uint_eq(input_letter_add(&letter, 0xa9), 0xe9);
    for (int i = 0; i < 8; i++)
        ck_assert_uint_eq(input_letter_add(&letter, 0xa9), 0);
    input_letter_add(&letter, 0xc3);
    ck_assert_uint_eq(input_letter_add(&letter, 0xa8), 0xe8);
}
END_TEST

START_TEST(sequences_become_keys)
{
    ck_assert_uint_eq(input_sequence_key('A', 0, 0), KEY_IS_UP);
    ck_assert_uint_eq(input_sequence_key('~', 5, 0), KEY_IS_PAGE_UP);
    ck_assert_uint_eq(input_sequence_key('D', 1, 3), KEY_IS_ALT_LEFT);
    ck_assert_uint_eq(input_sequence_key('D', 1, 5), KEY_IS_LEFT);
    ck_assert_uint_eq(input_sequence_key('~', 99, 0), 0);
    ck_assert_uint_eq(input_sequence_key('x', 0, 0), 0);
    ck_assert_uint_eq(input_sequence_key('E', 0, 0), KEY_IS_ENTER);
    ck_assert(input_keypad_key('x') == '8');
    ck_assert(input_keypad_key('p') == '0');
    ck_assert(input_keypad_key('z') == 0);
    ck_assert(input_keypad_key(-1) == 0);
    ck_assert_uint_eq(input_sent_key("\033Oq"), '1');
    ck_assert_uint_eq(input_sent_key("\033OA"), KEY_IS_UP);
    ck_assert_uint_eq(input_sent_key("\033[1;5B"), KEY_IS_DOWN);
    ck_assert_uint_eq(input_sent_key("\033[6;5~"), KEY_IS_PAGE_DOWN);
    ck_assert_uint_eq(input_sent_key("\033[q"), 0);
    ck_assert_uint_eq(input_sent_key("\033[1;5"), 0);
    ck_assert_uint_eq(input_sent_key("\033[BB"), 0);
    ck_assert_uint_eq(input_sent_key("\033"), 0);
    ck_assert_uint_eq(input_sent_key(""), 0);
    ck_assert(input_is_key('~', 15) && input_is_key('~', 2) && input_is_key('^', 24));
    ck_assert(input_is_key('E', 0) && input_is_key('R', 1));
    ck_assert(!input_is_key('~', 200) && !input_is_key('~', 0) && !input_is_key('R', 24));
    ck_assert(!input_is_key('I', 0) && !input_is_key('c', 62) && !input_is_key(-1, 0));
}
END_TEST

/* Reports of the mouse, what they ask for, and the bytes that are left. */
static const struct {
    bool in_bytes;
    const char *s;
    enum term_event_kind kind;
    int row;
    int col;
    const char *rest;
    int lines;
} reports[] = {
    {false, "0;5;7Mq", TERM_PRESS, 7, 5, "q", 0},
    {false, "0;5;7mq", TERM_LIFT, 7, 5, "q", 0},
    {false, "2;5;7Mq", TERM_KEY, 7, 5, "q", 0},
    {false, "2;5;7mq", TERM_KEY, 7, 5, "q", 0},
    {false, "64;5;7Mq", TERM_WHEEL, 7, 5, "q", -3},
    {false, "65;5;7Mq", TERM_WHEEL, 7, 5, "q", 3},
    {false, "69;5;7Mq", TERM_WHEEL, 7, 5, "q", 3},
    {false, "0;5Mq", TERM_KEY, 0, 5, "q", 0},
    {false, "Mq", TERM_KEY, 0, 0, "q", 0},
    {false, "0;0;7m", TERM_KEY, 7, 0, "", 0},
    {false, "0;99999999;1M", TERM_PRESS, 1, 99999, "", 0},
    {false, "1;2;3;4;5M", TERM_KEY, 345, 2, "", 0},
    {true, " %'q", TERM_TAP, 7, 5, "q", 0},
    {true, " qxq", TERM_TAP, 88, 81, "q", 0},
    {true, "#%'q", TERM_KEY, 7, 5, "q", 0},
    {true, "`%'q", TERM_WHEEL, 7, 5, "q", -3},
    {true, " \xff\xff", TERM_TAP, 223, 223, "", 0},
    {true, " \0xq", TERM_KEY, 88, 0, "q", 0}, /* beyond the columns that a byte can tell */
    {true, " x\0q", TERM_KEY, 0, 88, "q", 0},
    {true, "`\0\0q", TERM_WHEEL, 0, 0, "q", -3},
    {true, "\0xq", TERM_KEY, 0, 0, "xq", 0},
    {true, " \033[A", TERM_KEY, 0, -5, "[A", 0},
};

START_TEST(a_report_of_the_mouse_has_no_bytes_that_are_keys)
{
    struct input_report report = {.in_bytes = reports[_i].in_bytes};
    const char *s = reports[_i].s;
    while (input_report_add(&report, (unsigned char)*s++))
        ;
    struct term_event event = input_report_event(&report);
    ck_assert_int_eq(event.kind, reports[_i].kind);
    ck_assert_int_eq(event.lines, reports[_i].lines);
    ck_assert_int_eq(event.row, reports[_i].row - 1);
    ck_assert_int_eq(event.col, reports[_i].col - 1);
    ck_assert_str_eq(s, reports[_i].rest);
    report = (struct input_report){.in_bytes = reports[_i].in_bytes};
    ck_assert(!input_report_add(&report, -1));
    ck_assert_int_eq(input_report_event(&report).kind, TERM_KEY);
}
END_TEST

SUITE(screen)
{
    tcase_add_rows(tcase, text_is_put_in_whole_graphemes, drawings);
    tcase_add_rows(tcase, rows_of_the_last_picture_are_kept, kept);
    tcase_add_rows(tcase, half_of_a_wide_letter_is_never_left, halves);
    tcase_add_test(tcase, a_mirrored_row_begins_at_its_right_end);
    tcase_add_rows(tcase, a_report_of_the_mouse_has_no_bytes_that_are_keys, reports);
    tcase_add_test(tcase, what_is_cut_says_so);
    tcase_add_rows(tcase, a_glyph_fills_its_cell_or_says_that_it_cannot, glyphs);
    tcase_add_rows(tcase, what_a_font_lacks_is_sent_as_to_a_terminal_with_ascii, fonts);
    tcase_add_test(tcase, a_language_is_offered_if_the_font_can_be_read_in_it);
    tcase_add_rows(tcase, bytes_become_letters, letters);
    tcase_add_test(tcase, what_goes_on_after_a_letter_is_no_letter);
    tcase_add_test(tcase, sequences_become_keys);
}
