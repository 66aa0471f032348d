/*
 * What processes may still ask of the kernel: resource limits, Landlock, and a filter of system
 * calls. The only file that calls libseccomp.
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

#include <errno.h>
#include <seccomp.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Who is confined: one bit each, so that a call can be allowed to several. */
enum profile { WORKER = 1 << 0 };

/* A call that may be made; with a comparison, only where that holds. */
struct rule {
    int call;
    unsigned profiles;
    unsigned comparisons; /* 0 or 1 */
    struct scmp_arg_cmp comparison;
};

#define ALLOW(name, profiles)                                                                      \
    {                                                                                              \
        SCMP_SYS(name), profiles, 0,                                                               \
        {                                                                                          \
            0                                                                                      \
        }                                                                                          \
    }
#define ALLOW_IF(name, profiles, ...)                                                              \
    {                                                                                              \
        SCMP_SYS(name), profiles, 1,                                                               \
        {                                                                                          \
            __VA_ARGS__                                                                            \
        }                                                                                          \
    }
#define NO_BIT(bits) SCMP_CMP_MASKED_EQ, (bits), 0

static const struct rule rules[] = {
    ALLOW(read, WORKER),
    ALLOW(write, WORKER),
    ALLOW(close, WORKER),
    ALLOW(brk, WORKER), /* memory, as the C library asks for it */
    ALLOW_IF(mmap, WORKER, 2, NO_BIT(PROT_EXEC)),
    ALLOW(munmap, WORKER),
    ALLOW(mremap, WORKER),
    ALLOW(madvise, WORKER),
    ALLOW(futex, WORKER),
    ALLOW(getrandom, WORKER),
    ALLOW(clock_gettime, WORKER),
    ALLOW(setitimer, WORKER), /* its limits for each page; they can only be lowered */
    ALLOW_IF(prlimit64, WORKER, 0, SCMP_CMP_EQ, 0, 0),
    ALLOW(rt_sigaction, WORKER), /* abort() */
    ALLOW(rt_sigprocmask, WORKER),
    ALLOW(rt_sigreturn, WORKER),
    ALLOW(exit, WORKER),
    ALLOW(exit_group, WORKER),
};

/* Nobody asks for these by accident. All else that is not allowed fails with EPERM. */
static const int deadly[] = {
    SCMP_SYS(execve),
    SCMP_SYS(execveat),
    SCMP_SYS(fork),
    SCMP_SYS(vfork),
    SCMP_SYS(clone),
    SCMP_SYS(clone3),
    SCMP_SYS(ptrace),
    SCMP_SYS(socket),
    SCMP_SYS(socketpair),
    SCMP_SYS(connect),
    SCMP_SYS(bind),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(bpf),
    SCMP_SYS(io_uring_setup),
    SCMP_SYS(mount),
    SCMP_SYS(unshare),
    SCMP_SYS(setns),
    SCMP_SYS(userfaultfd),
    SCMP_SYS(keyctl),
    SCMP_SYS(add_key),
    SCMP_SYS(request_key),
    SCMP_SYS(perf_event_open),
    SCMP_SYS(kexec_load),
    SCMP_SYS(init_module),
    SCMP_SYS(finit_module),
};

static int add_rules(scmp_filter_ctx filter, unsigned profile)
{
    int error = 0;
    for (size_t i = 0; !error && i < sizeof rules / sizeof *rules; i++)
        if (rules[i].profiles & profile)
            error = seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, rules[i].call,
                                           rules[i].comparisons, &rules[i].comparison);
    for (size_t i = 0; !error && i < sizeof deadly / sizeof *deadly; i++)
        error = seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, deadly[i], 0);
    return error;
}

/* From here on only the calls of a profile. */
static bool filter_calls(unsigned profile)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter)
        return false;
    /* A tree instead of a chain: the kernel runs the filter once for every call it knows when it
     * is loaded, and that is most of what loading costs. */
    seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2);
    seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
    bool done = add_rules(filter, profile) == 0 && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return done;
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
    bool calls = no_new_rights && filter_calls(WORKER);
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
