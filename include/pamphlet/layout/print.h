/*
 * Printing: lines to plain or ANSI text, and addresses for whoever has to type or scan them.
 */
#ifndef PAMPHLET_LAYOUT_PRINT_H
#define PAMPHLET_LAYOUT_PRINT_H

#include "layout/layout.h"

/* Switch a terminal's own reordering off (explicit) and on (implicit): ECMA-48, mode 8 BDSM.
 * Implicit is the initial state, as the freedesktop terminal group recommends. Terminals that do
 * not reorder ignore both. */
#define PRINT_BIDI_EXPLICIT "\033[8l"
#define PRINT_BIDI_IMPLICIT "\033[8h"

/* What becomes of styles: they are left out, or become ECMA-48 attributes (no colours). */
enum print_styles { PRINT_PLAIN, PRINT_ANSI };

/* Appends the lines, each ended by '\n' and without trailing blanks. */
void print_lines(const struct lines *lines, enum print_styles styles, struct buffer *out);

/* print_address.c. Appends a link's address as someone can type it or scan it: with all that a
 * browser would take from the page it is on (RFC 3986, 5.2). page: the public address of that page,
 * "" if it has none: then "//host/path" gets "https:" in front, and others are appended as they
 * are. The digits of a telephone number are parted by "-". */
void print_address(const char *page, const char *address, size_t n_bytes, struct buffer *out);

/* Appends the list of a document's numbered links, as layout_options.number_links numbers them:
 * "[1] address". Nothing if there are none. */
void print_links(const struct document *document, struct buffer *out);

#endif
