/*
 * Take-away: the public address of a page, for the reader to take home.
 */
#ifndef PAMPHLET_UI_TAKEAWAY_H
#define PAMPHLET_UI_TAKEAWAY_H

#include "ui/view.h"

/* What is taken away. The title is static, all else is copied. */
struct takeaway {
    const char *title; /* the head of the screen */
    const char *lead;  /* the words above the address */
    const char *address;
    size_t address_bytes;
    const char *shown; /* what of it is shown: no person dials "tel:" */
    size_t shown_bytes;
};

/* The address and its QR code, or `document` if there is no room for the code or the terminal
 * cannot draw it. `document`: has the address in it; given to the view. */
struct view *view_takeaway_new(const struct view_context *context, struct document *document,
                               const struct takeaway *taken);

/* Whether a view is one of these, of this address. */
bool view_takeaway_is_of(const struct view *view, const char *address, size_t n_bytes);

#endif
