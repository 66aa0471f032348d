/* base/breaks and base/grapheme: where a line may break, and what is never parted. */
#include "base/text.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>
#include <unigbrk.h>
#include <unistr.h>
#include <uniwidth.h>

/* '|' separates the graphemes. */
static const char *const clusters[] = {
    "a|b",
    "e\xcc\x81|x",
    "🇫🇷|🇩🇪|🇫",
    "👩\xe2\x80\x8d👩\xe2\x80\x8d👧|👧",
    "👍🏽|👍",
    "❤\xef\xb8\x8f|1\xef\xb8\x8f\xe2\x83\xa3",
    "क्|षि",
    "น้ำ|ก",
    "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab|한",
};

START_TEST(a_grapheme_is_what_a_reader_takes_for_one_character)
{
    const char *c = clusters[_i];
    char text[64] = "";
    size_t ends[16];
    size_t n = 0;
    size_t count = 0;
    for (; *c; c++) {
        if (*c == '|')
            ends[count++] = n;
        else
            text[n++] = *c;
    }
    ends[count++] = n;
    for (size_t i = 0, at = 0; i < count; i++) {
        at += text_grapheme(text + at, n - at);
        ck_assert_uint_eq(at, ends[i]);
    }
}
END_TEST

/* Also in text that is not UTF-8: a page in another encoding may have an invalid byte before a
 * shortcode. */
