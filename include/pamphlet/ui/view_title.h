/*
 * A row of a list, and how two pages that have one title are told apart in theirs.
 */
#ifndef PAMPHLET_UI_VIEW_TITLE_H
#define PAMPHLET_UI_VIEW_TITLE_H

#include "ui/view.h"

/* On a screen that has fewer columns, nothing stands at the right end of a page's row. */
enum { VIEW_SECTION_COLS_MIN = 60 };

/* The words of a row, those at its right end, and where both are. */
struct view_title {
    struct buffer words; /* of a page its title, and what tells it apart; freed by the caller */
    size_t whole_bytes;  /* of them, without a description, which is mostly shown elsewhere */
    int col;
    int cols;
    const char *right; /* lent: of a page its section, or its language if not the reader's */
    int right_cols;    /* 0: there is no room */
    int end;           /* the column after the row */
};

/* A row without words yet, from a column on up to `end`, with words of right_cols_max columns at
 * most at the right. */
struct view_title view_title_with(const char *right, int col, int end, int right_cols_max);

/* That of a page, behind the mark of a row. Two pages with one title are told apart by their
 * sections, if these are not at the right anyway. */
struct view_title view_title_of(const struct view_context *context, const struct library_row *page,
                                int end, int right_cols_max);

/* Appends the words that tell the page apart from one of its title in the same section, if there
 * are any. */
void view_title_add_apart(struct view_title *title, const struct view_context *context,
                          const struct library_row *page);

/* Rows that it takes if it is chosen. It is shown whole if possible, since two may begin alike: at
 * least one row, but few enough to leave others in sight. Frees the words. */
int view_title_rows(struct view_title title);

/* Draws it, down to last_row at most. Returns the rows it took. */
int view_title_draw(const struct view_title *title, struct screen *screen, int row, int last_row,
                    uint32_t style);

#endif
