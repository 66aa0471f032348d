/* Workers and their pool: whatever a page does to its worker, only that page is lost. */
#include "content/front.h"
#include "markup/parse.h"
#include "document/builder.h"
#include "document/page_pack.h"
#include "suites.h"
#include "sync/pool.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

static void put(const void *bytes, size_t n_bytes)
{
    if (write(STDOUT_FILENO, bytes, n_bytes) < 0)
        _exit(1);
}

static void spin(void)
{
    for (;;)
        ;
}

static void do_loop(struct page *page)
{
    (void)page;
    spin();
}

static void do_loop_without_clock(struct page *page)
{
    struct itimerval none = {0};
    (void)page;
    setitimer(ITIMER_PROF, &none, NULL);
    spin();
}

static void do_sleep(struct page *page)
{
    (void)page;
    for (;;)
        pause();
}

/* Takes memory without touching it: where that is slow, a second would end before the memory does.
 */
static void do_eat(struct page *page)
{
    (void)page;
    for (size_t bytes = 1; !MEMORY_IS_WATCHED; bytes *= 2)
        memory_resize(NULL, bytes);
    _exit(FATAL_STATUS);
}

/* More than a page may need, but not more than there is. */
static void do_claim(struct page *page)
{
    enum { BYTES = 1 << 30 };
    (void)page;
    if (!MEMORY_IS_WATCHED)
        memory_resize(NULL, BYTES);
    else
        _exit(FATAL_STATUS);
}

static void do_crash(struct page *page)
{
    (void)page;
    abort();
}

static void do_be_killed(struct page *page)
{
    (void)page;
    raise(SIGKILL);
}

static void do_exit(struct page *page)
{
    (void)page;
    _exit(0);
}

static void do_half(struct page *page)
{
    struct worker_reply reply = {.ticket = 0, .page_bytes = 1000};
    (void)page;
    put(&reply, sizeof reply);
    put("half", 4);
    _exit(0);
}

static void do_junk(struct page *page)
{
    (void)page;
    for (int i = 0; i < 100; i++)
        put("not an answer at all", 20);
    spin();
}

static void do_long(struct page *page)
{
    (void)page;
    for (uint32_t ticket = 0; ticket < 100; ticket++) {
        struct worker_reply reply = {.ticket = ticket, .page_bytes = UINT64_MAX};
        put(&reply, sizeof reply);
    }
    spin();
}

static void do_endless(struct page *page)
{
    struct worker_reply reply = {.ticket = 3, .page_bytes = 1000};
    char zeros[1024] = "";
    (void)page;
    put(&reply, sizeof reply);
    for (;;)
        put(zeros, sizeof zeros);
}

/* A link that claims to lead to a page that is not there. */
static void do_resolved(struct page *page)
{
    struct builder builder;
    builder_init(&builder);
    builder_open(&builder, NODE_PARAGRAPH);
    uint32_t link = builder_open(&builder, NODE_LINK);
    builder_text(&builder, NODE_TEXT, "x", 1);
    page->document = builder_finish(&builder);
    document_set_target(page->document, link, TARGET_PAGE, 99999, 0);
    page->field[PAGE_TITLE] = "x";
}

static void do_nothing(struct page *page)
{
    page->field[PAGE_TITLE] = "no document";
}

static void do_unclean(struct page *page)
{
    do_resolved(page);
    page->field[PAGE_TITLE] = "\x1b]0;owned\a";
}

/* A page of a language that the site does not have. */
static void do_foreign(struct page *page)
{
    struct builder builder;
    builder_init(&builder);
    builder_paragraph(&builder, "x");
    page->document = builder_finish(&builder);
    page->field[PAGE_TITLE] = "x";
    page->language = 200;
}

static void do_foreign_and_resolved(struct page *page)
{
    do_resolved(page);
    page->language = 200;
}

