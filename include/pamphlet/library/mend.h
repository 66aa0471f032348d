/*
 * Mends the words of a question; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_MEND_H
#define PAMPHLET_LIBRARY_MEND_H

#include "base/memory.h"
#include "library/seen.h"
#include "library/sought.h"
#include "library/store.h"

/* Appends the words of a question, with those that no page has mended, or left out if they cannot
 * be or become one of the small words. Adds to *mended and *lost how many of each there were. */
void mend_words(struct seen *seen, struct store *store, const struct library_sought *sought,
                const char *small, struct buffer *out, size_t *mended, size_t *lost);

#endif
