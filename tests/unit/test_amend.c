/* A library file with an amended page answers as one made anew does, or is not amended. */
#include "folder.h"

#include "base/memory.h"
#include "library/library.h"
#include "library/save.h"
#include "library/search.h"
#include "library/store.h"
#include "sync/amend.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { NOW = 1900000000 };

static const struct sync_options options = {.now = NOW, .cache_pages = 1};

static void put(const char *name, const char *text)
{
    char path[256];
    snprintf(path, sizeof path, "site/%s", name);
    folder_put(path, text);
}

static void set_up(void)
{
    folder_set_up();
    setenv("XDG_CACHE_HOME", folder_path(), 1);
    put("hugo.yaml", "title: A clinic\nlanguages:\n  en: {}\n  fr: {}\n");
    put("synonyms.yaml", "nerve: {fr: [nerf, fil-dos], en: [cord]}\ndisc: {fr: [rondelle]}\n");
    put("content/_index.md", "---\ntitle: Home\n---\nHello [nerve](spine/nerve.md#two)\n");
    put("content/spine/_index.md",
        "---\ntitle: Spine\ncascade: {author: One}\n---\n[disc](disc.md) and more\n");
    put("content/spine/disc.md",
        "---\ntitle: Disc\ndescription: A soft ring.\nauthor: Two\ntags: [back, neck]\n"
        "aliases: [/old/]\n---\nRings of the [nerve](nerve.md#two), [again](nerve.md#three).\n");
    put("content/spine/disc.fr.md",
        "---\ntitle: Disque\ntags: [back]\n---\n> [!URGENT]\n> Dos\n\nLe dos.\n");
    put("content/spine/nerve.md", "---\ntitle: Nerve\n---\n## One\n\nA sciatic word.\n\n## "
                                  "Two\n\n[x](../gone.md) [y](#one)\n");
    put("content/spine/untitled.md", "# First words\n\nOnly words, \"quoted\".\n");
    put("content/hand/wrist.md",
        "---\ntitle: Wrist\ntags: [neck]\n---\n[disc](/spine/disc/) [old](/old/#a)\n");
    put("content/hand/rest.md", "---\ntitle: Rest\ndescription: For a day.\n---\nLie down.\n");
    put("content/hand/splint.md", "---\ntitle: Rest\ndescription: With a splint.\n---\nHow.\n");
    put("content/hand/notes.md", "---\ntitle: Notes\ndate: [1]\n---\n{{< unknown >}} and words\n");
}

static void shell(const char *format, const char *what)
{
    char command[700];
    char line[600];
    snprintf(line, sizeof line, format, what);
    snprintf(command, sizeof command, "cd '%s' && %s", folder_path(), line);
    ck_assert_msg(system(command) == 0, "%s", command);
}

static void rest(void)
{
    /* a file that changed only just now is not cached */
    nanosleep(&(struct timespec){.tv_nsec = 80 * 1000 * 1000}, NULL);
}

static struct library *read_site(const struct sync_options *wanted)
{
    struct library *library = folder_open_at(folder_site(), wanted);
    return library;
}

/* Takes a snapshot of the site as it is now. */
static void take_snapshot(struct snapshot *snapshot)
{
    rest();
    ck_assert_int_eq(snapshot_configure(snapshot, folder_site()), 0);
    ck_assert_int_eq(snapshot_walk(snapshot), 0);
    snapshot_state(snapshot, &options);
}

/* A descriptor of the library, amended by what changed since `before`; -1: make it anew. */
static int amend(const struct snapshot *before)
{
    struct snapshot now;
    take_snapshot(&now);
    struct amend_from from = {&now, &before->cache, &options};
    int fd = amend_library(&from);
    snapshot_done(&now);
    return fd;
}

static struct store *open_fd(int fd)
{
    const char *why;
    struct store *store = store_open_file(fd, STORE_PACKED, &why);
    ck_assert_msg(store != NULL, "%s", why);
    return store;
}

