/*
 * What the layout's own files share: the walk through a document's nodes.
 */
#ifndef PAMPHLET_LAYOUT_BLOCKS_H
#define PAMPHLET_LAYOUT_BLOCKS_H

#include "layout/layout.h"

struct walker {
    const struct document *document;
    const struct layout_options *options;
    struct wrap wrap;
    struct arena *arena;  /* for marks that live as long as the layout */
    bool tight;           /* within a tight list: no blank lines between its blocks */
    uint32_t link_number; /* links seen so far, for number_links */
};

/* Wraps everything inside an inline container as one paragraph. */
void blocks_inlines(struct walker *walker, uint32_t node, uint32_t style);

#endif
