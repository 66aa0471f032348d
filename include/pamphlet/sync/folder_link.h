/*
 * Links that name a folder by a relative path, "." or "..", as Hugo's ref takes them.
 */
#ifndef PAMPHLET_SYNC_FOLDER_LINK_H
#define PAMPHLET_SYNC_FOLDER_LINK_H

#include "sync/link.h"

#include <stdbool.h>

/* Whether the link's path is what ref makes of such a path ("..md" of ".", "...md" of "..") or of
 * "/"; no file has such a name. */
bool folder_link_is(const struct link *link);

/* Finds the list of that folder, or of the nearest one above it that has one, as Hugo's ref does
 * (getContentNode of its page collections); above the root is the root. */
enum library_found folder_link_find(struct link *link);

#endif