/* The library of the same site, read without a cache. */
static struct store *made_anew(void)
{
    struct library_saving saving = {.quickly = true, .notes = true, .made = NOW};
    struct sync_options wanted = {.now = NOW};
    const char *why;
    char path[96];
    snprintf(path, sizeof path, "%s/out.library", folder_path());
    unlink(path);
    struct library *library = read_site(&wanted);
    ck_assert_ptr_null(library_save(library, path, &saving));
    library_free(library);
    struct store *store = store_open(path, STORE_PACKED, &why);
    ck_assert_msg(store != NULL, "%s", why);
    return store;
}

/* Queries for all that a library file answers from; each gives rows of one text. */
static const char *const tables[] = {
    "SELECT name || quote(value) FROM fact WHERE name NOT IN ('state', 'made', 'until') ORDER BY "
    "name",
    "SELECT id || code || quote(name) || quote(title) FROM language ORDER BY id",
    "SELECT id || ' ' || ord || quote(title) || quote(description) || quote(section) ||"
    " quote(folder) || quote(path) || quote(address) || kind || language || parent || translation"
    " || flags || shown_from || shown_until || section_from || section_until || weight || date"
    " FROM page ORDER BY id",
    "SELECT id || quote(title) FROM folded ORDER BY id",
    "SELECT id || quote(page) FROM body ORDER BY id",
    "SELECT key || ' ' || kind || ' ' || id || exact FROM name ORDER BY key, kind, id, exact",
    "SELECT term || ' ' || id FROM term ORDER BY term, id",
    "SELECT number || ' ' || since || until || quote(seen) || quote(ids) || quote(timed) FROM run",
    "SELECT level || quote(file) || line || ' ' || col || message FROM note ORDER BY file, id",
    "SELECT id || quote(ids) FROM related ORDER BY id",
    "SELECT target || ' ' || id FROM place ORDER BY target, id",
    "SELECT number || ' ' || id FROM hit ORDER BY number",
    "SELECT word || language || ' ' || pages || ' ' || titles FROM vocabulary"
    " ORDER BY word, language",
};

static void add_rows(struct buffer *out, struct statement *row)
{
    while (statement_step(row))
        buffer_format(out, "%s\n", statement_text(row, 0, NULL));
    statement_end(row);
}

/* Adds what the index finds for each word that it has, in the order in which it finds it. */
static void add_words(struct buffer *out, struct store *store)
{
    struct statement *word =
        store_statement(store, "SELECT DISTINCT word FROM vocabulary ORDER BY word");
    struct statement *hit = store_statement(
        store, "SELECT rowid || ' ' || bm25(words) FROM words WHERE words MATCH ?1");
    struct statement *title = store_statement(
        store, "SELECT rowid || ' ' || bm25(titles) FROM titles WHERE titles MATCH ?1");
    while (statement_step(word)) {
        char quoted[200];
        snprintf(quoted, sizeof quoted, "\"%s\"", statement_text(word, 0, NULL));
        buffer_format(out, "%s\n", quoted);
        statement_bind_string(hit, 1, quoted);
        add_rows(out, hit);
        statement_bind_string(title, 1, quoted);
        add_rows(out, title);
    }
    statement_end(word);
}

/* All of these answers as one text; the caller frees it. */
static char *write_down(struct store *store)
{
    struct buffer out = {0};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        buffer_format(&out, "-- %s\n", tables[i]);
        add_rows(&out, store_statement(store, tables[i]));
    }
    add_words(&out, store);
    ck_assert_ptr_null(store_trouble(store));
    store_close(store);
    return out.bytes;
}

static void same_as(struct store *store, const char *after)
{
    char *is = write_down(store);
    char *want = write_down(made_anew());
    size_t at = 0;
    while (want[at] && is[at] == want[at])
        at++;
    size_t from = at > 100 ? at - 100 : 0;
    ck_assert_msg(!is[at] && !want[at], "%s: it says\n%.300s\nand not\n%.300s", after, is + from,
                  want + from);
    free(is);
    free(want);
}

static void same_as_made_anew(int fd, const char *after)
{
    same_as(open_fd(fd), after);
}

