/*
 * The only word wrapper.
 *
 * It fills a list of lines, one paragraph after the other. It knows indents and styles, and nothing
 * of nodes but the numbers it is given to remember.
 */
#ifndef PAMPHLET_LAYOUT_WRAP_H
#define PAMPHLET_LAYOUT_WRAP_H

#include "layout/lines.h"

enum { WRAP_INDENTS_MAX = 3 * DOCUMENT_DEPTH_MAX, WRAP_COLS_ANY = 1 << 24 };

/* What stands before each line of a block: once `first`, then always `rest`. Static strings or the
 * arena's, of equal width. */
struct indent {
    const char *first; /* NULL once it has been used */
    const char *rest;
    uint32_t first_bytes;
    uint32_t rest_bytes;
    uint32_t cols;
    uint32_t style;
};

struct wrap {
    struct lines *lines;
    uint32_t cols; /* of the whole line, indents included */
    struct indent indents[WRAP_INDENTS_MAX];
    size_t indent_count;
    uint32_t indent_cols;
    bool begun;           /* there is a line already, though it may have been taken away */
    bool need_blank;      /* a blank line is owed before the next block */
    bool measures;        /* widest_word is wanted */
    uint32_t widest_word; /* columns of the widest part that is not parted unless it must be */
    enum line_flow flow;  /* of the next line of text */
    bool line_open;       /* words may go on it; it has some, but while a word is being placed */
    uint32_t used_cols;   /* on the open line */
    bool line_has_words;  /* likewise */
    struct span *word;    /* pieces of the word that is being read */
    size_t word_count;
    size_t word_room;
    uint32_t word_cols;
    bool word_is_soft;       /* it ends in a soft hyphen */
    bool word_is_marked;     /* it ends in a mark of what comes next */
    bool hyphen;             /* the last word on the line does */
    struct span gap;         /* the blank before the word; bytes 0: none */
    const char *breaks;      /* of the text that is added (text_breaks), NULL: it is ASCII */
    const char *breaks_text; /* where that text begins */
};

/* cols: at least 1. By value: wrap_init, wrap_done. */
void wrap_init(struct wrap *wrap, struct lines *lines, uint32_t cols);
void wrap_done(struct wrap *wrap);

/* Indents that leave no room for text are not drawn. There is room for what a document may nest
 * (DOCUMENT_DEPTH_MAX), three to a level. */
void wrap_push(struct wrap *wrap, const char *first, const char *rest, uint32_t style);
/* An indent whose first mark was never used gets a line of its own. */
void wrap_pop(struct wrap *wrap);

/* The line that was begun last; there is one. */
struct line *wrap_last_line(struct wrap *wrap);

/* Columns left for text beside the indents, at least 1. */
uint32_t wrap_text_cols(const struct wrap *wrap);

/* Pays the blank line that is owed. To be called where a block begins. */
void wrap_block(struct wrap *wrap);

/* Adds text of a paragraph. The template gives style, link, node and offset of its first byte. */
void wrap_text(struct wrap *wrap, const char *s, size_t n_bytes, struct span template);
/* Adds text that the layout makes up: it holds to the word before it. */
void wrap_glue(struct wrap *wrap, const char *s, struct span template);

/* As wrap_glue, but it holds to the word behind it, and no line ends within it. */
void wrap_mark(struct wrap *wrap, const char *s, struct span template);
/* Ends the line, though the paragraph goes on. */
void wrap_break(struct wrap *wrap);
/* Ends the paragraph. */
void wrap_end(struct wrap *wrap);

/* A paragraph of plain words, without a node. */
void wrap_words(struct wrap *wrap, const char *s, size_t n_bytes);

/* A line of spans as they are, behind the indents; no wrapping. */
void wrap_line(struct wrap *wrap, const struct span *spans, size_t count, struct place place,
               enum line_flow flow);

#endif
