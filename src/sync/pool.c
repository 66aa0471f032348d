/*
 * Feeds workers and drains them.
 *
 * Refuses to trust an answer: its length has a limit, its content is validated, its links must be
 * unresolved. Refuses to wait on a pipe that is full in both directions: it writes and reads only
 * what poll() says can be.
 *
 * The hard idea is whose fault it is. A worker answers in order, one page at a time, so the page
 * that ended it is the first one unanswered. That one is asked again for its fields only, from a
 * new worker; the others are sent again as they were. A page whose fields too end a worker gets
 * what can be known without a parser: whether it says that it is a draft.
 */
#define _GNU_SOURCE /* CLOCK of another process */
#include "sync/pool.h"

#include "content/front.h"
#include "content/parse.h"
#include "document/page_pack.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
    WORKERS_MAX = 64,
    SPARE_PAGES = 4,           /* underway with each worker before another is started */
    SPARE_BYTES = 64 * 1024,   /* likewise */
    FLIGHT_PAGES = 32,         /* underway with one worker at most, */
    FLIGHT_BYTES = 512 * 1024, /* or one page of any length */
    WAITING_PAGES = 64,
    WAITING_BYTES = 1024 * 1024,
    READ_BYTES = 256 * 1024,
    TICK_MS = 100,
    ASLEEP_TICKS = 20, /* a worker that has work and did nothing for so long never will */
};

enum failure { FAILED_NOT, FAILED_TIME, FAILED_MEMORY, FAILED_BROKEN, FAILED_START, FAILED_MAX };

/* What the editor is told, and what the page says. */
static const struct {
    const char *note;
    const char *why;
} failures[FAILED_MAX] = {
    [FAILED_TIME] = {"takes too long to read: nested or linked too deeply",
                     "It takes too long to read."},
    [FAILED_MEMORY] = {"becomes too large when it is read: nested or linked too deeply",
                       "It becomes too large when it is read."},
    [FAILED_BROKEN] = {"cannot be read: the process that read it broke off", "It cannot be read."},
    [FAILED_START] = {"is not read: no process can be started that reads it safely",
                      "It cannot be read at the moment."},
};

/* A page on its way. */
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
    bool done;
};

struct queue {
    struct job *first;
    struct job *last;
    size_t count;
    size_t bytes;
};

struct worker {
    pid_t pid;
    int requests; /* -1: there is no such worker */
    int replies;
    struct queue flight; /* sent or being sent, first unanswered first */
    struct job *writing; /* the first that is not sent whole, NULL: all are */
    size_t written;      /* bytes of it */
    struct buffer in;
    unsigned ticks; /* since it last answered */
    long long cpu_ms;
    long long watched_ms;
};

struct pool {
    struct worker_options options;
    struct worker workers[WORKERS_MAX];
    unsigned workers_max; /* 0: not counted yet */
    bool broken;          /* no worker can be had */
    uint32_t tickets;
    struct queue waiting;
    struct job *first; /* the next to be taken */
    struct job *last;
};

/* ---- Jobs ---- */

static size_t job_bytes(const struct job *job)
{
    return job->head.used + job->file.used;
}

static void queue_add(struct queue *queue, struct job *job)
{
    job->queue = NULL;
    *(queue->last ? &queue->last->queue : &queue->first) = job;
    queue->last = job;
    queue->count++;
    queue->bytes += job_bytes(job);
}

static struct job *queue_take(struct queue *queue)
{
    struct job *job = queue->first;
    queue->first = job->queue;
    if (!queue->first)
        queue->last = NULL;
    queue->count--;
    queue->bytes -= job_bytes(job);
    return job;
}

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
    buffer_add(&job->head, (const char *)&request, sizeof request);
    page_pack(&job->head, &job->page, NULL);
    request.page_bytes = (uint32_t)(job->head.used - sizeof request);
    memcpy(job->head.bytes, &request, sizeof request);
    buffer_add(&job->head, job->page.path, request.path_bytes);
}

