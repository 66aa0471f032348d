/*
 * The wrapper's indents: wrap_push, wrap_pop and wrap_block of wrap.h, and what draws them.
 */
#ifndef PAMPHLET_LAYOUT_INDENT_H
#define PAMPHLET_LAYOUT_INDENT_H

#include "layout/wrap.h"

/* Begins a line with its marks. */
void indent_open_line(struct wrap *wrap, enum line_flow flow);

#endif
