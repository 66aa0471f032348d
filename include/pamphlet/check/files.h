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

/* Whether a file was meant as a page and is none, by its name: "Knee.MD", "knee.md.txt". */
bool check_is_misnamed(const struct walk_file *file);

/* The language in the name of a page that was meant to be in it and is not, "pt" of "knee.pt.md"
 * where the site has none. "": there is none. */
struct name_language {
    char code[16];
    const char *own; /* as the site writes it, NULL: the site has no such language */
};
struct name_language check_lost_language(const struct check_page *page);

#endif
