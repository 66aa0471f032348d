/*
 * Stems: what the forms of a word have in common, as in "exercise" and "exercises".
 */
#ifndef PAMPHLET_LANGUAGE_STEM_H
#define PAMPHLET_LANGUAGE_STEM_H

#include "base/memory.h"

#include <stdbool.h>
#include <stddef.h>

/* Appends the stem of a folded word of n bytes, in a language (a code; of one such as "en-gb" the
 * part before the hyphen counts). False, and nothing is appended: no endings of that language are
 * known here, or the word has a digit. */
bool stem_write(const char *language, const char *folded, size_t n_bytes, struct buffer *out);

/* Whether two folded words are one, or have one stem in a language. */
bool stem_is_same(const char *language, const char *folded, const char *other);

#endif
