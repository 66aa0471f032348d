/*
 * What pages say, on its way into a store: bodies, words and links; for the files of this room
 * only.
 */
#ifndef PAMPHLET_LIBRARY_BODIES_H
#define PAMPHLET_LIBRARY_BODIES_H

#include "library/library.h"
#include "library/pairs.h"
#include "library/save.h"
#include "library/store.h"

#include "base/compress.h"

/* Begins to make them, from a finished library, in processes of their own where there are enough
 * pages. What is said of saving is lent until bodies_end. */
struct bodies *bodies_begin(struct library *library, const struct library_saving *saving);

/* Writes them as they come, in one transaction of the caller's. Adds to links what the pages link
 * to (related_add_links), to places what they link to within others (places_add), and notes on them
 * to the library's. False: a process broke off, or store_trouble says why. */
bool bodies_write(struct bodies *bodies, struct store *store, struct library_pairs *links,
                  struct library_pairs *places);

/* Writes the index, when all bodies are written. False: likewise. */
bool bodies_write_index(struct bodies *bodies, struct store *store);

/* Ends the processes and frees. Whether all that they had to say was taken. */
bool bodies_end(struct bodies *bodies);

/* Appends one page as it lies in a store; `block` is used on the way. */
void bodies_pack(const struct page *page, enum compress_how how, struct buffer *block,
                 struct buffer *out);

#endif
