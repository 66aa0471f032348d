/*
 * UTF-8, widths, graphemes, line breaks, folding and cleaning.
 *
 * Unicode's rules come from libunistring, and no other file calls it. Nearly all text is ASCII, so
 * each function first goes the short way that needs no tables. Refuses to guess encodings: what is
 * not UTF-8 becomes U+FFFD, where a reader can see it.
 */
#include "base/text.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unigbrk.h>
#include <unilbrk.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwidth.h>

enum { SOFT_HYPHEN = 0xad, JOINER = 0x200d, EMOJI_SELECTOR = 0xfe0f, EMOJI_JOINED_MAX = 8 };

struct range {
    uint32_t first, last;
};

static bool in_ranges(uint32_t code, const struct range *ranges, size_t count)
{
    for (size_t i = 0; i < count && ranges[i].first <= code; i++)
        if (code <= ranges[i].last)
            return true;
    return false;
}

#define IN_RANGES(code, table) in_ranges(code, table, sizeof table / sizeof *table)

size_t text_decode(const char *s, size_t n_bytes, uint32_t *code)
{
    const unsigned char *u = (const unsigned char *)s;
    if (u[0] < 0x80) {
        *code = u[0];
        return 1;
    }
    static const unsigned char lead_mask[] = {0x1f, 0x0f, 0x07};
    *code = TEXT_REPLACEMENT;
    if (u[0] < 0xc2 || u[0] > 0xf4)
        return 1;
    size_t length = u[0] < 0xe0 ? 2 : u[0] < 0xf0 ? 3 : 4;
    /* The second byte is narrower after some lead bytes: no overlong forms, no surrogates. */
    unsigned char low = u[0] == 0xe0 ? 0xa0 : u[0] == 0xf0 ? 0x90 : 0x80;
    unsigned char high = u[0] == 0xed ? 0x9f : u[0] == 0xf4 ? 0x8f : 0xbf;
    uint32_t value = u[0] & lead_mask[length - 2];
    for (size_t i = 1; i < length; i++) {
        if (i >= n_bytes || u[i] < low || u[i] > high)
            return i;
        value = value << 6 | (u[i] & 0x3f);
        low = 0x80;
        high = 0xbf;
    }
    *code = value;
    return length;
}

size_t text_encode(char out[4], uint32_t code)
{
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
        code = TEXT_REPLACEMENT;
    return (size_t)u8_uctomb((uint8_t *)out, code, 4);
}

int text_hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = (char)(c | 32);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

const char *text_find_pair(const char *s, size_t n_bytes, char first, char second)
{
    const char *end = s + n_bytes;
    for (const char *at = s; n_bytes && (at = memchr(at, first, (size_t)(end - at))); at++)
        if (at + 1 < end && at[1] == second)
            return at;
    return NULL;
}

bool text_is_ascii(const char *s, size_t n_bytes)
{
    size_t i = 0;
    for (; i + sizeof(uint64_t) <= n_bytes; i += sizeof(uint64_t)) {
        uint64_t word;
        memcpy(&word, s + i, sizeof word);
        if (word & 0x8080808080808080u)
            return false;
    }
    for (; i < n_bytes; i++)
        if ((unsigned char)s[i] >= 0x80)
            return false;
    return true;
}

/* Characters that say nothing to a reader and something to a terminal or to a renderer: format and
 * bidi controls, fillers, tags, selectors that no terminal draws, noncharacters. */
static const struct range invisible[] = {
    {0x7f, 0x9f},     {0x34f, 0x34f},   {0x61c, 0x61c},     {0x115f, 0x1160},   {0x17b4, 0x17b5},
    {0x180b, 0x180f}, {0x200b, 0x200b}, {0x200e, 0x200f},   {0x202a, 0x202e},   {0x2060, 0x206f},
    {0x3164, 0x3164}, {0xfdd0, 0xfdef}, {0xfe00, 0xfe0e},   {0xfeff, 0xfeff},   {0xffa0, 0xffa0},
    {0xfff0, 0xfffb}, {0xfffe, 0xffff}, {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0000, 0xe0fff},
};

/* Whether a joiner (ZWJ, ZWNJ) or U+FE0F behind this character changes what a reader sees. */
static bool takes_joiner(uint32_t code)
{
    return code >= 0x590;
}

