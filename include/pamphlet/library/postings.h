/*
 * Where each word occurs, gathered page by page and given back word by word; for the files of this
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
 * The bytes given are records as posting_add appends them, sorted by the bytes of their words.
 */
#ifndef PAMPHLET_LIBRARY_POSTINGS_H
#define PAMPHLET_LIBRARY_POSTINGS_H

#include "library/save.h"

#include "base/memory.h"

#include <stdbool.h>
#include <stdint.h>

/* A word and pages that have it, by rising numbers. The pages of one word may be spread over
 * several postings in a row. */
struct posting {
    const char *word;
    size_t word_bytes;
    int64_t first; /* page */
    int64_t last;
    /* For each page: the difference of its number from that of the page before (not for the first),
     * a varint of twice the size of its places in bytes, and the places as FTS5 keeps them. A place
     * is a varint of 2 more than the distance from the place before. Those in column 0 come first;
     * a byte 1 and a column's number introduce those of every other column. */
    const char *list;
    size_t list_bytes;
};

struct postings;

/* scratch: opens a file for what does not fit in memory (save.h); NULL: everything stays in memory.
 * What its `data` points to is lent. */
struct postings *postings_new(const struct library_scratch *scratch);
void postings_free(struct postings *postings);

/* Adds an occurrence of a word on the current page, at a place of a column. Both count from 0, and
 * may only rise. */
void postings_add(struct postings *postings, unsigned column, uint32_t place, const char *word,
                  size_t n_bytes);

/* Ends the current page and gives it a number, which must be higher than those before. */
void postings_end_page(struct postings *postings, int64_t number);

/* The size in bytes of the places of all words on all pages. */
uint64_t postings_places_bytes(const struct postings *postings);

/* Appends the next records, some tens of KiB. False: there are no more. After the first call no
 * page can be added. */
bool postings_give(struct postings *postings, struct buffer *out);

/* Appends a record, or all of it except the list, which the caller appends. */
void posting_add(struct buffer *out, const struct posting *posting);
void posting_add_head(struct buffer *out, const struct posting *posting);

#endif
