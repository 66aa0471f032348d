/*
 * Runs at build time: has libseccomp compile the tables of calls below into filters for the kernel,
 * and prints them as C.
 *
 * Compiling a filter at each start would cost a fifth of the time it takes to show a page. And the
 * installed program does not depend on libseccomp.
 */
#define _GNU_SOURCE /* AT_EMPTY_PATH */
#include <asm/termbits.h>
#include <asm/ioctls.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <seccomp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/* Who is confined: one bit each, so that a call can be allowed to several. An opener is a reader
 * that may open files where Landlock allows it. */
enum profile {
    WORKER = 1 << 0,
    STRICT_READER = 1 << 1,
    OPENER = 1 << 2,
    READER = STRICT_READER | OPENER,
    BOTH = WORKER | READER,
};

/* Placeholder for the process ID, which is unknown at build time; sandbox.c replaces it. */
#define OWN_PID 0x5eedcafe

/* An allowed call; with a comparison, allowed only where that holds. */
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
    ALLOW(read, BOTH), ALLOW(write, BOTH), ALLOW(writev, BOTH), ALLOW(close, BOTH),
    ALLOW(brk, BOTH), /* memory, as the C library asks for it */
#if UINTPTR_MAX > UINT32_MAX
    ALLOW_IF(mmap, BOTH, 2, NO_BIT(PROT_EXEC)),
#else
    /* Where a pointer has four bytes: wide numbers come in halves, and times know the days after
     * 2038. i386's mmap is left out: its arguments are in memory, where no filter can look. */
    ALLOW_IF(mmap2, BOTH, 2, NO_BIT(PROT_EXEC)), ALLOW(clock_gettime64, BOTH),
    ALLOW(futex_time64, BOTH), ALLOW(sigreturn, BOTH), ALLOW(fstat64, READER),
    ALLOW_IF(fstatat64, READER, 3, SCMP_CMP_MASKED_EQ, AT_EMPTY_PATH, AT_EMPTY_PATH),
    ALLOW_IF(statx, READER, 2, SCMP_CMP_MASKED_EQ, AT_EMPTY_PATH, AT_EMPTY_PATH),
    ALLOW_IF(fcntl64, READER, 1, SCMP_CMP_EQ, F_GETFL, 0),
    ALLOW_IF(fcntl64, READER, 1, SCMP_CMP_EQ, F_GETFD, 0), ALLOW(ppoll_time64, READER),
    ALLOW(pselect6_time64, READER), ALLOW(_newselect, READER),
    ALLOW(clock_nanosleep_time64, READER),