static bool takes_emoji_selector(uint32_t code)
{
    return code == '#' || code == '*' || (code >= '0' && code <= '9') || code == 0xa9 ||
           code == 0xae || code >= 0x203c;
}

static bool is_mark(uint32_t code)
{
    return code >= 0x300 &&
           uc_is_general_category_withtable(code, UC_CATEGORY_MASK_Mn | UC_CATEGORY_MASK_Me);
}

/* Letters and ideographs of the scripts that most text is written in, each a grapheme by itself:
 * no marks, no format characters, nothing to clean. Short of these tables Unicode is asked. */
static const struct {
    uint32_t first, last, cols;
} ordinary[] = {
    {0x4e00, 0x9fff, 2}, {0xc0, 0x2af, 1},    {0x400, 0x482, 1}, {0x3041, 0x3096, 2},
    {0x30a1, 0x30fa, 2}, {0xac00, 0xd7a3, 2}, {0x621, 0x64a, 1}, {0x671, 0x6d3, 1},
    {0x5d0, 0x5ea, 1},   {0x391, 0x3ce, 1},   {0x48a, 0x52f, 1}, {0x3001, 0x3029, 2},
    {0xff01, 0xff60, 2}, {0xe01, 0xe30, 1},   {0x905, 0x939, 1},
};

/* Columns of an ordinary character, 0 if it is none. */
static size_t ordinary_cols(uint32_t code)
{
    for (size_t i = 0; i < sizeof ordinary / sizeof *ordinary; i++)
        if (code >= ordinary[i].first && code <= ordinary[i].last)
            return ordinary[i].cols;
    return 0;
}

/* Bytes of s up to the first that is not of an ordinary character; *last is the last such one. */
static size_t ordinary_prefix(const char *s, size_t n_bytes, uint32_t *last)
{
    size_t i = 0;
    while (i < n_bytes && (unsigned char)s[i] >= 0x80) {
        uint32_t code;
        size_t bytes = text_decode(s + i, n_bytes - i, &code);
        if (!ordinary_cols(code))
            break;
        *last = code;
        i += bytes;
    }
    return i;
}

/* What cleaning remembers from one character to the next. */
struct cleaner {
    uint32_t base; /* the last character kept */
    int marks;     /* combining marks kept on it */
    enum text_shape shape;
    bool blank; /* TEXT_LINE: the output ends in a blank */
};

static bool cleaner_keeps(struct cleaner *cleaner, uint32_t code)
{
    if (IN_RANGES(code, invisible) || (code & 0xfffe) == 0xfffe)
        return false;
    if (code == SOFT_HYPHEN &&
        (cleaner->shape == TEXT_LINE || cleaner->base <= ' ' || cleaner->base == SOFT_HYPHEN))
        return false;
    if (code == 0x200c || code == JOINER)
        return takes_joiner(cleaner->base) && cleaner->marks++ < TEXT_MARKS_MAX;
    if (code == EMOJI_SELECTOR)
        return takes_emoji_selector(cleaner->base) && cleaner->marks++ < TEXT_MARKS_MAX;
    if (is_mark(code))
        return cleaner->marks++ < TEXT_MARKS_MAX;
    cleaner->base = code;
    cleaner->marks = 0;
    return true;
}

static void clean_blank(struct cleaner *cleaner, struct buffer *out, char c)
{
    cleaner->base = ' ';
    cleaner->marks = 0;
    if (cleaner->shape == TEXT_PROSE)
        buffer_add_char(out, c);
    else if (!cleaner->blank)
        buffer_add_char(out, ' ');
    cleaner->blank = true;
}

static void clean_one(struct cleaner *cleaner, struct buffer *out, uint32_t code)
{
    if (code == 0x2028 || code == 0x2029 || code == 0x85)
        code = '\n';
    if (code == '\n' || code == '\t' || (code == ' ' && cleaner->shape == TEXT_LINE)) {
        clean_blank(cleaner, out, (char)code);
        return;
    }
    if (code < ' ' || !cleaner_keeps(cleaner, code))
        return;
    char bytes[4];
    buffer_add(out, bytes, text_encode(bytes, code));
    cleaner->blank = false;
}

