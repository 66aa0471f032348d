/*
 * Watches a folder, or a page, from a process of its own, and hands over the library that it has
 * become after each change.
 *
 *     struct watch *watch = watch_new(folder, &options);    as early as possible
 *     watch_look(watch);                                    where all of it will have to be read
 *     watch_begin(watch, began_ns);                         when the folder has been read
 *     ... poll(watch_line(watch)) ... watch_take(watch, &news, &fd)
 *     watch_free(watch);
 */
#ifndef PAMPHLET_SYNC_WATCH_H
#define PAMPHLET_SYNC_WATCH_H

#include "base/handover.h"
#include "sync/sync.h"

struct watch;

/* Forks the process; what it watches is a folder, or one page that belongs to none. It sleeps until
 * watch_begin. It ends when this one does, whatever ends that. NULL: there is none. The clock is
 * asked for each reading where options->now is 0. */
struct watch *watch_new(const char *folder, const struct sync_options *options);

/* The process ends. NULL is allowed. */
void watch_free(struct watch *watch);

/* Lets the process look at the folder (no single page) while something else is done: it will be
 * told to read all of it. */
void watch_look(struct watch *watch);

/* What has changed since a moment, in nanoseconds since 1970 (0: all that is there), and whatever
 * changes from now on, is read and handed over. */
void watch_begin(struct watch *watch, int64_t since_ns);

/* Damage was met in what was read or handed over: the process takes the library of the folder out
 * of the cache and reads all anew. After watch_begin. */
void watch_damaged(struct watch *watch);

/* The descriptor that can be read when there is something to take. */
int watch_line(const struct watch *watch);

/* How far a reading is; all 0: none is underway. */
struct watch_news {
    uint64_t done;
    uint64_t all;
};

/* Takes the news, and the newest library file, open for reading only; the descriptor is the
 * caller's, -1 where none came. HANDOVER_GONE: nothing will come any more. */
enum handover watch_take(struct watch *watch, struct watch_news *news, int *fd);

#endif
