/*
 * Finds the files that addresses on pages name.
 */
#ifndef PAMPHLET_CHECK_FILES_H
#define PAMPHLET_CHECK_FILES_H

#include "check/check.h"

enum { FILE_NOWHERE = -1, FILE_STATIC = -2, FILE_OUTSIDE = -3 };

/* The index among the walk's files of the file that an address on a page names, resolved against
 * the page's folder, then its address, then the root. FILE_STATIC: it is in the site's static or
 * assets folder. FILE_NOWHERE: there is none. FILE_OUTSIDE: it is empty, or that of another
 * website. */
long check_find_file(const struct check_page *page, const char *s, size_t n_bytes);

#endif
