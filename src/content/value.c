/*
 * Looking things up in values.
 */
#include "content/value.h"

#include <string.h>
#include <strings.h>

const struct value *value_find(const struct value *map, const char *key)
{
    const struct value *found = NULL;
    if (!map || map->kind != VALUE_MAP)
        return NULL;
    for (const struct value *child = map->first; child; child = child->next)
        if (child->key && strcasecmp(child->key, key) == 0)
            found = child;
    return found;
}

bool value_is_true(const struct value *value)
{
    static const char *const words[] = {"true", "yes", "on", "y", "1"};
    if (!value || value->kind != VALUE_SCALAR)
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcasecmp(value->scalar, words[i]) == 0)
            return true;
    return false;
}
