/*
 * A value: what front matter and configuration say, whatever language they say it in. A tree of
 * maps, lists and scalars in reading order; a scalar is its own text, never a guess at a type.
 */
#ifndef PAMPHLET_CONTENT_VALUE_H
#define PAMPHLET_CONTENT_VALUE_H

#include "base/memory.h"

#include <stdbool.h>

enum value_kind { VALUE_NULL, VALUE_SCALAR, VALUE_LIST, VALUE_MAP };

/* All memory is the arena's that the reader was given. Scalars are as the source has them, not
 * cleaned, and may hold NUL: use scalar_bytes. Numbers, dates, true and false are the text that the
 * source writes them with, in TOML and JSON too. */
struct value {
    enum value_kind kind;
    bool quoted; /* a scalar that was written in quotes or as a block: never null, never a number */
    bool shared; /* YAML: what it holds may stand elsewhere too, for an anchor names it */
    const char *key; /* in a map: its key, which a NUL ends */
    const char *scalar;
    size_t scalar_bytes;
    struct value *first; /* a list's or map's children */
    struct value *next;  /* the next child of the same parent */
    unsigned line;       /* in the file, counted from 1 */
    unsigned column;     /* in bytes, counted from 1 */
};

/* The child of a map with this key, case ignored as Hugo does, the last of several; NULL if there
 * is none or map is NULL or no map. */
const struct value *value_find(const struct value *map, const char *key);

/* As Hugo: true, t, 1; without quotes yes, on, y and any whole number but zero too (YAML 1.1). All
 * small, all capital, or with a capital at the start; anything else is not true. */
bool value_is_true(const struct value *value);

/* false, f, 0; without quotes no, off, n too. Anything else, a missing value too, is not said to be
 * false. */
bool value_is_false(const struct value *value);

/* Reads a whole number, as TOML and YAML write them: with a sign, 0x1f, 0o17, 0b1 and 1_000 too. A
 * decimal fraction is cut off, as Hugo does; what is too large becomes the largest, and true is 1.
 * In quotes only a whole number is one. False, and *number stays, if the value is none. */
bool value_read_number(const struct value *value, long *number);

/* Appends the text that Hugo makes of a scalar where it wants one: its own in quotes, else of
 * numbers and flags what they mean ("007" is 7, "1.50" 1.5, "yes" true). */
void value_add_text(struct buffer *out, const struct value *value);

#endif
