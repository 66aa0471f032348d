/*
 * Emoji by GitHub's short names: ":heart:".
 */
#ifndef PAMPHLET_MARKUP_EMOJI_H
#define PAMPHLET_MARKUP_EMOJI_H

#include <stddef.h>
#include <stdint.h>

enum { EMOJI_CODES_MAX = 4 };

/* Reads a short name with both colons at s, which begins with one. Returns its length and sets
 * *codes to its code points, static and ended by 0; returns 0 if there is no such name. */
size_t emoji_read(const char *s, size_t n_bytes, const uint32_t **codes);

#endif
