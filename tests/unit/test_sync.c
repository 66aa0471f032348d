/* sync/sync: folders of every kind, links, what is told of reading them. */
#include "check/check.h"
#include "folder.h"
#include "sync/walk.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

START_TEST(a_page_is_given_each_name_of_its_groups_once_and_in_their_order)
{
    folder_put("synonyms.yaml", "Lumbago: [Back pain, sore back, LUMBAGO]\n"
                                "Sprain: [twist]\n"
                                "Sciatica: [leg pain, sore-back, Back Pain]\n");
    folder_put("1.md", "---\ntitle: Sciatica\nsynonyms: [Sore Back]\n---\n");
    struct library *library = folder_open(NULL);
    const char *given = library_page(library, 1)->field[PAGE_SYNONYMS];
    ck_assert_str_eq(given, "Sore Back\nLumbago\nBack pain\nleg pain\nsore-back");
    library_free(library);
}
END_TEST

/* The emergency page, which is called "stiff neck with fever", was first for each harmless name of
 * a stiff neck. */
START_TEST(a_name_within_a_synonym_gives_a_page_no_others)
{
    folder_put("synonyms.yaml", "neck pain: [stiff neck, wry neck]\n");
    folder_put("1.md", "---\ntitle: Emergency\nsynonyms: [stiff neck with fever]\n---\n");
    folder_put("2.md", "---\ntitle: Neck pain at night\n---\n");
    folder_put("3.md", "---\ntitle: Collar\nkeywords: [stiff neck]\n---\n");
    struct library *library = folder_open(NULL);
    ck_assert_str_eq(library_page(library, 1)->field[PAGE_SYNONYMS], "stiff neck with fever");
    ck_assert_str_eq(library_page(library, 2)->field[PAGE_SYNONYMS],
                     "neck pain\nstiff neck\nwry neck");
    ck_assert_str_eq(library_page(library, 3)->field[PAGE_SYNONYMS],
                     "neck pain\nstiff neck\nwry neck");
    library_free(library);
}
END_TEST

START_TEST(nothing_in_a_folder_can_hang_or_hide_a_page)
{
    char path[128];
    folder_put("good.md", "---\ntitle: Good\n---\nx");
    folder_put("broken.md", "---\ntitle: a: b\n---\n# Broken head\n");
    folder_put("empty.md", "");
    folder_put("sub/inside.md", "x");
    snprintf(path, sizeof path, "%s/fifo.md", folder_path());
    ck_assert_int_eq(mkfifo(path, 0600), 0);
    folder_put_link("loop.md", "loop.md");
    folder_put_link("sub/up", "..");
    folder_put_link("out.md", "/etc/passwd");
    folder_put_link("in.md", "good.md");
    snprintf(path, sizeof path, "%s/huge.md", folder_path());
    FILE *huge = fopen(path, "w");
    fputs("---\ntitle: Huge\n---\n", huge);
    ck_assert_int_eq(ftruncate(fileno(huge), 50L << 20), 0);
    fclose(huge);
    struct library *library = folder_open(NULL);
    ck_assert_uint_eq(folder_count(library, 0), 6);
    ck_assert_uint_ne(folder_find(library, "huge"), 0);
    ck_assert_str_eq(library_row(library, folder_find(library, "huge")).title, "Huge");
    ck_assert_str_eq(library_row(library, folder_find(library, "broken")).title, "a: b");
    ck_assert(folder_has_note(library, "too long"));
    ck_assert(folder_has_note(library, "not a regular file"));
    ck_assert(folder_has_note(library, "leads out"));
    ck_assert(folder_has_note(library, "not valid YAML"));
    library_free(library);
}
END_TEST

/* Root may read everything, so it becomes somebody else for a while. */
START_TEST(a_page_that_may_not_be_read_is_listed_and_noted)
{
    enum { NOBODY = 65534 };
    char path[128];
    bool is_root = geteuid() == 0;
    folder_put("secret.md", "x");
    snprintf(path, sizeof path, "%s/secret.md", folder_path());
    ck_assert_int_eq(chmod(path, 0), 0);
    ck_assert_int_eq(chmod(folder_path(), 0755), 0);
    ck_assert(!is_root || seteuid(NOBODY) == 0);
    struct library *library = folder_open(NULL);
    ck_assert(!is_root || seteuid(0) == 0);
    ck_assert_uint_ne(folder_find(library, "secret"), 0);
    ck_assert(folder_has_note(library, "cannot be read"));
    library_free(library);
}
END_TEST

