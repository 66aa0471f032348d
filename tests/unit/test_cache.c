/* The cached library of a folder: when it is used or made anew, and what is left behind. */
#include "clinic.h"
#include "folder.h"

#include "library/library.h"
#include "library/search.h"
#include "library/store.h"
#include "sync/cache.h"
#include "sync/temporary.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int told;
static char last_words[400];

static void tell(const char *words)
{
    told++;
    snprintf(last_words, sizeof last_words, "%s", words);
}

/* Reads the site through the cache, after a pause, since files that changed only just now are not
 * cached. */
static struct library *sync_kept(void)
{
    struct sync_options wanted = clinic_options();
    struct timespec moment = {.tv_nsec = 80 * 1000 * 1000};
    nanosleep(&moment, NULL);
    wanted.cache_pages = 1;
    wanted.tell = tell;
    struct library *library = folder_open_at(clinic_site(), &wanted);
    ck_assert_uint_ge(library_page_count(library), CLINIC_PAGES);
    return library;
}

static bool from_cache(void)
{
    library_free(sync_kept());
    return strstr(last_words, "nothing has changed");
}

START_TEST(cache_follows_files)
{
    ck_assert(!from_cache());
    ck_assert(from_cache());
    folder_put("site/content/spine/disc.md", "---\ntitle: Disk\n---\n");
    ck_assert(!from_cache());
    ck_assert(from_cache());
    folder_put("site/content/spine/new.md", "---\ntitle: New\n---\n");
    ck_assert(!from_cache());
    folder_put("site/hugo.yaml", "title: B clinic\nlanguages:\n  en: {}\n  fr: {}\n");
    struct library *library = sync_kept();
    ck_assert_str_eq(library_title(library), "B clinic");
    library_free(library);
    library = sync_kept();
    ck_assert_ptr_nonnull(strstr(last_words, "nothing has changed"));
    ck_assert_str_eq(library_title(library), "B clinic");
    ck_assert_uint_gt(library_notes(library)->count, 0); /* the dead link */
    library_free(library);
}
END_TEST

/* The folders of content count as parts of the site; the website that Hugo makes of it does not. */
START_TEST(with_a_theme_what_is_no_content_changes_nothing)
{
    folder_put("site/hugo.yaml", "theme: group\ntitle: B clinic\nlanguages: {en: {}, fr: {}}\n");
    folder_put("site/themes/group/content/legal.md", "---\ntitle: Legal\n---\n");
    library_free(sync_kept());
    folder_put("site/public/index.html", "made");
    ck_assert(from_cache());
    folder_put("site/static/new.pdf", "x");
    ck_assert(!from_cache());
    folder_put("site/themes/group/content/legal.md", "---\ntitle: Legal notices\n---\n");
    ck_assert(!from_cache());
    ck_assert(from_cache());
}
END_TEST

/* When a page appears or expires by its date, links lead elsewhere. */
START_TEST(cache_follows_dates)
{
    struct sync_options wanted = clinic_options();
    library_free(sync_kept());
    wanted.cache_pages = 1;
    wanted.tell = tell;
    wanted.now = 1950000000; /* after 2031-01-01 */
    library_free(folder_open_at(clinic_site(), &wanted));
    ck_assert_ptr_null(strstr(last_words, "nothing has changed"));
}
END_TEST

/* Commands to run come from the folder's own configuration, even if its pages are cached. */
START_TEST(a_kept_folder_still_prints)
{
    folder_put("site/pamphlet.yaml", "print: [/bin/cat, -u]\n");
    library_free(sync_kept());
    struct library *library = sync_kept();
    ck_assert_ptr_nonnull(strstr(last_words, "nothing has changed"));
    ck_assert_str_eq(library_setting(library, "print.0"), "/bin/cat");
    ck_assert_str_eq(library_setting(library, "print.1"), "-u");
    ck_assert_str_eq(library_setting(library, "print.2"), "");
    library_free(library);
}
END_TEST

/* A cached library has no summaries. */
START_TEST(summaries_of_a_kept_folder)
{
    struct sync_options wanted = clinic_options();
    uint32_t id = 1;
    library_free(sync_kept());
    wanted.cache_pages = 1;
    wanted.fields_only = true;
    wanted.summaries = true;
    struct library *library = folder_open_at(clinic_site(), &wanted);
    while (id < library_page_count(library) && strcmp(library_row(library, id).title, "Disc") != 0)
        id++;
    ck_assert_str_eq(library_row(library, id).title, "Disc");
    ck_assert_str_eq(library_page(library, id)->field[PAGE_SUMMARY], "nerve");
    library_free(library);
}
END_TEST

START_TEST(cache_cannot_be_written)
{
    static const char *const places[] = {"/proc/nowhere", "relative", "/dev/null"};
    setenv("XDG_CACHE_HOME", places[_i], 1);
    setenv("HOME", "", 1);
    library_free(sync_kept());
    ck_assert_ptr_nonnull(strstr(last_words, "in memory only"));
}
END_TEST

START_TEST(cache_on_full_disk)
{
    clinic_limit_files((rlim_t)_i * 8192);
    library_free(sync_kept());
    ck_assert_ptr_nonnull(strstr(last_words, "in memory only"));
    char place[96];
    snprintf(place, sizeof place, "%s/pamphlet", folder_path());
    clinic_no_leavings(place);
}
END_TEST

/* A damaged cache is made anew. */
START_TEST(cache_is_damaged)
{
    library_free(sync_kept());
    char command[200];
    snprintf(command, sizeof command,
             "for f in %s/pamphlet/*.library; do head -c 5000 $f >$f.x; mv $f.x $f; done",
             folder_path());
    ck_assert_int_eq(system(command), 0);
    ck_assert(!from_cache());
    ck_assert(from_cache());
}
END_TEST

