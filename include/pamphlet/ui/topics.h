/*
 * The state of the list of topics; for the files that make up its view only.
 */
#ifndef PAMPHLET_UI_TOPICS_H
#define PAMPHLET_UI_TOPICS_H

#include "ui/typing.h"

enum { TOPICS_PROMPT_ROW = VIEW_HEAD_ROWS, TOPICS_HEAD_ROWS };

struct topics {
    struct view view;
    struct library_list list;
    uint32_t language;    /* of the reader, when the list was filled */
    struct prompt prompt; /* the filter, */
    struct buffer folded; /* as library_match takes it */
    uint32_t part;        /* id of the section or tag whose topics alone are shown, 0: all */
    uint32_t before;      /* the page that was chosen when the typing began */
    bool jumping;         /* the next key is a letter to jump to */
    bool none_begins;     /* no topic begins with the last one */
    size_t all;           /* topics without the filter */
    /* On the screen; below the first row of the chosen one are the rest of its title and its
     * description. */
    struct view_list rows;
    int list_col;   /* its first column, when it was last drawn, */
    int list_cols;  /* and how many */
    int title_rows; /* of the chosen one's title */
    int empty_rows; /* of what is said instead of topics */
};

/* topics_letters.c: chooses the next topic (by: 1) or the previous one (-1) that begins with
 * another letter than the chosen one. */
void topics_move_by_letter(struct topics *topics, int by);

/* topics_letters.c: chooses the first topic that begins with a letter or, if the chosen one does,
 * the next that does. False: none does. */
bool topics_jump(struct topics *topics, uint32_t letter);

/* Draws the whole view, as view_ops.draw says. */
void topics_draw(struct view *view, struct screen *screen);

/* Draws the second row: what is typed, or what to do. Returns the column after what is typed, 0 if
 * nothing is. */
int topics_draw_prompt(const struct topics *topics, struct screen *screen);

#endif