START_TEST(an_empty_or_missing_folder_says_so)
{
    char *why = NULL;
    ck_assert_ptr_null(sync_folder(folder_path(), NULL, &why));
    ck_assert_ptr_nonnull(strstr(why, "no pages"));
    free(why);
    ck_assert_ptr_null(sync_folder("/nonexistent/x", NULL, &why));
    ck_assert_ptr_nonnull(strstr(why, "No such file"));
    free(why);
}
END_TEST

/* Without the reason, someone who may not read the folders would look for missing pages. */
START_TEST(no_pages_for_a_reason_say_it)
{
    char *why = NULL;
    struct buffer path = {0};
    buffer_add_string(&path, "content/");
    buffer_add_repeated(&path, "deep/", WALK_DEPTH_MAX + 1);
    buffer_add_string(&path, "a.md");
    folder_put("hugo.toml", "title = 'Site'\n");
    folder_put(path.bytes, "x");
    ck_assert_ptr_null(sync_folder(folder_path(), NULL, &why));
    ck_assert_ptr_nonnull(strstr(why, "no pages"));
    ck_assert_msg(strstr(why, "folder is too deep, its pages are left out: move it"), "%s", why);
    free(why);
    buffer_done(&path);
}
END_TEST

/* Links on conditions/disc/index.md. page: where it leads, NULL if the target is not a page. */
static const struct {
    const char *link;
    enum node_target target;
    const char *page;
} links[] = {
    {"/conditions/nerve/", TARGET_PAGE, "conditions/nerve/index.md"},
    {"/conditions/nerve", TARGET_PAGE, "conditions/nerve/index.md"},
    {"../nerve/", TARGET_PAGE, "conditions/nerve/index.md"},
    {"../nerve/index.md", TARGET_PAGE, "conditions/nerve/index.md"},
    {"/Conditions/NERVE/", TARGET_PAGE, "conditions/nerve/index.md"},
    {"../../help/", TARGET_PAGE, "help.md"},
    {"/help.html", TARGET_PAGE, "help.md"},
    {"../../help.md", TARGET_PAGE, "help.md"},
    {"/old-help/", TARGET_PAGE, "help.md"},
    {"/slugged/", TARGET_PAGE, "named.md"},
    {"/%63onditions/", TARGET_PAGE, "conditions/_index.md"},
    {"/help/?q=1#top", TARGET_PAGE, "help.md"},
    {"#here", TARGET_PAGE, "conditions/disc/index.md"},
    {"nerve", TARGET_PAGE, "conditions/nerve/index.md"},
    {"spine.png", TARGET_FILE, NULL},
    {"https://www.example.org/", TARGET_OUTSIDE, NULL},
    {"tel:01632960000", TARGET_OUTSIDE, NULL},
    {"//host/x", TARGET_OUTSIDE, NULL},
    {"javascript:alert(1)", TARGET_REFUSED, NULL},
    {"file:///etc/passwd", TARGET_REFUSED, NULL},
    {"/nowhere/", TARGET_DEAD, NULL},
    {"../../../../etc/passwd", TARGET_DEAD, NULL},
    {"%2e%2e/%2e%2e/%2e%2e/x", TARGET_DEAD, NULL},
};

START_TEST(links_lead_where_the_website_leads)
{
    char body[256];
    snprintf(body, sizeof body, "# Disc\n\n## Here\n\n[x](<%s>)\n", links[_i].link);
    folder_put("conditions/_index.md", "---\ntitle: Conditions\n---\n");
    folder_put("conditions/disc/index.md", body);
    folder_put("conditions/disc/spine.png", "x");
    folder_put("conditions/nerve/index.md", "---\ntitle: Nerve\n---\n");
    folder_put("help.md", "---\ntitle: Help\naliases: [/old-help/]\n---\n");
    folder_put("named.md", "---\ntitle: Named\nslug: Slugged\n---\n");
    struct library *library = folder_open(NULL);
    struct document *document =
        library_document(library, folder_find(library, "conditions/disc/index.md"));
    const struct node *link = NULL;
    for (uint32_t i = 0; i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_LINK)
            link = &document->nodes[i];
    ck_assert_ptr_nonnull(link);
    ck_assert_msg(link->level == links[_i].target, "%s", links[_i].link);
    if (links[_i].page)
        ck_assert_str_eq(library_page(library, link->page)->path, links[_i].page);
    if (strcmp(links[_i].link, "#here") == 0)
        ck_assert_uint_ne(link->number, 0);
    free(document);
    library_free(library);
}
END_TEST

