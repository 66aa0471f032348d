/*
 * A site's folders of content.
 */
#ifndef PAMPHLET_SYNC_FOLDERS_H
#define PAMPHLET_SYNC_FOLDERS_H

#include "sync/configure.h"

/* Sets the folders to walk, and those that files may be included from: `top`, `below` and `inside`.
 * The site's configuration has been read. */
void folders_find(struct configure *configure, struct site *site);

#endif
