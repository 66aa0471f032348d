/*
 * The screen of a kiosk that is out of use.
 */
#ifndef PAMPHLET_UI_OUTAGE_H
#define PAMPHLET_UI_OUTAGE_H

#include "library/library.h"
#include "term/screen.h"

struct outage {
    const struct library *library; /* whose title and number are shown; NULL: none is open */
    const char *language;          /* the code of the one to begin with */
    bool ascii;
    bool few_letters; /* the terminal has none of those that are written from right to left */
};

/* Both choose English as the language of all words after them. The first draws the whole screen,
 * its `bidi` set; the second appends the same as a few lines for a terminal of which nothing is
 * known. */
void outage_draw(const struct outage *outage, struct screen *screen);
void outage_write(const struct outage *outage, struct buffer *out);

#endif
