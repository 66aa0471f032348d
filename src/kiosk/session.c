/*
 * The beginning of a session.
 *
 * Refuses to trust the environment: on one's own machine, variables that could name a file, a
 * library or a translation to open are removed; in other sessions all but a few are. The hard idea:
 * this comes first, because the C library reads some of them the first time it needs them.
 */
#include "kiosk/session.h"

#include "base/memory.h"
#include "kiosk/descriptors.h"

#include <fcntl.h>
#include <fnmatch.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

extern char **environ;

enum session session_stricter(enum session a, enum session b)
{
    return a > b ? a : b;
}

const char *session_name(enum session session)
{
    static const char *const names[SESSION_MAX] = {
        [SESSION_OWN_MACHINE] = "own", [SESSION_SSH] = "ssh", [SESSION_KIOSK] = "kiosk"};
    return names[session];
}

static bool is_one_of(const char *name, const char *const *patterns)
{
    while (*patterns && fnmatch(*patterns, name, 0) != 0)
        patterns++;
    return *patterns;
}

static bool may_stay(enum session session, const char *name, const char *value)
{
    static const char *const never[] = {
        "LD_*",    "LOCPATH",     "NLSPATH",        "GCONV_PATH", "GETCONF_DIR", "TERMINFO*",
        "TERMCAP", "NCURSES_*",   "GLIBC_TUNABLES", "MALLOC_*",   "TZDIR",       "LOCALDOMAIN",
        "RES_*",   "HOSTALIASES", "TEXTDOMAIN*",    NULL};
    static const char *const always[] = {
        "TERM",
        "LANG",
        "LANGUAGE",
        "LC_ALL",
        "LC_CTYPE",
        "TZ",
        "NO_COLOR",
        "ESCDELAY",
        "LC_MESSAGES",
        "SSH_ORIGINAL_COMMAND",
#if MEMORY_IS_WATCHED
        "ASAN_OPTIONS",
        "LSAN_OPTIONS",
        "UBSAN_OPTIONS",
#endif
        NULL
    };
    if (is_one_of(name, never) ||
        (strcmp(name, "TZ") == 0 && ((*value && strchr(":/", *value)) || strstr(value, ".."))))
        return false;
    return session == SESSION_OWN_MACHINE || is_one_of(name, always);
}

/* Filters the environment in place, because unsetenv rejects malformed names, which must go too. */
static void clean_environment(enum session session)
{
    char **kept = environ;
    for (char **variable = environ; variable && *variable; variable++) {
        size_t n = strcspn(*variable, "=");
        char *name = memory_copy(*variable, n);
        if ((*variable)[n] == '=' && may_stay(session, name, *variable + n + 1))
            *kept++ = *variable;
        free(name);
    }
    if (kept)
        *kept = NULL;
}

/* Whoever closed the standard output is told that nothing could be written to it. */
static void close_descriptors(void)
{
    for (int fd = 0; fd < 3; fd++)
        if (fcntl(fd, F_GETFD) < 0 &&
            open("/dev/null", fd == STDOUT_FILENO ? O_RDONLY : O_RDWR) != fd)
            _exit(FATAL_STATUS);
    descriptors_close_from(3);
}

/* A write past RLIMIT_FSIZE then fails as on a full disk, and is reported; SIGXFSZ would end the
 * program, even a reader whose log is long. */
void session_lift_limit(void)
{
    signal(SIGXFSZ, SIG_IGN);
}

/* SIGCHLD is reset because wait reports no exit status if the program was started with it ignored.
 * A program also inherits which signals are blocked: with SIGTERM among them no service could be
 * stopped, with SIGALRM a reader whose line has stalled would stay. */
static void set_signals(enum session session)
{
    static const int stops[] = {SIGTSTP, SIGTTIN, SIGTTOU};
    static const int keys[] = {SIGINT, SIGQUIT, SIGUSR1, SIGUSR2};
    sigset_t none;
    signal(SIGCHLD, SIG_DFL);
    for (size_t i = 0; session != SESSION_OWN_MACHINE && i < sizeof stops / sizeof *stops; i++)
        signal(stops[i], SIG_IGN);
    for (size_t i = 0; session == SESSION_KIOSK && i < sizeof keys / sizeof *keys; i++)
        signal(keys[i], SIG_IGN);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

void session_begin(enum session session)
{
    struct rlimit no_core = {0, 0};
    set_signals(session);
    if (session != SESSION_OWN_MACHINE) {
        setrlimit(RLIMIT_CORE, &no_core);
        umask(077);
    }
    if (!MEMORY_IS_WATCHED)
        close_descriptors();
    clean_environment(session);
}
