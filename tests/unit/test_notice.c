/* sync/notice: which changes are reported, and when. */
#include "folder.h"
#include "sync/notice.h"

#include <signal.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

/* How far the clock jumps each time that it is read. */
static long long step_ms;

#ifdef __linux__
/* Replaces the C library's function in this program. */
int clock_gettime(clockid_t clock, struct timespec *now)
{
    static long long ahead_ms;
    int status = (int)syscall(SYS_clock_gettime, clock, now);
    ahead_ms = step_ms ? ahead_ms + step_ms : 0;
    now->tv_sec += ahead_ms / 1000;
    now->tv_nsec += ahead_ms % 1000 * 1000000;
    now->tv_sec += now->tv_nsec / 1000000000;
    now->tv_nsec %= 1000000000;
    return status;
}
#endif

static void wake(int number)
{
    (void)number;
}

/* If other programs use the processor between two readings of the clock, the quiet period without a
 * change may be over before the wait for it begins. */
START_TEST(a_busy_machine_does_not_wait_for_ever)
{
    int line[2];
    struct sigaction action = {.sa_handler = wake};
    struct itimerval alarm_clock = {.it_value.tv_sec = 3};
    struct notice *notice = notice_new();
    ck_assert_int_eq(pipe(line), 0);
    notice_watch(notice, folder_path(), false);
    folder_put("a.md", "x");
    sigaction(SIGALRM, &action, NULL);
    time_t begun = time(NULL);
    setitimer(ITIMER_REAL, &alarm_clock, NULL);
    step_ms = 60;
    ck_assert(notice_wait(notice, line[0], -1));
    step_ms = 0;
    ck_assert_int_lt(time(NULL) - begun, 3);
    setitimer(ITIMER_REAL, &(struct itimerval){0}, NULL);
    notice_free(notice);
    close(line[0]);
    close(line[1]);
}
END_TEST

Suite *notice_suite(void)
{
    Suite *suite = suite_create("notice");
    TCase *tcase = tcase_create("all");
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_add_test(tcase, a_busy_machine_does_not_wait_for_ever);
    suite_add_tcase(suite, tcase);
    return suite;
}
