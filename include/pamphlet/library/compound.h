/*
 * Compounds that no page has, of words that pages have; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_COMPOUND_H
#define PAMPHLET_LIBRARY_COMPOUND_H

#include "base/memory.h"
#include "library/scope.h"

/* Appends the words of shown pages that a folded word of the reader's language consists of, in
 * their order. What is between them may be left out. Appends nothing if it is no compound, or too
 * little of it is known. */
void compound_part(struct scope *scope, const char *folded, struct buffer *out);

#endif
