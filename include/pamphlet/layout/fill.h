/*
 * The wrapper's lines: where completed words go. For wrap.c.
 */
#ifndef PAMPHLET_LAYOUT_FILL_H
#define PAMPHLET_LAYOUT_FILL_H

#include "layout/wrap.h"

/* Begins the next line of the paragraph. */
void fill_next_line(struct wrap *wrap);

/* Adds a span to the open line, whether or not there is room. */
void fill_span(struct wrap *wrap, const struct span *span);

/* Places the completed word, and the gap before it, on the open line, or on a new one if it does
 * not fit there. */
void fill_word(struct wrap *wrap);

#endif
