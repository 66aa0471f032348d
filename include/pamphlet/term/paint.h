/*
 * Painting: the bytes that make a terminal show another screen.
 */
#ifndef PAMPHLET_TERM_PAINT_H
#define PAMPHLET_TERM_PAINT_H

#include "term/pen.h"

/* One terminal and what it shows. By value: a zeroed struct with `pen.words` set, paint_done. */
struct paint {
    struct pen pen;
    struct screen shown;        /* no rows: unknown */
    struct paint_row_sum *sums; /* of the rows of the last screen and of this one */
    size_t sums_room;
    int sums_rows; /* how many of each; 0: none are known */
};

void paint_done(struct paint *paint);

/* Forgets what the terminal shows, so that all of the next screen is sent. */
void paint_forget(struct paint *paint);

/* The bytes that make the terminal show this screen instead of the last one. Lent until the next
 * call. */
const struct buffer *paint_screen(struct paint *paint, const struct screen *screen,
                                  const struct theme *theme);

/* Rows that can be scrolled rather than painted: those from `top` on and before `bottom` go up by
 * `by`, down if it is negative; 0: none. */
struct paint_shift {
    int top, bottom, by;
};

/* A move from the shown screen to another of the same size that saves bytes, if there is one. */
struct paint_shift paint_find_shift(struct paint *paint, const struct screen *to);

#endif
