/* Links: each step of the resolver, on a site that has a page for each. */
#include "folder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void put_site(void)
{
    folder_put("hugo.yaml", "baseURL: https://Clinic.example/base/\ndefaultContentLanguage: en\n"
                            "permalinks: {care: /:title/}\n"
                            "languages: {en: {weight: 1}, fr: {weight: 2}, de: {weight: 3}}\n");
    folder_put("content/_index.md", "---\ntitle: Home\n---\n");
    folder_put("content/care/_index.md", "---\ntitle: Care\n---\n");
    folder_put("content/care/knee/index.md", "---\ntitle: Knee Pain\n---\n## What helps {#help}\n");
    folder_put("content/care/knee/leaf.pdf", "x");
    folder_put("content/care/knee/index.fr.md", "---\ntitle: Genou\n---\n## Que faire ?\n");
    folder_put("content/care/hip.md", "---\ntitle: Hip\naliases: [/old-hip/, older, ../up]\n---\n");
    folder_put("content/care/sub/deep.md", "---\ntitle: Deep\n---\n");
    folder_put("content/guide/Big.md", "---\ntitle: Big\n---\n## हिन्दी\n\n## Same\n\n## Same\n");
    folder_put("content/guide/_index.fr.md", "---\ntitle: Le guide\n---\n");
    folder_put("content/guide/a/twin.md", "---\ntitle: Twin\n---\n");
    folder_put("content/care/twin.md", "---\ntitle: Twin 2\n---\n");
    folder_put("content/guide/hidden.md", "---\ntitle: Hidden\ndraft: true\n---\n");
    folder_put("content/guide/exp.md", "---\ntitle: Gone\nexpiryDate: 2001-01-01\n---\n");
    folder_put("content/guide/live.md", "---\ntitle: Live\nurl: /guide/hidden/\n---\n");
    folder_put("content/guide/html.md",
               "---\ntitle: Html\n---\n<a name=\"named\"></a>\n\n<h2 id=\"By-Id\">x</h2>\n");
    folder_put("content/nur.de.md", "---\ntitle: Nur\n---\n");
    folder_put("static/files/plan.pdf", "x");
}

/* On `page`, `link` leads to `to`: a path, then a blank and the words at the place if there is one;
 * NULL if it is no page. note: part of the note on it. */
