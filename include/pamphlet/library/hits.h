/*
 * Where the words that were looked for stand in a text; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_HITS_H
#define PAMPHLET_LIBRARY_HITS_H

#include "library/sought.h"

enum { HITS_MAX = 256 };

/* A word that was looked for, where it stands. */
struct hit {
    struct library_mark at;
    size_t phrase; /* counted from 1 */
};

/* Finds up to `max` of them, in their order. Returns how many. */
size_t hits_find(const struct library_sought *sought, const char *text, size_t n_bytes,
                 struct hit *hits, size_t max);

/* The first window of some bytes with the most different words, and of these with the most words
 * at all. Returns the index of its first hit; *words: how many different ones, 0: there is no hit.
 */
size_t hits_window(const struct hit *hits, size_t count, size_t max_bytes, unsigned *words);

#endif
