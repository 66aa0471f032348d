/*
 * A set of names: a list in their order, and a map that finds their places.
 */
#include "base/names.h"

#include <stdlib.h>

void names_done(struct names *names)
{
    free(names->list);
    map_done(&names->places);
    arena_done(&names->bytes);
    *names = (struct names){0};
}

struct name *names_find(const struct names *names, const char *s, size_t n_bytes)
{
    uint32_t place = map_find(&names->places, s, n_bytes);
    return place ? &names->list[place - 1] : NULL;
}

void names_add(struct names *names, const char *s, size_t n_bytes)
{
    if (names_find(names, s, n_bytes))
        return;
    const char *own = arena_copy(&names->bytes, s, n_bytes);
    names->list = memory_grow(names->list, &names->room, names->count + 1, sizeof *names->list);
    names->list[names->count++] = (struct name){.s = own, .n_bytes = n_bytes};
    map_add(&names->places, own, n_bytes, (uint32_t)names->count);
}
