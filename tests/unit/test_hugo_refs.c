/* Where refs lead on a site of several languages. */
#include "folder.h"
#include "hugo_site.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The last link of a page. */
static struct node link_of(const struct library *library, const char *path)
{
    struct document *document = library_document(library, hugo_site_find(library, path));
    struct node link = {0};
    for (uint32_t i = 0; i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_LINK)
            link = document->nodes[i];
    free(document);
    ck_assert_int_eq(link.kind, NODE_LINK);
    return link;
}

/* Refs on pages of a site whose languages have folders, and the page each leads to (NULL: none). */
static const struct {
    const char *page;
    const char *link;
    const char *to;
} refs[] = {
    {"en/care/knee.md", "back.md", "en/care/back.md"}, /* not the one in the folder above */
    {"en/care/knee.md", "/care/_index.md", "en/care/_index.md"},
    {"en/care/knee.md", "/care/back.md", "en/care/back.md"},
    {"de/care/knee.md", "back.md", "de/care/back.md"},
    {"de/care/knee.md", "hip.md",
     "de/care/hip/index.md"}, /* a bundle, though another file is called hip.md */
    {"de/care/knee.md", "leg.md", "de/care/leg.markdown"},
    {"de/care/knee.md", "/news", "/news/"}, /* a list without a file */
};

START_TEST(refs_stay_near)
{
    hugo_site_put("../hugo.yaml",
                  "defaultContentLanguage: de\nlanguages: {de: {contentDir: content/de}, "
                  "en: {contentDir: content/en}}");
    for (size_t i = 0; i < sizeof refs / sizeof *refs; i++)
        hugo_site_put(refs[i].page, "");
    hugo_site_put("en/care/_index.md", "");
    hugo_site_put("de/care/_index.md", "");
    hugo_site_put("en/back.md", "");
    hugo_site_put("en/care/back.md", "");
    hugo_site_put("de/care/back.md", "");
    hugo_site_put("de/care/hip/index.md", "");
    hugo_site_put("de/hip.md", "");
    hugo_site_put("de/care/leg.markdown", "");
    hugo_site_put("de/leg.md", "");
    hugo_site_put("de/news/x.md", "");
    char text[256];
    snprintf(text, sizeof text, "title: x\n---\n[x](%s)\n", refs[_i].link);
    hugo_site_put(refs[_i].page, text);
    struct library *library = folder_open(NULL);
    const struct node link = link_of(library, refs[_i].page);
    ck_assert_msg(link.level == TARGET_PAGE, "%s", refs[_i].link);
    struct library_row row = library_row(library, link.page);
    ck_assert_str_eq(*row.path && strchr(row.path, '.') ? row.path : row.address, refs[_i].to);
    library_free(library);
}
END_TEST

/* Refs from the root on a page that is not in the default language. */
static const struct {
    const char *name;
    const char *to;
} own_refs[] = {
    {"/care/back", "/fr/care/back/"}, {"/care/back/", "/fr/care/back/"},
    {"/care", "/fr/care/"},           {"/care/hip/index", "/fr/care/hip/"},
    {"/care/leg", "/fr/care/jambe/"}, {"/care/arm", "/care/arm/"},
    {"/news", "/fr/news/"},           {"/tags/joint", "/fr/tags/joint/"},
    {"/care/v1.2", "/fr/care/v1.2/"},
};

START_TEST(a_ref_from_the_root_keeps_its_language)
{
    static const char *const both[] = {"care/_index", "care/back", "care/hip/index", "news/one",
                                       "care/v1.2"};
    char text[128];
    hugo_site_put("../hugo.yaml", "languages: {en: {weight: 1}, fr: {weight: 2}}");
    for (size_t i = 0; i < sizeof both / sizeof *both; i++) {
        snprintf(text, sizeof text, "%s.md", both[i]);
        hugo_site_put(text, "tags: [joint]");
        snprintf(text, sizeof text, "%s.fr.md", both[i]);
        hugo_site_put(text, "tags: [joint]");
    }
    hugo_site_put("care/leg.md", "");
    hugo_site_put("care/leg.fr.md", "slug: jambe");
    hugo_site_put("care/arm.md", "");
    snprintf(text, sizeof text, "title: x\n---\n[x]({{< ref \"%s\" >}})\n", own_refs[_i].name);
    hugo_site_put("care/x.fr.md", text);
    struct library *library = folder_open(NULL);
    const struct node link = link_of(library, "care/x.fr.md");
    ck_assert_msg(link.level == TARGET_PAGE, "%s", own_refs[_i].name);
    ck_assert_str_eq(library_row(library, link.page).address, own_refs[_i].to);
    library_free(library);
}
END_TEST

