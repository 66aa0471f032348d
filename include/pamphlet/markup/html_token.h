/*
 * Tags, text and comments of raw HTML.
 */
#ifndef PAMPHLET_MARKUP_HTML_TOKEN_H
#define PAMPHLET_MARKUP_HTML_TOKEN_H

#include "base/memory.h"

#include <stdbool.h>

enum html_token_kind {
    HTML_TEXT,
    HTML_START,
    HTML_END,
    HTML_WHOLE_COMMENT, /* and declarations, processing instructions, CDATA: nothing to show */
    HTML_OPEN_COMMENT   /* closed neither by its mark nor by an empty line; nothing follows */
};

/* Lent: points into what is scanned. */
struct html_token {
    enum html_token_kind kind;
    const char *s;
    size_t n_bytes;
    char name[12];         /* of a tag, in lower case; empty if it is longer than any we know */
    size_t attributes;     /* where they begin in s */
    size_t attributes_end; /* and end */
};

struct html_scanner {
    const char *s;
    size_t n_bytes;
    size_t at;
    unsigned absent; /* what is known to be missing in the rest: one bit each */
    bool stopped;    /* at the empty line that ended unclosed markup; there are no more tokens */
};

/* Reads the next token. False at the end.
 *
 * Tolerant (WHATWG HTML, 13.2.5, is the model), but what is not certainly markup stays words: a tag
 * that is not closed ends behind its last attribute with a value, a quote that is not closed holds
 * one word, and "<" before anything but a tag's name is text. A comment that is not closed ends at
 * the first empty line, and what follows is not HTML: scanner->stopped. */
bool html_next(struct html_scanner *scanner, struct html_token *token);

/* Whether a start tag has an attribute, of several with one name the first. Its value, entities
 * decoded, replaces the content of `value` (NULL: not wanted). */
bool html_attribute(const struct html_token *token, const char *name, struct buffer *value);

/* Moves behind the next end tag with this name. False if there is none; then nothing moves. `bit`
 * (0 to 15) stands for the name in scanner->absent. */
bool html_skip_behind(struct html_scanner *scanner, const char *name, unsigned bit);

/* Moves to the first empty line and sets scanner->stopped. False if there is none; the scanner is
 * then at the end. */
bool html_skip_to_empty_line(struct html_scanner *scanner);

/* Appends s with its entities decoded, including those that HTML knows without a semicolon. */
void html_decode(struct buffer *out, const char *s, size_t n_bytes);

static inline bool html_is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r' && c != '\v');
}

#endif
