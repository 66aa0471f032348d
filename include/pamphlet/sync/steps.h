/*
 * The steps by which a link's path finds its page.
 */
#ifndef PAMPHLET_SYNC_STEPS_H
#define PAMPHLET_SYNC_STEPS_H

#include "sync/link.h"

/* Finds what the path leads to; if that is a page, link->id is its number. *is_guess: only the last
 * part of the path was found. */
enum library_found steps_find(struct link *link, bool *is_guess);

#endif
