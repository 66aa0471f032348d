/*
 * What a row of a list calls a page, and how two that have one title are told apart.
 */
#ifndef PAMPHLET_UI_VIEW_TITLE_H
#define PAMPHLET_UI_VIEW_TITLE_H

#include "ui/view.h"

/* A page in a list: what it is called, what stands at its row's right end, and their columns. */
struct view_title {
    struct buffer words; /* and what it is told apart by; the caller's to free */
    size_t whole_bytes;  /* of them, but for a description, which mostly stands elsewhere */
    int cols;
    const char *right; /* lent: its section, or its language where it stands in for a page in the
                        * one that is read */
    int right_cols;    /* 0: there is no room */
};

/* Its title, within a row's columns, with words of right_cols_max columns at most at the right. Two
 * with one title are told apart by their section, where that is not beside it anyway. */
struct view_title view_title_of(const struct view_context *context, const struct library_row *page,
                                int cols, int right_cols_max);

/* Adds the words that tell it apart from one in the same section, if there are any. */
void view_title_add_apart(struct view_title *title, const struct view_context *context,
                          const struct library_row *page);

/* Rows that it takes where it is the chosen one: all of it, for two may begin alike. */
int view_title_rows(const struct view_title *title);

/* Draws what stands at the right end of a row of so many columns. */
void view_title_draw_right(const struct view_title *title, struct screen *screen, int row,
                           int cols);

#endif
