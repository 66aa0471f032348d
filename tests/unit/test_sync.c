/* sync and library: folders of every kind, order, names, links. */
#define _GNU_SOURCE /* memmem */
#include "check/check.h"
#include "folder.h"
#include "sync/pack.h"
#include "sync/walk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static void put_link(const char *name, const char *target)
{
    char path[128];
    snprintf(path, sizeof path, "%s/%s", folder_path(), name);
    ck_assert_int_eq(symlink(target, path), 0);
}

static size_t count_listed(const struct library *library, unsigned show)
{
    struct library_list list;
    library_list(library, &(struct library_query){.show = show}, &list);
    size_t count = list.count;
    library_list_done(&list);
    return count;
}

START_TEST(a_site_root_and_its_content_folder_are_the_same)
{
    folder_put("content/a.md", "---\ntitle: A\n---\nx");
    folder_put("README.md", "not content");
    struct library *library = folder_open(NULL);
    ck_assert_uint_eq(count_listed(library, 0), 1);
    library_free(library);
}
END_TEST

/* A folder with a subfolder called "content" may be a site's root, or content with a section of
 * that name. If it were taken for a root, its other pages would be hidden. */
static const struct {
    const char *put[4];
    const char *opened;
    size_t pages;
} called_content[] = {
    {{"site/hugo.toml", "site/content/a/x.md", "site/content/content/y.md"}, "site/content", 2},
    {{"site/pamphlet.yaml", "site/content/a/x.md", "site/content/content/y.md"}, "site/content", 2},
    {{"site/content/x.md", "site/content/content/y.md"}, "site/content", 2},
    {{"site/content/_index.md", "site/content/pamphlet.yaml", "site/content/content/y.md"},
     "site/content",
     2},
    {{"site/content/x.md", "site/content/content/y.md"}, "site", 2},
    {{"content/README.md", "content/pamphlet.yaml", "content/content/y.md"}, "content", 1},
    {{"content/hugo.toml", "content/about.md", "content/content/y.md"}, "content", 1},
    {{"content/config.toml", "content/about.md", "content/content/y.md"}, "content", 1},
    {{"content/content/y.md"}, "content", 1},
};

START_TEST(a_section_that_is_called_content_hides_no_page_beside_it)
{
    char path[512];
    char *why = NULL;
    for (size_t i = 0; i < 4 && called_content[_i].put[i]; i++)
        folder_put(called_content[_i].put[i],
                   strstr(called_content[_i].put[i], ".md")     ? "---\ntitle: T\n---\nx"
                   : strstr(called_content[_i].put[i], ".toml") ? "title = 'T'"
                                                                : "title: T");
    snprintf(path, sizeof path, "%s/%s", folder_path(), called_content[_i].opened);
    struct library *library = sync_folder(path, NULL, &why);
    ck_assert_msg(library != NULL, "%s", why ? why : "");
    ck_assert_uint_eq(count_listed(library, 0), called_content[_i].pages);
    library_free(library);
}
END_TEST

START_TEST(titles_are_sorted_as_a_person_sorts)
{
    static const char *const sorted[] = {"apple", "Chapter 2", "Chapter 10", "Éclair", "ectopic"};
    folder_put("1.md", "---\ntitle: ectopic\n---\n");
    folder_put("2.md", "---\ntitle: Chapter 10\n---\n");
    folder_put("3.md", "---\ntitle: Éclair\n---\n");
    folder_put("4.md", "---\ntitle: other\nlinkTitle: apple\n---\n");
    folder_put("5.md", "---\ntitle: Chapter 2\n---\n");
    struct library *library = folder_open(NULL);
    struct library_list list;
    library_list(library, &(struct library_query){0}, &list);
    ck_assert_uint_eq(list.count, 5);
    for (int i = 0; i < 5; i++)
        ck_assert_str_eq(library_row(library, library_list_id(&list, i)).title, sorted[i]);
    library_list_done(&list);
    library_list(library, &(struct library_query){.filter = "ECLAÍR"}, &list);
    ck_assert_uint_eq(list.count, 1);
    library_list_done(&list);
    library_free(library);
}
END_TEST

