/*
 * Finds the words of a question in a text; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_HITS_H
#define PAMPHLET_LIBRARY_HITS_H

#include "library/sought.h"

enum { HITS_MAX = 256 };

/* An occurrence of a word of the question. */
struct hit {
    struct library_mark at;
    size_t phrase; /* counted from 1 */
    uint32_t row;  /* the node of the table row that it is in; 0: of none */
};

/* Fills hits with the first `max` occurrences, in the order of the text. Returns how many. */
size_t hits_find(const struct library_sought *sought, const char *text, size_t n_bytes,
                 struct hit *hits, size_t max);

/* Among the stretches of at most max_bytes that begin with a hit, picks the first whose different
 * words are worth most together and, of those, with the most hits. One in a row may be twice as
 * long, for its cells belong together, but not longer: the whole of a page may stand in one.
 * sought: gives the worth of each word; NULL: they are worth the same. Returns the index of its
 * first hit. *worth: that of its words; 0: there are no hits. */
size_t hits_window(const struct library_sought *sought, const struct hit *hits, size_t count,
                   size_t max_bytes, unsigned *worth);

#endif
