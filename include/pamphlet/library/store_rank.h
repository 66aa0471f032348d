/*
 * The function by which SQLite ranks rows of the full-text index; for the store only.
 */
#ifndef PAMPHLET_LIBRARY_STORE_RANK_H
#define PAMPHLET_LIBRARY_STORE_RANK_H

#include "library/store.h"

struct sqlite3;

struct store_ranked {
    store_rank *rank; /* NULL: none was set */
    store_wants *wants;
    void *context;
};

/* Gives SQL importance(TABLE, NUMBER), which asks what `ranked` says at that time. Returns one of
 * SQLite's codes. */
int store_rank_register(struct sqlite3 *sqlite, struct store_ranked *ranked);

#endif
