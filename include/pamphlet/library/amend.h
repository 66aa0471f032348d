/*
 * Changes pages of a library file, where all else stays as it is.
 */
#ifndef PAMPHLET_LIBRARY_AMEND_H
#define PAMPHLET_LIBRARY_AMEND_H

#include "library/library.h"

/* A page as it is now: its text, its links with their targets, and what it says of itself, but for
 * what anything beyond it is made of (its title, names, tags, dates, address). */
struct library_amendment {
    uint32_t id;
    const struct page *page;
    const struct notes *notes; /* all that there are on it */
};

/* Changes pages in a copy of a library's file, open for both; the descriptor is closed. What it
 * says of the state it was made from is gone. NULL, or a sentence that says why not, lent for ever;
 * the copy is then of no use. A page that links to other pages than before is refused: what is
 * related to which is no longer as it was. */
const char *library_amend(const struct library *library, int fd,
                          const struct library_amendment *list, size_t count);

/* Fills ids with at most `max` pages of a library in a file that link to a place within this one;
 * returns how many. When the page changes, their links have to be given their targets anew. */
size_t library_linking_into(const struct library *library, uint32_t id, uint32_t *ids, size_t max);

/* Pages of a library in a file that have files themselves. */
size_t library_file_count(const struct library *library);

#endif
