/*
 * The quick way to a new library if only the texts of a few pages changed: a copy of the cached
 * one, with these pages replaced in it.
 */
#ifndef PAMPHLET_SYNC_AMEND_H
#define PAMPHLET_SYNC_AMEND_H

#include "sync/snapshot.h"

/* A folder as it is now, and as it was when the cached library was made. */
struct amend_from {
    const struct snapshot *now;
    const struct cache *before;
    const struct sync_options *options; /* what the library was read with */
};

/* Returns the library as an unlinked file, open for reading; the descriptor is the caller's. It
 * answers as one made from scratch would. -1: it has to be made from scratch, because more changed
 * than the texts of a few pages, or their last parsed form was not kept. */
int amend_library(const struct amend_from *from);

#endif
