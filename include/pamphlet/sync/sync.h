/*
 * From a content folder to a library: finds the pages, has them parsed, resolves their links.
 */
#ifndef PAMPHLET_SYNC_SYNC_H
#define PAMPHLET_SYNC_SYNC_H

#include "library/library.h"

/* A zeroed struct is the default, and so is NULL. */
struct sync_options {
    bool drafts; /* list drafts too */
    /* Called in each process that parses pages, before it sees one; anything but 0 and it does not
     * parse. NULL: nothing confines it. */
    int (*confine)(void);
    unsigned workers; /* processes that parse; 0: one per core */
};

/* Reads a content folder, or the root of a site (a folder with a content folder in it). Returns a
 * finished library, owned by the caller, or NULL with *why set to a heap string (the caller's) that
 * says what to do. */
struct library *sync_folder(const char *folder, const struct sync_options *options, char **why);

/* The same in two steps: what is between them is done while the first pages are being parsed.
 * sync_begin finds the pages; NULL as sync_folder. sync_finish waits for them. */
struct sync *sync_begin(const char *folder, const struct sync_options *options, char **why);
struct library *sync_finish(struct sync *sync);

/* Reads one Markdown file, a draft too, as a library of one page. As sync_folder. */
struct library *sync_file(const char *file, const struct sync_options *options, char **why);

#endif
