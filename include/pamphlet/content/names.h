/*
 * Names that were given: each has a place in the order they came in, and is found by its bytes.
 */
#ifndef PAMPHLET_CONTENT_NAMES_H
#define PAMPHLET_CONTENT_NAMES_H

#include "base/memory.h"

#include <stdint.h>

/* By value: a zeroed struct holds nothing; names_done frees. */
struct names {
    struct name *list;
    size_t count;
    size_t room;
    struct buffer bytes;
    uint32_t *table; /* open hash: 1 + place in the list, 0: free */
    size_t slots;    /* a power of two, at most half full */
};

struct name {
    uint32_t at; /* offset of its bytes in `bytes` */
    uint32_t n_bytes;
    uint32_t last; /* the caller's: 0 at first */
};

void names_done(struct names *names);

/* The name with these bytes; NULL if it was not given. Lent until the next names_add. */
struct name *names_find(const struct names *names, const char *s, size_t n_bytes);

/* The name with these bytes, added where it is new. Lent as names_find. */
struct name *names_add(struct names *names, const char *s, size_t n_bytes);

#endif