/* A page that is sound, as the answer to a question that was not asked. */
static void do_another(struct page *page)
{
    struct buffer packed = {0};
    struct notes notes;
    notes_init(&notes);
    do_foreign(page);
    page->language = 0;
    page_pack(&packed, page, &notes);
    struct worker_reply reply = {.ticket = UINT32_MAX, .page_bytes = packed.used};
    put(&reply, sizeof reply);
    put(packed.bytes, packed.used);
    spin();
}

static const struct evil {
    const char *name;
    void (*act)(struct page *page);
    const char *note;
} evils[] = {
    {"loop", do_loop, "too long"},
    {"clockless", do_loop_without_clock, "too long"},
    {"sleep", do_sleep, "too long"},
    {"eat", do_eat, "too large"},
    {"claim", do_claim, "too large"},
    {"crash", do_crash, "broke off"},
    {"killed", do_be_killed, "was killed"},
    {"exit", do_exit, "broke off"},
    {"half", do_half, "broke off"},
    {"junk", do_junk, "broke off"},
    {"long", do_long, ""},
    {"endless", do_endless, ""},
    {"resolved", do_resolved, "broke off"},
    {"nothing", do_nothing, "broke off"},
    {"unclean", do_unclean, "broke off"},
    {"foreign", do_foreign, "broke off"},
    {"another", do_another, "broke off"},
    {"both", do_foreign_and_resolved, "broke off"},
};

/* Does the harm that the page's body names; parses other pages. */
static void parse_or_act(struct page *page, const char *bytes, size_t n_bytes,
                         const struct content_options *options, struct notes *notes)
{
    for (size_t i = 0; i < sizeof evils / sizeof *evils; i++) {
        char mark[64];
        snprintf(mark, sizeof mark, "do:%s\n", evils[i].name);
        size_t n = strlen(mark);
        if (n_bytes >= n && memcmp(bytes + n_bytes - n, mark, n) == 0) {
            evils[i].act(page);
            return;
        }
    }
    page_parse(page, bytes, n_bytes, options, notes);
}

/* How often a page's worker is still to be killed; in memory that all workers share. */
static int *kills_left;