#define DISC "site/content/spine/disc.md"
#define NERVE "site/content/spine/nerve.md"

/* A change, and whether the cached library is amended by it; else it is made anew. */
static const struct {
    const char *command;
    bool amended;
} changes[] = {
    {"echo 'A word more.' >>" DISC, true},
    {"echo 'A **bold** word, back, and neck back.' >>" DISC, true},
    {"sed -i 's/^Rings of/Of/' " DISC, true},
    {"sed -i 's/soft ring/hard thing/' " DISC, true},
    {"sed -i 's/author: Two/author: Three/' " DISC, true},
    {"sed -i '/^author/d' " DISC, false},
    {"sed -i '/^description/d' " DISC, false},
    {"sed -i 's/title: Disc/title: Disk/' " DISC, false},
    {"sed -i 's/\\[back/[arm, back/' " DISC, false},
    {"sed -i 's/\\[back/[back/' " DISC, true},
    {"sed -i 's@/old/@/older/@' " DISC, false},
    {"sed -i 's/^author/weight: 3\\nauthor/' " DISC, false},
    {"sed -i 's/^author/date: 2020-02-02\\nauthor/' " DISC, false},
    {"sed -i 's/^author/draft: true\\nauthor/' " DISC, false},
    {"sed -i 's/^author/slug: ring\\nauthor/' " DISC, false},
    {"sed -i 's/^author/synonyms: [ring]\\nauthor/' " DISC, false},
    {"sed -i 's/^title: Disc$/title: [Disc/' " DISC, false},
    {"echo 'To the [wrist](../hand/wrist.md)' >>" DISC, false},
    {"echo 'To the [nerve](nerve.md) once more' >>" DISC, true},
    {"echo 'To [nowhere](nowhere.md)' >>" DISC, true},
    {"echo 'To a [world](https://example.org/) and a ![picture](a.png)' >>" DISC, true},
    {"echo '{{< unknown >}} and {{% readfile \"/parts/part.txt\" %}}' >>" DISC, false},
    {"echo '{{< unknown >}}' >>" DISC, true},
    {"rm " DISC, false},
    {"cp " DISC " site/content/spine/ring.md", false},
    {"mv " DISC " site/content/spine/ring.md", false},
    {"touch " DISC, true},
    {"sed -i 's/## Two/## Three/' " NERVE, true},
    {"sed -i 's/## Two/## Four/' " NERVE, true},
    {"sed -i 's/^## One/A paragraph.\\n\\n- a\\n- b\\n\\n## One/' " NERVE, true},
    {"sed -i 's/sciatic/other/; s/gone.md/lost.md/' " NERVE, true},
    {"echo more >>" NERVE "; echo more >>" DISC, true},
    {"sed -i 's/nerve.md#two/nerve.md/' " DISC "; echo more >>" NERVE, true},
    {"sed -i 's/^Le dos/Le long dos/' site/content/spine/disc.fr.md", true},
    {"sed -i 's/URGENT/EMERGENCY/' site/content/spine/disc.fr.md", true},
    {"sed -i 's/First words/Other words/' site/content/spine/untitled.md", false},
    {"sed -i 's/Only words/Many words/' site/content/spine/untitled.md", true},
    {"sed -i 's/and more/and much more/' site/content/spine/_index.md", true},
    {"sed -i 's/author: One/author: Four/' site/content/spine/_index.md", false},
    {"sed -i 's/Hello/Good day/' site/content/_index.md", true},
    {"sed -i 's/#two//' site/content/_index.md", true},
    {"sed -i 's/disc.md/disc.md#top/' site/content/spine/_index.md", true},
    {"sed -i 's/and words/and other words/' site/content/hand/notes.md", true},
    {"sed -i 's/^Lie/Sit/' site/content/hand/rest.md", true},
    {"sed -i 's/For a day/With a splint/' site/content/hand/rest.md", false}, /* as its twin */
    {"echo 'title: B clinic' >>site/pamphlet.yaml", false},
    {"echo '- [Wrist, Hand]' >site/synonyms.yaml", false},
    {"echo x >site/content/hand/a.txt", false},
    {"mkdir site/static && echo x >site/static/gone.md", false},
    {"head -c 17000000 /dev/zero | tr '\\0' x >>" NERVE, false},
    {"printf -- '---\\ntitle: Disc\\n' >" DISC, false},
    {": >" DISC, false},
    {"true", false},
};

