/* A screen as text, for tests to compare. */
#ifndef PAMPHLET_TESTS_UNIT_SCREEN_DUMP_H
#define PAMPHLET_TESTS_UNIT_SCREEN_DUMP_H

#include "term/screen.h"

/* Appends the screen as text: each row, and below it, if any of its cells has a style, a row of
 * marks that begins with '~' (style.h has the letters; of several styles, the first in the table
 * counts). Blanks at the ends are cut. The last line is "cursor ROW COL", counted from 1. */
void screen_dump(const struct screen *screen, struct buffer *out);

#endif
