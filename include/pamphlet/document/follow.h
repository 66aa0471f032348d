/*
 * From one state of a document to the next: where a place is after its page was changed, and where
 * it is in another language.
 */
#ifndef PAMPHLET_DOCUMENT_FOLLOW_H
#define PAMPHLET_DOCUMENT_FOLLOW_H

#include "document/document.h"

/* The place in `to` that a place in `from` has become: the same words where they still stand, else
 * the nearest to them. Node 0 stays node 0. */
struct place follow_place(const struct document *from, const struct document *to,
                          struct place place);

/* Whether the words at a place in `from` stand at that place in `to`. Node 0 does always. */
bool follow_is_there(const struct document *from, struct place place, const struct document *to,
                     struct place there);

/* The link or picture that another one has become: the one with the same words where they still
 * stand, else the nearest with the same address; 0: it is gone. */
uint32_t follow_link(const struct document *from, const struct document *to, uint32_t link);

/* The heading of a page in another language that stands where the one does that a node of this page
 * is below; where that part is missing, the one that it would be a part of. 0: the top. */
uint32_t follow_heading(const struct document *from, const struct document *to, uint32_t node);

#endif
