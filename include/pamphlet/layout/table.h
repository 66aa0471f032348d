/*
 * Tables: columns side by side, or, where the width is too narrow, "label: value" rows.
 */
#ifndef PAMPHLET_LAYOUT_TABLE_H
#define PAMPHLET_LAYOUT_TABLE_H

#include "layout/blocks.h"

/* Lays out the table at `node` with the walker's wrapper. No character is lost at any width. */
void table_layout(struct walker *walker, uint32_t node, uint32_t style);

/* Shrinks column widths, the widest first and none below `least` (at most its natural width), until
 * they fit in `cols` with `between_cols` between neighbours. natural: the unwrapped widths on
 * entry, the result on return. False: they cannot fit, and are unchanged. */
bool table_fit(uint32_t *natural, const uint32_t *least, size_t count, uint32_t between_cols,
               uint32_t cols);

#endif
