/*
 * The parent's end of a worker: its process, its pipes, and the jobs it has.
 */
#ifndef PAMPHLET_SYNC_CHANNEL_H
#define PAMPHLET_SYNC_CHANNEL_H

#include "sync/job.h"

#include <sys/types.h>

/* A zeroed struct has no worker. */
struct channel {
    pid_t pid;
    int requests; /* -1: closed, no more jobs will come */
    int replies;
    struct queue flight;    /* sent or being sent, oldest first */
    struct job *writing;    /* the first not sent completely; NULL: all are */
    size_t written;         /* bytes of it that are sent */
    struct buffer in;       /* answers not yet taken */
    struct document *apart; /* of a long answer, read straight into its final place */
    size_t apart_bytes;     /* its whole length; 0: there is none */
    size_t apart_used;      /* bytes of it received so far */
    size_t answered;        /* jobs */
    bool fields_only;       /* answers may lack a document */
    bool wide;              /* its pipes were enlarged */
    unsigned looks;         /* checks since its last answer */
    long long cpu_ms;       /* its processor time at the first of them; -1: none yet */
    long long looked_ms;
};

enum { CHANNEL_LOOK_MS = 100 };

/* Starts a worker, which closes what it inherits of the `count` others. False: no pipe or process
 * can be had. */
bool channel_open(struct channel *channel, const struct worker_options *options,
                  struct channel *others, unsigned count);

/* Kills the worker, waits for it to exit and closes the channel. Says how it ended, which is its
 * own doing only if it was gone already. Its jobs are the caller's. */
enum failure channel_kill(struct channel *channel);

/* Kills a worker that has nothing left to do, and closes the channel. Does not wait for the worker
 * to exit, which takes longer than a page; channel_reap does. */
void channel_kill_nowait(struct channel *channel);

/* Reaps those of the workers that channel_kill_nowait killed which have exited. */
void channel_reap(void);

/* Enlarges its pipes: with many pages, or long ones, one process would wait for the other every 64
 * KiB. */
void channel_widen(struct channel *channel);

/* Gives it one more job; nothing is sent yet. */
void channel_add(struct channel *channel, struct job *job);

/* Says that no more jobs come: the worker exits when it has answered all. More calls do nothing. */
void channel_close_requests(struct channel *channel);

/* Sends as much as the pipe takes. False: the worker is gone. */
bool channel_feed(struct channel *channel);

/* Reads what the pipe has, and finishes the jobs that were answered. False: the worker is gone
 * (*failure is FAILED_NOT), or has to be ended for the reason in *failure. */
bool channel_drain(struct channel *channel, enum failure *failure);

/* Likewise all that a worker which is gone has left in the pipe. Returns what was wrong with it. */
enum failure channel_drain_gone(struct channel *channel);

/* Checks on a worker that owes an answer; to be called from time to time. False: it hangs, and has
 * to be ended. */
bool channel_watch(struct channel *channel);

#endif
