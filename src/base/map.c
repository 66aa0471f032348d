/*
 * A hash table with open addressing. Refuses to remove anything. The hard idea: the author of the
 * content chooses the keys, so the hash is seeded with an unpredictable number, and keys that all
 * collide cannot be prepared in advance.
 */
#include "base/map.h"

#include "base/eight.h"

#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

struct map_slot {
    const char *key; /* NULL: empty */
    size_t key_bytes;
    uint32_t number;
    uint32_t hash;
};

void map_done(struct map *map)
{
    free(map->slots);
    *map = (struct map){0};
}

/* Drawn once per process: a system call for each map would cost as much as the map or two that a
 * page has. */
uint64_t map_seed(void)
{
    static uint64_t drawn;
    if (!drawn && getrandom(&drawn, sizeof drawn, GRND_NONBLOCK) != (ssize_t)sizeof drawn)
        drawn = (uint64_t)time(NULL) ^ (uint64_t)(uintptr_t)&drawn;
    drawn |= 1;
    return drawn;
}

/* Mixes eight bytes into all bits of the sum before the next eight. The seed is a factor each time,
 * since what eight bytes change must not be known: else the next eight could change it back. */
static uint64_t mix(uint64_t sum, uint64_t part, uint64_t seed)
{
    sum = (sum ^ part) * 0x9fb21c651e98df25u;
    return (sum ^ sum >> 32) * seed;
}

uint32_t map_hash(uint64_t seed, const char *key, size_t n_bytes)
{
    uint64_t sum = seed ^ n_bytes;
    for (; n_bytes >= EIGHT; n_bytes -= EIGHT, key += EIGHT)
        sum = mix(sum, eight_at(key), seed);
    if (n_bytes)
        sum = mix(sum, eight_few(key, n_bytes), seed);
    return (uint32_t)(sum ^ sum >> 32);
}

/* The key's slot, or the empty one where it belongs. */
static struct map_slot *find_slot(const struct map *map, const char *key, size_t n_bytes,
                                  uint32_t hash)
{
    size_t at = hash & (map->room - 1);
    for (;; at = (at + 1) & (map->room - 1)) {
        struct map_slot *slot = &map->slots[at];
        if (!slot->key || (slot->hash == hash && slot->key_bytes == n_bytes &&
                           memcmp(slot->key, key, n_bytes) == 0))
            return slot;
    }
}

static void grow(struct map *map)
{
    struct map old = *map;
    map->room = old.room ? old.room * 2 : 64;
    map->slots = memory_new(map->room * sizeof *map->slots);
    if (!map->seed)
        map->seed = map_seed();
    for (size_t i = 0; i < old.room; i++)
        if (old.slots[i].key)
            *find_slot(map, old.slots[i].key, old.slots[i].key_bytes, old.slots[i].hash) =
                old.slots[i];
    free(old.slots);
}

uint32_t map_find(const struct map *map, const char *key, size_t n_bytes)
{
    if (!map->count)
        return 0;
    return find_slot(map, key, n_bytes, map_hash(map->seed, key, n_bytes))->number;
}

/* The key's slot; if there was none, a new one, whose number is 0. */
static struct map_slot *take_slot(struct map *map, const char *key, size_t n_bytes)
{
    if (map->count * 4 >= map->room * 3)
        grow(map);
    uint32_t hash = map_hash(map->seed, key, n_bytes);
    struct map_slot *slot = find_slot(map, key, n_bytes, hash);
    if (!slot->key) {
        *slot = (struct map_slot){key, n_bytes, 0, hash};
        map->count++;
    }
    return slot;
}

uint32_t map_add(struct map *map, const char *key, size_t n_bytes, uint32_t number)
{
    struct map_slot *slot = take_slot(map, key, n_bytes);
    if (!slot->number)
        slot->number = number;
    return slot->number;
}

void map_set(struct map *map, const char *key, size_t n_bytes, uint32_t number)
{
    take_slot(map, key, n_bytes)->number = number;
}
