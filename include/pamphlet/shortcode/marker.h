/*
 * The markers of items, for the files that follow what a line of Markdown is in.
 */
#ifndef PAMPHLET_SHORTCODE_MARKER_H
#define PAMPHLET_SHORTCODE_MARKER_H

#include "dialect/line.h"

/* A line as it is being read. */
struct marker_cursor {
    struct line line;
    size_t cols; /* before its `at`; tabs count as what they fill */
};

void marker_skip_blanks(struct marker_cursor *cursor);

/* Whether the line ends here. */
bool marker_is_end(const struct marker_cursor *cursor);

/* Bytes of a list marker here, without the blank after it (CommonMark 5.2; ":" begins a definition
 * in Goldmark), or of a footnote definition's; 0 if there is none. */
size_t marker_bytes(const struct marker_cursor *cursor);

/* Whether a marker of so many bytes may begin an item even in the line below a paragraph's
 * (CommonMark 5.3). */
bool marker_may_interrupt(const struct marker_cursor *cursor, size_t n_bytes);

#endif
