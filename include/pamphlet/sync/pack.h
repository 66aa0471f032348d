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

/* Writes a folder as a complete library file, with the site's pictures. The file is made under a
 * temporary name beside its place, checked (SQLite's own check), flushed to the disk, then renamed.
 * The texts of pages are not held in memory, however many there are. If `file` is a link, its
 * target is replaced; anything there but a library or an empty file is left alone. The same content
 * packed for the same time (options->now) makes the same bytes. tell: called with the library, for
 * its notes, whether or not the file was written; may be NULL. An error in the site's configuration
 * is a failure. False: nothing is left behind, and *why is a heap string, the caller's. */
bool pack_folder(const char *folder, const char *file, const struct sync_options *options,
                 void (*tell)(struct library *library), struct pack_result *result, char **why);

#endif