START_TEST(the_last_grapheme_of_any_bytes_is_found)
{
    static const struct {
        const char *text;
        size_t last;
    } cases[] = {
        {"a", 0},        {"ae\xcc\x81", 1},    {"a👍🏽", 1}, {"\xe9", 0},
        {"Caf\xe9", 3},  {"a\xcc", 1},         {"a\xe9é", 2},    {"\x80\x80\x80", 2},
        {"\xff\xfe", 1}, {"é\xf0\x9f\x98", 4}, {"\xcc\x81", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        ck_assert_uint_eq(text_last_grapheme(cases[i].text, strlen(cases[i].text)), cases[i].last);
}
END_TEST

/* An endless chain of joined emoji must not become one grapheme. */
START_TEST(a_chain_of_joined_emoji_is_parted)
{
    struct buffer chain = {0};
    buffer_add_repeated(&chain, "👩\xe2\x80\x8d", 1000);
    ck_assert_uint_le(text_grapheme(chain.bytes, chain.used), 64);
    buffer_done(&chain);
}
END_TEST

/* '|' marks each place where a line may break. */
static const char *const broken[] = {
    "one |two",
    "中|文|字",
    "10 |mg",
    "「中|文」",
    "ab-|c",
    "X-ray |e-mail |well-|to-|do |a-t-il",
    "é |X-ray |(T-score |“é-mail |is-|à-dire |В-клеток |e\xcc\x81-a",
    "ก|ข",
    "é |well-|known |mg/ml |24/7 |what?yes",
    "é |5-6 |-x |a--b",
    "т.е. |а,б |é.а",
    "é |a//my-clinic.example/to-do-é |well-|known/un-known",
    "5 |мг/кг/сут |mg/يوم |или?да",
    "mg/|日 |मि.ग्रा./दिन",
    "10\xc2\xa0mg\xe2\x80\xafx |é",
    "10\u2009000\u2009mg\u2009|é\u2009|½\u2006ml", /* half of "10 000 mg" is a dose */
    "Donau\xc2\xad|dampf",
    "👩\xe2\x80\x8d👧|👧",
    "🇫🇷|🇩🇪",
    "क्षत्रिय |है",
    "한|국|어",
    "نعم،لا |و",
};

START_TEST(lines_may_break_where_unicode_says)
{
    char text[64] = "";
    bool may[64] = {false};
    size_t n = 0;
    for (const char *c = broken[_i]; *c; c++) {
        if (*c == '|')
            may[n] = true;
        else
            text[n++] = *c;
    }
    char breaks[64];
    text_breaks(text, n, breaks);
    for (size_t i = 1; i < n; i++)
        ck_assert_msg((breaks[i] == TEXT_BREAK_MAY) == may[i], "%s at byte %zu", broken[_i], i);
}
END_TEST

/* The fast paths for common letters agree with Unicode on width, graphemes and cleaning. */
START_TEST(short_ways_agree_with_unicode)
{
    for (uint32_t code = 0xa0; code < 0x20000; code++) {
        char s[8];
        size_t n = text_encode(s, code);
        struct buffer out = {0};
        text_clean(&out, s, n, TEXT_PROSE);
        bool shows = out.used == n && uc_width((ucs4_t)code, "UTF-8") > 0;
        buffer_done(&out);
        if (!shows)
            continue;
        ck_assert_uint_eq(text_cols(s, n), (size_t)uc_width((ucs4_t)code, "UTF-8"));
        /* After a letter of each kind: a line break is never inside a grapheme. */
        static const char *const before[] = {"é", "中", "ا", "한", "ㄱ"};
        for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
            char pair[12];
            char breaks[12];
            size_t first = strlen(before[i]);
            memcpy(pair, before[i], first);
            memcpy(pair + first, s, n);
            text_breaks(pair, first + n, breaks);
            if (text_grapheme(pair, first + n) > first && breaks[first])
                ck_abort_msg("a break inside U+%04X behind %s", (unsigned)code, before[i]);
        }
    }
}
END_TEST

/* What is before and after a character in the tests below: every kind of neighbour. */
static const char *const surroundings[][2] = {
    {"", ""},    {"a", "a"},   {"中", "中"}, {"a ", "b"},           {"中 ", " 中"},
    {"1", "1"},  {"-", "-"},   {"(", ")"},   {"é", "\xcc\x81x"},    {"क\xe0\xa5\x8d", "क"},
    {"א-", "א"}, {"한", "ㅏ"}, {"\"", "\""}, {"ก", "\xe0\xb8\xb4"}, {"\n", "\n"},
    {"$", "%"},  {"т.", "т"},
};

/* Writes a character between neighbours of this kind, and once more after them: the first time its
 * facts are looked up, the second time they are cached. */
static size_t put_between(char *text, uint32_t code, size_t kind)
{
    char character[4];
    size_t bytes = text_encode(character, code);
    size_t n = strlen(surroundings[kind][0]);
    memcpy(text, surroundings[kind][0], n);
    memcpy(text + n, character, bytes);
    n += bytes;
    memcpy(text + n, surroundings[kind][1], strlen(surroundings[kind][1]));
    n += strlen(surroundings[kind][1]);
    memcpy(text + n, character, bytes);
    return n + bytes;
}

static void breaks_must_agree(const char *text, size_t n, uint32_t code)
{
    char breaks[256];
    char asked[256];
    struct buffer clean = {0};
    text_clean(&clean, text, n, TEXT_PROSE);
    text_breaks(buffer_string(&clean), clean.used, breaks);
    text_breaks_asked(buffer_string(&clean), clean.used, asked);
    if (clean.used && memcmp(breaks, asked, clean.used) != 0)
        ck_abort_msg("U+%04X in %s", (unsigned)code, clean.bytes);
    buffer_done(&clean);
}

/* Whether a code point may be assigned, and not for private use. */
static bool is_inhabited(uint32_t code)
{
    return (code < 0xd800 || (code > 0xf8ff && code < 0x32400) || code >= 0xe0000) &&
           code < 0xe0200;
}

START_TEST(breaks_agree_with_unicode)
{
    char text[64];
    for (uint32_t code = ' '; code < 0xe0200; code++)
        for (size_t i = 0; is_inhabited(code) && i < sizeof surroundings / sizeof *surroundings;
             i++)
            breaks_must_agree(text, put_between(text, code, i), code);
}
END_TEST

/* Characters of all kinds at random, in combinations that nobody thought of. */
START_TEST(breaks_of_chance_agree_with_unicode)
{
    static const uint32_t kinds[] = {
        ' ',    ' ',    'a',    '0',    '!',    0x410,  0x5d0,  0x627,   0x64b,   0x905,   0x93c,
        0xe01,  0xe30,  0x4e00, 0x3000, 0x3041, 0x30a0, 0xac00, 0x1100,  0x1160,  0x11a8,  0x2010,
        0x2000, 0xa0,   0xc0,   0x300,  0x378,  0x600,  0x1780, 0x1000,  0x1f1e6, 0x1f3f0, 0x1f600,
        0x200c, 0xfe0e, 0xff00, 0x20a0, 0x2030, 0x2e80, 0x3099, 0x1f466, 0xe000,
    };
    enum { COUNT = sizeof kinds / sizeof *kinds };
    srand(1);
    for (int round = 0; round < 60000; round++) {
        char text[128];
        size_t n = 0;
        uint32_t most = kinds[rand() % COUNT];
        for (int i = 1 + rand() % 24; i > 0; i--)
            n += text_encode(text + n,
                             (rand() % 3 ? kinds[rand() % COUNT] : most) + (uint32_t)rand() % 32);
        breaks_must_agree(text, n, most);
    }
}
END_TEST

/* Bytes up to the first boundary between two adjacent characters. */
static size_t pair_boundary(const char *text, size_t n)
{
    const uint8_t *u = (const uint8_t *)text;
    ucs4_t before, code;
    size_t end = (size_t)u8_mbtouc(&before, u, n);
    for (int bytes; end < n; end += (size_t)bytes, before = code) {
        bytes = u8_mbtouc(&code, u + end, n - end);
        if (uc_is_grapheme_break(before, code))
            break;
    }
    return end;
}

START_TEST(graphemes_agree_with_unicode)
{
    char text[64];
    for (uint32_t code = ' '; code < 0xe0200; code++) {
        bool emoji = code == 0x200d || (code >= 0x1f1e6 && code <= 0x1f1ff); /* our own rule */
        for (size_t i = 0;
             !emoji && is_inhabited(code) && i < sizeof surroundings / sizeof *surroundings; i++) {
            size_t n = put_between(text, code, i);
            for (size_t at = 0, bytes; at < n; at += bytes) {
                bytes = text_grapheme(text + at, n - at);
                if (pair_boundary(text + at, n - at) != bytes)
                    ck_abort_msg("U+%04X", (unsigned)code);
            }
        }
    }
}
END_TEST

START_TEST(words_are_plain_up_to_the_first_that_is_not_wherever_it_stands)
{
    static const char *const ends[] = {"  ", "\t", "\x7f", "\xc3\xa9", "\x1f", "\xff"};
    enum { LENGTH = 40 };
    for (size_t at = 0; at < LENGTH; at++)
        for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
            char s[LENGTH + 4];
            for (size_t k = 0; k < sizeof s; k++)
                s[k] = k % 5 == (at + 2) % 5 ? ' ' : (char)('a' + k % 26);
            memcpy(s + at, ends[i], strlen(ends[i]));
            ck_assert_uint_eq(text_plain_words(s, sizeof s), at);
            ck_assert_uint_eq(text_plain_words(s, at / 2), at / 2);
            ck_assert_uint_eq(text_plain_words(s, at), at);
        }
}
END_TEST

