/*
 * The state of rewriting a page, shared by the files dialect*.c: the open containers, and what was
 * written so far.
 */
#ifndef PAMPHLET_CONTENT_DIALECT_STATE_H
#define PAMPHLET_CONTENT_DIALECT_STATE_H

#include "content/footnotes.h"
#include "content/line.h"
#include "content/names.h"

#include <stdint.h>

#define NO_LIST SIZE_MAX

enum { CONTAINERS_MAX = 64 }; /* deeper ones are taken for text; documents are no deeper */

enum container_kind { IN_PAGE, IN_QUOTE, IN_ITEM, IN_FOOTNOTE, IN_DEFINITION };

/* The block that a container holds last. */
enum last { LAST_NOTHING, LAST_PARAGRAPH, LAST_LIST, LAST_OTHER };

/* What is owed to the line that comes after one that was taken away in the midst of a paragraph. */
enum parting { PARTING_NONE, PARTING_CLOSED, PARTING_PARAGRAPH };

struct container {
    enum container_kind kind;
    size_t indent_cols; /* of its lines: items, footnotes, definitions */
    enum last last;
    size_t paragraph;     /* where the last paragraph begins in the text it is written to */
    size_t list_end;      /* where "</dl>" of the list before it, or last, begins; NO_LIST: none */
    struct buffer text;   /* what is in it: page and footnotes */
    size_t closed_end;    /* of that text: behind the last line of a block that ends by itself */
    size_t empty_end;     /* behind an empty line, */
    size_t empty_quotes;  /* in so many quotes */
    char *label;          /* of a footnote */
    enum parting parting; /* page and footnotes */
};

enum leaf { LEAF_NONE, LEAF_PARAGRAPH, LEAF_FENCE, LEAF_HTML, LEAF_INDENTED };

/* A line of the paragraph that was read last: where it was written, and how much of it are marks of
 * containers. */
struct written {
    size_t at;
    size_t lead_bytes;
};

struct rewriter {
    struct container in[CONTAINERS_MAX];
    size_t depth;
    size_t
        target; /* the container that lines are written to: the page, or the innermost footnote */
    enum leaf leaf;
    bool table;              /* the open paragraph is one */
    size_t columns;          /* and has so many */
    struct line_start start; /* of the open fence or HTML block */
    struct written *lines;   /* of the last paragraph */
    size_t line_count;
    size_t line_room;
    size_t kept;            /* containers that the line goes on in */
    bool after_blank;       /* the line before was empty, or there is none */
    size_t empty_kept;      /* containers of an empty line that stands above, written; 0: none */
    bool begun;             /* there was more on the page than empty lines and quote marks */
    bool below_code;        /* indented code stands above the empty lines */
    size_t held;            /* empty lines that were read and are not written yet */
    bool item_begins;       /* the line opens an item before anything else */
    struct buffer lead;     /* marks of containers, of the line that is read */
    struct buffer expanded; /* the line without tabs */
    struct buffer closed;   /* the line with its addresses ended */
    struct buffer parted;   /* and its references parted from what follows */
    struct names labels;    /* of footnotes, maybe */
    const char *page;       /* what is read */
    bool open_addresses;    /* it may have some that are not */
    struct buffer notes;    /* footnotes that are done */
    struct footnotes *footnotes;
    unsigned line_number;
};

/* The innermost container. */
struct container *rewriter_top(struct rewriter *rewriter);

/* What lines are written to. */
struct buffer *rewriter_text(struct rewriter *rewriter);

/* Begins a line within the first `depth` containers; writes a whole one, s without a line end. */
void rewriter_begin_line(struct rewriter *rewriter, size_t depth);
void rewriter_write(struct rewriter *rewriter, size_t depth, const char *s);

/* md4c 0.4.8 asks at an empty line in an item, where no block is open, whether the item has nothing
 * in it so far. It takes what it noted of the last line of the block above for the answer: where in
 * s that line, or for code the one above it, begins or ends. Whether that may be wrong, of the line
 * that ends at `stop`; then what follows the empty line is put out of the list. */
bool dialect_is_mistaken(const char *s, size_t stop);

/* A quick look: whether bare addresses have something directly behind them that is none of theirs.
 * Appends a line with a mark at such places, at which md4c ends an address, and which is cleaned
 * away wherever it comes to stand; the line is at s in the page. */
bool dialect_has_open_address(const char *s, size_t n_bytes);
void dialect_close_addresses(struct buffer *out, const char *page, const char *s, size_t n_bytes);

/* What may be labels of footnotes on the page. Appends a line of it with such references parted
 * from brackets behind them that would make a link of both; returns whether there are any, else
 * nothing is appended. */
void dialect_find_labels(struct names *labels, const char *s, size_t n_bytes);
bool dialect_part_references(struct buffer *out, const char *s, size_t n_bytes,
                             const struct names *labels);

/* Takes back what was written behind the first `used` bytes. */
void rewriter_cut(struct rewriter *rewriter, size_t used);

/* Writes an empty line; none below another one in an item, but where a quote ends. */
void rewriter_write_empty(struct rewriter *rewriter, size_t depth);

/* Whether an empty line may be written. Makes it safe that md4c reads it. */
bool rewriter_takes_empty(struct rewriter *rewriter, size_t depth);

/* The line that was written last ends its block by itself (a heading, a rule, a fence); is empty,
 * in the first `depth` containers. */
void rewriter_mark_closed(struct rewriter *rewriter);
void rewriter_mark_empty(struct rewriter *rewriter, size_t depth);

/* Writes the line that was read, its marks of containers before it, parted from the paragraph
 * before where a line between was taken away. */
struct written rewriter_write_read(struct rewriter *rewriter, const struct line *line);

/* The line that is read goes on in all open containers, whose marks it lacks: a lazy one
 * (CommonMark 5.1) of a table, of which md4c knows no lazy lines. */
void rewriter_keep_all(struct rewriter *rewriter);

/* The line that is read will not be written. */
void rewriter_part(struct rewriter *rewriter);

/* Opens a container; closes all but the first `depth`. */
void rewriter_push(struct rewriter *rewriter, struct container container);
void rewriter_close_to(struct rewriter *rewriter, size_t depth);

/* Closes containers. A list that ends at what will be gone must not go on behind it. */
void rewriter_close_list(struct rewriter *rewriter, size_t depth, bool gone);

/* How many containers the line goes on in; passes over their marks. */
size_t rewriter_match(struct rewriter *rewriter, struct line *line);

/* Opens the containers that begin at the line and returns what begins behind them. *matched:
 * containers that it is in so far. */
struct line_start rewriter_open_containers(struct rewriter *rewriter, struct line *line,
                                           size_t *matched);

/* Writes an item that begins on this line, of which nothing else is written. */
void rewriter_write_bare_item(struct rewriter *rewriter);

/* md4c must not see a block go on that ends because its container, unknown to md4c, ends. */
void rewriter_end_leaf(struct rewriter *rewriter);

/* Adds a line to the paragraph that is open, or begins one. A table in it gets what md4c asks for.
 */
void rewriter_add_line(struct rewriter *rewriter, const struct line *line);

/* The paragraph that was written last becomes the terms of a definition list. */
void rewriter_make_terms(struct rewriter *rewriter);

/* Puts an anchor before the words of the paragraph that is open. */
void rewriter_name_paragraph(struct rewriter *rewriter, const struct buffer *anchor);

#endif
