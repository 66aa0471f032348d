/*
 * The search of all pages as it is kept; for the files that make up its view only.
 */
#ifndef PAMPHLET_UI_RESULTS_H
#define PAMPHLET_UI_RESULTS_H

#include "library/search.h"
#include "ui/view.h"

enum { RESULTS_PROMPT_ROW = 1 };

struct results {
    struct view view;
    struct buffer words;
    bool typing;
    bool moving; /* among what was found, while words are typed */
    struct library_results found;
    size_t chosen;
    size_t top;
    int first_row; /* of the hits, and */
    int shown;     /* how many were in sight when it was last drawn, */
    int more_rows; /* and of the chosen one's title those beside the first */
};

void results_draw(struct view *view, struct screen *screen);

/* The index of the page on a row of the screen; found.count: there is none. */
size_t results_at_row(const struct results *results, int row);

#endif
