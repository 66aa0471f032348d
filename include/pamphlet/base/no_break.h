/*
 * Blanks at which no line may break. Included by base/text.h.
 */
#ifndef PAMPHLET_BASE_NO_BREAK_H
#define PAMPHLET_BASE_NO_BREAK_H

#include "base/ascii.h"

#include <stdbool.h>
#include <stddef.h>

/* Whether no line may break at the blank s[at]: only punctuation follows it, or only an opening
 * guillemet precedes it ("Combien ?", "« le soir »", "120 / 80": UAX 14, LB13, LB15a), or it is
 * inside a number or a range ("1 000", "5 – 10") or between a number and its unit or sign ("38 °C",
 * "8 am", "≥ 65", "p. 3"). */
bool text_holds_odd_blank(const char *s, size_t at, size_t n_bytes);

/* The same, at a glance where the blank is between two words of ASCII, as nearly all are: what may
 * hold a blank before a letter, a number or a guillemet, does not end so. */
static inline bool text_holds_blank(const char *s, size_t at, size_t n_bytes)
{
    bool between_words = at && at + 1 < n_bytes && ascii_is_letter((unsigned char)s[at + 1]) &&
                         (unsigned char)s[at - 1] < 0x80 &&
                         !ascii_is_digit((unsigned char)s[at - 1]);
    return !between_words && text_holds_odd_blank(s, at, n_bytes);
}

#endif
