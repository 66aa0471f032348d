/*
 * A page on paper: what the library knows of it, put together and sent to whatever prints.
 */
#ifndef PAMPHLET_UI_PAPER_H
#define PAMPHLET_UI_PAPER_H

#include "ui/view.h"

struct printer;

/* What prints; all of it may be missing. */
struct paper {
    struct printer *printer; /* lent */
    uint32_t large_cols;     /* of a line in large letters */
    /* Sends a text to the printer at the reader's terminal. False: the terminal did not take it. */
    bool (*attached)(const char *text, size_t n_bytes);
};

/* What there is, as bits of the policy. */
unsigned paper_printing(const struct paper *paper);

/* Prints a page's handout (handout.h), with the code of its public address where it has one that
 * fits and the terminal's alphabet has half blocks, as one of the three commands says. Returns
 * one line on what came of it, static. */
const char *paper_print(const struct paper *paper, const struct view_context *context,
                        uint32_t page, enum command command);

#endif
