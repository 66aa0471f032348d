/*
 * HTML's named and numbered characters.
 */
#ifndef PAMPHLET_CONTENT_ENTITIES_H
#define PAMPHLET_CONTENT_ENTITIES_H

#include "base/memory.h"

/* Appends the characters that "&name;", "&#65;" or "&#x41;" stands for, or the text as it is where
 * there is no such name. Not cleaned: "&#27;" gives ESC. */
void entity_decode(struct buffer *out, const char *s, size_t n_bytes);

/* The longest name that s, which begins with '&', has there and that HTML knows without a
 * semicolon: its bytes with the '&', 0 for none. */
size_t entity_bare_bytes(const char *s, size_t n_bytes);

#endif
