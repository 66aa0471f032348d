/*
 * Which pages link to a place within another page, and so have to change when that page does; for
 * the files of this room only.
 */
#ifndef PAMPHLET_LIBRARY_PLACES_H
#define PAMPHLET_LIBRARY_PLACES_H

#include "document/document.h"
#include "library/pairs.h"
#include "library/store.h"

/* Adds the pair (target page, id) for each link of a document to a place within another page,
 * whether or not a place of that name exists there. */
void places_add(const struct document *document, uint32_t id, struct library_pairs *places);

/* Sort the pairs, then add those that the store lacks, or remove them from the store. */
void places_write(struct library_pairs *places, struct store *store);
void places_remove(struct library_pairs *places, struct store *store);

/* Fills ids with at most `max` pages that link to a place in this one; returns how many. */
size_t places_find(struct store *store, uint32_t target, uint32_t *ids, size_t max);

#endif
