/* session: what of its surroundings a session keeps, whoever started it. */
#include "base/memory.h"
#include "kiosk/session.h"
#include "suites.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* Begins a session in a process of its own, after what `before` did; returns what `after` says. */
static int in_session(enum session session, void (*before)(void), int (*after)(void))
{
    int status;
    pid_t child = fork();
    if (child == 0) {
        if (before)
            before();
        session_begin(session);
        _exit(after());
    }
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static const struct {
    const char *variable;
    bool own, others;
} variables[] = {
    {"TERM=xterm", true, true},
    {"LANG=de_DE.UTF-8", true, true},
    {"LANGUAGE=de", true, true},
    {"LC_MESSAGES=de_DE", true, true},
    {"SSH_ORIGINAL_COMMAND=knee", true, true},
    {"ESCDELAY=100", true, true},
    {"TZ=Europe/Berlin", true, true},
    {"TZ=", true, true},
    {"TZ=:UTC", false, false},
    {"TZ=/etc/shadow", false, false},
    {"TZ=Europe/../../../etc/shadow", false, false},
    {"TZ_OF_MINE=/etc", true, false},
    {"PATH=/bin:/usr/bin", true, false},
    {"HOME=/root/../home", true, false},
    {"TERMS=xterm", true, false},
    {"TER=xterm", true, false},
    {"LC_TIME=de_DE", true, false},
    {"LD_PRELOAD=x.so", false, false},
    {"LD_=", false, false},
    {"LD=x", true, false},
    {"LOCPATH=/tmp", false, false},
    {"LOCPATHS=/tmp", true, false},
    {"TERMINFO=/tmp", false, false},
    {"TERMINFO_DIRS=/tmp", false, false},
    {"TEXTDOMAINDIR=/tmp", false, false},
    {"HOSTALIASES=/tmp/hosts", false, false},
    {"=TERM", true, false},
    {"TERM", false, false},
    {"", false, false},
};

static size_t variable;

static void give_variable(void)
{
    static char *given[] = {"LANG=C", NULL, "TERM=dumb", NULL};
    given[1] = (char *)variables[variable].variable;
    environ = given;
}

enum { LOST = 99 };

/* How many variables are between the first and the last that were given. */
static int count_between(void)
{
    int count = 0;
    while (environ[count])
        count++;
    bool whole = count >= 2 && strcmp(environ[0], "LANG=C") == 0 &&
                 strcmp(environ[count - 1], "TERM=dumb") == 0;
    return whole ? count - 2 : LOST;
}

START_TEST(only_harmless_variables_stay)
{
    variable = (size_t)_i;
    const char *name = variables[_i].variable;
    ck_assert_msg(in_session(SESSION_OWN_MACHINE, give_variable, count_between) ==
                      variables[_i].own,
                  "%s, own machine", name);
    ck_assert_msg(in_session(SESSION_SSH, give_variable, count_between) == variables[_i].others,
                  "%s, over SSH", name);
    ck_assert_msg(in_session(SESSION_KIOSK, give_variable, count_between) == variables[_i].others,
                  "%s, kiosk", name);
}
END_TEST

static void give_none(void)
{
    environ = NULL;
}

static int nothing_there(void)
{
    return environ && *environ;
}

START_TEST(no_variables_at_all_are_no_trouble)
{
    ck_assert_int_eq(in_session(SESSION_KIOSK, give_none, nothing_there), 0);
}
END_TEST

static const struct {
    int number;
    bool own, ssh, kiosk; /* whether it is ignored */
} signals[] = {
    {SIGTSTP, false, true, true},  {SIGTTIN, false, true, true},   {SIGTTOU, false, true, true},
    {SIGINT, false, false, true},  {SIGQUIT, false, false, true},  {SIGUSR1, false, false, true},
    {SIGUSR2, false, false, true}, {SIGTERM, false, false, false}, {SIGCHLD, false, false, false},
    {SIGHUP, false, false, false}, {SIGALRM, false, false, false},
};

static int number;

/* As a parent may leave them: blocked, and the end of children unheard. What the tests themselves
 * were started with, such as nohup's SIGHUP, is not meant. */
static void leave_signals(void)
{
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        signal(signals[i].number, SIG_DFL);
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, NULL);
    signal(SIGCHLD, SIG_IGN);
}

