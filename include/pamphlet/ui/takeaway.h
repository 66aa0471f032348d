/*
 * Take-away: the public address of a page, for the reader to take home.
 */
#ifndef PAMPHLET_UI_TAKEAWAY_H
#define PAMPHLET_UI_TAKEAWAY_H

#include "ui/guide.h"
#include "ui/view.h"

/* What is taken away. The title, which is the head of the screen, is static; all else is copied. */
struct takeaway {
    struct guide_words words;
    const char *address;
    size_t address_bytes;
    const char *shown; /* what of it is shown: no person dials "tel:" */
    size_t shown_bytes;
};

/* The address and its QR code, or a document with the address in it if there is no room for the
 * code or the terminal cannot draw it. */
struct view *view_takeaway_new(const struct view_context *context, const struct takeaway *taken);

/* Whether a view is one of these, of this address. */
bool view_takeaway_is_of(const struct view *view, const char *address, size_t n_bytes);

#endif
