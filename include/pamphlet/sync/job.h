/*
 * A page on its way through a worker: what is known of it, what the worker is to do, and the
 * outcome.
 */
#ifndef PAMPHLET_SYNC_JOB_H
#define PAMPHLET_SYNC_JOB_H

#include "sync/worker.h"

#include <stdbool.h>

/* Why a page could not be read. */
enum failure {
    FAILED_NOT,
    FAILED_TIME,
    FAILED_MEMORY,
    FAILED_BROKEN,
    FAILED_KILLED, /* by another process: the page may be innocent */
    FAILED_START,
    FAILED_MAX
};

struct job {
    struct job *next;       /* in the order in which pages are taken */
    struct job *queue_next; /* the next one waiting, or with the same worker */
    struct page page;
    struct notes notes;
    struct buffer head; /* of the request: all but the file */
    struct buffer file;
    uint32_t ticket;
    enum worker_wish wish;
    enum failure failure;
    const char *why; /* the sentence shown in place of the text; NULL: none */
    bool again;      /* it was given a second worker */
    bool done;
};

/* First in, first out. A zeroed struct is empty. */
struct queue {
    struct job *first;
    struct job *last;
    size_t count;
    size_t bytes;
};

/* Adds a job at the end; takes the first, of which there must be one. */
void queue_add(struct queue *queue, struct job *job);
struct job *queue_take(struct queue *queue);

/* Takes over a page and its file; `why` as in pool_add. */
struct job *job_new(uint32_t ticket, struct page *page, struct buffer *file, const char *why);
void job_free(struct job *job);

/* A job that is finished already: takes over a page and its notes. */
struct job *job_new_finished(struct page *page, struct notes *notes);

/* Bytes of its request. */
size_t job_bytes(const struct job *job);

/* Limits the job to the page's fields from now on, because the text made its worker fail. */
void job_ask_fields(struct job *job, enum failure failure);

/* Ends a job whose page was filled: notes a failure, and puts the stand-in where the text is
 * missing. */
void job_finish(struct job *job);

/* Ends a job with what can be told of its page without a worker. */
void job_give_up(struct job *job, enum failure failure);

#endif
