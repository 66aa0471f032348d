/*
 * From a content folder to one library file.
 */
#ifndef PAMPHLET_SYNC_PACK_H
#define PAMPHLET_SYNC_PACK_H

#include "sync/sync.h"

#include <stdbool.h>
#include <stddef.h>

struct pack_result {
    uint32_t pages; /* that have a file */
    uint64_t file_bytes;
    char sha256[65]; /* of the file, in hexadecimal */
};

/* Writes a complete library file, with the pictures below the folder `root`: made under a temporary
 * name beside it, checked (SQLite's own check), flushed to the disk, then renamed. The same content
 * makes the same bytes, made at the same time (now). False: nothing is left behind, and *why is
 * a heap string, the caller's. */
bool pack_library(struct library *library, const char *root, const char *file, int64_t now,
                  struct pack_result *result, char **why);

/* The same of the library that is read from a folder. */
bool pack_folder(const char *folder, const char *file, const struct sync_options *options,
                 struct pack_result *result, char **why);

/* Makes an empty file beside another; its name is a heap string, the caller's. NULL: errno. */
char *pack_temporary(const char *file);

/* Gives what is in the temporary file its name, or takes it away: file NULL, or no renaming. True:
 * it has its name; else errno says why not. Frees the temporary name. */
bool pack_finish(char *name, const char *file);

/* Copies a file into an empty one; where the file system can, without a byte being read. */
bool pack_copy(int from, int to);

/* Whether the disk has taken all of a file. */
bool pack_flush(const char *file);

#endif
