/*
 * The wrapper's indents: implements wrap_push, wrap_pop, wrap_text_cols and wrap_block of wrap.h,
 * and draws them.
 */
#ifndef PAMPHLET_LAYOUT_INDENT_H
#define PAMPHLET_LAYOUT_INDENT_H

#include "layout/wrap.h"

/* Begins a line and draws the indents' marks on it. */
void indent_open_line(struct wrap *wrap, enum line_flow flow);

#endif
