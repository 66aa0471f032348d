/*
 * Temporary files, each beside the one that it replaces.
 *
 * Refuses to leave one behind when the program exits or is sent a signal that ends it, other than
 * SIGKILL. The one hard idea: while there is such a file, its name is kept where a signal handler
 * can read it, never half written because the signals are blocked meanwhile. A signal that is
 * ignored, or handled elsewhere, is left alone.
 */
#include "sync/temporary.h"

#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The names of unfinished files. */
struct unfinished {
    struct unfinished *next;
    char *name;
};
static struct unfinished *unfinished;
static pid_t owner; /* the process that made them: those forked from it do not delete them */

/* The signals that end the program: sent by a person, or by the system at a limit or a broken pipe.
 */
static const int deadly[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU, SIGPIPE};
enum { DEADLY = sizeof deadly / sizeof *deadly };

/* Deletes an unfinished file, and the journal that SQLite keeps beside it. Async-signal-safe. */
static void take_away(const char *begun)
{
    static const char journal[] = "-journal";
    char name[PATH_MAX + sizeof journal];
    size_t n_bytes = strlen(begun);
    unlink(begun);
    if (n_bytes >= PATH_MAX)
        return;
    memcpy(name, begun, n_bytes);
    memcpy(name + n_bytes, journal, sizeof journal);
    unlink(name);
}

static void take_all_away(void)
{
    for (const struct unfinished *file = unfinished; file && getpid() == owner; file = file->next)
        take_away(file->name);
}

static void on_deadly(int signal_number)
{
    take_all_away();
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

/* Blocks the signals until let_signals(). */
static void hold_signals(sigset_t *before)
{
    sigset_t held;
    sigemptyset(&held);
    for (size_t i = 0; i < DEADLY; i++)
        sigaddset(&held, deadly[i]);
    sigprocmask(SIG_BLOCK, &held, before);
}

static void let_signals(const sigset_t *before)
{
    sigprocmask(SIG_SETMASK, before, NULL);
}

/* Sets the handler `to` for each signal whose handler is `from`. */
static void handle(void (*from)(int), void (*to)(int))
{
    struct sigaction action = {.sa_handler = to, .sa_flags = SA_RESTART};
    struct sigaction now;
    sigfillset(&action.sa_mask);
    for (size_t i = 0; i < DEADLY; i++)
        if (sigaction(deadly[i], NULL, &now) == 0 && now.sa_handler == from)
            sigaction(deadly[i], &action, NULL);
}

/* Allocates what is needed to remember a file, before the file is made: if memory runs out, no file
 * is left. */
static struct unfinished *prepare(const char *name)
{
    static bool at_exit;
    if (!at_exit)
        at_exit = atexit(take_all_away) == 0;
    struct unfinished *file = memory_new(sizeof *file);
    file->name = memory_copy(name, strlen(name));
    return file;
}

static void drop(struct unfinished *file)
{
    free(file->name);
    free(file);
}

static void remember(struct unfinished *file)
{
    file->next = owner == getpid() ? unfinished : NULL; /* what was begun before is the parent's */
    owner = getpid();
    unfinished = file;
    handle(SIG_DFL, on_deadly);
}

static void forget(const char *name)
{
    struct unfinished **at = &unfinished;
    while (*at && strcmp((*at)->name, name) != 0)
        at = &(*at)->next;
    struct unfinished *file = *at;
    if (file) {
        *at = file->next;
        drop(file);
    }
    if (!unfinished)
        handle(on_deadly, SIG_DFL);
}

char *temporary_new(const char *file)
{
    struct buffer name = {0};
    sigset_t before;
    buffer_format(&name, "%s.XXXXXX", file);
    struct unfinished *begun = prepare(name.bytes);
    hold_signals(&before);
    int fd = mkstemp(begun->name);
    int error = errno;
    if (fd >= 0) {
        memcpy(name.bytes, begun->name, name.used);
        remember(begun);
    }
    let_signals(&before);
    if (fd < 0) {
        drop(begun);
        buffer_done(&name);
        errno = error;
        return NULL;
    }
    mode_t mask = umask(0);
    umask(mask);
    fchmod(fd, 0666 & ~mask);
    close(fd);
    return name.bytes;
}

bool temporary_finish(char *name, const char *file)
{
    sigset_t before;
    bool done = file && rename(name, file) == 0;
    int error = errno;
    if (!done)
        take_away(name);
    hold_signals(&before);
    forget(name);
    let_signals(&before);
    free(name);
    errno = error;
    return done;
}

bool temporary_nameless(const char *file, int *fd, int *reading)
{
    char *name = temporary_new(file);
    *fd = name ? open(name, O_RDWR | O_CLOEXEC) : -1;
    if (reading)
        *reading = *fd >= 0 ? open(name, O_RDONLY | O_CLOEXEC) : -1;
    int error = errno;
    if (name)
        temporary_finish(name, NULL);
    if (*fd >= 0 && reading && *reading < 0) {
        close(*fd);
        *fd = -1;
    }
    errno = error;
    return *fd >= 0;
}

static bool open_scratch(void *data, int *fd)
{
    return temporary_nameless(data, fd, NULL);
}

struct library_scratch temporary_scratch(const char *file)
{
    return (struct library_scratch){open_scratch, (void *)file};
}
