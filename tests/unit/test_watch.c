/* sync/watch: what the process that watches hands over. */
#define _GNU_SOURCE /* prlimit */
#include "clinic.h"
#include "folder.h"

#include "sync/watch.h"

#include <poll.h>
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

/* Waits for a library file. Returns its descriptor. */
static int take_library(struct watch *watch)
{
    enum { LONGEST_MS = 30 * 1000 };
    struct watch_news news;
    int fd = -1;
    while (fd < 0) {
        struct pollfd line = {.fd = watch_line(watch), .events = POLLIN};
        ck_assert_int_eq(poll(&line, 1, LONGEST_MS), 1);
        ck_assert(watch_take(watch, &news, &fd) != HANDOVER_GONE || fd >= 0);
    }
    return fd;
}

static void rest(long ms)
{
    nanosleep(&(struct timespec){.tv_nsec = ms * 1000 * 1000}, NULL);
}

#ifdef __linux__
static pid_t only_child(void)
{
    char path[64];
    int child = 0;
    snprintf(path, sizeof path, "/proc/self/task/%d/children", (int)getpid());
    FILE *in = fopen(path, "r");
    ck_assert_ptr_nonnull(in);
    ck_assert_int_eq(fscanf(in, "%d", &child), 1);
    fclose(in);
    return child;
}

/* As where the system has no descriptors left for a moment: no event tells when that is over. */
START_TEST(a_damaged_library_is_made_anew_once_that_is_possible)
{
    struct sync_options options = clinic_options();
    struct rlimit before;
    struct rlimit none;
    options.cache_pages = 1;
    rest(80);
    struct watch *watch = watch_new(clinic_site(), &options);
    pid_t child = only_child();
    watch_begin(watch, 0);
    close(take_library(watch));
    ck_assert_int_eq(prlimit(child, RLIMIT_NOFILE, NULL, &before), 0);
    none = before;
    none.rlim_cur = 3;
    ck_assert_int_eq(prlimit(child, RLIMIT_NOFILE, &none, NULL), 0);
    watch_damaged(watch);
    rest(500);
    ck_assert_int_eq(prlimit(child, RLIMIT_NOFILE, &before, NULL), 0);
    close(take_library(watch));
    watch_free(watch);
}
END_TEST
#endif

SUITE(watch)
{
    tcase_add_checked_fixture(tcase, clinic_set_up, folder_tear_down);
    tcase_set_timeout(tcase, 60);
#ifdef __linux__
    tcase_add_test(tcase, a_damaged_library_is_made_anew_once_that_is_possible);
#endif
}
