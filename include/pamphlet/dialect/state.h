/*
 * The state of rewriting a page: the open containers, and what has been written so far; for the
 * files of this room only.
 */
#ifndef PAMPHLET_DIALECT_STATE_H
#define PAMPHLET_DIALECT_STATE_H

#include "base/ascii.h"
#include "dialect/dialect.h"
#include "dialect/footnotes.h"
#include "dialect/line.h"
#include "base/names.h"

#include <stdint.h>

#define NO_LIST SIZE_MAX

enum {
    CONTAINERS_MAX = 64, /* deeper ones are read as text; documents are no deeper */
    MARKINGS = 2,        /* which a line may go through, one after the other */
};

enum container_kind { IN_PAGE, IN_QUOTE, IN_ITEM, IN_FOOTNOTE, IN_DEFINITION };

/* The kind of a container's last block. */
enum last { LAST_NOTHING, LAST_PARAGRAPH, LAST_LIST, LAST_OTHER };

/* A line was taken away in the middle of a paragraph: whether an empty line is due before the next
 * one, so that it does not continue the paragraph. CLOSED: unless that line begins an item, because
 * the one taken away had not continued all containers of the paragraph. */
enum parting { PARTING_NONE, PARTING_CLOSED, PARTING_PARAGRAPH };

struct container {
    enum container_kind kind;
    size_t indent_cols; /* of its content; items, footnotes, definitions */
    enum last last;
    size_t paragraph;     /* offset of the last paragraph in the text written to */
    size_t list_end;      /* offset of the "</dl>" of a list that may go on; NO_LIST: none */
    struct buffer text;   /* rewritten so far; page and footnotes */
    size_t closed_end;    /* offset in text after a block that ends by itself */
    size_t empty_end;     /* offset in text after the last empty line, */
    size_t empty_quotes;  /* which is in so many quotes */
    char *label;          /* of a footnote */
    enum parting parting; /* page and footnotes */
};

enum leaf { LEAF_NONE, LEAF_PARAGRAPH, LEAF_FENCE, LEAF_HTML, LEAF_INDENTED };

/* A line of the last paragraph: its offset in the text written to, and how many of its bytes are
 * marks of containers. */
struct written {
    size_t at;
    size_t lead_bytes;
};

struct rewriter {
    struct container in[CONTAINERS_MAX];
    size_t depth;
    size_t target; /* whose text is written to: the page's or the innermost footnote's */
    enum leaf leaf;
    bool table;              /* the open paragraph is a table */
    size_t columns;          /* of that table */
    struct line_start start; /* of the open fence or HTML block */
    struct written *lines;   /* of the last paragraph */
    size_t line_count;
    size_t line_room;
    size_t kept;            /* how many containers the line continues */
    bool after_blank;       /* the line before was empty, or there is none */
    size_t empty_kept;      /* how many containers the empty line above is in; 0: there is none */
    bool begun;             /* something but empty lines and quote marks was read */
    bool below_code;        /* the empty lines follow indented code */
    size_t held;            /* empty lines read and not written yet */
    bool item_begins;       /* an item is the first container that the line opens */
    struct buffer lead;     /* marks of containers of the current line */
    struct buffer expanded; /* the current line without tabs */
    struct buffer marked[MARKINGS]; /* the line with DIALECT_PART and DIALECT_JOINT */
    struct names labels;            /* that may be footnotes' labels */
    bool parts;                     /* the page may have what dialect_part_references parts, */
    bool joins;                     /* what dialect_join_addresses joins, */
    bool tabs;                      /* and tabs */
    struct buffer notes;            /* finished footnotes */
    struct footnotes *footnotes;
    unsigned line_number;
};

/* The innermost container. */
struct container *rewriter_top(struct rewriter *rewriter);

/* The text that lines are written to. */
struct buffer *rewriter_text(struct rewriter *rewriter);

/* Writes the marks of the first `depth` containers; rewriter_write adds s, a line without its end,
 * and a line end. */
