/*
 * Where comments within a paragraph end. For content/prose.c only.
 */
#ifndef PAMPHLET_CONTENT_PROSE_COMMENT_H
#define PAMPHLET_CONTENT_PROSE_COMMENT_H

#include "content/prose.h"

/* The end of the comment that begins at s (CommonMark 0.31, 6.6), NULL if it does not end within
 * its block. Each part of the source is searched once. */
const char *prose_comment_end(struct prose *prose, const char *s);

#endif
