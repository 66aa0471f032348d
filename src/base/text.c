/*
 * UTF-8, widths, graphemes, folding, and what Unicode says of one character (base/facts.h).
 *
 * Unicode's rules come from libunistring, and no other file calls it. Nearly all text is ASCII, so
 * each function first goes the short way that needs no tables; in all other text few characters are
 * used again and again, so what is known of one is asked once. Refuses to guess encodings: what is
 * not UTF-8 becomes U+FFFD, where a reader can see it.
 */
#include "base/text.h"

#include "base/facts.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unigbrk.h>
#include <unilbrk.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwidth.h>

enum { EMOJI_JOINED_MAX = 8 };

bool in_ranges(uint32_t code, const struct range *ranges, size_t count)
{
    for (size_t i = 0; i < count && ranges[i].first <= code; i++)
        if (code <= ranges[i].last)
            return true;
    return false;
}

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

/* Format characters that show: Arabic number and verse signs, and their kin. */
static const struct range visible_formats[] = {
    {0x600, 0x605}, {0x6dd, 0x6dd},     {0x70f, 0x70f},     {0x890, 0x891},
    {0x8e2, 0x8e2}, {0x110bd, 0x110bd}, {0x110cd, 0x110cd},
};

/* Characters that say nothing to a reader and something to a terminal or to a renderer: format and
 * bidi controls, fillers, tags, selectors that no terminal draws, noncharacters. */
static const struct range invisible[] = {
    {0x7f, 0x9f},     {0x34f, 0x34f},   {0x61c, 0x61c},     {0x115f, 0x1160},   {0x17b4, 0x17b5},
    {0x180b, 0x180f}, {0x200b, 0x200b}, {0x200e, 0x200f},   {0x202a, 0x202e},   {0x2060, 0x206f},
    {0x3164, 0x3164}, {0xfdd0, 0xfdef}, {0xfe00, 0xfe0e},   {0xfeff, 0xfeff},   {0xffa0, 0xffa0},
    {0xfff0, 0xfffb}, {0xfffe, 0xffff}, {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0000, 0xe0fff},
};

bool text_is_invisible(uint32_t code)
{
    return IN_RANGES(code, invisible) || (code & 0xfffe) == 0xfffe;
}

static bool is_mark(uint32_t code)
{
    return code >= 0x300 &&
           uc_is_general_category_withtable(code, UC_CATEGORY_MASK_Mn | UC_CATEGORY_MASK_Me);
}

/* Letters and ideographs of the scripts that most text is written in. Rows with columns say all
 * that there is to say of each of their characters, so that Unicode need not be asked. */
static const struct {
    uint32_t first, last;
    unsigned cols, more;
} ordinary[] = {
    {0xc0, 0x2af, 1, BREAKS_LETTER},
    {0x391, 0x3ce, 1, BREAKS_LETTER},
    {0x400, 0x482, 1, BREAKS_LETTER},
    {0x48a, 0x52f, 1, BREAKS_LETTER},
    {0x5d0, 0x5ea, 1, BREAKS_LETTER},
    {0x621, 0x64a, 1, BREAKS_LETTER},
    {0x671, 0x6d3, 1, BREAKS_LETTER},
    {0x905, 0x939, 1, BREAKS_LETTER},
    {0xe01, 0xe30, 1, BREAKS_LETTER | FACT_WORDLESS},
    {0x3001, 0x3029, 0, 0},
    {0x3041, 0x3096, 0, 0},
    {0x30a1, 0x30fa, 0, 0},
    {0x4e00, 0x9fff, 2, BREAKS_IDEO},
    {0xac00, 0xd7a3, 2, BREAKS_IDEO},
    {0xff01, 0xff60, 0, 0},
};

/* Scripts written without spaces whose words only a dictionary can tell (class SA of UAX 14). */
static const struct range dictionary_scripts[] = {
    {0xe01, 0xe3a},   {0xe40, 0xe4e},   {0xe81, 0xedf},
    {0x1000, 0x103f}, {0x1050, 0x109f}, {0x1780, 0x17d3},
};

void facts_ask_breaks(const char *s, size_t n_bytes, char *breaks)
{
    u8_possible_linebreaks((const uint8_t *)s, n_bytes, "UTF-8", breaks);
    for (size_t i = 0; i < n_bytes; i++)
        breaks[i] = (char)(breaks[i] == UC_BREAK_POSSIBLE    ? TEXT_BREAK_MAY
                           : breaks[i] == UC_BREAK_MANDATORY ? TEXT_BREAK_MUST
                                                             : 0);
}

bool facts_are_parted(uint32_t before, uint32_t code)
{
    return uc_is_grapheme_break(before, code);
}

/* How lines break beside a character is told by what they do where it stands for X among letters,
 * ideographs (I), blanks and its like. */
static unsigned find_breaks(uint32_t code)
{
    static const char pattern[] = "aXaXXIXXI XIaX aXI aIX a";
    static const struct {
        unsigned breaks;
        const char *places; /* '/': a line may begin with what stands there in the pattern */
    } behaviours[] = {
        {BREAKS_LETTER, ".....//././//../././//./"},
        {BREAKS_IDEO, ".////////.////.///.///./"},
        {BREAKS_MARK, "...../.././//../././/../"},
    };
    enum { LENGTH = sizeof pattern - 1 };
    char text[4 * LENGTH];
    char breaks[4 * LENGTH];
    char places[LENGTH];
    size_t begins[LENGTH];
    size_t used = 0;
    for (int i = 0; i < LENGTH; i++) {
        uint32_t c = pattern[i] == 'X' ? code : pattern[i] == 'I' ? 0x4e2d : (uint32_t)pattern[i];
        begins[i] = used;
        used += text_encode(text + used, c);
    }
    facts_ask_breaks(text, used, breaks);
    for (int i = 0; i < LENGTH; i++)
        places[i] = breaks[begins[i]] == TEXT_BREAK_MAY ? '/' : '.';
    for (size_t i = 0; i < sizeof behaviours / sizeof *behaviours; i++)
        if (memcmp(places, behaviours[i].places, LENGTH) == 0)
            return behaviours[i].breaks;
    return BREAKS_ASK;
}

