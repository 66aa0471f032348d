/*
 * Words that are written otherwise than on any page, but by a rule; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_RESPELT_H
#define PAMPHLET_LIBRARY_RESPELT_H

#include "base/memory.h"
#include "library/scope.h"

#include <stdbool.h>

/* Appends the word of a shown page that a folded one is with the letters of another country's
 * keyboard ("pqrqcetqmol"), or with the reader's language's other letters for the same sound
 * ("pastiyas"). False: there is none. */
bool respelt_find(struct scope *scope, const char *folded, struct buffer *out);

#endif