/* Each damages a part of the library that is read only when it is needed. */
static const char *const damages[] = {
    "UPDATE body SET page = x'00'",
    "DELETE FROM body WHERE id = 2",
    "DELETE FROM page WHERE id = 2",
    "UPDATE words_data SET block = x'ff' WHERE id > 100",
    /* A part of the index that claims to be longer than any memory. */
    "UPDATE words_data SET block = x'0000000001010000ffffff7f' WHERE id = 10",
};

static void ask_all(struct library *library)
{
    struct library_query query = {.now = clinic_options().now};
    struct library_results results;
    for (uint32_t id = 1; id <= library_page_count(library); id++)
        ck_assert_ptr_nonnull(library_page(library, id));
    library_search(library, &query, "nerve", 10, &results);
    library_results_done(&results);
}

/* Once damage is met, the next start makes the library anew, though no page has changed. */
START_TEST(damage_in_the_cache_is_met)
{
    const char *why;
    library_free(sync_kept());
    char path[128];
    char command[200];
    snprintf(path, sizeof path, "%s/kept", folder_path());
    snprintf(command, sizeof command, "ln %s/pamphlet/*.library %s", folder_path(), path);
    ck_assert_int_eq(system(command), 0);
    struct store *store = store_open(path, STORE_WRITE, &why);
    store_unguard(store);
    ck_assert(store_begin(store) && store_run(store, damages[_i]) && store_commit(store));
    store_close(store);
    ck_assert(from_cache()); /* nobody has met it */
    struct library *library = sync_kept();
    ck_assert(!library_is_damaged(library));
    ask_all(library);
    ck_assert(library_is_damaged(library));
    library_free(library);
    ck_assert(!from_cache());
    library = sync_kept();
    ck_assert_ptr_nonnull(strstr(last_words, "nothing has changed"));
    ask_all(library);
    ck_assert(!library_is_damaged(library));
    library_free(library);
}
END_TEST

/* Killed at any moment, and by several programs at once. */
START_TEST(killed_programs_and_several_at_once_leave_a_whole_file)
{
    for (int i = 0; i < 12; i++) {
        pid_t child = fork();
        if (child == 0) {
            library_free(sync_kept());
            _exit(0);
        }
        struct timespec moment = {.tv_nsec = 80000000 + i * 2000000L};
        nanosleep(&moment, NULL);
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
    }
    pid_t children[4];
    for (int i = 0; i < 4; i++)
        if ((children[i] = fork()) == 0) {
            library_free(sync_kept());
            _exit(0);
        }
    for (int i = 0; i < 4; i++) {
        int status = 1;
        waitpid(children[i], &status, 0);
        ck_assert_int_eq(status, 0);
    }
    ck_assert(from_cache());
}
END_TEST

/* In nanoseconds. Where times are kept in whole seconds, as over SFTP, or in every other one, as on
 * a memory stick, a page that is saved twice in one would be kept as it was first. */
START_TEST(a_file_may_change_again_for_as_long_as_its_clock_stands)
{
    const int64_t second = 1000000000;
    const int64_t fine = 1700000001 * second + 123456789;
    const int64_t whole = 1700000000 * second;
    ck_assert(cache_is_fresh(fine, fine));
    ck_assert(cache_is_fresh(fine, fine + second / 100));
    ck_assert(!cache_is_fresh(fine, fine + second / 10));
    ck_assert(cache_is_fresh(fine + second, fine)); /* from the future */
    ck_assert(cache_is_fresh(whole, whole + second * 19 / 10));
    ck_assert(!cache_is_fresh(whole, whole + second * 21 / 10));
    ck_assert(!cache_is_fresh(0, whole)); /* there is no file */
}
END_TEST

START_TEST(a_signal_leaves_none_of_many_unfinished_files)
{
    enum { MANY = 12 };
    char file[96];
    snprintf(file, sizeof file, "%s/unfinished.library", folder_path());
    pid_t child = fork();
    if (child == 0) {
        char *names[MANY];
        signal(SIGTERM, SIG_DFL); /* the tests' own program handles it */
        for (int i = 0; i < MANY; i++)
            if (!(names[i] = temporary_new(file)))
                _exit(1);
        temporary_finish(names[0], NULL);
        temporary_finish(names[MANY / 2], NULL);
        temporary_finish(names[MANY - 1], file);
        raise(SIGTERM);
        _exit(2);
    }
    int status = 0;
    waitpid(child, &status, 0);
    ck_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM);
    ck_assert_int_eq(access(file, F_OK), 0);
    unlink(file);
    clinic_no_leavings(folder_path());
}
END_TEST

SUITE(cache)
{
    tcase_add_checked_fixture(tcase, clinic_set_up, folder_tear_down);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, cache_follows_files);
    tcase_add_test(tcase, cache_follows_dates);
    tcase_add_test(tcase, with_a_theme_what_is_no_content_changes_nothing);
    tcase_add_test(tcase, a_kept_folder_still_prints);
    tcase_add_test(tcase, summaries_of_a_kept_folder);
    tcase_add_loop_test(tcase, cache_cannot_be_written, 0, 3);
    tcase_add_loop_test(tcase, cache_on_full_disk, 0, 6);
    tcase_add_test(tcase, cache_is_damaged);
    tcase_add_rows(tcase, damage_in_the_cache_is_met, damages);
    tcase_add_test(tcase, killed_programs_and_several_at_once_leave_a_whole_file);
    tcase_add_test(tcase, a_file_may_change_again_for_as_long_as_its_clock_stands);
    tcase_add_test(tcase, a_signal_leaves_none_of_many_unfinished_files);
}
