/*
 * Tags, text and comments of raw HTML.
 */
#ifndef PAMPHLET_CONTENT_HTML_TOKEN_H
#define PAMPHLET_CONTENT_HTML_TOKEN_H

#include "base/memory.h"

#include <stdbool.h>

enum html_token_kind {
    HTML_TEXT,
    HTML_START,
    HTML_END,
    HTML_WHOLE_COMMENT, /* and declarations, processing instructions, CDATA: nothing to show */
    HTML_OPEN_COMMENT   /* one that does not end here, and nothing else is left */
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
    unsigned absent; /* what was looked for and is not in the rest: one bit each */
    bool stopped;    /* at an empty line behind what is not closed; there are no more tokens */
};

/* Reads the next token. False at the end.
 *
 * Tolerant (WHATWG HTML, 13.2.5, is the model), but no word is taken for markup that only may be
 * some: a tag that is not closed ends behind its last attribute with a value, a quote that is not
 * closed holds one word, and "<" before anything but a tag's name is text. A comment that is not
 * closed goes up to the first empty line, and what is behind that is not HTML: scanner->stopped. */
bool html_next(struct html_scanner *scanner, struct html_token *token);

/* Whether a start tag has an attribute; its value, entities decoded, replaces what is in `value`
 * (NULL: not wanted). The first of two with one name counts. */
bool html_attribute(const struct html_token *token, const char *name, struct buffer *value);

/* Moves behind the next end tag with this name. False, and nothing is moved: there is none. `bit`
 * is the name's own, for scanner->absent, 0 to 15. */
bool html_skip_behind(struct html_scanner *scanner, const char *name, unsigned bit);

/* Stops at the first empty line. False: there is none, and the scanner is at the end. */
bool html_skip_to_empty_line(struct html_scanner *scanner);

/* Appends s with its entities decoded, those too that HTML knows without a semicolon. */
void html_decode(struct buffer *out, const char *s, size_t n_bytes);

static inline bool html_is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r' && c != '\v');
}

#endif
