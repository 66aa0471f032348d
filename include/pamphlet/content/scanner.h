/*
 * What the readers written here (TOML, JSON) share: a text, a point in it, and how trouble is told.
 */
#ifndef PAMPHLET_CONTENT_SCANNER_H
#define PAMPHLET_CONTENT_SCANNER_H

#include "base/notes.h"
#include "content/value.h"

#include <stdbool.h>
#include <stdint.h>

/* Turns offsets in a text into lines and columns. Offsets that grow cost time in proportion to the
 * text; one that lies before the last is looked for from the start. A zeroed struct with its text
 * is at the first line. */
struct line_finder {
    const char *s;
    size_t at;         /* the last offset asked for */
    size_t line_start; /* offset where its line begins */
    unsigned line;     /* counted from 0 */
};

void line_find(struct line_finder *lines, size_t at);

/* By value: fill in the first seven members, the rest zero. */
struct scanner {
    const char *s;
    size_t n_bytes;
    const char *language; /* for notes */
    const char *file;
    unsigned first_line; /* the line in the file where s begins */
    struct arena *arena;
    struct notes *notes;
    size_t at; /* the byte that is read next */
    struct line_finder lines;
    unsigned depth; /* of lists and maps that are open */
    bool failed;
};

/* The next byte, or -1 at the end and after a failure, so that every loop ends. */
int scanner_peek(const struct scanner *scanner);

/* Whether the text goes on with these bytes. */
bool scanner_sees(const struct scanner *scanner, const char *bytes);

/* Takes the byte if it is next. */
bool scanner_take(struct scanner *scanner, char byte);

/* Notes "not valid LANGUAGE: why" for the byte at an offset, once: what follows is not told.
 * Returns false. */
bool scanner_fail(struct scanner *scanner, size_t at, const char *why, ...)
    __attribute__((format(printf, 3, 4)));

/* A value that begins at an offset; its scalar is empty, not NULL. */
struct value *scanner_value(struct scanner *scanner, enum value_kind kind, size_t at);

/* Reads that many hexadecimal digits. False, and the point stays, if there are fewer. */
bool scanner_take_hex(struct scanner *scanner, unsigned digits, uint32_t *number);

#endif
