/*
 * The members of a map or list while YAML or JSON is read. TOML has tables of its own, which may be
 * given in parts.
 */
#ifndef PAMPHLET_CONTENT_MEMBERS_H
#define PAMPHLET_CONTENT_MEMBERS_H

#include "base/map.h"
#include "base/notes.h"
#include "content/value.h"

/* By value: fill in the first three members, the rest zero; members_done at the end. */
struct members {
    struct value *parent; /* a map or a list */
    const char *file;     /* for notes */
    struct notes *notes;
    struct value *last;
    struct map keys;
};

/* Adds a value at the end. key: a scalar with its place, which names it in a map; NULL for none. A
 * key that is there already is an error that is told; of the values the last is found by value_find
 * then, and of maps all parts, unless their children stand elsewhere too. */
void members_add(struct members *members, const struct value *key, struct value *value);

void members_done(struct members *members);

#endif
