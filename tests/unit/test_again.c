/* A folder that is read again: only what changed is parsed, and the library file is the same, byte
 * for byte, as after a first reading. */
#define _GNU_SOURCE /* memmem */
#include "folder.h"

#include "library/library.h"
#include "library/save.h"
#include "library/store.h"
#include "sync/snapshot.h"

#include <glob.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static char last_words[400];
static char changed_words[400];

/* Writes a file of the site. The cache and other files are beside the site, in the same folder. */
static void put(const char *name, const char *text)
{
    char path[256];
    snprintf(path, sizeof path, "site/%s", name);
    folder_put(path, text);
}

static int shell(const char *format)
{
    char command[600];
    snprintf(command, sizeof command, "cd '%s' && %s", folder_path(), format);
    return system(command);
}

static void rest(void)
{
    /* a file that changed only just now is not cached */
    nanosleep(&(struct timespec){.tv_nsec = 80 * 1000 * 1000}, NULL);
}

static void set_up(void)
{
    folder_set_up();
    setenv("XDG_CACHE_HOME", folder_path(), 1);
    put("hugo.yaml", "title: A clinic\nparams: {phone: '1'}\nlanguages:\n  en: {}\n  fr: {}\n");
    put("content/_index.md", "---\ntitle: Home\n---\nHello {{< param phone >}}\n");
    put("content/spine/_index.md",
        "---\ntitle: Spine\ncascade: {author: One}\n---\n[disc](disc.md)\n");
    put("content/spine/disc.md",
        "---\ntitle: Disc\ntags: [back, neck]\naliases: [/old/]\n---\n[nerve](nerve.md#two)\n");
    put("content/spine/disc.fr.md", "---\ntitle: Disque\ntags: [back]\n---\nDos\n");
    put("content/spine/nerve.md", "---\ntitle: Nerve\n---\n## One\n\n## Two\n\n[x](../gone.md)\n");
    put("content/spine/long.md", "---\ntitle: Long\n---\n{{% readfile \"/parts/part.txt\" %}}\n");
    put("content/spine/broken.md", "---\ntitle: [Broken\n---\nText\n");
    put("content/spine/untitled.md", "Only words, \"quoted\".\n");
    put("content/parts/part.txt", "A part of *another* file.\n");
    put("content/hand/wrist.md", "---\ntitle: Wrist\n---\n[disc](/spine/disc/) [old](/old/)\n");
    put("data/people.yaml", "one: two\n");
}

static void tell(const char *words)
{
    snprintf(last_words, sizeof last_words, "%s", words);
    if (strstr(words, "had changed"))
        snprintf(changed_words, sizeof changed_words, "%s", words);
}

enum { NOW = 1900000000 };

static struct library *read_site(bool cached)
{
    struct sync_options wanted = {.now = NOW, .cache_pages = cached, .tell = cached ? tell : NULL};
    if (cached)
        *changed_words = '\0';
    struct library *library = folder_open_at(folder_site(), &wanted);
    return library;
}

/* The bytes of the site's cached library, and the state of the site that it was made from. */
static char *kept_bytes(char state[SHA256_HEX_BYTES], size_t *n_bytes)
{
    glob_t found;
    char pattern[96];
    const char *why;
    snprintf(pattern, sizeof pattern, "%s/pamphlet/*.library", folder_path());
    ck_assert_int_eq(glob(pattern, 0, NULL, &found), 0);
    ck_assert_uint_eq(found.gl_pathc, 1);
    struct store *store = store_open(found.gl_pathv[0], STORE_PACKED, &why);
    ck_assert_msg(store != NULL, "%s", why);
    struct statement *row = store_statement(store, "SELECT value FROM fact WHERE name = 'state'");
    ck_assert(statement_step(row));
    snprintf(state, 65, "%s", statement_text(row, 0, NULL));
    store_close(store);
    char *bytes = folder_read(found.gl_pathv[0], n_bytes);
    globfree(&found);
    return bytes;
}

/* Reads the site without the cache, and returns the bytes of the library file it gives. */
static char *first_bytes(const char *state, size_t *n_bytes)
{
    struct library_saving saving = {.quickly = true, .notes = true, .state = state, .made = NOW};
    char path[96];
    snprintf(path, sizeof path, "%s/out.library", folder_path());
    struct library *library = read_site(false);
    ck_assert_ptr_null(library_save(library, path, &saving));
    library_free(library);
    char *bytes = folder_read(path, n_bytes);
    unlink(path);
    return bytes;
}

