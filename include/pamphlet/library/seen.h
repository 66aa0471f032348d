/*
 * Which pages a reader is shown, for callers that ask about many of them; for the files of this
 * room only.
 */
#ifndef PAMPHLET_LIBRARY_SEEN_H
#define PAMPHLET_LIBRARY_SEEN_H

#include "library/library.h"

/* By value: seen_init, seen_done. Library and query are lent. */
struct seen {
    const struct library *library;
    const struct library_query *query;
    size_t asked;
    unsigned char *bits; /* one for each id; NULL: each page is looked up */
};

void seen_init(struct seen *seen, const struct library *library, const struct library_query *query);
void seen_done(struct seen *seen);

/* Whether the query lets a page be listed. False for ids that do not exist. */
bool seen_has(struct seen *seen, int64_t id);

#endif
