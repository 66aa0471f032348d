/*
 * What pages that were found are worth, for the files of this room only.
 */
#ifndef PAMPHLET_LIBRARY_RANK_H
#define PAMPHLET_LIBRARY_RANK_H

#include "library/sought.h"
#include "library/store.h"

/* A phrase as SQL numbers them: which of the reader's it stands for. */
struct asked_phrase {
    uint8_t word;
    float worth; /* 1: as it was typed; less: as the rest of a beginning */
};

/* What rows are ranked by. */
struct ranking {
    const struct library_sought *sought;
    struct asked_phrase *asked; /* in SQL's order */
    size_t asked_count;
    size_t asked_room;
    double rarity[SEARCH_WORDS_MAX]; /* inverse document frequency, of each of the reader's words */
    double rarity_sum;
};

/* What a row is worth. */
double rank_row(const struct ranking *ranking, const struct store_found *found);

#endif
