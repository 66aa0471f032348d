/*
 * The files that pages include, read from the content folder.
 */
#ifndef PAMPHLET_SYNC_INCLUDE_H
#define PAMPHLET_SYNC_INCLUDE_H

#include "base/notes.h"

#include <stdbool.h>

/* Puts the files that a page includes into *bytes, the text of its file. folder_fd is the content
 * folder, shown the page's path below it; for a lone file, folder_fd is AT_FDCWD and file is its
 * path from there: the content is that of the site above it, its own folder if there is none. Only
 * regular files that the walk would list are read: none that are hidden, none that a link leads out
 * to. *hindered: what kept one from being read may be over the next time. Returns whether the page
 * asks for any, whatever came of it. */
bool include_files(struct buffer *bytes, int folder_fd, const char *file, const char *shown,
                   struct notes *notes, bool *hindered);

#endif
