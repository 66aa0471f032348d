/*
 * Several sources of postings, each in the order of its words, as one; for the files of this room
 * only.
 */
#ifndef PAMPHLET_LIBRARY_MERGE_H
#define PAMPHLET_LIBRARY_MERGE_H

#include "library/postings.h"

/* Where they come from: more() appends the next bytes of the nth source, false: that was all. */
struct merge_from {
    bool (*more)(void *data, unsigned nth, struct buffer *out);
    void *data;
    unsigned count;
};

struct merge *merge_new(const struct merge_from *from);
void merge_free(struct merge *merge);

/* The next posting, lent until the next call; of two with the same word the one of the source that
 * goes before. False: there are no more. */
bool merge_next(struct merge *merge, struct posting *posting);

#endif
