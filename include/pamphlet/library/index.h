/*
 * The full-text index: the words of all pages, which of them there are, and what belongs together.
 */
#ifndef PAMPHLET_LIBRARY_INDEX_H
#define PAMPHLET_LIBRARY_INDEX_H

#include "library/library.h"

#include "library/store.h"

/* The columns of the index, in the order of schema.c. */
enum { COLUMN_TITLE, COLUMN_NAMES, COLUMN_DESCRIPTION, COLUMN_BODY, COLUMN_MAX };

/* The pages of a language are numbered from this on, the most important first. */
static inline int64_t index_first(uint32_t language)
{
    return (int64_t)language << 24;
}

/* Fills the index of an empty store, in one transaction of the caller's, from a finished library
 * in memory. False: store_trouble says why. */
bool index_write(const struct library *library, struct store *store);

/* The store that has the library's index: its file, or one in memory that is made when it is asked
 * for first. Lent by the library; NULL: there is no memory for it, or the file is damaged. */
struct store *index_of(const struct library *library);

#endif