/* The plain part of s: printable ASCII that cleaning leaves alone. In a line, blanks are work. */
static size_t plain_prefix(const char *s, size_t n_bytes, enum text_shape shape)
{
    unsigned char least = shape == TEXT_LINE ? '!' : ' ';
    size_t i = 0;
    /* Eight bytes at a time: the top bit shows where one is below ' ', or DEL, or not ASCII. */
    const uint64_t ones = 0x0101010101010101u;
    for (uint64_t word; shape == TEXT_PROSE && i + sizeof word <= n_bytes; i += sizeof word) {
        memcpy(&word, s + i, sizeof word);
        if (((word - ones * ' ') | word | (word + ones)) & (ones * 0x80))
            break;
    }
    while (i < n_bytes && (unsigned char)s[i] >= least && (unsigned char)s[i] < 0x7f)
        i++;
    return i;
}

/* Takes up where the text before ended, so that text cleaned piece by piece is clean as a whole:
 * what the last base is and how much it bears already. */
static void cleaner_resume(struct cleaner *cleaner, const struct buffer *out)
{
    size_t at = out->used;
    while (at && cleaner->marks <= TEXT_MARKS_MAX) {
        uint32_t code;
        size_t end = at--;
        while (at && ((unsigned char)out->bytes[at] & 0xc0) == 0x80)
            at--;
        text_decode(out->bytes + at, end - at, &code);
        if (!is_mark(code) && code != 0x200c && code != JOINER) {
            cleaner->base = code < ' ' ? ' ' : code;
            return;
        }
        cleaner->marks++;
    }
}

void text_clean(struct buffer *out, const char *s, size_t n_bytes, enum text_shape shape)
{
    struct cleaner cleaner = {.shape = shape};
    if (n_bytes && (unsigned char)s[0] >= 0x80)
        cleaner_resume(&cleaner, out);
    for (size_t i = 0; i < n_bytes;) {
        size_t plain = plain_prefix(s + i, n_bytes - i, shape);
        uint32_t last = plain ? (unsigned char)s[i + plain - 1] : 0;
        if (!plain)
            plain = ordinary_prefix(s + i, n_bytes - i, &last);
        if (plain) {
            buffer_add(out, s + i, plain);
            i += plain;
            cleaner = (struct cleaner){.base = last, .shape = shape};
        } else {
            uint32_t code;
            i += text_decode(s + i, n_bytes - i, &code);
            clean_one(&cleaner, out, code);
        }
    }
}

char *text_clean_line(struct arena *arena, const char *s, size_t n_bytes)
{
    struct buffer buffer = {0};
    text_clean(&buffer, s, n_bytes, TEXT_LINE);
    const char *start = buffer_string(&buffer);
    size_t n = buffer.used;
    if (n && start[0] == ' ') {
        start++;
        n--;
    }
    if (n && start[n - 1] == ' ')
        n--;
    char *line = arena_copy(arena, start, n);
    buffer_done(&buffer);
    return line;
}

bool text_is_clean(const char *s, size_t n_bytes)
{
    size_t i = 0;
    while (i < n_bytes) {
        size_t plain = plain_prefix(s + i, n_bytes - i, TEXT_PROSE);
        i += plain;
        if (i < n_bytes && s[i] != '\n' && s[i] != '\t')
            break;
        i += i < n_bytes;
    }
    if (i == n_bytes)
        return true;
    struct buffer buffer = {0};
    text_clean(&buffer, s, n_bytes, TEXT_PROSE);
    bool clean = buffer.used == n_bytes && memcmp(buffer.bytes, s, n_bytes) == 0;
    buffer_done(&buffer);
    return clean;
}

static bool is_regional_indicator(uint32_t code)
{
    return code >= 0x1f1e6 && code <= 0x1f1ff;
}

/* Whether the cluster of `bytes` at s goes on over `next`: two regional indicators are one flag
 * (UAX 29, GB12), a joiner between emoji makes them one (GB11). libunistring looks at neighbours
 * only and sees neither. */
static bool joins_cluster(const char *s, size_t bytes, uint32_t first, uint32_t next)
{
    if (is_regional_indicator(first))
        return bytes == 4 && is_regional_indicator(next);
    return bytes > 3 && memcmp(s + bytes - 3, "\xe2\x80\x8d", 3) == 0 &&
           uc_is_property_extended_pictographic(first) &&
           uc_is_property_extended_pictographic(next);
}