static void check_words(const struct library *library, const char *path, const char *words)
{
    struct document *document = library_document(library, folder_find(library, path));
    ck_assert_uint_eq(document->text_bytes, strlen(words));
    ck_assert_mem_eq(document_text(document), words, strlen(words));
    free(document);
}

/* As in Hugo, HTML with front matter is a page, but is not read as Markdown. */
START_TEST(html_with_front_matter_is_a_page)
{
    folder_put("hugo.yaml", "");
    folder_put("content/a.html", "---\ntitle: A\n---\n<div>\n\n    <p>One *two*\n\n# three</p>\n\n"
                                 "        <ul><li>four {{< param title >}}</ul>\n</div>\n");
    folder_put("content/b.htm", "\n+++\ntitle = 'B'\n+++\n<p>x<!-- open\n\ny");
    folder_put("content/c.html", "<p>no front matter</p>");
    folder_put("content/d.html", "{{ define \"main\" }}<p>x</p>{{ end }}");
    folder_put("content/e.html", "");
    struct library *library = folder_open(NULL);
    char *list = folder_list(library, &(struct library_query){0});
    ck_assert_str_eq(list, "A,B");
    ck_assert_str_eq(library_address(library, folder_find(library, "a.html")), "/a/");
    check_words(library, "a.html", "A\nOne *two* # three\nfour A");
    check_words(library, "b.htm", "B\nx\ny");
    free(list);
    library_free(library);
}
END_TEST

/* UTF-16, which some text editors call "Unicode". */
START_TEST(a_page_of_two_bytes_a_letter_says_so)
{
    folder_put("le.md", "\xff\xfe-");
    folder_put("be.md", "\xfe\xff-");
    folder_put("plain.md", "\xff-");
    struct library *library = folder_open(NULL);
    ck_assert_uint_eq(folder_count(library, 0), 3);
    ck_assert(folder_has_note(library, "le.md: error: is UTF-16: save it as UTF-8"));
    ck_assert(folder_has_note(library, "be.md: error: is UTF-16"));
    ck_assert(!folder_has_note(library, "plain.md"));
    struct document *document = library_document(library, folder_find(library, "le"));
    char *text = memory_copy(document_text(document), document->text_bytes);
    ck_assert_ptr_nonnull(strstr(text, "cannot be shown here"));
    free(text);
    free(document);
    library_free(library);
}
END_TEST

static int *workers_begun; /* in memory that the workers share */

static int count_worker(void)
{
    __atomic_add_fetch(workers_begun, 1, __ATOMIC_RELAXED);
    return 0;
}

