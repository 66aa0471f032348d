/*
 * What a point in Markdown is in: list items, footnotes, quotes, code, raw HTML. A good guess from
 * the lines alone, because shortcodes are expanded before the Markdown is parsed; it decides only
 * how an expansion is laid out, never whether a word is kept.
 */
#ifndef PAMPHLET_SHORTCODE_PLACE_H
#define PAMPHLET_SHORTCODE_PLACE_H

#include "dialect/line.h"

#include <stdbool.h>
#include <stddef.h>

enum {
    PLACE_PREFIX_BYTES = 64, /* a longer one is cut: nobody nests that deep */
    PLACE_ITEMS_MAX = 12,
    PLACE_RUN_MAX = 8, /* a code span that begins with more backticks is not recognised */
};

/* By value: a zeroed struct is the start of a text. */
struct markdown_place {
    /* of the line that place_begin_line read last */
    char prefix[PLACE_PREFIX_BYTES + 1]; /* what a further line of the same item or quote begins
                                            with: quote markers as such, list markers as blanks */
    size_t prefix_bytes;                 /* of the line itself, list markers included */
    bool has_marker;                     /* a list item, definition or footnote begins on it */
    bool begins_item;                    /* its words are that item's first: the marker is on it, or
                                            alone on the line above */
    bool blank;
    bool lazy; /* a lazy continuation line (CommonMark 5.1); prefix has the markers it lacks */
    size_t excess_cols; /* indentation beyond its item's; 4 or more would make it code */
    size_t last_run[PLACE_RUN_MAX + 1]; /* offset of the last run of so many backticks, 0 of none */
    /* of the text around it */
    char fence; /* the mark of the open code fence, 0: none */
    size_t fence_bytes;
    size_t fence_cols;
    unsigned fence_quotes; /* how many quotes the fence is in */
    bool fence_begins;     /* on this line */
    bool fence_closes;     /* this line closes it */
    bool in_html;          /* within an HTML block (CommonMark 4.6, start condition 6) */
    enum html_kind in_raw; /* within one of conditions 1 to 5 */
    unsigned html_quotes;  /* how many quotes the HTML block is in */
    bool indented_code;
    bool after_blank;
    bool after_marker;                  /* the line above was a marker and nothing else */
    bool in_words;                      /* the next line may continue a paragraph */
    char marks[PLACE_PREFIX_BYTES + 1]; /* the part of its prefix that its containers ask for */
    size_t items[PLACE_ITEMS_MAX];      /* columns where the text of the open items begins */
    size_t item_count;
    size_t span; /* backticks that the open code span began with, 0: none */
};

/* Reads the line at s, which is n_bytes long without its line end. */
void place_begin_line(struct markdown_place *place, const char *s, size_t n_bytes);

/* What is left of that line, at s, goes to a line of its own, behind a prefix: a fence may begin
 * there, in an item or quote too. */
void place_begin_rest(struct markdown_place *place, const char *prefix, const char *s,
                      size_t n_bytes);

/* The column where the text of the innermost open item begins, 0 if no item is open. */
size_t place_item_cols(const struct markdown_place *place);

/* Bytes of the prefix that the items and quotes around the line ask for; what follows them are
 * blanks that only indent it. */
size_t place_mark_bytes(const struct markdown_place *place);

/* Whether the line at s, if it comes next, begins with that part of the prefix. */
bool place_goes_on(const struct markdown_place *place, const char *s, size_t n_bytes);

/* Whether the line at s is the delimiter row of a table whose header row is above it (GFM 4.10). */
bool place_begins_rows(const char *s, size_t n_bytes);

/* Follows the code spans in a part of that line that is text, from `from` to `to` (offsets in the
 * line). */
void place_pass(struct markdown_place *place, const char *line, size_t from, size_t to);

/* Whether text here is code: in a fence, a span or an indented block. */
bool place_is_code(const struct markdown_place *place);

#endif
