/*
 * The text of code blocks, and of what HTML has preformatted.
 */
#ifndef PAMPHLET_MARKUP_CODE_H
#define PAMPHLET_MARKUP_CODE_H

#include "base/memory.h"

/* Appends a text, which may come in pieces: *column_cols is the column where the piece before
 * ended, 0 at the start. Blanks are kept; a tab advances to the next multiple of four columns
 * (CommonMark 2.2). */
void code_add(struct buffer *out, const char *s, size_t n_bytes, size_t *column_cols);

#endif