static unsigned find_cols(uint32_t code)
{
    int cols = code == SOFT_HYPHEN ? 0 : code < 0x80 ? 1 : uc_width(code, "UTF-8");
    if (cols == 0 && IN_RANGES(code, visible_formats))
        return 1;
    return cols < 0 ? 1 : (unsigned)cols;
}

static unsigned find_cluster(uint32_t code)
{
    switch (uc_graphemeclusterbreak_property(code)) {
    case GBP_OTHER:
    case GBP_LV:
    case GBP_LVT:
        return FACT_LONE;
    case GBP_EXTEND:
    case GBP_SPACINGMARK:
        return FACT_JOINS;
    default:
        return 0;
    }
}

/* What cleaning thinks of it. */
static unsigned find_kind(uint32_t code)
{
    if (code < ' ' || code == SOFT_HYPHEN || code == 0x200c || code == JOINER || code == 0x2028 ||
        code == 0x2029 || code == EMOJI_SELECTOR || code == TEXT_REPLACEMENT ||
        IN_RANGES(code, invisible) || (code & 0xfffe) == 0xfffe)
        return 0;
    return is_mark(code) ? FACT_MARK : FACT_KEPT;
}

/* All of it, asked of Unicode. Breaks are only told of what UAX 29 treats as simply. */
static unsigned ask_facts(uint32_t code)
{
    unsigned breaks = find_breaks(code);
    unsigned cluster = find_cluster(code);
    bool simple = breaks == BREAKS_MARK     ? cluster == FACT_JOINS
                  : breaks == BREAKS_LETTER ? cluster != 0
                                            : cluster == FACT_LONE;
    bool wordless = IN_RANGES(code, dictionary_scripts);
    return FACT_KNOWN | find_cols(code) << 1 | find_kind(code) | cluster |
           (simple && code != JOINER && code > ' ' ? breaks : BREAKS_ASK) |
           (wordless ? FACT_WORDLESS : 0u);
}

uint16_t facts_known[CODE_MAX + 1];

unsigned facts_find(uint32_t code)
{
    bool plain = (code >= '0' && code <= '9') || ((code | 32) >= 'a' && (code | 32) <= 'z');
    unsigned facts = plain ? FACT_KNOWN | 1 << 1 | FACT_KEPT | FACT_LONE | BREAKS_LETTER : 0;
    for (size_t i = 0; i < sizeof ordinary / sizeof *ordinary && ordinary[i].first <= code; i++) {
        if (code > ordinary[i].last)
            continue;
        facts = FACT_ORDINARY;
        if (ordinary[i].cols)
            facts |= FACT_KNOWN | ordinary[i].cols << 1 | FACT_KEPT | FACT_LONE | ordinary[i].more;
    }
    if (!(facts & FACT_KNOWN))
        facts |= ask_facts(code);
    facts_known[code] = (uint16_t)facts;
    return facts;
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

/* Whether a character begins a cluster whatever stands before it, and ends it before another such.
 * Of what is ill-formed that cannot be told. */
static bool stands_alone(uint32_t code)
{
    return code < 0x80 ? code >= ' ' && code < 0x7f
                       : code != TEXT_REPLACEMENT && (facts_of(code) & FACT_LONE);
}

/* Bytes of a cluster as nearly all are: one character that stands alone, what joins it, and then
 * another such or nothing. 0: it is not of that kind. */
static size_t simple_grapheme(const char *s, size_t n_bytes)
{
    uint32_t code;
    size_t end = facts_decode(s, n_bytes, &code);
    if (!stands_alone(code))
        return 0;
    while (end < n_bytes) {
        size_t bytes = facts_decode(s + end, n_bytes - end, &code);
        if (stands_alone(code))
            break;
        if (code < 0x80 || !(facts_of(code) & FACT_JOINS))
            return 0;
        end += bytes;
    }
    return end;
}

size_t text_grapheme(const char *s, size_t n_bytes)
{
    size_t start = simple_grapheme(s, n_bytes);
    if (start)
        return start;
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

size_t text_last_grapheme(const char *s, size_t n_bytes)
{
    const unsigned char *u = (const unsigned char *)s;
    const uint8_t *last = u8_grapheme_prev(u + n_bytes, u);
    return last ? (size_t)(last - u) : 0;
}

static size_t code_cols(uint32_t code)
{
    return facts_cols(facts_of(code));
}

size_t text_cols(const char *s, size_t n_bytes)
{
    if (text_is_ascii(s, n_bytes))
        return n_bytes;
    size_t cols = 0;
    size_t last_cols = 0;
    for (size_t i = 0; i < n_bytes;) {
        uint32_t code;
        i += facts_decode(s + i, n_bytes - i, &code);
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
        bytes = facts_decode(s + i, n_bytes - i, &code);
        if (i && (code == ' ' || (breaks[i] && s[i - 1] != ' '))) {
            best = i;
            *used_cols = used;
        }
        unsigned facts = facts_of(code);
        bool thought = code < ' ' || code == SOFT_HYPHEN || code == EMOJI_SELECTOR;
        if ((!(facts & FACT_KEPT) && thought) ||
            (code == ' ' && i + 1 < n_bytes && s[i + 1] == ' '))
            break;
        used += facts_cols(facts);
        if (used > cols)
            break;
    }
    return best;
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
