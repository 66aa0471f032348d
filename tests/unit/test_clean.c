/* base/clean: text from files is made fit for a terminal. */
#include "base/text.h"
#include "suites.h"

#include <string.h>

struct pair {
    const char *in;
    const char *out;
};

/* Ill-formed sequences as in Unicode 15, table 3-8: each maximal subpart becomes U+FFFD. */
static const struct pair cleaned[] = {
    {"plain", "plain"},
    {"\x1b]0;pwn\x07 title", "]0;pwn title"},
    {"\x9b"
     "31m",
     "\xef\xbf\xbd"
     "31m"},
    {"\xc2\x9b"
     "31m",
     "31m"},
    {"a\x7f"
     "b",
     "ab"},
    {"\xe2\x80\xae"
     "abc\xe2\x80\xac",
     "abc"},
    {"\xe2\x81\xa6"
     "x\xe2\x81\xa9",
     "x"},
    {"\xef\xbb\xbf"
     "bom",
     "bom"},
    {"soft\xc2\xadhyphen", "soft\xc2\xadhyphen"},
    {"a\xc2\xad\xe2\x80\x8b\xc2\xad\xc2\xad"
     "b \xc2\xad"
     "c",
     "a\xc2\xad"
     "b c"},
    {"\xf3\xa0\x81\x81tag", "tag"},
    {"\xc0\xaf", "\xef\xbf\xbd\xef\xbf\xbd"},
    {"\xe0\x80\xaf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
    {"\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
    {"\xf4\x91\x92\x93", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
    {"\xe1\x80\xe2\xf0\x91\x92\xf1\xbf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
    {"caf\xc3", "caf\xef\xbf\xbd"},
    {"a\xe2\x80\x8d"
     "b",
     "ab"},
    {"\xe0\xa4\x95\xe0\xa5\x8d\xe2\x80\x8d", "\xe0\xa4\x95\xe0\xa5\x8d\xe2\x80\x8d"},
    {"\xd0\xb6\xe2\x80\x8dz", "\xd0\xb6z"}, /* no Cyrillic letter has another shape for it */
    {"\xe2\x80\xa8one\xe2\x80\xa9two\xc2\x85three", "\none\ntwo\nthree"},
    {"a\xef\xb8\x8f#\xef\xb8\x8f\xc2\xa9\xef\xb8\x8f\xc2\xae\xef\xb8\x8f",
     "a#\xef\xb8\x8f\xc2\xa9\xef\xb8\x8f\xc2\xae\xef\xb8\x8f"},
};

START_TEST(what_a_terminal_would_act_upon_is_cleaned_away)
{
    struct buffer out = {0};
    text_clean(&out, cleaned[_i].in, strlen(cleaned[_i].in), TEXT_PROSE);
    ck_assert_str_eq(buffer_string(&out), cleaned[_i].out);
    ck_assert(text_is_clean(out.bytes, out.used));
    buffer_done(&out);
}
END_TEST

static const struct pair lines[] = {
    {"", ""},
    {" ", ""},
    {"a b", "a b"},
    {" a", "a"},
    {"a ", "a"},
    {"\t a \n\n b\x1b ", "a b"},
    {"\xe2\x80\x8b a", "a"},
    {" \xc3\xa9 \xc2\x9b ", "\xc3\xa9"},
    {"\xff a", "\xef\xbf\xbd a"},
};

START_TEST(a_line_has_single_blanks_and_none_at_its_ends)
{
    struct arena arena;
    arena_init(&arena);
    ck_assert_str_eq(text_clean_line(&arena, lines[_i].in, strlen(lines[_i].in)), lines[_i].out);
    arena_done(&arena);
}
END_TEST

/* Entities arrive one by one, so text cleaned in pieces must be as clean as the whole. */
START_TEST(cleaning_in_pieces_is_cleaning)
{
    static const char *const pieces[] = {
        "e", "\xcc\x81", "\xe2\x80\x8d", "\xef\xb8\x8f", "\xd8\xa7", "\xf0\x9f\x91\xa9", " ", "\n"};
    uint32_t seed = 1;
    struct buffer out = {0};
    struct buffer whole = {0};
    struct buffer at_once = {0};
    for (int i = 0; i < 20000; i++) {
        seed = seed * 1664525 + 1013904223;
        const char *piece = pieces[(seed >> 24) % (i % 100 < 50 ? 8 : 4)];
        buffer_add_string(&whole, piece);
        text_clean(&out, piece, strlen(piece), TEXT_PROSE);
    }
    text_clean(&at_once, whole.bytes, whole.used, TEXT_PROSE);
    ck_assert(text_is_clean(out.bytes, out.used));
    ck_assert_str_eq(buffer_string(&out), buffer_string(&at_once));
    buffer_done(&out);
    buffer_done(&whole);
    buffer_done(&at_once);
}
END_TEST

START_TEST(joiners_are_capped)
{
    struct buffer in = {0};
    struct buffer out = {0};
    buffer_add_string(&in, "\xd8\xa7");
    buffer_add_repeated(&in, "\xe2\x80\x8d", 10000);
    text_clean(&out, in.bytes, in.used, TEXT_PROSE);
    ck_assert_uint_eq(out.used, 2 + 3 * TEXT_MARKS_MAX);
    buffer_done(&in);
    buffer_done(&out);
}
END_TEST

START_TEST(a_tower_of_marks_is_capped)
{
    struct buffer in = {0};
    struct buffer out = {0};
    buffer_add_char(&in, 'a');
    buffer_add_repeated(&in, "\xcc\x81", 10000);
    text_clean(&out, in.bytes, in.used, TEXT_PROSE);
    ck_assert_uint_eq(out.used, 1 + 2 * TEXT_MARKS_MAX);
    ck_assert_uint_eq(text_grapheme(out.bytes, out.used), out.used);
    ck_assert_uint_eq(text_cols(out.bytes, out.used), 1);
    buffer_done(&in);
    buffer_done(&out);
}
END_TEST

START_TEST(no_control_byte_survives_cleaning)
{
    for (int c = 0; c < 256; c++) {
        char s[] = {'a', (char)c, 'b'};
        struct buffer out = {0};
        text_clean(&out, s, sizeof s, TEXT_LINE);
        for (size_t i = 0; i < out.used; i++)
            ck_assert((unsigned char)out.bytes[i] >= ' ' && out.bytes[i] != 0x7f);
        buffer_done(&out);
    }
}
END_TEST

SUITE(clean)
{
    tcase_set_timeout(tcase, 60);
    tcase_add_rows(tcase, what_a_terminal_would_act_upon_is_cleaned_away, cleaned);
    tcase_add_rows(tcase, a_line_has_single_blanks_and_none_at_its_ends, lines);
    tcase_add_test(tcase, cleaning_in_pieces_is_cleaning);
    tcase_add_test(tcase, joiners_are_capped);
    tcase_add_test(tcase, a_tower_of_marks_is_capped);
    tcase_add_test(tcase, no_control_byte_survives_cleaning);
}
