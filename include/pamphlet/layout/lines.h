/*
 * Lines: rows of styled runs of text, as a screen or a printer takes them.
 *
 * Nothing here knows a node but by its number. wrap.h fills lines, turn.h brings them into the
 * order in which they are seen.
 */
#ifndef PAMPHLET_LAYOUT_LINES_H
#define PAMPHLET_LAYOUT_LINES_H

#include "base/memory.h"
#include "document/document.h"
#include "layout/style.h"

/* A run of text with one style, in the order in which it is drawn, left to right. The text is lent
 * by the document, the arena or the program. */
struct span {
    const char *text;
    uint32_t bytes;
    uint32_t cols : 30;
    uint32_t rtl : 1;  /* it is read from its right end */
    uint32_t made : 1; /* the layout added it: it is no text of its node */
    uint32_t style;    /* enum style */
    uint32_t link;     /* node of the link or picture it is part of, 0: none */
    uint32_t node;     /* where the text is from, 0: from no node */
    uint32_t offset;   /* in bytes, in the text of that node: where reading it begins */
};

/* What a line is, to whoever changes the order of its spans. */
enum line_flow {
    LINE_AS_IS,   /* rules, rows of a table, blank lines: nothing to be reordered */
    LINE_FIRST,   /* the first line of a paragraph */
    LINE_NEXT,    /* the paragraph goes on */
    LINE_BROKEN,  /* the paragraph goes on behind a hard break */
    LINE_CODE,    /* code: always from left to right */
    LINE_BENEATH, /* a rule as wide as the paragraph above it */
};

struct line {
    uint32_t first_span;
    uint32_t span_count;
    uint32_t cols;
    struct place place;    /* of its first word, in a table of its row; node 0: without words */
    uint16_t indent_spans; /* how many of its spans are marks before the text */
    uint8_t flow;          /* enum line_flow */
};

/* All lines of a page, or of a table's cell. By value: lines_init, lines_done. */
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
/* No lines, as after lines_init, but what they were kept in stays for the next round. */
void lines_clear(struct lines *lines);

/* Begins a line at the end; returns it, lent until the next call. */
struct line *lines_add(struct lines *lines);

/* Takes the last line away; there is one. */
void lines_drop_last(struct lines *lines);

/* Adds a span to the last line. What goes on where the span before ended becomes one with it. */
void lines_add_span(struct lines *lines, const struct span *span);
/* As lines_add_span, for a line whose spans are the last of all. */
void lines_put_span(struct lines *lines, struct line *line, const struct span *span);

/* A span of blanks that the layout adds, as many of `cols` as one span holds (64), which it takes
 * off. Its text is static, and a string. */
struct span lines_blanks(uint32_t *cols);

/* Columns of the widest of the lines from `first` on. */
uint32_t lines_widest(const struct lines *lines, size_t first);

/* The column of a line at which a link begins to be read, where the cursor belongs; -1 if the line
 * has nothing of it. */
int lines_link_col(const struct lines *lines, size_t line, uint32_t link);

/* The column at which a line begins to be read: that of its first letter, or 0 where nothing but
 * marks stands left of that; 0 if it has no words. */
int lines_first_col(const struct lines *lines, size_t line);

#endif