static const struct {
    const char *page;
    const char *link;
    enum node_target target;
    const char *to;
    const char *note;
} links[] = {
    /* the site's own address, with and without its path */
    {"guide/x.md", "https://clinic.example/base/knee-pain/", TARGET_PAGE, "care/knee/index.md", 0},
    {"guide/x.md", "http://CLINIC.example/base/", TARGET_PAGE, "_index.md", 0},
    {"guide/x.md", "//clinic.example/base", TARGET_PAGE, "_index.md", 0},
    {"guide/x.md", "https://clinic.example/base/nowhere/", TARGET_OUTSIDE, NULL, "leads nowhere"},
    {"guide/x.md", "https://clinic.example.org/base/", TARGET_OUTSIDE, NULL, 0},
    {"guide/x.md", "https://other.example/knee-pain/", TARGET_OUTSIDE, NULL, 0},
    {"guide/x.md", "/base/knee-pain/", TARGET_PAGE, "care/knee/index.md", 0},
    {"guide/x.md", "/base", TARGET_PAGE, "_index.md", 0},
    /* a byte that no path has */
    {"guide/x.md", "a.b%00c/x.md", TARGET_DEAD, NULL, "leads nowhere"},
    {"guide/x.md", "/knee-pain/%00/", TARGET_DEAD, NULL, "leads nowhere"},
    {"guide/x.md", "/knee-pain/#help%00", TARGET_PAGE, "care/knee/index.md", "not there"},
    /* permalink, however it ends */
    {"guide/x.md", "/knee-pain/", TARGET_PAGE, "care/knee/index.md", 0},
    {"guide/x.md", "/knee-pain", TARGET_PAGE, "care/knee/index.md", 0},
    {"guide/x.md", "/knee-pain/index.html", TARGET_PAGE, "care/knee/index.md", 0},
    {"guide/x.md", "/knee-pain.html", TARGET_PAGE, "care/knee/index.md", 0},
    {"guide/x.md", "/knee%2Dpain/?a=1", TARGET_PAGE, "care/knee/index.md", 0},
    {"guide/x.md", "/", TARGET_PAGE, "_index.md", 0},
    {"guide/x.md", "/care/", TARGET_PAGE, "care/_index.md", 0},
    {"guide/x.md", "../../knee-pain/", TARGET_PAGE, "care/knee/index.md", 0},
    {"guide/x.md", "../../../../knee-pain/", TARGET_PAGE, "care/knee/index.md", 0},
    /* aliases */
    {"guide/x.md", "/old-hip/", TARGET_PAGE, "care/hip.md", 0},
    {"guide/x.md", "/older", TARGET_PAGE, "care/hip.md", 0},
    {"guide/x.md", "/up", TARGET_PAGE, "care/hip.md", 0},
    /* languages */
    {"guide/x.fr.md", "/knee-pain/", TARGET_PAGE, "care/knee/index.md", 0},
    {"guide/x.fr.md", "/genou/", TARGET_PAGE, "care/knee/index.fr.md", 0},
    {"guide/x.fr.md", "/guide/", TARGET_PAGE, "/guide/", 0},
    {"guide/x.fr.md", "/fr/guide/", TARGET_PAGE, "guide/_index.fr.md", 0},
    {"guide/x.fr.md", "/fr/hip/", TARGET_PAGE, "care/hip.md", 0},
    {"guide/x.fr.md", "/care/knee/", TARGET_PAGE, "care/knee/index.fr.md", 0},
    {"guide/x.md", "/nur/", TARGET_DEAD, NULL, "leads nowhere"},
    {"guide/x.md", "/de/nur/", TARGET_PAGE, "nur.de.md", 0},
    /* files of content */
    {"care/x.md", "hip.md", TARGET_PAGE, "care/hip.md", 0},
    {"care/x.md", "knee/index.md", TARGET_PAGE, "care/knee/index.md", 0},
    {"care/x.md", "knee/index.md#help", TARGET_PAGE, "care/knee/index.md What helps", 0},
    {"care/x.fr.md", "knee/index.md", TARGET_PAGE, "care/knee/index.fr.md", 0},
    {"care/x.fr.md", "hip.md", TARGET_PAGE, "care/hip.md", 0},
    {"care/x.fr.md", "knee/index.fr.md", TARGET_PAGE, "care/knee/index.fr.md", 0},
    {"guide/x.md", "/care/hip.md", TARGET_PAGE, "care/hip.md", 0},
    {"guide/x.md", "care/hip.md", TARGET_PAGE, "care/hip.md", 0},
    {"guide/x.md", "deep.md", TARGET_PAGE, "care/sub/deep.md", 0},
    {"guide/x.md", "twin.md", TARGET_DEAD, NULL, "leads nowhere"},
    {"guide/a/x.md", "twin.md", TARGET_PAGE, "guide/a/twin.md", 0},
    {"guide/x.md", "knee.md", TARGET_PAGE, "care/knee/index.md", 0},
    {"care/leaf/index.md", "hip.md", TARGET_PAGE, "care/hip.md", 0},
    {"guide/x.md", "../../out.md", TARGET_DEAD, NULL, "leads nowhere"},
    /* relative to the file if it ends in .md, else to the page's address */
    {"care/twist/one.md", "../hip.md", TARGET_PAGE, "care/hip.md", 0},
    {"guide/a/x.md", "../twin/", TARGET_PAGE, "guide/a/twin.md", 0},
    {"guide/a/x.md", "../twin.md", TARGET_DEAD, NULL, "leads nowhere"},
    /* path in the content, where permalinks differ */
    {"guide/x.md", "/care/hip/", TARGET_PAGE, "care/hip.md", 0},
    {"guide/x.md", "../care/hip", TARGET_PAGE, "care/hip.md", 0},
    /* case */
    {"guide/x.md", "/Knee-PAIN/", TARGET_PAGE, "care/knee/index.md", 0},
    {"guide/x.md", "/guide/BIG/", TARGET_PAGE, "guide/Big.md", 0},
    /* what is no page */
    {"guide/x.md", "/files/plan.pdf", TARGET_FILE, NULL, 0},
    {"care/x.md", "knee/leaf.pdf", TARGET_FILE, NULL, 0},
    {"guide/x.md", "/knee-pain/leaf.pdf", TARGET_FILE, NULL, 0},
    {"guide/x.md", "/elsewhere/x.PDF", TARGET_FILE, NULL, "file that is not there"},
    {"guide/x.md", "/deep.jpg", TARGET_FILE, NULL, "file that is not there"},
    /* a guess, and what is not guessed */
    {"guide/x.md", "/wrong/place/deep/", TARGET_PAGE, "care/sub/deep.md", "guessed"},
    {"guide/x.md", "/wrong/twin/", TARGET_DEAD, NULL, "leads nowhere"},
    {"guide/x.md", "/wrong/hidden-away/", TARGET_DEAD, NULL, "leads nowhere"},
    /* hidden pages */
    {"guide/x.md", "hidden.md", TARGET_DEAD, NULL, "hidden"},
    {"guide/x.md", "/guide/exp/", TARGET_PAGE, "guide/exp.md", "hidden"}, /* seen at another time */
    {"guide/x.md", "/guide/hidden/", TARGET_PAGE, "guide/live.md", 0},
    /* fragments */
    {"guide/x.md", "#here", TARGET_PAGE, "self Here", 0},
    {"guide/x.md", "#HERE", TARGET_PAGE, "self Here", 0},
    {"guide/x.md", "#top", TARGET_PAGE, "self", 0},
    {"guide/x.md", "#", TARGET_PAGE, "self", 0},
    {"guide/x.md", "#gone", TARGET_PAGE, "self", "heading that is not there"},
    {"guide/x.md", "/guide/big/#same-1", TARGET_PAGE, "guide/Big.md Same", 0},
    {"guide/x.md", "/guide/big/#हिन्दी", TARGET_PAGE, "guide/Big.md हिन्दी", 0},
    {"guide/x.md", "/guide/big/#%E0%A4%B9%E0%A4%A8%E0%A4%A6", TARGET_PAGE, "guide/Big.md हिन्दी", 0},
    {"guide/x.md", "/guide/html/#named", TARGET_PAGE, "guide/html.md ", 0},
    {"guide/x.md", "/guide/html/#by-id", TARGET_PAGE, "guide/html.md x", 0},
    {"guide/x.md", "?a=b", TARGET_PAGE, "self", 0},
    /* never followed */
    {"guide/x.md", "data:text/html,x", TARGET_REFUSED, NULL, 0},
    {"guide/x.md", "mailto:a@b.c", TARGET_OUTSIDE, NULL, 0},
};

