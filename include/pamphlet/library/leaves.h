/*
 * An index of words as SQLite's FTS5 keeps it, written in the order of the words; for the files of
 * this room only.
 *
 *     struct leaves *leaves = leaves_new(store, "words", COLUMN_MAX);
 *     leaves_add_size(leaves, number, column_words);
 *     ...
 *     leaves_add_word(leaves, "sciatica", 8);
 *     leaves_add_page(leaves, number, places, n_bytes, 0);
 *     ...
 *     leaves_finish(leaves);
 */
#ifndef PAMPHLET_LIBRARY_LEAVES_H
#define PAMPHLET_LIBRARY_LEAVES_H

#include "library/store.h"

/* table: a word of this program; there is nothing in it yet. The store is not guarded
 * (store_guard) until the end. */
struct leaves *leaves_new(struct store *store, const char *table, unsigned columns);

/* How many words each column of a page has; for all pages, their numbers rising. */
void leaves_add_size(struct leaves *leaves, int64_t number, const uint32_t *column_words);

/* A word that goes behind those before (by their bytes), and then each page that has it, their
 * numbers rising, with its places as postings.h has them. head_bytes: so many bytes before the
 * places say, as a posting's list does, how much higher the number is than the one that was added
 * before, and how long the places are; 0: nothing of the kind stands there. */
void leaves_add_word(struct leaves *leaves, const char *word, size_t n_bytes);
void leaves_add_page(struct leaves *leaves, int64_t number, const char *places, size_t n_bytes,
                     size_t head_bytes);

/* Writes what is left, and frees. */
void leaves_finish(struct leaves *leaves);

#endif
