/*
 * Makes the bodies, words and links of all pages and writes them to a store; for the files of this
 * room only.
 */
#ifndef PAMPHLET_LIBRARY_BODIES_H
#define PAMPHLET_LIBRARY_BODIES_H

#include "library/compress.h"
#include "library/library.h"
#include "library/pairs.h"
#include "library/save.h"
#include "library/store.h"

/* Starts making them for a finished library, in processes of its own if there are enough pages.
 * `saving` is lent until bodies_end. */
struct bodies *bodies_begin(struct library *library, const struct library_saving *saving);

/* Writes the bodies in the order of ids; the caller holds the transaction. Adds to `links` what the
 * pages link to (related_add_links), to `places` their links to places within other pages
 * (places_add), and to the library's notes those on links. False: a process ended early, or
 * store_trouble says why. */
bool bodies_write(struct bodies *bodies, struct store *store, struct library_pairs *links,
                  struct library_pairs *places);

/* Writes the index, once all bodies are written. False: as above. */
bool bodies_write_index(struct bodies *bodies, struct store *store);

/* Ends the processes and frees. Returns whether all of their output was taken. */
bool bodies_end(struct bodies *bodies);

/* Appends one page in the form that a store keeps; `block` is scratch space. */
void bodies_pack(const struct page *page, enum compress_how how, struct buffer *block,
                 struct buffer *out);

#endif
