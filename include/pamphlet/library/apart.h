/*
 * Tells pages with the same title apart; for the files of this room only.
 */
#ifndef PAMPHLET_LIBRARY_APART_H
#define PAMPHLET_LIBRARY_APART_H

#include "library/entries.h"

/* Sets same_title on each page in memory that shares its title with another of its language, and
 * `apart` to what distinguishes those of one section. Requires library->order, sorted by title. */
void apart_mark(struct library *library);

#endif
