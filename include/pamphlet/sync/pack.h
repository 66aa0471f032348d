/*
 * From a content folder to one library file.
 */
#ifndef PAMPHLET_SYNC_PACK_H
#define PAMPHLET_SYNC_PACK_H

#include "base/sha256.h"
#include "library/save.h"
#include "sync/sync.h"

#include <stdbool.h>

struct pack_result {
    uint32_t pages; /* that have a file */
    uint64_t file_bytes;
    char sha256[SHA256_HEX_BYTES]; /* of the file */
};

/* Writes a folder as a complete library file, with the pictures below it: made under a temporary
 * name beside it, checked (SQLite's own check), flushed to the disk, then renamed. What pages say
 * is not held in memory, however many there are. Where the name is a link, the file that it leads
 * to is replaced; what is there and no regular file is left alone. The same content makes the same
 * bytes, made at the same time (options->now). tell: given the library for what is noted of it,
 * whatever came of the file; NULL: nobody asks. An error in the site's configuration is a failure.
 * False: nothing is left behind, and *why is a heap string, the caller's. */
bool pack_folder(const char *folder, const char *file, const struct sync_options *options,
                 void (*tell)(struct library *library), struct pack_result *result, char **why);

/* Nameless files beside another (sync/temporary.h) for a library that is saved; the name is lent.
 */
struct library_scratch pack_scratch(const char *file);

/* Copies a file into an empty one; where the file system can, without a byte being read. */
bool pack_copy(int from, int to);

/* Whether the disk has taken all of a file. */
bool pack_flush(const char *file);

#endif
