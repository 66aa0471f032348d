/*
 * Nouns, in German; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_NOUN_H
#define PAMPHLET_LIBRARY_NOUN_H

#include "library/scope.h"

/* Whether one of the first pages that have a folded word writes it as a noun, with a capital.
 * language: that of the pages, which must be German. */
bool noun_is(struct scope *scope, const char *word, uint32_t language);

#endif
