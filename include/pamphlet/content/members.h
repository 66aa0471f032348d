/*
 * The members of a map or list while YAML or JSON is read. TOML, whose tables may come in parts,
 * has toml_table.h.
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

/* Adds a value at the end. key: in a map, the key and its place; NULL in a list. A repeated key is
 * noted as an error. value_find then finds the last of its values. But maps under one key are
 * merged, unless an anchor may show their children elsewhere too; and a value that is no map is
 * dropped if a map has the key already. */
void members_add(struct members *members, const struct value *key, struct value *value);

void members_done(struct members *members);

#endif
