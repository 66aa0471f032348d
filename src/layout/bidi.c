/*
 * The bidirectional algorithm, by FriBidi.
 *
 * Refuses embeddings and overrides: cleaning has removed them from every text, so no page can show
 * words in an order that their author did not write. The hard idea: FriBidi reorders characters,
 * but a grapheme must not be torn apart; so levels are found for characters, and lines are ordered
 * by graphemes, each with the level of its first character.
 */
#include "layout/bidi.h"

#include "base/memory.h"
#include "base/text.h"

#include <fribidi/fribidi.h>
#include <stdlib.h>
#include <string.h>

struct bidi {
    FriBidiChar *codes;
    FriBidiCharType *types;
    FriBidiBracketType *brackets;
    FriBidiLevel *levels;
    FriBidiArabicProp *joins;
    size_t count;
    size_t room;
    /* Scratch arrays for the graphemes of one line. */
    FriBidiCharType *part_types;
    FriBidiLevel *part_levels;
    FriBidiStrIndex *map;
    size_t part_room;
};

static bool is_strong(FriBidiCharType type)
{
    return FRIBIDI_IS_STRONG(type) && !FRIBIDI_IS_EXPLICIT(type);
}

enum bidi_direction bidi_first_strong(const char *s, size_t n_bytes)
{
    for (size_t i = 0; i < n_bytes;) {
        uint32_t code;
        i += text_decode(s + i, n_bytes - i, &code);
        FriBidiCharType type = fribidi_get_bidi_type(code);
        if (is_strong(type))
            return FRIBIDI_IS_RTL(type) ? BIDI_RTL : BIDI_LTR;
    }
    return BIDI_NEUTRAL;
}

/* A quick test on the first bytes of a UTF-8 sequence, true for all right-to-left letters and some
 * others: U+0590 to U+08FF, U+FB1D to U+FEFF, U+10800 to U+10FFF, U+1E800 to U+1EFFF. */
static bool may_be_rtl(const unsigned char *u)
{
    if (u[0] < 0xf0)
        return (u[0] >= 0xd6 && u[0] <= 0xdf) || (u[0] == 0xe0 && u[1] <= 0xa3) ||
               (u[0] == 0xef && u[1] >= 0xac && u[1] <= 0xbb);
    return u[0] == 0xf0 && ((u[1] == 0x90 && u[2] >= 0xa0) || (u[1] == 0x9e && u[2] >= 0xa0));
}

bool bidi_has_rtl(const char *s, size_t n_bytes)
{
    for (size_t i = 0; i < n_bytes; i++) {
        uint32_t code;
        if ((unsigned char)s[i] < 0xd6)
            continue;
        size_t bytes = text_decode(s + i, n_bytes - i, &code);
        if (bytes > 1 && may_be_rtl((const unsigned char *)s + i)) {
            FriBidiCharType type = fribidi_get_bidi_type(code);
            if (is_strong(type) && FRIBIDI_IS_RTL(type))
                return true;
        }
    }
    return false;
}

struct bidi *bidi_new(void)
{
    return memory_new(sizeof(struct bidi));
}

void bidi_free(struct bidi *bidi)
{
    free(bidi->codes);
    free(bidi->types);
    free(bidi->brackets);
    free(bidi->levels);
    free(bidi->joins);
    free(bidi->part_types);
    free(bidi->part_levels);
    free(bidi->map);
    free(bidi);
}

void bidi_clear(struct bidi *bidi)
{
    bidi->count = 0;
}

uint32_t bidi_add(struct bidi *bidi, uint32_t code)
{
    if (bidi->count == bidi->room) {
        bidi->codes = memory_grow(bidi->codes, &bidi->room, bidi->count + 1, sizeof *bidi->codes);
        bidi->types = memory_resize(bidi->types, bidi->room * sizeof *bidi->types);
        bidi->brackets = memory_resize(bidi->brackets, bidi->room * sizeof *bidi->brackets);
        bidi->levels = memory_resize(bidi->levels, bidi->room * sizeof *bidi->levels);
        bidi->joins = memory_resize(bidi->joins, bidi->room * sizeof *bidi->joins);
    }
    bidi->codes[bidi->count] = code;
    return (uint32_t)bidi->count++;
}

