/* What the tests of Hugo's rules share: a site of a few files, and what becomes of its pages. The
 * expected values were printed by Hugo 0.111 for the same files. */
#ifndef PAMPHLET_TESTS_UNIT_HUGO_SITE_H
#define PAMPHLET_TESTS_UNIT_HUGO_SITE_H

#include "library/library.h"

enum { HUGO_SITE_FILES = 11, HUGO_SITE_CHECKS = 8, HUGO_SITE_NOW = 1767225600 /* 2026-01-01 */ };

/* What a check compares. */
enum what { ADDRESS, TITLE, DATE, LASTMOD, PUBLISH, WEIGHT, HIDDEN };

struct hugo_site {
    const char *name; /* what once differed here */
    const char *files[HUGO_SITE_FILES][2];
    struct {
        const char *path;
        enum what what;
        const char *right; /* NULL: the file is no page */
    } checks[HUGO_SITE_CHECKS];
};

/* Writes a file of the test's folder: "../" and its name, or a page of the content by its path, of
 * which `text` is the front matter (empty: it has the title "x"). */
void hugo_site_put(const char *name, const char *text);

/* The page of a file, by its path; 0: there is none. */
uint32_t hugo_site_find(const struct library *library, const char *path);

/* Puts the site in the test's folder; fails unless each check holds. */
void hugo_site_check(const struct hugo_site *site);

#endif