static int is_ignored(void)
{
    struct sigaction action;
    sigset_t blocked;
    sigaction(number, NULL, &action);
    sigprocmask(SIG_SETMASK, NULL, &blocked);
    return sigismember(&blocked, number) ? LOST : action.sa_handler == SIG_IGN;
}

START_TEST(no_key_is_a_signal_and_every_other_signal_counts)
{
    number = signals[_i].number;
    ck_assert_int_eq(in_session(SESSION_OWN_MACHINE, leave_signals, is_ignored), signals[_i].own);
    ck_assert_int_eq(in_session(SESSION_SSH, leave_signals, is_ignored), signals[_i].ssh);
    ck_assert_int_eq(in_session(SESSION_KIOSK, leave_signals, is_ignored), signals[_i].kiosk);
}
END_TEST

/* A core file would hold what was read, and a file that others may read would tell it. */
static void be_open(void)
{
    struct rlimit core;
    getrlimit(RLIMIT_CORE, &core);
    core.rlim_cur = core.rlim_max;
    setrlimit(RLIMIT_CORE, &core);
    umask(022);
}

static int is_closed(void)
{
    struct rlimit core;
    getrlimit(RLIMIT_CORE, &core);
    return umask(0) == 077 && core.rlim_cur == 0 && core.rlim_max == 0;
}

static int is_still_open(void)
{
    return umask(0) == 022;
}

START_TEST(strangers_leave_no_core_and_no_open_file)
{
    ck_assert(in_session(SESSION_OWN_MACHINE, be_open, is_still_open));
    ck_assert(in_session(SESSION_SSH, be_open, is_closed));
    ck_assert(in_session(SESSION_KIOSK, be_open, is_closed));
}
END_TEST

static void leave_descriptors(void)
{
    dup2(STDERR_FILENO, 3);
    dup2(STDERR_FILENO, 40);
    close(STDIN_FILENO);
    close(STDOUT_FILENO);
}

static int has_only_its_own(void)
{
    for (int fd = 3; fd <= 40; fd++)
        if (fcntl(fd, F_GETFD) >= 0)
            return 0;
    char byte = 0;
    return read(STDIN_FILENO, &byte, 1) == 0 && write(STDOUT_FILENO, &byte, 1) < 0 &&
           fcntl(STDERR_FILENO, F_GETFD) >= 0;
}

START_TEST(the_first_three_descriptors_are_there_and_no_others)
{
    if (!MEMORY_IS_WATCHED) /* a sanitizer needs its own */
        ck_assert(in_session(SESSION_OWN_MACHINE, leave_descriptors, has_only_its_own));
}
END_TEST

START_TEST(the_stricter_of_two_sessions_counts)
{
    for (int a = 0; a < SESSION_MAX; a++)
        for (int b = 0; b < SESSION_MAX; b++)
            ck_assert_int_eq(session_stricter((enum session)a, (enum session)b), a > b ? a : b);
    ck_assert_str_eq(session_name(SESSION_OWN_MACHINE), "own");
    ck_assert_str_eq(session_name(SESSION_SSH), "ssh");
    ck_assert_str_eq(session_name(SESSION_KIOSK), "kiosk");
}
END_TEST

SUITE(session)
{
    tcase_add_rows(tcase, only_harmless_variables_stay, variables);
    tcase_add_test(tcase, no_variables_at_all_are_no_trouble);
    tcase_add_rows(tcase, no_key_is_a_signal_and_every_other_signal_counts, signals);
    tcase_add_test(tcase, strangers_leave_no_core_and_no_open_file);
    tcase_add_test(tcase, the_first_three_descriptors_are_there_and_no_others);
    tcase_add_test(tcase, the_stricter_of_two_sessions_counts);
}
