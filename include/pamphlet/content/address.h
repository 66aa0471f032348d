/*
 * Hugo's addresses: from a page's place in the content folder to its place on the website.
 */
#ifndef PAMPHLET_CONTENT_ADDRESS_H
#define PAMPHLET_CONTENT_ADDRESS_H

#include "document/page.h"

/* The page's address from the site's root, with a slash at both ends unless front matter's url says
 * otherwise. In the arena. Hugo: url wins, slug replaces the last part, the rest is the path. */
char *address_of_page(struct arena *arena, const struct page *page);

/* Appends a path as Hugo makes it part of an address: lower case, runs of blanks one hyphen, and
 * only letters, digits, marks and ". / \ _ # + ~ - @" kept. */
void address_sanitize(struct buffer *out, const char *path, size_t n_bytes);

#endif
