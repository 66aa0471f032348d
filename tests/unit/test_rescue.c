/* term/rescue: what a terminal is left with, whenever a signal comes. */
#include "suites.h"

#include "term/rescue.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { NOTICE_BYTES_MAX = 5000, SIGNALS = 300 };

static volatile sig_atomic_t signals;
static volatile sig_atomic_t mixed;

/* Whether these are the bytes of one notice: the first one's are 'a', the second one's 'b'. */
static bool is_one_notice(const char *s, size_t n_bytes)
{
    size_t whole = n_bytes && *s == 'a' ? NOTICE_BYTES_MAX / 2 : NOTICE_BYTES_MAX;
    for (size_t i = 0; i < n_bytes; i++)
        if (s[i] != (whole == NOTICE_BYTES_MAX ? 'b' : 'a'))
            return false;
    return !n_bytes || n_bytes == whole;
}

/* Has the next signal come so long after this one that the program gets on between, however slow
 * the machine is. */
static void signal_soon(void)
{
    static const struct itimerval soon = {.it_value = {.tv_usec = 53}};
    setitimer(ITIMER_REAL, &soon, NULL);
}

/* Leaves the notice as the end of the program does. */
static void leave_notice(int number)
{
    static char left[2 * NOTICE_BYTES_MAX];
    (void)number;
    lseek(STDOUT_FILENO, 0, SEEK_SET);
    if (ftruncate(STDOUT_FILENO, 0) != 0)
        _exit(2);
    rescue_leave_notice();
    ssize_t n = pread(STDOUT_FILENO, left, sizeof left, 0);
    mixed = mixed || n < 0 || !is_one_notice(left, (size_t)n);
    signals++;
    signal_soon();
}

/* Sets one notice after another while signals come. Returns whether each left a whole one. */
static int change_notices(void)
{
    char a[NOTICE_BYTES_MAX / 2];
    char b[NOTICE_BYTES_MAX];
    FILE *out = tmpfile();
    if (!out || dup2(fileno(out), STDOUT_FILENO) < 0)
        return 2;
    memset(a, 'a', sizeof a);
    memset(b, 'b', sizeof b);
    signal(SIGALRM, leave_notice);
    signal_soon();
    while (signals < SIGNALS && !mixed) {
        rescue_set_notice(a, sizeof a);
        rescue_set_notice(b, sizeof b);
    }
    return mixed;
}

START_TEST(a_notice_is_left_whole_or_not_at_all)
{
    int status = 1;
    pid_t child = fork();
    if (child == 0)
        _exit(change_notices());
    waitpid(child, &status, 0);
    ck_assert_int_eq(status, 0);
}
END_TEST

SUITE(rescue)
{
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, a_notice_is_left_whole_or_not_at_all);
}
