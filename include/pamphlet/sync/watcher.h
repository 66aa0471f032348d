/*
 * The process that watches, and the messages to it from watch.c, the reader's end; for this room
 * only.
 */
#ifndef PAMPHLET_SYNC_WATCHER_H
#define PAMPHLET_SYNC_WATCHER_H

#include "sync/watch.h"

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/* A message to the process, each sent once: to look at a folder in advance (all zero), to begin, or
 * that the folder's cached library is damaged. */
struct watch_word {
    bool begin;
    bool until_whole; /* with `begin`: only until nothing is missing for a reason that may pass */
    bool damaged;
    int64_t since_ns; /* with `begin`: what changed before this moment has been read already */
};

/* All that the process just forked from `parent` does for a folder, or for one page: takes struct
 * watch_word from its end of the line, and sends back struct watch_news and library files
 * (watch.h). Ends when the other end is closed, or the parent ends. Never returns, runs no exit
 * handlers, prints nothing. */
_Noreturn void watcher_run(int end, const char *path, const struct sync_options *options,
                           pid_t parent);

#endif