START_TEST(a_change_of_text_alone_is_amended_and_any_other_is_not)
{
    struct snapshot before;
    take_snapshot(&before);
    library_free(read_site(&options));
    shell("cp pamphlet/*.library kept && ls pamphlet >list && %s", changes[_i].command);
    int fd = amend(&before);
    ck_assert_msg((fd >= 0) == changes[_i].amended, "%s: %d", changes[_i].command, fd);
    if (fd >= 0)
        same_as_made_anew(fd, changes[_i].command);
    shell("cmp -s kept pamphlet/*.library && ls pamphlet | cmp -s list -%s", "");
    snapshot_done(&before);
}
END_TEST

/* Any of these changes one upon another, as pages are written: some make the library anew. */
START_TEST(changed_texts_of_several_pages_at_once_are_amended)
{
    enum { SAVES = 6, CHANGES_MAX = 4, COUNT = sizeof changes / sizeof *changes };
    unsigned random = (unsigned)_i * 7919 + 1;
    int amended = 0;
    struct snapshot before;
    take_snapshot(&before);
    library_free(read_site(&options));
    for (int save = 0; save < SAVES; save++) {
        char done[900] = "";
        for (unsigned left = 1 + (unsigned)save % CHANGES_MAX; left;) {
            random = random * 1103515245 + 12345;
            size_t i = (random >> 8) % COUNT;
            if (!changes[i].amended)
                continue;
            shell("%s", changes[i].command);
            snprintf(done + strlen(done), sizeof done - strlen(done), "%s\n", changes[i].command);
            left--;
        }
        int fd = amend(&before);
        if (fd >= 0)
            same_as_made_anew(fd, done);
        amended += fd >= 0;
    }
    ck_assert_int_gt(amended, 0);
    snapshot_done(&before);
}
END_TEST

/* Each change is compared with the cached library, not with the change before it. */
START_TEST(one_change_after_another)
{
    static const char *const commands[] = {
        "echo 'One thing.' >>" DISC,           "echo 'Another thing.' >>" NERVE,
        "sed -i 's/One thing/Nothing/' " DISC, "sed -i 's/## Two/Words\\n\\n## Two/' " NERVE,
        "sed -i 's/soft/softer/' " DISC,
    };
    struct snapshot before;
    take_snapshot(&before);
    library_free(read_site(&options));
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        shell("%s", commands[i]);
        int fd = amend(&before);
        ck_assert_int_ge(fd, 0);
        same_as_made_anew(fd, commands[i]);
    }
    snapshot_done(&before);
}
END_TEST

/* A language that is not in the configuration is found only among the files. */
START_TEST(a_language_that_was_found)
{
    struct snapshot before;
    shell("rm site/hugo.yaml%s", "");
    shell("echo '{{< new-in 1.2 >}}' >>%s", "site/content/spine/disc.fr.md");
    take_snapshot(&before);
    ck_assert_uint_eq(before.site.language_count, 2);
    library_free(read_site(&options));
    shell("sed -i 's/^Le dos/Le long dos/' %s", "site/content/spine/disc.fr.md");
    int fd = amend(&before);
    ck_assert_int_ge(fd, 0);
    same_as_made_anew(fd, "a page in a language that was found");
    snapshot_done(&before);
}
END_TEST

static size_t hits(const struct library *library, const char *words, enum search_answer answer)
{
    struct library_query query = {.now = NOW};
    struct library_results results;
    library_search(library, &query, words, 10, &results);
    size_t count = results.count;
    if (count)
        ck_assert_int_eq(results.answer, answer);
    library_results_done(&results);
    return count;
}

