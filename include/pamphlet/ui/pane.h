/*
 * A pane: a document on the screen, the place that is read, the links that can be chosen, and what
 * was looked for in it. Knows no keys and no wishes: a view moves it.
 */
#ifndef PAMPHLET_UI_PANE_H
#define PAMPHLET_UI_PANE_H

#include "layout/layout.h"
#include "ui/find.h"
#include "term/screen.h"
#include "ui/view.h"

/* What the pane showed when the reader last moved, in lines of the layout of that time. */
struct pane_stand {
    uint32_t layout_cols; /* 0: it had not been drawn yet */
    bool numbers;
    size_t top;
    size_t here;
    bool at_link; /* the focused link was in sight, */
    bool at_hit;  /* and so was the current hit */
};

#define PANE_NO_HIT SIZE_MAX

/* What was drawn last, to tell whether the reader has moved since. */
struct pane_shown {
    size_t top;
    size_t here;
    size_t hit_line;
    uint32_t link;
};

/* Where the reader was in an older document, if the words there are gone from the new one. They may
 * come back: an editor empties a file before it writes it, and another branch may be checked out
 * for a while. */
struct pane_lost {
    struct document *document; /* NULL: nothing is lost */
    struct place place;
    uint32_t link;
    struct place since; /* what was shown instead: while it still is, the reader has not moved */
    uint32_t since_link;
};

/* Only the files pane*.c change the members, with a few exceptions for views: they set `page`, set
 * `place` before the pane is first drawn, put the focus away and back (`link`), and end `typing`.
 */
struct pane {
    const struct view_context *context;
    struct document *document;
    bool has_parts; /* whether an outline of it would have any entries */
    struct layout layout;
    bool laid_out;
    bool numbers; /* whether the layout has room for link numbers */
    uint32_t layout_cols;
    uint32_t page;   /* id of the library's page that it shows, 0: none */
    uint32_t shape;  /* a number that belongs to this layout at this margin only */
    int margin_cols; /* left of the text, when it was last drawn */
    int first_row;   /* of the text on the screen */
    int rows;        /* of the text, when it was last drawn */
    size_t top;      /* line at the top of the screen */
    size_t here;     /* the line the reader was sent to, where the cursor is without a link */
    /* What was to be at the top when the reader last moved; node 0: the start. */
    struct place place;
    bool displaced; /* it is not there now: a smaller window had to show something else */
    struct pane_stand stand;
    struct pane_shown shown;
    struct pane_lost lost;
    uint32_t link;     /* node of the focused link, 0: none */
    struct find *find; /* NULL until words were looked for */
    struct buffer words;
    struct buffer last_words; /* that were looked for before these */
    bool typing;
    size_t hit;                 /* the hit the reader is at; PANE_NO_HIT: at none */
    struct library_mark *marks; /* what the search found by which the page was opened, */
    size_t mark_count;          /* until other words are looked for; */
    size_t first_mark;          /* the first of the passage with most of it */
    struct place start;         /* where the reader was when the typing began, */
    uint32_t start_link;        /* what had the focus then, */
    size_t start_top;           /* the line at the top, */
    uint32_t start_shape;       /* if the lines are still the same */
};

/* By value: pane_init, pane_done. The pane takes the document over. */
void pane_init(struct pane *pane, const struct view_context *context, struct document *document);
void pane_done(struct pane *pane);

/* Replaces the document with a newer version, which the pane takes over, and stays at the place,
 * link and hit that the reader was at. If the new version lacks the place or the link, the reader
 * is put back there once a later one has it again, unless they have moved. */
void pane_renew(struct pane *pane, struct document *document);

/* Gives the lines a new shape, so that no row drawn before is kept for one of them. */
void pane_new_shape(struct pane *pane);

/* Fits the pane to the window. What the reader was at stays in sight: the focused link or the
 * current hit (if it was in sight when the reader last moved), or else the line the reader was sent
 * to. When the window has its former size again, so is what it shows. */
void pane_fit(struct pane *pane, int screen_cols, int rows);

/* Draws the text into rows of the screen, from first_row on, and sets the cursor. */
void pane_draw(struct pane *pane, struct screen *screen, int first_row, int rows);

/* The column at which text begins on a screen of this width. */
int pane_margin_cols(int screen_cols);

/* The line at the top when the end is in sight. */
size_t pane_last_top(const struct pane *pane);

/* Whether a line, which need not exist, is one of the rows on the screen. */
bool pane_in_sight(const struct pane *pane, size_t line);

/* Scrolls a line to the top; one out of bounds means the nearest. The focus stays. */
void pane_scroll_to(struct pane *pane, long line);

/* Scrolls by lines; a link that is no longer in sight loses the focus. */
void pane_scroll_by(struct pane *pane, long lines);

/* Scrolls a place to the top and drops the focus. */
void pane_go(struct pane *pane, struct place place);

/* The line that the reader is at. */
size_t pane_line_here(const struct pane *pane);

/* Up and Down: the next link on the screen, else a line. Without a focus, Up from the top of the
 * screen is a line, since no link in sight is further up. False: there is neither. */
bool pane_step(struct pane *pane, bool forward);

/* Focuses the next or the previous link, however far away; wraps around. False: there is none. */
bool pane_tab(struct pane *pane, bool forward);

/* Focuses the nth link in sight, counted from 1. False: there are fewer. */
bool pane_focus_number(struct pane *pane, int number);

/* The link at a cell of the screen, or beside it; 0: there is none. */
uint32_t pane_link_at(const struct pane *pane, int row, int col);

/* The node of the first word on a row of the screen; 0: there is none. */
uint32_t pane_node_at(const struct pane *pane, int row);

/* Begins to take words to find, by pane_type. */
void pane_begin_find(struct pane *pane);

/* Takes a key of the words to find. False: none are being typed, or the key is a command, which
 * ends the typing. */
bool pane_type(struct pane *pane, uint32_t key);

/* pane_hit.c. Whether there is a current hit. */
bool pane_has_hit(const struct pane *pane);
/* The line of the current hit; lines.count: there is none. */
size_t pane_hit_line(const struct pane *pane);
/* Whether the current hit is in the focused link. */
bool pane_hit_in_link(const struct pane *pane);
/* The link that the current hit is in; 0: it is in none. There must be a hit. */
uint32_t pane_hit_link(const struct pane *pane);

/* Finds the same words in a new document; nothing moves. */
void pane_find_again(struct pane *pane);

/* Finds the words of another pane, whose reader goes on in this one; nothing moves. */
void pane_find_as_in(struct pane *pane, const struct pane *other);

/* Remembers what a search found in the document's first n bytes of text: the first hit that is
 * asked for is the passage with most of its words. */
void pane_mark(struct pane *pane, size_t n_bytes, const struct library_results *found);

/* Goes to the next or the previous hit; wraps around. False: there are no hits. */
bool pane_next_hit(struct pane *pane, bool forward);
/* Whether there is another hit to go to. */
bool pane_has_next_hit(const struct pane *pane);

#endif
