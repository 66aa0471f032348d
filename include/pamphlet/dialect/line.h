/*
 * A line of Markdown: its indentation, and which block begins on it (CommonMark 4 and 5).
 */
#ifndef PAMPHLET_DIALECT_LINE_H
#define PAMPHLET_DIALECT_LINE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* A line without its line end. Tabs are expanded where indentation counts, so a byte is a column
 * there. */
struct line {
    const char *s;
    size_t n_bytes;
    size_t at; /* the next byte to read: behind the markers of the containers it is in */
};

enum start {
    START_NOTHING, /* a paragraph, or its continuation */
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

/* The kinds of HTML blocks, numbered as in CommonMark 4.6; a block's kind decides how it ends. */
enum html_kind {
    HTML_NONE,
    HTML_RAW, /* script, pre, style, textarea */
    HTML_COMMENT,
    HTML_INSTRUCTION,
    HTML_DECLARATION,
    HTML_CDATA,
    HTML_ELEMENT,
    HTML_TAG /* any other complete tag: cannot interrupt a paragraph */
};

/* What begins at a line. */
struct line_start {
    enum start start;
    size_t mark_bytes;    /* of a list marker or a footnote's, without the blanks behind it */
    unsigned long number; /* of an ordered item */
    char fence;           /* ` or ~ */
    size_t fence_bytes;
    enum html_kind html;
    bool named;        /* attributes: an id or a class is among them */
    const char *label; /* of a footnote; the name of a tag */
    size_t label_bytes;
};

/* The line that begins at s, in a text that ends at `end`. */
static inline struct line line_of(const char *s, const char *end)
{
    const char *stop = s < end ? memchr(s, '\n', (size_t)(end - s)) : NULL;
    return (struct line){s, (size_t)((stop ? stop : end) - s), 0};
}

/* The number of blanks at `at`. */
static inline size_t line_indent(const struct line *line)
{
    size_t n = 0;
    while (line->at + n < line->n_bytes && line->s[line->at + n] == ' ')
        n++;
    return n;
}

/* Whether nothing but blanks is left. Most lines that are asked for have words right here. */
bool line_rest_is_blank(const struct line *line);
static inline bool line_is_blank(const struct line *line)
{
    bool words = line->at < line->n_bytes && (unsigned char)line->s[line->at] > ' ';
    return !words && line_rest_is_blank(line);
}

/* What begins at `at`. The caller has made sure that it is not indented by four or more. */
struct line_start line_read_start(const struct line *line);

/* Whether the item that begins so may interrupt a paragraph (CommonMark 5.2): it has words, and the
 * number 1 if it is numbered. */
bool line_item_interrupts(const struct line *line, const struct line_start *start);

/* Whether the line is just the end tag of pre, script, style or textarea. No HTML block begins with
 * one (CommonMark 4.6), but md4c takes it for the start of an HTML_TAG. */
bool line_is_raw_end(const struct line *line);

/* Whether the line is a setext heading underline (CommonMark 4.3), or a table's delimiter row
 * (GFM 4.10). */
bool line_is_underline(const struct line *line);
bool line_is_delimiter_row(const struct line *line);

/* How many cells the line has as a table row; an escaped bar ends none (GFM 4.10). */
size_t line_count_cells(const struct line *line);

/* The longest backtick string that line_open_tick takes for the start of a code span. */
enum { LINE_TICKS_MAX = 8 };

/* The first backtick string of a table row that is not closed in its cell; NULL: there is none. The
 * search begins at `s`, which is in the line and outside any code span. */
const char *line_open_tick(const struct line *line, const char *s);

/* The next bar of a table row that md4c reads as it should only with *missing before it; NULL:
 * there is none. A blank: the second of two adjacent ones, between which it overlooks an empty
 * cell. A backslash: one behind an even number of them, which GFM takes for escaped all the same
 * (4.10). The search begins at `s`, which is in the line and outside any code span; bars in code
 * are passed over. */
const char *line_misread_bar(const struct line *line, const char *s, char *missing);

/* Whether a cell of a delimiter row has fewer than the three characters that md4c wants. */
bool line_has_short_cell(const struct line *line);

/* Whether the line looks like a link reference definition (CommonMark 4.7). */
bool line_is_link_definition(const struct line *line);

/* Whether the line closes the open fenced code block, or ends the open HTML block. */
bool line_closes_fence(const struct line *line, char fence, size_t fence_bytes);
bool line_ends_html(const struct line *line, enum html_kind kind);

/* Whether the tag of an element with this name begins an HTML block at the start of any line, even
 * within a paragraph (CommonMark 4.6, kind 6). */
bool line_is_html_block(const char *name, size_t n_bytes);

/* What must be added to close a block of this kind that runs to the end of its parent; NULL:
 * nothing. */
const char *line_html_end(enum html_kind kind);

#endif
