/*
 * The inside of the wrapper, for the files that make it up: wrap.c (words and the breaks between
 * them), fill.c (lines, where completed words go), indent.c (what comes before a line; it
 * implements wrap_push, wrap_pop, wrap_text_cols and wrap_block too), cut.c (words longer than a
 * line).
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

/* Begins a line and draws the indents' marks on it. */
void indent_open_line(struct wrap *wrap, enum line_flow flow);

/* Bytes of a word longer than a line to keep on a line that has room for `fit` of them: up to its
 * last no-break blank, else through the last '/' of the second half (addresses are read by their
 * parts) or the last hyphen there that a number follows, else `fit`. 0: the whole word goes on the
 * next line, because a no-break blank separates it from `before`, the span before it on this line
 * (NULL: none). */
size_t cut_word(const struct span *span, size_t fit, const struct span *before);

/* Bytes of no-break blanks at its beginning. At the beginning of a line they are dropped. */
size_t cut_blanks(const struct span *span);

#endif
