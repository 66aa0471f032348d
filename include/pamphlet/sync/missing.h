/*
 * What could not be read, and whether that may pass.
 */
#ifndef PAMPHLET_SYNC_MISSING_H
#define PAMPHLET_SYNC_MISSING_H

#include <stdbool.h>

/* Zeroed: nothing is missing that is there. */
struct missing {
    bool for_now;   /* for a reason that may pass by itself, so that it may be read the next time */
    bool forbidden; /* for want of the right to read it */
    bool moved;     /* not known what: files came, went or changed while they were read */
};

/* Adds what could not be read for the reason that this errno value gives, and returns whether it is
 * missing: then somebody has to be told what it is. 0 adds nothing. */
bool missing_add(struct missing *missing, int error);

/* Adds to `missing` what `more` has. */
void missing_add_all(struct missing *missing, const struct missing *more);

#endif
