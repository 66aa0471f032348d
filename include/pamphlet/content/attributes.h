/*
 * Attributes as Goldmark writes them: {#id .class key=value key="some words"}.
 */
#ifndef PAMPHLET_CONTENT_ATTRIBUTES_H
#define PAMPHLET_CONTENT_ATTRIBUTES_H

#include <stdbool.h>
#include <stddef.h>

struct attributes {
    const char *id; /* lent from the text that was read; NULL: none */
    size_t id_bytes;
    bool named; /* an id or a class is among them */
};

/* Reads attributes at s, which begins with '{', and returns their bytes with both braces; 0 where
 * the text is no attributes, and out is void. */
size_t attributes_read(const char *s, size_t n_bytes, struct attributes *out);

/* Where the attributes begin that n_bytes at s end with; NULL if the text does not end so. Blanks
 * behind them are no part of s. */
const char *attributes_at_end(const char *s, size_t n_bytes, struct attributes *out);

#endif
