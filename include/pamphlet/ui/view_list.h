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

/* By how many of `count` rows a command moves, `shown` of them in sight; negative: up; 0: it is not
 * one that moves. For a screenful some stay in sight, and more of them on a tall screen, where the
 * eye has further to go to find its place again. At least 1. */
long view_lines(enum command command, int shown, size_t count);

/* A list of rows, of which the chosen one may take more rows of the screen than the others. Zeroed
 * it is empty. */
struct view_list {
    size_t count;
    size_t chosen;
    size_t top; /* the first one in sight */
    int shown;  /* rows of the screen, when it was last drawn, */
    int below;  /* of which the chosen one took so many below its first */
    /* Where it began when the reader last moved in it, and what was drawn last, to tell whether
     * they have moved since. */
    size_t stand_top, drawn_top, drawn_chosen;
};

/* Moves the choice by a command. False: the command is not one that moves. */
bool view_list_move(struct view_list *list, enum command command);

/* Fits a list to so many rows of the screen: scrolls it just as far as needed to show the chosen
 * one and the rows below its first (`below`, as far as there is room), and leaves no row of the
 * screen empty that could be filled. When a window that was made smaller has its former size again,
 * so has the list its former top. */
void view_list_fit(struct view_list *list, int shown, int below);

/* Appends how far a reader has come through `count` rows, `shown` of them in sight from `top` on;
 * last_top: the top at the end. */
void view_position(struct buffer *out, size_t top, size_t last_top, size_t shown, size_t count);

/* The same for a list; appends nothing if all of it is in sight. */
void view_list_position(const struct view_list *list, struct buffer *out);

/* Whether some of it is out of sight. */
bool view_list_overflows(const struct view_list *list);

/* The entry with a number (from 0) among those in sight, and the one at a row of the screen,
 * counted from the list's first; `count`: there is none. */
size_t view_list_numbered(const struct view_list *list, int number);
size_t view_list_at(const struct view_list *list, int row);

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
