/*
 * Graphemes. Included by base/text.h. Strings as there.
 */
#ifndef PAMPHLET_BASE_GRAPHEME_H
#define PAMPHLET_BASE_GRAPHEME_H

#include <stddef.h>

/* Bytes of the first extended grapheme cluster (UAX 29) of s; n_bytes >= 1. */
size_t text_grapheme(const char *s, size_t n_bytes);

/* How many extended grapheme clusters s has. */
size_t text_count_graphemes(const char *s, size_t n_bytes);

/* Where the last extended grapheme cluster of s begins; n_bytes >= 1. A byte that is not UTF-8
 * counts as one, since a page may be in any encoding before it is cleaned. */
size_t text_last_grapheme(const char *s, size_t n_bytes);

#endif
