/*
 * Take-away: the public address of a page, for the reader to take home.
 */
#ifndef PAMPHLET_UI_TAKEAWAY_H
#define PAMPHLET_UI_TAKEAWAY_H

#include "ui/view.h"

/* The address and its QR code, or `document` if there is no room for the code or the terminal
 * cannot draw it. `document`: has the address in it; taken over. title: the head of the
 * screen, static. lead: the words above the address; both are copied. */
struct view *view_takeaway_new(const struct view_context *context, struct document *document,
                               const char *title, const char *lead, const char *address,
                               size_t n_bytes);

/* Whether a view is one of these, of this address. */
bool view_takeaway_is_of(const struct view *view, const char *address, size_t n_bytes);

#endif
