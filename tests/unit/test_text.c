/* base/utf8 and base/text: decoding, characters and bytes of them, widths. */
#include "base/text.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

/* Well-formed UTF-8, Unicode 15, table 3-7: the ranges of the first byte and of the second. */
static const struct {
    unsigned char first, last;
    unsigned char low, high;
    size_t bytes;
} rows[] = {
    {0x00, 0x7f, 0, 0, 1},       {0xc2, 0xdf, 0x80, 0xbf, 2}, {0xe0, 0xe0, 0xa0, 0xbf, 3},
    {0xe1, 0xec, 0x80, 0xbf, 3}, {0xed, 0xed, 0x80, 0x9f, 3}, {0xee, 0xef, 0x80, 0xbf, 3},
    {0xf0, 0xf0, 0x90, 0xbf, 4}, {0xf1, 0xf3, 0x80, 0xbf, 4}, {0xf4, 0xf4, 0x80, 0x8f, 4},
};

/* The bytes that text_decode must take of s, and whether they are well-formed. */
static size_t well_formed_bytes(const unsigned char *s, size_t n, bool *well)
{
    *well = false;
    for (size_t row = 0; row < sizeof rows / sizeof *rows; row++) {
        if (s[0] < rows[row].first || s[0] > rows[row].last)
            continue;
        for (size_t i = 1; i < rows[row].bytes; i++)
            if (i == n || s[i] < (i == 1 ? rows[row].low : 0x80) ||
                s[i] > (i == 1 ? rows[row].high : 0xbf))
                return i;
        *well = true;
        return rows[row].bytes;
    }
    return 1;
}

/* With its mark, or without it, as some programs save it. */
START_TEST(utf16_is_known_by_its_first_letters)
{
    ck_assert(text_is_utf16("\xff\xfe", 2));
    ck_assert(text_is_utf16("\xfe\xff", 2));
    ck_assert(text_is_utf16("-\0-\0", 4));
    ck_assert(text_is_utf16("\0-\0-", 4));
    ck_assert(!text_is_utf16("-\0-", 3));
    ck_assert(!text_is_utf16("--\0-", 4));
    ck_assert(!text_is_utf16("\0\0\0\0", 4));
    ck_assert(!text_is_utf16("----", 4));
}
END_TEST

/* Every pair of bytes, followed by every kind of third and fourth byte, cut at every length. */
START_TEST(decoding_keeps_to_the_table)
{
    static const unsigned char kinds[] = {0x00, 'a', 0x7f, 0x80, 0x8f, 0x90, 0xbf, 0xc2, 0xff};
    for (unsigned i = 0; i < 0x10000 * sizeof kinds; i++) {
        unsigned char kind = kinds[i % sizeof kinds];
        unsigned char s[4] = {(unsigned char)(i / sizeof kinds >> 8),
                              (unsigned char)(i / sizeof kinds), kind,
                              (unsigned char)(0x80 + i % 64)};
        for (size_t n = 1; n <= sizeof s; n++) {
            bool well;
            uint32_t code;
            size_t want = well_formed_bytes(s, n, &well);
            size_t got = text_decode((const char *)s, n, &code);
            if (got != want ||
                (well ? code == TEXT_REPLACEMENT && s[0] != 0xef : code != TEXT_REPLACEMENT))
                ck_abort_msg("%02x %02x %02x %02x of %zu bytes: took %zu, not %zu", s[0], s[1],
                             s[2], s[3], n, got, want);
        }
    }
}
END_TEST

START_TEST(every_character_survives_a_round)
{
    for (uint32_t code = 0; code <= 0x110000; code++) {
        char bytes[4];
        uint32_t back;
        size_t n = text_encode(bytes, code);
        bool scalar = code < 0xd800 || (code > 0xdfff && code < 0x110000);
        if (text_decode(bytes, n, &back) != n || back != (scalar ? code : TEXT_REPLACEMENT))
            ck_abort_msg("U+%04X came back as U+%04X", code, back);
    }
}
END_TEST

static const struct {
    const char *text;
    size_t cols;
} widths[] = {
    {"abc", 3},
    {"é", 1},
    {"e\xcc\x81", 1},
    {"中文", 4},
    {"한국", 4},
    {"ไทย", 3},
    {"❤️", 2},
    {"1️", 2},
    {"👩‍👧", 4},
    {"👍", 2},
    {"ﾊﾝ", 2},
    {"Ａ", 2},
    {"🇫🇷", 2},
    {"1️⃣", 2},
    {"a\xc2\xad"
     "b",
     2},
    {"\xd9\xa0\xd8\x80", 2},
};

START_TEST(a_text_is_as_wide_as_a_terminal_shows_it)
{
    ck_assert_uint_eq(text_cols(widths[_i].text, strlen(widths[_i].text)), widths[_i].cols);
}
END_TEST

