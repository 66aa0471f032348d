/*
 * Where a word that fits on no line is parted.
 */
#ifndef PAMPHLET_LAYOUT_CUT_H
#define PAMPHLET_LAYOUT_CUT_H

#include "layout/lines.h"

#include <stddef.h>

/* Bytes of the word that stay on a line with room for `fit` of them: up to its last blank that does
 * not break, else to behind the last '/' of the second half (an address is read by its parts), else
 * all of them. 0: it goes on the next line, for such a blank parts it from what stands on this one
 * before it (NULL: nothing does). */
size_t cut_word(const struct span *span, size_t fit, const struct span *before);

/* Bytes of blanks that do not break at its beginning: at the beginning of a line they are not seen.
 */
size_t cut_blanks(const struct span *span);

#endif
