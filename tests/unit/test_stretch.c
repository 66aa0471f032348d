/* Thirty-two bytes at a time give the same results as one byte at a time, and read no further. */
#include "base/clean.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "suites.h"

#include <stdlib.h>

enum { LONGEST = 3 * 32 + 5 };

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

Suite *stretch_suite(void)
{
    Suite *suite = suite_create("stretch");
    TCase *tests = tcase_create("stretch");
    tcase_add_test(tests, each_byte_is_seen_wherever_it_stands);
    tcase_add_test(tests, words_of_any_length_are_plain_to_their_end);
    tcase_add_test(tests, two_blanks_are_seen_wherever_they_stand);
    suite_add_tcase(suite, tests);
    return suite;
}
