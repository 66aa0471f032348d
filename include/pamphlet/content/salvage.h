/*
 * Front matter that cannot be read.
 */
#ifndef PAMPHLET_CONTENT_SALVAGE_H
#define PAMPHLET_CONTENT_SALVAGE_H

#include "content/options.h"
#include "document/page.h"

/* Looks through what should have been fields for marks of a draft and days of dates, and sets the
 * page's. Where lines hold one field each, one that begins with a blank is part of another. */
void salvage_fields(const char *s, size_t n_bytes, const struct content_options *options,
                    struct page *page);

/* Whether the first line looks like a field ("title:A"). */
bool salvage_has_field(const char *s, size_t n_bytes);

#endif
