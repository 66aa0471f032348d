/*
 * The marks of Hugo's extension "extras" of Goldmark. For markup/prose.c only.
 */
#ifndef PAMPHLET_MARKUP_PROSE_EXTRA_H
#define PAMPHLET_MARKUP_PROSE_EXTRA_H

#include "markup/prose.h"

/* Returns how many bytes the mark at s has, and sets *tag to the tag of HTML that it means, a
 * static string; 0: it means nothing, or the site has not turned it on. */
size_t prose_extra(struct prose *prose, const char *s, const char **tag);

#endif
