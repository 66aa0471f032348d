/* sync/walk_read and sync/include: what lies outside the content is neither read nor included. */
#define _GNU_SOURCE /* memmem */
#include "folder.h"
#include "sync/walk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

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
    folder_put_link("link.md", "part.md");
    snprintf(path, sizeof path, "%s/part.md", folder_path());
    folder_put_link("whole.md", path);
    folder_put_link("up.md", "../part.md");
    folder_put_link("sub/up.md", "../part.md");
    folder_put_link("out.md", "/etc/passwd");
    folder_put_link("out", "/etc");
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
    folder_put_link(name, target);
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
    folder_put_link("site/link.md", "page.md");
    folder_put_link("site/sub/up.md", "../page.md");
    folder_put_link("site/out.md", "../outside/page.md");
    folder_put_link("site/out", "../outside");
    folder_put_link("site/root.md", "/etc/passwd");
    folder_put_link("site/root", "/etc");
    snprintf(path, sizeof path, "%s/site/page.md", folder_path());
    folder_put_link("site/whole.md", path);
    struct walk walk = {.folder_fd = open(folder_site(), O_RDONLY | O_CLOEXEC), .inside = walk_all};
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
    struct sync *sync = sync_begin(folder_site(), &(struct sync_options){0}, &why);
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
    char body[128];
    snprintf(body, sizeof body, "---\ntitle: P\n---\n{{< readfile file=\"%s\" >}}",
             included_beside[_i].wanted);
    folder_put("site/hugo.yaml", "theme: [group, linked]\nsecret: secret\n");
    folder_put("site/content/page.md", body);
    folder_put("site/content/part.md", "the part");
    folder_put("site/themes/group/content/part.md", "the part");
    folder_put("site/themes/group/layouts/part.md", "secret");
    folder_put("linked/content/part.md", "the part");
    folder_put("linked/secret.md", "secret");
    folder_put_link("site/themes/linked", "../../linked");
    folder_put_link("site/content/lent.md", "../themes/group/content/part.md");
    folder_put_link("site/content/out.md", "../hugo.yaml");
    folder_put_link("site/content/outside.md", "../../linked/secret.md");
    struct library *library = folder_open_at(folder_site(), NULL);
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
    folder_put_link("content/en/lent.md", "../shared/part.md");
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
    folder_put_link("site/docs", "../outside");
    struct library *library = folder_open_at(folder_site(), NULL);
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
    folder_put_link("site/french", "../outside");
    struct library *library = folder_open_at(folder_site(), NULL);
    ck_assert(says(library, "content/en/page.md", "here"));
    ck_assert(says(library, "french/page.md", "ailleurs"));
    library_free(library);
}
END_TEST

SUITE(outside)
{
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_set_timeout(tcase, 30);
    tcase_add_test(tcase, what_leads_out_by_the_time_it_is_read_is_not_read);
    tcase_add_rows(tcase, what_lies_outside_is_not_read_inside, ways);
    tcase_add_test(tcase, a_language_may_lie_elsewhere);
    tcase_add_test(tcase, a_page_that_is_mounted_may_lie_elsewhere);
    tcase_add_test(tcase, a_page_in_a_language_includes_from_all_of_the_content);
    tcase_add_rows(tcase, a_theme_opens_no_way_out_of_the_content, included_beside);
    tcase_add_rows(tcase, only_what_is_in_the_content_is_included, includes);
}
