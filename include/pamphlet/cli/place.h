/*
 * Whether a path can become a page.
 */
#ifndef PAMPHLET_CLI_PLACE_H
#define PAMPHLET_CLI_PLACE_H

#include "base/memory.h"
#include "sync/snapshot.h"

/* Why no page can have the name at the end of a path, and what to do, in the arena; NULL: one can.
 */
const char *place_name_trouble(const char *path, struct arena *arena);

/* Why a file, given by its absolute path, would be no page of a site, likewise. named: the site was
 * chosen by whoever began the page, who may want it elsewhere. */
const char *place_trouble(struct snapshot *home, const char *whole, bool named,
                          struct arena *arena);

#endif
