/*
 * Amounts in the tags of shortcodes that what these write does not show.
 */
#ifndef PAMPHLET_SHORTCODE_AMOUNT_H
#define PAMPHLET_SHORTCODE_AMOUNT_H

#include "shortcode/table.h"

/* Sets call->lost, and complains, if a call of this kind has written less than its tag says of
 * doses, spans and telephone numbers. Of lone tags that are in the table, but for cards, only what
 * has the key of a dose is asked for; code and what is dropped is not. */
void shortcode_find_lost(struct shortcode_call *call, const struct shortcode_kind *kind);

#endif
