/*
 * From a library in memory to the rows of a store; for the files of this room only.
 */
#ifndef PAMPHLET_LIBRARY_WRITE_H
#define PAMPHLET_LIBRARY_WRITE_H

#include "library/save.h"
#include "library/store.h"

/* Writes a finished library into an empty store; the caller holds the transaction. Its ready lists
 * are those of saving->made and hold for `span` around it (library_span). False: store_trouble says
 * why, or a helper process ended early. */
bool library_write(struct library *library, struct store *store,
                   const struct library_saving *saving, struct library_times span);

/* Adds notes to those that a store has. The caller holds the transaction. */
void library_write_notes(struct store *store, const struct notes *notes);

#endif