START_TEST(fitting_keeps_graphemes_whole)
{
    size_t used;
    ck_assert_uint_eq(text_fit("中文", 6, 3, &used), 3);
    ck_assert_uint_eq(used, 2);
    ck_assert_uint_eq(text_fit("e\xcc\x81x", 4, 1, &used), 3);
    ck_assert_uint_eq(text_fit("中", 3, 1, &used), 0);
}
END_TEST

/* The longest prefix that fits, grapheme by grapheme. */
static size_t fit_slowly(const char *s, size_t n_bytes, size_t cols, size_t *used)
{
    size_t at = 0;
    for (*used = 0; at < n_bytes;) {
        size_t n = text_grapheme(s + at, n_bytes - at);
        if (*used + text_cols(s + at, n) > cols)
            break;
        *used += text_cols(s + at, n);
        at += n;
    }
    return at;
}

/* Plain letters are passed over many at a time, but not those with combining marks. */
START_TEST(fitting_agrees_with_graphemes)
{
    static const char *const parts[] = {
        "a",  "seven",        "of eight and more", "  ", "e\xcc\x81", "é", "中",
        "🇫🇷", "\xe2\x80\x8d", "1\xef\xb8\x8f",
    };
    srand(2);
    for (int round = 0; round < 3000; round++) {
        struct buffer text = {0};
        for (int i = rand() % 9; i >= 0; i--)
            buffer_add_string(&text, parts[(size_t)rand() % (sizeof parts / sizeof *parts)]);
        size_t cols = (size_t)rand() % (text.used + 2);
        size_t used, expected;
        size_t bytes = fit_slowly(text.bytes, text.used, cols, &expected);
        ck_assert_uint_eq(text_fit(text.bytes, text.used, cols, &used), bytes);
        ck_assert_uint_eq(used, expected);
        buffer_done(&text);
    }
}
END_TEST

static const struct {
    const char *in;
    int at; /* -1: nowhere */
} pairs[] = {{"", -1}, {"[", -1}, {"^[", -1}, {"[^", 0}, {"[[^", 1}, {"a[b[^c", 3}, {"[^[^", 0}};

static int find_pair(const char *in, size_t n_bytes, char first, char second)
{
    const char *found = text_find_pair(in, n_bytes, first, second);
    return found ? (int)(found - in) : -1;
}

START_TEST(two_bytes_side_by_side)
{
    char behind_letter[8] = "";
    for (size_t i = 0; pairs[_i].in[i]; i++)
        behind_letter[i] = pairs[_i].in[i] == '[' ? 'w' : pairs[_i].in[i] == '^' ? '.' : '-';
    size_t n = strlen(behind_letter);
    ck_assert_int_eq(find_pair(pairs[_i].in, n, '[', '^'), pairs[_i].at);
    ck_assert_int_eq(find_pair(behind_letter, n, 'w', '.'), pairs[_i].at);
    ck_assert_int_eq(find_pair("[^", 1, '[', '^'), -1);
    ck_assert_int_eq(find_pair("w.", 1, 'w', '.'), -1);
}
END_TEST

START_TEST(a_text_is_cut_where_a_character_begins)
{
    static const char text[] = "aé中👩z"; /* of 1, 2, 3, 4 and 1 bytes */
    static const size_t begins[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11};
    for (size_t at = 0; at < sizeof begins / sizeof *begins; at++) {
        ck_assert_uint_eq(text_character_start(text, at), begins[at]);
        ck_assert_int_eq(text_goes_on(text[at]), begins[at] != at);
    }
}
END_TEST

START_TEST(a_byte_beyond_ascii_may_be_of_a_letter)
{
    for (int byte = 0; byte < 256; byte++) {
        bool letter = byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        bool digit = byte >= '0' && byte <= '9';
        ck_assert_int_eq(text_is_letter_byte((char)byte), letter);
        ck_assert_int_eq(text_is_word_byte((char)byte), letter || digit);
    }
}
END_TEST

SUITE(text)
{
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, utf16_is_known_by_its_first_letters);
    tcase_add_test(tcase, decoding_keeps_to_the_table);
    tcase_add_test(tcase, every_character_survives_a_round);
    tcase_add_rows(tcase, a_text_is_as_wide_as_a_terminal_shows_it, widths);
    tcase_add_test(tcase, fitting_keeps_graphemes_whole);
    tcase_add_test(tcase, fitting_agrees_with_graphemes);
    tcase_add_rows(tcase, two_bytes_side_by_side, pairs);
    tcase_add_test(tcase, a_text_is_cut_where_a_character_begins);
    tcase_add_test(tcase, a_byte_beyond_ascii_may_be_of_a_letter);
}
