/*
 * Libraries of folders that were read before, kept in the user's cache.
 */
#ifndef PAMPHLET_SYNC_CACHE_H
#define PAMPHLET_SYNC_CACHE_H

#include "base/sha256.h"
#include "sync/configure.h"
#include "sync/parsed.h"
#include "sync/sync.h"
#include "sync/walk.h"

#include <stdbool.h>

/* What tells one state of a folder from another. By value: cache_look fills it, cache_done frees.
 */
struct cache {
    char *file;                      /* NULL: there is no cache directory */
    char state[SHA256_HEX_BYTES];    /* SHA-256 of all stamps and options */
    char rest[SHA256_HEX_BYTES];     /* the same without `stamps` */
    char settings[SHA256_HEX_BYTES]; /* of all that affects parsing but the pages' own files */
    struct stamp *stamps;            /* one for each file of the walk */
    size_t stamp_count;
    int64_t now_ns;    /* when the files were looked at, since 1970 */
    int64_t newest_ns; /* the latest change of a file, or of a watched folder, since 1970 */
    bool fresh;        /* so recent that another change might leave the same stamps */
};

/* Whether something changed so shortly before a look that another change might leave the same time.
 */
bool cache_is_fresh(int64_t changed_ns, int64_t now_ns);

/* Whether a change lies in the future, by another machine's clock. Whoever waits for the next
 * change counts such a one as old: otherwise the file would seem to have just changed until this
 * clock has caught up. */
bool cache_is_in_future(int64_t changed_ns, int64_t now_ns);

/* Records the state of a site: size, times and inode of each file that the walk found, of the
 * configuration and of the static files. */
void cache_look(struct cache *cache, const struct configure *configure, const struct walk *walk,
                const struct sync_options *options);
void cache_done(struct cache *cache);

/* The pages as they were last parsed for this site and these options, for parsed_close; NULL: there
 * is no place to keep them. */
struct parsed *cache_parsed(const struct cache *cache);

/* The stamp of the walk's file at an index; NULL: it is gone, or changed so recently that another
 * change might leave the same stamp. Lent until cache_done. */
const struct stamp *cache_stamp(const struct cache *cache, size_t index);

/* The cached library, if it was made from exactly this state and would come out the same at this
 * time (seconds since 1970), the caller's; else NULL. If it proves to be damaged it is removed from
 * the cache, to be made again at the next start. */
struct library *cache_open(const struct cache *cache, int64_t now);

/* Removes the library from the cache. */
void cache_drop(const struct cache *cache);

/* Makes a file and unlinks it at once, so that nothing is left however this program ends. It is
 * open for reading and writing, and a second time for reading only unless `reading` is NULL. It is
 * made in the cache directory; with OTHER_DISK, or if that fails, in /tmp, which is mostly on
 * another disk. False: it cannot be made. */
enum cache_disk { CACHE_DISK, OTHER_DISK };
bool cache_open_nameless(enum cache_disk disk, int *writing, int *reading);

/* Passes a library file, opened for reading, to sync_options.written, if that is set. */
void cache_hand_on(const char *file, const struct sync_options *options);

/* Writes a library that was made from this state to the cache, and hands it on as soon as it is
 * written. NULL, or a sentence that says why it failed. Whatever goes wrong, and even if another
 * process does the same, the cache holds one whole file, the old or the new. */
const char *cache_keep(const struct cache *cache, struct library *library,
                       const struct sync_options *options);

#endif
