/*
 * Spelling: from a word that no page shown to the reader has to the one that was meant.
 */
#ifndef PAMPHLET_LIBRARY_SPELLING_H
#define PAMPHLET_LIBRARY_SPELLING_H

#include "base/memory.h"
#include "library/scope.h"

#include <stdbool.h>

/* Appends the word nearest to a folded one among those on pages that are shown, or two words if
 * only the blank between them was missing. `prefix`: the word may be unfinished. False: nothing is
 * near enough. */
bool spelling_mend(struct scope *scope, const char *folded, bool prefix, struct buffer *out);

/* The same for a word that only pages in the site's default language have: by "exercises" a French
 * reader meant "exercices". What it is mended into must be of the reader's language, and nearer
 * than spelling_mend asks for. */
bool spelling_mend_foreign(struct scope *scope, const char *folded, struct buffer *out);

#endif
