/*
 * Is loaded between the program and the C library (LD_PRELOAD), and makes calls fail.
 *
 *     SHIM_FAIL=NAME:FIRST:LAST:TROUBLE    which calls of NAME fail, counted from 1
 *     SHIM_WHERE=main|child                whether in the program itself (the default) or in its
 *                                          children
 *     SHIM_COUNT=FILE                      gets the number of calls of NAME, then the call stack of
 *                                          the first that failed: numbers of eight bytes, addresses
 *                                          in the program's file
 *     SHIM_WITHOUT=landlock,seccomp,close_range,openat2
 *                                          what the kernel seems not to have
 *     SHIM_LANDLOCK=VERSION                the version of Landlock that the kernel seems to have
 *     SHIM_TERMINFO=FOLDER                 is used in place of /etc/terminfo
 *     SHIM_HASTE=TIMES                     has time pass that many times as fast
 *     SHIM_CLOCK=FILE                      while it is there: the seconds since 1970 that the clock
 *                                          shows
 *     SHIM_LOG=FILE                        gets what the system's log should
 *     SHIM_SECONDS=1                       has the disk keep times in whole seconds
 *
 * NAME: memory (malloc, calloc, realloc), open, read, write, writev, fork, pipe, poll, stat,
 * list (readdir). TROUBLE: a number from errno.h, or "short": only half of what was asked for.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <link.h>
#include <poll.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/select.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <syslog.h>
#include <time.h>
#include <unistd.h>

enum { SHORT = -1, CALLERS_MAX = 31 };

static struct {
    char name[16];
    long first, last;
    int trouble;
    bool in_child;
    struct report {
        long count;
        long callers[CALLERS_MAX]; /* 0 after the last */
    } own, *report;                /* the one in SHIM_COUNT, or own; never NULL once begun */
    long base;                     /* load address of the program */
    pid_t owner;
    bool no_landlock, no_seccomp, no_close_range, no_openat2;
    int landlock; /* 0: that of the kernel */
    char terminfo[256];
    char log[256];
    char clock[256];
    bool seconds;
    unsigned haste; /* 0: time passes as ever */
    bool begun;
} shim;

/* Where a pointer has four bytes, functions that know files over 2 GB and days after 2038 are apart
 * from the older ones, under these names. The headers turn the calls here into calls of them, and
 * the functions below into them. */
#define HAS_OLDER_FUNCTIONS (UINTPTR_MAX == UINT32_MAX)

static void *find_real(const char *name)
{
    static const char *const wide[][2] = {
        {"open", "open64"},
        {"openat", "openat64"},
        {"fopen", "fopen64"},
        {"pread", "pread64"},
        {"pwrite", "pwrite64"},
        {"readdir", "readdir64"},
        {"stat", "__stat64_time64"},
        {"fstat", "__fstat64_time64"},
        {"fstatat", "__fstatat64_time64"},
        {"ppoll", "__ppoll64"},
        {"time", "__time64"},
        {"clock_gettime", "__clock_gettime64"},
        {"pselect", "__pselect64"},
    };
    for (size_t i = 0; HAS_OLDER_FUNCTIONS && i < sizeof wide / sizeof *wide; i++)
        if (strcmp(wide[i][0], name) == 0)
            return dlsym(RTLD_NEXT, wide[i][1]);
    return dlsym(RTLD_NEXT, name);
}

#define REAL(name) ((__typeof__(&name))find_real(#name))

/* dl_iterate_phdr() calls this for the program itself first. */
static int take_base(struct dl_phdr_info *info, size_t n_bytes, void *unused)
{
    (void)n_bytes;
    (void)unused;
    shim.base = (long)info->dlpi_addr;
    return 1;
}

