/*
 * Files of the content that pages show.
 */
#ifndef PAMPHLET_CHECK_FILES_H
#define PAMPHLET_CHECK_FILES_H

#include "check/check.h"

enum { FILE_NOWHERE = -1, FILE_STATIC = -2 };

/* The index among the walk's files of what an address on a page names, read from the page's folder,
 * from its own address, and from the root; FILE_STATIC: it lies in the site's static or assets
 * folder; FILE_NOWHERE. */
long check_find_file(const struct check *check, const struct check_page *page, const char *s,
                     size_t n_bytes);

/* Whether an address begins with a scheme or "//". */
bool check_is_outside(const char *s, size_t n_bytes);

/* Moves behind the site's own host, where an address names it: a path from the root follows. */
void check_skip_host(const struct check *check, const char **s, size_t *n_bytes);

#endif
