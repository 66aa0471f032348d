/*
 * Search: from what a reader typed to pages, the best first.
 *
 * Whatever is typed is data: words, and phrases between quotes. Every word must be on a page, but
 * for small ones beside others ("can I drive?"); the last one may be a beginning. Where nothing is
 * found, misspelt words are mended, and then pages with some of the words are taken; the answer
 * says so.
 */
#ifndef PAMPHLET_LIBRARY_SEARCH_H
#define PAMPHLET_LIBRARY_SEARCH_H

#include "library/library.h"

/* More words than these are passed over. */
enum { SEARCH_WORDS_MAX = 16 };

/* How the pages found answer to what was typed. */
enum search_answer {
    SEARCH_NOTHING, /* none do */
    SEARCH_ALL,     /* they hold all of the words, small ones aside */
    SEARCH_SPELT,   /* all of `asked`, which are spelt otherwise */
    SEARCH_SOME,    /* some of `asked` */
};

/* By value: library_search fills it, library_results_done frees it. */
struct library_results {
    uint32_t *ids; /* the best first */
    size_t count;
    bool more; /* there are more than these */
    enum search_answer answer;
    struct buffer asked;           /* the words that were looked for in the end, parted by blanks */
    struct library_sought *sought; /* for library_marks and library_extract */
};

/* Asks for at most `limit` pages that are seen as the query says: its language (and pages of the
 * default one that it lacks), now and show; 0: in all languages. */
void library_search(const struct library *library, const struct library_query *query,
                    const char *words, size_t limit, struct library_results *results);
void library_results_done(struct library_results *results);

/* Where a word that was looked for stands in a text, in bytes. */
struct library_mark {
    size_t start;
    size_t end;
};

/* Finds at most `max` of them; returns how many. */
size_t library_marks(const struct library_results *results, const char *text, size_t n_bytes,
                     struct library_mark *marks, size_t max);

/* Appends at most about `max_bytes` of a page, on one line, from where the words stand most
 * closely; of its description where that says as much. */
void library_extract(const struct library *library, const struct library_results *results,
                     uint32_t id, size_t max_bytes, struct buffer *out);

#endif
