/*
 * Which pages link to a place within another page: where that page is another, so are they; for the
 * files of this room only.
 */
#ifndef PAMPHLET_LIBRARY_PLACES_H
#define PAMPHLET_LIBRARY_PLACES_H

#include "document/document.h"
#include "library/pairs.h"
#include "library/store.h"

/* Adds a pair of the other page and this one for each link of a document that names a place,
 * whether or not there is one of that name. */
void places_add(const struct document *document, uint32_t id, struct library_pairs *places);

/* Sorts them, and writes those that the store does not have; takes those away that it has. */
void places_write(struct library_pairs *places, struct store *store);
void places_remove(struct library_pairs *places, struct store *store);

/* Fills ids with at most `max` pages that link to a place in this one; returns how many. */
size_t places_find(struct store *store, uint32_t target, uint32_t *ids, size_t max);

#endif
