/*
 * Cascades: what a section, or the whole site, sets for the pages below it (Hugo's "cascade").
 *
 * They travel as text, one line a value: target path, kind and language (each may be empty: any),
 * the key, and its values, parted by tabs.
 */
#ifndef PAMPHLET_CONTENT_CASCADE_H
#define PAMPHLET_CONTENT_CASCADE_H

#include "content/value.h"

enum {
    CASCADE_LINES_MAX = 256, /* each is looked at for each page below */
    CASCADE_BYTES_MAX = 32 * 1024,
    CASCADE_PATTERN_MAX = 256, /* a longer one matches nothing */
};

/* What value says, a map or a list of maps, as lines in the arena. Keys of "params" stand for
 * themselves, those of "build" become "build.list" and "build.render". */
const char *cascade_format(struct arena *arena, const struct value *value);

struct cascade_line {
    struct cascade_text {
        const char *s; /* lent, not NUL-terminated */
        size_t n_bytes;
    } path, kind, lang, key, values; /* values: parted by tabs */
};

/* Takes the next line of *lines; false after the last. */
bool cascade_next(const char **lines, struct cascade_line *line);

/* Whether a pattern matches a whole path: "*" and "?" stop at a slash, "**" does not; "[a-c]",
 * "[!a]" and "{one,two}" as a shell has them, "\" quotes (github.com/gobwas/glob, which Hugo uses).
 * Case is ignored. An empty pattern matches all. */
bool cascade_matches(const char *pattern, size_t pattern_bytes, const char *path);

#endif
