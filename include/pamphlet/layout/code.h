/*
 * Blocks of code.
 */
#ifndef PAMPHLET_LAYOUT_CODE_H
#define PAMPHLET_LAYOUT_CODE_H

#include "layout/blocks.h"

/* Lays out the code block at `node` with the walker's wrapper. */
void code_layout(struct walker *walker, uint32_t node, uint32_t style);

#endif
