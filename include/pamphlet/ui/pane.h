/*
 * A pane: a document on the screen, the place that is read, the links that can be chosen, and what
 * was looked for in it. Knows no keys and no wishes: a view moves it.
 */
#ifndef PAMPHLET_UI_PANE_H
#define PAMPHLET_UI_PANE_H

#include "layout/layout.h"
#include "ui/find.h"
#include "ui/screen.h"
#include "ui/view.h"

/* How a pane stood when the reader last moved, in the lines that there were then. */
struct pane_stand {
    uint32_t layout_cols; /* 0: it was not drawn yet */
    bool numbers;
    size_t top;
    size_t here;
    bool at_link; /* the focused link was in sight, */
    bool at_hit;  /* and the place found */
};

/* What the last picture showed, to tell whether the reader has moved since. */
struct pane_shown {
    size_t top;
    size_t here;
    size_t hit_line;
    uint32_t link;
};

/* Where the reader was in a document whose words there are gone. They may come again: a file is
 * emptied before it is written, or away while another branch is looked at. */
struct pane_lost {
    struct document *document; /* NULL: nothing is lost */
    struct place place;
    uint32_t link;
    struct place since; /* where the reader stayed since then, */
    uint32_t since_link;
};

/* Members are read by the files pane*.c and by views, and changed by the functions below only. */
struct pane {
    const struct view_context *context;
    struct document *document;
    bool has_parts; /* of it, an outline would name some */
    struct layout layout;
    bool laid_out;
    bool numbers; /* whether it was laid out with room for them */
    uint32_t layout_cols;
    uint32_t page;   /* of the library that the document is, 0: none */
    uint32_t shape;  /* a number that no other layout has, nor this one at another margin */
    int margin_cols; /* left of the text, when it was last drawn */
    int first_row;   /* of the screen */
    int rows;        /* of the text, when it was last drawn */
    size_t top;      /* line at the top of the screen */
    size_t here;     /* the line the reader was sent to, where the cursor stands without a link */
    struct place
        place;      /* what was to be at the top when the reader last moved; node 0: the start */
    bool displaced; /* it is not there now: a smaller window had to show something else */
    struct pane_stand stand;
    struct pane_shown shown;
    struct pane_lost lost;
    uint32_t link;     /* node of the focused link, 0: none */
    struct find *find; /* NULL until words were looked for */
    struct buffer words;
    bool typing;
    size_t hit;           /* the hit the reader is at */
    struct place start;   /* where the reader was when the typing began, */
    uint32_t start_link;  /* what had the focus then, */
    size_t start_top;     /* the line at the top, */
    uint32_t start_shape; /* if the lines are still the same */
};

/* By value: pane_init, pane_done. The pane takes the document over. */
void pane_init(struct pane *pane, const struct view_context *context, struct document *document);
void pane_done(struct pane *pane);

/* Shows what the document has become, at the place, link and find that the reader was at; what it
 * does not have any more is found again when it comes back, unless the reader moved. The pane takes
 * the document over. */
void pane_renew(struct pane *pane, struct document *document);

/* The lines look otherwise from now on. */
void pane_new_shape(struct pane *pane);

/* In a window of another size, what the reader was at is still in sight: the focused link, or the
 * place found (if they were when the reader last moved), or the line the reader was sent to. When
 * the window is as before, so is what it shows. */
void pane_fit(struct pane *pane, int screen_cols, int rows);

/* Draws the text into rows of the screen, from first_row on, and sets the cursor. */
void pane_draw(struct pane *pane, struct screen *screen, int first_row, int rows);

/* The column at which text begins on a screen so wide. */
int pane_margin_cols(int screen_cols);

/* The line that is at the top when the end is in sight. */
size_t pane_last_top(const struct pane *pane);

bool pane_in_sight(const struct pane *pane, size_t line);

/* Moves the text to a line; a line out of bounds is the nearest. The focus stays. */
void pane_scroll_to(struct pane *pane, long line);

/* Moves the text by lines; a link that is no longer in sight loses the focus. */
void pane_scroll_by(struct pane *pane, long lines);

/* Shows a place from the top of the screen on, without a focus. */
void pane_go(struct pane *pane, struct place place);

/* Up and Down: the next link on the screen, else a line. */
void pane_step(struct pane *pane, bool forward);

/* The next link, however far. False: there is none. */
bool pane_tab(struct pane *pane, bool forward);

/* The focus on the nth link in sight, counted from 1. False: there are not so many. */
bool pane_focus_number(struct pane *pane, int number);

/* The focus on the link at a cell of the screen. False: there is none. */
bool pane_focus_at(struct pane *pane, int row, int col);

/* Begins to take words to be looked for. */
void pane_begin_find(struct pane *pane);

/* Takes a key while words are typed; false: none are, or the key is no text. */
bool pane_type(struct pane *pane, uint32_t key);

/* The line of the place found that the reader is at; lines.count: there is none. */
size_t pane_hit_line(const struct pane *pane);

/* Looks for the same words in another document; nothing moves. */
void pane_find_again(struct pane *pane);

/* To the next place where the words stand. False: there is none. */
bool pane_next_hit(struct pane *pane, bool forward);

#endif
