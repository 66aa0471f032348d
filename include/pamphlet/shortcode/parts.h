/*
 * The parts that the text of a pair falls into: what the pair calls them, their numbers, and the
 * mark between two columns.
 */
#ifndef PAMPHLET_SHORTCODE_PARTS_H
#define PAMPHLET_SHORTCODE_PARTS_H

#include "shortcode/table.h"
#include "shortcode/weave.h"

/* What an open pair knows of its parts. Zeroed at first; `names` is for free() at last. */
struct shortcode_parts {
    char *names;    /* of the parts, a line each; NULL: the pair says none */
    unsigned count; /* the number of the part that was opened last */
};

/* Keeps what a pair calls its parts, if it is one of tabs. */
void shortcode_parts_name(struct shortcode_parts *parts, const struct shortcode_kind *kind,
                          const struct shortcode_call *call);

/* Gives a part that begins in the pair its name, or its number if it is a step. */
void shortcode_parts_count(struct shortcode_parts *parts, const struct shortcode_kind *kind,
                           struct shortcode_call *call);

/* The next line before `to` that begins with the mark that parts columns: where it begins, and
 * where the mark ends. False: there is none. */
bool shortcode_parts_find(const struct weave *weave, size_t to, size_t *line, size_t *end);

#endif
