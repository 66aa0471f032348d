/* Sixteen and thirty-two bytes at a time give the same results as one character at a time. */
#include "base/clean.h"
#include "base/facts.h"
#include "base/memory.h"
#include "base/text.h"
#include "base/vector.h"
#include "suites.h"

#include <stdlib.h>

enum { LONGEST = 3 * VECTOR_PAIR_BYTES + 5, CHANCE_ROUNDS = 20000, CHANCE_CHARACTERS = 50 };

static bool is_plain(char c)
{
    return c >= ' ' && c < 0x7f;
}

static size_t plain_by_byte(const char *s, size_t n_bytes)
{
    size_t i = 0;
    while (i < n_bytes && is_plain(s[i]))
        i++;
    return i;
}

static size_t words_by_byte(const char *s, size_t n_bytes)
{
    size_t i = 0;
    while (i < n_bytes && is_plain(s[i]) && !(s[i] == ' ' && i + 1 < n_bytes && s[i + 1] == ' '))
        i++;
    return i;
}

/* Words of five bytes, in memory of exactly their size. */
static char *words(size_t n_bytes)
{
    char *s = memory_new(n_bytes ? n_bytes : 1);
    for (size_t i = 0; i < n_bytes; i++)
        s[i] = i % 6 == 5 ? ' ' : (char)('a' + i % 26);
    return s;
}

static void check(const char *s, size_t n_bytes, size_t at, unsigned byte)
{
    size_t plain = plain_by_byte(s, n_bytes);
    ck_assert_msg(text_plain_bytes(s, n_bytes) == plain, "%02x at %zu of %zu", byte, at, n_bytes);
    ck_assert_msg(text_plain_words(s, n_bytes) == words_by_byte(s, n_bytes), "%02x at %zu of %zu",
                  byte, at, n_bytes);
    bool ascii = true;
    for (size_t i = 0; i < n_bytes; i++)
        ascii = ascii && (unsigned char)s[i] < 0x80;
    ck_assert_msg(text_is_ascii(s, n_bytes) == ascii, "%02x at %zu of %zu", byte, at, n_bytes);
    struct buffer out = {0};
    text_clean(&out, s, n_bytes, TEXT_PROSE);
    bool same = out.used == n_bytes && (!n_bytes || memcmp(out.bytes, s, n_bytes) == 0);
    ck_assert_msg(text_is_clean(s, n_bytes) == same, "%02x at %zu of %zu", byte, at, n_bytes);
    ck_assert_msg(ascii || !same, "%02x at %zu of %zu", byte, at, n_bytes); /* it is half of one */
    ck_assert_msg(same || plain < n_bytes, "%02x at %zu of %zu", byte, at, n_bytes);
    buffer_done(&out);
}

START_TEST(each_byte_is_seen_wherever_it_stands)
{
    static const unsigned char bytes[] = {0, '\n', 0x1f, ' ', '~', 0x7f, 0x80, 0xc3, 0xff};
    for (size_t n = 0; n <= LONGEST; n++)
        for (size_t at = 0; at < n; at++)
            for (size_t i = 0; i < sizeof bytes; i++) {
                char *s = words(n);
                s[at] = (char)bytes[i];
                check(s, n, at, bytes[i]);
                free(s);
            }
}
END_TEST

START_TEST(words_of_any_length_are_plain_to_their_end)
{
    for (size_t n = 0; n <= LONGEST; n++) {
        char *s = words(n);
        ck_assert_uint_eq(text_plain_bytes(s, n), n);
        ck_assert_uint_eq(text_plain_words(s, n), n);
        check(s, n, n, 0);
        free(s);
    }
}
END_TEST

START_TEST(two_blanks_are_seen_wherever_they_stand)
{
    for (size_t n = 2; n <= LONGEST; n++)
        for (size_t at = 0; at + 1 < n; at++) {
            char *s = words(n);
            s[at] = s[at + 1] = ' ';
            check(s, n, at, ' ');
            free(s);
        }
}
END_TEST

START_TEST(half_of_a_character_behind_a_line_end_is_seen)
{
    for (size_t n = 2; n <= LONGEST; n++)
        for (size_t at = 0; at + 1 < n; at++) {
            char *s = words(n);
            memcpy(s + at, "\n\xa9", 2);
            ck_assert_msg(!text_is_clean(s, n), "%zu of %zu", at, n);
            s[at + 1] = '\n';
            ck_assert_msg(text_is_clean(s, n), "%zu of %zu", at, n);
            free(s);
        }
}
END_TEST

/* A character at any place among words of ASCII letters; returns how many bytes there are. */
static size_t write_among(char *s, size_t n_bytes, size_t at, uint32_t code)
{
    for (size_t i = 0; i < n_bytes; i++)
        s[i] = i % 6 == 5 ? ' ' : (char)('a' + i % 26);
    return text_encode(s + at, code);
}

