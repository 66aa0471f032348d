/*
 * The files that pages include, read from the content folder.
 */
#ifndef PAMPHLET_SYNC_INCLUDE_H
#define PAMPHLET_SYNC_INCLUDE_H

#include "base/notes.h"
#include "sync/walk.h"

#include <stdbool.h>

/* Puts the files that a page includes into *bytes, the text of its file. shown is the page's path
 * below the walk's folder. For a lone file, walk is NULL and file is its path; the content is then
 * that of the site above it, or its own folder if there is none. Only regular files that the walk
 * would list are read: no hidden ones, none outside the content, none reached by a link that leads
 * out. Adds to *missing what could not be read. Returns whether the page includes any file,
 * readable or not. */
bool include_files(struct buffer *bytes, const struct walk *walk, const char *file,
                   const char *shown, struct notes *notes, struct missing *missing);

#endif
