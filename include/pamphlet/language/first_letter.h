/*
 * Words that are right but for their first letter.
 */
#ifndef PAMPHLET_LANGUAGE_FIRST_LETTER_H
#define PAMPHLET_LANGUAGE_FIRST_LETTER_H

#include "language/letters.h"

/* False: first_letter_slips is false too for this folded word, which costs more to find out. */
bool first_letter_may_slip(const struct letters *typed, const char *word);

/* Whether a long word has the right letters but the first, which is that of a key beside the right
 * one, or in the wrong order with the second: "qhiplash", "hwiplash". */
bool first_letter_slips(const struct letters *typed, const struct letters *word);

/* The same for first_letter_is_missing. */
bool first_letter_may_be_missing(const struct letters *typed, const char *word);

/* Whether what was typed lacks nothing of a folded word but its first letter, which a key pressed
 * too early or too softly costs: "urgery", "mergency", "aracetamol". `common`: the library often
 * speaks of it. */
bool first_letter_is_missing(const struct letters *typed, const char *word, bool common);

#endif
