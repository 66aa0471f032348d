/*
 * The full-text index: the words of all pages, which of them there are, and what belongs together.
 */
#ifndef PAMPHLET_LIBRARY_INDEX_H
#define PAMPHLET_LIBRARY_INDEX_H

#include "library/library.h"

#include "library/store.h"

/* The columns of the index, in the order of schema.c. */
enum { COLUMN_TITLE, COLUMN_NAMES, COLUMN_DESCRIPTION, COLUMN_BODY, COLUMN_MAX };

/* The pages of a language are numbered from this on, the most important first. */
static inline int64_t index_first(uint32_t language)
{
    return (int64_t)language << 24;
}

/* Makes the index of a finished library in memory. What is costly, a page's words, may be made in
 * one process and written in another. Indexes of pages (`nth`) are in the order of importance. */
struct indexer *indexer_new(const struct library *library);
void indexer_free(struct indexer *indexer);
size_t indexer_count(const struct indexer *indexer);
uint32_t indexer_page(const struct indexer *indexer, size_t nth);

/* Appends the words of a page, and counts them. */
void indexer_make(struct indexer *indexer, size_t nth, const struct document *document,
                  struct buffer *out);

/* Appends what was counted, and forgets it; adds it to what an indexer counts. */
void indexer_give_words(struct indexer *indexer, struct buffer *out);
void indexer_take_words(struct indexer *indexer, const char *bytes, size_t n_bytes);

/* Into an empty store, in one transaction of the caller's: first, page by page from 0 on, when all
 * are there, and last, when all words are counted: they need not be in memory with the index.
 * *made: what indexer_make appended; moved behind it. store_trouble says what went wrong. */
void indexer_begin(struct store *store);
void indexer_write(struct indexer *indexer, struct store *store, size_t nth, const char **made);
void indexer_merge(struct store *store);
void indexer_finish(struct indexer *indexer, struct store *store);

/* In a finished index, gives a page the words that it has now in place of those that it had; its
 * titles and names are the same. In a transaction of the caller's. */
void index_replace(struct store *store, uint32_t id, uint32_t language, const struct page *before,
                   const struct page *after);

/* The store that has the library's index: its file, or one in memory that is made when it is asked
 * for first. Lent by the library; NULL: there is no memory for it, or the file is damaged. */
struct store *index_of(const struct library *library);

#endif