static void job_finish(struct job *job)
{
    if (job->failure)
        notes_add(&job->notes, NOTE_ERROR, job->page.path, 0, 0, "%s", failures[job->failure].note);
    if (job->why)
        page_stand_in(&job->page, job->why);
    buffer_done(&job->head);
    buffer_done(&job->file);
    job->done = true;
}

/* As much as can be said of a page without a worker. */
static void job_give_up(struct job *job, enum failure failure)
{
    job->failure = job->failure ? job->failure : failure;
    job->why = job->why ? job->why : failures[job->failure].why;
    front_salvage(job->file.bytes, job->file.used, &job->page);
    job_finish(job);
}

static void job_free(struct job *job)
{
    page_done(&job->page);
    notes_done(&job->notes);
    buffer_done(&job->head);
    buffer_done(&job->file);
    free(job);
}

/* ---- Starting and ending workers ---- */

/* Two descriptors above those of standard input, output and error, whatever of those is closed. */
static bool open_pipe(int ends[2])
{
    if (pipe(ends) != 0)
        return false;
    for (int i = 0; i < 2; i++) {
        int fd =
            fcntl(ends[i], ends[i] > 2 ? F_SETFD : F_DUPFD_CLOEXEC, ends[i] > 2 ? FD_CLOEXEC : 3);
        if (ends[i] <= 2) {
            close(ends[i]);
            ends[i] = fd;
        }
    }
    return ends[0] > 2 && ends[1] > 2;
}

static void close_worker(struct worker *worker)
{
    close(worker->requests);
    close(worker->replies);
    buffer_done(&worker->in);
    *worker = (struct worker){.requests = -1, .replies = -1};
}

static _Noreturn void become_worker(struct pool *pool, int requests, int replies)
{
    for (unsigned i = 0; i < WORKERS_MAX; i++)
        if (pool->workers[i].requests >= 0)
            close_worker(&pool->workers[i]);
    worker_run(requests, replies, &pool->options);
}

static bool start_worker(struct pool *pool, struct worker *worker)
{
    int requests[2] = {-1, -1};
    int replies[2] = {-1, -1};
    bool opened = open_pipe(requests) && open_pipe(replies);
    pid_t pid = opened ? fork() : -1;
    if (pid == 0) {
        close(requests[1]);
        close(replies[0]);
        become_worker(pool, requests[0], replies[1]);
    }
    close(requests[0]);
    close(replies[1]);
    if (pid < 0) {
        close(requests[1]);
        close(replies[0]);
        return false;
    }
    fcntl(requests[1], F_SETFL, O_NONBLOCK);
    fcntl(replies[0], F_SETFL, O_NONBLOCK);
    *worker = (struct worker){.pid = pid, .requests = requests[1], .replies = replies[0]};
    return true;
}

