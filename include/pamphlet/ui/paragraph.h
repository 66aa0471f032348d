/*
 * A few words on the screen that are not a document: wrapped by the layout, in visual order.
 */
#ifndef PAMPHLET_UI_PARAGRAPH_H
#define PAMPHLET_UI_PARAGRAPH_H

#include "term/screen.h"

/* Rows that words take when they are wrapped to `cols` columns. */
int paragraph_rows(const char *s, size_t n_bytes, int cols);

/* Columns that their last row takes. */
int paragraph_last_cols(const char *s, size_t n_bytes, int cols);

/* A part of the screen: its first and last row, its first column (counted from the right end if the
 * screen is mirrored), and how many columns it has. */
struct paragraph_area {
    int row;
    int last_row;
    int col;
    int cols;
};

/* Draws words, wrapped to the area's width, from its top down; what goes beyond its last row is
 * left out. Returns the rows they took. */
int paragraph_put(struct screen *screen, struct paragraph_area area, const char *s, size_t n_bytes,
                  uint32_t style);

/* The same for as many of the words as fit, with "…" if they do not all fit. */
int paragraph_put_fitting(struct screen *screen, struct paragraph_area area, const char *s,
                          size_t n_bytes, uint32_t style);

#endif
