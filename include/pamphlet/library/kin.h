/*
 * Other forms of a question's words that the library has; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_KIN_H
#define PAMPHLET_LIBRARY_KIN_H

#include "library/scope.h"
#include "library/sought.h"

/* Fills `kin` of each phrase of one word, unless it is to be kept as typed, with other forms of it
 * that pages have, in the reader's language and the site's default. */
void kin_take(const struct scope *scope, struct library_sought *sought);

#endif
