/*
 * Work that forked processes do ahead of time.
 *
 * With n processes each makes every nth item and has a pipe of its own, so the caller knows which
 * pipe holds the next item. Refuses to do anything twice: a process that fails ends all work. A
 * full pipe makes its process wait, so none gets further ahead than its pipe has room.
 */
#define _GNU_SOURCE /* F_SETPIPE_SZ */
#include "library/parallel.h"

#include "base/child.h"
#include "base/whole.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PROCESSES_MAX = 4, PIPE_BYTES = 1 << 20, BLOCK_BYTES = 64 * 1024 };

struct process {
    pid_t pid;
    int fd;
    struct inflow came;
    bool begun; /* its first words were taken */
    bool ended; /* its last words were taken */
};

struct parallel {
    struct parallel_work work;
    size_t count;
    size_t next; /* item */
    bool broken;
    struct process processes[PROCESSES_MAX]; /* without processes, the first has the caller's
                                                state */
    unsigned process_count;                  /* 0: the caller does the work */
};

static void end_quietly(void)
{
    _exit(FATAL_STATUS);
}

/* Sends a piece and empties it: small ones together, all that are there if there are `least` bytes.
 */
static void send_piece(int fd, struct buffer *out, struct buffer *piece, size_t least)
{
    buffer_add_part(out, piece->bytes, piece->used);
    piece->used = 0;
    if (out->used < least)
        return;
    if (write_whole(fd, out->bytes, out->used) < out->used)
        _exit(FATAL_STATUS);
    out->used = 0;
}

static void say_first(const struct parallel *parallel, unsigned nth, unsigned of,
                      struct buffer *out)
{
    if (parallel->work.first)
        parallel->work.first(parallel->work.data, nth, of, out);
}

static bool say_last(const struct parallel *parallel, struct buffer *out)
{
    return parallel->work.last && parallel->work.last(parallel->work.data, out);
}

/* The whole life of process `nth` of `of`. */
static _Noreturn void run(const struct parallel *parallel, unsigned nth, unsigned of, int fd)
{
    struct buffer out = {0};
    struct buffer piece = {0};
    fatal_set_hook(end_quietly);
    signal(SIGPIPE, SIG_DFL);
    say_first(parallel, nth, of, &piece);
    send_piece(fd, &out, &piece, 0);
    for (size_t item = nth; item < parallel->count; item += of) {
        if (!parallel->work.make(parallel->work.data, item, &piece))
            _exit(FATAL_STATUS);
        send_piece(fd, &out, &piece, BLOCK_BYTES);
    }
    while (say_last(parallel, &piece))
        send_piece(fd, &out, &piece, BLOCK_BYTES);
    send_piece(fd, &out, &piece, 0); /* no bytes: the end */
    _exit(0);
}

static bool start(struct parallel *parallel, unsigned nth, unsigned of)
{
    int ends[2];
    if (pipe(ends) != 0)
        return false;
#ifdef F_SETPIPE_SZ
    fcntl(ends[1], F_SETPIPE_SZ, PIPE_BYTES);
#endif
    pid_t pid = fork();
    if (pid == 0) {
        close(ends[0]);
        run(parallel, nth, of, ends[1]);
    }
    close(ends[1]);
    if (pid < 0)
        close(ends[0]);
    else
        parallel->processes[nth] = (struct process){.pid = pid, .fd = ends[0]};
    return pid > 0;
}

static void stop(struct process *process)
{
    close(process->fd);
    kill(process->pid, SIGKILL);
    child_wait(process->pid, NULL, 0);
    buffer_done(&process->came.bytes);
}

static unsigned count_of_use(size_t items, int where)
{
    enum { ITEMS_MIN = 256 }; /* fewer are done before a process has begun */
    unsigned cores = child_cores(PROCESSES_MAX);
    if (cores < 2 || (items && items < ITEMS_MIN))
        return 0;
    return where == PARALLEL_BESIDE ? 1 : cores;
}

struct parallel *parallel_begin(const struct parallel_work *work, size_t count, int where)
{
    struct parallel *parallel = memory_new(sizeof *parallel);
    *parallel = (struct parallel){.work = *work, .count = count};
    unsigned wanted = where == PARALLEL_HERE ? 0 : count_of_use(count, where);
    unsigned started = 0;
    while (started < wanted && start(parallel, started, wanted))
        started++;
    for (unsigned i = 0; started < wanted && i < started; i++)
        stop(&parallel->processes[i]);
    parallel->process_count = started == wanted ? wanted : 0;
    return parallel;
}

static bool take_piece(struct process *process, struct buffer *out)
{
    size_t n_bytes;
    const char *part = inflow_take(&process->came, process->fd, sizeof n_bytes);
    if (part)
        memcpy(&n_bytes, part, sizeof n_bytes);
    part = part ? inflow_take(&process->came, process->fd, n_bytes) : NULL;
    if (part)
        buffer_add(out, part, n_bytes);
    return part;
}

bool parallel_take_first(struct parallel *parallel, unsigned nth, struct buffer *out)
{
    struct process *process = &parallel->processes[nth];
    if (parallel->broken || process->begun)
        return false;
    if (!parallel->process_count)
        say_first(parallel, 0, 1, out);
    else if (!take_piece(process, out))
        parallel->broken = true;
    process->begun = true;
    return !parallel->broken;
}

/* Drops the first words of a process if the caller did not take them. */
static bool begin(struct parallel *parallel, unsigned nth)
{
    struct buffer unheard = {0};
    bool fine = parallel->processes[nth].begun || parallel_take_first(parallel, nth, &unheard);
    buffer_done(&unheard);
    return fine;
}

bool parallel_take(struct parallel *parallel, struct buffer *out)
{
    out->used = 0;
    if (parallel->broken || parallel->next == parallel->count)
        return false;
    size_t item = parallel->next;
    unsigned nth = (unsigned)(item % parallel_processes(parallel));
    if (!begin(parallel, nth))
        return false;
    parallel->next++;
    if (!parallel->process_count)
        parallel->broken = !parallel->work.make(parallel->work.data, item, out);
    else if (!take_piece(&parallel->processes[nth], out))
        parallel->broken = true;
    return !parallel->broken;
}

unsigned parallel_processes(const struct parallel *parallel)
{
    return parallel->process_count ? parallel->process_count : 1;
}

bool parallel_take_last(struct parallel *parallel, unsigned nth, struct buffer *out)
{
    struct process *process = &parallel->processes[nth];
    if (parallel->broken || parallel->next < parallel->count || process->ended ||
        !begin(parallel, nth))
        return false;
    size_t before = out->used;
    if (!parallel->process_count)
        process->ended = !say_last(parallel, out);
    else if (!take_piece(process, out))
        parallel->broken = true;
    else
        process->ended = out->used == before;
    return !parallel->broken && !process->ended;
}

bool parallel_end(struct parallel *parallel)
{
    bool whole = !parallel->broken && parallel->next == parallel->count;
    for (unsigned i = 0; i < parallel_processes(parallel); i++)
        whole = whole && parallel->processes[i].ended;
    for (unsigned i = 0; i < parallel->process_count; i++)
        stop(&parallel->processes[i]);
    free(parallel);
    return whole;
}
