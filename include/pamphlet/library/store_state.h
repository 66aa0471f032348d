/*
 * The inside of a store, for the files that make it up: store.c (opened and closed), statement.c
 * (statements), store_trouble.c (what went wrong). All other files use library/store.h.
 */
#ifndef PAMPHLET_LIBRARY_STORE_STATE_H
#define PAMPHLET_LIBRARY_STORE_STATE_H

#include "library/store.h"
#include "library/store_rank.h"

struct store {
    struct sqlite3 *sqlite;
    struct statement *statements; /* those prepared so far, the newest first */
    const char *trouble;          /* the first; NULL: there was none */
    enum store_mode mode;
    struct store_ranked ranked;
    bool is_damaged;
    void (*met_damage)(void *data); /* NULL: nobody is told */
    void *data;
};

/* Whether SQLite's result code means that all is well; keeps the trouble if not, and tells of
 * damage. */
bool store_check(struct store *store, int code);

#endif
