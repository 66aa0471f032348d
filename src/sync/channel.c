/*
 * Feeds one worker and drains it.
 *
 * Refuses to trust an answer: its length has a limit, its content is validated, its links must be
 * unresolved, and its page in the language that was asked for. Refuses to wait: both pipes are
 * non-blocking. The one hard idea is to tell a worker that will never answer from one that is slow
 * on a busy machine: by the processor time that it got.
 */
#define _GNU_SOURCE /* F_SETPIPE_SZ */
#include "sync/channel.h"

#include "base/child.h"
#include "base/clock.h"
#include "document/page_pack.h"
#include "markup/markdown.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    READ_BYTES = 32 * 1024,
    LONG_PAGE_BYTES = 16 * 1024,
    LONG_DOCUMENT_BYTES = 64 * 1024,
    PIPE_BYTES = 1024 * 1024, /* what Linux gives to anyone */
    ASLEEP_LOOKS = 20,  /* a worker that has work and does nothing for so many looks never will: */
    ASLEEP_SHARE = 250, /* it gets less of the time than one part of so many */
};

/* Opens a pipe with both descriptors above 2, even if standard input, output or error is closed. */
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

static void close_pipes(struct channel *channel)
{
    channel_close_requests(channel);
    close(channel->replies);
    buffer_done(&channel->in);
    free(channel->apart);
    *channel = (struct channel){0};
}

void channel_close_requests(struct channel *channel)
{
    if (channel->requests >= 0)
        close(channel->requests);
    channel->requests = -1;
}

/* Workers that were killed and not yet reaped. */
enum { UNREAPED_MAX = 64 };
static pid_t unreaped[UNREAPED_MAX];
static unsigned unreaped_count;

/* Reaps the workers that were killed. options: those of waitpid(). */
static void reap(int options)
{
    unsigned left = 0;
    for (unsigned i = 0; i < unreaped_count; i++)
        if (child_wait(unreaped[i], NULL, options) == 0)
            unreaped[left++] = unreaped[i];
    unreaped_count = left;
}

void channel_kill_nowait(struct channel *channel)
{
    pid_t pid = channel->pid; /* close_pipes zeroes the channel */
    kill(pid, SIGKILL);
    close_pipes(channel);
    if (unreaped_count == UNREAPED_MAX)
        reap(0);
    unreaped[unreaped_count++] = pid;
}

void channel_reap(void)
{
    reap(WNOHANG);
}

