/*
 * Pages on their way through the workers, and the words for those that failed.
 *
 * Refuses to lose a page, whatever it did to its worker, and to let a draft out.
 */
#include "sync/job.h"

#include "base/words.h"
#include "content/front.h"
#include "document/page_pack.h"
#include "markup/markdown.h"
#include "markup/parse.h"
#include "sync/worker.h"

#include <stdlib.h>
#include <string.h>

/* What the editor is told, and what the page says. */
static const struct {
    const char *note;
    const char *why;
} failures[FAILED_MAX] = {
    [FAILED_TIME] = {"takes too long to read", WORDS("It takes too long to read.")},
    [FAILED_MEMORY] = {"becomes too large when it is read",
                       WORDS("It becomes too large when it is read.")},
    [FAILED_BROKEN] = {"cannot be read: the process that read it broke off",
                       WORDS("It cannot be read.")},
    [FAILED_KILLED] = {"is not read: the process that read it was killed; is there enough memory?",
                       WORDS("It cannot be read at the moment.")},
    [FAILED_START] = {"is not read: no process can be started that reads it safely",
                      WORDS("It cannot be read at the moment.")},
};

size_t job_bytes(const struct job *job)
{
    return job->head.used + job->file.used + MARKDOWN_PADDING_BYTES;
}

void queue_add(struct queue *queue, struct job *job)
{
    job->queue_next = NULL;
    *(queue->last ? &queue->last->queue_next : &queue->first) = job;
    queue->last = job;
    queue->count++;
    queue->bytes += job_bytes(job);
}

struct job *queue_take(struct queue *queue)
{
    struct job *job = queue->first;
    queue->first = job->queue_next;
    if (!queue->first)
        queue->last = NULL;
    queue->count--;
    queue->bytes -= job_bytes(job);
    return job;
}

enum { HEAD_BYTES = 500 }; /* enough for most */

/* Writes the head of a job's request. */
static void job_prepare(struct job *job)
{
    struct worker_request request = {
        .ticket = job->ticket,
        .wish = job->wish,
        .path_bytes = (uint32_t)strlen(job->page.path),
        .file_bytes = job->file.used,
    };
    job->head.used = 0;
    buffer_room(&job->head, HEAD_BYTES);
    buffer_add(&job->head, (const char *)&request, sizeof request);
    page_pack(&job->head, &job->page, NULL);
    request.page_bytes = (uint32_t)(job->head.used - sizeof request);
    memcpy(job->head.bytes, &request, sizeof request);
    buffer_add(&job->head, job->page.path, request.path_bytes);
}

/* The limit depends on the page's size. What reached it may be one deep nest, or a lot of plain
 * text. */
static void note_time(struct job *job)
{
    unsigned cpu_ms = worker_limits(job->file.used).cpu_ms;
    notes_add_to_file(
        &job->notes, NOTE_ERROR, job->page.path,
        "%s: more than the %u.%u seconds that a page of its size may take; make two pages of "
        "it, or nest and link less",
        failures[FAILED_TIME].note, cpu_ms / 1000, cpu_ms / 100 % 10);
}

void job_finish(struct job *job)
{
    if (job->failure == FAILED_TIME)
        note_time(job);
    else if (job->failure)
        notes_add_to_file(&job->notes, NOTE_ERROR, job->page.path, "%s",
                          failures[job->failure].note);
    if (job->why)
        page_stand_in(&job->page, job->why);
    buffer_done(&job->head);
    buffer_done(&job->file);
    job->done = true;
}

void job_give_up(struct job *job, enum failure failure)
{
    job->failure = job->failure ? job->failure : failure;
    job->why = job->why ? job->why : failures[job->failure].why;
    front_salvage(job->file.bytes, job->file.used, &job->page);
    job_finish(job);
}

void job_free(struct job *job)
{
    page_done(&job->page);
    notes_done(&job->notes);
    buffer_done(&job->head);
    buffer_done(&job->file);
    free(job);
}

struct job *job_new(uint32_t ticket, struct page *page, struct buffer *file, const char *why)
{
    struct job *job = memory_new(sizeof *job);
    job->page = *page;
    job->file = *file;
    job->ticket = ticket;
    job->wish = why ? WORKER_FIELDS : WORKER_WHOLE;
    job->why = why;
    memset(page, 0, sizeof *page);
    *file = (struct buffer){0};
    notes_init(&job->notes);
    job_prepare(job);
    return job;
}

struct job *job_new_finished(struct page *page, struct notes *notes)
{
    struct job *job = memory_new(sizeof *job);
    job->page = *page;
    job->notes = *notes;
    job->done = true;
    memset(page, 0, sizeof *page);
    memset(notes, 0, sizeof *notes);
    return job;
}

void job_ask_fields(struct job *job, enum failure failure)
{
    job->wish = WORKER_FIELDS;
    job->failure = failure;
    job->why = failures[failure].why;
    job_prepare(job);
}