void rewriter_begin_line(struct rewriter *rewriter, size_t depth);
void rewriter_write(struct rewriter *rewriter, size_t depth, const char *s);

/* Whether an address ends before this character: a blank or the end of a line, of two as well. */
static inline bool dialect_is_blank(char c)
{
    return ascii_is_blank((unsigned char)c) || c == '\r';
}

/* Appends the line at s with DIALECT_JOINT and DIALECT_PART in bare addresses and in the addresses
 * and titles of links, so that md4c finds no marks there. If none is needed, it appends nothing and
 * returns false. */
bool dialect_join_addresses(struct buffer *out, const char *s, size_t n_bytes);

/* dialect_find_labels adds what may be the labels of footnotes on the page. dialect_part_references
 * appends a line with DIALECT_PART between references to them and a bracket that follows, which
 * md4c would take for a link together, and between any reference and a picture. If there are none,
 * it appends nothing and returns false. */
void dialect_find_labels(struct names *labels, const char *s, size_t n_bytes);
bool dialect_part_references(struct buffer *out, const char *s, size_t n_bytes,
                             const struct names *labels);

/* Cuts the text that lines are written to back to its first `used` bytes. */
void rewriter_cut(struct rewriter *rewriter, size_t used);

/* Writes an empty line, but not after another one in an item, unless a quote ends between them. */
void rewriter_write_empty(struct rewriter *rewriter, size_t depth);

/* Whether an empty line may be written. If md4c would misread it, a comment is written first. */
bool rewriter_takes_empty(struct rewriter *rewriter, size_t depth);

/* Records that the line written last ends its block by itself (a heading, a rule, a fence); that it
 * is empty, within the first `depth` containers. */
void rewriter_mark_closed(struct rewriter *rewriter);
void rewriter_mark_empty(struct rewriter *rewriter, size_t depth);

/* Writes the current line after its marks of containers, with an empty line before it if one is due
 * (enum parting). Returns where. */
struct written rewriter_write_line(struct rewriter *rewriter, const struct line *line);

/* Makes the current line continue all open containers, although it lacks their marks: it is a lazy
 * continuation line (CommonMark 5.1) of a table, and md4c knows none in tables. */
void rewriter_keep_all(struct rewriter *rewriter);

/* The current line will not be written. */
void rewriter_skip_line(struct rewriter *rewriter);

/* rewriter_push opens a container; rewriter_close_to closes all but the first `depth`. */
void rewriter_push(struct rewriter *rewriter, struct container container);
void rewriter_close_to(struct rewriter *rewriter, size_t depth);

/* As rewriter_close_to. gone: the line that ends them will not be written; if a list ends, a
 * comment is written after it, so that md4c does not continue it. */
void rewriter_close_list(struct rewriter *rewriter, size_t depth, bool gone);

/* How many containers the line continues; moves past their marks. */
size_t rewriter_match(struct rewriter *rewriter, struct line *line);

/* Opens the containers that begin on the line and returns what begins after their marks. *matched:
 * how many containers the line is in so far; updated. */
struct line_start rewriter_open_containers(struct rewriter *rewriter, struct line *line,
                                           size_t *matched);

/* If an item begins on this line, of which nothing else will be written, writes its mark and a
 * comment. */
void rewriter_write_bare_item(struct rewriter *rewriter);

/* Ends a fence or HTML block that is open where its container ends: md4c does not know that
 * container and would read on. */
void rewriter_end_leaf(struct rewriter *rewriter);

/* Adds a line to the open paragraph, or begins one. In a table the line is changed as md4c
 * requires. */
void rewriter_add_line(struct rewriter *rewriter, const struct line *line);

/* Turns the paragraph written last into the terms of a definition list. */
void rewriter_make_terms(struct rewriter *rewriter);

/* Inserts an anchor before the words of the open paragraph. */
void rewriter_name_paragraph(struct rewriter *rewriter, const struct buffer *anchor);

#endif
