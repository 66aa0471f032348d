/*
 * Related pages: what a reader of a page may want to read next.
 */
#ifndef PAMPHLET_LIBRARY_RELATED_H
#define PAMPHLET_LIBRARY_RELATED_H

#include "library/library.h"
#include "library/pairs.h"

/* Kept of a page: some of them may be hidden when it is read. */
enum { RELATED_MAX = 12 };

/* Adds the pages that a page's document links to and that may be related to it. */
void related_add_links(const struct library *library, uint32_t id, const struct document *document,
                       struct library_pairs *links);

struct related_row {
    uint32_t ids[RELATED_MAX];
};

/* The pages related to each page of a library that is in memory with its documents, the nearest
 * first, 0 where there are no more. The first row is page 1's. On the heap. */
struct related_row *related_find(const struct library *library);

/* Begins to find the same of a library whose documents need not be there, in a process of
 * its own where there are enough pages. links: those of all pages (related_add_links), lent until
 * related_end. */
struct related *related_begin(const struct library *library, const struct library_pairs *links);

/* The row of the next page, from page 1 on. False: there is none, or the process broke off. */
bool related_next(struct related *related, struct related_row *row);

/* Frees. Whether all rows were taken. */
bool related_end(struct related *related);

#endif
