/*
 * Text for terminals that show only ASCII. Strings as in base/text.h.
 */
#ifndef PAMPHLET_BASE_TO_ASCII_H
#define PAMPHLET_BASE_TO_ASCII_H

#include "base/memory.h"

/* Appends what an ASCII terminal can show of s: accents dropped, typographic marks as their ASCII
 * equivalents, '?' for the rest. */
void text_to_ascii(struct buffer *out, const char *s, size_t n_bytes);

#endif
