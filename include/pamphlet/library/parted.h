/*
 * Words that were typed as one where pages have two, or as two where they have one; for the files
 * of search only.
 */
#ifndef PAMPHLET_LIBRARY_PARTED_H
#define PAMPHLET_LIBRARY_PARTED_H

#include "base/memory.h"
#include "library/seen.h"
#include "library/store.h"

#include <stdbool.h>

/* Appends the two words that a folded one is made of: "backpain", "5mg". False: pages that are
 * shown do not say both. */
bool parted_in_two(struct store *store, struct seen *seen, const char *folded, struct buffer *out);

/* Appends the one word that two folded ones make: "pain killers". `prefix`: the second may still be
 * being typed. False: no page that is shown says it. */
bool parted_join(struct store *store, struct seen *seen, const char *first, const char *second,
                 bool prefix, struct buffer *out);

/* Whether a folded word is a verb with "not" in it: "cant". Taken for a word that is near it,
 * "can", it would ask for the opposite. */
bool parted_is_negation(const char *folded);

/* Appends such a word in full, "cannot". False: pages that are shown do not say that. */
bool parted_negation(struct store *store, struct seen *seen, const char *folded,
                     struct buffer *out);

#endif
