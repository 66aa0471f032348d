/*
 * The bars at the top and the bottom of the screen: where on them a tap means which command, and
 * the way to help in an emergency, which stands in the same place on every screen.
 */
#ifndef PAMPHLET_UI_BAR_H
#define PAMPHLET_UI_BAR_H

#include "ui/screen.h"
#include "ui/view.h"

/* A tap needs no steady hand: no target is narrower. */
enum { BAR_TARGETS_MAX = 24, BAR_TARGET_COLS_MIN = 3 };

/* What is drawn now. A zeroed struct is empty. */
struct bar {
    struct bar_target {
        int row;
        int rows;
        int col;
        int cols;
        enum command command;
    } targets[BAR_TARGETS_MAX];
    int count;
    int foot_row; /* the first of the foot, which lies over what the view has drawn there */
};

/* The command at a place, COMMAND_NONE if there is none. */
enum command bar_command(const struct bar *bar, int row, int col);

/* Has a tap anywhere on some rows mean a command. */
void bar_add_rows(struct bar *bar, const struct screen *screen, int first_row, int rows,
                  enum command command);

/* Whether a row belongs to the foot, once it is drawn: what is below cannot be seen, nor tapped. */
bool bar_covers(const struct bar *bar, int row);

/* Columns at the right end of the first row that bar_draw_emergency will take, 0: nothing is set
 * up. */
int bar_emergency_cols(const struct view_context *context, const struct screen *screen);
void bar_draw_emergency(struct bar *bar, const struct view_context *context, struct screen *screen);

/* Draws the foot, which is the last row: what is typed into it, else the message (NULL: none), for
 * which it may take more rows, else hints at keys, as many as there is room for, and the position
 * at its right end. */
void bar_draw_foot(struct bar *bar, const struct view *view, const char *message,
                   const char *position, struct screen *screen);

#endif
