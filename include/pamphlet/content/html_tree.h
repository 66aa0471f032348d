/*
 * The elements of raw HTML that are open, and their nodes. For the files html*.c only.
 */
#ifndef PAMPHLET_CONTENT_HTML_TREE_H
#define PAMPHLET_CONTENT_HTML_TREE_H

#include "content/html_element.h"
#include "document/builder.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    HTML_DEPTH_MAX = 100, /* elements in each other; deeper ones are only their text */
    HTML_SAME_MAX = 3,    /* inlines with one name in each other */
    HTML_COLUMNS_MAX = 64 /* of a table, in which cells reach into rows below */
};

/* One open element. */
struct html_open {
    const struct html_element *element;
    unsigned around;      /* Markdown's blocks and spans that are open around it */
    unsigned node_around; /* the same of its inline node; 0: that is not open now */
    uint8_t kind;         /* of its inline node, 0: it has none */
    bool has_block;       /* builder_open was called for its block */
    bool implied;         /* nobody wrote its start tag */
    bool ended;           /* its end tag came where it could not end yet */
    bool worded;          /* a link that shows something; a medium that has its stand-in */
    bool loose;           /* a list with an item of several paragraphs */
    bool flat;            /* a list or table where none may stand */
    bool reversed;        /* a list that counts down */
    bool named;           /* a term that gets an id from its words */
    uint32_t number;      /* of a list's next item; a card's level */
    uint32_t node;        /* of a list */
    size_t address;       /* in html->strings, 0: none */
    size_t title;
};

/* The table whose nodes are open; there is one at most, others are flat. */
struct html_table {
    bool is_open;
    bool row_open;
    bool cell_open;
    bool row_ended; /* the next cell begins a row */
    bool in_head;   /* now */
    bool head;      /* the open row's part is the head */
    bool only_heads;
    uint32_t rows;
    uint32_t column; /* cells in the open row so far */
    uint32_t columns;
    uint32_t blanks_owed;  /* empty cells behind one that is several columns wide */
    size_t cells;          /* of the whole table */
    size_t blanks;         /* empty ones that were added */
    struct buffer anchors; /* ids of the table's parts, each with a NUL, for the next cell */
    uint16_t reach[HTML_COLUMNS_MAX]; /* rows below that a column's cell reaches into */
};

struct html {
    struct builder *builder;
    void (*name_heading)(void *data, const char *words, size_t n_bytes);
    void *data;
    bool names_terms;
    unsigned depth; /* Markdown's open blocks and spans */
    size_t count;
    size_t overflow;       /* blocks past HTML_DEPTH_MAX that wait for their end tags */
    bool any_ended;        /* an open element has `ended` set */
    struct buffer strings; /* addresses and titles, each with a NUL; the first is empty */
    struct buffer piece;   /* a tag within a line, which may come in pieces */
    bool piece_goes_on;
    struct buffer text;  /* between two tags, its entities decoded */
    struct buffer words; /* of it, until they are added */
    uint32_t card;       /* whose words wait for the first text */
    size_t hidden;       /* 1 + index of the element whose content may be taken back; 0: none */
    bool comment;        /* that is a comment */
    bool verbatim;       /* tags in it are none */
    struct builder_mark mark;              /* before it */
    const struct html_element *cut_medium; /* one whose paragraph ended before its address came */
    bool preformatted;                     /* blanks and line ends count; at its start: */
    bool preformatted_begins;
    bool code;
    uint8_t raised;         /* enum html_raised */
    size_t code_column;     /* for tabs */
    uint32_t explained[64]; /* abbreviations that were explained, by hash */
    size_t explained_count;
    struct html_table table;
    struct html_open open[HTML_DEPTH_MAX];
};

/* Adds an element; NULL: it is too deep and goes without. */
struct html_open *html_push(struct html *html, const struct html_element *element);

/* Closes the element at index and all above it; it must have been opened at Markdown's present
 * depth. */
void html_close_to(struct html *html, size_t index);

/* Ends the inline element at index; those inside it go on. */
void html_end_inline(struct html *html, size_t index);

/* Whether the element at index, opened outside of Markdown's present block, has its node in it, and
 * so has what is in the element: it can end here. */
bool html_is_open_here(const struct html *html, size_t index);

/* Forgets the element at index, whose nodes are closed. */
void html_remove(struct html *html, size_t index);

/* Whether an element stands within a line of text. */
bool html_is_inline(const struct html_element *element);

/* Closes the inline nodes that are open, to be opened again before the next text. */
void html_suspend(struct html *html);

/* Makes ready for text: closes what cannot hold it, says a card's words, opens inline nodes. */
void html_before_text(struct html *html);

/* What is written next is parted from what was. */
void html_part(struct html *html);

/* As html_part, before a block: what a block ends is ended. True: the block may have a node. */
bool html_begin_block(struct html *html, bool is_item);

/* Says the words of a card that still wait. */
void html_say_card(struct html *html);

/* A paragraph begins: a list whose items have several is no tight one. */
void html_note_paragraph(struct html *html);

/* Ends elements whose end tags came too early, now that Markdown's blocks in them are closed. */
void html_settle(struct html *html);

/* The index of the innermost open element whose role is in `roles` (a mask of 1 << role), not
 * looked for behind one in `stops`; -1: none. */
int html_find(const struct html *html, uint64_t roles, uint64_t stops);

/* Keeps a string: its place in html->strings. */
size_t html_keep(struct html *html, const char *s, size_t n_bytes);
const char *html_string(const struct html *html, size_t at);

/* Text with the style of the elements around it. */
void html_add_text(struct html *html, const char *s, size_t n_bytes);

#define HTML_ROLE(role) (UINT64_C(1) << (role))

/* Elements that hold blocks and need an end tag. */
#define HTML_CONTAINERS                                                                            \
    (HTML_ROLE(HTML_BLOCK) | HTML_ROLE(HTML_LIST) | HTML_ROLE(HTML_TERMS) |                        \
     HTML_ROLE(HTML_QUOTE) | HTML_ROLE(HTML_CARD) | HTML_ROLE(HTML_FOOTNOTE) |                     \
     HTML_ROLE(HTML_TABLE))

#endif
