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

/* Gives SQL the function importance(TABLE, NUMBER), which reads `ranked` at each call; it is lent
 * until the database is closed. Returns an SQLite result code. */
int store_rank_register(struct sqlite3 *sqlite, struct store_ranked *ranked);

#endif
