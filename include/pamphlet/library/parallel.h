/*
 * Work that forked processes do ahead of time; the caller takes the results in order.
 *
 *     struct parallel *parallel = parallel_begin(&work, count, PARALLEL_EACH_CORE);
 *     for (unsigned nth = 0; nth < parallel_processes(parallel); nth++)
 *         parallel_take_first(parallel, nth, &bytes);
 *     for (size_t i = 0; i < count && parallel_take(parallel, &bytes); i++)
 *         ...
 *     for (unsigned nth = 0; nth < parallel_processes(parallel); nth++)
 *         while (parallel_take_last(parallel, nth, &bytes))
 *             ...
 *     bool whole = parallel_end(parallel);
 */
#ifndef PAMPHLET_LIBRARY_PARALLEL_H
#define PAMPHLET_LIBRARY_PARALLEL_H

#include "base/memory.h"

#include <stdbool.h>

/* What is to be done. Each process is a fork of the caller as of parallel_begin: what it changes in
 * its memory nobody else sees. */
struct parallel_work {
    /* Called once in process `nth` of `of`, before its first item; appends that process's first
     * words. NULL: there are none. */
    void (*first)(void *data, unsigned nth, unsigned of, struct buffer *out);
    /* Appends the result of an item. False: it cannot be made, and all work ends. */
    bool (*make)(void *data, size_t item, struct buffer *out);
    /* Called in each process after its last item, until it returns false: appends the next part of
     * that process's last words, or nothing if it returns false. NULL: there are none. */
    bool (*last)(void *data, struct buffer *out);
    void *data;
};

enum {
    PARALLEL_HERE = 0,      /* no process: the caller does the work when it takes it */
    PARALLEL_EACH_CORE = 1, /* as many processes as are of use */
    PARALLEL_BESIDE = 2,    /* one process, while the caller does something else first */
};

/* Begins the items 0 to count - 1; with a count of 0 there are still first and last words. Never
 * NULL: where no process can be had, the caller does the work, as with PARALLEL_HERE. */
struct parallel *parallel_begin(const struct parallel_work *work, size_t count, int where);

/* How many processes to take from: 1 where the caller does the work itself. */
unsigned parallel_processes(const struct parallel *parallel);

/* Appends the first words of the nth process. Call it before any item is taken, and for every
 * process or for none. False: a process failed. */
bool parallel_take_first(struct parallel *parallel, unsigned nth, struct buffer *out);

/* Replaces the contents of the buffer by the result of the next item. False: there is none, or a
 * process failed. */
bool parallel_take(struct parallel *parallel, struct buffer *out);

/* Appends the next part of the last words of the nth process, once all items are taken. False: that
 * was all, or a process failed. */
bool parallel_take_last(struct parallel *parallel, unsigned nth, struct buffer *out);

/* Kills the processes and frees. Returns whether everything was taken, last words included. */
bool parallel_end(struct parallel *parallel);

#endif
