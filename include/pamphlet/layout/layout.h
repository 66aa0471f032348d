/*
 * Layout: document and width to lines. A pure function: same document, same options, same lines.
 */
#ifndef PAMPHLET_LAYOUT_LAYOUT_H
#define PAMPHLET_LAYOUT_LAYOUT_H

#include "layout/lines.h"

/* Columns of a page where nobody says otherwise: what an eye follows without losing the line. */
enum { LAYOUT_MEASURE = 72, LAYOUT_MEASURE_MIN = 30, LAYOUT_MEASURE_MAX = 120 };

/* Columns of a page as a site's configuration says ("66"), within bounds; "" says nothing. */
int layout_measure(const char *setting);

/* What is done for words that run from right to left. */
enum layout_bidi {
    LAYOUT_BIDI_OFF,     /* nothing: lines in reading order, for whoever reorders them */
    LAYOUT_BIDI_REORDER, /* lines in the order in which they are seen (UAX 9) */
    LAYOUT_BIDI_SHAPE,   /* and Arabic letters in their joined shapes */
};

/* The direction of the language a page is written in. */
enum layout_direction {
    LAYOUT_DIRECTION_AUTO, /* that of most of its blocks */
    LAYOUT_DIRECTION_LTR,
    LAYOUT_DIRECTION_RTL,
};

/* What the layout says of an author's words, before them and up to a "]". Static. */
struct layout_words {
    const char *picture; /* NULL: "[Picture: " */
    const char *struck;  /* "" : nothing; NULL: "[Crossed out: " */
};

struct layout_options {
    uint32_t cols;
    bool ascii;         /* marks in letters any terminal has */
    bool number_links;  /* "[1]" behind each link */
    bool numbers_first; /* "[1] " before it, for number_links; behind it else */
    bool link_rooms;    /* "[ ]" before everything that can be chosen, for a digit */
    struct layout_words words;
    bool linear; /* no frames, no rules, no columns: to be read aloud */
    enum layout_bidi bidi;
    enum layout_direction direction;
};

/* A link or picture that can be chosen. */
struct layout_link {
    uint32_t node;
    uint32_t line; /* where it is first seen */
};

struct layout {
    struct lines lines;
    struct layout_link *links; /* in reading order */
    size_t link_count;
    size_t link_room;
};

/* Whether number_links gives a link a number: not one that leads to a place on its own page, or
 * whose address was left empty, which paper cannot follow, and not one that is never followed or
 * leads nowhere: that has "[?]". */
bool layout_numbers_link(const struct document *document, const struct node *node);

/* The document must outlive the layout, which lends its text. By value: layout_make, layout_done.
 */
void layout_make(struct layout *layout, const struct document *document,
                 const struct layout_options *options);
void layout_done(struct layout *layout);

/* Whether something of the document runs from right to left and these options put it in the order
 * in which it is seen. */
bool layout_turns(const struct document *document, const struct layout_options *options);

/* The same lines as layout_make's, for whoever needs them only once: a page of any length takes the
 * memory of a short one. `take` gets them a piece at a time, lent until it returns. */
void layout_pass(const struct document *document, const struct layout_options *options,
                 void (*take)(const struct lines *lines, void *data), void *data);

/* The line that shows what stands at a place, the first where several do, or what comes next where
 * nothing is to be seen of it (an anchor). That need not be the line of this place (lines.h): in a
 * table the lines of a row all stand at the row, and labels are said again with each row below
 * them. The place of a heading is that of its first leaf (document_first_leaf). */
size_t layout_line_of(const struct layout *layout, struct place place);

/* The place at the top of a line: its own, or that of the next line with words. */
struct place layout_place_of(const struct layout *layout, size_t line);

#endif
