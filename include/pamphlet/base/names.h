/*
 * A set of names, in the order in which they were added; each is found by its bytes.
 */
#ifndef PAMPHLET_BASE_NAMES_H
#define PAMPHLET_BASE_NAMES_H

#include "base/map.h"
#include "base/memory.h"

#include <stdint.h>

/* By value: a zeroed struct holds nothing; names_done frees. */
struct names {
    struct name *list;
    size_t count;
    size_t room;
    struct map places; /* 1 + place in the list */
    struct arena bytes;
};

struct name {
    const char *s; /* a string, owned by the names */
    size_t n_bytes;
    uint32_t last; /* the caller's: 0 at first */
};

void names_done(struct names *names);

/* The name with these bytes, or NULL. Lent until the next names_add. */
struct name *names_find(const struct names *names, const char *s, size_t n_bytes);

/* Adds the name with these bytes, copied, unless it is there already. */
void names_add(struct names *names, const char *s, size_t n_bytes);

#endif
