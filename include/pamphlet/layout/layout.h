/*
 * Layout: document and width to lines. A pure function: same document, same options, same lines.
 */
#ifndef PAMPHLET_LAYOUT_LAYOUT_H
#define PAMPHLET_LAYOUT_LAYOUT_H

#include "layout/lines.h"

/* Columns of a page unless configured otherwise: a line length that the eye can follow. */
enum { LAYOUT_MEASURE = 72, LAYOUT_MEASURE_MIN = 30, LAYOUT_MEASURE_MAX = 120 };

/* Columns of a page by a site's configuration ("66"), clamped to these bounds; "" gives the
 * default. */
int layout_measure(const char *setting);

/* How right-to-left text is handled. */
enum layout_bidi {
    LAYOUT_BIDI_OFF,     /* not at all: lines in reading order, for a terminal that reorders them */
    LAYOUT_BIDI_REORDER, /* lines in visual order (UAX 9), their letters as the page has them: tests
                            compare these */
    LAYOUT_BIDI_SHAPE,   /* likewise, with Arabic letters in their joined shapes */
};

struct library;

/* What the layout adds to an author's words. Static strings. */
struct layout_words {
    const char *picture; /* before a picture's words, which "]" closes; NULL: "[Picture: " */
    const char *struck;  /* likewise crossed-out words; NULL: "[Crossed out: " */
    const char *comma;   /* between the labels of a table's row; NULL: ", " */
    const char *colon;   /* after them; NULL: ": " */
    /* Says in which language a page is that a link leads to, as "in English", NULL: in `own`, that
     * of the page laid out. Of no link if it is NULL itself. */
    const char *(*language)(const struct library *library, uint32_t own, uint32_t page);
    const struct library *library;
    uint32_t own;
};

struct layout_options {
    uint32_t cols;
    bool ascii;         /* marks in ASCII */
    bool number_links;  /* "[1]" at each link (layout_next_numbered) */
    bool numbers_first; /* with number_links: "[1] " before the link rather than "[1]" after it */
    bool link_rooms;    /* "[ ]" before everything that can be chosen, for a digit */
    struct layout_words words;
    bool linear; /* for reading aloud: no frames, rules or columns */
    enum layout_bidi bidi;
    bool rtl; /* the page runs from right to left; else as most of its blocks do */
};

/* A link or picture that can be chosen. */
struct layout_link {
    uint32_t node;
    uint32_t line; /* the first line that shows it */
};

struct layout {
    struct lines lines;
    struct layout_link *links; /* in reading order */
    size_t link_count;
    size_t link_room;
};

/* The node of the next link after a node (0: from the top) that number_links gives a number: 1 to
 * the first, 2 to the next. 0: there are no more. Lists of links use this too, so that the numbers
 * agree. A link gets no number if it leads to a place on its own page or has no address, because
 * nobody can follow it on paper; nor if its words say where it leads (said.h), or if it is dead
 * (shown with "[?]") or refused. */
uint32_t layout_next_numbered(const struct document *document, uint32_t after);

/* Lays out a document, which must outlive the layout: its text is lent. By value: layout_make,
 * layout_done. */
void layout_make(struct layout *layout, const struct document *document,
                 const struct layout_options *options);
void layout_done(struct layout *layout);

/* Whether the document has right-to-left text that these options put into visual order. */
bool layout_turns(const struct document *document, const struct layout_options *options);

/* Makes the same lines as layout_make, for a single pass: memory does not grow with the length of
 * the page. `take` gets them in batches, each lent until it returns. */
void layout_pass(const struct document *document, const struct layout_options *options,
                 void (*take)(const struct lines *lines, void *data), void *data);

/* The line that shows a place, the first if several do; if nothing of it is visible (an anchor),
 * the line that shows what comes next. This cannot be read from line.place (lines.h): in a table
 * all lines of a row have the row's place, and labels are repeated with each row below them. The
 * place of a heading is that of its first leaf (document_first_leaf). */
size_t layout_line_of(const struct layout *layout, struct place place);

/* The place at the top of a line: its own, or that of the next line with words. */
struct place layout_place_of(const struct layout *layout, size_t line);

#endif