static size_t count_filtered(const struct library *library, const char *filter)
{
    struct library_list list;
    library_list(library, &(struct library_query){.filter = filter}, &list);
    size_t count = list.count;
    library_list_done(&list);
    return count;
}

START_TEST(blanks_in_a_title_do_not_hide_it_from_a_filter)
{
    folder_put("1.md", "---\ntitle: \"Before  your   operation\"\nsynonyms: [day  surgery]\n---\n");
    struct library *library = folder_open(NULL);
    ck_assert_uint_eq(count_filtered(library, "before your op"), 1);
    ck_assert_uint_eq(count_filtered(library, "day surgery"), 1);
    library_free(library);
}
END_TEST

/* Words may be typed in any order, but all of them must be in one title, name or description. */
START_TEST(the_words_of_a_filter_may_be_in_any_order)
{
    folder_put("1.md", "---\ntitle: Back pain\nsynonyms: [day surgery]\n"
                       "description: What helps a sore spine.\n---\n");
    folder_put("2.md", "---\ntitle: Pain medicines\n---\n");
    struct library *library = folder_open(NULL);
    ck_assert_uint_eq(count_filtered(library, "pain back"), 1);
    ck_assert_uint_eq(count_filtered(library, "pain ba"), 1);
    ck_assert_uint_eq(count_filtered(library, "surgery day"), 1);
    ck_assert_uint_eq(count_filtered(library, "spine helps"), 1);
    ck_assert_uint_eq(count_filtered(library, "pine helps"), 0);
    ck_assert_uint_eq(count_filtered(library, "pain surgery"), 0);
    ck_assert_uint_eq(count_filtered(library, "pain"), 2);
    library_free(library);
}
END_TEST

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

START_TEST(a_configuration_that_is_not_read_is_told)
{
    folder_put("pamphlet.toml", "title = 'One'\n");
    folder_put("pamphlet.yaml", "title: Other\n");
    folder_put("content/a.md", "x");
    struct library *library = folder_open(NULL);
    ck_assert(folder_has_note(library, "is not read, for pamphlet.toml is there"));
    library_free(library);
    folder_put("hugo.yaml", "title: Website\n");
    folder_put("config.toml", "title = 'As it was'\n");
    library = folder_open(NULL);
    ck_assert(
        folder_has_note(library, "config.toml: warning: is not read, for hugo.yaml is there"));
    library_free(library);
}
END_TEST

/* A site in many languages has a file or two for each. */
START_TEST(many_files_of_configuration_hide_none_of_them)
{
    char name[64];
    for (int i = 0; i < 200; i++) {
        snprintf(name, sizeof name, "config/_default/part%d.yaml", i);
        folder_put(name, "a: 1\n");
        snprintf(name, sizeof name, "config/_default/README.%d.txt", i);
        folder_put(name, "x");
    }
    folder_put("config/_default/hugo.yaml", "title: Website\n");
    folder_put("pamphlet.yaml", "emergency: {number: '112'}\n");
    folder_put("content/a.md", "x");
    struct library *library = folder_open(NULL);
    ck_assert_str_eq(library_title(library), "Website");
    ck_assert_str_eq(library_setting(library, "emergency.number"), "112");
    library_free(library);
}
END_TEST

/* A command keeps its usual keys where the site's value for it is none, and of two values it gets
 * the keys of one. */
START_TEST(keys_that_are_no_list_take_none_away)
{
    folder_put(
        "pamphlet.yaml",
        "keys: {ways: {a: b}, help: [H, [F1]], filter: [F], search: S, filter: [G], top: []}\n");
    folder_put("content/a.md", "x");
    struct library *library = folder_open(NULL);
    const struct library_setting *setting;
    struct buffer keys = {0};
    for (size_t i = 0; (setting = library_setting_at(library, i)); i++)
        if (strncmp(setting->name, "keys.", 5) == 0)
            buffer_format(&keys, "%s=%s ", setting->name + 5, setting->words);
    ck_assert_str_eq(buffer_string(&keys), "search=S filter=G top= ");
    buffer_done(&keys);
    library_free(library);
}
END_TEST

