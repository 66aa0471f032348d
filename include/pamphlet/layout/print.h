/*
 * Printing: lines to a stream of text.
 */
#ifndef PAMPHLET_LAYOUT_PRINT_H
#define PAMPHLET_LAYOUT_PRINT_H

#include "layout/layout.h"

/* Tell a terminal that what follows is in the order in which it is to be seen, and that it is not
 * (ECMA-48, mode 8 BDSM; the second is what terminals begin with, as the freedesktop terminal group
 * recommends). Terminals that reorder nothing pass over both. */
#define PRINT_BIDI_EXPLICIT "\033[8l"
#define PRINT_BIDI_IMPLICIT "\033[8h"

/* Appends the lines, each with a line end and without blanks at its end; with `ansi`, styles as
 * ECMA-48 attributes (no colours). */
void print_lines(const struct lines *lines, bool ansi, struct buffer *out);

/* Appends the address of a link for whoever types it or points a phone at it: "//host/path" leaves
 * out how it is fetched, which a website says and paper does not. */
void print_address(const char *address, size_t n_bytes, struct buffer *out);

/* Appends the list of a document's numbered links, as layout_options.number_links numbers them:
 * "[1] address". Nothing if there are none. */
void print_links(const struct document *document, struct buffer *out);

#endif
