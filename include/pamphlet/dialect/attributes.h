/*
 * Attributes as Goldmark writes them: {#id .class key=value key="some words"}.
 */
#ifndef PAMPHLET_DIALECT_ATTRIBUTES_H
#define PAMPHLET_DIALECT_ATTRIBUTES_H

#include <stdbool.h>
#include <stddef.h>

struct attributes {
    const char *id; /* lent from the text; NULL: none */
    size_t id_bytes;
    bool named; /* there is an id or a class */
};

/* Reads attributes at s, which begins with '{', and returns their length with both braces. Returns
 * 0 if the text is no list of attributes; *out is then meaningless. */
size_t attributes_read(const char *s, size_t n_bytes, struct attributes *out);

/* If the text at s ends with attributes, returns where they begin, else NULL. The caller has
 * removed trailing blanks. */
const char *attributes_at_end(const char *s, size_t n_bytes, struct attributes *out);

#endif