static void same_as_a_first_reading(struct library *again)
{
    size_t n_bytes;
    size_t want_bytes;
    char state[SHA256_HEX_BYTES];
    library_free(again);
    char *bytes = kept_bytes(state, &n_bytes);
    char *want = first_bytes(state, &want_bytes);
    ck_assert_uint_eq(n_bytes, want_bytes);
    ck_assert_int_eq(memcmp(bytes, want, n_bytes), 0);
    free(bytes);
    free(want);
}

/* A change, and how many of the 9 pages are then parsed (-1: all). One page includes another file,
 * and is always parsed. */
static const struct {
    const char *command;
    int parsed;
} changes[] = {
    {"echo more >>site/content/spine/nerve.md", 2},
    {"printf -- '---\\ntitle: Late\\n---\\n' >site/content/spine/late.md", 2},
    {"rm site/content/spine/disc.md", 1},
    {"mv site/content/spine/disc.md site/content/hand/plate.md", 2},
    {"mv site/content/spine site/content/back", 7},
    {"mv site/content/spine/disc.fr.md site/content/spine/disc.de.md", 2},
    {"echo 'title: B clinic' >site/hugo.yaml", -1},
    {"sed -i s/phone:.*/\"phone: '2'}\"/ site/hugo.yaml", -1},
    {"echo \"title: C clinic\" >site/pamphlet.yaml", -1},
    {"echo 'A part that was changed.' >site/content/parts/part.txt", 1},
    {"rm site/content/parts/part.txt", 1},
    {"sed -i s/One/Two/ site/content/spine/_index.md", 2},
    {"sed -i '/^title/a draft: true' site/content/spine/_index.md", 2},
    {"echo 'three: four' >site/data/people.yaml", 0},
    {"echo '- [Wrist, Hand]' >site/synonyms.yaml", -1},
    {"mkdir site/static && echo x >site/static/gone.md", 1},
    {"touch site/content/spine/nerve.md", 2},
    {"cp -p site/content/spine/nerve.md x && sed -i s/One/Six/ x && touch -r "
     "site/content/spine/nerve.md x && mv x site/content/spine/nerve.md",
     2},
    {"chmod 0 site/content/spine/nerve.md", 2},
    {"sed -i s/Disc/Disk/ site/content/spine/disc.md; rm site/content/hand/wrist.md", 2},
    {"true", 0},
};

START_TEST(only_pages_that_changed_are_parsed_again)
{
    char want[60];
    rest();
    library_free(read_site(true));
    ck_assert_ptr_nonnull(strstr(last_words, "are kept"));
    ck_assert_str_eq(changed_words, "");
    ck_assert_int_eq(shell(changes[_i].command), 0);
    rest();
    struct library *again = read_site(true);
    snprintf(want, sizeof want, "%d of ", changes[_i].parsed);
    if (changes[_i].parsed > 0)
        ck_assert_msg(strncmp(changed_words, want, strlen(want)) == 0, "%s: %s",
                      changes[_i].command, changed_words);
    else
        ck_assert_str_eq(changed_words, "");
    if (changes[_i].parsed)
        same_as_a_first_reading(again);
    else
        library_free(again);
    library_free(read_site(true)); /* after that, nothing has changed */
    ck_assert_ptr_nonnull(strstr(last_words, "nothing has changed"));
}
END_TEST

START_TEST(one_change_after_another)
{
    rest();
    library_free(read_site(true));
    for (size_t i = 0; i < 5; i++) {
        char text[80];
        snprintf(text, sizeof text, "---\ntitle: Change %zu\n---\n[a](nerve.md)\n", i);
        put(i % 2 ? "content/spine/disc.md" : "content/spine/fresh.md", text);
        rest();
        same_as_a_first_reading(read_site(true));
        ck_assert_int_eq(strncmp(changed_words, "2 of ", 5), 0);
    }
}
END_TEST

static struct sync_options kept_options = {.now = NOW, .cache_pages = 1, .tell = tell};

static void look_at_site(struct snapshot *snapshot)
{
    rest();
    ck_assert_int_eq(snapshot_configure(snapshot, folder_site()), 0);
    ck_assert_int_eq(snapshot_walk(snapshot), 0);
    snapshot_state(snapshot, &kept_options);
    ck_assert(!snapshot->cache.fresh);
}

static struct library *read_looked(struct snapshot *snapshot)
{
    char *why = NULL;
    struct library *library = sync_snapshot(snapshot, &kept_options, &why);
    snapshot_done(snapshot);
    ck_assert_msg(library != NULL, "%s", why);
    return library;
}

