/*
 * The expression that FTS5 is asked a question by; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_EXPRESSION_H
#define PAMPHLET_LIBRARY_EXPRESSION_H

#include "library/rank.h"
#include "library/seen.h"

/* Writes the expression that finds pages with all words of `ranking->sought`, or with any, over
 * what is in `out`; and into `ranking` what each of its phrases stands for (on the heap, the
 * caller's) and how rare the words are. */
void expression_write(struct seen *seen, struct store *store, bool any, struct ranking *ranking,
                      struct buffer *out);

#endif
