/*
 * Front matter that cannot be read.
 */
#ifndef PAMPHLET_CONTENT_SALVAGE_H
#define PAMPHLET_CONTENT_SALVAGE_H

#include "content/options.h"
#include "document/page.h"

/* Looks in unreadable front matter for what may hide the page, marks of a draft and the days of
 * dates, and sets them; and for a title in the first title_bytes. Where each line is a field, an
 * indented line is part of another one, and its dates do not count, nor its title unless no other
 * field is above it. */
void salvage_fields(const char *s, size_t n_bytes, size_t title_bytes,
                    const struct content_options *options, struct page *page);

/* Whether the first line looks like a field ("title:A"). */
bool salvage_has_field(const char *s, size_t n_bytes);

#endif
