/*
 * Merges several sources of postings, each in the order of its words, into one; for the files of
 * this room only.
 */
#ifndef PAMPHLET_LIBRARY_MERGE_H
#define PAMPHLET_LIBRARY_MERGE_H

#include "library/postings.h"

/* The sources. more() appends the next bytes of source `nth`; false: it has no more. */
struct merge_from {
    bool (*more)(void *data, unsigned nth, struct buffer *out);
    void *data;
    unsigned count;
};

/* Asks each source for its first bytes. `from` is copied. */
struct merge *merge_new(const struct merge_from *from);
void merge_free(struct merge *merge);

/* The next posting in the order of words, lent until the next call; those of one word come in the
 * order of their sources. False: there are no more. */
bool merge_next(struct merge *merge, struct posting *posting);

#endif
