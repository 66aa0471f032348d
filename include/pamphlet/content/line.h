/*
 * A line of Markdown: its indentation, and which block its marks begin (CommonMark 4 and 5).
 */
#ifndef PAMPHLET_CONTENT_LINE_H
#define PAMPHLET_CONTENT_LINE_H

#include <stdbool.h>
#include <stddef.h>

/* A line without its end and without tabs where blanks count, so that a byte is a column there. */
struct line {
    const char *s;
    size_t n_bytes;
    size_t at; /* where the reading is: behind the marks of the containers it is in */
};

enum start {
    START_NOTHING, /* a paragraph, or more of it */
    START_QUOTE,
    START_BULLET,
    START_NUMBER,
    START_HEADING,
    START_RULE,
    START_FENCE,
    START_HTML,
    START_FOOTNOTE,
    START_ATTRIBUTES
};

/* How an HTML block ends (CommonMark 4.6): the kinds are its numbers there. */
enum html_kind {
    HTML_NONE,
    HTML_RAW, /* script, pre, style, textarea */
    HTML_COMMENT,
    HTML_INSTRUCTION,
    HTML_DECLARATION,
    HTML_CDATA,
    HTML_ELEMENT,
    HTML_TAG /* any other complete tag: does not end a paragraph */
};

/* What begins at a line. */
struct line_start {
    enum start start;
    size_t mark_bytes;    /* bullet, number, footnote: up to the blanks before the content */
    unsigned long number; /* of an ordered item */
    char fence;           /* ` or ~ */
    size_t fence_bytes;
    enum html_kind html;
    bool named;        /* attributes: an id or a class is among them */
    const char *label; /* of a footnote */
    size_t label_bytes;
};

/* Blanks from `at` on. */
size_t line_indent(const struct line *line);

/* Whether nothing but blanks is left. */
bool line_is_blank(const struct line *line);

/* What begins at `at`, which is not indented by four or more. */
struct line_start line_read_start(const struct line *line);

/* Whether the line is but the end tag of an element like pre. None begins with it (CommonMark 4.6),
 * but md4c takes it for one of the last kind. */
bool line_is_raw_end(const struct line *line);

/* Whether the line underlines a heading (CommonMark 4.3), or parts a table's head from its rows. */
bool line_is_underline(const struct line *line);
bool line_is_delimiter_row(const struct line *line);

/* How many cells the line has as a table's row, bars that are escaped not counted (GFM 4.10). */
size_t line_count_cells(const struct line *line);

/* More backquotes than these begin no code that line_open_tick knows. */
enum { LINE_TICKS_MAX = 8 };

/* Backquotes of a row that no others close in their cell, from `s` on, which is in the line and in
 * no code. NULL: there are none. */
const char *line_open_tick(const struct line *line, const char *s);

/* The bar of a row that stands right behind an address, which md4c would read on across it; from
 * `s` on, which is in the line. A bar between backticks is one of code. NULL: there is none. */
const char *line_tight_bar(const struct line *line, const char *s);

/* Whether a cell of a delimiter row has fewer than the three marks that md4c wants. */
bool line_has_short_cell(const struct line *line);

/* Whether the line looks like a link reference definition (CommonMark 4.7). */
bool line_is_link_definition(const struct line *line);

/* Whether the line closes a fenced code block, or ends an HTML block. */
bool line_closes_fence(const struct line *line, char fence, size_t fence_bytes);
bool line_ends_html(const struct line *line, enum html_kind kind);

/* Whether an element's tag begins a block of HTML wherever it begins a line, and within a
 * paragraph too (CommonMark 4.6, kind 6). */
bool line_is_html_block(const char *name, size_t n_bytes);

/* What a block of this kind that is open to its parent's end must be closed with; NULL: nothing. */
const char *line_html_end(enum html_kind kind);

#endif
