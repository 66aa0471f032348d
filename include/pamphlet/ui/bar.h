/*
 * The bars at the top and the bottom of the screen: which command a tap on them means, and the way
 * to help in an emergency, which is in the same place on every screen.
 */
#ifndef PAMPHLET_UI_BAR_H
#define PAMPHLET_UI_BAR_H

#include "term/screen.h"
#include "ui/view.h"

/* Targets are never narrower than this, for unsteady hands. */
enum { BAR_TARGETS_MAX = 24, BAR_TARGET_COLS_MIN = 3 };

/* The bars as they were drawn. A zeroed struct is empty. */
struct bar {
    struct bar_target {
        int row;
        int rows;
        int col;
        int cols;
        enum command command;
    } targets[BAR_TARGETS_MAX];
    int count;
    int foot_row; /* the first row of the foot; what the view drew from there on can be neither seen
                     nor tapped */
};

/* The command at a place, COMMAND_NONE if there is none. */
enum command bar_command(const struct bar *bar, int row, int col);

/* Makes a tap on a target mean its command, and beside it if it has fewer columns than the least.
 * Does nothing if there are BAR_TARGETS_MAX already. */
void bar_add_target(struct bar *bar, struct bar_target target);

/* Columns at the right end of the first row that bar_draw_emergency will take, 0: nothing is set
 * up. */
int bar_emergency_cols(const struct view_context *context, const struct screen *screen);
/* types: letters are text now, so no letter is shown as its key. */
void bar_draw_emergency(struct bar *bar, const struct view_context *context, bool types,
                        struct screen *screen);

/* One line for the reader. An answer to a key gets the cursor, because a braille display shows the
 * cursor's row and nothing else may have changed; what comes unasked leaves the cursor where it is.
 */
struct bar_message {
    const char *words; /* NULL: there is none */
    bool answers;
    bool advises; /* it only says what to do */
};

/* bar_foot.c. Draws the foot in the last row: the view's prompt; else the message; else as many key
 * hints as fit, and the position at the right end. A prompt that asks, or a message, may take more
 * rows. */
void bar_draw_foot(struct bar *bar, const struct view *view, const struct bar_message *message,
                   const char *position, struct screen *screen);

#endif