START_TEST(words_are_found_and_spelt)
{
    struct snapshot before;
    const char *why;
    take_snapshot(&before);
    library_free(read_site(&options));
    shell("sed -i 's/sciatic word/stenosis/' %s", NERVE);
    struct library *library = library_open_file(amend(&before), &why);
    ck_assert_ptr_nonnull(library);
    ck_assert_uint_eq(hits(library, "stenosis", SEARCH_ALL), 1);
    ck_assert_uint_eq(hits(library, "stinosis", SEARCH_SPELT), 1);
    ck_assert_uint_eq(hits(library, "sciatic", SEARCH_ALL), 0);
    ck_assert_uint_eq(hits(library, "siatic", SEARCH_SPELT), 0);
    library_free(library);
    snapshot_done(&before);
}
END_TEST

/* Ways in which the cache may not be what it was taken for. */
static const char *const spoilers[] = {
    "rm pamphlet/*.library",
    "rm pamphlet/*.pages",
    "truncate -s -5000 pamphlet/*.library",
    "truncate -s -9 pamphlet/*.pages",
    "sed -i s/sciatic/sciadic/ pamphlet/*.pages",
    "echo more >>" DISC " && touch -d '1 minute ago' " DISC,
};

static struct library *read_again(void)
{
    rest();
    return read_site(&options);
}

START_TEST(what_is_kept_is_another)
{
    struct snapshot before;
    take_snapshot(&before);
    library_free(read_site(&options));
    shell("%s", spoilers[_i]);
    if (strstr(spoilers[_i], "echo"))
        library_free(read_again()); /* as another program would */
    shell("echo more >>%s", NERVE);
    ck_assert_int_eq(amend(&before), -1);
    snapshot_done(&before);
}
END_TEST

/* --- Any changes --- */

/* The state from which a page of the site is written. */
struct written {
    bool gone, draft, broken, cut;
    unsigned title, description, author, tag; /* one of a few choices, 0: none */
    unsigned body[6];                         /* seeds of blocks, 0: none */
};

enum { WRITTEN = 9, ROUNDS = 20 };

static uint64_t luck;

static unsigned any(unsigned n)
{
    luck = luck * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(luck >> 33) % n;
}

/* Writes a paragraph, heading, link, card or table. */
static void write_block(struct buffer *out, unsigned seed)
{
    static const char *const words[] = {"nerve",    "Rücken",       "disc", "pain", "caf\u00e9",
                                        "sciatica", "\u8170\u75db", "walk", "it's", "10 mg"};
    const char *one = words[seed % 10];
    const char *other = words[seed / 10 % 10];
    unsigned page = seed / 100 % (WRITTEN + 2); /* some do not exist */
    switch (seed / 1300 % 9) {
    case 0:
        buffer_format(out, "## %s\n\n", one);
        break;
    case 1:
        buffer_format(out, "[%s](p%u.md#%s) and [x](#%s)\n\n", one, page, other, one);
        break;
    case 2:
        buffer_format(out, "[%s](/p%u/) ~~%s~~\n\n", one, page, other);
        break;
    case 3:
        buffer_format(out, "> [!URGENT]\n> %s %s\n\n", one, other);
        break;
    case 4:
        buffer_format(out, "| %s | b |\n|---|---|\n| %s | [d](p%u.md#%s) |\n\n", one, other, page,
                      one);
        break;
    case 5:
        buffer_format(out, "- %s\n- [^1]\n\n[^1]: %s\n\n", one, other);
        break;
    case 6:
        buffer_format(out, "<div>%s <b>%s</div>\n\n{{< youtube %s >}}\n\n", one, other, one);
        break;
    default:
        buffer_format(out, "%s %s %u\n\n", one, other, seed % 50);
    }
}

