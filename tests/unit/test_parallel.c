/* library/parallel: work done by other processes, and its results taken in order. */
#include "base/child.h"
#include "library/parallel.h"
#include "suites.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

/* Work whose results the tests can check. The result of an item is its number, repeated as often as
 * its last digit says. The last words of a process are "PROCESS:COUNT " parts, whose counts add up
 * to the items that it made. */
struct counting {
    unsigned nth;
    size_t made;
    size_t said;
    size_t broken;   /* the item that kills its process */
    size_t given_up; /* the item that cannot be made */
};

static void first(void *data, unsigned nth, unsigned of, struct buffer *out)
{
    struct counting *counting = data;
    ck_assert_uint_lt(nth, of);
    counting->nth = nth;
    buffer_format(out, "first of %u", nth);
}

static bool make(void *data, size_t item, struct buffer *out)
{
    struct counting *counting = data;
    counting->made++;
    if (item == counting->broken)
        raise(SIGKILL);
    for (size_t i = 0; i < item % 10; i++)
        buffer_format(out, "%zu ", item);
    return item != counting->given_up;
}

static bool last(void *data, struct buffer *out)
{
    enum { PART = 3000 };
    struct counting *counting = data;
    size_t left = counting->made - counting->said;
    size_t part = left < PART ? left : PART;
    counting->said += part;
    if (part)
        buffer_format(out, "%u:%zu ", counting->nth, part);
    return part > 0;
}

/* The sum of the counts in the last words of all processes. */
static size_t add_last(struct parallel *parallel)
{
    size_t sum = 0;
    struct buffer got = {0};
    for (unsigned nth = 0; nth < parallel_processes(parallel); nth++) {
        got.used = 0;
        while (parallel_take_last(parallel, nth, &got))
            continue;
        for (char *end, *at = got.bytes; got.used && *at; at = end + 1) {
            ck_assert_uint_eq(strtoul(at, &end, 10), nth);
            ck_assert_int_eq(*end, ':');
            sum += strtoul(end + 1, &end, 10);
        }
    }
    buffer_done(&got);
    return sum;
}

static const int places[] = {PARALLEL_HERE, PARALLEL_EACH_CORE, PARALLEL_BESIDE};

START_TEST(items_come_in_order_and_last_words_after_them)
{
    enum { COUNT = 20000 };
    struct counting counting = {.broken = COUNT, .given_up = COUNT};
    struct buffer got = {0};
    struct buffer want = {0};
    struct parallel_work work = {first, make, last, &counting};
    struct parallel *parallel = parallel_begin(&work, COUNT, places[_i]);
    for (unsigned nth = 0; nth < parallel_processes(parallel); nth++) {
        got.used = want.used = 0;
        buffer_format(&want, "first of %u", nth);
        ck_assert(parallel_take_first(parallel, nth, &got));
        ck_assert_str_eq(got.bytes, want.bytes);
    }
    for (size_t i = 0; i < COUNT; i++) {
        want.used = 0;
        for (size_t j = 0; j < i % 10; j++)
            buffer_format(&want, "%zu ", i);
        ck_assert(parallel_take(parallel, &got));
        ck_assert_uint_eq(got.used, want.used);
        ck_assert(!want.used || memcmp(got.bytes, want.bytes, want.used) == 0);
    }
    ck_assert(!parallel_take(parallel, &got));
    ck_assert_uint_eq(add_last(parallel), COUNT);
    ck_assert(parallel_end(parallel));
    buffer_done(&got);
    buffer_done(&want);
}
END_TEST

START_TEST(nothing_to_do_is_done)
{
    struct counting counting = {.broken = 1, .given_up = 1};
    struct parallel_work work = {first, make, last, &counting};
    struct buffer got = {0};
    struct parallel *parallel = parallel_begin(&work, 0, places[_i]);
    ck_assert(!parallel_take(parallel, &got));
    ck_assert_uint_eq(add_last(parallel), 0);
    ck_assert(parallel_end(parallel));
    buffer_done(&got);
}
END_TEST

START_TEST(last_words_that_were_not_taken_are_missed)
{
    struct counting counting = {.broken = 300, .given_up = 300};
    struct parallel_work work = {first, make, last, &counting};
    struct buffer got = {0};
    struct parallel *parallel = parallel_begin(&work, 300, places[_i]);
    while (parallel_take(parallel, &got))
        continue;
    ck_assert(parallel_take_last(parallel, 0, &got));
    ck_assert(!parallel_end(parallel));
    buffer_done(&got);
}
END_TEST

START_TEST(a_process_that_breaks_off_is_seen)
{
    struct counting counting = {.broken = 4321, .given_up = 5000};
    struct parallel_work work = {first, make, last, &counting};
    struct buffer got = {0};
    size_t taken = 0;
    if (sysconf(_SC_NPROCESSORS_ONLN) < 2)
        SKIP("a single processor"); /* the work would be done here, and would kill the test */
    struct parallel *parallel = parallel_begin(&work, 5000, PARALLEL_EACH_CORE);
    while (parallel_take(parallel, &got))
        taken++;
    ck_assert_uint_le(taken, 4321);
    ck_assert(!parallel_take_last(parallel, 0, &got));
    ck_assert(!parallel_end(parallel));
    buffer_done(&got);
}
END_TEST

START_TEST(what_cannot_be_made_is_seen)
{
    struct counting counting = {.broken = 5000, .given_up = 1234};
    struct parallel_work work = {first, make, last, &counting};
    struct buffer got = {0};
    size_t taken = 0;
    struct parallel *parallel = parallel_begin(&work, 5000, places[_i]);
    while (parallel_take(parallel, &got))
        taken++;
    ck_assert_uint_le(taken, 1234);
    ck_assert(!parallel_take_last(parallel, 0, &got));
    ck_assert(!parallel_end(parallel));
    buffer_done(&got);
}
END_TEST

static void ignore(int signal_number)
{
    (void)signal_number;
}

/* A window that is resized signals the process that waits. */
START_TEST(a_signal_does_not_end_the_wait_for_a_process)
{
    enum { LATE_US = 100 * 1000, SIGNAL_US = 5 * 1000, STATUS = 3 };
    struct sigaction action = {.sa_handler = ignore}; /* without SA_RESTART */
    struct itimerval often = {{0, SIGNAL_US}, {0, SIGNAL_US}};
    int status = 0;
    sigaction(SIGALRM, &action, NULL);
    pid_t pid = fork();
    if (pid == 0) {
        usleep(LATE_US);
        _exit(STATUS);
    }
    setitimer(ITIMER_REAL, &often, NULL);
    pid_t ended = child_wait(pid, &status, 0);
    setitimer(ITIMER_REAL, &(struct itimerval){{0, 0}, {0, 0}}, NULL);
    ck_assert_int_eq(ended, pid);
    ck_assert(WIFEXITED(status) && WEXITSTATUS(status) == STATUS);
    ck_assert_int_eq(child_wait(pid, &status, 0), -1); /* it is gone */
}
END_TEST

SUITE(parallel)
{
    tcase_add_loop_test(tcase, items_come_in_order_and_last_words_after_them, 0, 3);
    tcase_add_loop_test(tcase, nothing_to_do_is_done, 0, 3);
    tcase_add_loop_test(tcase, last_words_that_were_not_taken_are_missed, 0, 3);
    tcase_add_loop_test(tcase, what_cannot_be_made_is_seen, 0, 3);
    tcase_add_test(tcase, a_process_that_breaks_off_is_seen);
    tcase_add_test(tcase, a_signal_does_not_end_the_wait_for_a_process);
}
