/*
 * Amounts in the tags of shortcodes that what these write does not show.
 */
#ifndef PAMPHLET_SHORTCODE_AMOUNT_H
#define PAMPHLET_SHORTCODE_AMOUNT_H

#include "shortcode/table.h"

/* Sets call->lost, and complains, if a call of this kind has written less than its tag says of
 * doses, spans, money and telephone numbers. Of lone tags only those of SHORTCODE_MAY_SAY are asked
 * for more than what has the key of a dose; code and what is dropped is not. Of a site's own ones
 * the complaint names the sentences too that are not written. */
void shortcode_find_lost(struct shortcode_call *call, const struct shortcode_kind *kind);

#endif
