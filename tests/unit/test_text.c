/* base/text: decoding, cleaning, widths, breaks, folding, order. */
#include "base/text.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>
#include <unigbrk.h>
#include <unistr.h>
#include <uniwidth.h>

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
    "a-|b",
    "ก|ข",
    "é |well-|known |mg/ml |24/7 |what?yes",
    "é |5-6 |-x |a--b",
    "т.е. |а,б |é.а",
    "5 |мг/кг/сут |mg/يوم |или?да",
    "mg/|日 |मि.ग्रा./दिन",
    "10\xc2\xa0mg\xe2\x80\xafx |é",
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

START_TEST(words_that_fit)
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
START_TEST(words_break_alike)
{
    static const char word[] = "well-known mg/ml 5-6 a-b-c";
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

static const struct pair folded[] = {
    {"Éclair", "eclair"},
    {"CÉSAR", "cesar"},
    {"Straße", "strasse"},
    {"Łódź", "lodz"},
    {"ﬁbre", "fibre"},
    {"Ångström", "angstrom"},
    {"ADIL", "adil"},
    {"Ωμέγα", "ωμεγα"},
    {"مُحَمَّد", "محمد"},
    {"Don’t “x” – y… ", "don't \"x\" - y... "},
    {"soft\xc2\xadhyphen", "softhyphen"},
    {"٥ ملغ", "5 ملغ"},
    {"१० mg", "10 mg"},
    {"مستشفى", "مستشفي"}, /* as in Egypt */
    {"یک", "يك"},
    {"عملية", "عمليه"},
    {"طوارىء", "طواري"},
    {"شَيْءٌ", "شي"},
    {"شیء", "شي"}, /* yeh and hamza are one letter, whichever yeh */
    {"ماء", "ماء"},
};

START_TEST(a_text_is_folded_as_search_sees_it)
{
    struct buffer out = {0};
    text_fold(&out, folded[_i].in, strlen(folded[_i].in));
    ck_assert_str_eq(buffer_string(&out), folded[_i].out);
    buffer_done(&out);
}
END_TEST

static const struct pair ordered[] = {
    {"Chapter 2", "Chapter 10"}, {"apple", "Éclair"},       {"eclair", "ectopic"},
    {"Éclair", "ectopic"},       {"“Back” pain", "Bones"},  {"Zoster", "Боль"},
    {"Part 007", "Part 8"},      {"٢ تمارين", "١٠ تمارين"},
};

/* Latin is folded letter by letter; next to a Cyrillic letter the whole text is folded at once.
 * Both must give the same. */
START_TEST(letters_fold_alike_alone_and_together)
{
    enum { END = 0x250 };
    for (uint32_t a = 0x20; a < END; a += 5)
        for (uint32_t b = 0x80; b < END; b++) {
            char text[16];
            struct buffer alone = {0};
            struct buffer together = {0};
            size_t n = text_encode(text, a);
            text_fold(&alone, text, n);
            size_t m = text_encode(text + n, b);
            text_fold(&alone, text + n, m);
            buffer_add_string(&alone, "\xd0\xb6");
            memcpy(text + n + m, "\xd0\x96", 2);
            text_fold(&together, text, n + m + 2);
            ck_assert_uint_eq(alone.used, together.used);
            ck_assert(memcmp(alone.bytes, together.bytes, alone.used) == 0);
            buffer_done(&alone);
            buffer_done(&together);
        }
}
END_TEST

START_TEST(titles_are_sorted_as_a_person_sorts)
{
    struct buffer first = {0};
    struct buffer second = {0};
    text_sort_key(&first, ordered[_i].in, strlen(ordered[_i].in));
    text_sort_key(&second, ordered[_i].out, strlen(ordered[_i].out));
    ck_assert_str_lt(buffer_string(&first), buffer_string(&second));
    buffer_done(&first);
    buffer_done(&second);
}
END_TEST

static const struct pair asciis[] = {
    {"“quoted” – yes…", "\"quoted\" - yes..."},
    {"back — or leg ↩", "back -- or leg [back]"},
    {"½ tablet", "1/2 tablet"},
    {"≤ 5", "<= 5"},
    {"café", "cafe"},
    {"中", "?"},
    {"Ødem", "Odem"},
    {"2½ tablets", "2 1/2 tablets"},
    {"½", "1/2"},
    {"10⁹/L", "10^9/L"},
    {"10¹² a²", "10^12 a^2"},
    {"5 ≠ 6", "5 != 6"},
    {"5中", "5?"},
    {"≮ 5", "? 5"},
    {"=\xcc\xb8", "?"},
    {"H₂O", "H2O"},
    {"e\xcc\x81", "e"},
    {"außen STRAẞE", "aussen STRASSE"},
    {"¡Llame! ¿Sí?", "!Llame! ?Si?"},
    {"38 °C", "38 degC"},
};

START_TEST(a_terminal_of_ascii_gets_the_nearest_letters)
{
    struct buffer out = {0};
    text_to_ascii(&out, asciis[_i].in, strlen(asciis[_i].in));
    ck_assert_str_eq(buffer_string(&out), asciis[_i].out);
    buffer_done(&out);
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

#define LOOP(test, table) tcase_add_loop_test(tcase, test, 0, sizeof table / sizeof *table)

Suite *text_suite(void)
{
    Suite *suite = suite_create("text");
    TCase *tcase = tcase_create("text");
    tcase_set_timeout(tcase, 60);
    LOOP(what_a_terminal_would_act_upon_is_cleaned_away, cleaned);
    LOOP(a_line_has_single_blanks_and_none_at_its_ends, lines);
    tcase_add_test(tcase, words_are_plain_up_to_the_first_that_is_not_wherever_it_stands);
    tcase_add_test(tcase, utf16_is_known_by_its_first_letters);
    tcase_add_test(tcase, decoding_keeps_to_the_table);
    tcase_add_test(tcase, every_character_survives_a_round);
    tcase_add_test(tcase, cleaning_in_pieces_is_cleaning);
    tcase_add_test(tcase, joiners_are_capped);
    tcase_add_test(tcase, a_tower_of_marks_is_capped);
    tcase_add_test(tcase, no_control_byte_survives_cleaning);
    LOOP(a_text_is_as_wide_as_a_terminal_shows_it, widths);
    tcase_add_test(tcase, fitting_keeps_graphemes_whole);
    tcase_add_test(tcase, fitting_agrees_with_graphemes);
    LOOP(a_grapheme_is_what_a_reader_takes_for_one_character, clusters);
    tcase_add_test(tcase, a_chain_of_joined_emoji_is_parted);
    LOOP(lines_may_break_where_unicode_says, broken);
    tcase_add_test(tcase, words_break_alike);
    tcase_add_test(tcase, short_ways_agree_with_unicode);
    tcase_set_timeout(tcase, 120); /* every character between every kind of neighbour */
    tcase_add_test(tcase, breaks_agree_with_unicode);
    tcase_add_test(tcase, breaks_of_chance_agree_with_unicode);
    tcase_add_test(tcase, graphemes_agree_with_unicode);
    tcase_add_test(tcase, the_last_grapheme_of_any_bytes_is_found);
    LOOP(words_that_fit, runs_that_fit);
    LOOP(a_text_is_folded_as_search_sees_it, folded);
    tcase_add_test(tcase, letters_fold_alike_alone_and_together);
    LOOP(titles_are_sorted_as_a_person_sorts, ordered);
    LOOP(a_terminal_of_ascii_gets_the_nearest_letters, asciis);
    LOOP(two_bytes_side_by_side, pairs);
    tcase_add_test(tcase, a_text_is_cut_where_a_character_begins);
    tcase_add_test(tcase, a_byte_beyond_ascii_may_be_of_a_letter);
    suite_add_tcase(suite, tcase);
    return suite;
}
