/*
 * What Unicode says of one character, for the files of base that ask about every character of a
 * page. All others use base/text.h.
 */
#ifndef PAMPHLET_BASE_FACTS_H
#define PAMPHLET_BASE_FACTS_H

#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    FACT_KNOWN = 1 << 0,
    FACT_COLS = 3 << 1,     /* columns, see facts_cols */
    FACT_KEPT = 1 << 3,     /* cleaning leaves it alone in any context, and it may bear marks */
    FACT_MARK = 1 << 4,     /* a combining mark that can be stacked without limit: Mn or Me */
    FACT_LONE = 1 << 5,     /* always a grapheme boundary between two of these (UAX 29: Other, LV,
                               LVT) */
    FACT_JOINS = 1 << 6,    /* belongs to the cluster before it: Extend, SpacingMark */
    FACT_ORDINARY = 1 << 7, /* a letter or ideograph of the scripts that most text is written in */
    FACT_WORDLESS = 1 << 8, /* of a script whose words only a dictionary can separate */
    FACT_BREAKS = 3 << 9,   /* how lines break beside it, see below */
};

/* How lines break around a character, where that does not depend on more context (UAX 14). */
enum {
    BREAKS_ASK = 0 << 9,    /* it does: ask libunistring */
    BREAKS_LETTER = 1 << 9, /* a break only beside an ideograph */
    BREAKS_IDEO = 2 << 9,   /* a break on both sides, but not before a blank */
    BREAKS_MARK = 3 << 9,   /* no break before it; after it as after the character it follows */
};

enum { CODE_MAX = 0x10ffff };

struct range {
    uint32_t first, last;
};

/* Whether a code point is in one of the ranges, which are in ascending order and apart. */
bool in_ranges(uint32_t code, const struct range *ranges, size_t count);

#define IN_RANGES(code, table) in_ranges(code, table, sizeof table / sizeof *table)

static inline bool is_regional_indicator(uint32_t code)
{
    return code >= 0x1f1e6 && code <= 0x1f1ff;
}

/* The facts of each code point; 0: not looked up yet. Pages of it that are never used take no
 * memory. */
extern uint16_t facts_known[CODE_MAX + 1];

/* Looks up the facts of a code point and remembers them. */
unsigned facts_find(uint32_t code);

/* The facts of a code point, which is at most CODE_MAX. */
static inline unsigned facts_of(uint32_t code)
{
    return facts_known[code] ? facts_known[code] : facts_find(code);
}

static inline unsigned facts_cols(unsigned facts)
{
    return (facts & FACT_COLS) >> 1;
}

/* Whether cleaning always drops it. */
bool text_is_invisible(uint32_t code);

/* Whether it is East Asian and written without blanks. */
bool facts_is_east_asian(uint32_t code);

/* As text_breaks, but UAX 14 as libunistring applies it, without our exceptions. */
void facts_ask_breaks(const char *s, size_t n_bytes, char *breaks);

/* Whether it is one of the characters that a joiner makes one emoji of (Extended_Pictographic). */
bool facts_is_pictographic(uint32_t code);

/* Whether UAX 29 has a grapheme boundary between two adjacent characters, as far as these two
 * tell. */
bool facts_are_parted(uint32_t before, uint32_t code);

/* As text_decode, but faster for well-formed UTF-8. */
static inline size_t facts_decode(const char *s, size_t n_bytes, uint32_t *code)
{
    const unsigned char *u = (const unsigned char *)s;
    if (u[0] < 0x80) {
        *code = u[0];
        return 1;
    }
    if (n_bytes >= 2 && u[0] >= 0xc2 && u[0] < 0xe0 && (u[1] & 0xc0) == 0x80) {
        *code = (u[0] & 0x1fu) << 6 | (u[1] & 0x3fu);
        return 2;
    }
    if (n_bytes >= 3 && u[0] >= 0xe0 && u[0] < 0xf0 && (u[1] & 0xc0) == 0x80 &&
        (u[2] & 0xc0) == 0x80) {
        *code = (u[0] & 0x0fu) << 12 | (u[1] & 0x3fu) << 6 | (u[2] & 0x3fu);
        if (*code >= 0x800 && (*code < 0xd800 || *code > 0xdfff))
            return 3;
    }
    return text_decode(s, n_bytes, code);
}

#endif