static void allow_kills(int times)
{
    kills_left =
        mmap(NULL, sizeof *kills_left, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    ck_assert_ptr_ne(kills_left, MAP_FAILED);
    *kills_left = times;
}

static void parse_or_be_killed(struct page *page, const char *bytes, size_t n_bytes,
                               const struct content_options *options, struct notes *notes)
{
    if (strcmp(page->path, "3.md") == 0 && (*kills_left)-- > 0)
        raise(SIGKILL);
    page_parse(page, bytes, n_bytes, options, notes);
}

static int refuse(void)
{
    return 1;
}

static void add(struct pool *pool, const char *path, const char *text)
{
    struct page page;
    struct buffer file = {0};
    page_init(&page, path);
    buffer_add_string(&file, text);
    pool_add(pool, &page, &file, NULL, NULL);
    ck_assert_ptr_null(file.bytes);
}

/* Whether the text of a page, which has no NUL after it, contains some words. */
static bool says(const struct page *page, const char *part)
{
    char *text = memory_copy(document_text(page->document), page->document->text_bytes);
    bool found = strstr(text, part) != NULL;
    free(text);
    return found;
}

static bool stands_in(const struct page *page)
{
    return says(page, "cannot be shown");
}

enum { PAGES = 12 };

static void add_pages(struct pool *pool, int evil_at, const char *evil)
{
    for (int i = 0; i < PAGES; i++) {
        char path[32];
        char text[128];
        snprintf(path, sizeof path, "%d.md", i);
        if (i == evil_at)
            snprintf(text, sizeof text, "---\ntitle: Evil\ndraft: true\n---\ndo:%s\n", evil);
        else
            snprintf(text, sizeof text, "---\ntitle: Page %d\n---\nWords of %d.\n", i, i);
        add(pool, path, text);
    }
}

START_TEST(a_page_costs_only_itself)
{
    const struct evil *evil = &evils[_i];
    struct worker_options options = {.parse = parse_or_act};
    struct page page;
    struct notes notes;
    struct pool *pool = pool_new(&options, 2);
    add_pages(pool, 3, evil->name);
    for (int i = 0; i < PAGES; i++) {
        char title[32];
        snprintf(title, sizeof title, i == 3 ? "Evil" : "Page %d", i);
        ck_assert(pool_take(pool, POOL_WAIT, &page, &notes));
        ck_assert_str_eq(page.field[PAGE_TITLE], title);
        ck_assert(stands_in(&page) == (i == 3));
        ck_assert(page.draft == (i == 3));
        ck_assert_uint_eq(notes.count, i == 3);
        ck_assert_uint_eq(page.language, 0);
        if (i == 3)
            ck_assert_msg(strstr(notes.list[0].message, evil->note) != NULL, "%s: %s", evil->name,
                          notes.list[0].message);
        notes_done(&notes);
        page_done(&page);
    }
    ck_assert(!pool_take(pool, POOL_WAIT, &page, &notes));
    pool_free(pool);
}
END_TEST

/* Reads many pages with so many workers, and returns them all as one block. */
static struct buffer read_all(unsigned workers)
{
    struct worker_options options = {.content = NULL};
    struct pool *pool = pool_new(&options, workers);
    struct buffer all = {0};
    struct buffer text = {0};
    for (int i = 0; i < 200; i++) {
        char path[32];
        snprintf(path, sizeof path, "%d.md", i);
        text.used = 0;
        buffer_format(&text, "---\ntitle: %d\nweight: %d\nbad: [\n---\n", i, i);
        buffer_add_repeated(&text, "Some *words* and [a link](x).\n\n", (size_t)(i * i % 977));
        add(pool, path, buffer_string(&text));
    }
    pool_end(pool);
    struct page page;
    struct notes notes;
    while (pool_take(pool, POOL_WAIT, &page, &notes)) {
        buffer_add_string(&all, page.path);
        page_pack(&all, &page, &notes);
        notes_done(&notes);
        page_done(&page);
    }
    buffer_done(&text);
    pool_free(pool);
    return all;
}

/* The worker has answered its first pages, but no answer was read when sending it more fails. */
START_TEST(answers_of_a_worker_that_is_gone_are_taken_before_a_page_is_blamed)
{
    struct worker_options options = {.parse = parse_or_be_killed};
    struct buffer text = {0};
    struct page page;
    struct notes notes;
    allow_kills(2);
    buffer_add_repeated(&text, "Words and more words.\n", 50000);
    struct pool *pool = pool_new(&options, 1);
    for (int i = 0; i < 6; i++) {
        char path[32];
        snprintf(path, sizeof path, "%d.md", i);
        add(pool, path, i < 4 ? "Words" : buffer_string(&text));
    }
    pool_end(pool);
    usleep(300 * 1000);
    for (int i = 0; i < 6; i++) {
        ck_assert(pool_take(pool, POOL_WAIT, &page, &notes));
        ck_assert_msg(stands_in(&page) == (i == 3), "%d", i);
        notes_done(&notes);
        page_done(&page);
    }
    pool_free(pool);
    buffer_done(&text);
    munmap(kills_left, sizeof *kills_left);
}
END_TEST

/* Spoils a page that says so; answers any other slowly. */
static void parse_slowly_or_act(struct page *page, const char *bytes, size_t n_bytes,
                                const struct content_options *options, struct notes *notes)
{
    usleep(100 * 1000);
    parse_or_act(page, bytes, n_bytes, options, notes);
}

/* A long answer is in the pipe, and the worker that gave it is gone before it is read. */
START_TEST(a_long_answer_of_a_worker_that_is_gone_is_taken_whole)
{
    struct worker_options options = {.parse = parse_slowly_or_act};
    struct buffer text = {0};
    struct page page;
    struct notes notes;
    struct pool *pool = pool_new(&options, 1);
    buffer_add_repeated(&text, "Words and more words.\n", 2000);
    add(pool, "0.md", buffer_string(&text));
    add(pool, "1.md", "do:crash\n");
    buffer_add_repeated(&text, "Words and more words.\n", 100000);
    add(pool, "2.md", buffer_string(&text)); /* more than the pipe holds: it is still being sent */
    pool_end(pool);
    usleep(800 * 1000);
    for (int i = 0; i < 3; i++) {
        ck_assert(pool_take(pool, POOL_WAIT, &page, &notes));
        ck_assert_msg(stands_in(&page) == (i == 1), "%d", i);
        notes_done(&notes);
        page_done(&page);
    }
    pool_free(pool);
    buffer_done(&text);
}
END_TEST

/* As when a system short of memory kills it, _i times. */
START_TEST(a_killed_worker_is_no_fault_of_its_page)
{
    struct worker_options options = {.parse = parse_or_be_killed};
    struct page page;
    struct notes notes;
    allow_kills(_i);
    struct pool *pool = pool_new(&options, 2);
    add_pages(pool, PAGES, "");
    for (int i = 0; i < PAGES; i++) {
        ck_assert(pool_take(pool, POOL_WAIT, &page, &notes));
        ck_assert(stands_in(&page) == (i == 3 && _i > 1));
        notes_done(&notes);
        page_done(&page);
    }
    ck_assert(pool_missing(pool)->for_now == (_i > 1));
    pool_free(pool);
    munmap(kills_left, sizeof *kills_left);
}
END_TEST

START_TEST(any_number_of_workers_reads_the_same)
{
    struct buffer one = read_all(1);
    struct buffer many = read_all(7);
    ck_assert_uint_eq(one.used, many.used);
    ck_assert_mem_eq(one.bytes, many.bytes, one.used);
    buffer_done(&one);
    buffer_done(&many);
}
END_TEST

static void check_that_none_is_read(const struct worker_options *options)
{
    struct page page;
    struct notes notes;
    struct pool *pool = pool_new(options, 0);
    add_pages(pool, 3, "x");
    pool_end(pool);
    for (int i = 0; i < PAGES; i++) {
        ck_assert(pool_take(pool, POOL_WAIT, &page, &notes));
        ck_assert(stands_in(&page));
        ck_assert(page.draft == (i == 3));
        ck_assert_uint_eq(notes.count, 1);
        ck_assert_ptr_nonnull(strstr(notes.list[0].message, "is not read"));
        notes_done(&notes);
        page_done(&page);
    }
    pool_free(pool);
}

START_TEST(nothing_is_parsed_unconfined)
{
    struct worker_options options = {.confine = refuse};
    check_that_none_is_read(&options);
}
END_TEST

START_TEST(nothing_is_parsed_where_no_worker_starts)
{
    struct worker_options options = {.content = NULL};
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = 5;
    setrlimit(RLIMIT_NOFILE, &files);
    check_that_none_is_read(&options);
}
END_TEST

START_TEST(a_worker_starts_where_the_standard_descriptors_are_closed)
{
    struct worker_options options = {.content = NULL};
    struct page page;
    struct notes notes;
    close(STDIN_FILENO);
    close(STDOUT_FILENO);
    struct pool *pool = pool_new(&options, 1);
    add(pool, "a.md", "words");
    ck_assert(pool_take(pool, POOL_WAIT, &page, &notes));
    ck_assert(!stands_in(&page));
    notes_done(&notes);
    page_done(&page);
    pool_free(pool);
}
END_TEST

START_TEST(an_honest_page_of_any_size_is_read)
{
    struct worker_options options = {.content = NULL};
    struct page page;
    struct notes notes;
    struct buffer file = {0};
    while (file.used < PAGE_BYTES_MAX - 4096)
        buffer_format(
            &file,
            "## Part %zu\n\nThe *nerve root* may be **sore** when a disc presses on it, and "
            "[most people](/get/) feel better after some weeks of walking.\n\n- rest\n- "
            "heat\n\n",
            file.used);
    page_init(&page, "big.md");
    struct pool *pool = pool_new(&options, 1);
    pool_add(pool, &page, &file, NULL, NULL);
    ck_assert(pool_take(pool, POOL_WAIT, &page, &notes));
    ck_assert(!stands_in(&page));
    ck_assert_uint_eq(notes.count, 0);
    notes_done(&notes);
    page_done(&page);
    pool_free(pool);
}
END_TEST

START_TEST(a_page_with_a_reason_gives_its_fields_only)
{
    struct worker_options options = {.content = NULL};
    struct page page;
    struct notes notes;
    struct buffer file = {0};
    page_init(&page, "a.md");
    buffer_add_string(&file, "---\ntitle: Known\n---\nNot to be read.\n");
    struct pool *pool = pool_new(&options, 1);
    pool_add(pool, &page, &file, NULL, "It is too long.");
    ck_assert(pool_take(pool, POOL_WAIT, &page, &notes));
    ck_assert_str_eq(page.field[PAGE_TITLE], "Known");
    ck_assert(stands_in(&page));
    ck_assert(says(&page, "It is too long."));
    ck_assert(!says(&page, "Not to be read."));
    notes_done(&notes);
    page_done(&page);
    pool_free(pool);
}
END_TEST

static const struct {
    const char *text;
    bool draft;
} drafts[] = {
    {"---\ndraft: true\n---\n", true},
    {"---\ntitle: a: b: c\n\"draft\": yes\n---\n", true},
    {"---\n[\ndraft: true\n---\n", true},
    {"+++\ndraft = true\n+++\n", true},
    {"{\"draft\": true}\n", true},
    {"---\npublished: false\n---\n", true},
    {"---\ntitle: A draft: true\n---\n", false},
    {"---\ntitle: A\n---\ndraft: true\n", false},
    {"draft: true\n", false},
    {"", false},
};

START_TEST(a_draft_is_known_without_a_parser)
{
    struct page page;
    page_init(&page, "a.md");
    front_salvage(drafts[_i].text, strlen(drafts[_i].text), &page);
    ck_assert_msg(page.draft == drafts[_i].draft, "%s", drafts[_i].text);
    page_done(&page);
}
END_TEST

/* However soon a worker answers. */
START_TEST(what_is_known_comes_before_what_reading_notes)
{
    struct worker_options options = {0};
    struct pool *pool = pool_new(&options, 1);
    struct page page;
    struct notes notes;
    struct notes known;
    struct buffer file = {0};
    notes_init(&known);
    notes_add(&known, NOTE_WARNING, "a.md", 1, 1, "known");
    page_init(&page, "a.md");
    buffer_add_string(&file, "---\ntitle: [broken\n---\n");
    pool_add(pool, &page, &file, &known, NULL);
    notes_done(&known);
    ck_assert(pool_take(pool, POOL_WAIT, &page, &notes));
    ck_assert_uint_gt(notes.count, 1);
    ck_assert_str_eq(notes.list[0].message, "known");
    ck_assert(pool_took_whole(pool));
    notes_done(&notes);
    page_done(&page);
    pool_free(pool);
}
END_TEST

SUITE(worker)
{
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, answers_of_a_worker_that_is_gone_are_taken_before_a_page_is_blamed);
    tcase_add_test(tcase, a_long_answer_of_a_worker_that_is_gone_is_taken_whole);
    tcase_add_rows(tcase, a_page_costs_only_itself, evils);
    tcase_add_loop_test(tcase, a_killed_worker_is_no_fault_of_its_page, 0, 4);
    tcase_add_test(tcase, any_number_of_workers_reads_the_same);
    tcase_add_test(tcase, nothing_is_parsed_unconfined);
    tcase_add_test(tcase, nothing_is_parsed_where_no_worker_starts);
    tcase_add_test(tcase, a_worker_starts_where_the_standard_descriptors_are_closed);
    tcase_add_test(tcase, an_honest_page_of_any_size_is_read);
    tcase_add_test(tcase, a_page_with_a_reason_gives_its_fields_only);
    tcase_add_rows(tcase, a_draft_is_known_without_a_parser, drafts);
    tcase_add_test(tcase, what_is_known_comes_before_what_reading_notes);
}