static long long now_ms(clockid_t clock)
{
    struct timespec now = {0};
    clock_gettime(clock, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

/* Processor time that a worker has used. */
static long long worker_cpu_ms(const struct worker *worker)
{
    clockid_t clock;
    return clock_getcpuclockid(worker->pid, &clock) == 0 ? now_ms(clock) : 0;
}

/* No worker can be had: pages go without. */
static void break_pool(struct pool *pool)
{
    pool->broken = true;
    while (pool->waiting.first)
        job_give_up(queue_take(&pool->waiting), FAILED_START);
}

static enum failure failure_of(int status)
{
    if (WIFSIGNALED(status))
        return WTERMSIG(status) == SIGPROF ? FAILED_TIME : FAILED_BROKEN;
    return WEXITSTATUS(status) == FATAL_STATUS     ? FAILED_MEMORY
           : WEXITSTATUS(status) == WORKER_REFUSED ? FAILED_START
                                                   : FAILED_BROKEN;
}

/* Ends a worker that died, or that is not to go on (then `failure` says why). The page it was at is
 * asked for its fields, the others are sent again, before all that wait. */
static void lose_worker(struct pool *pool, struct worker *worker, enum failure failure)
{
    int status = 0;
    struct queue flight = worker->flight;
    struct queue waiting = pool->waiting;
    kill(worker->pid, SIGKILL);
    waitpid(worker->pid, &status, 0);
    close_worker(worker);
    if (!failure)
        failure = failure_of(status);
    struct job *guilty = flight.first && failure != FAILED_START ? queue_take(&flight) : NULL;
    pool->waiting = (struct queue){0};
    if (guilty && guilty->wish == WORKER_FIELDS) {
        job_give_up(guilty, failure);
    } else if (guilty) {
        guilty->wish = WORKER_FIELDS;
        guilty->failure = failure;
        guilty->why = failures[failure].why;
        job_prepare(guilty);
        queue_add(&pool->waiting, guilty);
    }
    while (flight.first)
        queue_add(&pool->waiting, queue_take(&flight));
    while (waiting.first)
        queue_add(&pool->waiting, queue_take(&waiting));
    if (failure == FAILED_START)
        break_pool(pool);
}

/* ---- Giving out work ---- */

static unsigned count_cores(void)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    return cores < 1 ? 1 : cores > WORKERS_MAX ? WORKERS_MAX : (unsigned)cores;
}

/* The worker with the least to do, and a place for another. Either may be NULL. */
static struct worker *least_busy(struct pool *pool, struct worker **vacancy, unsigned *count)
{
    struct worker *least = NULL;
    *vacancy = NULL;
    *count = 0;
    for (unsigned i = 0; i < WORKERS_MAX; i++) {
        struct worker *worker = &pool->workers[i];
        if (worker->requests < 0)
            *vacancy = *vacancy ? *vacancy : worker;
        else if (++*count && (!least || worker->flight.bytes < least->flight.bytes))
            least = worker;
    }
    return least;
}

static bool is_busy(const struct worker *worker)
{
    return worker->flight.count >= SPARE_PAGES || worker->flight.bytes >= SPARE_BYTES;
}

static bool is_full(const struct worker *worker)
{
    return worker->flight.count >= FLIGHT_PAGES || worker->flight.bytes >= FLIGHT_BYTES;
}

/* Who is to do the next job: NULL if all have enough to do, or nobody can be had. */
static struct worker *find_worker(struct pool *pool)
{
    struct worker *vacancy;
    unsigned count;
    struct worker *least = least_busy(pool, &vacancy, &count);
    if (least && !is_busy(least))
        return least;
    if (least && !pool->workers_max)
        pool->workers_max = count_cores();
    if (vacancy && (!least || count < pool->workers_max)) {
        if (start_worker(pool, vacancy))
            return vacancy;
        pool->workers_max = count; /* do with those there are */
    }
    return least && !is_full(least) ? least : NULL;
}

static void hand_out(struct pool *pool)
{
    while (pool->waiting.first) {
        struct worker *worker = find_worker(pool);
        if (!worker)
            break;
        struct job *job = queue_take(&pool->waiting);
        if (!worker->flight.first) {
            worker->ticks = 0;
            worker->cpu_ms = -1;
            worker->watched_ms = now_ms(CLOCK_MONOTONIC);
        }
        queue_add(&worker->flight, job);
        if (!worker->writing)
            worker->writing = job;
    }
    for (unsigned i = 0; i < WORKERS_MAX; i++)
        if (pool->workers[i].requests >= 0)
            return;
    if (pool->waiting.first)
        break_pool(pool);
}

/* ---- Pipes ---- */

/* As writev(), but a pipe that nobody reads any more is only an error. */
static ssize_t write_parts(int fd, const struct iovec *parts, int count)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    struct sigaction before;
    sigaction(SIGPIPE, &ignore, &before);
    ssize_t n = writev(fd, parts, count);
    int error = errno;
    sigaction(SIGPIPE, &before, NULL);
    errno = error;
    return n;
}

/* The bytes of the jobs from `writing` on that are not sent yet. */
static int gather(const struct worker *worker, struct iovec *parts, int most)
{
    int count = 0;
    size_t skip = worker->written;
    for (const struct job *job = worker->writing; job && count + 2 <= most; job = job->queue) {
        const struct buffer *buffers[2] = {&job->head, &job->file};
        for (int i = 0; i < 2; i++) {
            size_t n = buffers[i]->used;
            size_t sent = skip < n ? skip : n;
            skip -= sent;
            if (n > sent)
                parts[count++] = (struct iovec){buffers[i]->bytes + sent, n - sent};
        }
    }
    return count;
}

