/*
 * Stems: what the forms of a word have in common, as in "exercise" and "exercises". For the files
 * of search only.
 */
#ifndef PAMPHLET_LIBRARY_STEM_H
#define PAMPHLET_LIBRARY_STEM_H

#include "base/memory.h"
#include "library/seen.h"
#include "library/sought.h"
#include "library/store.h"

/* Appends the stem of a folded word of n bytes, in a language (a code; of one such as "en-gb" the
 * part before the hyphen counts). False, and nothing is appended: no endings of that language are
 * known here, or the word has a digit. */
bool stem_write(const char *language, const char *folded, size_t n_bytes, struct buffer *out);

/* Finds the words with the stems of the phrases of one word that are not in quotes, among those of
 * the library's pages in the reader's language and the site's own. */
void stem_take_kin(const struct seen *seen, struct store *store, struct library_sought *sought);

#endif
