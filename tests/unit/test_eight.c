/* Eight bytes at a time give the same results as one character at a time. */
#include "base/eight.h"
#include "base/facts.h"
#include "base/text.h"
#include "suites.h"

#include <stdlib.h>

enum { CHANCE_ROUNDS = 20000, CHANCE_CHARACTERS = 24 };

/* A letter at any place in the eight bytes, among ASCII letters. */
START_TEST(familiar_letters_are_plain_and_one_column_wide)
{
    int familiar = 0;
    for (uint32_t code = 0x80; code < 0x800; code++)
        for (size_t at = 0; at + 1 < EIGHT; at++) {
            char s[EIGHT + 1] = "abcdefgh";
            size_t bytes = text_encode(s + at, code);
            size_t before = eight_before(eight_unfamiliar(eight_at(s), ' '));
            ck_assert(before == at || before == EIGHT);
            if (before == at)
                continue;
            ck_assert_msg(facts_of(code) & FACT_KEPT && facts_cols(facts_of(code)) == 1, "U+%04X",
                          (unsigned)code);
            ck_assert_uint_eq(eight_count(eight_continue(eight_at(s)), EIGHT), bytes - 1);
            familiar++;
        }
    ck_assert_int_gt(familiar, 7 * 800);
}
END_TEST

/* Broken UTF-8, combining marks, invisible and control characters, letters of three bytes. */
START_TEST(nothing_else_is_familiar)
{
    static const struct {
        const char *s;
        size_t before;
    } cases[] = {
        {"abcdefg\xc3", 7},
        {"\xa9"
         "bcdefgh",
         0},
        {"ab\xc3"
         "defgh",
         2},
        {"ab\xc3\xa9\xa9"
         "fgh",
         4},
        {"abc\xc0\xaf"
         "fgh",
         3},
        {"abc\xcc\x81"
         "fgh",
         3},
        {"abc\xc2\xad"
         "fgh",
         3},
        {"abcd\x7f"
         "fgh",
         4},
        {"\xe4\xb8\xad"
         "defgh",
         0},
        {"abcd\x1b"
         "fgh",
         4},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        ck_assert_uint_eq(eight_before(eight_unfamiliar(eight_at(cases[i].s), ' ')),
                          cases[i].before);
}
END_TEST

/* Random text: mostly characters that are passed over eight bytes at a time, sometimes others. */
static size_t write_chance(char *s)
{
    static const uint32_t kinds[] = {
        'a',   'b',    '7',   ' ',  ' ',   '.',    ',',  '-',  0xe9,  0xdf,   0x159,  0x3bb,  0x434,
        0x44f, 0x4e2d, 0x301, 0xad, 0x5d0, 0x2019, '\n', 0xd7, 0x2c7, 0x200d, 0xfe0f, 0x1f600};
    size_t used = 0;
    int ordinary = rand() % 3 ? 16 : (int)(sizeof kinds / sizeof *kinds);
    for (int i = 0; i < CHANCE_CHARACTERS; i++)
        used += text_encode(s + used, kinds[rand() % ordinary]);
    return used;
}

START_TEST(breaks_of_long_text_agree_with_unicode)
{
    char s[4 * CHANCE_CHARACTERS];
    char breaks[sizeof s];
    char asked[sizeof s];
    for (unsigned round = 0; round < CHANCE_ROUNDS; round++) {
        struct buffer clean = {0};
        srand(round);
        text_clean(&clean, s, write_chance(s), TEXT_PROSE);
        text_breaks(buffer_string(&clean), clean.used, breaks);
        text_breaks_asked(buffer_string(&clean), clean.used, asked);
        ck_assert_msg(memcmp(breaks, asked, clean.used) == 0, "%s", clean.bytes);
        buffer_done(&clean);
    }
}
END_TEST

/* Also in pieces: cleaning takes into account how the text cleaned before it ends. */
START_TEST(text_is_cleaned_as_its_characters_are)
{
    char s[4 * CHANCE_CHARACTERS];
    for (unsigned round = 0; round < CHANCE_ROUNDS; round++) {
        struct buffer whole = {0};
        struct buffer pieces = {0};
        srand(round);
        size_t n = write_chance(s);
        text_clean(&whole, s, n, TEXT_PROSE);
        for (size_t i = 0, bytes; i < n; i += bytes) {
            uint32_t code;
            bytes = text_decode(s + i, n - i, &code);
            text_clean(&pieces, s + i, bytes, TEXT_PROSE);
        }
        ck_assert_str_eq(buffer_string(&whole), buffer_string(&pieces));
        ck_assert(text_is_clean(whole.bytes, whole.used));
        buffer_done(&whole);
        buffer_done(&pieces);
    }
}
END_TEST

/* The number of bytes before the first character that has a rule of its own: a line end, a second
 * blank, a soft hyphen, a variation selector. */
static size_t thoughtless(const char *s, size_t n)
{
    size_t i = 0;
    while (i < n && s[i] != '\n' && memcmp(s + i, "  ", 2) != 0 &&
           memcmp(s + i, "\xc2\xad", 2) != 0 && memcmp(s + i, "\xef\xb8\x8f", 3) != 0)
        i++;
    return i;
}

START_TEST(the_longest_run_of_words_is_found)
{
    char s[4 * CHANCE_CHARACTERS + 4];
    char breaks[sizeof s];
    for (unsigned round = 0; round < CHANCE_ROUNDS; round++) {
        srand(round);
        memset(s, 0, sizeof s);
        size_t n = write_chance(s);
        size_t cols = (size_t)(rand() % (CHANCE_CHARACTERS + 2));
        size_t best = 0;
        size_t used = 0;
        text_breaks(s, n, breaks);
        size_t most = thoughtless(s, n);
        for (size_t i = 1; i < n && i <= most; i++)
            if (text_cols(s, i) <= cols &&
                (s[i] == ' ' ? !text_holds_blank(s, i, n) : breaks[i] && s[i - 1] != ' '))
                best = i;
        ck_assert_msg(text_fit_words(s, n, breaks, cols, &used) == best, "%zu of \"%s\"", cols, s);
        if (best)
            ck_assert_uint_eq(used, text_cols(s, best));
    }
}
END_TEST

Suite *eight_suite(void)
{
    Suite *suite = suite_create("eight");
    TCase *tests = tcase_create("eight");
    tcase_add_test(tests, familiar_letters_are_plain_and_one_column_wide);
    tcase_add_test(tests, nothing_else_is_familiar);
    tcase_add_test(tests, breaks_of_long_text_agree_with_unicode);
    tcase_add_test(tests, text_is_cleaned_as_its_characters_are);
    tcase_add_test(tests, the_longest_run_of_words_is_found);
    suite_add_tcase(suite, tests);
    return suite;
}