/* Nothing in such a file takes effect, and so the emergency number may be missing. */
static const struct {
    const char *name;
    const char *leads_to; /* NULL: it is no link */
    const char *text;
    const char *told;
} unreadable[] = {
    {"pamphlet.yaml", "gone.yaml", NULL,
     "pamphlet.yaml: error: is a link to a file that is not there: put that file back"},
    {"content/pamphlet.json", "gone.json", NULL,
     "content/pamphlet.json: error: is a link to a file that is not there: put that file back"},
    {"hugo.toml", "gone", NULL, "hugo.toml: error: is a link to a file that is not there"},
    {"config/_default", "_default", NULL,
     "config/_default: error: folder cannot be opened: Too many levels of symbolic links"},
    {"config/production", "gone", NULL,
     "config/production: error: folder cannot be opened: No such file or directory"},
    {"config/_default/pamphlet.yaml", NULL, "title: T\n",
     "config/_default/pamphlet.yaml: error: is not read here: move it to the site's root"},
    {"pamphlet.yaml", NULL, "\xff\xfet: T\n", "pamphlet.yaml: error: is UTF-16: save it as UTF-8"},
    {"pamphlet.toml", NULL, "\xfe\xfft = 1\n", "pamphlet.toml: error: is UTF-16: save it as UTF-8"},
};

START_TEST(a_configuration_that_cannot_be_read_is_told)
{
    struct pack_result result;
    char out[256];
    char *why = NULL;
    unsigned errors = 0;
    folder_put("content/a.md", "x");
    folder_put("config/notes.txt", "x");
    if (unreadable[_i].leads_to)
        put_link(unreadable[_i].name, unreadable[_i].leads_to);
    else
        folder_put(unreadable[_i].name, unreadable[_i].text);
    struct library *library = folder_open(NULL);
    ck_assert(folder_has_note(library, unreadable[_i].told));
    for (size_t i = 0; i < library_notes(library)->count; i++)
        errors += library_notes(library)->list[i].level == NOTE_ERROR;
    ck_assert_uint_eq(errors, 1);
    library_free(library);
    snprintf(out, sizeof out, "%s/out.library", folder_path());
    ck_assert(!pack_folder(folder_path(), out, &(struct sync_options){0}, NULL, &result, &why));
    ck_assert_msg(strstr(why, unreadable[_i].told) != NULL, "%s", why);
    free(why);
}
END_TEST

/* As that of a service, which only its owner may read. */
START_TEST(a_closed_folder_beside_the_content_makes_no_site)
{
    char path[512];
    char *why = NULL;
    folder_put("content/a.md", "x");
    folder_put("config/notes.txt", "x");
    put_link("config/_default", "_default");
    snprintf(path, sizeof path, "%s/content", folder_path());
    struct library *library = sync_folder(path, NULL, &why);
    ck_assert_msg(library != NULL, "%s", why ? why : "");
    ck_assert(!folder_has_note(library, "config"));
    library_free(library);
}
END_TEST

