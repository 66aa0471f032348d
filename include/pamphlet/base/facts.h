/*
 * What Unicode says of one character, for those of this room who ask it of every character of a
 * page. Everyone else asks base/text.h.
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
    FACT_KEPT = 1 << 3,     /* cleaning leaves it alone, wherever it stands, and it bears marks */
    FACT_MARK = 1 << 4,     /* a combining mark that towers may be built of: Mn or Me */
    FACT_LONE = 1 << 5,     /* parted from each such neighbour by UAX 29: Other, or a syllable */
    FACT_JOINS = 1 << 6,    /* belongs to the cluster before it: Extend, SpacingMark */
    FACT_ORDINARY = 1 << 7, /* a letter or ideograph of the scripts that most text is written in */
    FACT_WORDLESS = 1 << 8, /* of a script whose words only a dictionary can tell */
    FACT_BREAKS = 3 << 9,   /* how lines break beside it, see below */
};

/* How lines break beside a character, as far as that can be said of it alone (UAX 14). */
enum {
    BREAKS_ASK = 0 << 9,    /* it cannot */
    BREAKS_LETTER = 1 << 9, /* parted from an ideograph only */
    BREAKS_IDEO = 2 << 9,   /* parted from everything but blanks */
    BREAKS_MARK = 3 << 9,   /* never parted from what stands before it, and otherwise as that */
};

enum { SOFT_HYPHEN = 0xad, JOINER = 0x200d, EMOJI_SELECTOR = 0xfe0f, CODE_MAX = 0x10ffff };

struct range {
    uint32_t first, last;
};

bool in_ranges(uint32_t code, const struct range *ranges, size_t count);

#define IN_RANGES(code, table) in_ranges(code, table, sizeof table / sizeof *table)

static inline bool is_regional_indicator(uint32_t code)
{
    return code >= 0x1f1e6 && code <= 0x1f1ff;
}

/* One for each code point, 0 where nobody asked yet. Only what is used of it takes memory. */
extern uint16_t facts_known[CODE_MAX + 1];

unsigned facts_find(uint32_t code);

/* What is known of a code point, at most CODE_MAX. */
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

/* As text_breaks without any of its exceptions: UAX 14 as libunistring has it. */
void facts_ask_breaks(const char *s, size_t n_bytes, char *breaks);

/* Whether UAX 29 parts two characters that follow each other. */
bool facts_are_parted(uint32_t before, uint32_t code);

/* As text_decode, sooner for what is well formed. */
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
