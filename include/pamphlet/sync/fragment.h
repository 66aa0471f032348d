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
    struct map exact;
    struct map folded; /* as a reader would compare them: case and marks aside */
    struct arena arena;
};

void fragment_index(struct fragment_ids *ids, const struct document *document);
void fragment_done(struct fragment_ids *ids);

/* The node that a fragment names: as it stands there, with its percent signs resolved, and then
 * with case and marks aside; 0: there is none. */
uint32_t fragment_find(const struct fragment_ids *ids, const char *fragment, size_t n_bytes);

/* Whether a fragment is no name of a place: none at all, "top" (HTML 7.4.6.4), a text to be
 * searched for. */
bool fragment_is_top(const char *fragment, size_t n_bytes);

#endif
