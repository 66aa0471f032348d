/*
 * Headings: the ids that Goldmark gives them, and the attributes that may stand at their end.
 */
#ifndef PAMPHLET_MARKUP_HEADINGS_H
#define PAMPHLET_MARKUP_HEADINGS_H

#include "content/options.h"
#include "document/builder.h"
#include "base/names.h"

/* The headings of one page. By value: a zeroed struct, with its rule set; headings_done frees. */
struct headings {
    enum heading_ids rule;
    const char *source; /* the text that is being read; lent */
    const char *source_end;
    const char *line_end; /* end of the open heading's line looked at last; NULL: none yet */
    const char *cut;      /* where that line's text ends before attributes; NULL: it has none */
    bool is_given;        /* the id came from attributes */
    struct buffer id;
    struct names used;
};

void headings_done(struct headings *headings);

/* A heading begins. */
void headings_open(struct headings *headings);

/* Text of the open heading, n_bytes at `at`, which points into the source if the text is written
 * there. Returns how many of the bytes to show: attributes at the heading's end ("{#id .class}")
 * are not. */
size_t headings_text(struct headings *headings, const char *at, size_t n_bytes);

/* The open heading ends: gives the builder's open node its id. */
void headings_close(struct headings *headings, struct builder *builder);

/* Gives the builder's open node, an HTML heading, an id made from its words. */
void headings_name(struct headings *headings, const char *words, size_t n_bytes,
                   struct builder *builder);

/* Appends the id that Goldmark makes from a heading's source line, trimmed and without the marks of
 * the heading. GitHub: letters and decimal digits are lower-cased, blanks and hyphens become "-",
 * underscores are kept, all else is dropped; GITHUB_ASCII: the same for what is ASCII once accents
 * are removed; BLACKFRIDAY: letters and numbers, "-" for each run of anything else. "heading" if
 * nothing is left. headings_close numbers repeats. */
void headings_make_id(struct buffer *out, const char *s, size_t n_bytes, enum heading_ids rule);

#endif