START_TEST(familiar_characters_are_kept_and_one_column_wide)
{
    unsigned familiar = 0;
    for (uint32_t code = 0x80; code < 0x800; code++)
        for (size_t at = 0; at + 1 < VECTOR_BYTES; at++) {
            char s[VECTOR_BYTES + 1];
            write_among(s, sizeof s, at, code);
            vector marks = vector_unfamiliar(vector_at(s), vector_at(s + 1));
            ck_assert(vector_is_clear(marks) || vector_whole(s, marks) == at);
            if (!vector_is_clear(marks))
                continue;
            ck_assert_msg(facts_of(code) & FACT_KEPT && facts_cols(facts_of(code)) == 1, "U+%04X",
                          (unsigned)code);
            ck_assert_uint_eq(vector_count(vector_continue(vector_at(s))), 1);
            familiar++;
        }
    ck_assert_uint_gt(familiar, 15 * 830);
}
END_TEST

/* Continuation bytes without a first one, and first bytes without continuation. */
START_TEST(broken_characters_are_not_familiar)
{
    static const char *const broken[] = {"\xa9", "\xc3",     "\xc3\xa9\xa9", "\xd8\xd8\xa7",
                                         "\xd8", "\xc0\xaf", "\xd9\x8b"};
    static const size_t whole[] = {0, 0, 2, 0, 0, 0, 0};
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++)
        for (size_t at = 1; at + strlen(broken[i]) <= VECTOR_BYTES; at++) {
            char s[VECTOR_BYTES + 1];
            write_among(s, sizeof s, 0, 'a');
            memcpy(s + at, broken[i], strlen(broken[i]));
            vector marks = vector_unfamiliar(vector_at(s), vector_at(s + 1));
            size_t n = vector_whole(s, marks);
            ck_assert_msg(n <= at + whole[i] && n + 1 >= at, "%zu at %zu", i, at);
        }
}
END_TEST

START_TEST(each_character_breaks_and_is_cleaned_as_if_it_were_asked_about)
{
    enum { BYTES = 3 * VECTOR_BYTES };
    for (uint32_t code = 0x80; code < 0x800; code++)
        for (size_t at = 0; at <= VECTOR_PAIR_BYTES; at += code % 5 + 1) {
            char s[BYTES];
            char breaks[BYTES];
            char asked[BYTES];
            struct buffer clean = {0};
            size_t bytes = write_among(s, BYTES, at, code);
            text_clean(&clean, s, BYTES, TEXT_PROSE);
            bool kept = facts_of(code) & FACT_KEPT || (facts_of(code) & FACT_MARK && at);
            ck_assert_msg(!kept || clean.used == BYTES, "U+%04X at %zu", (unsigned)code, at);
            text_breaks(buffer_string(&clean), clean.used, breaks);
            text_breaks_asked(buffer_string(&clean), clean.used, asked);
            ck_assert_msg(memcmp(breaks, asked, clean.used) == 0, "U+%04X at %zu", (unsigned)code,
                          at);
            ck_assert_uint_eq(bytes, 2);
            buffer_done(&clean);
        }
}
END_TEST

/* Random text: mostly familiar characters, sometimes others. */
static size_t write_chance(char *s)
{
    static const uint32_t kinds[] = {'a',   'b',    '7',   ' ',   ' ',   '.',    ',',    '-',
                                     0xe9,  0xdf,   0x159, 0x3bb, 0x434, 0x44f,  0x628,  0x64a,
                                     0x63a, 0x4e2d, 0x301, 0x64b, 0x60c, 0x61c,  0x662,  0xad,
                                     0x5d0, 0x2019, '\n',  0xd7,  0x2c7, 0x200d, 0xfe0f, 0x1f600};
    size_t used = 0;
    int ordinary = rand() % 3 ? 17 : (int)(sizeof kinds / sizeof *kinds);
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

SUITE(vector)
{
    tcase_add_test(tcase, each_byte_is_seen_wherever_it_stands);
    tcase_add_test(tcase, words_of_any_length_are_plain_to_their_end);
    tcase_add_test(tcase, two_blanks_are_seen_wherever_they_stand);
    tcase_add_test(tcase, half_of_a_character_behind_a_line_end_is_seen);
    tcase_add_test(tcase, familiar_characters_are_kept_and_one_column_wide);
    tcase_add_test(tcase, broken_characters_are_not_familiar);
    tcase_add_test(tcase, each_character_breaks_and_is_cleaned_as_if_it_were_asked_about);
    tcase_add_test(tcase, breaks_of_long_text_agree_with_unicode);
    tcase_add_test(tcase, text_is_cleaned_as_its_characters_are);
    tcase_add_test(tcase, the_longest_run_of_words_is_found);
}
