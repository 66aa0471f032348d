/* library/window: in whatever order pages are written, the file is the same as if each were written
 * to it at once. */
#include "folder.h"

#include "library/window.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PAGE = 4096, PAGES = 400 };

static int file;
static struct window window;
static char want[PAGES * PAGE];
static size_t want_bytes;

static void set_up(void)
{
    char path[96];
    folder_set_up();
    snprintf(path, sizeof path, "%s/file", folder_path());
    file = open(path, O_RDWR | O_CREAT, 0600);
    ck_assert_int_ge(file, 0);
    window = (struct window){.fd = file};
    memset(want, 0, sizeof want);
    want_bytes = 0;
}

static void tear_down(void)
{
    window_done(&window);
    close(file);
    folder_tear_down();
}

static void put(size_t at, size_t n_bytes, char letter)
{
    memset(want + at, letter, n_bytes);
    want_bytes = at + n_bytes > want_bytes ? at + n_bytes : want_bytes;
    ck_assert(window_write(&window, want + at, n_bytes, (off_t)at));
}

static void is_as_wanted(void)
{
    static char have[sizeof want];
    struct stat status;
    ck_assert(window_flush(&window));
    ck_assert_int_eq(fstat(file, &status), 0);
    ck_assert_int_eq(status.st_size, (off_t)want_bytes);
    ck_assert_int_eq(pread(file, have, sizeof have, 0), (ssize_t)want_bytes);
    ck_assert_int_eq(memcmp(have, want, want_bytes), 0);
}

/* Orders in which pages are written, as page numbers; -1 ends each. */
static const int orders[][12] = {
    {0, 1, 2, 3, -1},        {0, 2, 3, 1, 5, 6, 4, -1}, {9, 9, 9, -1},
    {63, 64, 65, 0, 63, -1}, {5, 68, 69, 70, 5, -1},    {100, 99, 163, 164, 98, 100, -1},
    {0, 399, 0, 398, -1},    {7, 70, 71, 6, 134, -1},
};

START_TEST(pages_of_a_file_may_come_in_any_order)
{
    char letter = 'a';
    for (const int *page = orders[_i]; *page >= 0; page++)
        put((size_t)*page * PAGE, PAGE, letter++);
    is_as_wanted();
}
END_TEST

START_TEST(at_random_with_parts_of_pages)
{
    unsigned seed = (unsigned)_i + 1;
    for (int i = 0; i < 2000; i++) {
        seed = seed * 1103515245 + 12345;
        size_t page = (seed >> 8) % (PAGES - 1);
        bool part = (seed >> 24) % 16 == 0;
        put(page * PAGE + (part ? 100 : 0), part ? 24 : PAGE, (char)('a' + i % 26));
        if ((seed >> 20) % 64 == 0)
            is_as_wanted();
    }
    is_as_wanted();
}
END_TEST

START_TEST(what_does_not_fit_is_said_at_the_end)
{
    static char page[PAGE];
    struct rlimit limit;
    signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = 3 * PAGE;
    setrlimit(RLIMIT_FSIZE, &limit);
    for (int i = 0; i < 5; i++)
        ck_assert(window_write(&window, page, PAGE, i * PAGE));
    ck_assert(!window_flush(&window));
    ck_assert_int_eq(errno, EFBIG);
    ck_assert(window_flush(&window)); /* nothing is left to write */
}
END_TEST

SUITE(window)
{
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_rows(tcase, pages_of_a_file_may_come_in_any_order, orders);
    tcase_add_loop_test(tcase, at_random_with_parts_of_pages, 0, 4);
    tcase_add_test(tcase, what_does_not_fit_is_said_at_the_end);
}
