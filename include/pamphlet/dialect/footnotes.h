/*
 * The footnotes of a page by their labels, while it is read; markup/footnotes.h has the rest.
 */
#ifndef PAMPHLET_DIALECT_FOOTNOTES_H
#define PAMPHLET_DIALECT_FOOTNOTES_H

#include "base/names.h"

#include <stdint.h>

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

/* The place of a label in the list, counted from 1; 0 if it is not there. */
size_t footnotes_find(const struct footnotes *footnotes, const char *label, size_t n_bytes);

#endif
