/*
 * Tables: columns that share a width, or, where that is too narrow, "label: value" rows.
 */
#ifndef PAMPHLET_LAYOUT_TABLE_H
#define PAMPHLET_LAYOUT_TABLE_H

#include "layout/blocks.h"

/* Lays out the table at `node` with the walker's wrapper. No character is lost at any width. */
void table_layout(struct walker *walker, uint32_t node, uint32_t style);

/* Widths of columns: each starts at `natural` and the widest are shrunk first, none below `least`
 * (at most its natural width), until they and `between_cols` between neighbours fit in `cols`.
 * False: they cannot, and are left as they are. */
bool table_fit(uint32_t *natural, const uint32_t *least, size_t count, uint32_t between_cols,
               uint32_t cols);

#endif
