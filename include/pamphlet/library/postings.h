/*
 * Where each word stands, gathered page by page and given back word by word; for the files of this
 * room only.
 *
 *     struct postings *postings = postings_new(&scratch);
 *     for (...) {
 *         postings_add(postings, COLUMN_TITLE, 0, "sciatica", 8);
 *         ...
 *         postings_end_page(postings, number);
 *     }
 *     while (postings_give(postings, &bytes))
 *         ...
 *
 * What is given are records as posting_add appends them, in the order of the words' bytes.
 */
#ifndef PAMPHLET_LIBRARY_POSTINGS_H
#define PAMPHLET_LIBRARY_POSTINGS_H

#include "library/save.h"

#include "base/memory.h"

#include <stdbool.h>
#include <stdint.h>

/* A word and some of the pages that have it, in the order of their numbers. All that one word has
 * may come in several, one behind the other. */
struct posting {
    const char *word;
    size_t word_bytes;
    int64_t first; /* page */
    int64_t last;
    /* For each page by how much its number is higher than the one before (not for the first), and
     * its places behind their length, as FTS5 keeps them: a varint of twice the bytes, then in
     * column 0 and, behind a 1 and its number, in every other column, varints of 2 more than the
     * distance from the place before. */
    const char *list;
    size_t list_bytes;
};

struct postings;

/* scratch: opens a file for what does not fit in memory; see save.h. Lent. */
struct postings *postings_new(const struct library_scratch *scratch);
void postings_free(struct postings *postings);

/* Adds a word of the page at a place of a column, counted from 0. Columns and places rise. */
void postings_add(struct postings *postings, unsigned column, uint32_t place, const char *word,
                  size_t n_bytes);

/* Ends the page, which gets a number higher than those before. */
void postings_end_page(struct postings *postings, int64_t number);

/* Bytes of places that all words have on all pages. */
uint64_t postings_places_bytes(const struct postings *postings);

/* Appends the next records, some tens of KiB. False: there are no more. No page can be added from
 * the first call on. */
bool postings_give(struct postings *postings, struct buffer *out);

/* Appends one, or all of one but its list, which is to follow. */
void posting_add(struct buffer *out, const struct posting *posting);
void posting_add_head(struct buffer *out, const struct posting *posting);

#endif
