/* sandbox: a confined worker reads, thinks and writes, and can do nothing else. */
#include "base/memory.h"
#include "kiosk/sandbox.h"
#include "suites.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static int before; /* a descriptor from before the confinement */

static long try_nothing(void)
{
    return -1;
}

static long try_open(void)
{
    return open("/etc/passwd", O_RDONLY);
}

static long try_create(void)
{
    return open("/tmp/pamphlet-sandbox", O_CREAT | O_WRONLY, 0600);
}

static long try_unlink(void)
{
    return unlink("/tmp/pamphlet-sandbox");
}

static long try_stat(void)
{
    struct stat status;
    return stat("/etc/passwd", &status);
}

static long try_old_descriptor(void)
{
    char byte;
    return read(before, &byte, 1);
}

static long try_kill(void)
{
    return kill(getppid(), 0);
}

static long try_executable_memory(void)
{
    void *p = mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return p == MAP_FAILED ? -1 : 0;
}

static long try_dup(void)
{
    return dup(0);
}

static long try_environment(void)
{
    return environ && *environ ? 0 : -1;
}

static long try_more_files(void)
{
    struct rlimit files = {100, 100};
    return setrlimit(RLIMIT_NOFILE, &files) == 0 && dup(0) >= 0 ? 0 : -1;
}

static long try_fork(void)
{
    return fork();
}

static long try_exec(void)
{
    return execl("/bin/true", "true", (char *)NULL);
}

static long try_socket(void)
{
    return socket(AF_UNIX, SOCK_STREAM, 0);
}

static long try_memory(void)
{
    enum { BYTES = 64 << 20 };
    char *p = malloc(BYTES);
    if (!p)
        return -1;
    memset(p, 1, BYTES);
    p = realloc(p, 2 * (size_t)BYTES);
    bool done = p != NULL;
    free(p);
    return done ? 0 : -1;
}

static long try_limits(void)
{
    struct itimerval clock = {.it_value = {.tv_sec = 1}};
    struct rlimit memory = {1 << 30, RLIM_INFINITY};
    return setitimer(ITIMER_PROF, &clock, NULL) == 0 && setrlimit(RLIMIT_AS, &memory) == 0 ? 0 : -1;
}

enum outcome { REFUSED, ALLOWED, KILLED };

static const struct {
    const char *name;
    long (*act)(void);
    enum outcome outcome;
} acts[] = {
    {"nothing", try_nothing, REFUSED},
    {"open", try_open, REFUSED},
    {"create", try_create, REFUSED},
    {"unlink", try_unlink, REFUSED},
    {"stat", try_stat, REFUSED},
    {"old descriptor", try_old_descriptor, REFUSED},
    {"kill", try_kill, REFUSED},
    {"executable memory", try_executable_memory, REFUSED},
    {"dup", try_dup, REFUSED},
    {"environment", try_environment, REFUSED},
    {"more files", try_more_files, REFUSED},
    {"fork", try_fork, KILLED},
    {"exec", try_exec, KILLED},
    {"socket", try_socket, KILLED},
    {"memory", try_memory, ALLOWED},
    {"limits of its own", try_limits, ALLOWED},
};

/* Whether this system has all walls; asked in a child, for there is no way back. */
static bool has_all_walls(void)
{
    int status;
    pid_t child = fork();
    if (child == 0)
        _exit(sandbox_worker() == NULL);
    return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

START_TEST(a_confined_worker_can_only_think)
{
    int status;
    if (!has_all_walls())
        return;
    before = open("/etc/passwd", O_RDONLY);
    setenv("HOME", "/nowhere", 1);
    pid_t child = fork();
    if (child == 0) {
        sandbox_worker();
        long result = acts[_i].act();
        _exit(result < 0 ? REFUSED : ALLOWED);
    }
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    if (acts[_i].outcome == KILLED)
        ck_assert_msg(WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS, "%s", acts[_i].name);
    else
        ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == (int)acts[_i].outcome, "%s",
                      acts[_i].name);
    close(before);
}
END_TEST

START_TEST(it_ends_with_its_parent)
{
    int ends[2];
    char byte;
    if (!has_all_walls())
        return;
    ck_assert_int_eq(pipe(ends), 0);
    pid_t parent = fork();
    if (parent == 0) {
        if (fork() == 0) {
            dup2(ends[1], 1); /* what tells that it is there */
            sandbox_worker();
            for (;;)
                ;
        }
        sleep(1);
        _exit(0);
    }
    close(ends[1]);
    ck_assert_int_eq(read(ends[0], &byte, 1), 0); /* both are gone */
    close(ends[0]);
    waitpid(parent, NULL, 0);
}
END_TEST

Suite *sandbox_suite(void)
{
    Suite *suite = suite_create("sandbox");
    TCase *tcase = tcase_create("sandbox");
    tcase_set_timeout(tcase, 20);
    tcase_add_loop_test(tcase, a_confined_worker_can_only_think, 0, sizeof acts / sizeof *acts);
    tcase_add_test(tcase, it_ends_with_its_parent);
    suite_add_tcase(suite, tcase);
    return suite;
}
