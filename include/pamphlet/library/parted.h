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

#endif
