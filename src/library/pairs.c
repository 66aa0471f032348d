/*
 * Pairs in one array, found by binary search or by an index of where each first begins.
 */
#include "library/pairs.h"

#include "base/memory.h"

#include <stdbool.h>
#include <stdlib.h>

void pairs_add(struct library_pairs *pairs, uint32_t first, uint32_t id)
{
    pairs->list = memory_grow(pairs->list, &pairs->room, pairs->count + 1, sizeof *pairs->list);
    pairs->list[pairs->count++] = (struct library_pair){first, id};
}

static int compare_pairs(const void *left, const void *right)
{
    const struct library_pair *a = left;
    const struct library_pair *b = right;
    if (a->first != b->first)
        return a->first < b->first ? -1 : 1;
    return (a->id > b->id) - (a->id < b->id);
}

void pairs_sort(struct library_pairs *pairs)
{
    size_t kept = 0;
    if (pairs->count)
        qsort(pairs->list, pairs->count, sizeof *pairs->list, compare_pairs);
    for (size_t i = 0; i < pairs->count; i++)
        if (!kept || compare_pairs(&pairs->list[kept - 1], &pairs->list[i]) != 0)
            pairs->list[kept++] = pairs->list[i];
    pairs->count = kept;
}

void pairs_index(struct library_pairs *pairs)
{
    uint32_t first_max = pairs->count ? pairs->list[pairs->count - 1].first : 0;
    uint32_t *starts = memory_resize(NULL, ((size_t)first_max + 2) * sizeof *starts);
    size_t at = 0;
    for (uint32_t first = 0; first <= first_max; first++) {
        starts[first] = (uint32_t)at;
        while (at < pairs->count && pairs->list[at].first == first)
            at++;
    }
    starts[first_max + 1] = (uint32_t)at;
    free(pairs->starts);
    pairs->starts = starts;
    pairs->first_max = first_max;
}

const struct library_pair *pairs_find(const struct library_pairs *pairs, uint32_t first,
                                      size_t *count)
{
    size_t low = 0;
    size_t high = pairs->count;
    *count = 0;
    if (!pairs->count)
        return NULL;
    if (pairs->starts) {
        bool known = first <= pairs->first_max;
        *count = known ? pairs->starts[first + 1] - pairs->starts[first] : 0;
        return pairs->list + (known ? pairs->starts[first] : 0);
    }
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (pairs->list[middle].first < first)
            low = middle + 1;
        else
            high = middle;
    }
    size_t end = low;
    while (end < pairs->count && pairs->list[end].first == first)
        end++;
    *count = end - low;
    return pairs->list + low;
}

void pairs_done(struct library_pairs *pairs)
{
    free(pairs->list);
    free(pairs->starts);
    *pairs = (struct library_pairs){0};
}
