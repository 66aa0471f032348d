/*
 * The elements of raw HTML that are open, and their nodes. For the files html*.c only.
 */
#ifndef PAMPHLET_MARKUP_HTML_TREE_H
#define PAMPHLET_MARKUP_HTML_TREE_H

#include "document/builder.h"
#include "markup/html_element.h"
#include "markup/html_style.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    HTML_DEPTH_MAX = 100, /* nested elements; of deeper ones only the text is kept */
    HTML_SAME_MAX = 3,    /* nested inlines of one name */
    HTML_COLUMNS_MAX = 64 /* of a table, for which rowspan is tracked */
};

/* One open element. */
struct html_open {
    const struct html_element *element;
    unsigned around;      /* how many of Markdown's blocks and spans are open around it */
    unsigned node_around; /* the same for its inline node; 0: that is not open now */
    uint8_t kind;         /* of its inline node, 0: it has none */
    uint8_t raised;       /* enum html_raised */
    uint8_t font;         /* enum html_font */
    bool struck;          /* a link that is crossed out, by a second node in its own */
    bool has_second;      /* that node is open: nothing around the link crosses it out */
    bool apart;           /* an inline on lines of its own */
    bool has_block;       /* builder_open was called for its block */
    bool implied;         /* a list that has no start tag in the source */
    bool ended;           /* its end tag came where it could not be closed yet */
    bool worded;          /* a link that shows something; a medium that has its stand-in */
    bool loose;           /* a list with an item of several paragraphs */
    bool flat;            /* a list or table without nodes, where no block is allowed */
    bool reversed;        /* a list that counts down */
    bool uncounted;       /* from a number that nobody knows yet, but that is written now */
    bool grouped;         /* a part of a fraction that is in parentheses */
    uint8_t parts;        /* of a fraction, as far as they are told apart */
    uint8_t numbers;      /* of a list: enum node_numbers */
    bool named;           /* a term that gets an id from its words */
    uint32_t number;      /* of a list's next item */
    size_t words;         /* of a fraction: where they begin in the document's text */
    size_t spans;         /* begun within a span, and not ended */
    uint32_t node;        /* of a list */
    size_t address;       /* in html->strings, 0: none */
    size_t title;
};

/* What the cells of a row say of it. */
struct html_row {
    bool in_head;       /* it is in a <thead> */
    bool in_foot;       /* it is in a <tfoot> */
    bool is_head;       /* its cells are labels of those below */
    bool has_spans;     /* a cell goes over several columns or rows */
    bool has_scope;     /* a <th> says that it belongs to its column */
    bool has_values;    /* a <td>, but for an empty one in the corner */
    bool has_number;    /* a cell begins with a digit: it is no label, or one of its own row */
    bool is_named;      /* a <th> says that it belongs to its row */
    bool cell_is_value; /* the open cell is a <td> */
    uint32_t heads;     /* <th> */
    uint32_t worded;    /* cells with words */
};

/* The table whose nodes are open; there is one at most, others are flat. */
struct html_table {
    bool is_open;
    bool row_open;
    bool cell_open;
    bool row_ended;         /* the next cell begins a row */
    bool row_awaits_cell;   /* a <tr> without a cell so far */
    bool in_head;           /* a head is open */
    bool in_foot;           /* a foot is open */
    bool part_ended;        /* the next row is in another part than the last one */
    struct html_row row;    /* the open one */
    struct html_row before; /* the one above it */
    uint32_t rows;          /* but for those of the foot */
    size_t row_node;        /* of the open row */
    size_t foot;            /* the node of its first row; 0: there is none */
    size_t foot_end;        /* that of the row behind its last; 0: there is none */
    size_t late;            /* that of the first label row below others that labels none; 0: none */
    bool has_body;          /* there was a row that is no head */
    uint32_t column;        /* cells in the open row so far */
    uint32_t columns;
    uint32_t blanks_owed;     /* empty cells behind one that is several columns wide */
    size_t words_begin;       /* of the open cell, in the document's text */
    struct builder_mark mark; /* before its nodes */
    struct buffer anchors;    /* ids of the table's parts, each with a NUL, for the next cell */
    uint16_t reach[HTML_COLUMNS_MAX]; /* rows below into which the cell in a column extends */
    bool across[HTML_COLUMNS_MAX];    /* that cell begins in a column further left */
};

