/*
 * The near end of a worker: its process, its pipes, and the jobs it has.
 */
#ifndef PAMPHLET_SYNC_CHANNEL_H
#define PAMPHLET_SYNC_CHANNEL_H

#include "sync/job.h"

#include <sys/types.h>

/* A zeroed struct has no worker. */
struct channel {
    pid_t pid;
    int requests; /* -1: closed, for it has all it will get */
    int replies;
    struct queue flight;    /* sent or being sent, first unanswered first */
    struct job *writing;    /* the first that is not sent whole, NULL: all are */
    size_t written;         /* bytes of it */
    struct buffer in;       /* answers, not taken yet */
    struct document *apart; /* of the long answer in `in`: read straight to where it will stay */
    size_t apart_bytes;     /* its whole length; 0: there is none */
    size_t apart_used;      /* bytes that have come */
    size_t answered;        /* jobs */
    bool fields_only;       /* pages that it answers with may have no document */
    bool wide;              /* its pipes hold more than at first */
    unsigned looks;         /* at it in vain, since it last answered */
    long long cpu_ms;       /* its processor time at the first of them; -1: not known */
    long long looked_ms;
};

enum { CHANNEL_LOOK_MS = 100 };

/* Starts a worker; in the child, `others` are closed. False: there is no process for it. */
bool channel_open(struct channel *channel, const struct worker_options *options,
                  struct channel *others, unsigned count);

/* Ends the worker, whatever it does, and says how it had ended. Its jobs are the caller's. */
enum failure channel_close(struct channel *channel);

/* The same of one that has nothing to do any more, without waiting until it is gone: that takes
 * longer than a page. */
void channel_leave(struct channel *channel);

/* Takes leave of those that are gone, or waits for all. */
void channel_reap(bool wait);

/* Gives it wider pipes: where there are many pages, or long ones, one process would wait for the
 * other every 64 KiB. */
void channel_widen(struct channel *channel);

/* Gives it one more job; nothing is sent yet. */
void channel_add(struct channel *channel, struct job *job);

/* No more jobs: the worker ends when it has answered all. */
void channel_end(struct channel *channel);

/* Sends what the pipe takes. False: the worker is gone. */
bool channel_feed(struct channel *channel);

/* Reads what the pipe has, and finishes the jobs that were answered. False: the worker is gone
 * (FAILED_NOT), or *failure says why it is not to go on. */
bool channel_drain(struct channel *channel, enum failure *failure);

/* To be called from time to time. False: it is not to go on. */
bool channel_watch(struct channel *channel);

#endif