/* Refs that name a language, on a site where each language has its own folder. */
static const struct {
    const char *page;
    const char *ref;
    const char *to;
} other_refs[] = {
    {"de/care/knee.md", "path='knee.md' lang='en'", "en/care/knee.md"},
    {"de/care/knee.md", "path='../back' lang='en'", "en/back.md"},
    {"de/care/knee.md", "path='_index.md' lang='en'", "en/care/_index.md"},
    {"de/care/knee.md", "path='/care/knee.md' lang='en'", "en/care/knee.md"},
    {"de/care/knee.md", "path='care/knee' lang='en'", "en/care/knee.md"},
    {"en/care/knee.md", "path='knee.md' lang='de'", "de/care/knee.md"},
    {"en/care/knee.md", "path='knee/index.md' lang='de'", "de/care/knee.md"},
    {"en/care/sub/toe.md", "path='./toe.md' lang='de'", "de/care/sub/toe.md"},
    {"en/care/sub/toe.md", "path='../knee.md' lang='de'", "de/care/knee.md"},
    {"en/care/hip/index.md", "path='knee.md' lang='de'", "de/care/knee.md"},
    {"en/care/hip/index.md", "path='hip' lang='de'", "de/care/hip.md"},
    {"en/care/knee.md", "path='knee.md' lang='en'", "en/care/knee.md"},
    /* A ref to a folder leads to its list, or to the nearest one above. */
    {"en/care/knee.md", "'.'", "en/care/_index.md"},
    {"en/care/_index.md", "'./#x'", "en/care/_index.md"},
    {"en/care/sub/toe.md", "'.'", "en/care/_index.md"},
    {"en/care/sub/toe.md", "'../'", "en/care/_index.md"},
    {"en/care/hip/index.md", "'.'", "en/care/_index.md"},
    {"de/care/hip/index.md", "'..'", "de/care/_index.md"},
    {"en/care/knee.md", "'..'", "en/_index.md"},
    {"en/care/knee.md", "path='.' lang='de'", "de/care/_index.md"},
    {"en/care/sub/toe.md", "path='..' lang='de'", "de/care/_index.md"},
    {"en/care/knee.md", "'/'", "en/_index.md"},
    {"de/care/knee.md", "path='/' lang='en'", "en/_index.md"},
};

START_TEST(a_ref_leads_to_the_language_that_it_names)
{
    static const char *const pages[] = {"_index.md", "back.md", "care/_index.md", "care/knee.md",
                                        "care/sub/toe.md"};
    char text[160];
    hugo_site_put("../hugo.yaml",
                  "defaultContentLanguage: de\nlanguages: {de: {contentDir: content/de}, "
                  "en: {contentDir: content/en}}");
    for (size_t i = 0; i < 2 * (sizeof pages / sizeof *pages); i++) {
        snprintf(text, sizeof text, "%s/%s", i % 2 ? "en" : "de", pages[i / 2]);
        hugo_site_put(text, "");
    }
    hugo_site_put("de/care/hip.md", "");
    hugo_site_put("en/care/hip/index.md", "");
    snprintf(text, sizeof text, "title: x\n---\n[x]({{< ref %s >}})\n", other_refs[_i].ref);
    for (char *c = text; *c; c++)
        *c = *c == '\'' ? '"' : *c;
    hugo_site_put(other_refs[_i].page, text);
    struct library *library = folder_open(NULL);
    const struct node link = link_of(library, other_refs[_i].page);
    ck_assert_msg(link.level == TARGET_PAGE, "%s", other_refs[_i].ref);
    ck_assert_str_eq(library_row(library, link.page).path, other_refs[_i].to);
    library_free(library);
}
END_TEST

SUITE(hugo_refs)
{
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_set_timeout(tcase, 30);
    tcase_add_rows(tcase, refs_stay_near, refs);
    tcase_add_rows(tcase, a_ref_from_the_root_keeps_its_language, own_refs);
    tcase_add_rows(tcase, a_ref_leads_to_the_language_that_it_names, other_refs);
}
