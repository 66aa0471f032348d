/*
 * Writes an index in the form that SQLite's FTS5 keeps, word by word in their order; for the files
 * of this room only.
 *
 *     struct leaves *leaves = leaves_new(store, "words", COLUMN_MAX);
 *     leaves_add_size(leaves, number, column_words, true);
 *     ...
 *     leaves_add_word(leaves, "sciatica", 8);
 *     leaves_add_page(leaves, number, places, n_bytes, 0);
 *     ...
 *     leaves_finish(leaves);
 */
#ifndef PAMPHLET_LIBRARY_LEAVES_H
#define PAMPHLET_LIBRARY_LEAVES_H

#include "library/store.h"

/* table: an empty FTS5 table, named by a literal of this program. The store must be unguarded
 * (store_unguard) until leaves_finish. */
struct leaves *leaves_new(struct store *store, const char *table, unsigned columns);

/* Adds the word count of each column of a page; once for every page, by rising numbers. `counts`:
 * the page is one of those that others are compared with by their length. */
void leaves_add_size(struct leaves *leaves, int64_t number, const uint32_t *column_words,
                     bool counts);

/* Adds a word, which must be greater than those before by its bytes, and then each page that has
 * it, by rising numbers. places: as in postings.h. head_bytes: the size of what precedes them in a
 * posting's list (the difference from the number added before, and their length), which can then be
 * copied along; 0: nothing of the kind precedes them. */
void leaves_add_word(struct leaves *leaves, const char *word, size_t n_bytes);
void leaves_add_page(struct leaves *leaves, int64_t number, const char *places, size_t n_bytes,
                     size_t head_bytes);

/* Writes what is left, and frees. */
void leaves_finish(struct leaves *leaves);

#endif
