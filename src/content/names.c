/*
 * A set of names: an open hash over one buffer of bytes.
 */
#include "content/names.h"

#include <stdlib.h>
#include <string.h>

void names_done(struct names *names)
{
    free(names->list);
    free(names->table);
    buffer_done(&names->bytes);
    memset(names, 0, sizeof *names);
}

/* FNV-1a. */
static uint32_t hash(const char *s, size_t n_bytes)
{
    uint32_t sum = 2166136261u;
    for (size_t i = 0; i < n_bytes; i++)
        sum = (sum ^ (unsigned char)s[i]) * 16777619u;
    return sum;
}

/* The slot that holds a name, or the free one where it would go. */
static uint32_t *find_slot(const struct names *names, const char *s, size_t n_bytes)
{
    size_t slot = hash(s, n_bytes) & (names->slots - 1);
    for (; names->table[slot]; slot = (slot + 1) & (names->slots - 1)) {
        const struct name *name = &names->list[names->table[slot] - 1];
        if (name->n_bytes == n_bytes && memcmp(names->bytes.bytes + name->at, s, n_bytes) == 0)
            break;
    }
    return &names->table[slot];
}

static void grow(struct names *names)
{
    names->slots = names->slots ? names->slots * 2 : 64;
    free(names->table);
    names->table = memory_new(names->slots * sizeof *names->table);
    for (size_t i = 0; i < names->count; i++) {
        const struct name *name = &names->list[i];
        *find_slot(names, names->bytes.bytes + name->at, name->n_bytes) = (uint32_t)i + 1;
    }
}

struct name *names_find(const struct names *names, const char *s, size_t n_bytes)
{
    uint32_t place = names->slots ? *find_slot(names, s, n_bytes) : 0;
    return place ? &names->list[place - 1] : NULL;
}

struct name *names_add(struct names *names, const char *s, size_t n_bytes)
{
    if (2 * names->count >= names->slots)
        grow(names);
    uint32_t *slot = find_slot(names, s, n_bytes);
    if (!*slot) {
        names->list = memory_grow(names->list, &names->room, names->count + 1, sizeof *names->list);
        names->list[names->count] =
            (struct name){.at = (uint32_t)names->bytes.used, .n_bytes = (uint32_t)n_bytes};
        buffer_add(&names->bytes, s, n_bytes);
        *slot = (uint32_t)++names->count;
    }
    return &names->list[*slot - 1];
}