static size_t cluster_bytes(const char *s, size_t n_bytes)
{
    const uint8_t *u = (const uint8_t *)s;
    const uint8_t *next = u8_grapheme_next(u, u + n_bytes);
    return next ? (size_t)(next - u) : n_bytes;
}

size_t text_grapheme(const char *s, size_t n_bytes)
{
    const unsigned char *u = (const unsigned char *)s;
    if (u[0] < 0x80 && u[0] != '\r' && (n_bytes == 1 || u[1] < 0x80))
        return 1;
    size_t start = 0;
    size_t end = cluster_bytes(s, n_bytes);
    /* A chain without end is no emoji, and would be a word that fits nowhere. */
    for (int joined = 1; end < n_bytes && joined < EMOJI_JOINED_MAX; joined++) {
        uint32_t first, next;
        text_decode(s + start, end - start, &first);
        text_decode(s + end, n_bytes - end, &next);
        if (!joins_cluster(s + start, end - start, first, next))
            break;
        start = end;
        end += cluster_bytes(s + end, n_bytes - end);
        if (is_regional_indicator(next))
            break;
    }
    return end;
}

size_t text_count_graphemes(const char *s, size_t n_bytes)
{
    size_t count = 0;
    for (size_t at = 0; at < n_bytes; count++)
        at += text_grapheme(s + at, n_bytes - at);
    return count;
}

/* Format characters that show: Arabic number and verse signs, and their kin. */
static const struct range visible_formats[] = {
    {0x600, 0x605}, {0x6dd, 0x6dd},     {0x70f, 0x70f},     {0x890, 0x891},
    {0x8e2, 0x8e2}, {0x110bd, 0x110bd}, {0x110cd, 0x110cd},
};

size_t text_last_grapheme(const char *s, size_t n_bytes)
{
    const unsigned char *u = (const unsigned char *)s;
    const uint8_t *last = u8_grapheme_prev(u + n_bytes, u);
    return last ? (size_t)(last - u) : 0;
}

static size_t code_cols(uint32_t code)
{
    if (code == SOFT_HYPHEN)
        return 0;
    size_t usual = code < 0x80 ? 1 : ordinary_cols(code);
    if (usual)
        return usual;
    int cols = uc_width(code, "UTF-8");
    if (cols == 0 && IN_RANGES(code, visible_formats))
        return 1;
    return cols < 0 ? 1 : (size_t)cols;
}

size_t text_cols(const char *s, size_t n_bytes)
{
    if (text_is_ascii(s, n_bytes))
        return n_bytes;
    size_t cols = 0;
    size_t last_cols = 0;
    for (size_t i = 0; i < n_bytes;) {
        uint32_t code;
        i += text_decode(s + i, n_bytes - i, &code);
        if (code == EMOJI_SELECTOR) {
            if (last_cols == 1)
                cols++;
            last_cols = 0;
            continue;
        }
        last_cols = code_cols(code);
        cols += last_cols;
    }
    return cols;
}

size_t text_fit(const char *s, size_t n_bytes, size_t cols, size_t *used_cols)
{
    size_t bytes = 0;
    size_t used = 0;
    while (bytes < n_bytes) {
        size_t next = text_grapheme(s + bytes, n_bytes - bytes);
        size_t width = text_cols(s + bytes, next);
        if (used + width > cols)
            break;
        bytes += next;
        used += width;
    }
    if (used_cols)
        *used_cols = used;
    return bytes;
}

size_t text_fit_words(const char *s, size_t n_bytes, const char *breaks, size_t cols,
                      size_t *used_cols)
{
    size_t best = 0;
    size_t used = 0;
    for (size_t i = 0, bytes; i < n_bytes; i += bytes) {
        uint32_t code;
        bytes = text_decode(s + i, n_bytes - i, &code);
        if (i && (code == ' ' || (breaks[i] && s[i - 1] != ' '))) {
            best = i;
            *used_cols = used;
        }
        if (code < ' ' || code == SOFT_HYPHEN || code == EMOJI_SELECTOR ||
            (code == ' ' && i + 1 < n_bytes && s[i + 1] == ' '))
            break;
        used += code_cols(code);
        if (used > cols)
            break;
    }
    return best;
}