struct html {
    struct builder *builder;
    void (*finish)(struct html *html, struct html_open *open); /* html_finish, of the files above */
    void (*name_heading)(void *data, const char *words, size_t n_bytes);
    void *data;
    bool names_terms;
    unsigned depth; /* Markdown's open blocks and spans */
    size_t count;
    size_t overflow;       /* blocks past HTML_DEPTH_MAX whose end tags are still to come */
    bool any_ended;        /* an open element has `ended` set */
    struct buffer strings; /* addresses and titles, each with a NUL; the first is empty */
    struct buffer value;   /* of the attribute asked for last */
    struct buffer piece;   /* a tag within a line, which may come in pieces */
    bool piece_goes_on;
    struct buffer text;  /* between two tags, its entities decoded */
    struct buffer words; /* of it, not added yet */
    uint32_t card;       /* whose level must be written before the next text */
    size_t hidden;       /* 1 + index of the element whose content may be removed; 0: none */
    bool comment;        /* the hidden element is a comment */
    bool verbatim;       /* tags in it are not read */
    const struct html_element *styled;     /* begins now, and its style gives it these looks */
    unsigned looks;                        /* of it: enum html_look */
    struct builder_mark mark;              /* before the hidden element */
    const struct html_element *cut_medium; /* one whose paragraph ended before its address came */
    bool preformatted;                     /* blanks and line ends count */
    bool preformatted_begins;              /* nothing of it was read yet */
    bool code;
    uint8_t raised;          /* enum html_raised */
    uint8_t font;            /* enum html_font */
    bool beside_number;      /* a number or formula of MathML begins or ends here, or something
                                that is not shown stands here: numbers beside it stay two */
    size_t code_column;      /* for tabs */
    struct buffer explained; /* the titles of abbreviations that were explained, each with a NUL */
    struct html_table table;
    struct html_open open[HTML_DEPTH_MAX];
};

/* Opens an element, lent until it is closed; NULL: nesting is too deep, and it is ignored. */
struct html_open *html_push(struct html *html, const struct html_element *element);

/* Opens the block node of an element that was just pushed. Returns the element. */
struct html_open *html_open_block(struct html *html, struct html_open *open, enum node_kind kind);

/* Gives the open node an id made from its words. */
void html_name_by_words(struct html *html);

/* Closes the element at index and all above it; it must have been opened at Markdown's current
 * depth. */
void html_close_to(struct html *html, size_t index);

/* Ends the inline element at index; those inside it go on. */
void html_end_inline(struct html *html, size_t index);

/* Whether the element at index, opened outside of Markdown's current block, can end here: it and
 * all elements in it are inlines whose nodes are in this block. */
bool html_is_open_here(const struct html *html, size_t index);

/* Forgets the element at index, whose nodes are closed. */
void html_remove(struct html *html, size_t index);

/* Whether an element is part of a line of text. */
bool html_is_inline(const struct html_element *element);

/* Closes the inline nodes that are open, to be opened again before the next text. */
void html_suspend(struct html *html);

/* Whether text that follows is crossed out. */
bool html_is_crossed_out(const struct html *html);

/* Prepares for text: closes what cannot hold it, writes a card's level, opens inline nodes. */
void html_before_text(struct html *html);

/* Separates what is written next from what was. */
void html_part(struct html *html);

/* Ends a list that an item outside any list was given: it goes no further than its items. */
void html_end_implied_list(struct html *html);

/* As html_part, before a block: also ends an open <p> and an implied list; the second function
 * leaves the list, for its next item. True: the block may have a node. */
bool html_begin_block(struct html *html);
bool html_begin_block_in_list(struct html *html);

/* Writes the level of a card if that is still to be done. */
void html_say_card(struct html *html);

/* A paragraph begins: a list with an item of several paragraphs is not tight. */
void html_note_paragraph(struct html *html);

/* Ends elements whose end tags came too early, now that Markdown's blocks in them are closed. */
void html_settle(struct html *html);

/* The index of the innermost open element whose role is in `roles` (a mask of 1 << role); the
 * search ends at a role in `stops`. -1: none. */
int html_find(const struct html *html, uint64_t roles, uint64_t stops);

/* Copies a string into html->strings and returns its offset, 0 if it is empty; html_string gives it
 * back, lent until the next html_keep. */
size_t html_keep(struct html *html, const char *s, size_t n_bytes);
const char *html_string(const struct html *html, size_t at);

/* Adds text in the style of the elements around it. */
void html_add_text(struct html *html, const char *s, size_t n_bytes);

#define HTML_ROLE(role) (UINT64_C(1) << (role))

/* Elements that hold blocks and need an end tag. */
#define HTML_CONTAINERS                                                                            \
    (HTML_ROLE(HTML_BLOCK) | HTML_ROLE(HTML_LIST) | HTML_ROLE(HTML_TERMS) |                        \
     HTML_ROLE(HTML_QUOTE) | HTML_ROLE(HTML_CARD) | HTML_ROLE(HTML_FOOTNOTE) |                     \
     HTML_ROLE(HTML_TABLE))

#endif
