/*
 * The full-text index: the words of all pages, which of them there are, and what belongs together.
 */
#ifndef PAMPHLET_LIBRARY_INDEX_H
#define PAMPHLET_LIBRARY_INDEX_H

#include "library/library.h"
#include "library/merge.h"
#include "library/store.h"

/* The pages of a language are numbered from this on, the most important first. */
static inline int64_t index_first(uint32_t language)
{
    return (int64_t)language << 24;
}

static inline uint32_t index_language(int64_t number)
{
    return (uint32_t)(number >> 24);
}

/* Makes the index of a finished library. What is costly, the words of the pages, may be taken by
 * several processes, each those of its share, and written by another. Indexes of pages (`nth`) are
 * in the order of importance. scratch: for what does not fit in memory; may be NULL. */
struct indexer *indexer_new(const struct library *library, const struct library_scratch *scratch);
void indexer_free(struct indexer *indexer);
uint32_t indexer_page(const struct indexer *indexer, size_t nth);

/* The first page of the nth of so many shares; of the one behind the last: how many pages there
 * are. */
size_t indexer_share(const struct indexer *indexer, unsigned nth, unsigned of);

/* Takes the words of a page; those of a share one after the other. */
void indexer_take(struct indexer *indexer, size_t nth, const struct document *document);

/* When all were taken: appends how many there are on each page, and the next part of the words
 * themselves (false: that was all). */
void indexer_give_sizes(const struct indexer *indexer, struct buffer *out);
bool indexer_give(struct indexer *indexer, struct buffer *out);

/* Writes what was given into an empty store, in one transaction of the caller's: the sizes of each
 * share, one after the other, then the words, as many as make up so many of 100 parts of the index,
 * or, at last, all. How it is parted does not depend on the shares. False: something is missing.
 * store_trouble says what else went wrong. */
bool indexer_write_sizes(struct indexer *indexer, struct store *store, unsigned nth, unsigned of,
                         const struct buffer *sizes);
void indexer_write_some(struct indexer *indexer, const struct merge_from *from, double parts);
void indexer_write(struct indexer *indexer, const struct merge_from *from);

/* In a finished index, gives a page the words that it has now in place of those that it had; its
 * titles and names are the same. In a transaction of the caller's. */
void index_replace(struct store *store, uint32_t id, uint32_t language, const struct page *before,
                   const struct page *after);

/* The store that has the library's index: its file, or one in memory that is made when it is asked
 * for first. Lent by the library; NULL: there is no memory for it, or the file is damaged. */
struct store *index_of(const struct library *library);

#endif
