/*
 * A screen: a grid of cells, each with a grapheme and a style, and the place of the cursor. It
 * knows nothing of the terminal; two screens can be compared.
 */
#ifndef PAMPHLET_TERM_SCREEN_H
#define PAMPHLET_TERM_SCREEN_H

#include "base/memory.h"
#include "layout/layout.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Graphemes of up to so many bytes are stored in the cell itself, so that rows of such cells can be
 * compared as bytes. */
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
    int end;       /* no cell from this column on has been drawn */
    bool old;      /* left from the last picture; not drawn on yet */
    bool is_long;  /* has graphemes that are in the screen's text */
    uint64_t mark; /* a number for what it shows, 0: none is known */
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
    int head_cols;         /* at the right end of the first row, reserved for the app */
    enum layout_bidi bidi; /* for words given as strings; spans of lines are ordered already */
    bool mirrored; /* columns of words given as strings, of fills and styles are counted from the
                      right end, since the program's own words begin there */
};

/* By value: a zeroed struct, screen_resize, screen_done. */
void screen_resize(struct screen *screen, int rows, int cols);
void screen_done(struct screen *screen);
/* Blanks every cell, cursor at the top left. */
void screen_clear(struct screen *screen);

/* Begin and end a picture that may be like the last one: rows that are neither drawn on nor kept in
 * between become blank. */
void screen_begin(struct screen *screen);
void screen_end(struct screen *screen);
/* Gives a row that has been drawn a number that stands for what it shows, until the row is drawn on
 * again. */
void screen_mark(struct screen *screen, int row, uint64_t mark);
/* Keeps for a row, which must not have been drawn on yet, the row that had this mark in the last
 * picture, wherever that was. False: none had it. */
bool screen_keep(struct screen *screen, int row, uint64_t mark);

/* Draws cleaned one-line text from col on, at most max_cols columns and never past the edge; whole
 * graphemes only. Combining marks without a base go on a blank. Returns the columns used. */
int screen_put(struct screen *screen, int row, int col, int max_cols, const char *s, size_t n_bytes,
               uint32_t style);
/* The leftmost of `cols` columns that begin at `col`, which is counted from the right end if the
 * screen is mirrored. */
int screen_col(const struct screen *screen, int col, int cols);

/* Puts the cursor where words drawn as a string at this column begin, or into the last column if
 * they are past the edge. */
void screen_put_cursor(struct screen *screen, int row, int col);

/* As screen_put for words in logical order: those that run from right to left are put in visual
 * order if the screen's `bidi` says so. */
int screen_put_words(struct screen *screen, int row, int col, int max_cols, const char *s,
                     size_t n_bytes, uint32_t style);
int screen_put_string(struct screen *screen, int row, int col, int max_cols, const char *s,
                      uint32_t style);
/* As screen_put_string, ended with "…" if it does not fit. */
int screen_put_cut(struct screen *screen, int row, int col, int max_cols, const char *s,
                   uint32_t style);

/* As screen_put_string, for words that end before the column `end`; joined letters may take fewer
 * columns than those that are read. */
void screen_put_ending(struct screen *screen, int row, int end, const char *s, uint32_t style);

/* Adds this style to cols cells from col on. */
void screen_add_style(struct screen *screen, int row, int col, int cols, uint32_t style);

/* Draws blanks of this style in cols columns from col on. */
void screen_fill(struct screen *screen, int row, int col, int cols, uint32_t style);

/* The grapheme of a cell, lent, not NUL-terminated; a blank is one space. */
const char *screen_cell_text(const struct screen *screen, const struct cell *cell, size_t *n_bytes);
const struct cell *screen_cell(const struct screen *screen, int row, int col);

/* Whether cells of two screens have the same grapheme, whatever its style. */
bool screen_same_letters(const struct screen *a, const struct cell *of_a, const struct screen *b,
                         const struct cell *of_b);

/* Exchanges two rows, marks included. */
void screen_swap_rows(struct screen *screen, int a, int b);
/* Copies a row from a screen of the same width, but not the text of its long graphemes. */
void screen_copy_row(struct screen *screen, int row, const struct screen *from, int from_row);
/* Whether two rows, of screens of the same width, look the same. If both have marks, only these are
 * compared. */
bool screen_same_row(const struct screen *a, int row_of_a, const struct screen *b, int row_of_b);

#endif
