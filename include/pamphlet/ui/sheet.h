/*
 * The screens that are not views: what a kiosk shows while nobody is there, the question whether
 * somebody still is, and what is there while nothing can be read. They have no keys of their own,
 * because any key will do, or none.
 */
#ifndef PAMPHLET_UI_SHEET_H
#define PAMPHLET_UI_SHEET_H

#include "kiosk/idle.h"
#include "ui/bar.h"
#include "ui/view.h"

/* Both draw the whole screen, the cursor on the line that says what to press. A tap on the
 * languages that the first one names opens the choice of a language. */
void sheet_draw_welcome(const struct view_context *context, const struct idle *idle,
                        struct screen *screen, struct bar *bar);
void sheet_draw_question(const struct view_context *context, const struct idle *idle,
                         struct screen *screen);

/* A kiosk that is out of use. */
struct outage {
    const struct library *library; /* whose title and number are shown; NULL: none is open */
    const char *language;          /* the code of the one to begin with */
    bool ascii;
    bool few_letters; /* the terminal has none of those that are written from right to left */
};

/* Both choose English as the language of all words after them. The first draws the whole screen,
 * its `bidi` set; the second appends the same as a few lines for a terminal of which nothing is
 * known. */
void sheet_draw_outage(const struct outage *outage, struct screen *screen);
void sheet_write_outage(const struct outage *outage, struct buffer *out);

#endif
