/*
 * Which words the pages say that a reader is shown; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_SAID_H
#define PAMPHLET_LIBRARY_SAID_H

#include "library/seen.h"
#include "library/sought.h"
#include "library/store.h"

/* Whether a page that is shown has a folded word of n bytes; one that begins so. The store is the
 * one that has the index of the library of `seen`. */
bool said_word(struct seen *seen, struct store *store, const char *word, size_t n_bytes);
bool said_beginning(struct seen *seen, struct store *store, const char *beginning);

/* The same of a phrase of one word, in any of its forms. */
bool said_sought(struct seen *seen, struct store *store, const struct library_sought *sought,
                 const struct sought_phrase *phrase);

#endif