__attribute__((constructor)) static void begin(void)
{
    const char *fail = getenv("SHIM_FAIL");
    const char *where = getenv("SHIM_WHERE");
    const char *count = getenv("SHIM_COUNT");
    const char *without = getenv("SHIM_WITHOUT");
    const char *terminfo = getenv("SHIM_TERMINFO");
    char trouble[16] = "";
    shim.owner = getpid();
    shim.report = &shim.own;
    void *first_call_loads[1];
    backtrace(first_call_loads, 1);
    dl_iterate_phdr(take_base, NULL);
    if (fail &&
        sscanf(fail, "%15[^:]:%ld:%ld:%15s", shim.name, &shim.first, &shim.last, trouble) != 4)
        abort();
    shim.trouble = strcmp(trouble, "short") == 0 ? SHORT : atoi(trouble);
    shim.in_child = where && strcmp(where, "child") == 0;
    shim.no_landlock = without && strstr(without, "landlock");
    shim.landlock = getenv("SHIM_LANDLOCK") ? atoi(getenv("SHIM_LANDLOCK")) : 0;
    shim.no_seccomp = without && strstr(without, "seccomp");
    shim.no_close_range = without && strstr(without, "close_range");
    shim.no_openat2 = without && strstr(without, "openat2");
    snprintf(shim.terminfo, sizeof shim.terminfo, "%s", terminfo ? terminfo : "");
    snprintf(shim.clock, sizeof shim.clock, "%s", getenv("SHIM_CLOCK") ? getenv("SHIM_CLOCK") : "");
    snprintf(shim.log, sizeof shim.log, "%s", getenv("SHIM_LOG") ? getenv("SHIM_LOG") : "");
    shim.seconds = getenv("SHIM_SECONDS");
    shim.haste = getenv("SHIM_HASTE") ? (unsigned)atoi(getenv("SHIM_HASTE")) : 0;
    int fd = count ? REAL(open)(count, O_RDWR | O_CREAT, 0600) : -1;
    if (fd >= 0 && ftruncate(fd, sizeof(struct report)) == 0) {
        void *shared = mmap(NULL, sizeof(struct report), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        if (shared != MAP_FAILED)
            shim.report = shared;
        close(fd);
    }
    shim.begun = true;
}

static void tell_callers(void)
{
    void *callers[CALLERS_MAX];
    int n = backtrace(callers, CALLERS_MAX - 1);
    for (int i = 0; i < n; i++)
        shim.report->callers[i] = (long)callers[i] - shim.base;
}

/* How this call fails: 0 not at all, SHORT, or an errno. */
static int trouble_with(const char *name)
{
    if (!shim.begun || strcmp(shim.name, name) != 0 || (getpid() != shim.owner) != shim.in_child)
        return 0;
    long number = shim.in_child ? ++shim.own.count : ++shim.report->count;
    if (number == shim.first)
        tell_callers();
    return number >= shim.first && number <= shim.last ? shim.trouble : 0;
}

static bool fails(const char *name)
{
    int trouble = trouble_with(name);
    if (trouble > 0)
        errno = trouble;
    return trouble > 0;
}

/* dlsym() allocates memory itself; glibc's own names for these functions need no dlsym(). */
extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);

void *malloc(size_t n)
{
    return fails("memory") ? NULL : __libc_malloc(n);
}

void *calloc(size_t count, size_t n)
{
    return fails("memory") ? NULL : __libc_calloc(count, n);
}

void *realloc(void *p, size_t n)
{
    return fails("memory") ? NULL : __libc_realloc(p, n);
}

static const char *moved(const char *path, char *room, size_t n_bytes)
{
    static const char system[] = "/etc/terminfo/";
    if (!*shim.terminfo || strncmp(path, system, strlen(system)) != 0)
        return path;
    snprintf(room, n_bytes, "%s/%s", shim.terminfo, path + strlen(system));
    return room;
}

int open(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    int mode = va_arg(more, int);
    va_end(more);
    return fails("open") ? -1 : REAL(open)(path, flags, mode);
}

int openat(int at, const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    int mode = va_arg(more, int);
    va_end(more);
    return fails("open") ? -1 : REAL(openat)(at, path, flags, mode);
}

FILE *fopen(const char *path, const char *mode)
{
    char room[512];
    return fails("open") ? NULL : REAL(fopen)(moved(path, room, sizeof room), mode);
}

int access(const char *path, int mode)
{
    char room[512];
    return REAL(access)(moved(path, room, sizeof room), mode);
}

