/*
 * Links that name a folder by the way to it, as Hugo's ref does with "." and "..".
 */
#ifndef PAMPHLET_SYNC_WAY_H
#define PAMPHLET_SYNC_WAY_H

#include "sync/steps.h"

#include <stdbool.h>

/* Whether the link's path is what ref makes of such a way ("..md" of ".", "...md" of "..") or of
 * "/"; no file is called so. */
bool way_is(const struct link *link);

/* The list of the folder, or of the nearest one above it that has one, as for Hugo's ref
 * (getContentNode of its page collections); above the root is the root. */
enum library_found way_find(struct link *link);

#endif