static void write_page(const struct written *written, unsigned number)
{
    struct buffer out = {0};
    char name[40];
    char path[160];
    snprintf(name, sizeof name, "content/p%u.md", number);
    snprintf(path, sizeof path, "%s/site/%s", folder_path(), name);
    unlink(path);
    if (written->gone)
        return;
    buffer_add_string(&out, "---\n");
    if (written->title)
        buffer_format(&out, "title: %sPage %u\n", written->broken ? "[" : "", written->title);
    if (written->description)
        buffer_format(&out, "description: About %u things\n", written->description);
    if (written->author)
        buffer_format(&out, "author: Dr %u\n", written->author);
    if (written->tag)
        buffer_format(&out, "tags: [t%u]\n", written->tag);
    if (written->draft)
        buffer_add_string(&out, "draft: true\n");
    buffer_add_string(&out, "---\n\n");
    for (size_t i = 0; i < sizeof written->body / sizeof *written->body; i++)
        if (written->body[i])
            write_block(&out, written->body[i]);
    if (written->cut)
        out.used = any((unsigned)out.used);
    put(name, buffer_string(&out));
    buffer_done(&out);
}

/* Mostly changes the body, since after any other change the library is made anew. */
static void change_page(struct written *written)
{
    written->cut = any(30) == 0;
    switch (any(24)) {
    case 0:
        written->gone = !written->gone;
        break;
    case 1:
        written->draft = !written->draft;
        break;
    case 2:
        written->broken = !written->broken;
        break;
    case 3:
        written->title = any(4);
        break;
    case 4:
        written->tag = any(3);
        break;
    case 5:
    case 6:
        written->description = any(9);
        break;
    case 7:
        written->author = any(9);
        break;
    default:
        written->body[any(6)] = any(4) ? 1 + any(1300 * 9) : 0;
    }
}

static void same_as_kept(const char *after)
{
    char path[200];
    const char *why;
    FILE *names = NULL;
    snprintf(path, sizeof path, "ls %s/pamphlet/*.library", folder_path());
    names = popen(path, "r");
    ck_assert_ptr_nonnull(fgets(path, sizeof path, names));
    pclose(names);
    path[strcspn(path, "\n")] = '\0';
    struct store *store = store_open(path, STORE_PACKED, &why);
    ck_assert_msg(store != NULL, "%s", why);
    same_as(store, after);
}

START_TEST(any_changes_one_after_another)
{
    struct written site[WRITTEN] = {0};
    struct snapshot before;
    char after[80];
    size_t amended = 0;
    luck = (uint64_t)_i * 977 + 5;
    for (unsigned i = 0; i < WRITTEN; i++) {
        site[i].title = i % 4;
        for (int j = 0; j < 40; j++)
            change_page(&site[i]);
        site[i].gone = site[i].draft = site[i].broken = site[i].cut = false;
        write_page(&site[i], i);
    }
    take_snapshot(&before);
    library_free(read_site(&options));
    for (unsigned round = 0; round < ROUNDS; round++) {
        for (unsigned n = 1 + any(2); n > 0; n--) {
            unsigned i = any(WRITTEN);
            change_page(&site[i]);
            write_page(&site[i], i);
        }
        snprintf(after, sizeof after, "seed %d, round %u", _i, round);
        int fd = amend(&before);
        if (fd >= 0) {
            amended++;
            same_as_made_anew(fd, after);
            continue;
        }
        snapshot_done(&before);
        take_snapshot(&before);
        library_free(read_site(&options));
        same_as_kept(after);
    }
    ck_assert_uint_gt(amended, ROUNDS / 8);
    snapshot_done(&before);
}
END_TEST

SUITE(amend)
{
    tcase_add_checked_fixture(tcase, set_up, folder_tear_down);
    tcase_set_timeout(tcase, 60);
    tcase_add_rows(tcase, a_change_of_text_alone_is_amended_and_any_other_is_not, changes);
    tcase_add_test(tcase, one_change_after_another);
    tcase_add_loop_test(tcase, changed_texts_of_several_pages_at_once_are_amended, 0, 5);
    tcase_add_test(tcase, a_language_that_was_found);
    tcase_add_loop_test(tcase, any_changes_one_after_another, 0, 3);
    tcase_add_test(tcase, words_are_found_and_spelt);
    tcase_add_rows(tcase, what_is_kept_is_another, spoilers);
}
