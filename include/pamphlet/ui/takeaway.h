/*
 * Take-away: the public address of a page, for the reader to take home.
 */
#ifndef PAMPHLET_UI_TAKEAWAY_H
#define PAMPHLET_UI_TAKEAWAY_H

#include "ui/guide.h"
#include "ui/view.h"

/* The address and its QR code, or a document with the address in it if there is no room for the
 * code or the terminal cannot draw it. The title, which is the head of the screen, is static; all
 * else is copied. */
struct view *view_takeaway_new(const struct view_context *context, const struct takeaway *taken);

/* Whether a view is one of these, of this address. */
bool view_takeaway_is_of(const struct view *view, const char *address, size_t n_bytes);

#endif
