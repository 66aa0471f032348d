/*
 * Work that forked processes do ahead of time.
 *
 * With n processes each makes every nth item and has a pipe of its own, so the caller knows which
 * pipe holds the next item. Refuses to do anything twice: a process that fails ends all work. A
 * full pipe makes its process wait, so none gets further ahead than its pipe has room.
 */
#define _GNU_SOURCE /* F_SETPIPE_SZ */
#include "base/ahead.h"

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

struct ahead {
    struct ahead_work work;
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

static void say_first(const struct ahead *ahead, unsigned nth, unsigned of, struct buffer *out)
{
    if (ahead->work.first)
        ahead->work.first(ahead->work.data, nth, of, out);
}

static bool say_last(const struct ahead *ahead, struct buffer *out)
{
    return ahead->work.last && ahead->work.last(ahead->work.data, out);
}

/* The whole life of process `nth` of `of`. */
static _Noreturn void run(const struct ahead *ahead, unsigned nth, unsigned of, int fd)
{
    struct buffer out = {0};
    struct buffer piece = {0};
    fatal_set_hook(end_quietly);
    signal(SIGPIPE, SIG_DFL);
    say_first(ahead, nth, of, &piece);
    send_piece(fd, &out, &piece, 0);
    for (size_t item = nth; item < ahead->count; item += of) {
        if (!ahead->work.make(ahead->work.data, item, &piece))
            _exit(FATAL_STATUS);
        send_piece(fd, &out, &piece, BLOCK_BYTES);
    }
    while (say_last(ahead, &piece))
        send_piece(fd, &out, &piece, BLOCK_BYTES);
    send_piece(fd, &out, &piece, 0); /* no bytes: the end */
    _exit(0);
}

static bool start(struct ahead *ahead, unsigned nth, unsigned of)
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
        run(ahead, nth, of, ends[1]);
    }
    close(ends[1]);
    if (pid < 0)
        close(ends[0]);
    else
        ahead->processes[nth] = (struct process){.pid = pid, .fd = ends[0]};
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
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    if (cores < 2 || (items && items < ITEMS_MIN))
        return 0;
    if (where == AHEAD_BESIDE)
        return 1;
    return cores < PROCESSES_MAX ? (unsigned)cores : PROCESSES_MAX;
}

struct ahead *ahead_begin(const struct ahead_work *work, size_t count, int where)
{
    struct ahead *ahead = memory_new(sizeof *ahead);
    *ahead = (struct ahead){.work = *work, .count = count};
    unsigned wanted = where == AHEAD_HERE ? 0 : count_of_use(count, where);
    unsigned started = 0;
    while (started < wanted && start(ahead, started, wanted))
        started++;
    for (unsigned i = 0; started < wanted && i < started; i++)
        stop(&ahead->processes[i]);
    ahead->process_count = started == wanted ? wanted : 0;
    return ahead;
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

bool ahead_take_first(struct ahead *ahead, unsigned nth, struct buffer *out)
{
    struct process *process = &ahead->processes[nth];
    if (ahead->broken || process->begun)
        return false;
    if (!ahead->process_count)
        say_first(ahead, 0, 1, out);
    else if (!take_piece(process, out))
        ahead->broken = true;
    process->begun = true;
    return !ahead->broken;
}

/* Drops the first words of a process if the caller did not take them. */
static bool begin(struct ahead *ahead, unsigned nth)
{
    struct buffer unheard = {0};
    bool fine = ahead->processes[nth].begun || ahead_take_first(ahead, nth, &unheard);
    buffer_done(&unheard);
    return fine;
}

bool ahead_take(struct ahead *ahead, struct buffer *out)
{
    out->used = 0;
    if (ahead->broken || ahead->next == ahead->count)
        return false;
    size_t item = ahead->next;
    unsigned nth = (unsigned)(item % ahead_processes(ahead));
    if (!begin(ahead, nth))
        return false;
    ahead->next++;
    if (!ahead->process_count)
        ahead->broken = !ahead->work.make(ahead->work.data, item, out);
    else if (!take_piece(&ahead->processes[nth], out))
        ahead->broken = true;
    return !ahead->broken;
}

unsigned ahead_processes(const struct ahead *ahead)
{
    return ahead->process_count ? ahead->process_count : 1;
}

bool ahead_take_last(struct ahead *ahead, unsigned nth, struct buffer *out)
{
    struct process *process = &ahead->processes[nth];
    if (ahead->broken || ahead->next < ahead->count || process->ended || !begin(ahead, nth))
        return false;
    size_t before = out->used;
    if (!ahead->process_count)
        process->ended = !say_last(ahead, out);
    else if (!take_piece(process, out))
        ahead->broken = true;
    else
        process->ended = out->used == before;
    return !ahead->broken && !process->ended;
}

bool ahead_end(struct ahead *ahead)
{
    bool whole = !ahead->broken && ahead->next == ahead->count;
    for (unsigned i = 0; i < ahead_processes(ahead); i++)
        whole = whole && ahead->processes[i].ended;
    for (unsigned i = 0; i < ahead->process_count; i++)
        stop(&ahead->processes[i]);
    free(ahead);
    return whole;
}
