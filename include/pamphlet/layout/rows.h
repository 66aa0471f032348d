/*
 * Tables that are too wide: "label: value" rows.
 */
#ifndef PAMPHLET_LAYOUT_ROWS_H
#define PAMPHLET_LAYOUT_ROWS_H

#include "layout/blocks.h"

/* Lays out a table of rows and cells in so many columns, each cell as a paragraph after the label
 * from its column's head, with styles and links. Every word of the head is shown at least once, and
 * a cell of several rows with each of them. */
void rows_layout(struct walker *walker, uint32_t table, size_t columns, uint32_t style);

#endif
