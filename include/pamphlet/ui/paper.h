/*
 * A page on paper: what the library knows of it, put together and sent to whatever prints.
 */
#ifndef PAMPHLET_UI_PAPER_H
#define PAMPHLET_UI_PAPER_H

#include "kiosk/printer.h"
#include "ui/view.h"

/* Appends a page's handout (handout.h), with the code of its public address where it has one. */
void paper_make(const struct view_context *context, uint32_t page, struct buffer *out);

/* Prints a page of the library; 0: none is open. Returns one line on what came of it, static. */
const char *paper_print(struct printer *printer, const struct view_context *context, uint32_t page);

#endif
