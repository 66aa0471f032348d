/*
 * What Unicode says of one character (base/facts.h).
 *
 * libunistring is asked once per character and the answer kept, since any text uses few characters,
 * many times each. The hard idea: no single property says how lines break around a character, so
 * that is found by experiment.
 */
#include "base/facts.h"

#include <string.h>
#include <unictype.h>
#include <unigbrk.h>
#include <unilbrk.h>
#include <uniwidth.h>

bool in_ranges(uint32_t code, const struct range *ranges, size_t count)
{
    for (size_t i = 0; i < count && ranges[i].first <= code; i++)
        if (code <= ranges[i].last)
            return true;
    return false;
}

/* Format characters that are visible: Arabic number and verse signs and the like. */
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

/* Letters and ideographs of the scripts that most text is written in. Rows with `cols` give every
 * fact of their characters, so libunistring need not be asked. */
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

/* Scripts written without spaces, whose words only a dictionary can separate (class SA of UAX
 * 14). */
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

bool facts_is_pictographic(uint32_t code)
{
    return uc_is_property_extended_pictographic(code);
}

bool facts_are_parted(uint32_t before, uint32_t code)
{
    return uc_is_grapheme_break(before, code);
}

/* Puts the character in place of each X of a pattern of letters, ideographs (I) and blanks, and
 * compares where libunistring breaks that text with the behaviours of the three classes. */
static unsigned find_breaks(uint32_t code)
{
    static const char pattern[] = "aXaXXIXXI XIaX aXI aIX a";
    static const struct {
        unsigned breaks;
        const char *places; /* '/': a line may break before this character of the pattern */
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
    int cols = code == TEXT_SOFT_HYPHEN ? 0 : code < 0x80 ? 1 : uc_width(code, "UTF-8");
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

/* How cleaning treats it; 0: it must be looked at in context. */
static unsigned find_kind(uint32_t code)
{
    if (code < ' ' || code == TEXT_SOFT_HYPHEN || code == TEXT_NON_JOINER || code == TEXT_JOINER ||
        code == 0x2028 || code == 0x2029 || code == TEXT_EMOJI_SELECTOR ||
        code == TEXT_REPLACEMENT || text_is_invisible(code))
        return 0;
    return is_mark(code) ? FACT_MARK : FACT_KEPT;
}

/* All facts, from libunistring. The line breaks are BREAKS_ASK if graphemes (UAX 29) around the
 * character do not follow as simple a rule as its line breaks. */
static unsigned ask_facts(uint32_t code)
{
    unsigned breaks = find_breaks(code);
    unsigned cluster = find_cluster(code);
    bool simple = breaks == BREAKS_MARK     ? cluster == FACT_JOINS
                  : breaks == BREAKS_LETTER ? cluster != 0
                                            : cluster == FACT_LONE;
    bool wordless = IN_RANGES(code, dictionary_scripts);
    return FACT_KNOWN | find_cols(code) << 1 | find_kind(code) | cluster |
           (simple && code != TEXT_JOINER && code > ' ' ? breaks : BREAKS_ASK) |
           (wordless ? FACT_WORDLESS : 0u);
}

uint16_t facts_known[CODE_MAX + 1];

unsigned facts_find(uint32_t code)
{
    bool plain = ascii_is_digit(code) || ascii_is_letter(code);
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

bool text_is_fraction(uint32_t code)
{
    return (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e) || code == 0x2189;
}

bool text_is_symbol(uint32_t code)
{
    return uc_is_general_category_withtable(code, UC_CATEGORY_MASK_S);
}

bool text_is_mark(uint32_t code)
{
    return uc_is_general_category_withtable(code, UC_CATEGORY_MASK_M);
}

/* East Asian characters that are written without blanks, halfwidth kana among them. */
static const struct range east_asian[] = {
    {0x2e80, 0x312f}, {0x31a0, 0x9fff}, {0xf900, 0xfaff},
    {0xfe30, 0xfe4f}, {0xff01, 0xff9f}, {0x20000, 0x3ffff},
};

bool text_is_spaceless(uint32_t code)
{
    bool fullwidth = code >= 0xff01 && code <= 0xff60; /* another form of ASCII */
    return (IN_RANGES(code, east_asian) && !fullwidth) || IN_RANGES(code, dictionary_scripts);
}

bool facts_is_east_asian(uint32_t code)
{
    return IN_RANGES(code, east_asian);
}
