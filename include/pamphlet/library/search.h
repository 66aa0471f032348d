/*
 * Search: from what a reader typed to pages, the best first.
 *
 * Whatever is typed is data: words, and phrases between quotes. A page must have every word, except
 * small words beside others ("can I drive?"); the last word may be unfinished. The title and names
 * of a page in the default language find its translation. If no page has all words together
 * (rank.h), misspelt ones are mended; if that does not help, pages with some of the words are
 * taken. The answer says which. Whoever asks in another language than the one that was chosen is
 * told so, and given the pages in theirs, but for a word that may only be misspelt.
 */
#ifndef PAMPHLET_LIBRARY_SEARCH_H
#define PAMPHLET_LIBRARY_SEARCH_H

#include "library/library.h"

/* Words and phrases beyond these are ignored; small words beside others do not count. */
enum { SEARCH_WORDS_MAX = 16 };

/* How the pages found match what was typed. */
enum search_answer {
    SEARCH_NOTHING, /* there are none */
    SEARCH_ALL,     /* they have all of the words, small ones aside */
    SEARCH_SPELT,   /* they have all of `asked`, with words mended */
    SEARCH_SOME,    /* they have some of `asked` */
};

/* By value: library_search fills it, library_results_done frees it. */
struct library_results {
    uint32_t *ids; /* the best first */
    size_t count;
    bool more; /* there may be more than these */
    enum search_answer answer;
    uint32_t elsewhere;  /* if no page has all words: a language that has more of them; 0: none */
    struct buffer asked; /* the words finally looked for, separated by blanks */
    struct buffer lost;  /* if pages have some words: those that no page has, as they were typed */
    struct library_sought *sought; /* for library_marks and library_extract */
};

/* Finds at most `limit` pages among those that the query's language, now and show let be listed
 * (see library_query); ignores the rest of the query. */
void library_search(const struct library *library, const struct library_query *query,
                    const char *words, size_t limit, struct library_results *results);
void library_results_done(struct library_results *results);

/* Where a word that was looked for is in a text, in bytes. */
struct library_mark {
    size_t start;
    size_t end;
};

/* Fills marks with the first occurrences in a text: `max`, but no more than 256. Returns how
 * many. */
size_t library_marks(const struct library_results *results, const char *text, size_t n_bytes,
                     struct library_mark *marks, size_t max);

/* The same in the text of a page, as it is shown. *first: the mark with which the passage begins
 * that has most of the words, as in an extract of usual length; 0 if there are no marks. There are
 * none if the page is called by words that tell more, and its text has none of those: for "wet
 * myself after operation" it would lead past the signs of an emergency, to its last "operation". */
size_t library_marks_in_page(const struct library_results *results, const struct page *page,
                             const char *text, size_t n_bytes, struct library_mark *marks,
                             size_t max, size_t *first);

/* Appends, on one line, about max_bytes of a page at most: from the place with most of the words,
 * of which rare ones count for more, unless a warning would be left out for that; from its
 * description if that has as many; and from another such place if the best page, or one right above
 * it in the results, says the same there. Asks for up to four pages of the library. */
void library_extract(const struct library *library, const struct library_results *results,
                     uint32_t id, size_t max_bytes, struct buffer *out);

/* Appends what a German reader without keys for "ä", "ö" and "ü" meant: "ruecken" becomes "rücken",
 * folded. For filters and the like; a search knows such words by itself. language: the reader's; 0:
 * the site's. False: it is not German, or nothing was typed like that. */
bool library_respell(const struct library *library, uint32_t language, const char *typed,
                     size_t n_bytes, struct buffer *out);

#endif
