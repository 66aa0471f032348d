/* sync/notice: which changes are reported, and when. */
#include "folder.h"
#include "sync/notice.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/vfs.h>
#endif

/* How far the clock jumps each time that it is read. */
static long long step_ms;

#ifdef __linux__
/* Where a pointer has four bytes there are two calls for the same, and the C library's headers are
 * told to mean the wider one. */
static int ask_clock(clockid_t clock, struct timespec *now)
{
#ifdef SYS_clock_gettime64
    return (int)syscall(SYS_clock_gettime64, clock, now);
#else
    return (int)syscall(SYS_clock_gettime, clock, now);
#endif
}

static int ask_disk(const char *path, struct statfs *found)
{
#ifdef SYS_statfs64
    return (int)syscall(SYS_statfs64, path, sizeof *found, found);
#else
    return (int)syscall(SYS_statfs, path, found);
#endif
}

/* Replaces the C library's function in this program. */
int clock_gettime(clockid_t clock, struct timespec *now)
{
    static long long ahead_ms;
    int status = ask_clock(clock, now);
    ahead_ms = step_ms ? ahead_ms + step_ms : 0;
    now->tv_sec += ahead_ms / 1000;
    now->tv_nsec += ahead_ms % 1000 * 1000000;
    now->tv_sec += now->tv_nsec / 1000000000;
    now->tv_nsec %= 1000000000;
    return status;
}

/* What kind of file system all folders are on; 0: what they are. */
static unsigned kind;

/* Likewise. */
int statfs(const char *path, struct statfs *found)
{
    int status = ask_disk(path, found);
    if (kind)
        found->f_type = (__typeof__(found->f_type))kind;
    return status;
}
#endif

/* Waits for a change while the clock jumps by so much at each reading, and frees the notice. */
static void wait_with_jumps(struct notice *notice, long long ms)
{
    int line[2];
    ck_assert_int_eq(pipe(line), 0);
    step_ms = ms;
    ck_assert(notice_wait(notice, line[0], -1));
    step_ms = 0;
    notice_free(notice);
    close(line[0]);
    close(line[1]);
}

/* If other programs use the processor between two readings of the clock, the quiet period without a
 * change may be over before the wait for it begins. If it waits for ever, the test times out. */
START_TEST(a_busy_machine_does_not_wait_for_ever)
{
    struct notice *notice = notice_new();
    notice_watch(notice, folder_path(), false);
    folder_put("a.md", "x");
    wait_with_jumps(notice, 60);
}
END_TEST

/* A share that is gone for the moment: nothing tells that it is back. */
START_TEST(a_folder_that_cannot_be_opened_is_looked_for)
{
    struct rlimit all;
    folder_put("share/a.md", "Text.\n");
    struct notice *notice = notice_new();
    int lowest = dup(0);
    close(lowest);
    ck_assert_int_eq(getrlimit(RLIMIT_NOFILE, &all), 0);
    struct rlimit few = {.rlim_cur = (rlim_t)lowest + 1, .rlim_max = all.rlim_max};
    ck_assert_int_eq(setrlimit(RLIMIT_NOFILE, &few), 0); /* enough for the folder above it */
    notice_watch(notice, folder_path(), false);
    ck_assert_int_eq(setrlimit(RLIMIT_NOFILE, &all), 0);
    wait_with_jumps(notice, 60 * 1000);
}
END_TEST

#ifdef __linux__
/* The system tells of what is changed on this machine, but on a network somebody else does it. */
START_TEST(what_others_change_on_a_network_is_looked_for)
{
    struct notice *notice = notice_new();
    kind = _i % 2 ? 0xff534d42 : 0x6969;
    if (_i < 2)
        notice_watch(notice, folder_path(), false);
    else
        notice_watch_one(notice, folder_path());
    kind = 0;
    wait_with_jumps(notice, 60 * 1000);
}
END_TEST

START_TEST(a_folder_that_is_on_a_network_no_longer_is_not_looked_for)
{
    struct notice *notice = notice_new();
    int line[2];
    ck_assert_int_eq(pipe(line), 0);
    ck_assert_int_eq(write(line[1], "", 1), 1); /* ends the wait, if there is any */
    kind = 0x6969;
    notice_watch(notice, folder_path(), false);
    kind = 0;
    notice_watch(notice, folder_path(), false);
    step_ms = 20 * 1000;
    ck_assert(!notice_wait(notice, line[0], 60 * 1000));
    step_ms = 0;
    notice_free(notice);
    close(line[0]);
    close(line[1]);
}
END_TEST
#endif

SUITE(notice)
{
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, a_busy_machine_does_not_wait_for_ever);
    tcase_add_test(tcase, a_folder_that_cannot_be_opened_is_looked_for);
#ifdef __linux__
    tcase_add_loop_test(tcase, what_others_change_on_a_network_is_looked_for, 0, 4);
    tcase_add_test(tcase, a_folder_that_is_on_a_network_no_longer_is_not_looked_for);
#endif
}