ssize_t read(int fd, void *out, size_t n)
{
    int trouble = trouble_with("read");
    if (trouble == SHORT && n > 1)
        n /= 2;
    errno = trouble > 0 ? trouble : errno;
    return trouble > 0 ? -1 : REAL(read)(fd, out, n);
}

ssize_t pread(int fd, void *out, size_t n, off_t at)
{
    int trouble = trouble_with("read");
    if (trouble == SHORT && n > 1)
        n /= 2;
    errno = trouble > 0 ? trouble : errno;
    return trouble > 0 ? -1 : REAL(pread)(fd, out, n, at);
}

ssize_t write(int fd, const void *in, size_t n)
{
    int trouble = trouble_with("write");
    if (trouble == SHORT && n > 1)
        n /= 2;
    errno = trouble > 0 ? trouble : errno;
    return trouble > 0 ? -1 : REAL(write)(fd, in, n);
}

ssize_t pwrite(int fd, const void *in, size_t n, off_t at)
{
    int trouble = trouble_with("write");
    if (trouble == SHORT && n > 1)
        n /= 2;
    errno = trouble > 0 ? trouble : errno;
    return trouble > 0 ? -1 : REAL(pwrite)(fd, in, n, at);
}

ssize_t writev(int fd, const struct iovec *parts, int count)
{
    struct iovec some[2];
    size_t left = 0;
    int trouble = trouble_with("writev");
    for (int i = 0; i < count; i++)
        left += parts[i].iov_len;
    if (trouble == SHORT && left > 1 && count <= 2) {
        left /= 2;
        for (int i = 0; i < count; i++) {
            some[i] = parts[i];
            some[i].iov_len = left < parts[i].iov_len ? left : parts[i].iov_len;
            left -= some[i].iov_len;
        }
        parts = some;
    }
    errno = trouble > 0 ? trouble : errno;
    return trouble > 0 ? -1 : REAL(writev)(fd, parts, count);
}

pid_t fork(void)
{
    return fails("fork") ? -1 : REAL(fork)();
}

int pipe(int ends[2])
{
    return fails("pipe") ? -1 : REAL(pipe)(ends);
}

int pipe2(int ends[2], int flags)
{
    return fails("pipe") ? -1 : REAL(pipe2)(ends, flags);
}

int poll(struct pollfd *list, nfds_t n, int timeout_ms)
{
    return fails("poll") ? -1 : REAL(poll)(list, n, timeout_ms);
}

/* A program built with _FORTIFY_SOURCE calls this for poll(). */
int __poll_chk(struct pollfd *list, nfds_t n, int timeout_ms, size_t room_bytes);
int __poll_chk(struct pollfd *list, nfds_t n, int timeout_ms, size_t room_bytes)
{
    (void)room_bytes;
    return poll(list, n, timeout_ms);
}

int ppoll(struct pollfd *list, nfds_t n, const struct timespec *timeout, const sigset_t *mask)
{
    return fails("poll") ? -1 : REAL(ppoll)(list, n, timeout, mask);
}

/* What the C library found. */
static int found(int status, struct stat *out)
{
    if (status == 0 && shim.seconds)
        out->st_mtim.tv_nsec = out->st_ctim.tv_nsec = 0;
    return status;
}

int fstat(int fd, struct stat *out)
{
    return fails("stat") ? -1 : found(REAL(fstat)(fd, out), out);
}

int stat(const char *path, struct stat *out)
{
    return fails("stat") ? -1 : found(REAL(stat)(path, out), out);
}

int fstatat(int at, const char *path, struct stat *out, int flags)
{
    return fails("stat") ? -1 : found(REAL(fstatat)(at, path, out, flags), out);
}

struct dirent *readdir(DIR *folder)
{
    return fails("list") ? NULL : REAL(readdir)(folder);
}

#if !HAS_OLDER_FUNCTIONS /* two names for one thing, then */
int open64(const char *path, int flags, ...) __attribute__((alias("open")));
int openat64(int at, const char *path, int flags, ...) __attribute__((alias("openat")));
FILE *fopen64(const char *path, const char *mode) __attribute__((alias("fopen")));
ssize_t pread64(int fd, void *out, size_t n, off_t at) __attribute__((alias("pread")));
ssize_t pwrite64(int fd, const void *in, size_t n, off_t at) __attribute__((alias("pwrite")));
int fstat64(int fd, struct stat64 *out) __attribute__((alias("fstat")));
int stat64(const char *path, struct stat64 *out) __attribute__((alias("stat")));

