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

/* The pages related to each page of a library in memory, the nearest first, 0 where there are no
 * more. The first row is page 1's. On the heap. links: those of all pages (related_add_links);
 * NULL: all documents are in memory. */
struct related_row {
    uint32_t ids[RELATED_MAX];
};
struct related_row *related_find(const struct library *library, const struct library_pairs *links);

#endif
