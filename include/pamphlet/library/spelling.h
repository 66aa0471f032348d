/*
 * Spelling: from a word that no page shown to the reader has to the one that was meant.
 */
#ifndef PAMPHLET_LIBRARY_SPELLING_H
#define PAMPHLET_LIBRARY_SPELLING_H

#include "base/memory.h"
#include "library/seen.h"
#include "library/store.h"

#include <stdbool.h>
#include <stdint.h>

/* The languages to look in: the reader's (0: all) and the site's default, whose pages stand in for
 * missing ones. */
struct spelling_scope {
    uint32_t language;
    uint32_t standard;
};

/* The scope of the query that `seen` was made for. */
struct spelling_scope spelling_scope_of(const struct seen *seen);

/* Appends the word nearest to a folded one among those on pages that `seen` shows, or two words if
 * only the blank between them was missing. `prefix`: the word may be unfinished. False: nothing is
 * near enough. */
bool spelling_mend(struct store *store, struct seen *seen, const char *folded, bool prefix,
                   struct buffer *out);

/* How many pages of these languages, hidden ones too, have a folded word. */
int64_t spelling_pages(struct store *store, struct spelling_scope scope, const char *folded,
                       size_t n_bytes);

/* The distance between two folded words in half edits, by letters or by sound ("f" for "ph");
 * SPELLING_FAR if they are too far apart for one to be meant by the other in any language. */
enum { SPELLING_FAR = 100 };
unsigned spelling_distance(const char *typed, const char *word);

#endif
