/*
 * Signals.
 *
 * Handlers only set flags or rescue the terminal. The one hard idea: the signals that set flags are
 * blocked from the check of the flags until pselect() sleeps, so that none is missed in between.
 */
#include "term/signals.h"

#include "base/clock.h"
#include "term/rescue.h"

#include <signal.h>
#include <stddef.h>
#include <sys/select.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t noted[SIGNALS_NOTES];

/* All that end a process by default, except SIGKILL, which cannot be handled, and SIGPIPE, which is
 * ignored. */
static const int deadly[] = {
    SIGINT,    SIGTERM, SIGQUIT, SIGHUP,    SIGSEGV, SIGBUS,  SIGFPE,  SIGILL,  SIGABRT,
    SIGSYS,    SIGTRAP, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGXFSZ, SIGUSR1, SIGUSR2,
#ifdef SIGPOLL
    SIGPOLL,
#endif
#ifdef SIGPWR
    SIGPWR,
#endif
#ifdef SIGSTKFLT
    SIGSTKFLT,
#endif
};
enum { DEADLY = sizeof deadly / sizeof *deadly };
static struct sigaction old_actions[DEADLY], old_winch, old_stop, old_go_on;

/* Calls only async-signal-safe functions. */
static void on_deadly(int signal_number)
{
    rescue_now();
    for (int i = 0; i < DEADLY; i++)
        if (deadly[i] == signal_number)
            sigaction(signal_number, &old_actions[i], NULL);
    raise(signal_number);
}

static void on_note(int signal_number)
{
    noted[signal_number == SIGWINCH  ? SIGNALS_RESIZE
          : signal_number == SIGCONT ? SIGNALS_GOING_ON
                                     : SIGNALS_STOP] = 1;
}

/* Sets a handler, unless the signal is ignored: then the program's parent does not want it. */
static void handle(int signal_number, void (*handler)(int), int flags, struct sigaction *old)
{
    struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
    sigfillset(&action.sa_mask);
    if (sigaction(signal_number, NULL, old) == 0 && old->sa_handler != SIG_IGN)
        sigaction(signal_number, &action, NULL);
}

void signals_take(void)
{
    static char stack[32768]; /* a handler must run even when the stack has overflowed */
    stack_t other = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&other, NULL);
    signal(SIGHUP, SIG_DFL); /* never ignored: without a terminal there is no reader */
    for (int i = 0; i < DEADLY; i++)
        handle(deadly[i], on_deadly, SA_ONSTACK, &old_actions[i]);
    handle(SIGWINCH, on_note, SA_RESTART, &old_winch);
    handle(SIGTSTP, on_note, SA_RESTART, &old_stop);
    handle(SIGCONT, on_note, SA_RESTART, &old_go_on);
    signal(SIGPIPE, SIG_IGN);
}

void signals_give(void)
{
    for (int i = 0; i < DEADLY; i++)
        sigaction(deadly[i], &old_actions[i], NULL);
    sigaction(SIGWINCH, &old_winch, NULL);
    sigaction(SIGTSTP, &old_stop, NULL);
    sigaction(SIGCONT, &old_go_on, NULL);
}

bool signals_take_note(enum signals_note note)
{
    bool was_noted = noted[note] != 0;
    noted[note] = 0;
    return was_noted;
}

void signals_fake_resize(void)
{
    noted[SIGNALS_RESIZE] = 1;
}

void signals_stop(void (*before)(void), void (*after)(void))
{
    struct sigaction own, plain = {.sa_handler = SIG_DFL};
    noted[SIGNALS_STOP] = 0;
    sigaction(SIGTSTP, NULL, &own);
    if (own.sa_handler == SIG_IGN)
        return;
    before();
    sigaction(SIGTSTP, &plain, NULL);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &own, NULL);
    after();
    noted[SIGNALS_GOING_ON] = 0; /* the SIGCONT that ended this stop */
}

void signals_dead_man(unsigned seconds)
{
    static bool waits;
    if (seconds || waits)
        alarm(seconds); /* SIGALRM is one of the deadly ones */
    waits = seconds != 0;
}

enum signals_woken signals_sleep(int fd, int call, long long end_ms)
{
    sigset_t ours, before;
    fd_set input;
    long long left = end_ms < 0 ? 0 : end_ms - clock_ms();
    left = left < 0 ? 0 : left;
    struct timespec span = {.tv_sec = left / 1000, .tv_nsec = left % 1000 * 1000000};
    sigemptyset(&ours);
    sigaddset(&ours, SIGWINCH);
    sigaddset(&ours, SIGTSTP);
    sigaddset(&ours, SIGCONT);
    sigprocmask(SIG_BLOCK, &ours, &before);
    FD_ZERO(&input);
    FD_SET(fd, &input);
    if (call >= 0)
        FD_SET(call, &input);
    int ready = -1;
    if (!noted[SIGNALS_RESIZE] && !noted[SIGNALS_STOP] && !noted[SIGNALS_GOING_ON])
        ready = pselect((fd > call ? fd : call) + 1, &input, NULL, NULL, end_ms < 0 ? NULL : &span,
                        &before);
    sigprocmask(SIG_SETMASK, &before, NULL);
    if (ready <= 0)
        return ready == 0 ? WOKEN_BY_TIME : WOKEN_BY_SIGNAL;
    return FD_ISSET(fd, &input) ? WOKEN_BY_INPUT : WOKEN_BY_CALL;
}
