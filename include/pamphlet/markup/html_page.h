/*
 * Pages that are HTML from end to end.
 */
#ifndef PAMPHLET_MARKUP_HTML_PAGE_H
#define PAMPHLET_MARKUP_HTML_PAGE_H

#include "content/options.h"
#include "document/builder.h"
#include "markup/footnotes.h"

#include <stdbool.h>

/* Whether a page's path says so: Hugo's .html and .htm. */
bool html_page_is(const char *path);

/* Adds the blocks of s to the builder. Returns false if that is full. */
bool html_page_build(const char *s, size_t n_bytes, const struct content_options *options,
                     struct footnotes *footnotes, struct builder *builder);

#endif
