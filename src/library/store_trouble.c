/*
 * What goes wrong in a store: a sentence for it, and the damage that a file turns out to have.
 *
 * Keeps the first trouble only, because what follows from it says less.
 */
#include "library/store_state.h"

#include <sqlite3.h>

const char store_damaged[] = "this library file is damaged; make it again with 'pamphlet pack'";

/* What kind of trouble it is: an extended result code has that in its last byte. */
static int kind_of(int code)
{
    return code & 0xff;
}

static const char *sentence(int code)
{
    switch (kind_of(code)) {
    case SQLITE_NOTADB:
        return "this is not a library file";
    case SQLITE_FULL:
        return "the disk is full; make room on it";
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return "this library file cannot be opened or written";
    case SQLITE_IOERR:
        return "this library file cannot be read or written";
    default:
        return store_damaged;
    }
}

void store_when_damaged(struct store *store, void (*met)(void *data), void *data)
{
    store->met_damage = met;
    store->data = data;
}

void store_set_damaged(struct store *store)
{
    bool first = !store->is_damaged;
    store->is_damaged = true;
    if (first && store->met_damage)
        store->met_damage(store->data);
}

bool store_is_damaged(const struct store *store)
{
    return store->is_damaged;
}

bool store_check(struct store *store, int code)
{
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE)
        return true;
    if (!store->trouble)
        store->trouble = sentence(code);
    int kind = kind_of(code);
    if (kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB || kind == SQLITE_NOMEM)
        store_set_damaged(store);
    return false;
}

const char *store_trouble(const struct store *store)
{
    return store->trouble;
}
