/*
 * Picks the passage that an extract is taken from; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_PASSAGE_H
#define PAMPHLET_LIBRARY_PASSAGE_H

#include "document/document.h"
#include "library/sought.h"

enum { PASSAGE_OTHERS_MAX = 3 };

/* The texts of a page and pages beside which it is shown, all lent. */
struct passage_page {
    const char *description;
    const struct document *document; /* NULL: it has none */
    size_t skipped;                  /* bytes at the beginning of its text that are not looked at */
    const struct document *others[PASSAGE_OTHERS_MAX];
    size_t other_count;
};

/* Where a passage is. */
struct passage {
    bool described; /* in the description, else in the document */
    size_t at; /* its first word that was looked for, in bytes from the start or what is skipped */
};

/* Picks where, within max_bytes, most of the words that tell most of the page stand; the
 * description if that has as many, or if only words that many pages have are left. A sentence of
 * the document that one of the other pages has too gives way to one that none has, if the words
 * near that are worth as much. */
struct passage passage_pick(const struct passage_page *page, const struct library_sought *sought,
                            size_t max_bytes);

#endif
