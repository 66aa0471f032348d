/*
 * Watches a folder, or a page, in a separate process, which hands over a new library after each
 * change.
 *
 *     struct watch *watch = watch_new(folder, &options);    as early as possible
 *     watch_look(watch);                                    where all of it will have to be read
 *     watch_begin(watch, began_ns);                         when the folder has been read
 *     ... poll(watch_line(watch)) ... watch_take(watch, &news, &fd)
 *     watch_free(watch);
 */
#ifndef PAMPHLET_SYNC_WATCH_H
#define PAMPHLET_SYNC_WATCH_H

#include "sync/handover.h"
#include "sync/sync.h"

struct watch;

/* Forks the process that watches a folder, or one page that belongs to none. It sleeps until
 * watch_look or watch_begin, and ends when this process does, whatever ends that. If options->now
 * is 0, each reading takes the time from the clock. NULL: it cannot be started. */
struct watch *watch_new(const char *folder, const struct sync_options *options);

/* Ends the process. NULL is allowed. */
void watch_free(struct watch *watch);

/* Has the process look at the folder (not a single page) in advance, if it will be told to read all
 * of it. */
void watch_look(struct watch *watch);

/* Has the process read and hand over whatever changed since a moment, in nanoseconds since 1970 (0:
 * everything), and whatever changes from now on. */
void watch_begin(struct watch *watch, int64_t since_ns);

/* Has the process read a folder and hand it over until everything in it could be read, and then
 * end: what was missing for a reason that may pass, as for lack of memory, is there in the end. */
void watch_until_whole(struct watch *watch);

/* Reports damage in the library that was read or handed over: the process removes the folder's
 * library from the cache and reads everything again. To be called after watch_begin. */
void watch_damaged(struct watch *watch);

/* The descriptor that becomes readable when there is something to take. */
int watch_line(const struct watch *watch);

/* How far a reading has come, in pages; `all` is 0 if none is underway. */
struct watch_news {
    uint64_t done;
    uint64_t all;
    bool broken; /* the site's configuration has just become one that cannot be read, or that has
                    more faults than before */
};

/* Takes the latest news and the newest library file, open for reading only; the descriptor is the
 * caller's, -1 if none came. HANDOVER_GONE: nothing more will come. */
enum handover watch_take(struct watch *watch, struct watch_news *news, int *fd);

#endif
