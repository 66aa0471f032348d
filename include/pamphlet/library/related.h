/*
 * Related pages: what a reader of a page may want to read next. library/library.h has what a reader
 * asks for (library_related).
 */
#ifndef PAMPHLET_LIBRARY_RELATED_H
#define PAMPHLET_LIBRARY_RELATED_H

#include "library/library.h"
#include "library/pairs.h"

/* How many are kept for a page; some of them may be hidden when it is read. */
enum { RELATED_MAX = 12 };

/* Adds to `links` the pages that a page's document links to and that may be related to it. */
void related_add_links(const struct library *library, uint32_t id, const struct document *document,
                       struct library_pairs *links);

/* The most closely related page first; 0 after the last. */
struct related_row {
    uint32_t ids[RELATED_MAX];
};

/* Starts finding the pages related to each, in a process of its own if there are any; the library
 * need not have its documents. links: those of all pages (related_add_links), lent until
 * related_end. */
struct related *related_begin(const struct library *library, const struct library_pairs *links);

/* The row of the next page, from page 1 on. False: there is none, or the process ended early. */
bool related_next(struct related *related, struct related_row *row);

/* Frees. Returns whether all rows were taken. */
bool related_end(struct related *related);

#endif
