/*
 * Footnotes: their labels, their numbers, and their place at the end of the page.
 */
#ifndef PAMPHLET_DIALECT_FOOTNOTES_H
#define PAMPHLET_DIALECT_FOOTNOTES_H

#include "document/builder.h"
#include "base/names.h"

#include <stdbool.h>

/* How far the end of a reference is looked for, so that it costs little. */
enum { FOOTNOTE_LABEL_BYTES_MAX = 256 };

struct footnote {
    unsigned line;       /* where it is defined, counted from 1 */
    uint32_t number;     /* by the order of first references; 0: none refers to it yet */
    uint32_t references; /* how many refer to it */
    uint32_t node;       /* the node that holds its text, once looked for; 0: none */
};

/* The footnotes of one page. By value: a zeroed struct is a page without; footnotes_done frees. */
struct footnotes {
    struct names labels;
    struct footnote *list; /* one for each label, in the same order */
    size_t room;
    uint32_t *order; /* indices into the list, by number */
    size_t order_room;
    uint32_t numbered;
};

void footnotes_done(struct footnotes *footnotes);

/* Records a footnote with this label, defined in this line. Of several with one label the first
 * counts. */
void footnotes_define(struct footnotes *footnotes, const char *label, size_t n_bytes,
                      unsigned line);

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
