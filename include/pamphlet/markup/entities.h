/*
 * HTML's named and numeric character references.
 */
#ifndef PAMPHLET_MARKUP_ENTITIES_H
#define PAMPHLET_MARKUP_ENTITIES_H

#include "base/memory.h"

/* Bytes of "&name;" at most: the longest name has 31 letters. */
enum { ENTITY_BYTES_MAX = 34 };

/* Appends what the reference at s stands for, n_bytes long with its "&" and ";" ("&name;", "&#65;",
 * "&#x41;"), or s itself if there is no such name. Not cleaned: "&#27;" gives ESC. */
void entity_decode(struct buffer *out, const char *s, size_t n_bytes);

/* The longest name at s, which begins with '&', that HTML knows without a semicolon: its length
 * with the '&'; 0 if there is none. */
size_t entity_bare_bytes(const char *s, size_t n_bytes);

#endif