static bool is_digit(FriBidiCharType type)
{
    return type == FRIBIDI_TYPE_EN || type == FRIBIDI_TYPE_AN;
}

static bool is_blank(uint32_t code)
{
    return code == ' ' || code == 0xa0 || code == 0x202f;
}

static bool is_hyphen(uint32_t code)
{
    return code == '-' || code == 0x2010 || code == 0x2011;
}

static bool is_point(uint32_t code)
{
    return code == '.' || code == ',' || code == ':' || code == '+';
}

/* The index just past the last digit group of the number that begins at i; groups are separated by
 * one character. *whole: the groups must keep their order, because blanks or several hyphens
 * separate them. A single hyphen makes a range of two numbers; and where those contain points or
 * colons, as in "8:30-12:00", blanks do not join groups of one number either. */
static size_t number_end(const struct bidi *bidi, size_t i, bool *whole)
{
    int hyphens = 0;
    bool blank = false;
    bool range = false;
    bool hyphen = false; /* seen since the last blank */
    bool point = false;  /* likewise */
    for (; i < bidi->count; i++) {
        uint32_t code = bidi->codes[i];
        if (is_digit(bidi->types[i]))
            continue;
        if (i + 1 == bidi->count || !is_digit(bidi->types[i + 1]) ||
            !(is_blank(code) || is_hyphen(code) || is_point(code) || code == '/'))
            break;
        blank = blank || is_blank(code);
        hyphens += is_hyphen(code);
        hyphen = !is_blank(code) && (hyphen || is_hyphen(code));
        point = !is_blank(code) && (point || is_point(code));
        range = range || (hyphen && point);
    }
    *whole = (blank || hyphens > 1) && !range;
    return i;
}

/* Superscript and subscript signs. */
static bool is_raised_sign(uint32_t code)
{
    return (code >= 0x207a && code <= 0x207e) || (code >= 0x208a && code <= 0x208e);
}

/* Whether i is the degree sign of "38°C" or "38 °C"; in the latter the blank also gets the type of
 * the digits. */
static bool is_degree(const struct bidi *bidi, size_t i)
{
    FriBidiCharType *types = bidi->types;
    bool unit = bidi->codes[i] == 0xb0 && i + 1 < bidi->count && types[i + 1] == FRIBIDI_TYPE_LTR;
    if (unit && i > 1 && is_blank(bidi->codes[i - 1]) && is_digit(types[i - 2]))
        types[i - 1] = types[i - 2];
    return unit && is_digit(types[i - 1]);
}

/* Whether i is a fraction after a digit, as in "1½". */
static bool is_fraction(const struct bidi *bidi, size_t i)
{
    return text_is_fraction(bidi->codes[i]) && is_digit(bidi->types[i - 1]);
}

/* Whether i is the first letter of an option, "--all". */
static bool is_option(const struct bidi *bidi, size_t i)
{
    const uint32_t *codes = bidi->codes;
    return bidi->types[i] == FRIBIDI_TYPE_LTR && i > 1 && codes[i - 1] == '-' &&
           codes[i - 2] == '-' && (i == 2 || is_blank(codes[i - 3]));
}

/* Keeps the exponent of 10⁻³, the degree sign of 38°C and the fraction of 1½ after their number,
 * the charge of Ca²⁺ after its name, and the hyphens of --all before it, in right-to-left text too.
 */
static void hold_signs(struct bidi *bidi)
{
    FriBidiCharType *types = bidi->types;
    for (size_t i = 1; i < bidi->count; i++) {
        bool raised = is_raised_sign(bidi->codes[i]) &&
                      (is_digit(types[i - 1]) || types[i - 1] == FRIBIDI_TYPE_LTR);
        if (raised || is_degree(bidi, i) || is_fraction(bidi, i))
            types[i] = types[i - 1];
        if (is_option(bidi, i))
            types[i - 1] = types[i - 2] = types[i];
    }
}

