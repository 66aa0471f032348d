/*
 * The only word wrapper.
 *
 * It fills a list of lines, one paragraph after another. It knows indents and styles, and nodes
 * only as numbers that it copies into spans.
 */
#ifndef PAMPHLET_LAYOUT_WRAP_H
#define PAMPHLET_LAYOUT_WRAP_H

#include "layout/lines.h"

enum { WRAP_INDENTS_MAX = 3 * DOCUMENT_DEPTH_MAX, WRAP_COLS_ANY = 1 << 24 };

/* What comes before each line of a block: `first` once, then `rest`. Static strings or the arena's,
 * of equal width. */
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
    bool begun;           /* a line has been added, though it may have been dropped */
    bool need_blank;      /* a blank line is owed before the next block */
    bool measures;        /* widest_word is wanted: place every word singly */
    uint32_t widest_word; /* columns of the widest word so far */
    enum line_flow flow;  /* of the next line of text */
    bool line_open;       /* the last line takes more words */
    uint32_t used_cols;   /* columns used on the open line */
    bool line_has_words;  /* the open line has text beside its indents */
    struct span *word;    /* pieces of the word being read */
    size_t word_count;
    size_t word_room;
    uint32_t word_cols;
    bool word_is_soft;   /* it ends in a soft hyphen */
    bool word_is_marked; /* its last piece is a wrap_mark */
    bool hyphen;         /* the last word on the line ends in a soft hyphen */
    struct span gap;     /* the blank before the word; 0 bytes: none */
    const char *text;    /* of the paragraph (wrap_begin_text) */
    size_t text_bytes;   /* of it */
    size_t plain_bytes;  /* of its start, that are text_plain_words */
    char *breaks;        /* text_breaks of it; NULL: it is ASCII */
};

/* cols: at least 1. By value: wrap_init, wrap_done. */
void wrap_init(struct wrap *wrap, struct lines *lines, uint32_t cols);
void wrap_done(struct wrap *wrap);

/* Adds an indent. One that leaves no room for text is not drawn beside it. There is room for
 * DOCUMENT_DEPTH_MAX levels of three indents each. */
void wrap_push(struct wrap *wrap, const char *first, const char *rest, uint32_t style);
/* Removes the last indent. If its first-line mark was never used, the mark gets a line of its own.
 */
void wrap_pop(struct wrap *wrap);

/* Columns left for text beside the indents; at least 1. */
uint32_t wrap_text_cols(const struct wrap *wrap);

/* Adds the blank line that is owed. To be called where a block begins. */
void wrap_block(struct wrap *wrap);

/* Says what text a paragraph consists of, which wrap_text then adds in pieces; lent until
 * wrap_end_text. */
void wrap_begin_text(struct wrap *wrap, const char *s, size_t n_bytes);
void wrap_end_text(struct wrap *wrap);

/* Adds text to a paragraph. The template gives the style, link, node and offset of its first byte.
 */
void wrap_text(struct wrap *wrap, const char *s, size_t n_bytes, struct span template);
/* Adds text of the layout's own, with no break before it. s is a string that outlives the lines. */
void wrap_glue(struct wrap *wrap, const char *s, struct span template);

/* As wrap_glue, for what belongs to the word after it: no break after it or within it. */
void wrap_mark(struct wrap *wrap, const char *s, struct span template);

/* The last piece of the paragraph, if what is added next would stand right behind it, with no blank
 * and no line end between; else NULL. Lent until something is added. */
const struct span *wrap_last_piece(const struct wrap *wrap);

/* A hard break: ends the line but not the paragraph. */
void wrap_break(struct wrap *wrap);
/* Ends the paragraph. */
void wrap_end(struct wrap *wrap);

/* Adds a paragraph of plain text that belongs to no node. */
void wrap_words(struct wrap *wrap, const char *s, size_t n_bytes);

/* Adds a line of spans as they are, behind the indents, without wrapping. */
void wrap_line(struct wrap *wrap, const struct span *spans, size_t count, struct place place,
               enum line_flow flow);

/* Likewise what a buffer holds, `cols` columns wide. Empties the buffer (buffer_done). */
void wrap_made_line(struct wrap *wrap, struct buffer *made, uint32_t cols, uint32_t style,
                    struct place place, enum line_flow flow);

#endif
