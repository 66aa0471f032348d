/*
 * Spelling: from a word that is on no page that a reader is shown to the one that was meant.
 */
#ifndef PAMPHLET_LIBRARY_SPELLING_H
#define PAMPHLET_LIBRARY_SPELLING_H

#include "base/memory.h"
#include "library/seen.h"
#include "library/store.h"

#include <stdbool.h>
#include <stdint.h>

/* The languages whose pages are found: the reader's (0: all are) and the site's own, whose pages
 * stand in for those that are missing. */
struct spelling_scope {
    uint32_t language;
    uint32_t standard;
};

struct spelling_scope spelling_scope_of(const struct seen *seen);

/* Appends the word that comes nearest to a folded one, of those that a reader of `seen` is shown,
 * or two words where only a blank was missing. `prefix`: it may still be being typed. False:
 * nothing is near enough. */
bool spelling_mend(struct store *store, struct seen *seen, const char *folded, bool prefix,
                   struct buffer *out);

/* In how many pages of these languages, hidden ones too, a folded word stands, 0: in none. */
int64_t spelling_pages(struct store *store, struct spelling_scope scope, const char *folded,
                       size_t n_bytes);

/* Half edits from one folded word to another, by letters or by sound ("f" for "ph"); SPELLING_FAR
 * where they are too far apart for one to be meant by the other in any language. */
enum { SPELLING_FAR = 100 };
unsigned spelling_distance(const char *typed, const char *word);

#endif
