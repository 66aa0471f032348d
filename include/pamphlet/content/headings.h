/*
 * Headings: the ids that Goldmark gives them, and the attributes that may stand at their end.
 */
#ifndef PAMPHLET_CONTENT_HEADINGS_H
#define PAMPHLET_CONTENT_HEADINGS_H

#include "content/names.h"
#include "content/options.h"
#include "document/builder.h"

/* The headings of one page. By value: headings_init, headings_done. */
struct headings {
    const char *source; /* lent, until headings_done */
    const char *source_end;
    enum heading_ids rule;
    const char *line_end; /* of the open heading's line that was looked at last; NULL: none yet */
    const char *cut; /* where that line's text ends, for attributes come after; NULL: nowhere */
    bool is_given;   /* the id was, in attributes */
    struct buffer id;
    struct names used;
};

void headings_init(struct headings *headings, const char *source, size_t n_bytes,
                   enum heading_ids rule);
void headings_done(struct headings *headings);

/* A heading begins. */
void headings_open(struct headings *headings);

/* Text of the open heading, n_bytes at `at`, in the source where it is written there. Returns how
 * many of the bytes are words: attributes at the end of the heading ("{#id .class}") are not. */
size_t headings_text(struct headings *headings, const char *at, size_t n_bytes);

/* The open heading ends: gives the builder's open node its id. */
void headings_close(struct headings *headings, struct builder *builder);

/* Gives the builder's open node, a heading of HTML, the id of its words. */
void headings_name(struct headings *headings, const char *words, size_t n_bytes,
                   struct builder *builder);

/* Appends the id that Goldmark makes of a heading's source line (without the marks of the heading),
 * trimmed. GitHub: letters and decimal digits lower-cased, blanks and hyphens "-", the low line
 * kept, all else dropped; GITHUB_ASCII: the same of what is ASCII once marks are taken off;
 * BLACKFRIDAY: letters and numbers, "-" for each run of anything else. "heading" for nothing.
 * Repeats are numbered by headings_close. */
void headings_make_id(struct buffer *out, const char *s, size_t n_bytes, enum heading_ids rule);

#endif
