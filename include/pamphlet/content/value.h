/*
 * A value of front matter or configuration, whether YAML, TOML or JSON. A tree of maps, lists and
 * scalars in reading order; a scalar is its own text, never a guess at a type.
 */
#ifndef PAMPHLET_CONTENT_VALUE_H
#define PAMPHLET_CONTENT_VALUE_H

#include "base/memory.h"
#include "base/notes.h"

#include <stdbool.h>

enum value_kind { VALUE_NULL, VALUE_SCALAR, VALUE_LIST, VALUE_MAP };

/* All memory belongs to the arena that the reader was given. Scalars are as the source has them,
 * not cleaned, and may hold NUL: use scalar_bytes. Numbers, dates, true and false are the text that
 * the source writes them with, in TOML and JSON too. */
struct value {
    enum value_kind kind;
    bool quoted; /* a scalar that was written in quotes or as a block: never null, never a number */
    bool shared; /* YAML: an anchor names it, so other values may have the same children */
    const char *key; /* in a map: its key, NUL-terminated; "" if that is no text */
    const char *scalar;
    size_t scalar_bytes;
    struct value *first; /* a list's or map's children */
    struct value *next;  /* the next child of the same parent */
    unsigned line;       /* in the file, counted from 1 */
    unsigned column;     /* in bytes, counted from 1 */
    unsigned key_line;   /* where the key stands; 0: where the value does */
    unsigned key_column;
};

/* A text that holds a value, and where it stands. */
struct value_text {
    const char *s;
    size_t n_bytes;
    const char *file;    /* for notes */
    unsigned first_line; /* the line of the file that s begins in */
};

/* Reads a text: yaml_read, toml_read, json_read. Returns the value in the arena, or NULL after a
 * note that says where and why. */
typedef struct value *value_reader(const struct value_text *text, struct arena *arena,
                                   struct notes *notes);

/* The child of a map with this key, case ignored as in Hugo, also one that YAML merges ("<<"). Of
 * several the last counts, but nothing gives way to an empty value, and no map to what is none.
 * NULL if there is no such child, or map is NULL or no map. */
const struct value *value_find(const struct value *map, const char *key);

/* The same by either of two names, of which the first takes precedence. */
const struct value *value_find_either(const struct value *map, const char *key, const char *other);

/* The first child of a value of this kind, a list or a map. NULL if there is none, or the value is
 * NULL or of another kind. */
const struct value *value_first(const struct value *value, enum value_kind kind);

/* What follows `item`, NULL at the start, in a list; any other value is its own only item. NULL at
 * the end. */
const struct value *value_next(const struct value *list, const struct value *item);

/* Whether nothing is said: null, or a text of blanks. */
bool value_is_empty(const struct value *value);

/* Sets where the key of a value stands, for whoever complains of the key. */
void value_key_place(const struct value *value, unsigned *line, unsigned *column);

/* Whether it is a list of texts, or one text, or null. */
bool value_is_texts(const struct value *value);

/* Whether a key as it was written, of own_bytes bytes, is this one, whatever the case of its
 * letters: "Ärzte" is "ärzte". */
bool value_is_key(const char *own, size_t own_bytes, const char *key);

/* As in Hugo: true, t, 1; without quotes also yes, on, y (YAML 1.1) and any whole number but zero.
 * Words are all small, all capital, or have a first capital. Anything else is not true, nor is
 * NULL.
 */
bool value_is_true(const struct value *value);

/* Likewise false, f, 0; without quotes also no, off, n. Anything else, also NULL, is not false. */
bool value_is_false(const struct value *value);

/* Reads a whole number, as TOML and YAML write them: with a sign, 0x1f, 0o17, 0b1 and 1_000 too. A
 * decimal fraction is cut off, as in Hugo; a number that is too large becomes the largest long;
 * true is 1 and false 0. In quotes only a whole number counts. False, with *number unchanged, if
 * the value is no number. */
bool value_read_number(const struct value *value, long *number);

/* Appends the text that a scalar has in Hugo where it wants a text: in quotes its own; without,
 * that of the number or flag that it means (007 is 7, 1.50 is 1.5, yes is true). */
void value_add_text(struct buffer *out, const struct value *value);

#endif
