/*
 * A few words on the screen that are no document: wrapped by the layout, in the order in which they
 * are seen.
 */
#ifndef PAMPHLET_UI_PARAGRAPH_H
#define PAMPHLET_UI_PARAGRAPH_H

#include "ui/screen.h"

/* Rows that words take in so many columns. */
int paragraph_rows(const char *s, size_t n_bytes, int cols);

/* Columns that their last row takes. */
int paragraph_last_cols(const char *s, size_t n_bytes, int cols);

/* Adds words, or of more than fit in so many rows those that do, and the sign that more follow:
 * half a sentence must not look like a whole one. */
void paragraph_fit(struct buffer *out, const char *s, size_t n_bytes, int cols, int rows);

/* Draws words from a column on (counted from the right end where the screen is mirrored) in so many
 * columns, at most to a row. Returns the rows they took. */
int paragraph_put(struct screen *screen, int row, int last_row, int col, int cols, const char *s,
                  size_t n_bytes, uint32_t style);

/* Draws what of words fits, up to a last row, with the sign that more follow where they do. Returns
 * the rows that it took. */
int paragraph_put_fitting(struct screen *screen, int row, int last_row, int col, int cols,
                          const char *s, size_t n_bytes, uint32_t style);

/* Rows of the chosen one of several titles, which stands whole where there is room, for two may
 * begin alike: at least one, and not so many that nothing else is seen. */
int paragraph_title_rows(const char *s, size_t n_bytes, int cols);

#endif
