/*
 * The vocabulary: every word of the pages, and on how many of them it stands, as pages change; for
 * the files of this room only.
 */
#ifndef PAMPHLET_LIBRARY_VOCABULARY_H
#define PAMPHLET_LIBRARY_VOCABULARY_H

#include "library/store.h"
#include "library/tokens.h"

#include "base/map.h"

/* By value: vocabulary_init, vocabulary_done. */
struct vocabulary {
    struct map known; /* to indexes of `counted`, counted from 1 */
    struct counted *counted;
    size_t count;
    size_t room;
    struct arena arena;
    struct buffer key;
};

void vocabulary_init(struct vocabulary *vocabulary);
void vocabulary_done(struct vocabulary *vocabulary);

/* Counts a word of a page in its language. All words of a page come before those of the next. */
void vocabulary_add(struct vocabulary *vocabulary, uint32_t id, uint32_t language, bool title,
                    const struct token *token);

/* Counts in a store that was written: what is in `before` less, what is in `after` more. */
void vocabulary_replace(const struct vocabulary *before, const struct vocabulary *after,
                        struct store *store);

#endif
