/*
 * A page on paper: the ways to print it.
 */
#ifndef PAMPHLET_UI_PAPER_H
#define PAMPHLET_UI_PAPER_H

#include "ui/view.h"

struct printer;

/* The ways to print; any of them may be missing. */
struct paper {
    struct printer *printer; /* lent */
    uint32_t large_cols;     /* of a line in large letters */
    bool withheld;           /* the site names a command that may not run */
    /* Sends a text to the printer at the reader's terminal. False: it was not sent. NULL: there is
     * none. */
    bool (*attached)(const char *text, size_t n_bytes);
};

/* The ways to print that there are, as bits of enum policy_printing. */
unsigned paper_printing(const struct paper *paper);

/* Prints a page's handout (handout.h); command: one of the three that print. Returns one line on
 * what came of it, static. */
const char *paper_print(const struct paper *paper, const struct view_context *context,
                        uint32_t page, enum command command);

/* Says that nothing prints here; static. */
const char *paper_none(const struct paper *paper);

#endif