struct dirent64 *readdir64(DIR *folder)
{
    return fails("list") ? NULL : REAL(readdir64)(folder);
}
#endif

int prctl(int what, ...)
{
    unsigned long given[4];
    va_list more;
    va_start(more, what);
    for (int i = 0; i < 4; i++)
        given[i] = va_arg(more, unsigned long);
    va_end(more);
    if (what == PR_SET_SECCOMP && shim.no_seccomp) {
        errno = EINVAL;
        return -1;
    }
    return REAL(prctl)(what, given[0], given[1], given[2], given[3]);
}

long syscall(long number, ...)
{
    long given[6];
    va_list more;
    va_start(more, number);
    for (int i = 0; i < 6; i++)
        given[i] = va_arg(more, long);
    va_end(more);
    if ((shim.no_close_range && number == SYS_close_range) ||
        (shim.no_openat2 && number == SYS_openat2)) {
        errno = ENOSYS;
        return -1;
    }
    if (shim.no_landlock && number >= SYS_landlock_create_ruleset &&
        number <= SYS_landlock_restrict_self) {
        errno = ENOSYS;
        return -1;
    }
    if (shim.landlock && number == SYS_landlock_create_ruleset && !given[0])
        return shim.landlock;
    return REAL(syscall)(number, given[0], given[1], given[2], given[3], given[4], given[5]);
}

unsigned alarm(unsigned seconds)
{
    return REAL(alarm)(seconds && shim.haste ? 1 + seconds / shim.haste : seconds);
}

enum { SECOND_NS = 1000000000 };

int clock_gettime(clockid_t clock, struct timespec *now)
{
    int status = REAL(clock_gettime)(clock, now);
    if (shim.haste && clock == CLOCK_MONOTONIC) {
        long long ns = (long long)now->tv_nsec * shim.haste;
        now->tv_sec = now->tv_sec * shim.haste + ns / SECOND_NS;
        now->tv_nsec = ns % SECOND_NS;
    }
    return status;
}

int pselect(int n, fd_set *in, fd_set *out, fd_set *odd, const struct timespec *span,
            const sigset_t *mask)
{
    struct timespec sooner = {0};
    if (span && shim.haste) {
        long long ns = (span->tv_sec * (long long)SECOND_NS + span->tv_nsec) / shim.haste;
        sooner = (struct timespec){.tv_sec = ns / SECOND_NS, .tv_nsec = ns % SECOND_NS};
        span = &sooner;
    }
    return REAL(pselect)(n, in, out, odd, span, mask);
}

time_t time(time_t *at)
{
    char digits[24] = "";
    int fd = *shim.clock ? REAL(open)(shim.clock, O_RDONLY) : -1;
    time_t now = REAL(time)(NULL);
    if (fd >= 0 && REAL(read)(fd, digits, sizeof digits - 1) > 0)
        now = (time_t)atoll(digits);
    if (fd >= 0)
        close(fd);
    if (at)
        *at = now;
    return now;
}

static void keep_log(const char *format, va_list values)
{
    char words[1024] = "";
    int n = vsnprintf(words, sizeof words - 1, format, values);
    strcat(words, "\n");
    int fd = *shim.log ? REAL(open)(shim.log, O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;
    if (fd >= 0 && n > 0 && REAL(write)(fd, words, strlen(words)) < 0)
        abort();
    if (fd >= 0)
        close(fd);
}

void syslog(int priority, const char *format, ...)
{
    va_list values;
    (void)priority;
    va_start(values, format);
    keep_log(format, values);
    va_end(values);
}

/* What syslog() becomes with _FORTIFY_SOURCE. */
void __syslog_chk(int priority, int flag, const char *format, ...);
void __syslog_chk(int priority, int flag, const char *format, ...)
{
    va_list values;
    (void)priority;
    (void)flag;
    va_start(values, format);
    keep_log(format, values);
    va_end(values);
}
