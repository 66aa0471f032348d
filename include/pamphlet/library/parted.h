/*
 * Words that were typed as one where pages have several; for the files of search only.
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

/* Appends a folded word without the small one before it whose apostrophe was left out, as in
 * French: "lhernie", "quune". False: it has none, or no shown page in the reader's language has the
 * rest. */
bool parted_elided(struct scope *scope, const char *folded, struct buffer *out);

#endif
