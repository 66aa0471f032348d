/*
 * Work that is done ahead, by processes of its own, and taken in order.
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

/* What is to be done. The processes are copies of this one as it was when they began: what they
 * change in their memory is seen by nobody else. */
struct ahead_work {
    /* What the nth of so many processes does before its first item; appends what it has to say of
     * that. NULL: nothing. */
    void (*first)(void *data, unsigned nth, unsigned of, struct buffer *out);
    /* Appends what an item comes to. False: it cannot be made, and the work breaks off. */
    bool (*make)(void *data, size_t item, struct buffer *out);
    /* Appends the next part of what a process has to say after its last item; false: that was
     * all, and nothing was appended. NULL: nothing. */
    bool (*last)(void *data, struct buffer *out);
    void *data;
};

enum {
    AHEAD_HERE = 0,      /* no process: the work is done when it is taken, by whoever takes it */
    AHEAD_EACH_CORE = 1, /* as many as are of use */
    AHEAD_BESIDE = 2,    /* one, while whoever takes does something else first */
};

/* Begins the items 0 to count - 1. None: there are first and last words all the same. Never NULL:
 * where no process can be had, it is done here. */
struct ahead *ahead_begin(const struct ahead_work *work, size_t count, int where);

/* The processes: one where there is none. */
unsigned ahead_processes(const struct ahead *ahead);

/* Appends the first words of the nth process; before any item is taken, and of all of them if of
 * any. False: it broke off. */
bool ahead_take_first(struct ahead *ahead, unsigned nth, struct buffer *out);

/* Replaces what is in the buffer by what the next item came to. False: there is none, or a process
 * broke off. */
bool ahead_take(struct ahead *ahead, struct buffer *out);

/* Appends the next part of the last words of the nth process, when all items are taken. False: that
 * was all, or a process broke off. */
bool ahead_take_last(struct ahead *ahead, unsigned nth, struct buffer *out);

/* Ends the processes and frees. Whether everything was taken. */
bool ahead_end(struct ahead *ahead);

#endif
