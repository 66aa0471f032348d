/*
 * Turning: lines in reading order become lines in visual order.
 *
 * For pages with right-to-left text on terminals that do not reorder by themselves. Wrapping comes
 * first: a line has the same words in either order.
 */
#ifndef PAMPHLET_LAYOUT_TURN_H
#define PAMPHLET_LAYOUT_TURN_H

#include "layout/lines.h"

struct turner;

/* join: Arabic letters get their joined shapes. The arena holds the text of turned spans; it must
 * live as long as the lines. On the heap; turner_free takes NULL. */
struct turner *turner_new(bool join, struct arena *arena);
void turner_free(struct turner *turner);

/* Turns the lines from `first` to the last. rtl: their block runs from right to left, so its marks
 * go to the right and its lines end at column `cols` (0: they are not padded). */
void turn_lines(struct turner *turner, struct lines *lines, size_t first, bool rtl, uint32_t cols);

/* Appends one line of plain text in visual order. rtl: it stands among words from right to left, so
 * that it runs so too if any of it does. */
void turn_words(struct buffer *out, const char *s, size_t n_bytes, bool rtl, bool join);

#endif
