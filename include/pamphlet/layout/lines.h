/*
 * Lines: rows of styled runs of text, as a screen or a printer takes them.
 *
 * Knows nodes only by number. wrap.h fills lines, turn.h puts them into visual order.
 */
#ifndef PAMPHLET_LAYOUT_LINES_H
#define PAMPHLET_LAYOUT_LINES_H

#include "base/memory.h"
#include "document/document.h"
#include "layout/style.h"

/* A run of text with one style; the spans of a line are in drawing order, left to right. The text
 * is lent by the document or the arena, or is static. */
struct span {
    const char *text;
    uint32_t bytes;
    uint32_t cols : 30;
    uint32_t rtl : 1;  /* right-to-left: reading begins at its right end */
    uint32_t made : 1; /* added by the layout, not text of its node */
    uint32_t style;    /* enum style */
    uint32_t link;     /* the link or picture it belongs to; 0: none */
    uint32_t node;     /* the node its text is from; 0: none */
    uint32_t offset;   /* in bytes into that node's text, where reading it begins */
};

/* Leaves out the first n_bytes of a span's text. Its columns are the caller's to set. */
void span_drop(struct span *span, size_t n_bytes);

/* A growing list of spans. By value: a zeroed struct is empty; release with free(list). */
struct spans {
    struct span *list;
    size_t count;
    size_t room;
};

/* Appends a copy of a span; its text stays lent. */
void spans_add(struct spans *spans, const struct span *span);

/* How turn.h is to treat a line. */
enum line_flow {
    LINE_AS_IS,   /* rules, table rows, blank lines: keep the order of their spans */
    LINE_FIRST,   /* the first line of a paragraph */
    LINE_NEXT,    /* the paragraph goes on */
    LINE_BROKEN,  /* the paragraph goes on after a hard break */
    LINE_CODE,    /* code: always from left to right */
    LINE_BENEATH, /* a rule as wide as the paragraph above it */
};

struct line {
    uint32_t first_span;
    uint32_t span_count;
    uint32_t cols;
    struct place place;    /* of its first word, or of the table row; node 0: no words */
    uint16_t indent_spans; /* how many leading spans are indent marks */
    uint8_t flow;          /* enum line_flow */
};

/* All lines of a page or of a table cell. By value: lines_init, lines_done. */
struct lines {
    struct line *line;
    size_t count;
    size_t room;
    struct span *span;
    size_t span_count;
    size_t span_room;
    struct arena arena;
};

void lines_init(struct lines *lines);
void lines_done(struct lines *lines);
/* Makes room for so many lines, and as many spans, at once: there may be more, which costs time. */
void lines_reserve(struct lines *lines, size_t count);
/* Removes all lines but keeps the allocated memory for reuse. */
void lines_clear(struct lines *lines);

/* Appends an empty line; returns it, lent until the next call. */
struct line *lines_add(struct lines *lines);

/* The last line, lent until the next lines_add; there must be one. */
static inline struct line *lines_last(struct lines *lines)
{
    return &lines->line[lines->count - 1];
}

/* Removes the last line; there must be one. */
void lines_drop_last(struct lines *lines);

/* Adds a span to the last line. If it continues the previous span's text with the same style, node
 * and link, the two are merged. */
void lines_add_span(struct lines *lines, const struct span *span);
/* As lines_add_span, for any line whose spans are at the end of the span array. */
void lines_put_span(struct lines *lines, struct line *line, const struct span *span);

/* A span of up to 64 blanks added by the layout; subtracts its width from *cols. Its text is static
 * and NUL-terminated. */
struct span lines_blanks(uint32_t *cols);

/* Adds so many of them to a line, as lines_put_span. */
void lines_put_blanks(struct lines *lines, struct line *line, uint32_t cols);

/* Width in columns of the widest line from `first` on. */
uint32_t lines_widest(const struct lines *lines, size_t first);

/* The column of a line at which reading a link begins, where the cursor belongs; -1 if the line
 * shows nothing of it. */
int lines_link_col(const struct lines *lines, size_t line, uint32_t link);

/* The column at which reading a line begins: that of its first letter, or 0 if only marks are to
 * the left of it or the line has no words. */
int lines_first_col(const struct lines *lines, size_t line);

#endif
