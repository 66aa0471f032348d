/*
 * Gives pages to workers and takes them back in order.
 *
 * Refuses to block on a pipe, because a worker may be blocked on the other: it writes and reads
 * only what poll() says it can.
 *
 * The hard idea is whose fault it is. A worker answers in order, one page at a time, so the page
 * that ended it is the first one unanswered. Of that one a new worker reads the fields only (or all
 * of it, once, if another page may have broken the first worker); the others are sent again as they
 * were. A page whose fields end a worker too gets what can be known without a parser: whether it
 * says that it is a draft.
 */
#include "sync/pool.h"

#include "base/child.h"
#include "sync/channel.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>

enum {
    WORKERS_MAX = 64,
    TURN_PAGES = 16, /* small pages are handed out together: a turn makes three system calls */
    TURN_BYTES = 32 * 1024,
    SPARE_PAGES = 4,           /* underway with each worker before another is started */
    SPARE_BYTES = 64 * 1024,   /* likewise */
    FLIGHT_PAGES = 32,         /* underway with one worker at most, */
    FLIGHT_BYTES = 512 * 1024, /* or one page of any length */
    WAITING_PAGES = 64,
    WAITING_BYTES = 1024 * 1024,
};

struct pool {
    struct worker_options options;
    struct channel channels[WORKERS_MAX];
    unsigned channel_count; /* how many of them were ever open */
    unsigned workers_max;   /* 0: not counted yet */
    bool broken;            /* no worker can be started */
    bool ended;             /* no page will be added */
    bool took_whole;
    struct missing missing; /* what could not be read */
    uint32_t tickets;
    struct queue waiting;
    struct job *first; /* the next to be taken */
    struct job *last;
};

/* Finishes the waiting pages without a worker, because none can be started. */
static void break_pool(struct pool *pool)
{
    pool->broken = true;
    pool->missing.for_now = pool->missing.for_now || pool->waiting.first;
    while (pool->waiting.first)
        job_give_up(queue_take(&pool->waiting), FAILED_START);
}

/* Whether a page may be innocent of what happened to its worker: an earlier page may have broken
 * the worker, or another process killed it, as a system short of memory does. The timer is set anew
 * for each page, so running out of time is always the page's own fault. */
static bool deserves_another(const struct job *job, const struct channel *channel,
                             enum failure failure)
{
    return (channel->answered || failure == FAILED_KILLED) && !job->again &&
           job->wish == WORKER_WHOLE && failure != FAILED_TIME;
}

/* Decides what becomes of the page that a lost worker was parsing: it is tried again, or only its
 * fields are read, or it is given up. */
static void judge(struct pool *pool, struct job *guilty, const struct channel *lost,
                  enum failure failure)
{
    if (deserves_another(guilty, lost, failure)) {
        guilty->again = true;
        queue_add(&pool->waiting, guilty);
        return;
    }
    pool->missing.for_now = pool->missing.for_now || failure == FAILED_KILLED;
    if (guilty->wish == WORKER_FIELDS) {
        job_give_up(guilty, failure);
        return;
    }
    job_ask_fields(guilty, failure);
    queue_add(&pool->waiting, guilty);
}

/* Clears up after a worker that died, or ends one for the reason in `failure`. The pages that it
 * had go to the front of the queue. */
static void lose_worker(struct pool *pool, struct channel *channel, enum failure failure)
{
    struct queue flight = channel->flight;
    struct queue waiting = pool->waiting;
    struct channel lost = *channel;
    enum failure ended = channel_kill(channel);
    failure = failure ? failure : ended;
    pool->waiting = (struct queue){0};
    if (flight.first && failure != FAILED_START)
        judge(pool, queue_take(&flight), &lost, failure);
    while (flight.first)
        queue_add(&pool->waiting, queue_take(&flight));
    while (waiting.first)
        queue_add(&pool->waiting, queue_take(&waiting));
    if (failure == FAILED_START)
        break_pool(pool);
}

static bool start_worker(struct pool *pool, struct channel *vacancy)
{
    bool first = vacancy == pool->channels + pool->channel_count;
    bool started = channel_open(vacancy, &pool->options, pool->channels, pool->channel_count);
    pool->channel_count += first && started;
    return started;
}

void pool_expect(struct pool *pool, size_t pages)
{
    size_t wanted = pages / FLIGHT_PAGES;
    if (wanted > 1 && !pool->workers_max)
        pool->workers_max = child_cores(WORKERS_MAX);
    wanted = wanted < pool->workers_max ? wanted : pool->workers_max;
    while (pool->channel_count < wanted && start_worker(pool, &pool->channels[pool->channel_count]))
        ;
    for (unsigned i = 0; wanted > 1 && i < pool->channel_count; i++)
        if (pool->channels[i].pid)
            channel_widen(&pool->channels[i]);
}

/* The worker with the least to do, and in *vacancy a free channel for another; either may be NULL.
 * *count: workers that are running. */
static struct channel *least_busy(struct pool *pool, struct channel **vacancy, unsigned *count)
{
    struct channel *least = NULL;
    unsigned used = pool->channel_count;
    *vacancy = used < WORKERS_MAX ? &pool->channels[used] : NULL;
    *count = 0;
    for (unsigned i = 0; i < used; i++) {
        struct channel *channel = &pool->channels[i];
        if (!channel->pid)
            *vacancy = channel;
        else if (++*count && channel->requests >= 0 &&
                 (!least || channel->flight.bytes < least->flight.bytes))
            least = channel;
    }
    return least;
}

static bool is_busy(const struct channel *channel)
{
    return channel->flight.count >= SPARE_PAGES || channel->flight.bytes >= SPARE_BYTES;
}

