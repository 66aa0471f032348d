/*
 * What our own readers (TOML, JSON) share: a text, the position in it, and notes on what is wrong.
 * And what all share who tell of a place in a text: which line and column it has.
 */
#ifndef PAMPHLET_CONTENT_SCANNER_H
#define PAMPHLET_CONTENT_SCANNER_H

#include "content/value.h"

#include <stdbool.h>
#include <stdint.h>

/* Turns offsets in a text into lines and columns. Offsets in increasing order cost one pass over
 * the text; one before the last is looked for from the start. By value: set s, the rest is zero. */
struct line_finder {
    const char *s;
    size_t at;         /* the last offset asked for */
    size_t line_start; /* offset where its line begins */
    unsigned line;     /* counted from 0 */
};

/* Sets `line` and `line_start` to those of the offset. */
void line_find(struct line_finder *lines, size_t at);

/* By value: scanner_init; nothing to free. */
struct scanner {
    const char *s;
    size_t n_bytes;
    const char *file;
    unsigned first_line;  /* as in value_text */
    const char *language; /* "TOML", for notes */
    struct arena *arena;
    struct notes *notes;
    size_t at; /* the byte that is read next */
    struct line_finder lines;
    unsigned depth; /* of lists and maps that are open */
    bool failed;
};

/* Begins at the start of a text, after a byte order mark. All are lent. */
void scanner_init(struct scanner *scanner, const struct value_text *text, const char *language,
                  struct arena *arena, struct notes *notes);

/* The next byte, or -1 at the end and after a failure, so that every loop ends. */
int scanner_peek(const struct scanner *scanner);

/* Whether the text goes on with these bytes. */
bool scanner_sees(const struct scanner *scanner, const char *bytes);

/* Takes all bytes of a set, which are ASCII, that are next. Returns how many these are. */
size_t scanner_skip(struct scanner *scanner, const char *set);

/* Takes the byte if it is next. */
bool scanner_take(struct scanner *scanner, char byte);

/* Notes "not valid LANGUAGE: why" for the byte at an offset. Only the first failure of a text is
 * noted. Returns false. */
bool scanner_fail(struct scanner *scanner, size_t at, const char *why, ...)
    __attribute__((format(printf, 3, 4)));

/* A new value, in the arena, that begins at an offset; its scalar is "", not NULL. */
struct value *scanner_value(struct scanner *scanner, enum value_kind kind, size_t at);

/* Takes that many hexadecimal digits. False, with nothing taken, if there are fewer. */
bool scanner_take_hex(struct scanner *scanner, unsigned digits, uint32_t *number);

/* Takes the letter of an escape, if it is one of `letters`, and appends what it means: the byte at
 * the same place in `meanings`. */
bool scanner_take_escape(struct scanner *scanner, const char *letters, const char *meanings,
                         struct buffer *out);

/* Ends a text that was read into a buffer, which is freed: *text is a copy of it in the arena, ""
 * unless it was `taken`. Returns that. */
bool scanner_keep_text(struct scanner *scanner, bool taken, struct buffer *read, const char **text,
                       size_t *text_bytes);

#endif
