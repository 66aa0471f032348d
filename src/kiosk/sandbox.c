/*
 * What processes may still ask of the kernel: resource limits, Landlock, and a filter of system
 * calls, generated at build time by build/filters.c.
 *
 * Refuses to give anything back. The hard idea: three independent walls, so that where an older
 * kernel lacks one, the others hold. A worker gets no Landlock rule at all, because it opens no
 * file; a reader gets one, for its library's folder. The filter lists what is allowed, and kills a
 * process at once for a call that no honest one makes.
 */
#define _GNU_SOURCE /* clearenv, syscall, O_PATH */
#include "kiosk/sandbox.h"

#include "base/memory.h"
#include "kiosk/descriptors.h"

#include <stddef.h>

#if defined(__linux__) && !MEMORY_IS_WATCHED

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "filters.h" /* made by build/filters.c */

/* Allows only the calls of a filter from now on. */
static bool filter_calls(const struct sock_filter *filter, size_t steps)
{
    struct sock_fprog program = {(unsigned short)steps, (struct sock_filter *)filter};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

int sandbox_landlock(void)
{
    enum { ASK_VERSION = 1 };
    long version = syscall(SYS_landlock_create_ruleset, NULL, 0, ASK_VERSION);
    return version < 1 ? 0 : (int)version;
}

enum { SCOPE_SOCKETS = 1, SCOPE_SIGNALS = 2 };

/* struct landlock_ruleset_attr of ABI version 6; older kernels are given only its beginning. */
struct landlock {
    uint64_t files;
    uint64_t net;
    uint64_t scoped;
};

/* Adds the rule that allows reading files in and below a folder. */
static bool open_folder(int ruleset, const char *folder)
{
    enum { BELOW_A_PATH = 1, READ_FILE = 1 << 2 };
    struct {
        uint64_t rights;
        int32_t fd;
    } __attribute__((packed)) rule = {READ_FILE, open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC)};
    bool given =
        rule.fd >= 0 && syscall(SYS_landlock_add_rule, ruleset, BELOW_A_PATH, &rule, 0) == 0;
    if (rule.fd >= 0)
        close(rule.fd);
    return given;
}

/* Takes away every right that the kernel's Landlock version knows, except reading files in `folder`
 * (NULL: no exception). *opened: whether that exception was made. */
static bool close_files(unsigned scoped, const char *folder, bool *opened)
{
    *opened = false;
    /* Bits of linux/landlock.h, whose header may be older than the kernel. The one between these,
     * to link and rename across folders, every ruleset takes away unasked. */
    enum { FIRST_RIGHTS = 13, TRUNCATE = 1 << 14, IOCTL_DEVICE = 1 << 15 };
    enum { TCP_BIND = 1 << 0, TCP_CONNECT = 1 << 1 };
    int version = sandbox_landlock();
    if (version < 1)
        return false;
    struct landlock all = {.files = (UINT64_C(1) << FIRST_RIGHTS) - 1};
    size_t bytes = version >= 6   ? sizeof all
                   : version >= 4 ? offsetof(struct landlock, scoped)
                                  : offsetof(struct landlock, net);
    if (version >= 3)
        all.files |= TRUNCATE;
    if (version >= 4)
        all.net = TCP_BIND | TCP_CONNECT;
    if (version >= 5)
        all.files |= IOCTL_DEVICE;
    if (version >= 6)
        all.scoped = scoped;
    int ruleset = (int)syscall(SYS_landlock_create_ruleset, &all, bytes, 0);
    if (ruleset >= 0 && folder)
        *opened = open_folder(ruleset, folder);
    bool done = ruleset >= 0 && syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    if (ruleset >= 0)
        close(ruleset);
    return done;
}

static void limit(int resource, rlim_t value)
{
    struct rlimit limits = {value, value};
    setrlimit(resource, &limits);
}

const char *sandbox_worker(void)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    clearenv();
    descriptors_close_from(2);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    bool opened;
    bool no_new_rights = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
    bool files = no_new_rights && close_files(SCOPE_SOCKETS | SCOPE_SIGNALS, NULL, &opened);
    limit(RLIMIT_NPROC, 0);
    limit(RLIMIT_NOFILE, 0);
    bool calls =
        no_new_rights && filter_calls(worker_filter, sizeof worker_filter / sizeof *worker_filter);
    if (files && calls)
        return NULL;
    return calls ? "no Landlock" : files ? "no seccomp" : "no Landlock and no seccomp";
}

/* Installs a reader's filter after putting this process's ID into it. */
static bool filter_reader(const struct sock_filter *made, size_t steps)
{
    struct sock_filter *filter = memory_new(steps * sizeof *filter);
    memcpy(filter, made, steps * sizeof *filter);
    for (size_t i = 0; i < steps; i++)
        if (filter[i].k == FILTER_OWN_PID)
            filter[i].k = (uint32_t)getpid();
    bool done = filter_calls(filter, steps);
    free(filter);
    return done;
}

unsigned sandbox_reader(bool stoppable, const char *folder)
{
    enum { FILES_MAX = 64, LOG_BYTES_MAX = 16 << 20 };
    prctl(PR_SET_DUMPABLE, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, LOG_BYTES_MAX); /* standard error may be a file */
    limit(RLIMIT_NOFILE, FILES_MAX);
    limit(RLIMIT_NPROC, 0);
    limit(RLIMIT_MEMLOCK, 0);
    limit(RLIMIT_MSGQUEUE, 0);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return 0;
    unsigned scoped = stoppable ? SCOPE_SOCKETS : SCOPE_SOCKETS | SCOPE_SIGNALS;
    bool opened;
    bool files = close_files(scoped, folder, &opened);
    bool calls = files && opened
                     ? filter_reader(opener_filter, sizeof opener_filter / sizeof *opener_filter)
                     : filter_reader(reader_filter, sizeof reader_filter / sizeof *reader_filter);
    return (files ? SANDBOX_FILES : 0u) | (calls ? SANDBOX_CALLS : 0u);
}

unsigned sandbox_walls(void)
{
    /* A filter at NULL: EFAULT from a kernel that would accept one. */
    bool calls = prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, NULL) == 0 || errno == EFAULT;
    return (sandbox_landlock() ? SANDBOX_FILES : 0u) | (calls ? SANDBOX_CALLS : 0u);
}

#else

const char *sandbox_worker(void)
{
    return "not confined";
}

unsigned sandbox_reader(bool stoppable, const char *folder)
{
    (void)stoppable;
    (void)folder;
    return 0;
}

unsigned sandbox_walls(void)
{
    return 0;
}

int sandbox_landlock(void)
{
    return 0;
}

#endif

const char *sandbox_words(unsigned walls)
{
    static const char *const words[] = {
        [0] = "none",
        [SANDBOX_FILES] = "Landlock, but no filter of system calls",
        [SANDBOX_CALLS] = "a filter of system calls, but no Landlock",
        [SANDBOX_FILES | SANDBOX_CALLS] = "Landlock and a filter of system calls",
    };
    return words[walls & (SANDBOX_FILES | SANDBOX_CALLS)];
}
