/*
 * Changes single pages of a library file and leaves the rest of it as it is.
 */
#ifndef PAMPHLET_LIBRARY_AMEND_H
#define PAMPHLET_LIBRARY_AMEND_H

#include "library/library.h"

/* A page in its new form: text, links with their targets, fields. Those that other rows are made
 * from (title, names, tags, dates, address) must be as they were. */
struct library_amendment {
    uint32_t id;
    const struct page *page;
    const struct notes *notes; /* all the notes on it */
};

/* Applies a list of amendments to a copy of the library's file. fd: the copy, open for reading and
 * writing; it is closed. The copy no longer records the state it was made from (library_is_of).
 * Returns NULL, or a static sentence that says why it failed; the copy is then useless. Refuses a
 * page that links to other pages than before, because that changes which pages are related, and a
 * page whose new description changes how it is told apart from others. */
const char *library_amend(const struct library *library, int fd,
                          const struct library_amendment *list, size_t count);

/* Fills ids with at most `max` pages of a library file that link to a place within this one;
 * returns how many. When this page changes, their links must be resolved again. */
size_t library_linking_into(const struct library *library, uint32_t id, uint32_t *ids, size_t max);

/* How many pages of a library file have a source file of their own. */
size_t library_file_count(const struct library *library);

#endif
