/*
 * Turning: lines in reading order become lines in the order in which they are seen.
 *
 * For pages with words that run from right to left, on terminals that do not reorder by themselves.
 * Wrapping comes first: which words stand on a line is the same in both orders.
 */
#ifndef PAMPHLET_LAYOUT_TURN_H
#define PAMPHLET_LAYOUT_TURN_H

#include "layout/lines.h"

struct turner;

/* join: Arabic letters get their joined shapes. The arena keeps the text of turned spans; it must
 * live as long as the lines. On the heap. */
struct turner *turner_new(bool join, struct arena *arena);
void turner_free(struct turner *turner);

/* Turns the lines from `first` to the last. rtl: the block they are of runs from right to left, so
 * its marks go to the right, and its lines end at column `cols` (0: they are not moved). */
void turn_lines(struct turner *turner, struct lines *lines, size_t first, bool rtl, uint32_t cols);

/* Appends one line of plain words as it is seen. */
void turn_words(struct buffer *out, const char *s, size_t n_bytes, bool join);

#endif
