/*
 * Mends the words of a question; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_MEND_H
#define PAMPHLET_LIBRARY_MEND_H

#include "base/memory.h"
#include "library/scope.h"
#include "library/sought.h"

/* The words of a question, those that no page has mended, or left out if they cannot be or become
 * one of the small words; without those for whom somebody asks, if there are others. By value:
 * mend_words fills it, the caller frees the buffers. */
struct mended {
    struct buffer words; /* separated by blanks */
    struct buffer
        small;    /* those left out as small words, as they were meant, each behind a blank */
    size_t count; /* of those that were mended or need not be there */
    size_t lost;  /* of those that cannot be */
    bool ends;    /* the last word of the question is among them as it was typed */
};

void mend_words(struct scope *scope, const struct library_sought *sought, struct mended *mended);

#endif
