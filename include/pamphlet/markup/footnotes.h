/*
 * Footnotes in a document: references to them, and their place at its end.
 */
#ifndef PAMPHLET_MARKUP_FOOTNOTES_H
#define PAMPHLET_MARKUP_FOOTNOTES_H

#include "dialect/footnotes.h"
#include "document/builder.h"

/* Reads "[^label]" at s, which begins with '['. If there is such a footnote, adds a reference to
 * the builder and returns the bytes read; returns 0 if not. Goldmark's ids: an anchor "fnref:1"
 * ("fnref1:1" for the second reference to the same footnote), and a link "[*1]" to "#fn:1", or its
 * text alone within_link. */
size_t footnotes_refer(struct footnotes *footnotes, const char *s, size_t n_bytes, bool within_link,
                       struct builder *builder);

/* Returns the document with its footnotes (NODE_FOOTNOTE whose data is a label) moved to its end:
 * those that are referred to in the order of their numbers, each with links back to its references;
 * then the others, with the numbers that follow. Takes the old document and gives the new one,
 * which is the old one if there are no footnotes. */
struct document *footnotes_gather(struct footnotes *footnotes, struct document *document);

#endif
