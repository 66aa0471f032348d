/*
 * The members of a map or list while it is read, with a note on each repeated key.
 *
 * Refuses to lose what a key said before: two maps under one key become one, and a map is not given
 * up for a text or a list. The one hard idea: a map that an anchor names may appear elsewhere too,
 * even within itself, so only maps that appear nowhere else are merged.
 */
#include "content/members.h"

#include <string.h>

static struct value *last_of(struct value *value)
{
    while (value && value->next)
        value = value->next;
    return value;
}

/* The last value that the key has so far. */
static struct value *find_before(const struct members *members, const char *key)
{
    struct value *found = NULL;
    for (struct value *child = members->parent->first; child; child = child->next)
        if (strcmp(child->key, key) == 0)
            found = child;
    return found;
}

/* If the key already has a map, merges the value into it. A value that is no map adds nothing:
 * "emergency: 112" below a whole "emergency" would leave a kiosk without any number. Returns
 * whether the map stands for both. */
static bool join(const struct members *members, const char *key, const struct value *value)
{
    struct value *before = find_before(members, key);
    if (before->kind != VALUE_MAP || value->kind != VALUE_MAP)
        return before->kind == VALUE_MAP;
    if (before->shared || value->shared)
        return false;
    struct value *last = last_of(before->first);
    *(last ? &last->next : &before->first) = value->first;
    return true;
}

void members_add(struct members *members, const struct value *key, struct value *value)
{
    size_t count = members->keys.count;
    value->key = key ? key->scalar : NULL;
    value->key_line = key ? key->line : 0;
    value->key_column = key ? key->column : 0;
    /* In YAML a list or a map can be a key; nothing looks such a key up. */
    if (key && (key->kind == VALUE_SCALAR || key->kind == VALUE_NULL)) {
        unsigned line = map_add(&members->keys, key->scalar, strlen(key->scalar), key->line);
        bool again = members->keys.count == count;
        if (again)
            notes_add(members->notes, NOTE_ERROR, members->file, key->line, key->column,
                      "\"%.60s\" was given before, in line %u: keep one", key->scalar, line);
        if (again && join(members, key->scalar, value))
            return;
    }
    *(members->last ? &members->last->next : &members->parent->first) = value;
    members->last = value;
}

void members_done(struct members *members)
{
    map_done(&members->keys);
}