/* Scripts written without spaces whose words only a dictionary can tell (class SA of UAX 14). */
static const struct range dictionary_scripts[] = {
    {0xe01, 0xe3a},   {0xe40, 0xe4e},   {0xe81, 0xedf},
    {0x1000, 0x103f}, {0x1050, 0x109f}, {0x1780, 0x17d3},
};

/* Vowels written before the consonant they belong to: no break behind them. */
static bool is_leading_vowel(uint32_t code)
{
    return (code >= 0xe40 && code <= 0xe44) || (code >= 0xec0 && code <= 0xec4);
}

/* Signs that belong to the syllable before them though they are letters to UAX 29. */
static bool is_trailing_sign(uint32_t code)
{
    return code == 0xe2f || code == 0xe30 || code == 0xe32 || code == 0xe33 || code == 0xe45 ||
           code == 0xe46 || code == 0xeb0 || code == 0xeb2 || code == 0xeb3 || code == 0xec6;
}

static void break_dictionary_scripts(const char *s, size_t n_bytes, char *breaks)
{
    uint32_t before = 0;
    for (size_t i = 0; i < n_bytes;) {
        uint32_t code;
        text_decode(s + i, n_bytes - i, &code);
        bool both = IN_RANGES(code, dictionary_scripts) && IN_RANGES(before, dictionary_scripts);
        if (both && !is_leading_vowel(before) && !is_trailing_sign(code))
            breaks[i] = TEXT_BREAK_MAY;
        size_t next = text_grapheme(s + i, n_bytes - i);
        before = code;
        i += next;
    }
}

static bool is_ascii_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Whether a line may break between two ASCII characters, neither of them a blank: behind a hyphen
 * inside a word. UAX 14 would also break behind '/', '?', '!' and '|'; "mg/ml" and "24/7" must
 * stay whole. */
static bool breaks_ascii(char before_last, char last, char next)
{
    return last == '-' && is_ascii_letter(next) &&
           (is_ascii_letter(before_last) || (before_last >= '0' && before_last <= '9'));
}

size_t text_word_ascii(const char *s, size_t n_bytes)
{
    size_t i = 0;
    while (i < n_bytes && s[i] != ' ' && s[i] != '\n' && s[i] != '\t') {
        i++;
        if (s[i - 1] == '-' && i > 1 && i < n_bytes && breaks_ascii(s[i - 2], '-', s[i]))
            break;
    }
    return i;
}

/* "т.е." is one word (UAX 14, LB29), which libunistring does not know. */
static bool is_infix_before_letter(uint32_t before, uint32_t code)
{
    return (before == '.' || before == ',' || before == ':' || before == ';' || before == 0x60c) &&
           ordinary_cols(code) == 1;
}

/* Takes back what libunistring allows inside a grapheme, and puts the ASCII rule in place of its
 * own, so that a word breaks alike whatever stands elsewhere in its paragraph. */
static void tailor_breaks(const char *s, size_t n_bytes, char *breaks)
{
    uint32_t before = 0;
    bool was_ordinary = false;
    bool odd_flag = false; /* the regional indicator before is the first half of a flag */
    for (size_t i = 0, bytes; i < n_bytes; i += bytes) {
        uint32_t code;
        bytes = text_decode(s + i, n_bytes - i, &code);
        bool half = is_regional_indicator(code);
        bool is_ordinary = code < 0x80 || ordinary_cols(code);
        if (i && breaks[i] == TEXT_BREAK_MAY) {
            if (code > ' ' && code < 0x80 && before > ' ' && before < 0x80)
                breaks[i] = i > 1 && breaks_ascii(s[i - 2], s[i - 1], s[i]);
            else if (is_ordinary && was_ordinary)
                breaks[i] = !is_infix_before_letter(before, code);
            else if (before == JOINER || (half && odd_flag) ||
                     (code >= 0x80 && !uc_is_grapheme_break(before, code)))
                breaks[i] = 0;
        }
        odd_flag = half && !odd_flag;
        was_ordinary = is_ordinary;
        before = code;
    }
}

