/*
 * Printing: lines to a stream of text.
 */
#ifndef PAMPHLET_LAYOUT_PRINT_H
#define PAMPHLET_LAYOUT_PRINT_H

#include "layout/layout.h"

/* Appends the lines, each with a line end and without blanks at its end; with `ansi`, styles as
 * ECMA-48 attributes (no colours). */
void print_lines(const struct lines *lines, bool ansi, struct buffer *out);

/* Appends the list of a document's numbered links, as layout_options.number_links numbers them:
 * "[1] address". Nothing if there are none. */
void print_links(const struct document *document, struct buffer *out);

#endif
