/*
 * Links: from what an author wrote to a page of the library. Done once, when the library is filled.
 */
#ifndef PAMPHLET_SYNC_RESOLVE_H
#define PAMPHLET_SYNC_RESOLVE_H

#include "library/library.h"

/* Sets the targets of all links and pictures of all pages of a finished library; links that lead
 * nowhere become notes. */
void resolve_links(struct library *library);

#endif
