/*
 * Where front matter begins and ends, by the marks around it alone; for the files of this room
 * only.
 */
#ifndef PAMPHLET_CONTENT_FRONT_BLOCK_H
#define PAMPHLET_CONTENT_FRONT_BLOCK_H

#include "base/notes.h"
#include "content/value.h"

#include <stdbool.h>
#include <stddef.h>

/* Front matter as it lies in the file. */
struct front_block {
    size_t start;  /* the first byte inside */
    size_t end;    /* the first byte past the inside */
    size_t body;   /* where the page's text begins */
    unsigned line; /* in the file, where the inside begins */
    bool closed;
};

/* A language of front matter: the marks that open and close it, what finds its end, and its reader.
 */
struct front_language {
    const char *open;
    const char *close;
    struct front_block (*find)(const char *s, size_t n_bytes, size_t at, unsigned line);
    struct value *(*read)(const char *s, size_t n_bytes, const char *file, unsigned first_line,
                          struct arena *arena, struct notes *notes);
};

/* How a file begins. */
struct front_start {
    size_t text; /* where the page's text begins if it has no front matter */
    size_t at;   /* where the front matter would begin, */
    unsigned line;
    const struct front_language *language; /* and in what; NULL: there is none */
    bool is_rule;                          /* what begins is a longer line, a rule of Markdown */
};

/* How the file begins, a byte order mark, blanks and blank lines passed over. */
struct front_start front_find_start(const char *s, size_t n_bytes);

/* The front matter of a file that begins so; start->language is not NULL. */
struct front_block front_find_block(const char *s, size_t n_bytes, const struct front_start *start);

/* Where the line after this one begins. A line may end in a carriage return alone. */
size_t front_next_line(const char *s, size_t n_bytes, size_t at);

#endif
