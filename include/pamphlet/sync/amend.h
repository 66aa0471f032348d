/*
 * A folder in which the texts of few pages changed, as a library at once: the one that is kept,
 * with these pages changed in it.
 */
#ifndef PAMPHLET_SYNC_AMEND_H
#define PAMPHLET_SYNC_AMEND_H

#include "sync/look.h"

/* A folder as it is, and what it was like when the library in the cache was made. */
struct amend_from {
    const struct look *now;
    const struct cache *before;
    const struct sync_options *options; /* what the library was read with */
};

/* The library as a file without a name, open for reading; the descriptor is the caller's. It
 * answers as one made anew does. -1: it has to be made anew, for more than the texts of a few pages
 * changed, or what they said was not kept. */
int amend_library(const struct amend_from *from);

#endif
