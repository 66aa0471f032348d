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
    char *file;                      /* NULL: there is no place for one */
    char state[SHA256_HEX_BYTES];    /* a sum of all files and options */
    char rest[SHA256_HEX_BYTES];     /* the same of all but what is in `stamps` */
    char settings[SHA256_HEX_BYTES]; /* of what pages are parsed by besides their files */
    struct stamp *stamps;            /* of the walk's files, */
    size_t stamp_count;
    int64_t now_ns;    /* when they were looked at, since 1970 */
    int64_t newest_ns; /* when a file last changed, since 1970; a watched folder counts too */
    bool fresh;        /* just now: it might change again unseen */
};

/* Takes in the state of a site: size, times and inode of every file that the walk found, of what
 * the site is configured by and of its static files. */
void cache_look(struct cache *cache, const struct configure *configure, const struct walk *walk,
                const struct sync_options *options);
void cache_done(struct cache *cache);

/* The pages as they were parsed last, for this site and these options; NULL: there is no place for
 * them. */
struct parsed *cache_parsed(const struct cache *cache);

/* The stamp of a file of the walk; NULL: it changed just now, and might change again unseen. */
const struct stamp *cache_stamp(const struct cache *cache, size_t index);

/* The library of exactly this state as it would be made now; NULL: there is none. Where damage is
 * met in it, it is taken out of the cache, to be made anew at the next start. */
struct library *cache_open(const struct cache *cache, int64_t now);

/* Takes the library out of the cache. */
void cache_drop(const struct cache *cache);

/* Opens a new file for both, and once more for reading unless that is NULL, that has no name any
 * more: whatever ends this program, nothing is left of it. It lies where caches do, or, `elsewhere`
 * or where there is no place for one, where all temporary files do: on another disk, mostly. False:
 * there is no place for one. */
bool cache_open_nameless(bool elsewhere, int *writing, int *reading);

/* Gives a library file to whoever asks for it (sync_options.written). */
void cache_hand_on(const char *file, const struct sync_options *options);

/* Keeps a library that was made from this state, and hands it on as soon as it is written. NULL, or
 * a sentence that says why not. Whatever goes wrong, and whoever does the same at once, nothing is
 * left half done. */
const char *cache_keep(const struct cache *cache, struct library *library,
                       const struct sync_options *options);

#endif
