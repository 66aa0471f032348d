/*
 * Whom to ask where a search did not find what was meant.
 */
#ifndef PAMPHLET_UI_RESULTS_CONTACT_H
#define PAMPHLET_UI_RESULTS_CONTACT_H

#include "ui/view.h"

/* Draws how to ask a person, from a row on, and `nothing`: if no page was found, in which languages
 * there are pages, and how to get one in another. Returns how many rows that took; 0: there is
 * nothing to say, or no room. */
int results_contact_draw(const struct view_context *context, bool nothing, struct screen *screen,
                         int row);

#endif
