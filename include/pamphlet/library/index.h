/*
 * The full-text index: the words of all pages, and the vocabulary that they make up.
 */
#ifndef PAMPHLET_LIBRARY_INDEX_H
#define PAMPHLET_LIBRARY_INDEX_H

#include "library/library.h"
#include "library/merge.h"
#include "library/store.h"

/* The pages of a language (0: of all), and those that only have names in it, are numbered from
 * here, the most important first, */
static inline int64_t index_first(uint32_t language)
{
    return (int64_t)language << 24;
}

/* and up to here, exclusive. */
static inline int64_t index_end(uint32_t language)
{
    return language ? index_first(language + 1) : INT64_MAX;
}

static inline uint32_t index_language(int64_t number)
{
    return (uint32_t)(number >> 24);
}

/* Builds the index of a finished library. Taking the words of the pages is the costly part: several
 * processes may each take those of a share, and another write them. `nth` counts pages in the order
 * of importance. scratch: for what does not fit in memory; may be NULL. */
struct indexer *indexer_new(const struct library *library, const struct library_scratch *scratch);
void indexer_free(struct indexer *indexer);
uint32_t indexer_page(const struct indexer *indexer, size_t nth);

/* Whether only the names that a page has in another language are to be taken, and no document. */
bool indexer_wants_names(const struct indexer *indexer, size_t nth);

/* The first page of share `nth` of `of`; for nth == of, the number of pages. */
size_t indexer_share(const struct indexer *indexer, unsigned nth, unsigned of);

/* Takes the words of a page. The pages of a share must come in their order. */
void indexer_take(struct indexer *indexer, size_t nth, const struct document *document);

/* Once all pages of a share are taken, append the word counts of each page, and the next part of
 * the words themselves (false: nothing was left). */
void indexer_give_sizes(const struct indexer *indexer, struct buffer *out);
bool indexer_give(struct indexer *indexer, struct buffer *out);

/* Write what the shares gave into an empty store; the caller holds the transaction. First the
 * counts of every share, in order; then the words: indexer_write_some writes until about `parts` of
 * 100 parts of the index are written, indexer_write all the rest. Where a part ends does not depend
 * on the shares. False: counts are missing, or store_trouble says what failed. */
bool indexer_write_sizes(struct indexer *indexer, struct store *store, unsigned nth, unsigned of,
                         const struct buffer *sizes);
void indexer_write_some(struct indexer *indexer, const struct merge_from *from, double parts);
void indexer_write(struct indexer *indexer, const struct merge_from *from);

/* replace.c: replaces the words of a page in a finished index. Its titles and names must be the
 * same as before. The caller holds the transaction. */
void index_replace(struct store *store, uint32_t id, uint32_t language, const struct page *before,
                   const struct page *after);

/* index_of.c: the store that holds the library's index: its file, or one in memory that is made on
 * first use. Lent by the library. NULL: it could not be made. */
struct store *index_of(const struct library *library);

#endif