/* Keeps the groups of a telephone number in their order, and a plus sign before them (permitted by
 * UAX 9, HL3): readers dial the number as they see it. Separators within it are treated as common
 * separators (CS), as a comma is. */
static void hold_numbers(struct bidi *bidi)
{
    FriBidiCharType *types = bidi->types;
    for (size_t i = 0, end; i < bidi->count; i = end) {
        bool whole;
        end = i + 1;
        if (!is_digit(types[i]))
            continue;
        if (i > 0 && bidi->codes[i - 1] == '+') /* between digits it is passed with them */
            types[i - 1] = types[i];
        end = number_end(bidi, i, &whole);
        for (; whole && i < end; i++)
            if (!is_digit(types[i]))
                types[i] = FRIBIDI_TYPE_CS;
    }
}

static FriBidiParType paragraph_type(enum bidi_direction direction)
{
    return direction == BIDI_RTL ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
}

void bidi_resolve(struct bidi *bidi, enum bidi_direction direction)
{
    FriBidiStrIndex count = (FriBidiStrIndex)bidi->count;
    FriBidiParType base = paragraph_type(direction);
    if (!count)
        return;
    fribidi_get_bidi_types(bidi->codes, count, bidi->types);
    hold_signs(bidi);
    hold_numbers(bidi);
    fribidi_get_bracket_types(bidi->codes, count, bidi->types, bidi->brackets);
    if (!fribidi_get_par_embedding_levels_ex(bidi->types, bidi->brackets, count, &base,
                                             bidi->levels))
        memset(bidi->levels, 0, bidi->count * sizeof *bidi->levels);
    fribidi_get_joining_types(bidi->codes, count, bidi->joins);
    fribidi_join_arabic(bidi->types, count, bidi->levels, bidi->joins);
}

void bidi_shape(struct bidi *bidi, uint32_t first, uint32_t count, bool join)
{
    FriBidiFlags joined = FRIBIDI_FLAG_SHAPE_ARAB_PRES | FRIBIDI_FLAG_SHAPE_ARAB_LIGA;
    fribidi_shape(FRIBIDI_FLAG_SHAPE_MIRRORING | (join ? joined : 0), bidi->levels + first,
                  (FriBidiStrIndex)count, bidi->joins + first, bidi->codes + first);
}

uint32_t bidi_code(const struct bidi *bidi, uint32_t index)
{
    return bidi->codes[index];
}

bool bidi_is_rtl(const struct bidi *bidi, uint32_t index)
{
    return FRIBIDI_LEVEL_IS_RTL(bidi->levels[index]);
}

static void make_parts(struct bidi *bidi, const uint32_t *codes, size_t count)
{
    if (count > bidi->part_room) {
        bidi->map = memory_grow(bidi->map, &bidi->part_room, count, sizeof *bidi->map);
        bidi->part_types =
            memory_resize(bidi->part_types, bidi->part_room * sizeof *bidi->part_types);
        bidi->part_levels =
            memory_resize(bidi->part_levels, bidi->part_room * sizeof *bidi->part_levels);
    }
    for (size_t i = 0; i < count; i++) {
        bidi->part_types[i] = bidi->types[codes[i]];
        bidi->part_levels[i] = bidi->levels[codes[i]];
        bidi->map[i] = (FriBidiStrIndex)i;
    }
}

void bidi_order(struct bidi *bidi, const uint32_t *codes, size_t count,
                enum bidi_direction direction, uint32_t *order)
{
    make_parts(bidi, codes, count);
    FriBidiParType base = paragraph_type(direction);
    bool done = !count || fribidi_reorder_line(FRIBIDI_FLAG_REORDER_NSM, bidi->part_types,
                                               (FriBidiStrIndex)count, 0, base, bidi->part_levels,
                                               NULL, bidi->map);
    for (size_t i = 0; i < count; i++)
        order[i] = done ? (uint32_t)bidi->map[i] : (uint32_t)i;
}