void text_breaks(const char *s, size_t n_bytes, char *breaks)
{
    u8_possible_linebreaks((const uint8_t *)s, n_bytes, "UTF-8", breaks);
    bool dictionary = false;
    for (size_t i = 0; i < n_bytes; i++) {
        switch (breaks[i]) {
        case UC_BREAK_POSSIBLE:
            breaks[i] = TEXT_BREAK_MAY;
            break;
        case UC_BREAK_MANDATORY:
            breaks[i] = TEXT_BREAK_MUST;
            break;
        default:
            breaks[i] = 0;
        }
        dictionary = dictionary || (unsigned char)s[i] == 0xe0 || (unsigned char)s[i] == 0xe1;
    }
    tailor_breaks(s, n_bytes, breaks);
    if (dictionary)
        break_dictionary_scripts(s, n_bytes, breaks);
}

/* East Asian characters that are written without blanks. */
static const struct range east_asian[] = {
    {0x2e80, 0x312f}, {0x31a0, 0x9fff}, {0xf900, 0xfaff},
    {0xfe30, 0xfe4f}, {0xff01, 0xff60}, {0x20000, 0x3ffff},
};

bool text_is_spaceless(uint32_t code)
{
    bool fullwidth = code >= 0xff01 && code <= 0xff60; /* another form of ASCII */
    return (IN_RANGES(code, east_asian) && !fullwidth) || IN_RANGES(code, dictionary_scripts);
}

bool text_joins_lines(const char *before, size_t before_bytes, const char *after,
                      size_t after_bytes)
{
    uint32_t left = 0;
    uint32_t right = 0;
    if (!before_bytes || !after_bytes)
        return false;
    size_t start = before_bytes - 1;
    while (start > 0 && ((unsigned char)before[start] & 0xc0) == 0x80)
        start--;
    text_decode(before + start, before_bytes - start, &left);
    text_decode(after, after_bytes, &right);
    return IN_RANGES(left, east_asian) && IN_RANGES(right, east_asian);
}

/* Accents and vowel points that search and order pass over. Vowel signs of Indic and Thai are part
 * of the word and stay. */
static const struct range accents[] = {
    {0xad, 0xad},     {0x300, 0x36f},   {0x591, 0x5bd},   {0x5bf, 0x5c7},
    {0x640, 0x640},   {0x64b, 0x65f},   {0x670, 0x670},   {0x1ab0, 0x1aff},
    {0x1dc0, 0x1dff}, {0x20d0, 0x20ff}, {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f},
};

/* Letters that Unicode does not take apart but a person without that key on the keyboard does. */
static const struct {
    uint32_t code;
    const char *plain;
} plain_letters[] = {
    {0xe6, "ae"},  {0xf0, "d"},    {0xf8, "o"},    {0xfe, "th"},  {0x111, "d"},
    {0x127, "h"},  {0x131, "i"},   {0x142, "l"},   {0x153, "oe"}, {0x2019, "'"},
    {0x2018, "'"}, {0x201c, "\""}, {0x201d, "\""}, {0x2013, "-"}, {0x2014, "-"},
};

static const char *plain_letter(uint32_t code)
{
    for (size_t i = 0; i < sizeof plain_letters / sizeof *plain_letters; i++)
        if (plain_letters[i].code == code)
            return plain_letters[i].plain;
    return NULL;
}

static void fold_unicode(struct buffer *out, const char *s, size_t n_bytes)
{
    size_t folded_bytes = 0;
    uint8_t *folded =
        u8_casefold((const uint8_t *)s, n_bytes, NULL, UNINORM_NFKD, NULL, &folded_bytes);
    if (!folded) {
        buffer_add(out, s, n_bytes);
        return;
    }
    for (size_t i = 0; i < folded_bytes;) {
        uint32_t code;
        const char *at = (const char *)folded + i;
        size_t n = text_decode(at, folded_bytes - i, &code);
        const char *plain = plain_letter(code);
        if (plain)
            buffer_add_string(out, plain);
        else if (!IN_RANGES(code, accents))
            buffer_add(out, at, n);
        i += n;
    }
    free(folded);
}

