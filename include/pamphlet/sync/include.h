/*
 * The files that pages include, read from the content folder.
 */
#ifndef PAMPHLET_SYNC_INCLUDE_H
#define PAMPHLET_SYNC_INCLUDE_H

#include "base/notes.h"
#include "sync/walk.h"

#include <stdbool.h>

/* Puts the files that a page includes into *bytes, the text of its file. shown is the page's path
 * below the walk's folder; for a lone file, walk is NULL and file is its path: the content is that
 * of the site above it, its own folder if there is none. Only regular files that the walk would
 * list are read: none that are hidden, none beside the content, none that a link leads out to.
 * *hindered: what kept one from being read may be over the next time. Returns whether the page asks
 * for any, whatever came of it. */
bool include_files(struct buffer *bytes, const struct walk *walk, const char *file,
                   const char *shown, struct notes *notes, bool *hindered);

#endif
