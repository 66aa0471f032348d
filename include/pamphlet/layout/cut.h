/*
 * Where to cut a word that is longer than a line.
 */
#ifndef PAMPHLET_LAYOUT_CUT_H
#define PAMPHLET_LAYOUT_CUT_H

#include "layout/lines.h"

#include <stddef.h>

/* Bytes of the word to keep on a line that has room for `fit` of them: up to its last no-break
 * blank, else through the last '/' of the second half (addresses are read by their parts), else
 * `fit`. 0: the whole word goes on the next line, because a no-break blank separates it from
 * `before`, the span before it on this line (NULL: none). */
size_t cut_word(const struct span *span, size_t fit, const struct span *before);

/* Bytes of no-break blanks at its beginning. At the beginning of a line they are dropped. */
size_t cut_blanks(const struct span *span);

#endif
