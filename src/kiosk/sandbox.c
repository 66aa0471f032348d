/*
 * What processes may still ask of the kernel: resource limits, Landlock, and a filter of system
 * calls, which build/filters.c makes when the program is built.
 *
 * Refuses to let anything back in. The hard idea: three walls that do not know of each other, so
 * that where an older kernel lacks one, the others hold. Landlock has no rule at all for a worker:
 * it opens no file. The filter is a list of what may be done, and what no honest process ever tries
 * ends it at once.
 */
#define _GNU_SOURCE /* clearenv, syscall */
#include "kiosk/sandbox.h"

#include "base/memory.h"

#include <stddef.h>

#if defined(__linux__) && !MEMORY_IS_WATCHED

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "filters.h" /* made by build/filters.c */

/* From here on only the calls of a filter. */
static bool filter_calls(const struct sock_filter *filter, size_t steps)
{
    struct sock_fprog program = {(unsigned short)steps, (struct sock_filter *)filter};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

/* Landlock's attributes as of its version 6; older kernels take the beginning. */
struct landlock {
    uint64_t files;
    uint64_t net;
    uint64_t scoped;
};

/* Every right that the kernel's version of Landlock can take away; no rule gives any back. */
static bool close_files(void)
{
    enum { ASK_VERSION = 1, FIRST_RIGHTS = 13 };
    long version = syscall(SYS_landlock_create_ruleset, NULL, 0, ASK_VERSION);
    if (version < 1)
        return false;
    struct landlock all = {.files = (UINT64_C(1) << FIRST_RIGHTS) - 1};
    size_t bytes = version >= 6 ? sizeof all : version >= 4 ? offsetof(struct landlock, scoped) : 8;
    if (version >= 2)
        all.files |= UINT64_C(1) << 13; /* linking and renaming across folders */
    if (version >= 3)
        all.files |= UINT64_C(1) << 14; /* truncating */
    if (version >= 5)
        all.files |= UINT64_C(1) << 15; /* ioctl on devices */
    if (version >= 4)
        all.net = 3; /* TCP: bind, connect */
    if (version >= 6)
        all.scoped = 3; /* abstract sockets and signals of others */
    int ruleset = (int)syscall(SYS_landlock_create_ruleset, &all, bytes, 0);
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

static void close_descriptors(int first)
{
    if (syscall(SYS_close_range, first, ~0U, 0) == 0)
        return;
    for (int fd = first; fd < sysconf(_SC_OPEN_MAX); fd++)
        close(fd);
}

const char *sandbox_worker(void)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    clearenv();
    close_descriptors(2);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    bool no_new_rights = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
    bool files = no_new_rights && close_files();
    limit(RLIMIT_NPROC, 0);
    limit(RLIMIT_NOFILE, 0);
    bool calls =
        no_new_rights && filter_calls(worker_filter, sizeof worker_filter / sizeof *worker_filter);
    if (files && calls)
        return NULL;
    return calls ? "no Landlock" : files ? "no seccomp" : "no Landlock and no seccomp";
}

#else

const char *sandbox_worker(void)
{
    return "not confined";
}

#endif
