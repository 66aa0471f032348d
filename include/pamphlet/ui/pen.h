/*
 * The pen: writes cells on a terminal in as few bytes as can be found quickly. Knows no terminal
 * but by what it is told of it.
 */
#ifndef PAMPHLET_UI_PEN_H
#define PAMPHLET_UI_PEN_H

#include "ui/screen.h"
#include "ui/theme.h"

enum { PEN_COLOURS = 8 };

/* What a terminal understands, without marks for delays. A word that it lacks is "". */
struct pen_words {
    const char *first; /* before a screen of which nothing is known: letters, look, cursor, rows */
    const char *clear; /* erases the screen and goes to its top left */
    const char *erase; /* to the end of the row */
    const char *plain; /* no look at all */
    const char *bold, *underline, *reverse;
    const char *foreground[PEN_COLOURS], *background[PEN_COLOURS];
    /* Moves the cursor; lent until the next call. NULL: as ECMA-48 has it (CUP), and then it also
     * knows how to go right (CUF). */
    const char *(*place)(int row, int col);
    unsigned never_coloured; /* enum look_attribute: these cannot be had together with colours */
    bool ascii;              /* shows nothing but ASCII */
    bool feeds;              /* CR and LF move the cursor as ASCII has it */
    bool regions;            /* some rows can scroll alone (DECSTBM, RI) */
    bool erases_in_colour;   /* what is erased takes the background that is set */
    bool wraps;              /* after the last column the cursor is in the next row, */
    bool wraps_late;         /* but only when one letter more comes */
};

/* By value: a zeroed struct with `words`; `out` is the caller's to empty and to free. */
struct pen {
    struct pen_words words;
    const struct theme *theme;
    int row, col;         /* of the cursor, -1: unknown; a column may be one past the last */
    int top, bottom;      /* the rows that scroll, as the terminal was told: before `bottom` */
    bool feeding;         /* each line feed scrolls one into sight; there is no other way there */
    struct look look;     /* of what is written next, */
    uint32_t style;       /* and a style that looks so, if one is known */
    struct look ground;   /* of a blank */
    uint32_t found_style; /* was looked up last, */
    struct look found;    /* this is its look */
    struct buffer out;
};

/* From now on writes in this theme. */
void pen_take_theme(struct pen *pen, const struct theme *theme);

/* How cells of a style look here. */
struct look pen_look(struct pen *pen, uint32_t style);
bool pen_same_look(struct look a, struct look b);

/* Whether a cell is blank, and whether a blank in one look is as good as in the other: the letters'
 * colour and weight do not count. */
static inline bool pen_is_blank(const struct cell *cell)
{
    return cell->cols == 1 && (cell->bytes == 0 || (cell->bytes == 1 && *cell->letters == ' '));
}
bool pen_same_blank(struct look a, struct look b);

void pen_set_look(struct pen *pen, struct look look);

/* What is erased or scrolled into sight from now on looks like the ground, if the terminal can. */
void pen_set_ground(struct pen *pen);
bool pen_erases_well(const struct pen *pen);

/* Goes to a cell. All cells before it in its row must be there already. */
void pen_go(struct pen *pen, const struct screen *screen, int row, int col);
/* Goes there whatever is known. */
void pen_place(struct pen *pen, int row, int col);

/* Writes one cell, at the cursor. */
void pen_write(struct pen *pen, const struct screen *screen, const struct cell *cell);

#endif
