/*
 * Dates as Hugo reads them: the forms it knows, time zones, and which field of a page's front
 * matter gives which date. All in seconds of Unix.
 */
#ifndef PAMPHLET_CONTENT_DATE_H
#define PAMPHLET_CONTENT_DATE_H

#include "base/notes.h"
#include "content/date_zone.h"
#include "content/value.h"
#include "document/page.h"

#include <stdbool.h>
#include <stdint.h>

/* Reads a date in one of the forms that Hugo knows (RFC 3339 with T or a blank, with an offset in
 * its several forms or none, with a fraction of a second or none; a day alone; "02 Jan 2006"; the
 * RFC 1123 and 850 forms; and what else Go's cast package knows that has a year), or a whole number
 * of seconds. Where the text names no offset the zone's holds; NULL: UTC. *unix_seconds is
 * DATE_NONE for Go's zero date, 0001-01-01, which says that there is none; and, false, for anything
 * else. */
bool date_parse(const char *s, size_t n_bytes, const struct date_zone *zone, int64_t *unix_seconds);

/* The same for a file's name that begins with a day: "2006-01-02-x.md" (Hugo's :filename). */
bool date_parse_file_name(const char *path, const struct date_zone *zone, int64_t *unix_seconds);

/* Writes "2006-01-02T15:04:05Z" or, where clocks are ahead of UTC or behind it,
 * "2006-01-02T15:04:05+01:00", and returns its bytes, a NUL behind them not counted; 0 for
 * DATE_NONE and for years that have not four digits. */
enum { DATE_BYTES_MAX = 32 };
size_t date_format_rfc3339(char out[DATE_BYTES_MAX], int64_t unix_seconds, int offset_seconds);

enum date_kind {
    DATE_KIND_DATE,
    DATE_KIND_PUBLISH,
    DATE_KIND_EXPIRY,
    DATE_KIND_LASTMOD,
    DATE_KIND_MAX
};

/* For each kind the fields that give it, the first that holds a date wins, be it the zero date:
 * names of front matter, each standing for its aliases too (publishDate for pubdate and published),
 * or Hugo's ":filename" and ":default"; other names with a colon (":git", ":fileModTime") give
 * none. Each list ends with NULL; a list that is NULL is Hugo's default one. This is the site's
 * [frontmatter] configuration.
 */
struct date_rules {
    const char *const *names[DATE_KIND_MAX];
};

/* The slug that a page has from its file's name, or its bundle's folder's, without the date: where
 * one of its dates was taken from there. The arena's. */
const char *date_slug(struct arena *arena, const char *path);

/* The part of such a name behind its date, without endings; n_bytes long. */
const char *date_rest_of_file_name(const char *path, size_t *n_bytes);

/* The dates of a page at a path with this front matter (a map; NULL: none). rules may be NULL:
 * Hugo's. Each of Hugo's date fields that holds words but no date is noted (notes may be NULL).
 * *named: whether the path gave one of them; NULL: nobody asks. */
struct page_dates date_find(const struct value *map, const char *path,
                            const struct date_rules *rules, const struct date_zone *zone,
                            struct notes *notes, bool *named);

#endif
