/*
 * A keyboard on the screen, for whoever types without another one: arrows, a number pad or a finger
 * choose one letter after another. It knows nothing of what is typed with it.
 */
#ifndef PAMPHLET_UI_KEYBOARD_H
#define PAMPHLET_UI_KEYBOARD_H

#include "ui/view_list.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A zeroed struct is not wanted. */
struct keyboard {
    bool wanted;   /* whoever types has pressed no letter so far */
    bool called;   /* with '*', since the typing began */
    bool touched;  /* somebody has moved on it or chosen with it since then */
    bool latin;    /* it has the plain letters, which are not those of the language */
    size_t chosen; /* letters and digits in reading order, then the wide cells of the last row */
    size_t col;    /* of the letters, that Up and Down keep to */
    size_t count;  /* of letters and digits, when they were last drawn, */
    size_t wide;   /* and of the wide cells */
    int per_row;
    int cell_cols;
    int screen_cols;
    struct view_list lines; /* its rows: the chosen one is that of the chosen cell */
    int first_row;
    int rows; /* in sight; 0: not shown */
    bool mirrored;
    bool ascii;
};

/* Asks for the keyboard, with its first letter chosen. */
void keyboard_begin(struct keyboard *keyboard);

/* '*' was pressed: asks for the keyboard. False: it is there already for this key, or is in use, so
 * the key means that the typing is done. */
bool keyboard_call(struct keyboard *keyboard);

/* The typing is over. When it begins again, the first letter is chosen. */
void keyboard_rest(struct keyboard *keyboard);

/* How many rows of a screen the keyboard takes; 0: there is no room for it. */
int keyboard_rows(const struct screen *screen, bool ascii);

/* Draws it into `rows` rows from first_row on, but nothing from end_row on, and puts the cursor at
 * the chosen cell. rows 0: it is not shown. */
void keyboard_draw(struct keyboard *keyboard, struct screen *screen, int first_row, int rows,
                   int end_row, bool ascii);

/* What a key means while it is shown. KEYBOARD_TYPED: *key becomes the one that was chosen. */
enum keyboard_act { KEYBOARD_LEFT_ALONE, KEYBOARD_MOVED, KEYBOARD_TYPED, KEYBOARD_DONE };
enum keyboard_act keyboard_take(struct keyboard *keyboard, uint32_t *key);

/* The same for a tap on one of its rows, at what is touched there: as view_ops.touched. */
bool keyboard_covers(const struct keyboard *keyboard, int row);
uint32_t keyboard_touched(const struct keyboard *keyboard, int row, int col);
enum keyboard_act keyboard_tap(struct keyboard *keyboard, uint32_t touched, uint32_t *key);

#endif
