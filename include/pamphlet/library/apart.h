/*
 * Tells pages with the same title apart; for the files of this room only.
 */
#ifndef PAMPHLET_LIBRARY_APART_H
#define PAMPHLET_LIBRARY_APART_H

#include "library/entries.h"

/* Sets same_title on each page in memory that shares its title with another of its language, and
 * `apart` to what distinguishes those of one section. Requires library->order, sorted by title. */
void apart_mark(struct library *library);

/* The title of the topmost section that an entry is in; "" at the root. */
const char *library_section_title(const struct library *library, const struct entry *entry);

#endif
