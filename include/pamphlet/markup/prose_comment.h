/*
 * Where comments within a paragraph end. For markup/prose.c only.
 */
#ifndef PAMPHLET_MARKUP_PROSE_COMMENT_H
#define PAMPHLET_MARKUP_PROSE_COMMENT_H

#include "markup/prose.h"

/* The end of the comment that begins at s (CommonMark 0.31, 6.6), NULL if it does not end within
 * its block. Each part of the source is searched once. */
const char *prose_comment_end(struct prose *prose, const char *s);

#endif