/* Pages without a title are read a second time, by the workers that read them first. */
START_TEST(a_list_of_first_headings_starts_no_second_workers)
{
    enum { PAGES = 400 };
    struct sync_options options = {.workers = 2, .fields_only = true, .confine = count_worker};
    for (int i = 0; i < PAGES; i++) {
        char name[32];
        snprintf(name, sizeof name, "p%d.md", i);
        folder_put(name, "# A heading\n\nWords.\n");
    }
    workers_begun = mmap(NULL, sizeof *workers_begun, PROT_READ | PROT_WRITE,
                         MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    ck_assert_ptr_ne(workers_begun, MAP_FAILED);
    struct library *library = folder_open_at(folder_path(), &options);
    ck_assert_uint_eq(library_page_count(library), PAGES + 1);
    ck_assert_str_eq(library_row(library, PAGES).title, "A heading");
    ck_assert_int_ge(*workers_begun, 1);
    ck_assert_int_le(*workers_begun, 2);
    library_free(library);
    munmap(workers_begun, sizeof *workers_begun);
}
END_TEST

static size_t told_of; /* the number of pages in the last progress report */

static void tell_progress(size_t done, size_t all)
{
    ck_assert_msg(done <= all, "%zu of %zu pages read", done, all);
    told_of = done;
}

/* A page without a title is read twice, but counts once. */
START_TEST(no_more_pages_are_said_to_be_read_than_there_are)
{
    enum { PAGES = 5 };
    struct sync_options options = {.workers = 1, .fields_only = true, .progress = tell_progress};
    for (int i = 0; i < PAGES; i++) {
        char name[32];
        snprintf(name, sizeof name, "p%d.md", i);
        folder_put(name, "# A heading\n\nWords.\n");
    }
    told_of = 0;
    struct library *library = folder_open_at(folder_path(), &options);
    ck_assert_uint_eq(told_of, PAGES);
    library_free(library);
}
END_TEST

static int refuse_to_work(void)
{
    return 1;
}

/* Whether a folder is read, only what lists need of it, or one file. */
START_TEST(it_is_told_that_pages_could_not_be_read_for_a_moment)
{
    char file[128];
    char *why = NULL;
    bool hindered = false;
    struct sync_options options = {
        .fields_only = _i == 1, .confine = refuse_to_work, .hindered = &hindered};
    folder_put("a.md", "---\ntitle: A\n---\nWords.\n");
    snprintf(file, sizeof file, "%s/a.md", folder_path());
    library_free(_i < 2 ? folder_open_at(folder_path(), &options)
                        : sync_file(file, &options, &why));
    ck_assert(hindered);
}
END_TEST

/* A list reads no further than a page's fields, but all of these, however long they are. */
START_TEST(fields_are_read_to_their_end)
{
    struct sync_options options = {.fields_only = _i == 1};
    struct buffer page = {0};
    buffer_add_string(&page, "---\ntitle: Not to be seen\nsources:\n");
    buffer_add_repeated(&page, "  - {name: A book, year: 2026}\n", 1000);
    buffer_add_string(&page, "draft: true\n---\nText.\n");
    folder_put("a.md", buffer_string(&page));
    buffer_done(&page);
    struct library *library = folder_open(&options);
    ck_assert_uint_eq(folder_count(library, 0), 0);
    library_free(library);
}
END_TEST

static char gone_to[128];

/* A worker asks for it before any page is read. */
static int take_folder_away(void)
{
    return rename(folder_path(), gone_to);
}

/* A share may end while an editor waits for the answer. */
START_TEST(a_folder_that_goes_away_while_it_is_checked_is_told)
{
    struct check_options options = {.content = folder_path(), .confine = take_folder_away};
    char *why = NULL;
    folder_put("a.md", "---\ntitle: A\n---\nWords.\n");
    snprintf(gone_to, sizeof gone_to, "%s.gone", folder_path());
    struct check *check = check_new(&options, &why);
    ck_assert_int_eq(rename(gone_to, folder_path()), 0);
    ck_assert_ptr_null(check);
    ck_assert_msg(strstr(why, folder_path()) && strstr(why, strerror(ENOENT)), "%s", why);
    free(why);
}
END_TEST

SUITE(sync)
{
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_set_timeout(tcase, 30);
    tcase_add_test(tcase, a_page_is_given_each_name_of_its_groups_once_and_in_their_order);
    tcase_add_test(tcase, a_name_within_a_synonym_gives_a_page_no_others);
    tcase_add_test(tcase, nothing_in_a_folder_can_hang_or_hide_a_page);
    tcase_add_test(tcase, a_page_that_may_not_be_read_is_listed_and_noted);
    tcase_add_test(tcase, an_empty_or_missing_folder_says_so);
    tcase_add_test(tcase, no_pages_for_a_reason_say_it);
    tcase_add_rows(tcase, links_lead_where_the_website_leads, links);
    tcase_add_test(tcase, a_list_of_first_headings_starts_no_second_workers);
    tcase_add_test(tcase, no_more_pages_are_said_to_be_read_than_there_are);
    tcase_add_loop_test(tcase, it_is_told_that_pages_could_not_be_read_for_a_moment, 0, 3);
    tcase_add_loop_test(tcase, fields_are_read_to_their_end, 0, 2);
    tcase_add_test(tcase, a_folder_that_goes_away_while_it_is_checked_is_told);
    tcase_add_test(tcase, a_page_of_two_bytes_a_letter_says_so);
    tcase_add_test(tcase, html_with_front_matter_is_a_page);
}
