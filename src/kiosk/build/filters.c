/*
 * Runs while the program is built: has libseccomp make the kernel's filters of the tables of calls
 * below, and prints them as C.
 *
 * Made at each start, a filter would cost a fifth of the time that a page takes to show. The
 * program itself needs no libseccomp, and so cannot be without it.
 */
#include <errno.h>
#include <linux/filter.h>
#include <seccomp.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
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
    ALLOW(writev, WORKER),
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

static void check(int error, const char *what)
{
    if (!error)
        return;
    fprintf(stderr, "filters: %s: error %d\n", what, -error);
    exit(EXIT_FAILURE);
}

/* Adds the calls of a profile to a filter that refuses all. */
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
    /* A tree instead of a chain: the kernel runs the filter once for every call it knows when it
     * is loaded, and that is most of what loading costs. */
    check(seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2), "tree");
    check(seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS), "machine");
    add_rules(filter, profile);
    print_filter(filter, name);
    seccomp_release(filter);
}

int main(void)
{
    make_filter(WORKER, "worker");
    return EXIT_SUCCESS;
}
