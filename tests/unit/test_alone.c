/* sync/alone: a page that is opened without its site. */
#include "folder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

SUITE(alone)
{
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_set_timeout(tcase, 30);
    tcase_add_rows(tcase, a_page_alone_includes_what_its_site_has, lone);
    tcase_add_rows(tcase, links_of_a_page_alone_lead_where_they_can, lone_links);
}
