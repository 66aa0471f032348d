/* sandbox: a confined worker can only read, compute and write, and a confined reader can only draw.
 * Landlock and seccomp each refuse alone what they can (make faults takes the other away). */
#define _GNU_SOURCE /* memfd_create, unshare, WCOREDUMP */
#include "base/memory.h"
#include "kiosk/sandbox.h"
#include "suites.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
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

static int before;   /* a descriptor from before the confinement */
static int terminal; /* likewise */
static char folder[] = "/tmp/pamphlet-sandbox-XXXXXX";
static char file[64];  /* one that is there */
static char other[64]; /* one that is not */

static long try_open(void)
{
    return open("/etc/passwd", O_RDONLY);
}

static long try_create(void)
{
    return open(other, O_CREAT | O_WRONLY, 0600);
}

static long try_unlink(void)
{
    return unlink(file);
}

static long try_link(void)
{
    return link(file, other);
}

static long try_symlink(void)
{
    return symlink("/etc/passwd", other);
}

static long try_mkdir(void)
{
    return mkdir(other, 0700);
}

static long try_chmod(void)
{
    return chmod(file, 0777);
}

static long try_unshare(void)
{
    return unshare(CLONE_FILES);
}

static long try_writable_code(void)
{
    int all = PROT_READ | PROT_WRITE | PROT_EXEC;
    return mmap(NULL, 4096, all, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0;
}

static long try_made_code(void)
{
    void *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return p == MAP_FAILED ? -1 : mprotect(p, 4096, PROT_READ | PROT_EXEC);
}

static long try_internet(void)
{
    return socket(AF_INET, SOCK_STREAM, 0);
}

/* Whether the kernel refuses what a program does with a socket; no network is needed for that. */
static long try_port(int (*use)(int, const struct sockaddr *, socklen_t))
{
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    return use(fd, (struct sockaddr *)&here, sizeof here) < 0 && errno == EACCES ? -1 : 0;
}

static long try_bind(void)
{
    return try_port(bind);
}

static long try_connect(void)
{
    return try_port(connect);
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
    return execl("/bin/sh", "sh", "-c", "exit 1", (char *)NULL); /* 1 is ALLOWED */
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

enum { FILES = SANDBOX_FILES, CALLS = SANDBOX_CALLS, BOTH = FILES | CALLS };

struct act {
    const char *name;
    long (*act)(void);
    enum outcome outcome; /* with both walls */
    unsigned alone;       /* which walls refuse it without the other; LANDLOCK: from a version on */
};

#define LANDLOCK(version) ((unsigned)(version) << 8)

/* Without seccomp, resource limits add to what Landlock refuses. */
static const struct act worker_acts[] = {
    {"open", try_open, REFUSED, BOTH},
    {"create", try_create, REFUSED, BOTH},
    {"unlink", try_unlink, REFUSED, BOTH},
    {"link", try_link, REFUSED, BOTH},
    {"symlink", try_symlink, REFUSED, BOTH},
    {"mkdir", try_mkdir, REFUSED, BOTH},
    {"stat", try_stat, REFUSED, CALLS},
    {"chmod", try_chmod, REFUSED, CALLS},
    {"old descriptor", try_old_descriptor, REFUSED, BOTH},
    {"kill", try_kill, REFUSED, CALLS | LANDLOCK(6)},
    {"executable memory", try_executable_memory, REFUSED, CALLS},
    {"memory to write and run", try_writable_code, REFUSED, CALLS},
    {"dup", try_dup, REFUSED, BOTH},
    {"environment", try_environment, REFUSED, BOTH},
    {"more files", try_more_files, REFUSED, CALLS},
    {"fork", try_fork, KILLED, CALLS},
    {"exec", try_exec, KILLED, BOTH},
    {"socket", try_socket, KILLED, BOTH},
    {"internet", try_internet, KILLED, BOTH},
    {"memory", try_memory, ALLOWED, 0},
    {"limits of its own", try_limits, ALLOWED, 0},
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
    return ioctl(terminal, TIOCSTI, &key);
}

static long try_rename(void)
{
    return rename(file, other);
}

/* Landlock 2 has a right of its own for this, which nobody has who does not ask for it. */
static long try_move(void)
{
    char moved[80];
    snprintf(moved, sizeof moved, "%s-moved", folder);
    long result = rename(file, moved);
    if (result == 0)
        unlink(moved);
    return result;
}

static long try_truncate(void)
{
    return truncate(file, 0);
}

static long try_kill_other_thread(void)
{
    return syscall(SYS_tgkill, getppid(), getppid(), 0);
}

static long try_memfd(void)
{
    return memfd_create("more", 0);
}

static long try_file(void)
{
    char byte = 'x';
    return write(before, &byte, 1) == 1 && pread(before, &byte, 1, 0) == 1 ? 0 : -1;
}

static long try_second_descriptor(void)
{
    return dup2(before, 5);
}

static long try_cutting_short(void)
{
    return ftruncate(before, 0);
}

/* What is read never changes, so nobody needs a lock. */
static long try_lock(void)
{
    struct flock whole = {.l_type = F_RDLCK, .l_whence = SEEK_SET};
    return fcntl(before, F_SETLK, &whole);
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

static const struct act reader_acts[] = {
    {"a file outside", try_open, REFUSED, BOTH},
    {"open for writing", try_open_for_writing, REFUSED, BOTH},
    {"create", try_create, REFUSED, BOTH},
    {"unlink", try_unlink, REFUSED, BOTH},
    {"rename", try_rename, REFUSED, BOTH},
    {"move", try_move, REFUSED, BOTH},
    {"link", try_link, REFUSED, BOTH},
    {"symlink", try_symlink, REFUSED, BOTH},
    {"mkdir", try_mkdir, REFUSED, BOTH},
    {"truncate", try_truncate, REFUSED, CALLS | LANDLOCK(3)},
    {"chmod", try_chmod, REFUSED, CALLS},
    {"folder", try_folder, REFUSED, BOTH},
    {"stat", try_stat, REFUSED, CALLS},
    {"kill", try_kill, REFUSED, CALLS},
    {"signals to others' threads", try_kill_other_thread, REFUSED, CALLS},
    {"executable memory", try_executable_memory, REFUSED, CALLS},
    {"memory to write and run", try_writable_code, REFUSED, CALLS},
    {"memory made to run", try_made_code, REFUSED, CALLS},
    {"keys typed for others", try_typing_for_others, REFUSED, CALLS},
    {"more files in memory", try_memfd, REFUSED, CALLS},
    {"fork", try_fork, KILLED, CALLS},
    {"exec", try_exec, KILLED, BOTH},
    {"socket", try_socket, KILLED, CALLS},
    {"internet", try_internet, KILLED, CALLS},
    {"a port", try_bind, KILLED, CALLS | LANDLOCK(4)},
    {"another's port", try_connect, KILLED, CALLS | LANDLOCK(4)},
    {"ptrace", try_ptrace, KILLED, CALLS},
    {"namespaces", try_unshare, KILLED, CALLS},
    {"a second descriptor", try_second_descriptor, REFUSED, CALLS},
    {"a file cut short", try_cutting_short, REFUSED, CALLS},
    {"a lock", try_lock, REFUSED, CALLS},
    {"a file that is open", try_file, ALLOWED, 0},
    {"memory", try_old_memory, ALLOWED, 0},
    {"time and sleep", try_clock, ALLOWED, 0},
    {"its own group, to stop", try_group, ALLOWED, 0},
};

static void set_up(void)
{
    strcpy(folder + strlen(folder) - 6, "XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(file, sizeof file, "%s/file", folder);
    snprintf(other, sizeof other, "%s/other", folder);
    close(open(file, O_CREAT | O_WRONLY, 0600));
    terminal = posix_openpt(O_RDWR | O_NOCTTY);
    before = memfd_create("file", 0);
    setenv("HOME", "/nowhere", 1);
}

static void tear_down(void)
{
    close(before);
    close(terminal);
    unlink(other);
    rmdir(other);
    unlink(file);
    rmdir(folder);
}

/* Confines this process as a worker; false if other walls than these confine it. */
static bool confine_worker(unsigned walls)
{
    const char *missing = sandbox_worker();
    return (missing == NULL) == (walls == BOTH);
}

static bool confine_reader(unsigned walls)
{
    return sandbox_reader(true, NULL) == walls;
}

static bool confine_unstoppable(unsigned walls)
{
    return sandbox_reader(false, NULL) == walls;
}

static bool confine_nobody(unsigned walls)
{
    (void)walls;
    return true;
}

/* Tries an act in a process of its own, confined or not; returns its outcome. */
static enum outcome outcome_of(const struct act *act, bool (*confine)(unsigned), unsigned walls)
{
    enum { OTHER_WALLS = 99 };
    int status;
    pid_t child = fork();
    if (child == 0) {
        setpgid(0, 0);
        if (!confine(walls))
            _exit(OTHER_WALLS);
        long result = act->act();
        _exit(result < 0 ? REFUSED : ALLOWED);
    }
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    if (WIFSIGNALED(status)) {
        ck_assert_msg(WTERMSIG(status) == SIGSYS, "%s", act->name);
        return KILLED;
    }
    ck_assert_int_ne(WEXITSTATUS(status), OTHER_WALLS);
    return (enum outcome)WEXITSTATUS(status);
}

static void check_act(const struct act *act, bool (*confine)(unsigned))
{
    unsigned walls = sandbox_walls();
    int since = (int)(act->alone / LANDLOCK(1));
    bool held = walls == BOTH || (walls & act->alone) ||
                (walls & FILES && since && sandbox_landlock() >= since);
    enum outcome wanted = act->outcome;
    if (wanted == KILLED && !(walls & CALLS))
        wanted = REFUSED;
    if (!held && wanted != ALLOWED)
        SKIP("no walls");
    set_up();
    ck_assert_msg(outcome_of(act, confine, walls) == wanted, "%s", act->name);
    tear_down();
}

START_TEST(a_confined_worker_can_only_think)
{
    check_act(&worker_acts[_i], confine_worker);
}
END_TEST

START_TEST(a_confined_reader_can_only_read)
{
    check_act(&reader_acts[_i], confine_reader);
}
END_TEST

START_TEST(a_reader_that_is_not_to_be_stopped_sends_no_signal)
{
    static const struct act act = {"kill", try_kill, REFUSED, CALLS | LANDLOCK(6)};
    check_act(&act, confine_unstoppable);
}
END_TEST

/* Else the refusals would prove nothing. */
START_TEST(without_walls_all_of_it_is_possible)
{
    if (reader_acts[_i].act == try_typing_for_others && geteuid() != 0)
        SKIP("not root"); /* nobody else may do it */
    set_up();
    ck_assert_msg(outcome_of(&reader_acts[_i], confine_nobody, 0) == ALLOWED, "%s",
                  reader_acts[_i].name);
    tear_down();
}
END_TEST

/* Nor does a crash hand it to a program that gathers such. The kernel gives the files about a
 * process that may not be dumped to root, whoever runs it. */
START_TEST(nobody_else_may_look_into_a_confined_reader)
{
    enum { SOMEBODY = 65534 };
    int ready[2];
    char name[64];
    char byte;
    struct stat memory;
    if (MEMORY_IS_WATCHED)
        SKIP("no walls");
    ck_assert_int_eq(pipe(ready), 0);
    pid_t child = fork();
    if (child == 0) {
        if (geteuid() == 0 && setuid(SOMEBODY) != 0)
            _exit(1);
        prctl(PR_SET_DUMPABLE, 1); /* as after exec */
        sandbox_reader(true, NULL);
        (void)!write(ready[1], "x", 1);
        poll(NULL, 0, 10000);
        _exit(0);
    }
    snprintf(name, sizeof name, "/proc/%d/mem", (int)child);
    ck_assert_int_eq(read(ready[0], &byte, 1), 1);
    int found = stat(name, &memory);
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    close(ready[0]);
    close(ready[1]);
    ck_assert(found != 0 || memory.st_uid == 0); /* no /proc: nobody looks there */
}
END_TEST

/* --- A reader of a library file may read a file that replaces it, and nothing else. --- */

static long open_in_folder(const char *name, int flags)
{
    char path[200];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return open(path, flags, 0600);
}

static long try_library(void)
{
    char byte;
    long fd = open_in_folder("file", O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    return fd < 0 ? -1 : read((int)fd, &byte, 1);
}

static long try_write_library(void)
{
    return open_in_folder("file", O_RDWR);
}

static long try_new_library(void)
{
    return open_in_folder("other", O_RDONLY | O_CREAT);
}

static long try_empty_library(void)
{
    return open_in_folder("file", O_RDONLY | O_TRUNC);
}

static long try_its_folder(void)
{
    return open_in_folder("", O_RDONLY | O_DIRECTORY);
}

static long try_way_out(void)
{
    return open_in_folder("../../etc/passwd", O_RDONLY);
}

static long try_link_out(void)
{
    return open_in_folder("out", O_RDONLY);
}

static const struct act opener_acts[] = {
    {"the library", try_library, ALLOWED, 0},
    {"the library, to write", try_write_library, REFUSED, BOTH},
    {"a new file beside it", try_new_library, REFUSED, BOTH},
    {"the library, emptied", try_empty_library, REFUSED, CALLS}, /* Landlock 3 too */
    {"what lies beside it", try_its_folder, REFUSED, BOTH},
    {"a way out", try_way_out, REFUSED, BOTH},
    {"a link that leads out", try_link_out, REFUSED, BOTH},
    {"a file outside", try_open, REFUSED, BOTH},
    {"stat", try_stat, REFUSED, CALLS},
    {"unlink", try_unlink, REFUSED, BOTH},
    {"fork", try_fork, KILLED, CALLS},
    {"socket", try_socket, KILLED, CALLS},
};

static bool confine_opener(unsigned walls)
{
    return sandbox_reader(true, folder) == walls;
}

START_TEST(a_reader_can_open_its_library_again)
{
    const struct act *act = &opener_acts[_i];
    unsigned walls = sandbox_walls();
    char link[200];
    if (act->outcome == ALLOWED ? !(walls & FILES) : walls != BOTH && !(walls & act->alone))
        SKIP("no walls"); /* without Landlock it opens nothing at all */
    set_up();
    snprintf(link, sizeof link, "%s/out", folder);
    ck_assert_int_eq(symlink("/etc/passwd", link), 0);
    ck_assert_msg(outcome_of(act, confine_opener, walls) == act->outcome, "%s", act->name);
    unlink(link);
    tear_down();
}
END_TEST

START_TEST(a_reader_can_still_abort)
{
    int status;
    if (sandbox_walls() != BOTH)
        SKIP("no walls");
    pid_t child = fork();
    if (child == 0) {
        sandbox_reader(false, NULL);
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
    if (sandbox_walls() != BOTH)
        SKIP("no walls");
    ck_assert_int_eq(pipe(ends), 0);
    pid_t parent = fork();
    if (parent == 0) {
        if (fork() == 0) {
            dup2(ends[1], 1); /* an end of the pipe, which shows that it lives */
            sandbox_worker();
            if (write(1, "", 1) == 1)
                for (;;)
                    ;
        }
        for (;;)
            pause();
    }
    close(ends[1]);
    ck_assert_int_eq(read(ends[0], &byte, 1), 1);
    kill(parent, SIGKILL);
    ck_assert_int_eq(read(ends[0], &byte, 1), 0); /* both have ended */
    close(ends[0]);
    waitpid(parent, NULL, 0);
}
END_TEST

SUITE(sandbox)
{
    tcase_set_timeout(tcase, 20);
    tcase_add_rows(tcase, a_confined_worker_can_only_think, worker_acts);
    tcase_add_rows(tcase, a_confined_reader_can_only_read, reader_acts);
    tcase_add_rows(tcase, without_walls_all_of_it_is_possible, reader_acts);
    tcase_add_test(tcase, nobody_else_may_look_into_a_confined_reader);
    tcase_add_test(tcase, a_reader_that_is_not_to_be_stopped_sends_no_signal);
    tcase_add_rows(tcase, a_reader_can_open_its_library_again, opener_acts);
    tcase_add_test(tcase, a_reader_can_still_abort);
    tcase_add_test(tcase, it_ends_with_its_parent);
}