static void lower_ascii(struct buffer *out, const char *s, size_t n_bytes)
{
    char *to = buffer_room(out, n_bytes);
    for (size_t i = 0; i < n_bytes; i++)
        to[i] = s[i] >= 'A' && s[i] <= 'Z' ? (char)(s[i] + 32) : s[i];
    to[n_bytes] = '\0';
    out->used += n_bytes;
}

void text_fold(struct buffer *out, const char *s, size_t n_bytes)
{
    if (!text_is_ascii(s, n_bytes)) {
        fold_unicode(out, s, n_bytes);
        return;
    }
    lower_ascii(out, s, n_bytes);
}

void text_lower(struct buffer *out, const char *s, size_t n_bytes)
{
    if (text_is_ascii(s, n_bytes)) {
        lower_ascii(out, s, n_bytes);
        return;
    }
    for (size_t i = 0; i < n_bytes;) {
        uint32_t code;
        char lower[4];
        i += text_decode(s + i, n_bytes - i, &code);
        buffer_add(out, lower, text_encode(lower, uc_tolower(code)));
    }
}

void text_drop_accents(struct buffer *out, const char *s, size_t n_bytes)
{
    size_t apart_bytes = 0;
    uint8_t *apart = u8_normalize(UNINORM_NFD, (const uint8_t *)s, n_bytes, NULL, &apart_bytes);
    struct buffer bare = {0};
    for (size_t i = 0; apart && i < apart_bytes;) {
        uint32_t code;
        size_t n = text_decode((const char *)apart + i, apart_bytes - i, &code);
        if (!uc_is_general_category_withtable(code, UC_CATEGORY_MASK_Mn))
            buffer_add(&bare, (const char *)apart + i, n);
        i += n;
    }
    size_t joined_bytes = 0;
    uint8_t *joined = u8_normalize(UNINORM_NFC, (const uint8_t *)buffer_string(&bare), bare.used,
                                   NULL, &joined_bytes);
    if (joined)
        buffer_add(out, (const char *)joined, joined_bytes);
    free(joined);
    free(apart);
    buffer_done(&bare);
}

bool text_is_letter(uint32_t code)
{
    return uc_is_general_category_withtable(code, UC_CATEGORY_MASK_L);
}

bool text_is_decimal(uint32_t code)
{
    return uc_is_general_category_withtable(code, UC_CATEGORY_MASK_Nd);
}

bool text_is_letter_or_digit(uint32_t code)
{
    return uc_is_general_category_withtable(code, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N);
}