/* A page that changes between the snapshot and the reading is read as it is then. The next reading
 * takes it as changed. */
START_TEST(a_page_that_changed_since_the_look)
{
    struct snapshot snapshot;
    look_at_site(&snapshot);
    put("content/spine/disc.md", "---\ntitle: Since\n---\n");
    struct library *library = read_looked(&snapshot);
    uint32_t id = 0;
    struct library_ask ask = {.name = "spine/disc.md", .n_bytes = 13, .kinds = 1u << NAME_SOURCE};
    ck_assert_int_eq(library_ask(library, &ask, &id), FOUND_PAGE);
    ck_assert_str_eq(library_row(library, id).title, "Since");
    library_free(library);
    rest();
    same_as_a_first_reading(read_site(true));
    ck_assert_int_eq(strncmp(changed_words, "2 of ", 5), 0);
}
END_TEST

/* The site's time zone and its names of dates once got lost between the snapshot and the reading.
 */
START_TEST(dates_of_a_site_that_was_looked_at)
{
    struct snapshot snapshot;
    put("hugo.yaml", "title: A clinic\ntimeZone: America/New_York\n"
                     "frontmatter: {date: [written]}\n");
    put("content/spine/disc.md", "---\ntitle: Disc\nwritten: 2024-05-06\n---\n");
    look_at_site(&snapshot);
    same_as_a_first_reading(read_looked(&snapshot));
}
END_TEST

/* A page that changed just before it was read is parsed again the next time. On a busy machine so
 * much time may pass in between that the page counts as unchanged; then the test tries again. */
START_TEST(a_page_that_changed_just_now)
{
    enum { TRIES = 50 };
    bool again = false;
    for (int i = 0; i < TRIES && !again; i++) {
        rest();
        library_free(read_site(true));
        put("content/spine/disc.md", "---\ntitle: Disk\n---\n");
        library_free(read_site(true));
        rest();
        same_as_a_first_reading(read_site(true));
        again = strncmp(changed_words, "2 of ", 5) == 0;
    }
    ck_assert(again);
}
END_TEST

/* Ways to spoil the file of parsed pages, or its place. */
static const char *const spoilers[] = {
    "truncate -s 1000 pamphlet/*.pages",
    "truncate -s -9 pamphlet/*.pages",
    "truncate -s 0 pamphlet/*.pages",
    "dd if=/dev/zero of=$(ls pamphlet/*.pages) bs=100 seek=20 count=5 conv=notrunc 2>/dev/null",
    "dd if=/dev/urandom of=$(ls pamphlet/*.pages) bs=200 seek=4 count=50 conv=notrunc 2>/dev/null",
    "dd if=/dev/zero of=$(ls pamphlet/*.pages) bs=9 count=1 conv=notrunc 2>/dev/null",
    "rm pamphlet/*.pages",
    "for f in pamphlet/*.pages; do rm $f; mkdir $f; done",
    "for f in pamphlet/*.pages; do rm $f; mkfifo $f; done",
    "for f in pamphlet/*.pages; do rm $f; ln -s /dev/zero $f; done",
    "sed -i s/Nerve/Curve/ pamphlet/*.pages",
};

START_TEST(what_is_kept_is_spoiled)
{
    rest();
    library_free(read_site(true));
    ck_assert_int_eq(shell(spoilers[_i]), 0);
    put("content/spine/disc.md", "---\ntitle: Disk\n---\n");
    rest();
    same_as_a_first_reading(read_site(true));
    library_free(read_site(true));
    ck_assert_ptr_nonnull(strstr(last_words, "nothing has changed"));
}
END_TEST

/* Whether a page of a library is there with its words and its links. */
static bool is_whole(const struct library *library)
{
    uint32_t id;
    if (library_find(library, "spine/nerve", 11, &id) != FOUND_PAGE)
        return false;
    struct document *document = library_document(library, id);
    bool words = memmem(document_text(document), document->text_bytes, "One\nTwo\nx", 9);
    bool linked = document->nodes[document->node_count - 2].level == TARGET_DEAD;
    free(document);
    return words && linked;
}

