/*
 * Walks a content folder and reads its files, whatever else is in it.
 */
#ifndef PAMPHLET_SYNC_WALK_H
#define PAMPHLET_SYNC_WALK_H

#include "base/notes.h"
#include "sync/missing.h"

#include <stdbool.h>
#include <stddef.h>

enum { WALK_DEPTH_MAX = 32, WALK_FILES_MAX = 1000000 };

struct walk_file {
    const char *path; /* below the folder, with '/' */
    bool is_page;     /* Markdown, or HTML with front matter; else a picture, a document */
    bool is_read;     /* as a page of its own (plan_add_files): not a part, nor left out */
    uint32_t part_of; /* likewise: the index file, from 1, of the bundle it is in; 0: of none */
};

/* By value: walk_folders fills it, walk_done frees it. */
struct walk {
    int folder_fd;
    const char *const *inside; /* where links may lead; lent */
    struct walk_file *files;   /* in byte order of their paths */
    size_t count;
    size_t room;
    struct missing missing; /* what was not seen */
    bool full;    /* there are more than WALK_FILES_MAX files: the rest is left out, with a note */
    bool led_out; /* one of the folders to walk is outside, reached by a link */
    struct arena arena;
};

/* All of a folder, for walk_folders. */
extern const char *const walk_all[];

/* Lists all regular files in some folders and files below a folder, hidden ones left out (Hugo:
 * names that begin with '.' or '#' or end in '~'). Links to files within the folder are followed;
 * FIFOs, devices, links that lead out and links to folders are passed over, which is noted. below:
 * paths without slashes at their ends, "" for all, NULL at the end; a missing one counts as empty.
 * inside: likewise, where links may lead; lent until walk_done. Returns 0 or an errno value. */
int walk_folders(struct walk *walk, const char *folder, const char *const *below,
                 const char *const *inside, struct notes *notes);
void walk_done(struct walk *walk);

/* How many of the files are pages. */
size_t walk_pages(const struct walk *walk);

/* Adds a page that is still to be written, if it is not there. Returns its index. */
size_t walk_add(struct walk *walk, const char *path);

/* The index of the file of this path; the count of files if there is none. */
size_t walk_find(const struct walk *walk, const char *path);

/* The first of a file and those before it whose paths begin with the same n bytes. The walk is
 * sorted, so all whose paths do are neighbours. */
size_t walk_first_alike(const struct walk *walk, size_t file, size_t n_bytes);

/* Whether a file below folder_fd (AT_FDCWD: anywhere) is a page: Markdown by its extension, or HTML
 * that begins with front matter (Hugo: without it, a file is not a page). If false, errno says what
 * kept it from being read, or is 0. */
bool walk_is_page(int folder_fd, const char *path);

/* Whether a file or folder of this name is passed over (Hugo: it begins with '.' or '#', or ends in
 * '~', or is node_modules; or it is lost+found, which a disk has at its top and only root may
 * read). At least one byte. */
bool walk_ignores(const char *name, size_t n_bytes);

/* walk_read.c: whether an open file lies in one of the folders `below` folder_fd (as for
 * walk_folders), or is itself one of the files named there, by the paths that all of them have now.
 * If false, errno says what kept that from being known, or is 0. */
bool walk_lies_inside(int folder_fd, const char *const *below, int fd);

/* walk_read.c: reads a regular file below folder_fd (AT_FDCWD: anywhere), never waiting for a FIFO.
 * At most max_bytes are read; *total_bytes is the file's size (NULL: nobody asks). Returns 0 or an
 * errno value. */
int walk_read(int folder_fd, const char *path, size_t max_bytes, struct buffer *out,
              size_t *total_bytes);

/* The same for a file below a walk's folder, whether or not it was there during the walk; but fails
 * with EXDEV if the file that is opened, all links followed, lies where links may not lead. */
int walk_read_inside(const struct walk *walk, const char *path, size_t max_bytes,
                     struct buffer *out, size_t *total_bytes);

/* walk_read.c: reads what comes from an open pipe, terminal or file to its end, at most max_bytes.
 * Returns 0 or an errno value. */
int walk_read_stream(int fd, size_t max_bytes, struct buffer *out);

#endif
