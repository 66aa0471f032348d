/*
 * Work that forked processes do ahead of time; the caller takes the results in order.
 *
 *     struct ahead *ahead = ahead_begin(&work, count, AHEAD_EACH_CORE);
 *     for (unsigned nth = 0; nth < ahead_processes(ahead); nth++)
 *         ahead_take_first(ahead, nth, &bytes);
 *     for (size_t i = 0; i < count && ahead_take(ahead, &bytes); i++)
 *         ...
 *     for (unsigned nth = 0; nth < ahead_processes(ahead); nth++)
 *         while (ahead_take_last(ahead, nth, &bytes))
 *             ...
 *     bool whole = ahead_end(ahead);
 */
#ifndef PAMPHLET_BASE_AHEAD_H
#define PAMPHLET_BASE_AHEAD_H

#include "base/memory.h"

#include <stdbool.h>

/* What is to be done. Each process is a fork of the caller as of ahead_begin: what it changes in
 * its memory nobody else sees. */
struct ahead_work {
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
    AHEAD_HERE = 0,      /* no process: the caller does the work when it takes it */
    AHEAD_EACH_CORE = 1, /* as many processes as are of use */
    AHEAD_BESIDE = 2,    /* one process, while the caller does something else first */
};

/* Begins the items 0 to count - 1; with a count of 0 there are still first and last words. Never
 * NULL: where no process can be had, the caller does the work, as with AHEAD_HERE. */
struct ahead *ahead_begin(const struct ahead_work *work, size_t count, int where);

/* How many processes to take from: 1 where the caller does the work itself. */
unsigned ahead_processes(const struct ahead *ahead);

/* Appends the first words of the nth process. Call it before any item is taken, and for every
 * process or for none. False: a process failed. */
bool ahead_take_first(struct ahead *ahead, unsigned nth, struct buffer *out);

/* Replaces the contents of the buffer by the result of the next item. False: there is none, or a
 * process failed. */
bool ahead_take(struct ahead *ahead, struct buffer *out);

/* Appends the next part of the last words of the nth process, once all items are taken. False: that
 * was all, or a process failed. */
bool ahead_take_last(struct ahead *ahead, unsigned nth, struct buffer *out);

/* Kills the processes and frees. Returns whether everything was taken, last words included. */
bool ahead_end(struct ahead *ahead);

#endif