static const struct node *only_link(const struct document *document)
{
    const struct node *link = NULL;
    for (uint32_t i = 0; i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_LINK)
            link = &document->nodes[i];
    ck_assert_ptr_nonnull(link);
    return link;
}

/* A page's path, its address if it has no file, or "self"; then the words of the place. */
static char *describe(const struct library *library, const struct node *link, uint32_t self)
{
    struct buffer text = {0};
    struct library_row row = library_row(library, link->page);
    buffer_add_string(&text, link->page == self ? "self" : *row.path ? row.path : row.address);
    if (link->number) {
        const struct document *document = library_page(library, link->page)->document;
        const struct node *place = &document->nodes[link->number];
        buffer_format(&text, " %.*s", (int)place->text_bytes, node_text(document, place));
    }
    return text.bytes;
}

/* All links are tested on one site, each on its own page: "guide/x.md" becomes "guide/x12.md". */
static void name_page(char *out, size_t room, const char *page, int number)
{
    const char *x = strstr(page, "/x.");
    if (x)
        snprintf(out, room, "%.*s/x%d%s", (int)(x - page), page, number, x + 2);
    else
        snprintf(out, room, "%s", page);
}

static void put_link(const char *page, const char *link)
{
    char name[80];
    char body[256];
    snprintf(name, sizeof name, "content/%s", page);
    snprintf(body, sizeof body, "---\ntitle: X\n---\n## Here\n\n[x](%s)\n", link);
    folder_put(name, body);
}