START_TEST(nothing_in_a_folder_can_hang_or_hide_a_page)
{
    char path[128];
    char out[128];
    folder_put("good.md", "---\ntitle: Good\n---\nx");
    folder_put("broken.md", "---\ntitle: a: b\n---\n# Broken head\n");
    folder_put("empty.md", "");
    folder_put("secret.md", "x");
    folder_put("sub/inside.md", "x");
    snprintf(path, sizeof path, "%s/fifo.md", folder_path());
    ck_assert_int_eq(mkfifo(path, 0600), 0);
    put_link("loop.md", "loop.md");
    put_link("sub/up", "..");
    put_link("out.md", "/etc/passwd");
    put_link("in.md", "good.md");
    snprintf(path, sizeof path, "%s/huge.md", folder_path());
    FILE *huge = fopen(path, "w");
    fputs("---\ntitle: Huge\n---\n", huge);
    ck_assert_int_eq(ftruncate(fileno(huge), 50L << 20), 0);
    fclose(huge);
    snprintf(out, sizeof out, "%s/secret.md", folder_path());
    chmod(out, 0);
    struct library *library = folder_open(NULL);
    ck_assert_uint_eq(count_listed(library, 0), 7);
    ck_assert_uint_ne(folder_find(library, "huge"), 0);
    ck_assert_str_eq(library_row(library, folder_find(library, "huge")).title, "Huge");
    ck_assert_str_eq(library_row(library, folder_find(library, "broken")).title, "a: b");
    ck_assert(folder_has_note(library, "too long"));
    ck_assert(folder_has_note(library, "not a regular file"));
    ck_assert(folder_has_note(library, "leads out"));
    ck_assert(folder_has_note(library, "not valid YAML"));
    ck_assert(geteuid() == 0 || folder_has_note(library, "cannot be read"));
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

START_TEST(drafts_are_hidden_until_asked_for)
{
    folder_put("a.md", "---\ntitle: A\n---\n");
    folder_put("b.md", "---\ntitle: B\ndraft: true\n---\n");
    struct library *library = folder_open(NULL);
    ck_assert_uint_eq(count_listed(library, 0), 1);
    ck_assert_uint_eq(count_listed(library, SHOW_DRAFTS), 2);
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

/* A page may include files of the content that are not hidden, and nothing else. */
static const struct {
    const char *wanted;
    bool included;
} includes[] = {
    {"part.md", true},      {"/sub/part.md", true}, {"link.md", true},   {".hidden.md", false},
    {".git/config", false}, {"back~", false},       {"out.md", false},   {"out/passwd", false},
    {"../part.md", false},  {"/etc/passwd", false}, {"fifo.md", false},  {"sub", false},
    {"whole.md", true},     {"up.md", false},       {"sub/up.md", true},
};

START_TEST(only_what_is_in_the_content_is_included)
{
    char path[128];
    char body[128];
    snprintf(body, sizeof body, "---\ntitle: P\n---\n{{< readfile file=\"%s\" >}}",
             includes[_i].wanted);
    folder_put("page.md", body);
    folder_put("part.md", "---\ntitle: T\n---\nthe part");
    folder_put("sub/part.md", "the part");
    folder_put(".hidden.md", "secret");
    folder_put("back~", "secret");
    folder_put(".git/config", "secret");
    put_link("link.md", "part.md");
    snprintf(path, sizeof path, "%s/part.md", folder_path());
    put_link("whole.md", path);
    put_link("up.md", "../part.md");
    put_link("sub/up.md", "../part.md");
    put_link("out.md", "/etc/passwd");
    put_link("out", "/etc");
    snprintf(path, sizeof path, "%s/fifo.md", folder_path());
    ck_assert_int_eq(mkfifo(path, 0600), 0);
    struct library *library = folder_open(NULL);
    struct document *document = library_document(library, folder_find(library, "page.md"));
    char *text = memory_copy(document_text(document), document->text_bytes);
    ck_assert_msg((strstr(text, "the part") != NULL) == includes[_i].included, "%s", text);
    ck_assert_msg((strstr(text, "[included file ") != NULL) != includes[_i].included, "%s", text);
    ck_assert(folder_has_note(library, "cannot be included") != includes[_i].included);
    ck_assert_ptr_null(strstr(text, "root:"));
    ck_assert_ptr_null(strstr(text, "secret"));
    free(text);
    free(document);
    library_free(library);
}
END_TEST

/* Replaces a file or folder by a symbolic link. */
static void lead_elsewhere(const char *name, const char *target)
{
    char command[256];
    snprintf(command, sizeof command, "rm -r '%s/%s'", folder_path(), name);
    ck_assert_int_eq(system(command), 0);
    put_link(name, target);
}

/* Whether the page of a file holds some words. */
static bool says(const struct library *library, const char *file, const char *words)
{
    const struct document *document = library_page(library, folder_find(library, file))->document;
    return memmem(document_text(document), document->text_bytes, words, strlen(words));
}

/* Where a symbolic link leads is checked when the file is read. */
static const struct {
    const char *name;
    int error;
} ways[] = {
    {"page.md", 0},         {"link.md", 0},     {"whole.md", 0},     {"sub/up.md", 0},
    {"out.md", EXDEV},      {"root.md", EXDEV}, {"none.md", ENOENT}, {"out/page.md", EXDEV},
    {"root/passwd", EXDEV}, {"sub", EISDIR},
};

START_TEST(what_lies_outside_is_not_read_inside)
{
    char path[128];
    struct buffer out = {0};
    size_t total;
    folder_put("outside/page.md", "secret");
    folder_put("site/page.md", "text");
    folder_put("site/sub/page.md", "text");
    put_link("site/link.md", "page.md");
    put_link("site/sub/up.md", "../page.md");
    put_link("site/out.md", "../outside/page.md");
    put_link("site/out", "../outside");
    put_link("site/root.md", "/etc/passwd");
    put_link("site/root", "/etc");
    snprintf(path, sizeof path, "%s/site/page.md", folder_path());
    put_link("site/whole.md", path);
    snprintf(path, sizeof path, "%s/site", folder_path());
    struct walk walk = {.folder_fd = open(path, O_RDONLY | O_CLOEXEC), .inside = walk_all};
    ck_assert_int_eq(walk_read_inside(&walk, ways[_i].name, 100, &out, &total), ways[_i].error);
    ck_assert_uint_eq(out.used, ways[_i].error ? 0 : strlen("text"));
    buffer_done(&out);
    walk_done(&walk);
}
END_TEST

/* An author may replace a page by a symbolic link after it was found and before it is read. */
START_TEST(what_leads_out_by_the_time_it_is_read_is_not_read)
{
    enum { PAGES = 400, LONG_BYTES = 20000 }; /* more than is sent to workers before any answer */
    static char text[LONG_BYTES] = "in time";
    char name[128];
    char *why;
    memset(text + strlen(text), ' ', sizeof text - strlen(text) - 1);
    folder_put("outside/page.md", "secret");
    folder_put("site/zz/page.md", "in time");
    for (int i = 0; i < PAGES; i++) {
        snprintf(name, sizeof name, "site/p%03d.md", i);
        folder_put(name, text);
    }
    snprintf(name, sizeof name, "%s/site", folder_path());
    struct sync *sync = sync_begin(name, &(struct sync_options){0}, &why);
    ck_assert_ptr_nonnull(sync);
    lead_elsewhere("site/p398.md", "p000.md");
    lead_elsewhere("site/p399.md", "../outside/page.md");
    lead_elsewhere("site/zz", "../outside");
    struct library *library = sync_finish(sync);
    ck_assert(says(library, "p398.md", "in time"));
    ck_assert(!says(library, "p399.md", "secret"));
    ck_assert(!says(library, "zz/page.md", "secret"));
    library_free(library);
}
END_TEST

/* If several folders are content, what is beside them is not. */
static const struct {
    const char *wanted;
    bool included;
} included_beside[] = {
    {"/content/part.md", true}, {"/themes/group/content/part.md", true},
    {"lent.md", true},          {"/themes/linked/content/part.md", true},
    {"/hugo.yaml", false},      {"../hugo.yaml", false},
    {"out.md", false},          {"/themes/group/layouts/part.md", false},
    {"outside.md", false},
};

START_TEST(a_theme_opens_no_way_out_of_the_content)
{
    char name[128];
    char body[128];
    char *why;
    snprintf(body, sizeof body, "---\ntitle: P\n---\n{{< readfile file=\"%s\" >}}",
             included_beside[_i].wanted);
    folder_put("site/hugo.yaml", "theme: [group, linked]\nsecret: secret\n");
    folder_put("site/content/page.md", body);
    folder_put("site/content/part.md", "the part");
    folder_put("site/themes/group/content/part.md", "the part");
    folder_put("site/themes/group/layouts/part.md", "secret");
    folder_put("linked/content/part.md", "the part");
    folder_put("linked/secret.md", "secret");
    put_link("site/themes/linked", "../../linked");
    put_link("site/content/lent.md", "../themes/group/content/part.md");
    put_link("site/content/out.md", "../hugo.yaml");
    put_link("site/content/outside.md", "../../linked/secret.md");
    snprintf(name, sizeof name, "%s/site", folder_path());
    struct library *library = sync_folder(name, &(struct sync_options){0}, &why);
    ck_assert_ptr_nonnull(library);
    ck_assert_int_eq(says(library, "content/page.md", "the part"), included_beside[_i].included);
    ck_assert(!says(library, "content/page.md", "secret"));
    ck_assert_uint_eq(folder_find(library, "out"), 0);
    ck_assert_uint_eq(folder_find(library, "outside"), 0);
    library_free(library);
}
END_TEST

/* The folders of languages share the files beside them in the content. */
START_TEST(a_page_in_a_language_includes_from_all_of_the_content)
{
    folder_put("hugo.yaml", "theme: group\nlanguages:\n  en: {contentDir: content/en}\n"
                            "  fr: {contentDir: content/fr}\n");
    folder_put("content/shared/part.md", "the part");
    folder_put("content/fr/page.md", "x");
    folder_put("content/en/page.md", "{{< readfile file=\"/content/shared/part.md\" >}}");
    folder_put("themes/group/content/legal.md", "x");
    put_link("content/en/lent.md", "../shared/part.md");
    struct library *library = folder_open(NULL);
    ck_assert(says(library, "content/en/page.md", "the part"));
    ck_assert(says(library, "content/en/lent.md", "the part"));
    library_free(library);
}
END_TEST

/* Like a folder, a file that the configuration names may be reached by a symbolic link. */
START_TEST(a_page_that_is_mounted_may_lie_elsewhere)
{
    folder_put("outside/README.md", "from elsewhere");
    folder_put("site/content/page.md", "here");
    folder_put("site/hugo.yaml", "module: {mounts: [{source: content, target: content}, "
                                 "{source: docs/README.md, target: content/about.md}]}\n");
    put_link("site/docs", "../outside");
    char name[128];
    char *why;
    snprintf(name, sizeof name, "%s/site", folder_path());
    struct library *library = sync_folder(name, &(struct sync_options){0}, &why);
    ck_assert_ptr_nonnull(library);
    ck_assert(says(library, "content/page.md", "here"));
    ck_assert(says(library, "docs/README.md", "from elsewhere"));
    library_free(library);
}
END_TEST

/* A folder that the configuration names may be a symbolic link to elsewhere. */
START_TEST(a_language_may_lie_elsewhere)
{
    folder_put("outside/page.md", "ailleurs");
    folder_put("site/content/en/page.md", "here");
    folder_put("site/hugo.yaml", "languages:\n  en: {contentDir: content/en}\n"
                                 "  fr: {contentDir: french}\n");
    put_link("site/french", "../outside");
    char name[128];
    char *why;
    snprintf(name, sizeof name, "%s/site", folder_path());
    struct library *library = sync_folder(name, &(struct sync_options){0}, &why);
    ck_assert_ptr_nonnull(library);
    ck_assert(says(library, "content/en/page.md", "here"));
    ck_assert(says(library, "french/page.md", "ailleurs"));
    library_free(library);
}
END_TEST

/* A page that is opened alone can include what it can include on its site. */
static const struct {
    const char *settings;
    const char *page;
    bool included;
} lone[] = {
    {NULL, "content/a/page.md", true},
    {"contentDir: pages\n", "pages/a/page.md", true},
    {"title: T\n", "content/content/page.md", true}, /* a section that is called content */
    {"title: T\n", "content/a/content/page.md", true},
    {"title: T\n", "notes/content/page.md", false},
    {NULL, "notes/a/page.md", false}, /* without a site above it, only from its folder */
};

START_TEST(a_page_alone_includes_what_its_site_has)
{
    char path[128];
    char *why = NULL;
    if (lone[_i].settings)
        folder_put("hugo.yaml", lone[_i].settings);
    folder_put("content/shared/sign.md", "the sign");
    folder_put("pages/shared/sign.md", "the sign");
    folder_put("notes/shared/sign.md", "the sign");
    folder_put(lone[_i].page, "{{< include \"/shared/sign.md\" >}} {{< include \"near.md\" >}}");
    snprintf(path, sizeof path, "%.*s/near.md", (int)(strrchr(lone[_i].page, '/') - lone[_i].page),
             lone[_i].page);
    folder_put(path, "nearby");
    snprintf(path, sizeof path, "%s/%s", folder_path(), lone[_i].page);
    struct library *library = sync_file(path, &(struct sync_options){0}, &why);
    ck_assert_msg(library != NULL, "%s", why ? why : "");
    struct document *document = library_document(library, 1);
    char *text = memory_copy(document_text(document), document->text_bytes);
    ck_assert_msg((strstr(text, "the sign") != NULL) == lone[_i].included, "%s", text);
    ck_assert_msg(strstr(text, "nearby") != NULL, "%s", text);
    const struct note *note = notes_on(library_notes(library), "page.md", NULL);
    ck_assert((note != NULL) != lone[_i].included);
    free(text);
    free(document);
    library_free(library);
}
END_TEST

/* A page that is opened alone has links that need no other page: they lead where they say. */
static const struct {
    const char *address;
    enum node_target target;
    unsigned heading; /* the level of the one it leads to; 0: none */
} lone_links[] = {
    {"https://www.nhs.uk/x", TARGET_OUTSIDE, 0},
    {"mailto:us@clinic.example", TARGET_OUTSIDE, 0},
    {"#part-two", TARGET_PAGE, 2},
    {"#no-such-part", TARGET_PAGE, 0},
    {"javascript:x", TARGET_REFUSED, 0},
    {"ftp://x.example/y", TARGET_REFUSED, 0},
    {"other.md", TARGET_UNRESOLVED, 0},
    {"other.md#part-two", TARGET_UNRESOLVED, 0},
    {"/page/", TARGET_UNRESOLVED, 0},
};

START_TEST(links_of_a_page_alone_lead_where_they_can)
{
    char words[256];
    char path[128];
    char *why = NULL;
    snprintf(words, sizeof words, "[x](%s)\n\n## Part two\n", lone_links[_i].address);
    folder_put("page.md", words);
    folder_put("other.md", "there");
    snprintf(path, sizeof path, "%s/page.md", folder_path());
    struct library *library = sync_file(path, &(struct sync_options){0}, &why);
    ck_assert_ptr_nonnull(library);
    struct document *document = library_document(library, 1);
    uint32_t link = 1;
    while (document->nodes[link].kind != NODE_LINK)
        link++;
    const struct node *node = &document->nodes[link];
    ck_assert_msg(node->level == lone_links[_i].target, "%s: %d", lone_links[_i].address,
                  node->level);
    ck_assert_uint_eq(node->number ? document->nodes[node->number].level : 0,
                      lone_links[_i].heading);
    free(document);
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
    ck_assert_uint_eq(count_listed(library, 0), 3);
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
    char *why = NULL;
    struct sync_options options = {.workers = 2, .fields_only = true, .confine = count_worker};
    for (int i = 0; i < PAGES; i++) {
        char name[32];
        snprintf(name, sizeof name, "p%d.md", i);
        folder_put(name, "# A heading\n\nWords.\n");
    }
    workers_begun = mmap(NULL, sizeof *workers_begun, PROT_READ | PROT_WRITE,
                         MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    ck_assert_ptr_ne(workers_begun, MAP_FAILED);
    struct library *library = sync_folder(folder_path(), &options, &why);
    ck_assert_msg(library != NULL, "%s", why ? why : "");
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
    char *why = NULL;
    struct sync_options options = {.workers = 1, .fields_only = true, .progress = tell_progress};
    for (int i = 0; i < PAGES; i++) {
        char name[32];
        snprintf(name, sizeof name, "p%d.md", i);
        folder_put(name, "# A heading\n\nWords.\n");
    }
    told_of = 0;
    struct library *library = sync_folder(folder_path(), &options, &why);
    ck_assert_msg(library != NULL, "%s", why ? why : "");
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
    library_free(_i < 2 ? sync_folder(folder_path(), &options, &why)
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
    ck_assert_uint_eq(count_listed(library, 0), 0);
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

Suite *sync_suite(void)
{
    Suite *suite = suite_create("sync");
    TCase *tcase = tcase_create("sync");
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_set_timeout(tcase, 30);
    tcase_add_test(tcase, a_site_root_and_its_content_folder_are_the_same);
    tcase_add_loop_test(tcase, a_section_that_is_called_content_hides_no_page_beside_it, 0,
                        sizeof called_content / sizeof *called_content);
    tcase_add_test(tcase, titles_are_sorted_as_a_person_sorts);
    tcase_add_test(tcase, blanks_in_a_title_do_not_hide_it_from_a_filter);
    tcase_add_test(tcase, the_words_of_a_filter_may_be_in_any_order);
    tcase_add_test(tcase, a_page_is_given_each_name_of_its_groups_once_and_in_their_order);
    tcase_add_test(tcase, a_configuration_that_is_not_read_is_told);
    tcase_add_test(tcase, many_files_of_configuration_hide_none_of_them);
    tcase_add_test(tcase, keys_that_are_no_list_take_none_away);
    tcase_add_loop_test(tcase, a_configuration_that_cannot_be_read_is_told, 0,
                        sizeof unreadable / sizeof *unreadable);
    tcase_add_test(tcase, a_closed_folder_beside_the_content_makes_no_site);
    tcase_add_test(tcase, nothing_in_a_folder_can_hang_or_hide_a_page);
    tcase_add_test(tcase, an_empty_or_missing_folder_says_so);
    tcase_add_test(tcase, no_pages_for_a_reason_say_it);
    tcase_add_loop_test(tcase, links_lead_where_the_website_leads, 0, sizeof links / sizeof *links);
    tcase_add_test(tcase, drafts_are_hidden_until_asked_for);
    tcase_add_test(tcase, a_list_of_first_headings_starts_no_second_workers);
    tcase_add_test(tcase, no_more_pages_are_said_to_be_read_than_there_are);
    tcase_add_loop_test(tcase, it_is_told_that_pages_could_not_be_read_for_a_moment, 0, 3);
    tcase_add_loop_test(tcase, fields_are_read_to_their_end, 0, 2);
    tcase_add_test(tcase, a_folder_that_goes_away_while_it_is_checked_is_told);
    tcase_add_test(tcase, what_leads_out_by_the_time_it_is_read_is_not_read);
    tcase_add_loop_test(tcase, what_lies_outside_is_not_read_inside, 0, sizeof ways / sizeof *ways);
    tcase_add_test(tcase, a_language_may_lie_elsewhere);
    tcase_add_test(tcase, a_page_that_is_mounted_may_lie_elsewhere);
    tcase_add_test(tcase, a_page_in_a_language_includes_from_all_of_the_content);
    tcase_add_loop_test(tcase, a_theme_opens_no_way_out_of_the_content, 0,
                        sizeof included_beside / sizeof *included_beside);
    tcase_add_test(tcase, a_page_of_two_bytes_a_letter_says_so);
    tcase_add_test(tcase, html_with_front_matter_is_a_page);
    tcase_add_loop_test(tcase, only_what_is_in_the_content_is_included, 0,
                        sizeof includes / sizeof *includes);
    tcase_add_loop_test(tcase, a_page_alone_includes_what_its_site_has, 0,
                        sizeof lone / sizeof *lone);
    tcase_add_loop_test(tcase, links_of_a_page_alone_lead_where_they_can, 0,
                        sizeof lone_links / sizeof *lone_links);
    suite_add_tcase(suite, tcase);
    return suite;
}
