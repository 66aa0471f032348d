/*
 * Where a word that fits on no line is parted.
 */
#ifndef PAMPHLET_LAYOUT_CUT_H
#define PAMPHLET_LAYOUT_CUT_H

#include "layout/lines.h"

#include <stddef.h>

/* Bytes of the word that stay on a line with room for `fit` of them: up to its last blank that does
 * not break, else to behind the last '/' of the second half (an address is read by its parts), else
 * all of them. */
size_t cut_word(const struct span *span, size_t fit);

#endif