/* The note on a page's link. */
static const char *note_on(struct library *library, const char *page)
{
    const struct notes *notes = library_notes(library);
    for (size_t i = 0; i < notes->count; i++)
        if (strcmp(notes->list[i].file, page) == 0 && strstr(notes->list[i].message, "link"))
            return notes->list[i].message;
    return NULL;
}

static void check_link(struct library *library, const char *page, int number)
{
    uint32_t id = folder_find(library, page);
    ck_assert_msg(id != 0, "%s", page);
    const struct node *link = only_link(library_page(library, id)->document);
    ck_assert_msg(link->level == links[number].target, "%s: %d", links[number].link, link->level);
    if (links[number].to) {
        char *to = describe(library, link, id);
        ck_assert_msg(strcmp(to, links[number].to) == 0, "%s: %s", links[number].link, to);
        free(to);
    }
    const char *note = note_on(library, page);
    if (links[number].note)
        ck_assert_msg(note && strstr(note, links[number].note), "%s: %s", links[number].link,
                      note ? note : "no note");
    else
        ck_assert_msg(!note, "%s: %s", links[number].link, note);
}

START_TEST(links_lead_where_the_website_leads)
{
    char page[64];
    char link[128];
    put_site();
    for (int i = 0; i < COUNT(links); i++) {
        name_page(page, sizeof page, links[i].page, i);
        snprintf(link, sizeof link, "<%s>", links[i].link);
        put_link(page, link);
    }
    struct library *library = folder_open(NULL);
    for (int i = 0; i < COUNT(links); i++) {
        name_page(page, sizeof page, links[i].page, i);
        check_link(library, page, i);
    }
    library_free(library);
}
END_TEST

static enum node_target target_at(const struct library *library, const char *page, int64_t now)
{
    struct library_query query = {.now = now};
    struct document *document = library_contents(library, folder_find(library, page), &query);
    enum node_target target = only_link(document)->level;
    free(document);
    return target;
}

/* A page stays open for a while: a link to a page that is published meanwhile then leads to it. */
START_TEST(a_link_leads_to_a_page_while_it_is_to_be_seen)
{
    enum { NOW = 1767225600 /* 2026-01-01 */, DAY = 86400 };
    static const struct sync_options at_now = {.now = NOW};
    folder_put("content/new.md", "---\ntitle: New\npublishDate: 2026-01-02\n---\n");
    folder_put("content/old.md", "---\ntitle: Old\nexpiryDate: 2026-01-02\n---\n");
    folder_put("content/a.md", "---\ntitle: A\n---\n[x](new.md)\n");
    folder_put("content/b.md", "---\ntitle: B\n---\n[x](old.md)\n");
    struct library *library = folder_open(&at_now);
    ck_assert_int_eq(target_at(library, "a.md", NOW), TARGET_DEAD);
    ck_assert_int_eq(target_at(library, "b.md", NOW), TARGET_PAGE);
    ck_assert_int_eq(target_at(library, "a.md", NOW + 2 * DAY), TARGET_PAGE);
    ck_assert_int_eq(target_at(library, "b.md", NOW + 2 * DAY), TARGET_DEAD);
    library_free(library);
}
END_TEST

