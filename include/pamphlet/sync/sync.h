/*
 * From a content folder to a library: finds the pages, has them parsed, resolves their links.
 */
#ifndef PAMPHLET_SYNC_SYNC_H
#define PAMPHLET_SYNC_SYNC_H

#include "library/library.h"

struct sync_options {
    bool drafts;         /* list drafts too */
    bool no_typographer; /* quotes and dashes stay as they were typed */
};

/* Reads a content folder, or the root of a site (a folder with a content folder in it). Returns a
 * finished library, owned by the caller, or NULL with *why set to a heap string (the caller's) that
 * says what to do. */
struct library *sync_folder(const char *folder, const struct sync_options *options, char **why);

/* Reads one Markdown file, a draft too, as a library of one page. As sync_folder. */
struct library *sync_file(const char *file, const struct sync_options *options, char **why);

#endif
