/*
 * Where in Markdown one stands: in which list item, footnote or quote, in code, in raw HTML. Read
 * from the lines, for shortcodes are expanded before the Markdown is parsed; so it is a good guess,
 * and what hangs on it is only how an expansion is laid out, never whether a word is kept.
 */
#ifndef PAMPHLET_CONTENT_SHORTCODE_PLACE_H
#define PAMPHLET_CONTENT_SHORTCODE_PLACE_H

#include <stdbool.h>
#include <stddef.h>

enum {
    PLACE_PREFIX_BYTES = 64, /* a longer one is cut: nobody nests that deep */
    PLACE_ITEMS_MAX = 12,
    PLACE_RUN_MAX = 8, /* backticks of the longest code span that is looked for */
};

/* By value: a zeroed struct is the start of a text. */
struct markdown_place {
    /* of the line that place_begin_line read last */
    char prefix[PLACE_PREFIX_BYTES + 1]; /* what a further line of the same item or quote begins
                                            with: quote marks kept, marks of items made blanks */
    size_t prefix_bytes;                 /* of the line itself, list marks too */
    bool has_marker;                     /* an item begins on it: of a list, a definition, a note */
    bool blank;
    bool lazy; /* of a paragraph whose marks it lacks (CommonMark 5.1): the prefix has them */
    size_t excess_cols; /* blanks beyond those of the item it is in; 4 would make it code */
    size_t last_run[PLACE_RUN_MAX + 1]; /* 1 + offset of the last run of so many backticks */
    /* of the text around it */
    char fence; /* the mark of the open code fence, 0: none */
    size_t fence_bytes;
    size_t fence_cols;
    unsigned fence_quotes; /* marks of the quotes that the fence is in */
    bool fence_closes;     /* by this line */
    bool in_html;          /* within an HTML block (CommonMark 4.6, start condition 6) */
    bool in_comment;       /* within one of condition 2 */
    unsigned html_quotes;  /* marks of the quotes that it is in */
    bool indented_code;
    bool after_blank;
    bool in_words;                      /* a paragraph may go on in the next line */
    char marks[PLACE_PREFIX_BYTES + 1]; /* of the items and quotes that it is in */
    size_t items[PLACE_ITEMS_MAX];      /* columns of the text of the open items */
    size_t item_count;
    size_t span; /* backticks that the open code span began with, 0: none */
};

/* Reads the line at s, of which n_bytes lie before its end or the end of the text. */
void place_begin_line(struct markdown_place *place, const char *s, size_t n_bytes);

/* The column of the text of the innermost open item, 0 if there is none. */
size_t place_item_cols(const struct markdown_place *place);

/* Bytes of the prefix that are marks of the items and quotes which the line is in; blanks that only
 * indent it come behind them. */
size_t place_mark_bytes(const struct markdown_place *place);

/* Whether the line at s, if it comes next, has these marks before it. */
bool place_goes_on(const struct markdown_place *place, const char *s, size_t n_bytes);

/* Whether the line at s parts a table's head, which is the line above, from its rows (GFM 4.10). */
bool place_begins_rows(const char *s, size_t n_bytes);

/* Passes over a part of that line that is text, from `from` to `to` (offsets in the line). */
void place_pass(struct markdown_place *place, const char *line, size_t from, size_t to);

/* Whether text here is code: in a fence, a span or an indented block. */
bool place_is_code(const struct markdown_place *place);

#endif