static bool is_full(const struct channel *channel)
{
    return channel->flight.count >= FLIGHT_PAGES || channel->flight.bytes >= FLIGHT_BYTES;
}

/* The worker for the next job. NULL: all have enough to do, or none can be started. */
static struct channel *find_worker(struct pool *pool)
{
    struct channel *vacancy;
    unsigned count;
    struct channel *least = least_busy(pool, &vacancy, &count);
    if (least && !is_busy(least))
        return least;
    if (least && !pool->workers_max)
        pool->workers_max = child_cores(WORKERS_MAX);
    if (vacancy && (!least || count < pool->workers_max)) {
        if (start_worker(pool, vacancy))
            return vacancy;
        pool->workers_max = count; /* make do with those there are */
    }
    return least && !is_full(least) ? least : NULL;
}

static void hand_out(struct pool *pool)
{
    while (pool->waiting.first) {
        struct channel *channel = find_worker(pool);
        if (!channel)
            break;
        channel_add(channel, queue_take(&pool->waiting));
    }
    for (unsigned i = 0; i < pool->channel_count; i++)
        if (pool->channels[i].pid)
            return;
    if (pool->waiting.first)
        break_pool(pool);
}

/* Sends more of what the worker is to read. If it is gone, takes the answers that it sent before
 * that: the first page without one is the page that ended it. False: it was lost. */
static bool feed(struct pool *pool, struct channel *channel)
{
    if (channel_feed(channel))
        return true;
    lose_worker(pool, channel, channel_drain_gone(channel));
    return false;
}

static void serve(struct pool *pool, struct channel *channel, short events)
{
    enum failure failure = FAILED_NOT;
    bool well = true;
    if (events & (POLLIN | POLLHUP | POLLERR))
        well = channel_drain(channel, &failure);
    if (well && (events & (POLLOUT | POLLERR)) && !feed(pool, channel))
        return;
    if (well && !channel_watch(channel)) {
        well = false;
        failure = FAILED_TIME;
    }
    if (!well)
        lose_worker(pool, channel, failure);
}

/* Hands out work and serves all workers once, waiting at most wait_ms until one is ready. */
static void turn(struct pool *pool, int wait_ms)
{
    struct pollfd fds[2 * WORKERS_MAX];
    struct channel *who[2 * WORKERS_MAX];
    nfds_t count = 0;
    hand_out(pool);
    for (unsigned i = 0; i < pool->channel_count; i++) {
        struct channel *channel = &pool->channels[i];
        if (!channel->pid)
            continue;
        if (channel->writing && !feed(pool, channel))
            continue;
        if (pool->ended && !pool->waiting.first && !channel->writing && channel->requests >= 0)
            channel_close_requests(channel);
        who[count] = channel;
        fds[count++] = (struct pollfd){.fd = channel->replies, .events = POLLIN};
        who[count] = channel;
        fds[count] = (struct pollfd){.fd = channel->writing ? channel->requests : -1};
        fds[count++].events = POLLOUT;
    }
    int ready = count ? poll(fds, count, wait_ms) : 0;
    if (ready < 0 && errno != EINTR && errno != EAGAIN)
        fatal("the system does not tell which worker is ready"); /* nor would it the next time */
    if (!count || ready < 0)
        return;
    for (nfds_t i = 0; i < count; i += 2)
        serve(pool, who[i], (short)(fds[i].revents | fds[i + 1].revents));
}

struct pool *pool_new(const struct worker_options *options, unsigned workers_max)
{
    struct pool *pool = memory_new(sizeof *pool);
    pool->options = *options;
    pool->workers_max = workers_max > WORKERS_MAX ? WORKERS_MAX : workers_max;
    start_worker(pool, &pool->channels[0]);
    return pool;
}

void pool_free(struct pool *pool)
{
    for (unsigned i = 0; i < pool->channel_count; i++)
        if (pool->channels[i].pid)
            channel_kill_nowait(&pool->channels[i]);
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

static void line_up(struct pool *pool, struct job *job)
{
    *(pool->last ? &pool->last->next : &pool->first) = job;
    pool->last = job;
}

void pool_pass(struct pool *pool, struct page *page, struct notes *notes)
{
    line_up(pool, job_new_finished(page, notes));
}

void pool_add(struct pool *pool, struct page *page, struct buffer *file, const struct notes *known,
              const char *why)
{
    while (!pool_has_room(pool))
        turn(pool, CHANNEL_LOOK_MS);
    struct job *job = job_new(pool->tickets++, page, file, why);
    if (known)
        notes_copy(&job->notes, known);
    line_up(pool, job);
    queue_add(&pool->waiting, job);
    if (pool->broken)
        break_pool(pool);
    else if (pool->tickets == 1 || pool->waiting.count >= TURN_PAGES ||
             pool->waiting.bytes >= TURN_BYTES)
        turn(pool, 0);
}

void pool_end(struct pool *pool)
{
    pool->ended = true;
    turn(pool, 0);
}

bool pool_take(struct pool *pool, enum pool_patience patience, struct page *page,
               struct notes *notes)
{
    while (patience == POOL_WAIT && pool->first && !pool->first->done)
        turn(pool, CHANNEL_LOOK_MS);
    struct job *job = pool->first;
    if (!job || !job->done)
        return false;
    pool->first = job->next;
    if (!pool->first)
        pool->last = NULL;
    *page = job->page;
    *notes = job->notes;
    pool->took_whole = !job->failure && !job->why;
    free(job);
    return true;
}

void pool_miss(struct pool *pool, const struct missing *missing)
{
    missing_add_all(&pool->missing, missing);
}

const struct missing *pool_missing(const struct pool *pool)
{
    return &pool->missing;
}

bool pool_took_whole(const struct pool *pool)
{
    return pool->took_whole;
}