bool text_is_mark(uint32_t code)
{
    return uc_is_general_category_withtable(code, UC_CATEGORY_MASK_M);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* A number's key: how many digits it has, then the digits, so that 9 comes before 10. */
static size_t sort_number(struct buffer *out, const char *s, size_t n_bytes)
{
    size_t end = 0;
    while (end < n_bytes && is_digit(s[end]))
        end++;
    size_t start = 0;
    while (start + 1 < end && s[start] == '0')
        start++;
    size_t digits = end - start;
    buffer_add_char(out, '0');
    buffer_add_char(out, (char)('0' + (digits > 70 ? 70 : digits)));
    buffer_add(out, s + start, digits);
    return end;
}

void text_sort_key(struct buffer *out, const char *s, size_t n_bytes)
{
    struct buffer folded = {0};
    text_fold(&folded, s, n_bytes);
    const char *f = buffer_string(&folded);
    size_t i = 0;
    uint32_t code = 0;
    for (size_t n = 0; i < folded.used; i += n) {
        n = text_decode(f + i, folded.used - i, &code);
        if (text_is_letter_or_digit(code))
            break;
    }
    if (i == folded.used)
        i = 0;
    while (i < folded.used) {
        if (is_digit(f[i])) {
            i += sort_number(out, f + i, folded.used - i);
        } else {
            buffer_add_char(out, f[i]);
            i++;
        }
    }
    buffer_done(&folded);
}

/* Typographic characters and their plain kin; the rest is asked of Unicode's compatibility forms.
 */
static const struct {
    uint32_t code;
    const char *ascii;
} ascii_kin[] = {
    {0xa0, " "},    {0xab, "\""},       {0xad, ""},      {0xb7, "-"},    {0xbb, "\""},
    {0xd7, "x"},    {0x2010, "-"},      {0x2011, "-"},   {0x2012, "-"},  {0x2013, "-"},
    {0x2014, "--"}, {0x2015, "-"},      {0x2018, "'"},   {0x2019, "'"},  {0x201a, "'"},
    {0x201c, "\""}, {0x201d, "\""},     {0x201e, "\""},  {0x2022, "*"},  {0x2026, "..."},
    {0x202f, " "},  {0x2039, "'"},      {0x203a, "'"},   {0x2044, "/"},  {0x2190, "<-"},
    {0x2192, "->"}, {0x2212, "-"},      {0x2260, "!="},  {0x2264, "<="}, {0x2265, ">="},
    {0x2500, "-"},  {0x2502, "|"},      {0x250c, "+"},   {0x2510, "+"},  {0x2514, "+"},
    {0x2518, "+"},  {0x251c, "+"},      {0x2524, "+"},   {0x252c, "+"},  {0x2534, "+"},
    {0x253c, "+"},  {0x2610, "[ ]"},    {0x2611, "[x]"}, {0x25b8, ">"},  {0x25e6, "o"},
    {0x25aa, "-"},  {0x21a9, "[back]"},
};

static const char *ascii_of(uint32_t code)
{
    for (size_t i = 0; i < sizeof ascii_kin / sizeof *ascii_kin; i++)
        if (ascii_kin[i].code == code)
            return ascii_kin[i].ascii;
    return NULL;
}

/* One letter that stands for this one, in its case; false if there is none. */
static bool add_plain_letter(struct buffer *out, uint32_t code)
{
    uint32_t lower = uc_tolower(code);
    const char *plain = plain_letter(lower);
    if (!plain)
        return false;
    buffer_add_char(out, lower == code ? plain[0] : (char)(plain[0] - 'a' + 'A'));
    buffer_add_string(out, plain + 1);
    return true;
}

static bool is_superscript(uint32_t code)
{
    return code == 0xb2 || code == 0xb3 || code == 0xb9 || (code >= 0x2070 && code <= 0x207f);
}

/* Whether a digit that comes out of this character would run into the number before it: 2 and a
 * half is not 21/2, 10 to the 9th is not 109. */
static void part_numbers(struct buffer *out, uint32_t code, uint32_t before)
{
    bool fraction = (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215f) ||
                    code == 0x2189 || (code >= 0x2460 && code <= 0x249b);
    if (is_superscript(code) && !is_superscript(before))
        buffer_add_char(out, '^');
    else if (fraction && out->used && is_digit(out->bytes[out->used - 1]))
        buffer_add_char(out, ' ');
}

/* All or nothing: half of a character may say the opposite of the whole, as '=' of U+2260. */
static void ascii_by_decomposition(struct buffer *out, const char *s, size_t n_bytes)
{
    size_t before = out->used;
    size_t bytes = 0;
    bool whole = true;
    uint8_t *apart = u8_normalize(UNINORM_NFKD, (const uint8_t *)s, n_bytes, NULL, &bytes);
    for (size_t i = 0; apart && i < bytes;) {
        uint32_t code;
        i += text_decode((const char *)apart + i, bytes - i, &code);
        const char *kin = code < 0x80 ? NULL : ascii_of(code);
        if (code < 0x80)
            buffer_add_char(out, (char)code);
        else if (kin)
            buffer_add_string(out, kin);
        else if (code == 0x338 || (!add_plain_letter(out, code) && !IN_RANGES(code, accents)))
            whole = false;
    }
    free(apart);
    if (out->used == before || !whole) {
        out->used = before;
        buffer_add_char(out, '?');
    }
}

void text_to_ascii(struct buffer *out, const char *s, size_t n_bytes)
{
    uint32_t before = 0;
    for (size_t i = 0; i < n_bytes;) {
        uint32_t code;
        size_t next = text_grapheme(s + i, n_bytes - i);
        text_decode(s + i, n_bytes - i, &code);
        const char *kin = ascii_of(code);
        part_numbers(out, code, before);
        if (next == 1)
            buffer_add_char(out, (char)code);
        else if (kin)
            buffer_add_string(out, kin);
        else
            ascii_by_decomposition(out, s + i, next);
        before = code;
        i += next;
    }
}
