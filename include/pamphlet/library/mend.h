/*
 * Mends the words of a question; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_MEND_H
#define PAMPHLET_LIBRARY_MEND_H

#include "base/memory.h"
#include "library/scope.h"
#include "library/sought.h"

/* A question with its words mended. */
struct mended {
    struct buffer words; /* separated by blanks */
    struct buffer small; /* words left out as small ones, mended, with a blank before each */
    size_t count;        /* of words that were mended or need not be there */
    struct buffer lost;  /* words that cannot be mended, separated by blanks */
    bool denies;         /* all that is left beside these says no */
    bool ends;           /* the last word of the question is in `words` as it was typed */
};

/* Mends the words that no page has. Leaves out those that cannot be mended, those that become one
 * of the small words, and, if others remain, those for the person that somebody asks for ("my
 * mother"). The caller frees the buffers. */
void mend_words(struct scope *scope, const struct library_sought *sought, struct mended *mended);

#endif
