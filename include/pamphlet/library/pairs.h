/*
 * Pairs of numbers, sorted by both: what belongs to what.
 */
#ifndef PAMPHLET_LIBRARY_PAIRS_H
#define PAMPHLET_LIBRARY_PAIRS_H

#include <stddef.h>
#include <stdint.h>

struct library_pair {
    uint32_t first; /* a term, a group of translations, a page that links */
    uint32_t id;
};

/* By value: a zeroed struct is empty; pairs_done frees it. */
struct library_pairs {
    struct library_pair *list;
    size_t count;
    size_t room;
    uint32_t *starts; /* where the pairs of each first begin; NULL: binary search is used */
    uint32_t first_max;
};

/* Adds a pair, which pairs_find finds after pairs_sort. */
void pairs_add(struct library_pairs *pairs, uint32_t first, uint32_t id);

/* Sorts the pairs and drops duplicates. Required before pairs_find. */
void pairs_sort(struct library_pairs *pairs);

/* Makes pairs_find take constant time, with an array as long as the greatest first. The pairs must
 * be sorted. */
void pairs_index(struct library_pairs *pairs);

/* The pairs with this first, side by side, lent; *count: how many. May be NULL if there are
 * none. */
const struct library_pair *pairs_find(const struct library_pairs *pairs, uint32_t first,
                                      size_t *count);

void pairs_done(struct library_pairs *pairs);

#endif