/* Sends what the pipe takes. False: the worker is gone. */
static bool feed(struct worker *worker)
{
    struct iovec parts[16];
    while (worker->writing) {
        int count = gather(worker, parts, sizeof parts / sizeof *parts);
        ssize_t n = write_parts(worker->requests, parts, count);
        if (n < 0)
            return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
        worker->written += (size_t)n;
        while (worker->writing && worker->written >= job_bytes(worker->writing)) {
            worker->written -= job_bytes(worker->writing);
            worker->writing = worker->writing->queue;
        }
    }
    return true;
}

/* Links are resolved here and not in a worker: one that claims to be is a lie. */
static bool is_unresolved(const struct document *document)
{
    for (uint32_t i = 0; document && i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if ((node->kind == NODE_LINK || node->kind == NODE_PICTURE) &&
            (node->level != TARGET_UNRESOLVED || node->page || node->number))
            return false;
    }
    return true;
}

/* Takes one answer, if it is there whole, from the worker's input at `at` and returns its bytes; 0
 * if it is not. It may be a lie: then *failure says so. */
static size_t take_reply(struct worker *worker, size_t at, enum failure *failure)
{
    struct worker_reply reply;
    size_t have = worker->in.used - at;
    struct job *job = worker->flight.first;
    if (have < sizeof reply)
        return 0;
    memcpy(&reply, worker->in.bytes + at, sizeof reply);
    if (!job || job == worker->writing || reply.ticket != job->ticket || reply.reserved)
        *failure = FAILED_BROKEN;
    else if (reply.page_bytes > worker_limits(job->file.used).reply_bytes)
        *failure = FAILED_MEMORY;
    if (*failure || have - sizeof reply < reply.page_bytes)
        return 0;
    const char *block = worker->in.bytes + at + sizeof reply;
    bool whole = page_unpack(&job->page, block, (size_t)reply.page_bytes, &job->notes) &&
                 is_unresolved(job->page.document) &&
                 (job->wish == WORKER_FIELDS || job->page.document);
    if (!whole) {
        *failure = FAILED_BROKEN;
        return 0;
    }
    job_finish(queue_take(&worker->flight));
    worker->ticks = 0;
    worker->cpu_ms = -1;
    return sizeof reply + (size_t)reply.page_bytes;
}

/* Takes all answers that are there whole. */
static enum failure take_replies(struct worker *worker)
{
    enum failure failure = FAILED_NOT;
    struct buffer *in = &worker->in;
    size_t at = 0;
    size_t n;
    while ((n = take_reply(worker, at, &failure)) > 0)
        at += n;
    if (at) {
        memmove(in->bytes, in->bytes + at, in->used - at);
        in->used -= at;
    }
    return failure;
}

/* Reads what the pipe has. False: the worker is gone, or *failure says what is wrong with it. */
static bool drain(struct worker *worker, enum failure *failure)
{
    ssize_t n = read(worker->replies, buffer_room(&worker->in, READ_BYTES), READ_BYTES);
    if (n < 0)
        return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
    worker->in.used += (size_t)n;
    *failure = take_replies(worker);
    return n > 0 && !*failure;
}

/* Looks after a worker that has not answered for a while. Its own clock should have ended it; here
 * it is one whose clock was stopped, or that sleeps. Counted in looks and not by the time of day:
 * this process may have been stopped itself. False: it is to go. */
static bool watch(struct worker *worker)
{
    long long now = now_ms(CLOCK_MONOTONIC);
    if (!worker->flight.first || now - worker->watched_ms < TICK_MS)
        return true;
    worker->watched_ms = now;
    worker->ticks++;
    long long cpu_ms = worker_cpu_ms(worker);
    if (worker->cpu_ms < 0)
        worker->cpu_ms = cpu_ms;
    long long used_ms = cpu_ms - worker->cpu_ms;
    if (used_ms > 2LL * worker_limits(worker->flight.first->file.used).cpu_ms)
        return false;
    return worker->ticks < ASLEEP_TICKS || used_ms * 250 > (long long)worker->ticks * TICK_MS;
}

