/*
 * Finds a place again after its page was changed, or in another language.
 */
#ifndef PAMPHLET_DOCUMENT_FOLLOW_H
#define PAMPHLET_DOCUMENT_FOLLOW_H

#include "document/document.h"

/* The place in `to` that corresponds to a place in `from`: the same words if they are still there,
 * else those nearest to them. Node 0 stays node 0. */
struct place follow_place(const struct document *from, const struct document *to,
                          struct place place);

/* Whether the words at `place` in `from` are also at `there` in `to`. Always true for node 0. */
bool follow_is_there(const struct document *from, struct place place, const struct document *to,
                     struct place there);

/* The link or picture in `to` that corresponds to one in `from`: the one with the same words if
 * they are still there, else the nearest with the same address; 0: none. */
uint32_t follow_link(const struct document *from, const struct document *to, uint32_t link);

/* The heading in `to`, a translation of `from`, that corresponds to the heading above a node of
 * `from`; if that section is missing, the section it would be part of. 0: the top. */
uint32_t follow_heading(const struct document *from, const struct document *to, uint32_t node);

#endif