/* A limit on the length of files acts as a full disk does. */
START_TEST(the_disk_is_full)
{
    struct rlimit limit;
    rest();
    library_free(read_site(true));
    put("content/spine/disc.md", "---\ntitle: Disk\n---\n");
    rest();
    pid_t child = fork();
    if (child == 0) {
        signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &limit);
        limit.rlim_cur = (rlim_t)_i * 1500;
        setrlimit(RLIMIT_FSIZE, &limit);
        struct library *library = read_site(true);
        _exit(!is_whole(library));
    }
    int status = 1;
    waitpid(child, &status, 0);
    ck_assert_int_eq(status, 0);
    ck_assert_int_ne(shell("ls pamphlet | grep -q '\\.[a-zA-Z0-9]*\\.[a-zA-Z0-9]*$'"), 0);
    same_as_a_first_reading(read_site(true));
}
END_TEST

static int refuse(void)
{
    return 1;
}

/* A temporary failure to read pages is not cached as their content. */
START_TEST(pages_that_nobody_could_read)
{
    struct sync_options wanted = {.now = NOW, .cache_pages = 1, .confine = refuse, .tell = tell};
    rest();
    library_free(folder_open_at(folder_site(), &wanted));
    ck_assert_ptr_nonnull(strstr(last_words, "the cache was not written"));
    same_as_a_first_reading(read_site(true));
}
END_TEST

START_TEST(a_killed_program_leaves_what_it_kept_whole)
{
    rest();
    for (int i = 0; i < 10; i++) {
        put("content/spine/disc.md", i % 2 ? "---\ntitle: Disk\n---\n" : "---\ntitle: Dish\n---\n");
        rest();
        pid_t child = fork();
        if (child == 0) {
            library_free(read_site(true));
            _exit(0);
        }
        nanosleep(&(struct timespec){.tv_nsec = i * 2000000L}, NULL);
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
    }
    pid_t children[4];
    for (int i = 0; i < 4; i++)
        if ((children[i] = fork()) == 0) {
            library_free(read_site(true));
            _exit(0);
        }
    for (int i = 0; i < 4; i++) {
        int status = 1;
        waitpid(children[i], &status, 0);
        ck_assert_int_eq(status, 0);
    }
    put("content/spine/disc.md", "---\ntitle: Disc once more\n---\n");
    rest();
    same_as_a_first_reading(read_site(true));
    ck_assert_int_eq(strncmp(changed_words, "2 of ", 5), 0);
}
END_TEST

/* --- Any edits --- */

static unsigned any_state;

static unsigned any(unsigned below)
{
    any_state = any_state * 1103515245 + 12345;
    return (any_state >> 8) % below;
}

#define ANY_OF(list) ((list)[any(sizeof(list) / sizeof *(list))])

static const char *const names[] = {
    "_index.md",         "spine/_index.md", "spine/disc.md",  "spine/disc.fr.md",
    "spine/nerve.md",    "hand/_index.md",  "hand/wrist.md",  "hand/wrist/index.md",
    "spine/disc/pic.md", "knee.fr.md",      "knee.md",        "knee/index.md",
    "spine/NERVE.md",    "hand/long.md",    "parts/part.txt", "spine/disc/index.fr.md",
};

static const char *const fields[] = {
    "title: Disc",
    "title: \"Nerve\"",
    "tags: [back, neck]",
    "tags: [new tag]",
    "draft: true",
    "weight: 3",
    "slug: other",
    "url: /old/",
    "url: /:sections/:title/",
    "aliases: [/old/]",
    "translationKey: same",
    "expiryDate: 2020-01-01",
    "publishDate: 2031-01-01",
    "synonyms: [a, b c]",
    "cascade: {author: Two}",
    "cascade: {draft: true}",
    "build: {list: never}",
    "headless: true",
    "date: 2024-05-06",
    "description: Words.",
    "title: [broken",
    "redflags: [neck]",
    "linkTitle: Short",
    "keywords: slip",
    "lastmod: 2025-01-01",
};

static const char *const texts[] = {
    "[a](/spine/disc/)",
    "[b](nerve.md#two)",
    "## Two",
    "## One",
    "{{% readfile \"/parts/part.txt\" %}}",
    "[c](/old/)",
    "![p](pic.png)",
    "words",
    "Unwords",
    "{{< ref \"knee.md\" >}}",
    "> [!URGENT]\n> Go",
    "[d](wrist)",
    "# Name",
    "| a |\n| - |\n| b |",
    "{{< param phone >}}",
};