static void serve(struct pool *pool, struct worker *worker, short events)
{
    enum failure failure = FAILED_NOT;
    bool well = true;
    if (events & (POLLIN | POLLHUP | POLLERR))
        well = drain(worker, &failure);
    if (well && (events & (POLLOUT | POLLERR)))
        well = feed(worker);
    if (well && !watch(worker)) {
        well = false;
        failure = FAILED_TIME;
    }
    if (!well)
        lose_worker(pool, worker, failure);
}

/* Hands out work and serves all workers once, waiting for one to have something at most wait_ms. */
static void turn(struct pool *pool, int wait_ms)
{
    struct pollfd fds[2 * WORKERS_MAX];
    struct worker *who[2 * WORKERS_MAX];
    nfds_t count = 0;
    hand_out(pool);
    for (unsigned i = 0; i < WORKERS_MAX; i++) {
        struct worker *worker = &pool->workers[i];
        if (worker->requests < 0)
            continue;
        if (worker->writing && !feed(worker)) {
            lose_worker(pool, worker, FAILED_NOT);
            continue;
        }
        who[count] = worker;
        fds[count++] = (struct pollfd){.fd = worker->replies, .events = POLLIN};
        who[count] = worker;
        fds[count] = (struct pollfd){.fd = worker->writing ? worker->requests : -1};
        fds[count++].events = POLLOUT;
    }
    if (!count || poll(fds, count, wait_ms) < 0)
        return;
    for (nfds_t i = 0; i < count; i += 2)
        serve(pool, who[i], (short)(fds[i].revents | fds[i + 1].revents));
}

/* ---- The pool ---- */

struct pool *pool_new(const struct worker_options *options, unsigned workers_max)
{
    struct pool *pool = memory_new(sizeof *pool);
    pool->options = *options;
    pool->workers_max = workers_max > WORKERS_MAX ? WORKERS_MAX : workers_max;
    for (unsigned i = 0; i < WORKERS_MAX; i++)
        pool->workers[i].requests = -1;
    start_worker(pool, &pool->workers[0]);
    return pool;
}

void pool_free(struct pool *pool)
{
    for (unsigned i = 0; i < WORKERS_MAX; i++) {
        struct worker *worker = &pool->workers[i];
        if (worker->requests < 0)
            continue;
        kill(worker->pid, SIGKILL);
        waitpid(worker->pid, NULL, 0);
        close_worker(worker);
    }
    while (pool->first) {
        struct job *job = pool->first;
        pool->first = job->next;
        job_free(job);
    }
    free(pool);
}

bool pool_has_room(const struct pool *pool)
{
    return pool->waiting.count < WAITING_PAGES && pool->waiting.bytes < WAITING_BYTES;
}

void pool_add(struct pool *pool, struct page *page, struct buffer *file, const char *why)
{
    while (!pool_has_room(pool))
        turn(pool, TICK_MS);
    struct job *job = memory_new(sizeof *job);
    *job = (struct job){.page = *page,
                        .file = *file,
                        .ticket = pool->tickets++,
                        .wish = why ? WORKER_FIELDS : WORKER_WHOLE,
                        .why = why};
    memset(page, 0, sizeof *page);
    *file = (struct buffer){0};
    notes_init(&job->notes);
    *(pool->last ? &pool->last->next : &pool->first) = job;
    pool->last = job;
    job_prepare(job);
    queue_add(&pool->waiting, job);
    if (pool->broken)
        break_pool(pool);
    else
        turn(pool, 0);
}

bool pool_take(struct pool *pool, bool wait, struct page *page, struct notes *notes)
{
    while (wait && pool->first && !pool->first->done)
        turn(pool, TICK_MS);
    struct job *job = pool->first;
    if (!job || !job->done)
        return false;
    pool->first = job->next;
    if (!pool->first)
        pool->last = NULL;
    *page = job->page;
    *notes = job->notes;
    free(job);
    return true;
}