bool channel_open(struct channel *channel, const struct worker_options *options,
                  struct channel *others, unsigned count)
{
    int requests[2] = {-1, -1};
    int replies[2] = {-1, -1};
    reap(0);
    bool opened = open_pipe(requests) && open_pipe(replies);
    pid_t pid = opened ? fork() : -1;
    if (pid == 0) {
        close(requests[1]);
        close(replies[0]);
        for (unsigned i = 0; i < count; i++)
            if (others[i].pid)
                close_pipes(&others[i]);
        worker_run(requests[0], replies[1], options);
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
    *channel = (struct channel){.pid = pid, .requests = requests[1], .replies = replies[0]};
    channel->fields_only = options->content && options->content->fields_only;
    return true;
}

static enum failure failure_of(int status)
{
    if (WIFSIGNALED(status))
        return WTERMSIG(status) == SIGPROF   ? FAILED_TIME
               : WTERMSIG(status) == SIGKILL ? FAILED_KILLED /* not by us: it was gone already */
                                             : FAILED_BROKEN;
    return WEXITSTATUS(status) == FATAL_STATUS     ? FAILED_MEMORY
           : WEXITSTATUS(status) == WORKER_REFUSED ? FAILED_START
                                                   : FAILED_BROKEN;
}

enum failure channel_kill(struct channel *channel)
{
    int status = 0;
    kill(channel->pid, SIGKILL);
    child_wait(channel->pid, &status, 0);
    close_pipes(channel);
    return failure_of(status);
}

/* As writev(), but a pipe without a reader is only an error, and no signal. */
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

/* Gathers the bytes of the jobs from `writing` on that are not sent yet. Returns the number of
 * parts. */
static int gather(const struct channel *channel, struct iovec *parts, int most)
{
    static char padding[MARKDOWN_PADDING_BYTES];
    int count = 0;
    size_t skip = channel->written;
    for (const struct job *job = channel->writing; job && count + 3 <= most;
         job = job->queue_next) {
        const struct iovec all[] = {{job->head.bytes, job->head.used},
                                    {job->file.bytes, job->file.used},
                                    {padding, sizeof padding}};
        for (int i = 0; i < 3; i++) {
            size_t n = all[i].iov_len;
            size_t sent = skip < n ? skip : n;
            skip -= sent;
            if (n > sent)
                parts[count++] = (struct iovec){(char *)all[i].iov_base + sent, n - sent};
        }
    }
    return count;
}

bool channel_feed(struct channel *channel)
{
    struct iovec parts[16];
    while (channel->writing) {
        int count = gather(channel, parts, sizeof parts / sizeof *parts);
        ssize_t n = write_parts(channel->requests, parts, count);
        if (n < 0)
            return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
        channel->written += (size_t)n;
        while (channel->writing && channel->written >= job_bytes(channel->writing)) {
            channel->written -= job_bytes(channel->writing);
            channel->writing = channel->writing->queue_next;
        }
    }
    return true;
}

/* Links are resolved in this process and never in a worker, so one that claims to be was forged. */
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

/* Gives the long document at the end of an answer a block of its own, where it is read to, checked
 * and kept, so that it is not copied again. The part that was already read is moved there. */
static void set_apart(struct channel *channel, size_t at, uint64_t page_bytes)
{
    const char *block = channel->in.bytes + at + sizeof(struct worker_reply);
    size_t have = channel->in.used - at - sizeof(struct worker_reply);
    size_t document = page_pack_document_bytes(block, have);
    if (document < LONG_DOCUMENT_BYTES || document > page_bytes || page_bytes - document > have)
        return;
    size_t head = (size_t)page_bytes - document;
    channel->apart = memory_resize(NULL, document);
    channel->apart_bytes = document;
    channel->apart_used = have - head;
    memcpy(channel->apart, block + head, have - head);
    channel->in.used -= have - head;
}

/* Checks the page of a complete answer, and gives it to its job. */
static bool unpack_reply(struct channel *channel, struct job *job, const char *block,
                         size_t n_bytes)
{
    struct document *apart = channel->apart;
    size_t apart_bytes = channel->apart_bytes;
    struct page_known known = page_known(&job->page);
    channel->apart = NULL;
    channel->apart_bytes = channel->apart_used = 0;
    bool sound = apart ? page_unpack_apart(&job->page, block, n_bytes - apart_bytes, apart,
                                           apart_bytes, &job->notes)
                       : page_unpack(&job->page, block, n_bytes, &job->notes);
    bool same = page_keep_known(&job->page, known);
    return sound && same && is_unresolved(job->page.document) &&
           (channel->fields_only || job->wish == WORKER_FIELDS || job->page.document);
}

static void finish_first(struct channel *channel)
{
    job_finish(queue_take(&channel->flight));
    channel->answered++;
    channel->looks = 0;
    channel->cpu_ms = -1;
}

/* Takes one answer, if it is complete, from `in` at `at` and returns the bytes it had there; else
 * 0. *failure is set if the answer is not valid. */
static size_t take_reply(struct channel *channel, size_t at, enum failure *failure)
{
    struct worker_reply reply;
    size_t have = channel->in.used - at + channel->apart_used;
    struct job *job = channel->flight.first;
    if (have < sizeof reply)
        return 0;
    memcpy(&reply, channel->in.bytes + at, sizeof reply);
    if (!job || job == channel->writing || reply.ticket != job->ticket || reply.reserved)
        *failure = FAILED_BROKEN;
    else if (reply.page_bytes > worker_limits(job->file.used).reply_bytes)
        *failure = FAILED_MEMORY;
    if (*failure)
        return 0;
    if (have - sizeof reply < reply.page_bytes) {
        if (!channel->apart)
            set_apart(channel, at, reply.page_bytes);
        return 0;
    }
    size_t there = sizeof reply + (size_t)reply.page_bytes - channel->apart_bytes;
    if (!unpack_reply(channel, job, channel->in.bytes + at + sizeof reply,
                      (size_t)reply.page_bytes)) {
        *failure = FAILED_BROKEN;
        return 0;
    }
    finish_first(channel);
    return there;
}

/* Takes all complete answers. */
static enum failure take_replies(struct channel *channel)
{
    enum failure failure = FAILED_NOT;
    struct buffer *in = &channel->in;
    size_t at = 0;
    size_t n;
    while ((n = take_reply(channel, at, &failure)) > 0)
        at += n;
    if (at) {
        memmove(in->bytes, in->bytes + at, in->used - at);
        in->used -= at;
    }
    return failure;
}

/* Reads what the pipe has: the rest of a long document, or the next answers. */
static ssize_t read_replies(struct channel *channel)
{
    size_t missing = channel->apart_bytes - channel->apart_used;
    bool apart = missing > 0;
    size_t wanted = apart ? missing : READ_BYTES;
    char *to =
        apart ? (char *)channel->apart + channel->apart_used : buffer_room(&channel->in, wanted);
    ssize_t n = read(channel->replies, to, wanted);
    if (n > 0)
        *(apart ? &channel->apart_used : &channel->in.used) += (size_t)n;
    return n;
}

bool channel_drain(struct channel *channel, enum failure *failure)
{
    ssize_t n = read_replies(channel);
    if (n < 0)
        return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
    *failure = take_replies(channel);
    return n > 0 && !*failure;
}

enum failure channel_drain_gone(struct channel *channel)
{
    enum failure failure = FAILED_NOT;
    while (!failure && read_replies(channel) > 0)
        failure = take_replies(channel);
    return failure;
}

/* Processor time that a worker has used. */
static long long worker_cpu_ms(const struct channel *channel)
{
    clockid_t clock;
    return clock_getcpuclockid(channel->pid, &clock) == 0 ? clock_ms_of(clock) : 0;
}

void channel_widen(struct channel *channel)
{
#ifdef F_SETPIPE_SZ
    if (!channel->wide) {
        fcntl(channel->requests, F_SETPIPE_SZ, PIPE_BYTES);
        fcntl(channel->replies, F_SETPIPE_SZ, PIPE_BYTES);
    }
#endif
    channel->wide = true;
}

void channel_add(struct channel *channel, struct job *job)
{
    if (job_bytes(job) >= LONG_PAGE_BYTES)
        channel_widen(channel);
    if (!channel->flight.first) {
        channel->looks = 0;
        channel->cpu_ms = -1;
        channel->looked_ms = clock_ms();
    }
    queue_add(&channel->flight, job);
    if (!channel->writing)
        channel->writing = job;
}

/* Checks on a worker that has not answered for a while. Its own timer should have ended it; what is
 * left are those whose timer was stopped, or that sleep. Counts looks rather than time, because
 * this process may itself have been stopped. False: it has to be ended. */
bool channel_watch(struct channel *channel)
{
    long long now = clock_ms();
    if (!channel->flight.first || now - channel->looked_ms < CHANNEL_LOOK_MS)
        return true;
    channel->looked_ms = now;
    channel->looks++;
    long long cpu_ms = worker_cpu_ms(channel);
    if (channel->cpu_ms < 0)
        channel->cpu_ms = cpu_ms;
    long long used_ms = cpu_ms - channel->cpu_ms;
    if (used_ms > 2LL * worker_limits(channel->flight.first->file.used).cpu_ms)
        return false;
    return channel->looks < ASLEEP_LOOKS ||
           used_ms * ASLEEP_SHARE > (long long)channel->looks * CHANNEL_LOOK_MS;
}