static void write_any_page(const char *name)
{
    struct buffer page = {0};
    char path[80];
    buffer_add_string(&page, any(8) ? "---\n" : "");
    for (unsigned n = any(5); page.used && n; n--)
        buffer_format(&page, "%s\n", ANY_OF(fields));
    buffer_add_string(&page, page.used ? "---\n" : "");
    for (unsigned n = any(6); n; n--)
        buffer_format(&page, "%s\n\n", ANY_OF(texts));
    snprintf(path, sizeof path, "content/%s", name);
    put(path, buffer_string(&page));
    buffer_done(&page);
}

/* What people, programs of synchronisation and backups do. Failures, as where a file is not there,
 * are no change. */
static void edit_any(void)
{
    static const char *const settings[] = {
        "title: A clinic\nlanguages:\n  en: {}\n  fr: {}\n",
        "title: A clinic\nparams: {phone: '2'}\nlanguages:\n  en: {}\n  fr: {}\n",
        "title: B\nlanguages:\n  fr: {weight: 1}\n  en: {weight: 2}\n",
        "title: C\npermalinks: {spine: '/s/:slug/'}\n",
    };
    static const char *const commands[] = {
        "rm -rf $a",
        "mv $a $b",
        "cp -p $a $b",
        "cp -p $a x && cp -p $b y && mv x $b && mv y $a",
        "touch $a",
        "cp -p $a x && sed -i 's/[wW]ord/Wand/' x && touch -r $a x && mv x $a",
        "sed -i 's/a/e/' $a",
        "truncate -s 20 $a",
    };
    static const char *const synonyms[] = {"a: [bone]\n", "disc: [ring, a]\n",
                                           "a: {fr: [os], en: [bone]}\n"};
    enum { COMMANDS = sizeof commands / sizeof *commands, ALL = 20 };
    char line[400];
    const char *name = ANY_OF(names);
    unsigned what = any(ALL);
    if (what < COMMANDS) {
        snprintf(line, sizeof line, "cd site/content && a=%s b=%s && (%s) 2>/dev/null || true",
                 name, ANY_OF(names), commands[what]);
        ck_assert_int_eq(shell(line), 0);
    } else if (what == COMMANDS)
        put("hugo.yaml", ANY_OF(settings));
    else if (what == COMMANDS + 1)
        put("synonyms.yaml", ANY_OF(synonyms));
    else
        write_any_page(name);
}

/* A cache that has seen other states of the site keeps what a new one keeps. */
static void same_as_in_a_new_cache(void)
{
    char state[SHA256_HEX_BYTES];
    char new_state[SHA256_HEX_BYTES];
    size_t n_bytes;
    size_t new_bytes;
    char *bytes = kept_bytes(state, &n_bytes);
    ck_assert_int_eq(shell("mv pamphlet old"), 0);
    library_free(read_site(true));
    char *new = kept_bytes(new_state, &new_bytes);
    ck_assert_int_eq(shell("rm -r pamphlet && mv old pamphlet"), 0);
    ck_assert_str_eq(state, new_state);
    ck_assert_uint_eq(n_bytes, new_bytes);
    ck_assert_int_eq(memcmp(bytes, new, n_bytes), 0);
    free(bytes);
    free(new);
}

START_TEST(any_edits_one_after_another)
{
    enum { READINGS = 6, EDITS_MAX = 6 };
    any_state = (unsigned)_i * 7919 + 1;
    rest();
    library_free(read_site(true));
    for (int reading = 0; reading < READINGS; reading++) {
        for (unsigned n = any(EDITS_MAX); n; n--)
            edit_any();
        put("content/always.md", reading % 2 ? "One\n" : "Two\n"); /* never without a page */
        rest();
        library_free(read_site(true));
        same_as_in_a_new_cache();
    }
}
END_TEST

SUITE(again)
{
    tcase_add_checked_fixture(tcase, set_up, folder_tear_down);
    tcase_set_timeout(tcase, 60);
    tcase_add_rows(tcase, only_pages_that_changed_are_parsed_again, changes);
    tcase_add_test(tcase, one_change_after_another);
    tcase_add_loop_test(tcase, any_edits_one_after_another, 0, 5);
    tcase_add_test(tcase, a_page_that_changed_since_the_look);
    tcase_add_test(tcase, dates_of_a_site_that_was_looked_at);
    tcase_add_test(tcase, a_page_that_changed_just_now);
    tcase_add_rows(tcase, what_is_kept_is_spoiled, spoilers);
    tcase_add_loop_test(tcase, the_disk_is_full, 0, 6);
    tcase_add_test(tcase, pages_that_nobody_could_read);
    tcase_add_test(tcase, a_killed_program_leaves_what_it_kept_whole);
}
