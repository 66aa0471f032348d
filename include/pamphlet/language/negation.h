/*
 * Words that say no, and verbs with "not" in them: "cant".
 */
#ifndef PAMPHLET_LANGUAGE_NEGATION_H
#define PAMPHLET_LANGUAGE_NEGATION_H

#include <stdbool.h>
#include <stddef.h>

/* Whether a folded word of any language turns what is behind it, as "not", "ohne". */
bool negation_is(const char *folded, size_t n_bytes);

/* What a folded word that is a verb with "not" in it is in full, "cannot" for "cant": a list of
 * words that ends with NULL. NULL: it is no such verb. Mended into a similar word, "can", it would
 * ask for the opposite. */
const char *const *negation_words(const char *folded);

#endif
