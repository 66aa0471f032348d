/*
 * Shared by the files of the layout: the walk through a document's nodes.
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
    struct arena *arena;    /* for text that lives as long as the layout */
    struct turner *turner;  /* NULL: nothing is reordered */
    bool rtl;               /* marks go at the right, table columns run from right to left */
    bool tight;             /* in a tight list: no blank lines between its blocks */
    uint32_t footnotes_end; /* the node after the last footnote */
    const uint32_t *links;  /* nodes of the links to be numbered, ascending */
    size_t link_count;
    /* Where a long text that is repeated is cut: the first node and byte of the document that are
     * left out; node 0: nothing is. */
    uint32_t cut_node, cut_text;
    size_t repeated_bytes; /* roughly how many inlines_add_again has added */
};

/* Lays out a block and everything below it. */
void blocks_node(struct walker *walker, uint32_t node, uint32_t style);

/* code.c: lays out the code block at `node`. */
void code_layout(struct walker *walker, uint32_t node, uint32_t style);

/* table.c: lays out the table at `node`: columns side by side or, where the width is too narrow,
 * "label: value" rows. No character is lost at any width. False: it holds anything but rows of
 * cells, as a library file may say, and nothing was laid out. */
bool table_layout(struct walker *walker, uint32_t node, uint32_t style);

/* Shrinks column widths, the widest first and none below `least` (at most its natural width), until
 * they fit in `cols` with `between_cols` between neighbours. natural: the unwrapped widths on
 * entry, the result on return. False: they cannot fit, and are unchanged. */
bool table_fit(uint32_t *natural, const uint32_t *least, size_t count, uint32_t between_cols,
               uint32_t cols);

/* rows.c: lays out a table that is too wide for its columns, of which it has so many, as "label:
 * value" rows: each cell as a paragraph after the label from its column's head, with styles and
 * links. Every word of the head is shown at least once, and a cell of several rows with each of
 * them. */
void rows_layout(struct walker *walker, uint32_t table, size_t columns, uint32_t style);

/* inlines.c: adds everything inside an inline container to the paragraph; wrap_end ends it. */
void inlines_add(struct walker *walker, uint32_t node, uint32_t style);
/* The same for words that were shown before: only the beginning of a long text, and of every text
 * once very much has been repeated. */
void inlines_add_again(struct walker *walker, uint32_t node, uint32_t style);

#endif
