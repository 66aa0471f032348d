/*
 * Ranks the pages that were found; for the files of this room only.
 */
#ifndef PAMPHLET_LIBRARY_RANK_H
#define PAMPHLET_LIBRARY_RANK_H

#include "library/called.h"
#include "library/sought.h"
#include "library/store.h"

/* A phrase of the FTS5 expression, and the phrase of the question that it stands for. */
struct asked_phrase {
    uint8_t word;
    float worth; /* 1: as it was typed; less: in another form, or a completed beginning */
    bool other;  /* it may be another word */
};

/* What rows are ranked by. */
struct ranking {
    const struct library_sought *sought;
    struct asked_phrase *asked; /* in the order of the expression */
    size_t asked_count;
    size_t asked_room;
    double rarity[SEARCH_WORDS_MAX]; /* inverse document frequency, of each of the reader's words */
    double rarity_sum;
};

/* The rank of a row: 0 or more, the greater the better. */
double rank_row(const struct ranking *ranking, const struct store_found *found);

/* Whether a row has all its words together: near each other in its text, apart from those that its
 * title, names or description has, or one that only its text has. A page of some length has many
 * words somewhere. */
bool rank_is_together(const struct ranking *ranking, const struct store_found *found);

/* Whether words of the question as they were typed, with small ones between them, are the whole
 * title of a row. */
bool rank_has_whole_title(const struct ranking *ranking, const struct store_found *found);

/* What is added to the rank of a page for a name of it that was typed whole. */
double rank_called(const struct ranking *ranking, const struct called *called);

/* Whether few pages have a word of the question. */
bool rank_is_rare(const struct ranking *ranking, size_t word);

/* What is added to that for a page whose names are signs of an emergency. */
double rank_urgent(const struct ranking *ranking, const struct called *called);

#endif
