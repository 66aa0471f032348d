/*
 * Fragments: the place in a page that a link names.
 */
#ifndef PAMPHLET_SYNC_FRAGMENT_H
#define PAMPHLET_SYNC_FRAGMENT_H

#include "base/map.h"
#include "document/document.h"

#include <stdbool.h>

/* The ids of one document. By value: fragment_index, fragment_done. */
struct fragment_ids {
    const struct document *document;
    struct map exact;
    struct map folded; /* without case and combining marks */
    bool has_folded;
    struct arena arena;
};

/* Indexes the ids of a document, which is lent until fragment_done. */
void fragment_index(struct fragment_ids *ids, const struct document *document);
void fragment_done(struct fragment_ids *ids);

/* The node whose id a fragment names, or 0. The fragment is compared as written, then
 * percent-decoded, then without case and combining marks. */
uint32_t fragment_find(struct fragment_ids *ids, const char *fragment, size_t n_bytes);

/* Whether a fragment leads to the top of a page because it names no id: it is empty, "top" in any
 * case (HTML 7.4.6.4), or a text to search for (":~:"). */
bool fragment_is_top(const char *fragment, size_t n_bytes);

#endif
