/*
 * The vocabulary, every word and the number of pages that have it, kept correct as pages change;
 * for the files of this room only.
 */
#ifndef PAMPHLET_LIBRARY_VOCABULARY_H
#define PAMPHLET_LIBRARY_VOCABULARY_H

#include "language/tokens.h"
#include "library/store.h"

#include "base/map.h"

/* By value: vocabulary_init, vocabulary_done. */
struct vocabulary {
    struct map known; /* from language and word to an index of `counted`, counted from 1 */
    struct counted *counted;
    size_t count;
    size_t room;
    struct arena arena;
    struct buffer key;
};

void vocabulary_init(struct vocabulary *vocabulary);
void vocabulary_done(struct vocabulary *vocabulary);

/* Counts a word of a page in its language. title: it is in a title or name. All words of a page
 * come before those of the next. */
void vocabulary_add(struct vocabulary *vocabulary, uint32_t id, uint32_t language, bool title,
                    const struct token *token);

/* Updates the counts in a finished store: subtracts those of `before`, adds those of `after`. */
void vocabulary_replace(const struct vocabulary *before, const struct vocabulary *after,
                        struct store *store);

#endif
