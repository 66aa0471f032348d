/*
 * Marks that the layout adds to what an author wrote, for terminals with Unicode and without.
 */
#ifndef PAMPHLET_LAYOUT_MARKS_H
#define PAMPHLET_LAYOUT_MARKS_H

#include <stdbool.h>

enum mark {
    MARK_BULLET,
    MARK_QUOTE,
    MARK_CARD,
    MARK_CARD_WARNS, /* of a card that asks for attention */
    MARK_CARD_CALLS, /* of one that asks for help at once */
    MARK_RULE,
    MARK_TITLE,
    MARK_HEADING,
    MARK_WRAPPED,
    MARK_OPEN,
    MARK_DONE,
    MARK_BETWEEN, /* columns */
    MARK_CROSS,   /* as MARK_BETWEEN, where a rule crosses */
    MARK_MAX
};

/* The characters of a mark, with ASCII's alone if that is asked for; static. */
const char *mark_text(enum mark mark, bool ascii);

#endif
