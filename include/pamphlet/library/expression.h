/*
 * Turns a question into an FTS5 query expression; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_EXPRESSION_H
#define PAMPHLET_LIBRARY_EXPRESSION_H

#include "library/rank.h"
#include "library/scope.h"

/* Replaces `out` by an FTS5 expression that finds the pages with all words of `ranking->sought`, or
 * with any of them. Sets in `ranking` what each phrase of the expression stands for (`asked`, on
 * the heap, the caller's) and how rare each word is. */
void expression_write(struct scope *scope, bool any, struct ranking *ranking, struct buffer *out);

#endif
