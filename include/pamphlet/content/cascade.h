/*
 * Cascades: what a section, or the whole site, sets for the pages below it (Hugo's "cascade").
 *
 * They are passed on as text, one line per key: target path, kind and language (empty: any), the
 * key, and its values, separated by tabs.
 */
#ifndef PAMPHLET_CONTENT_CASCADE_H
#define PAMPHLET_CONTENT_CASCADE_H

#include "content/value.h"

enum {
    CASCADE_LINES_MAX = 256, /* each is checked for each page below */
    CASCADE_BYTES_MAX = 32 * 1024,
    CASCADE_PATTERN_MAX = 256, /* a longer one matches nothing */
};

/* Formats a "cascade" value, a map or a list of maps, as lines in the arena; no more than the
 * limits above. Keys in "params" are written as they are, those in "build" as "build.list" and
 * "build.render". Without a value (NULL) the result is empty. */
const char *cascade_format(struct arena *arena, const struct value *value);

struct cascade_line {
    struct cascade_text {
        const char *s; /* lent, not NUL-terminated */
        size_t n_bytes;
    } path, kind, lang, key, values; /* the first three: slices; values: separated by tabs */
};

/* Takes the next line of *lines; false after the last. */
bool cascade_next(const char **lines, struct cascade_line *line);

/* Whether a pattern matches a whole path: "*" and "?" do not match a slash, "**" does; "[a-c]",
 * "[!a]" and "{one,two}" as in a shell; "\" escapes (github.com/gobwas/glob, which Hugo uses). Case
 * is ignored. An empty pattern matches everything. */
bool cascade_matches(const char *pattern, size_t pattern_bytes, const char *path);

/* Adds what Hugo calls a "glob slice", a pattern or a list of them, as one text: with "|" between
 * them. */
void cascade_add_slice(struct arena *arena, struct buffer *out, const struct value *slice);

/* Whether such a text takes another one: the first pattern that matches says so, or, behind "! ",
 * that it does not. What none matches is taken if there is none without that. The second function:
 * a folder is taken also by a pattern that may match what lies in it. */
bool cascade_takes(const char *slice, size_t n_bytes, const char *text);
bool cascade_takes_path(const char *slice, size_t n_bytes, const char *path, bool is_folder);

#endif