#endif
    ALLOW(munmap, BOTH), ALLOW(mremap, BOTH), ALLOW(madvise, BOTH), ALLOW(futex, BOTH),
    ALLOW(getrandom, BOTH), ALLOW(clock_gettime, BOTH),
    /* A worker's time and memory limits for each page. A worker that was taken over could lift
     * both, so its pool also watches its time. */
    ALLOW(setitimer, BOTH), ALLOW_IF(prlimit64, BOTH, 0, SCMP_CMP_EQ, 0, 0),
    ALLOW(rt_sigaction, BOTH), /* abort() */
    ALLOW(rt_sigprocmask, BOTH), ALLOW(rt_sigreturn, BOTH), ALLOW(exit, BOTH),
    ALLOW(exit_group, BOTH),
    ALLOW_IF(mprotect, READER, 2, NO_BIT(PROT_EXEC)), /* a heap that grows */
    ALLOW(restart_syscall, READER),
    ALLOW(recvmsg, READER), /* a new library from the process that watches */
    ALLOW_IF(openat, OPENER, 2, NO_BIT(~(unsigned)(O_CLOEXEC | O_NONBLOCK | O_LARGEFILE))),
    ALLOW(pread64, READER), ALLOW(fstat, READER), /* a library file */
    ALLOW_IF(newfstatat, READER, 3, SCMP_CMP_MASKED_EQ, AT_EMPTY_PATH, AT_EMPTY_PATH),
    ALLOW_IF(fcntl, READER, 1, SCMP_CMP_EQ, F_GETFL, 0),
    ALLOW_IF(fcntl, READER, 1, SCMP_CMP_EQ, F_GETFD, 0),
    ALLOW(poll, READER), /* keys, resizing, time */
    ALLOW(ppoll, READER), ALLOW(select, READER), ALLOW(pselect6, READER),
    ALLOW(sigaltstack, READER), ALLOW(alarm, READER), ALLOW(clock_nanosleep, READER),
    ALLOW(nanosleep, READER), ALLOW(gettimeofday, READER), ALLOW(time, READER),
    ALLOW(getpid, READER), ALLOW(gettid, READER),
    ALLOW_IF(ioctl, READER, 1, SCMP_CMP_EQ, TCGETS, 0), /* the terminal's modes and size */
    ALLOW_IF(ioctl, READER, 1, SCMP_CMP_EQ, TCSETS, 0),
    ALLOW_IF(ioctl, READER, 1, SCMP_CMP_EQ, TCSETSW, 0),
    ALLOW_IF(ioctl, READER, 1, SCMP_CMP_EQ, TCSETSF, 0),
    ALLOW_IF(ioctl, READER, 1, SCMP_CMP_EQ, TCGETS2, 0), /* as newer C libraries ask */
    ALLOW_IF(ioctl, READER, 1, SCMP_CMP_EQ, TCSETS2, 0),
    ALLOW_IF(ioctl, READER, 1, SCMP_CMP_EQ, TCSETSW2, 0),
    ALLOW_IF(ioctl, READER, 1, SCMP_CMP_EQ, TCSETSF2, 0),
    ALLOW_IF(ioctl, READER, 1, SCMP_CMP_EQ, TIOCGWINSZ, 0),
    ALLOW_IF(ioctl, READER, 1, SCMP_CMP_EQ, TCFLSH, 0),
    ALLOW_IF(tgkill, READER, 0, SCMP_CMP_EQ, OWN_PID, 0), /* abort(), raise() */
    ALLOW_IF(kill, READER, 0, SCMP_CMP_EQ, 0, 0), /* ^Z on one's own machine: its own group */
};

/* No honest program makes these calls by accident, so they kill the process. Everything else not
 * listed fails with EPERM. */
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

static void check(int error, const char *what)
{
    if (!error)
        return;
    fprintf(stderr, "filters: %s: error %d\n", what, -error);
    exit(EXIT_FAILURE);
}

/* Adds a profile's calls to a filter that refuses everything else. */
static void add_rules(scmp_filter_ctx filter, unsigned profile)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (rules[i].profiles & profile)
            check(seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, rules[i].call,
                                         rules[i].comparisons, &rules[i].comparison),
                  "an allowed call");
    for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++)
        check(seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, deadly[i], 0), "a deadly call");
}

/* Prints the instructions of a filter as an array. */
static void print_filter(scmp_filter_ctx filter, const char *name)
{
    FILE *code = tmpfile();
    struct sock_filter step;
    check(code ? 0 : -errno, "temporary file");
    check(seccomp_export_bpf(filter, fileno(code)), name);
    rewind(code);
    printf("static const struct sock_filter %s_filter[] = {\n", name);
    while (fread(&step, sizeof step, 1, code) == 1)
        printf("    {%u, %u, %u, %uu},\n", (unsigned)step.code, (unsigned)step.jt,
               (unsigned)step.jf, (unsigned)step.k);
    printf("};\n");
    fclose(code);
}

static void make_filter(unsigned profile, const char *name)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    check(filter ? 0 : -ENOMEM, name);
    /* A tree instead of a chain: at load time the kernel runs the filter once for every call it
     * knows, which is most of the cost of loading. */
    check(seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2), "tree");
    check(seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS), "machine");
    add_rules(filter, profile);
    print_filter(filter, name);
    seccomp_release(filter);
}

/* The first interface of libseccomp with SCMP_ACT_KILL_PROCESS (seccomp_api_get(3)). Without being
 * told, libseccomp asks the kernel it runs on, which may be an emulation that filters nothing. */
enum { INTERFACE = 3 };

int main(void)
{
    check(seccomp_api_set(INTERFACE), "interface");
    make_filter(WORKER, "worker");
    make_filter(STRICT_READER, "reader");
    make_filter(OPENER, "opener");
    printf("enum { FILTER_OWN_PID = %d };\n", OWN_PID);
    return EXIT_SUCCESS;
}
