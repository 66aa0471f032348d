/*
 * Where front matter begins and ends, by the marks around it alone; for the files of this room
 * only.
 */
#ifndef PAMPHLET_CONTENT_FRONT_BLOCK_H
#define PAMPHLET_CONTENT_FRONT_BLOCK_H

#include "content/value.h"

#include <stdbool.h>
#include <stddef.h>

/* Where front matter is in a file, as offsets. */
struct front_block {
    size_t start;  /* the first byte inside */
    size_t end;    /* the first byte past the inside */
    size_t body;   /* where the page's text begins */
    unsigned line; /* number of the line where the inside begins */
    bool closed;
    bool dotted; /* by "...", which closes nothing for Hugo */
};

/* A language of front matter: its opening and closing marks, what finds the closing one, and its
 * parser. */
struct front_language {
    const char *open;
    const char *close;
    struct front_block (*find)(const char *s, size_t n_bytes, size_t at, unsigned line);
    value_reader *read;
    bool has_remarks; /* behind a # that no quotes enclose, in texts that need none */
};

/* How a file begins. */
struct front_start {
    size_t text; /* where the page's text begins if it has no front matter */
    size_t at;   /* where the front matter begins, if there is any, */
    unsigned line;
    const struct front_language *language; /* its language; NULL: there is none */
    bool is_rule;                          /* the line is longer ("----"): a thematic break */
    bool below_comment;                    /* lines above the front matter begin an HTML comment, */
    bool in_comment; /* which does not end there: the text begins behind its end */
};

/* How the file begins, after a byte order mark, blanks and blank lines. */
struct front_start front_find_start(const char *s, size_t n_bytes);

/* The front matter of a file that begins so; start->language is not NULL. */
struct front_block front_find_block(const char *s, size_t n_bytes, const struct front_start *start);

/* The same if start->language is NULL because what looks like JSON is none: names or texts without
 * double quotes. False: it begins otherwise, or has no end. */
bool front_find_almost_json(const char *s, size_t n_bytes, const struct front_start *start,
                            struct front_block *block);

/* Where a line begins, above the first empty one, that was meant to close front matter and does
 * not: editors make dashes of its hyphens. n_bytes: there is none. */
size_t front_find_dashes(const char *s, size_t n_bytes, size_t at);

/* Where the next line begins. A carriage return alone ends a line too. */
size_t front_next_line(const char *s, size_t n_bytes, size_t at);

/* Whether the line that begins at `at` has no words. */
bool front_is_empty(const char *s, size_t n_bytes, size_t at);

#endif
