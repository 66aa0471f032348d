/*
 * From a library in memory to the rows of a store; for the files of this room only.
 */
#ifndef PAMPHLET_LIBRARY_WRITE_H
#define PAMPHLET_LIBRARY_WRITE_H

#include "library/save.h"
#include "library/store.h"

/* Writes a finished library into an empty store, as it is seen when it is made and in the span
 * around that (library_span), in one transaction of the caller's. False: store_trouble says why, or
 * a process that helped broke off. */
bool library_write(struct library *library, struct store *store,
                   const struct library_saving *saving, struct library_times span);

/* Adds notes to those that a store has. In a transaction of the caller's. */
void library_write_notes(struct store *store, const struct notes *notes);

#endif
