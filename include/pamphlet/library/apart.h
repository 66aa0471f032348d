/*
 * What tells pages of one title apart; for the files of this room only.
 */
#ifndef PAMPHLET_LIBRARY_APART_H
#define PAMPHLET_LIBRARY_APART_H

#include "library/entries.h"

/* Marks the pages in memory whose title another page of their language has, and what tells those
 * of one section apart. They are in the order of titles. */
void apart_mark(struct library *library);

#endif
