/*
 * A map from strings to numbers, for things that are looked up by name many times.
 */
#ifndef PAMPHLET_BASE_MAP_H
#define PAMPHLET_BASE_MAP_H

#include "base/memory.h"

#include <stdint.h>

/* By value: a zeroed struct is an empty map; map_done frees it. */
struct map {
    struct map_slot *slots;
    size_t room; /* a power of two, or 0 */
    size_t count;
    uint64_t seed;
};

void map_done(struct map *map);

/* An odd number that no author of keys can predict; the same throughout a process. */
uint64_t map_seed(void);

/* Where a key belongs in a hash table of such a seed, in its lowest bits. Keys that all belong at
 * one place cannot be prepared without the seed. */
uint32_t map_hash(uint64_t seed, const char *key, size_t n_bytes);

/* The number of a key, 0 if it has none. */
uint32_t map_find(const struct map *map, const char *key, size_t n_bytes);

/* Gives a key its number (not 0), unless it has one already; returns the one it has. The key is
 * lent and must live as long as the map. */
uint32_t map_add(struct map *map, const char *key, size_t n_bytes, uint32_t number);

/* As map_add, but the new number replaces an old one. */
void map_set(struct map *map, const char *key, size_t n_bytes, uint32_t number);

#endif
