/*
 * Permalinks: patterns from which a site makes the addresses of its pages (Hugo's "permalinks").
 */
#ifndef PAMPHLET_CONTENT_PERMALINK_H
#define PAMPHLET_CONTENT_PERMALINK_H

#include "base/memory.h"

#include <stdbool.h>

/* What a pattern may ask of a page. Strings are never NULL. */
struct permalink {
    const char *title;    /* front matter's, "" if it has none */
    const char *slug;     /* front matter's */
    const char *name;     /* of the file without its ending, or of the bundle's folder */
    const char *sections; /* "a/b": folders of the section that the page is in, "" at the root */
    /* Slugs of those sections, joined by slashes; for one without a slug, its folder's name. */
    const char *section_slugs;
    int year; /* of the page's date, in its own time zone; Hugo's zero date is 1-01-01 */
    int month;
    int day;
    bool keep_case;    /* disablePathToLower */
    bool drop_accents; /* removePathAccents */
};

enum { PERMALINK_BYTES_MAX = 4096 };

/* Appends the path that a pattern makes for a page, cleaned, not escaped. False: a "%" in it begins
 * no escape, or it is longer than PERMALINK_BYTES_MAX. No file of the website can have such a path,
 * so the page gets the address that it would have without a pattern. */
bool permalink_expand(struct buffer *out, const char *pattern, const struct permalink *page);

/* The first token of a pattern that Hugo does not know: its start, and its bytes in *n_bytes. NULL:
 * all are known. */
const char *permalink_unknown(const char *pattern, size_t *n_bytes);

#endif