static const struct {
    const char *text;
    size_t cols;
    size_t bytes;
    size_t used;
} runs_that_fit[] = {
    {"中文字", 4, 6, 4},
    {"é one two", 5, 6, 5},
    {"é one two", 4, 2, 1},
    {"élan", 9, 0, 0},
    {"é  two x", 9, 2, 1},
    {"é\xc2\xad"
     "a b",
     9, 0, 0},
};

START_TEST(as_many_words_as_fit_are_taken)
{
    char breaks[32];
    const char *s = runs_that_fit[_i].text;
    size_t used = 0;
    text_breaks(s, strlen(s), breaks);
    ck_assert_uint_eq(text_fit_words(s, strlen(s), breaks, runs_that_fit[_i].cols, &used),
                      runs_that_fit[_i].bytes);
    if (runs_that_fit[_i].bytes)
        ck_assert_uint_eq(used, runs_that_fit[_i].used);
}
END_TEST

/* An ASCII word breaks at the same places whether or not other letters are beside it. */
START_TEST(an_ascii_word_breaks_alike_beside_other_letters)
{
    static const char word[] =
        "well-known mg/ml 5-6 a-b-c 5-mg 12-month-old _X-ray a_b-c (d-e 1f-g "
        "https://spine-clinic.example/to-do?as-is well-known/un-known";
    char breaks[sizeof word + 3];
    char text[sizeof word + 3] = "é ";
    memcpy(text + 3, word, sizeof word);
    text_breaks(text, sizeof text - 1, breaks);
    for (size_t i = 0, n; word[i]; i += n + (word[i + n] == ' ')) {
        n = text_word_ascii(word + i, sizeof word - 1 - i);
        for (size_t j = 1; j < n; j++)
            ck_assert_msg(!breaks[3 + i + j], "within %s", word + i);
        if (word[i + n] && word[i + n] != ' ')
            ck_assert_int_eq(breaks[3 + i + n], TEXT_BREAK_MAY);
    }
}
END_TEST

SUITE(breaks)
{
    tcase_set_timeout(tcase, 120); /* every character between every kind of neighbour */
    tcase_add_test(tcase, words_are_plain_up_to_the_first_that_is_not_wherever_it_stands);
    tcase_add_rows(tcase, a_grapheme_is_what_a_reader_takes_for_one_character, clusters);
    tcase_add_test(tcase, a_chain_of_joined_emoji_is_parted);
    tcase_add_rows(tcase, lines_may_break_where_unicode_says, broken);
    tcase_add_test(tcase, an_ascii_word_breaks_alike_beside_other_letters);
    tcase_add_test(tcase, short_ways_agree_with_unicode);
    tcase_add_test(tcase, breaks_agree_with_unicode);
    tcase_add_test(tcase, breaks_of_chance_agree_with_unicode);
    tcase_add_test(tcase, graphemes_agree_with_unicode);
    tcase_add_test(tcase, the_last_grapheme_of_any_bytes_is_found);
    tcase_add_rows(tcase, as_many_words_as_fit_are_taken, runs_that_fit);
}
