/*
 * A screen: a grid of cells, each with a grapheme and a style, and the place of the cursor. Knows
 * no terminal; two screens can be compared and printed as text.
 */
#ifndef PAMPHLET_UI_SCREEN_H
#define PAMPHLET_UI_SCREEN_H

#include "base/memory.h"
#include "layout/layout.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Graphemes of so many bytes stand in the cell itself: rows of such cells can be compared as bytes.
 */
enum { CELL_BYTES = 4 };

struct cell {
    union {
        char letters[CELL_BYTES];
        uint32_t text; /* longer: offset in the screen's text */
    };
    uint32_t style : 20; /* enum style */
    uint32_t bytes : 8;  /* of the grapheme; 0: a blank */
    uint32_t cols : 4;   /* 1 or 2; 0: the second half of the wide cell to the left */
};

struct screen_row {
    struct cell *cells;
    int end;       /* from this column on no cell was drawn */
    bool old;      /* of the last picture; nobody has drawn on it yet */
    bool is_long;  /* holds graphemes that stand in the screen's text */
    uint64_t mark; /* what it shows, 0: that is not known */
};

struct screen {
    int rows;
    int cols;
    struct screen_row *row;
    struct cell *cells; /* of all rows */
    struct buffer text;
    int cursor_row;
    int cursor_col;
    bool bell;             /* ring once when this screen is shown */
    int head_cols;         /* at the right end of the first row, kept for the app */
    enum layout_bidi bidi; /* of words given as strings; spans of lines are in order already */
    bool mirrored; /* columns of words given as strings, of fills and styles are counted from the
                      right end, for a program whose words begin there */
};

/* By value: a zeroed struct, screen_resize, screen_done. */
void screen_resize(struct screen *screen, int rows, int cols);
void screen_done(struct screen *screen);
/* Blanks every cell, cursor at the top left. */
void screen_clear(struct screen *screen);

/* The same for a picture that may be like the last one: rows that are neither drawn on nor kept
 * before the end are blank then. */
void screen_begin(struct screen *screen);
void screen_end(struct screen *screen);
/* Says by a number what a row shows that is drawn, until somebody draws on it again. */
void screen_mark(struct screen *screen, int row, uint64_t mark);
/* Makes a row on which nobody has drawn yet the one that had this mark in the last picture; false:
 * none had. */
bool screen_keep(struct screen *screen, int row, uint64_t mark);

/* Draws cleaned one-line text from col on, at most max_cols columns and never past the edge; whole
 * graphemes only. Marks that stand alone go on a blank. Returns the columns used. */
int screen_put(struct screen *screen, int row, int col, int max_cols, const char *s, size_t n_bytes,
               uint32_t style);
/* The column at the left of so many columns that begin at `col`, which is counted from the right
 * end where the screen is mirrored. */
int screen_col(const struct screen *screen, int col, int cols);

/* Puts the cursor where words that are given as strings begin at this column. */
void screen_put_cursor(struct screen *screen, int row, int col);

/* As screen_put for words in reading order: those that run from right to left are put in the order
 * in which they are seen, where the screen's `bidi` says so. */
int screen_put_words(struct screen *screen, int row, int col, int max_cols, const char *s,
                     size_t n_bytes, uint32_t style);
int screen_put_string(struct screen *screen, int row, int col, int max_cols, const char *s,
                      uint32_t style);
/* As screen_put_string, ended with "…" where it does not fit. */
int screen_put_cut(struct screen *screen, int row, int col, int max_cols, const char *s,
                   uint32_t style);

/* Gives all cells from col for cols columns this style besides what they have. */
void screen_add_style(struct screen *screen, int row, int col, int cols, uint32_t style);

/* Blanks of this style from col for cols columns. */
void screen_fill(struct screen *screen, int row, int col, int cols, uint32_t style);

/* The grapheme of a cell, lent, not NUL-terminated; a blank is one space. */
const char *screen_cell_text(const struct screen *screen, const struct cell *cell, size_t *n_bytes);
const struct cell *screen_cell(const struct screen *screen, int row, int col);

void screen_swap_rows(struct screen *screen, int a, int b);
/* Makes a row as that of a screen of the same columns is, but for the text of long graphemes. */
void screen_copy_row(struct screen *screen, int row, const struct screen *from, int from_row);
/* Whether a row of one screen is drawn as a row of another, of the same columns. Two that have
 * marks are told apart by these, without a look at them. */
bool screen_same_row(const struct screen *a, int row_of_a, const struct screen *b, int row_of_b);

/* Appends the screen as text: each row, and below it, where it has any style, a row of marks that
 * begins with '~' (style.h has the letters; where several meet, the first of the table). Blanks at
 * the ends are cut. The last line is "cursor ROW COL", counted from 1. */
void screen_dump(const struct screen *screen, struct buffer *out);

#endif
