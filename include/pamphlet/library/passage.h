/*
 * Picks the passage that an extract is taken from; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_PASSAGE_H
#define PAMPHLET_LIBRARY_PASSAGE_H

#include "document/document.h"
#include "library/sought.h"

enum { PASSAGE_OTHERS_MAX = 3 };

/* A text, how long a passage of it may be, and pages beside which it is shown. All is lent. */
struct passage_from {
    const char *text;
    size_t n_bytes;
    size_t max_bytes;
    const struct document *others[PASSAGE_OTHERS_MAX];
    size_t other_count;
};

/* Finds where the words are closest together. A sentence that one of the other pages has too gives
 * way to one that none has, if as many different words are near that. Returns the offset of the
 * first word there. *words: how many different ones there are; 0: none. */
size_t passage_find(const struct passage_from *from, const struct library_sought *sought,
                    unsigned *words);

#endif
