/*
 * Words that were typed as one where pages have two, or as two where they have one; for the files
 * of search only.
 */
#ifndef PAMPHLET_LIBRARY_PARTED_H
#define PAMPHLET_LIBRARY_PARTED_H

#include "base/memory.h"
#include "library/scope.h"

#include <stdbool.h>

/* Appends the words that a folded one consists of: "backpain", "5mg", "obrien"; of several, only
 * those that are not small: "queuedecheval". False: no shown page has them side by side, or two
 * long ones near each other. "Legend" is no "leg end". */
bool parted_in_words(struct scope *scope, const char *folded, struct buffer *out);

/* Appends the one word that two folded ones make: "pain killers". `prefix`: the second may be
 * unfinished. False: no shown page has it. */
bool parted_join(struct scope *scope, const char *first, const char *second, bool prefix,
                 struct buffer *out);

/* Whether a folded word is a verb with "not" in it: "cant". Corrected to a similar word, "can", it
 * would ask for the opposite. */
bool parted_is_negation(const char *folded);

/* Appends a word for which parted_is_negation holds in full, "cannot". False: shown pages do not
 * have those words. */
bool parted_negation(struct scope *scope, const char *folded, struct buffer *out);

#endif
