/*
 * What the layout's own files share: the walk through a document's nodes.
 */
#ifndef PAMPHLET_LAYOUT_BLOCKS_H
#define PAMPHLET_LAYOUT_BLOCKS_H

#include "layout/layout.h"
#include "layout/turn.h"
#include "layout/wrap.h"

struct walker {
    const struct document *document;
    const struct layout_options *options;
    struct wrap *wrap;
    struct arena *arena;    /* for marks that live as long as the layout */
    struct turner *turner;  /* NULL: nothing is to be reordered */
    bool rtl;               /* marks stand at the right, columns run to the left */
    bool tight;             /* within a tight list: no blank lines between its blocks */
    uint32_t footnotes_end; /* node behind the last footnote */
    const uint32_t *links;  /* nodes of all links that get a number, in order */
    size_t link_count;
};

/* Marks the layout adds, for terminals with Unicode and without. */
enum mark {
    MARK_BULLET,
    MARK_QUOTE,
    MARK_CARD,
    MARK_RULE,
    MARK_TITLE,
    MARK_HEADING,
    MARK_WRAPPED,
    MARK_OPEN,
    MARK_DONE,
    MARK_BETWEEN, /* columns */
    MARK_CROSS,   /* as MARK_BETWEEN, where a rule passes */
    MARK_MAX
};

const char *blocks_mark(const struct walker *walker, enum mark mark);

/* Lays out a line of its own of what is in a buffer, of so many columns; the buffer is done. */
void blocks_made_line(struct walker *walker, struct buffer *made, uint32_t cols, uint32_t style,
                      struct place place, enum line_flow flow);

/* Lays out a block and all below it. */
void blocks_node(struct walker *walker, uint32_t node, uint32_t style);
/* Lays out the blocks below a node. */
void blocks_children(struct walker *walker, uint32_t node, uint32_t style);

/* Adds everything inside an inline container to the paragraph; wrap_end ends it. */
void inlines_add(struct walker *walker, uint32_t node, uint32_t style);

#endif
