/*
 * The pen: writes cells on a terminal in as few bytes as can be found quickly. It knows of the
 * terminal only what it is told.
 */
#ifndef PAMPHLET_TERM_PEN_H
#define PAMPHLET_TERM_PEN_H

#include "term/screen.h"
#include "term/theme.h"

enum { PEN_COLOURS = 8 };

/* The terminal's capabilities, without padding ("$<5>"). A string that it lacks is "". */
struct pen_words {
    const char *first; /* before a screen when nothing is known: resets letters, look, cursor and
                          scroll region */
    const char *clear; /* erases the screen and goes to its top left */
    const char *erase; /* to the end of the row */
    const char *plain; /* turns off all attributes and colours */
    const char *bold, *underline, *reverse;
    const char *foreground[PEN_COLOURS], *background[PEN_COLOURS];
    /* Returns what moves the cursor, lent until the next call. NULL: ECMA-48's CUP does, and then
     * the terminal also knows CUF, which moves it to the right. */
    const char *(*place)(int row, int col);
    unsigned never_coloured; /* enum look_attribute: these cannot be combined with colours */
    bool ascii;              /* shows nothing but ASCII */
    bool feeds;              /* CR and LF move the cursor as in ASCII */
    bool regions;            /* there are scroll regions (DECSTBM, RI) */
    bool erases_in_colour;   /* erased cells take the current background */
    bool wraps;              /* after the last column the cursor goes to the next row, */
    bool wraps_late;         /* but not before one more character comes */
};

/* By value: a zeroed struct with `words` set; the caller empties and frees `out`. */
struct pen {
    struct pen_words words;
    const struct theme *theme;
    int row, col;         /* of the cursor, -1: unknown; a column may be one past the last */
    int top, bottom;      /* the scroll region: rows from `top` on and before `bottom` */
    bool feeding;         /* each line feed scrolls in the next row; nothing else goes there */
    struct look look;     /* of what is written next, */
    uint32_t style;       /* and a style that has this look, if one is known */
    struct look ground;   /* of a blank */
    uint32_t found_style; /* the style that was looked up last, */
    struct look found;    /* and its look */
    struct buffer out;
};

/* Sets the theme to write in. */
void pen_take_theme(struct pen *pen, const struct theme *theme);

/* The look of a style on this terminal. */
struct look pen_look(struct pen *pen, uint32_t style);
bool pen_same_look(struct look a, struct look b);

/* Whether a cell is blank, and whether blanks in two looks are indistinguishable: boldness does not
 * show on a blank, nor does the foreground unless the look is reversed. */
static inline bool pen_is_blank(const struct cell *cell)
{
    return cell->cols == 1 && (cell->bytes == 0 || (cell->bytes == 1 && *cell->letters == ' '));
}
bool pen_same_blank(struct look a, struct look b);

/* Sends what gives the cells that are written from now on this look; nothing if they have it. */
void pen_set_look(struct pen *pen, struct look look);

/* Makes what is erased or scrolled into sight look like the ground, if the terminal can do that. */
void pen_set_ground(struct pen *pen);
/* Whether it can. */
bool pen_erases_well(const struct pen *pen);

/* Goes to a cell. It may write cells before it in its row once more, so these must be on the
 * terminal already. */
void pen_go(struct pen *pen, const struct screen *screen, int row, int col);
/* Goes to a cell by its address, wherever the cursor is. */
void pen_place(struct pen *pen, int row, int col);

/* Writes one cell, at the cursor. */
void pen_write(struct pen *pen, const struct screen *screen, const struct cell *cell);

#endif
