/* sandbox: a confined worker reads, thinks and writes, a confined reader draws, and neither can do
 * anything else. */
#define _GNU_SOURCE /* memfd_create, WCOREDUMP */
#include "base/memory.h"
#include "kiosk/sandbox.h"
#include "suites.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
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

static long try_open_for_writing(void)
{
    return open("/dev/null", O_WRONLY);
}

static long try_folder(void)
{
    return open(".", O_RDONLY | O_DIRECTORY);
}

static long try_ptrace(void)
{
    return ptrace(PTRACE_TRACEME, 0, NULL, NULL);
}

static long try_typing_for_others(void)
{
    char key = 'x';
    return ioctl(0, TIOCSTI, &key);
}

static long try_rename(void)
{
    return rename("/tmp/pamphlet-sandbox", "/tmp/pamphlet-sandbox-2");
}

static long try_truncate(void)
{
    return truncate("/tmp/pamphlet-sandbox", 0);
}

static long try_kill_other_thread(void)
{
    return syscall(SYS_tgkill, getppid(), getppid(), 0);
}

static long try_memfd(void)
{
    return memfd_create("more", 0);
}

static long try_frame(void)
{
    char byte = 'x';
    return dup2(before, 5) == 5 && write(before, &byte, 1) == 1 &&
                   lseek(before, 0, SEEK_SET) == 0 && pread(before, &byte, 1, 0) == 1
               ? 0
               : -1;
}

static long try_old_memory(void)
{
    void *p = malloc(8 << 20);
    free(p);
    return p ? 0 : -1;
}

static long try_clock(void)
{
    struct timespec now;
    return clock_gettime(CLOCK_MONOTONIC, &now) + poll(NULL, 0, 1);
}

static long try_group(void)
{
    return kill(0, 0);
}

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

static const struct {
    const char *name;
    long (*act)(void);
    enum outcome outcome;
} reader_acts[] = {
    {"nothing", try_nothing, REFUSED},
    {"a file outside", try_open, REFUSED},
    {"open for writing", try_open_for_writing, REFUSED},
    {"create", try_create, REFUSED},
    {"unlink", try_unlink, REFUSED},
    {"rename", try_rename, REFUSED},
    {"truncate", try_truncate, REFUSED},
    {"folder", try_folder, REFUSED},
    {"stat", try_stat, REFUSED},
    {"kill", try_kill, REFUSED},
    {"signals to others' threads", try_kill_other_thread, REFUSED},
    {"executable memory", try_executable_memory, REFUSED},
    {"keys typed for others", try_typing_for_others, REFUSED},
    {"more files in memory", try_memfd, REFUSED},
    {"fork", try_fork, KILLED},
    {"exec", try_exec, KILLED},
    {"socket", try_socket, KILLED},
    {"ptrace", try_ptrace, KILLED},
    {"a frame", try_frame, ALLOWED},
    {"memory", try_old_memory, ALLOWED},
    {"time and sleep", try_clock, ALLOWED},
    {"its own group, to stop", try_group, ALLOWED},
};

START_TEST(a_confined_reader_can_only_read)
{
    int status;
    if (!has_all_walls())
        return;
    before = memfd_create("frame", 0);
    pid_t child = fork();
    if (child == 0) {
        setpgid(0, 0);
        _exit(sandbox_reader(true) == (SANDBOX_FILES | SANDBOX_CALLS) && reader_acts[_i].act() >= 0
                  ? ALLOWED
                  : REFUSED);
    }
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    if (reader_acts[_i].outcome == KILLED)
        ck_assert_msg(WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS, "%s",
                      reader_acts[_i].name);
    else
        ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == (int)reader_acts[_i].outcome,
                      "%s", reader_acts[_i].name);
    close(before);
}
END_TEST

START_TEST(a_reader_can_still_abort)
{
    int status;
    if (!has_all_walls())
        return;
    pid_t child = fork();
    if (child == 0) {
        sandbox_reader(false);
        abort();
    }
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT && !WCOREDUMP(status));
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
    tcase_add_loop_test(tcase, a_confined_reader_can_only_read, 0,
                        sizeof reader_acts / sizeof *reader_acts);
    tcase_add_test(tcase, a_reader_can_still_abort);
    tcase_add_test(tcase, it_ends_with_its_parent);
    suite_add_tcase(suite, tcase);
    return suite;
}
