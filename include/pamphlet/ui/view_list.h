/*
 * Lists of rows, of which one is chosen: how the choice moves, what is in sight, and the mark
 * before a row.
 */
#ifndef PAMPHLET_UI_VIEW_LIST_H
#define PAMPHLET_UI_VIEW_LIST_H

#include "ui/view.h"

/* The columns before the words of a row: its mark, and a blank. */
enum { VIEW_INDENT_COLS = 2 };

/* Columns that the rows of a list take where there are no others beside them: on a wide screen an
 * eye does not find what belongs to a row at the far end of it. */
int view_row_cols(const struct screen *screen);

/* By how many rows to move for a screenful of `rows`. Some stay in sight, and more of them on a
 * tall screen, where the eye has further to go to find its place again. At least 1. */
int view_screenful(int rows);

/* Moves the choice in a list of `count`, `shown` of them in sight from `top` on, by a command.
 * False: the command is not one that moves. */
bool view_move(enum command command, int shown, size_t count, size_t *top, size_t *chosen);

/* Where a list began on the screen when the reader last moved in it, and what was drawn last, to
 * tell whether they have moved since. */
struct view_stand {
    size_t top;
    size_t shown_top;
    size_t shown_chosen;
};

/* Scrolls a list just as far as needed to show the chosen row and the rows after it that belong to
 * it (`need` in all, at least 1), and leaves no row of the screen empty that could be filled.
 * Returns the new top; count: rows of the whole list, shown: of them in sight. When a window that
 * was made smaller has its former size again, so has the list its former top. */
size_t view_keep_in_sight(struct view_stand *stand, size_t top, size_t chosen, size_t need,
                          size_t count, int shown);

/* Appends how far a reader has come through `count` rows, `shown` of them in sight from `top` on;
 * last_top: the top at the end. */
void view_position(struct buffer *out, size_t top, size_t last_top, size_t shown, size_t count);

/* The same for a list; appends nothing if all of it is in sight. */
void view_list_position(struct buffer *out, size_t top, int shown, size_t count);

/* Whether some of `count` rows are out of sight where `shown` are in sight. */
bool view_overflows(int shown, size_t count);

/* The index of the entry at a row of a list, both counted from the start of the list; the chosen
 * entry takes below_rows rows more than the others. */
size_t view_list_at(size_t row, size_t chosen, int below_rows);

/* What points at the chosen one of several. */
const char *view_marker(const struct view_context *context, const struct screen *screen);

/* Draws the mark before a row of a list: a pointer if it is the chosen one; if not, and numbers are
 * shown, the digit that opens it. number: of the row, counted from 0 at the top; VIEW_NO_NUMBER: no
 * digit opens it. */
enum { VIEW_NO_NUMBER = 9 };
void view_draw_marker(const struct view_context *context, struct screen *screen, int row,
                      bool chosen, size_t number);

/* Highlights a part of words, from `start` to `end` in bytes, that were drawn from a column on and
 * took so many, if all of it is in sight and where it would be from left to right. */
void view_mark_match(struct screen *screen, int row, int col, int cols, const char *words,
                     size_t start, size_t end);

#endif
