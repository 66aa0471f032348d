/*
 * The cells of a table's rows, by column. A cell that spans several columns or rows is in all of
 * them (HTML 4.9.12).
 */
#ifndef PAMPHLET_LAYOUT_CELLS_H
#define PAMPHLET_LAYOUT_CELLS_H

#include "document/document.h"

/* What a row has in one column. */
struct slot {
    uint32_t cell; /* the cell that covers it; 0: none does */
    uint32_t own;  /* the row's own cell there, empty where another covers it; 0: it has none */
};

/* A walk over the rows of a table; by value: cells_init, then cells_done. */
struct cells {
    const struct document *document;
    struct slot *slot; /* one for each column */
    size_t columns;
    bool is_head; /* the row is one of a head */
};

/* The columns of a table: those in which any of its rows has a cell that begins there or above. */
size_t cells_columns(const struct document *document, uint32_t table);

void cells_init(struct cells *cells, const struct document *document, size_t columns);
void cells_done(struct cells *cells);

/* Fills the slots with what a row has. Rows are given one by one, from the first on. */
void cells_of_row(struct cells *cells, uint32_t row);

/* How many columns, from this one on, the same cell covers; at least 1. */
size_t cells_wide(const struct cells *cells, size_t column);

/* Whether the cell in a column, the first that it covers, is one of a row above. */
bool cells_is_from_above(const struct cells *cells, size_t column);

#endif
