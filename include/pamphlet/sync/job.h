/*
 * A page on its way through a worker: what is known of it, what is asked, and what became of it.
 */
#ifndef PAMPHLET_SYNC_JOB_H
#define PAMPHLET_SYNC_JOB_H

#include "sync/worker.h"

#include <stdbool.h>

/* What can become of a page besides being read. */
enum failure {
    FAILED_NOT,
    FAILED_TIME,
    FAILED_MEMORY,
    FAILED_BROKEN,
    FAILED_KILLED, /* by somebody else: the page need not have to do with it */
    FAILED_START,
    FAILED_MAX
};

struct job {
    struct job *next;  /* in the order they are taken */
    struct job *queue; /* the next that waits, or is with the same worker */
    struct page page;
    struct notes notes;
    struct buffer head; /* of the request: all but the file */
    struct buffer file;
    uint32_t ticket;
    enum worker_wish wish;
    enum failure failure;
    const char *why; /* the sentence that stands for the text, NULL: none */
    bool again;      /* it is with its second worker */
    bool done;
};

/* First in, first out. A zeroed struct is empty. */
struct queue {
    struct job *first;
    struct job *last;
    size_t count;
    size_t bytes;
};

void queue_add(struct queue *queue, struct job *job);
struct job *queue_take(struct queue *queue);

/* Takes over a page and its file; `why` as in pool_add. */
struct job *job_new(uint32_t ticket, struct page *page, struct buffer *file, const char *why);
void job_free(struct job *job);

/* A job with nothing to do: takes over a page and its notes. */
struct job *job_done(struct page *page, struct notes *notes);

/* Bytes of its request. */
size_t job_bytes(const struct job *job);

/* From now on only the fields are asked for: the text did this to its worker. */
void job_ask_fields(struct job *job, enum failure failure);

/* Ends a job whose page was filled: notes what failed, and puts words where the text is missing. */
void job_finish(struct job *job);

/* Ends a job with as much as can be said without a worker. */
void job_give_up(struct job *job, enum failure failure);

#endif
