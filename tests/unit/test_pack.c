/* sync/pack: what cannot be packed leaves the old file whole. */
#include "folder.h"
#include "packed.h"

#include "sync/pack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

START_TEST(a_folder_that_is_not_there_is_to_be_made)
{
    struct pack_result result;
    struct sync_options wanted = clinic_options();
    char *why = NULL;
    snprintf(packed_other, sizeof packed_other, "%s/nowhere/b.library", folder_path());
    ck_assert(!pack_folder(clinic_site(), packed_other, &wanted, NULL, &result, &why));
    ck_assert_msg(strstr(why, "its folder is not there; make it") != NULL, "%s", why);
    free(why);
}
END_TEST

START_TEST(a_full_disk_leaves_the_old_file_whole)
{
    struct pack_result result;
    size_t n_bytes;
    struct sync_options wanted = clinic_options();
    packed_clinic(packed_file);
    clinic_limit_files((rlim_t)_i * 10000);
    char *why = NULL;
    ck_assert(!pack_folder(clinic_site(), packed_file, &wanted, NULL, &result, &why));
    ck_assert_ptr_nonnull(why);
    free(why);
    clinic_no_leavings(folder_path());
    free(folder_read(packed_file, &n_bytes));
    library_free(packed_open(packed_file));
}
END_TEST

static int refuse_to_parse(void)
{
    return 1;
}

/* If no page can be read for a moment, a file of pages that "cannot be shown" must not replace a
 * good one. */
START_TEST(no_pages_for_a_moment)
{
    struct pack_result result;
    size_t n_bytes;
    size_t before_bytes;
    struct sync_options wanted = clinic_options();
    packed_clinic(packed_file);
    char *before = folder_read(packed_file, &before_bytes);
    char *why = NULL;
    wanted.confine = refuse_to_parse;
    ck_assert(!pack_folder(clinic_site(), packed_file, &wanted, NULL, &result, &why));
    ck_assert_ptr_nonnull(strstr(why, "try again"));
    free(why);
    clinic_no_leavings(folder_path());
    char *after = folder_read(packed_file, &n_bytes);
    ck_assert_uint_eq(n_bytes, before_bytes);
    ck_assert_mem_eq(before, after, n_bytes);
    free(before);
    free(after);
}
END_TEST

/* Nor must a file without the pages of a folder, here one that cannot be read because too many
 * files are open. */
START_TEST(no_folder_for_a_moment)
{
    enum { DEPTH = 30, FILES = 24 };
    struct pack_result result;
    struct sync_options wanted = clinic_options();
    struct buffer path = {0};
    struct rlimit limit;
    char *why = NULL;
    char nest[100];
    snprintf(nest, sizeof nest, "%s/nest", folder_path());
    buffer_add_string(&path, "nest/");
    buffer_add_repeated(&path, "deep/", DEPTH);
    buffer_add_string(&path, "a.md");
    folder_put(path.bytes, "x");
    folder_put("nest/b.md", "x");
    ck_assert_msg(pack_folder(nest, packed_file, &wanted, NULL, &result, &why), "%s", why);
    ck_assert_uint_eq(result.pages, 2);
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = FILES;
    setrlimit(RLIMIT_NOFILE, &limit);
    ck_assert(!pack_folder(nest, packed_file, &wanted, NULL, &result, &why));
    ck_assert_msg(strstr(why, "try again"), "%s", why);
    free(why);
    buffer_done(&path);
}
END_TEST

static void take_a_page_away(size_t done, size_t all)
{
    char page[120];
    snprintf(page, sizeof page, "%s/half/b.md", folder_path());
    if (done == all)
        unlink(page);
}

static void add_a_page(size_t done, size_t all)
{
    if (done == all)
        folder_put("half/c.md", "x");
}

static void add_to_a_page(size_t done, size_t all)
{
    if (done == all)
        folder_put("half/b.md", "twice as long");
}

/* Nor must the pages that are there while somebody copies them, as rsync does at night. */
START_TEST(a_folder_that_is_being_copied)
{
    static void (*const meanwhile[])(size_t, size_t) = {take_a_page_away, add_a_page,
                                                        add_to_a_page};
    struct pack_result result;
    struct sync_options wanted = clinic_options();
    char *why = NULL;
    char half[100];
    snprintf(half, sizeof half, "%s/half", folder_path());
    folder_put("half/a.md", "x");
    folder_put("half/b.md", "x");
    ck_assert_msg(pack_folder(half, packed_file, &wanted, NULL, &result, &why), "%s", why);
    wanted.progress = meanwhile[_i];
    ck_assert(!pack_folder(half, packed_file, &wanted, NULL, &result, &why));
    ck_assert_msg(strstr(why, "while they were read; try again") != NULL, "%s", why);
    free(why);
    wanted.progress = NULL;
    ck_assert_msg(pack_folder(half, packed_file, &wanted, NULL, &result, &why), "%s", why);
}
END_TEST

SUITE(pack)
{
    tcase_add_checked_fixture(tcase, packed_set_up, folder_tear_down);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, a_folder_that_is_not_there_is_to_be_made);
    tcase_add_loop_test(tcase, a_full_disk_leaves_the_old_file_whole, 0, 6);
    tcase_add_test(tcase, no_pages_for_a_moment);
    tcase_add_test(tcase, no_folder_for_a_moment);
    tcase_add_loop_test(tcase, a_folder_that_is_being_copied, 0, 3);
}
