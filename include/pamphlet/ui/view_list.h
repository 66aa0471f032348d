/*
 * Lists of rows, of which one is chosen: how the choice moves, what is in sight, and what stands
 * before a row.
 */
#ifndef PAMPHLET_UI_VIEW_LIST_H
#define PAMPHLET_UI_VIEW_LIST_H

#include "ui/view.h"

/* Rows that a screen of so many moves by: some stay in sight, and more of them on a long one, where
 * the eye has further to go to find its place again. At least 1. */
int view_screenful(int rows);

/* Moves the choice in a list of `count`, `shown` of them in sight from `top` on, by a command.
 * False: the command does not move. */
bool view_move(enum command command, int shown, size_t count, size_t *top, size_t *chosen);

/* Scrolls a list just as far as needed for the chosen row and those below it that belong to it
 * (`need`, at least 1), and leaves no row of the screen empty that could have one. Returns the new
 * top; count: rows of the whole list, shown: of them in sight. */
size_t view_keep_in_sight(size_t top, size_t chosen, size_t need, size_t count, int shown);

/* Appends how far a reader has come through `count` rows, `shown` of them in sight from `top` on;
 * last_top: the top at the end. */
void view_position(struct buffer *out, size_t top, size_t last_top, size_t shown, size_t count);

/* The same for a list; nothing where all of it is in sight. */
void view_list_position(struct buffer *out, size_t top, int shown, size_t count);

/* The one of a list at a row of it, counted from the first of all: the chosen one takes so many
 * rows below its own. */
size_t view_list_at(size_t row, size_t chosen, int below_rows);

/* Draws what stands before a row of a list: before the chosen one what points to its words, before
 * others, where numbers are shown, the digit that opens them. number: of the row, counted from 0 at
 * the top; VIEW_NO_NUMBER: no digit opens it. */
enum { VIEW_NO_NUMBER = 9 };
void view_draw_marker(const struct view_context *context, struct screen *screen, int row,
                      bool chosen, size_t number);

#endif
