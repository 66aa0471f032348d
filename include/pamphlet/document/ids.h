/*
 * The places of a document by their ids, for whoever looks up many: document_find_id walks the
 * whole document each time.
 */
#ifndef PAMPHLET_DOCUMENT_IDS_H
#define PAMPHLET_DOCUMENT_IDS_H

#include "document/document.h"

/* A table of ids. By value: a zeroed struct is empty; ids_init, ids_done. */
struct ids {
    const struct document *document; /* lent, must outlive the table unchanged */
    uint32_t *slots;                 /* nodes by the hash of their id, 0: free */
    uint32_t slot_count;             /* a power of two, at most half full */
};

void ids_init(struct ids *ids, const struct document *document);
void ids_done(struct ids *ids);

/* As document_find_id. */
uint32_t ids_find(const struct ids *ids, const char *id, size_t n_bytes);

#endif
