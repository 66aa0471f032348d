/*
 * Code blocks.
 */
#ifndef PAMPHLET_CONTENT_CODE_H
#define PAMPHLET_CONTENT_CODE_H

#include "document/builder.h"

/* Adds text of a code block, which may come in pieces: *column_cols is where the piece before left
 * off, 0 at the start. Code keeps its blanks; a tab goes to the next stop of four (CommonMark 2.2).
 */
void code_add(struct builder *builder, const char *s, size_t n_bytes, size_t *column_cols);

#endif
