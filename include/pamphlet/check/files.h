/*
 * Finds the files that addresses on pages name.
 */
#ifndef PAMPHLET_CHECK_FILES_H
#define PAMPHLET_CHECK_FILES_H

#include "check/check.h"

enum { FILE_NOWHERE = -1, FILE_STATIC = -2 };

/* The index among the walk's files of the file that an address on a page names, resolved against
 * the page's folder, then its address, then the root. FILE_STATIC: it is in the site's static or
 * assets folder. FILE_NOWHERE: there is none. */
long check_find_file(const struct check_page *page, const char *s, size_t n_bytes);

/* Whether an address begins with a scheme or "//". */
bool check_is_outside(const char *s, size_t n_bytes);

/* If an address names the site's own host, moves *s past it, to the path from the root that
 * follows. */
void check_skip_host(const struct check *check, const char **s, size_t *n_bytes);

#endif
