/*
 * Where the site's pages and files are on its public website, for a reader to take home.
 */
#ifndef PAMPHLET_UI_WEBSITE_H
#define PAMPHLET_UI_WEBSITE_H

#include "library/library.h"

/* Appends the address of a page on the site's public website. False: the site has none, or the page
 * is not on it, and nothing is appended. */
bool website_page(const struct library *library, uint32_t page, struct buffer *out);

/* Appends the address that a link or a picture of a page leads to, as it can be typed elsewhere.
 * False: the page has no public address, so a relative one is appended as it is written. */
bool website_link(const struct library *library, uint32_t page, const char *address, size_t n_bytes,
                  struct buffer *out);

#endif
