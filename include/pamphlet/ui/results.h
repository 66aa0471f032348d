/*
 * The state of the search of all pages; for the files that make up its view only.
 */
#ifndef PAMPHLET_UI_RESULTS_H
#define PAMPHLET_UI_RESULTS_H

#include "library/search.h"
#include "ui/typing.h"

enum { RESULTS_PROMPT_ROW = VIEW_HEAD_ROWS, RESULTS_OFFER_ROW };

struct results {
    struct view view;
    struct prompt prompt;
    bool pending; /* the words have changed since they were searched for */
    struct library_results found;
    uint32_t offered;      /* a language whose pages have the words, above the hits; 0: none */
    bool at_offer;         /* it is chosen, and no hit */
    int offer_rows;        /* when it was last drawn */
    struct view_list hits; /* on the screen, where each is one whatever rows it takes */
    int first_row;         /* of the hits, or after what is said instead, when it was last drawn, */
    int more_rows;         /* and the rows of the chosen one's title after its first */
};

/* Draws the whole view, as view_ops.draw says. */
void results_draw(struct view *view, struct screen *screen);

/* results_contact.c: draws how to ask a person on at most so many rows, from a row on, and `forms`:
 * in which languages there are pages, and how to get one in another. Returns how many rows that
 * took; 0: there is nothing to say, or no room. */
int results_contact_draw(const struct view_context *context, bool forms, struct screen *screen,
                         int row, int rows);

/* Whether there is nothing to choose: neither a page nor a language. */
bool results_are_empty(const struct results *results);

/* The index of the page on a row of the screen; found.count: there is none. */
size_t results_at_row(const struct results *results, int row);

#endif