/* An address that a link must not follow is not used for a picture either. */
START_TEST(no_picture_is_taken_from_what_is_never_followed)
{
    folder_put("content/x.md", "---\ntitle: X\n---\n![cat](javascript:alert(1))\n\n"
                               "![cat](data:image/png;base64,AAAA)\n\n![cat](cat.png)\n\n"
                               "![cat](https://example.org/cat.png)\n");
    static const enum node_target want[] = {TARGET_REFUSED, TARGET_REFUSED, TARGET_FILE,
                                            TARGET_OUTSIDE};
    struct library *library = folder_open(NULL);
    const struct document *document = library_page(library, folder_find(library, "x.md"))->document;
    size_t count = 0;
    for (uint32_t i = 1; i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_PICTURE)
            ck_assert_int_eq(document->nodes[i].level, want[count++]);
    ck_assert_uint_eq(count, 4);
    library_free(library);
}
END_TEST

/* If every language has its own folder, Hugo redirects "/" to the default language. */
START_TEST(the_root_is_the_home_of_the_default_language)
{
    folder_put("hugo.yaml", "defaultContentLanguage: de\ndefaultContentLanguageInSubdir: true\n"
                            "languages: {de: {weight: 1}, en: {weight: 2}}\n");
    folder_put("content/_index.md", "---\ntitle: Start\n---\n");
    folder_put("content/_index.en.md", "---\ntitle: Home\n---\n");
    folder_put("content/x.en.md", "---\ntitle: X\n---\n[x](/)\n");
    struct library *library = folder_open(NULL);
    const struct node *link =
        only_link(library_page(library, folder_find(library, "x.en.md"))->document);
    ck_assert_str_eq(library_address(library, link->page), "/de/");
    library_free(library);
}
END_TEST

/* ref and relref on pages beside care/hip.md, and where they lead in Hugo. */
static const struct {
    const char *ref;
    const char *to;
} refs[] = {
    {"{{< ref \"hip\" >}}", "care/hip.md"},
    {"{{< relref \"hip.md\" >}}", "care/hip.md"},
    {"{{< relref \"/care/hip\" >}}", "care/hip.md"},
    {"{{< relref \"care/hip.md\" >}}", "care/hip.md"},
    {"{{% relref \"knee#help\" %}}", "care/knee/index.md What helps"},
    {"{{< relref \"#here\" >}}", "self Here"},
    {"{{< relref \"knee\" >}}", "care/knee/index.md"},
    {"{{< relref \"/care\" >}}", "care/_index.md"},
    {"{{< relref \"../care/sub/deep\" >}}", "care/sub/deep.md"},
    {"{{< relref \"./sub/deep.md\" >}}", "care/sub/deep.md"},
    {"{{< relref \"deep\" >}}", "care/sub/deep.md"},
    {"{{< relref path=\"knee\" lang=\"fr\" >}}", "care/knee/index.fr.md"},
    {"{{< relref \"/\" >}}", "_index.md"},
    {"{{< relref \"/care/_index.md\" >}}", "care/_index.md"},
    {"{{< relref \"../../care/knee/index.md\" >}}", "care/knee/index.md"}, /* above the root */
    {"{{< ref \"../../../care/_index.md#none\" >}}", "care/_index.md"},
    {"{{< ref \"hip/index.md\" >}}", "care/hip.md"},
    {"{{< ref \"hip/_index\" >}}", "care/hip.md"},
    {"{{< ref \"/care/hip/index\" >}}", "care/hip.md"},
};

START_TEST(refs_lead_where_hugo_leads)
{
    char page[64];
    put_site();
    for (int i = 0; i < COUNT(refs); i++) {
        name_page(page, sizeof page, "care/x.md", i);
        put_link(page, refs[i].ref);
    }
    struct library *library = folder_open(NULL);
    for (int i = 0; i < COUNT(refs); i++) {
        name_page(page, sizeof page, "care/x.md", i);
        uint32_t id = folder_find(library, page);
        const struct node *link = only_link(library_page(library, id)->document);
        ck_assert_msg(link->level == TARGET_PAGE, "%s", refs[i].ref);
        char *to = describe(library, link, id);
        ck_assert_msg(strcmp(to, refs[i].to) == 0, "%s: %s", refs[i].ref, to);
        free(to);
    }
    library_free(library);
}
END_TEST

