/*
 * What a row of a list calls a page, and how two that have one title are told apart.
 */
#ifndef PAMPHLET_UI_VIEW_TITLE_H
#define PAMPHLET_UI_VIEW_TITLE_H

#include "ui/view.h"

/* On a screen that has fewer columns, nothing stands at the right end of a page's row. */
enum { VIEW_SECTION_COLS_MIN = 60 };

/* A page in a list: what it is called, the words at the right end of its row, and the columns of
 * both. */
struct view_title {
    struct buffer words; /* its title, and what tells it apart; freed by the caller */
    size_t whole_bytes;  /* of them, without a description, which is mostly shown elsewhere */
    int cols;
    const char *right; /* lent: its section, or its language if that is not the reader's */
    int right_cols;    /* 0: there is no room */
};

/* The title of a page, for a row of `cols` columns with words of right_cols_max columns at most at
 * the right. Two pages with one title are told apart by their sections, if these are not at the
 * right anyway. */
struct view_title view_title_of(const struct view_context *context, const struct library_row *page,
                                int cols, int right_cols_max);

/* Appends the words that tell the page apart from one of its title in the same section, if there
 * are any. */
void view_title_add_apart(struct view_title *title, const struct view_context *context,
                          const struct library_row *page);

/* Rows that the title takes if it is chosen: it is shown whole, since two may begin alike. */
int view_title_rows(const struct view_title *title);

/* Draws the words at the right end of a row of so many columns. */
void view_title_draw_right(const struct view_title *title, struct screen *screen, int row,
                           int cols);

#endif
