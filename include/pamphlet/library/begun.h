/*
 * The words of the library that begin with one that is still being typed; for the files of search
 * only.
 */
#ifndef PAMPHLET_LIBRARY_BEGUN_H
#define PAMPHLET_LIBRARY_BEGUN_H

#include "base/memory.h"
#include "library/scope.h"

enum { BEGUN_MAX = 200 };

/* A word, and on how many pages and in how many of their titles and names it is, hidden ones too.
 */
struct begun_word {
    const char *word;
    int64_t pages;
    int64_t titles;
    bool whole; /* it is no longer than its beginning */
    bool own;   /* of the reader's language */
    bool alike; /* it is the beginning with another ending: "tablets" */
};

struct begun {
    struct begun *next; /* another beginning that was asked for in the scope */
    const char *beginning;
    struct arena arena;
    size_t count;
    struct begun_word words[BEGUN_MAX];
};

/* The beginning itself first, if it is a word, then those of the reader's language, then those that
 * most titles have, then the most common ones: BEGUN_MAX at most. Lent until scope_done, for a
 * question is asked in several ways, and the beginning of many words takes longest. */
const struct begun *begun_find(struct scope *scope, const char *beginning);

/* Frees what was found; for scope_done. */
void begun_free(struct begun *begun);

#endif