/* To Hugo, a ref that climbs to the root is the home page, whether that has a file or not. */
START_TEST(a_ref_climbs_to_a_home_without_a_file)
{
    static const char *const climbing[] = {"..", "../", "../..", "../../", "..#x"};
    char page[64];
    folder_put("hugo.yaml", "baseURL: https://x.example/\n");
    for (int i = 0; i < COUNT(climbing); i++) {
        char ref[64];
        snprintf(ref, sizeof ref, "{{< relref \"%s\" >}}", climbing[i]);
        name_page(page, sizeof page, "care/x.md", i);
        put_link(page, ref);
    }
    struct library *library = folder_open(NULL);
    for (int i = 0; i < COUNT(climbing); i++) {
        name_page(page, sizeof page, "care/x.md", i);
        uint32_t id = folder_find(library, page);
        const struct node *link = only_link(library_page(library, id)->document);
        ck_assert_msg(link->level == TARGET_PAGE, "%s", climbing[i]);
        ck_assert_str_eq(library_address(library, link->page), "/");
    }
    library_free(library);
}
END_TEST

/* 'pamphlet show sleep', also over SSH, and the emergency page that a site names so. */
START_TEST(a_page_has_a_better_claim_to_its_name_than_the_list_of_a_tag)
{
    uint32_t id;
    folder_put("content/care/sleep.md", "---\ntitle: Sleep\ntags: [sleep]\n---\n");
    folder_put("content/care/rest.md", "---\ntitle: Rest\ntags: [sleep, night]\n---\n");
    struct library *library = folder_open(NULL);
    ck_assert_int_eq(library_find(library, "sleep", 5, &id), FOUND_PAGE);
    ck_assert_str_eq(library_row(library, id).path, "care/sleep.md");
    ck_assert_int_eq(library_find(library, "tags/sleep", 10, &id), FOUND_PAGE);
    ck_assert_str_eq(library_row(library, id).path, "");
    ck_assert_int_eq(library_find(library, "night", 5, &id), FOUND_PAGE);
    library_free(library);
}
END_TEST

/* What is said of a page's links has the same limit as what is said of its shortcodes. */
START_TEST(a_hundred_dead_links_are_told_and_then_that_there_are_more)
{
    struct buffer text = {0};
    for (int i = 0; i < NOTES_OF_PAGE_MAX; i++)
        buffer_format(&text, "[a](/nowhere-%d/)\n", i);
    folder_put("content/few.md", text.bytes);
    buffer_add_string(&text, "[a](/nowhere/)\n");
    folder_put("content/many.md", text.bytes);
    buffer_done(&text);
    struct library *library = folder_open(NULL);
    unsigned told[2] = {0};
    unsigned more[2] = {0};
    const struct notes *notes = library_notes(library);
    for (size_t i = 0; i < notes->count; i++) {
        bool many = strcmp(notes->list[i].file, "many.md") == 0;
        told[many]++;
        more[many] += strcmp(notes->list[i].message, "and more links like these") == 0;
    }
    ck_assert_uint_eq(told[0], NOTES_OF_PAGE_MAX);
    ck_assert_uint_eq(more[0], 0);
    ck_assert_uint_eq(told[1], NOTES_OF_PAGE_MAX + 1);
    ck_assert_uint_eq(more[1], 1);
    library_free(library);
}
END_TEST

SUITE(links)
{
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, links_lead_where_the_website_leads);
    tcase_add_test(tcase, a_link_leads_to_a_page_while_it_is_to_be_seen);
    tcase_add_test(tcase, no_picture_is_taken_from_what_is_never_followed);
    tcase_add_test(tcase, the_root_is_the_home_of_the_default_language);
    tcase_add_test(tcase, refs_lead_where_hugo_leads);
    tcase_add_test(tcase, a_ref_climbs_to_a_home_without_a_file);
    tcase_add_test(tcase, a_page_has_a_better_claim_to_its_name_than_the_list_of_a_tag);
    tcase_add_test(tcase, a_hundred_dead_links_are_told_and_then_that_there_are_more);
}
