/*
 * The process that watches, for watch.c, its reader's end: what it is told, and its life; for this
 * room only.
 */
#ifndef PAMPHLET_SYNC_WATCHER_H
#define PAMPHLET_SYNC_WATCHER_H

#include "sync/watch.h"

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/* What the process is told, each once: to look at a folder that will have to be read, to begin, and
 * that what is kept of the folder is damaged. */
struct watch_word {
    bool begin;
    bool damaged;
    int64_t since_ns; /* with `begin`: what changed before this moment was read by somebody */
};

/* The life of the process that was just forked from `parent`: takes its end of the line, and sends
 * back struct watch_news and library files (watch.h). Folder and options are lent. It ends when the
 * other end does, or the parent. Never comes back, runs no exit handlers, prints nothing. */
_Noreturn void watcher_run(int line, const char *folder, const struct sync_options *options,
                           pid_t parent);

#endif
