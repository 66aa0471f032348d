/*
 * The title of a page; for parse.c only.
 */
#ifndef PAMPHLET_MARKUP_PAGE_TITLE_H
#define PAMPHLET_MARKUP_PAGE_TITLE_H

#include "content/options.h"
#include "document/page.h"

/* Gives a page whose front matter has no title that of its first heading or, if its document has
 * none, a name made from its path. */
void title_find(struct page *page);

/* How many bytes of a page's text to skip: those of a first heading that only repeats the title;
 * `id` is given its id by this rule. It may be bold and have attributes, as converters write it:
 * "# **Back pain** {#back-pain}". 0: there is none, or it says something else. */
size_t title_skip_repeated(const char *s, size_t n_bytes, const char *title, enum heading_ids rule,
                           struct buffer *id);

#endif
