/*
 * Dates as Hugo reads them: the forms it knows, time zones, and which front matter field gives
 * which date of a page. All in Unix seconds.
 */
#ifndef PAMPHLET_CONTENT_DATE_H
#define PAMPHLET_CONTENT_DATE_H

#include "base/notes.h"
#include "content/date_zone.h"
#include "content/value.h"
#include "document/page.h"

#include <stdbool.h>
#include <stdint.h>

/* Reads a date in one of the forms that Hugo knows: RFC 3339 with T or a blank, with an offset in
 * its several forms or none, with a fraction of a second or none; a day alone; "02 Jan 2006"; the
 * RFC 1123 and 850 forms; the other forms of Go's cast package that have a year; or a whole number
 * of seconds. A time without an offset is in `zone`; NULL: UTC. Returns false, with DATE_NONE in
 * *unix_seconds, for anything else. Go's zero date, 0001-01-01, means that there is no date: true,
 * with DATE_NONE. */
bool date_parse(const char *s, size_t n_bytes, const struct date_zone *zone, int64_t *unix_seconds);

/* The same for a file name that begins with a day: "2006-01-02-x.md" (Hugo's :filename). */
bool date_parse_file_name(const char *path, const struct date_zone *zone, int64_t *unix_seconds);

/* Writes "2006-01-02T15:04:05Z" or, with an offset from UTC, "2006-01-02T15:04:05+01:00", and
 * returns its length without the NUL; 0 for DATE_NONE and for years that do not have four
 * digits. */
enum { DATE_BYTES_MAX = 32 };
size_t date_format_rfc3339(char out[DATE_BYTES_MAX], int64_t unix_seconds, int offset_seconds);

enum date_kind {
    DATE_KIND_DATE,
    DATE_KIND_PUBLISH,
    DATE_KIND_EXPIRY,
    DATE_KIND_LASTMOD,
    DATE_KIND_MAX
};

/* For each kind of date the fields that may give it, in order: the first that holds a date wins,
 * even the zero date. A name is that of a front matter field and stands for its aliases too
 * (publishDate for pubdate and published), or it is Hugo's ":filename" or ":default"; other names
 * with a colon (":git", ":fileModTime") give no date. Each list ends with NULL; a list that is NULL
 * is Hugo's default. This is the site's [frontmatter] configuration. */
struct date_rules {
    const char *const *names[DATE_KIND_MAX];
};

/* The slug in the name of a page's file, or of its bundle's folder, without the date: for pages
 * that took one of their dates from that name. In the arena. */
const char *date_slug(struct arena *arena, const char *path);

/* The part of such a name after its date and before its extensions: *n_bytes bytes, lent from
 * path. */
const char *date_rest_of_file_name(const char *path, size_t *n_bytes);

struct content_options;

/* The dates of a page at a path with this front matter (a map; NULL: none), by the rules and in the
 * time zone of these options (NULL: Hugo's, UTC). Notes each of Hugo's date fields that has a value
 * but no date (notes may be NULL). *named (may be NULL) says whether one of the dates came from the
 * path. */
struct page_dates date_find(const struct value *map, const char *path,
                            const struct content_options *options, struct notes *notes,
                            bool *named);

#endif
