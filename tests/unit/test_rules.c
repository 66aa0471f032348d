/* What is listed, when, and why not: drafts, dates, build options, cascades, bundles, orders. */
#include "folder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NOW = 1767225600 /* 2026-01-01 */, DAY = 86400 };

static const struct sync_options at_now = {.now = NOW};

/* A page's front matter, why the page is hidden, and the option that shows it. */
static const struct {
    const char *front;
    enum library_hidden hidden;
    unsigned show; /* 0: none */
} pages[] = {
    {"title: x", HIDDEN_NOT, 0},
    {"title: x\ndraft: true", HIDDEN_DRAFT, SHOW_DRAFTS},
    {"title: x\npublished: false", HIDDEN_DRAFT, SHOW_DRAFTS},
    {"title: x\ndate: 2027-01-01", HIDDEN_FUTURE, SHOW_FUTURE},
    {"title: x\npublishDate: 2026-01-02", HIDDEN_FUTURE, SHOW_FUTURE},
    {"title: x\npublishDate: 2026-01-01", HIDDEN_NOT, 0},
    {"title: x\ndate: 2027-01-01\npublishDate: 2020-01-01", HIDDEN_NOT, 0},
    {"title: x\nexpiryDate: 2025-12-31", HIDDEN_EXPIRED, SHOW_EXPIRED},
    {"title: x\nunpublishdate: 2025-12-31", HIDDEN_EXPIRED, SHOW_EXPIRED},
    {"title: x\nexpiryDate: 2026-01-02", HIDDEN_NOT, 0},
    {"title: x\nexpiryDate: nonsense", HIDDEN_NOT, 0},
    {"title: x\nbuild: {list: never}", HIDDEN_UNLISTED, SHOW_UNLISTED},
    {"title: x\n_build: {list: local}", HIDDEN_UNLISTED, SHOW_UNLISTED},
    {"title: x\n_build: {list: false}", HIDDEN_UNLISTED, SHOW_UNLISTED},
    {"title: x\nbuild: {list: true}", HIDDEN_NOT, 0},
    {"title: x\nbuild: {render: never}", HIDDEN_NOT, 0},
    {"title: x\nbuild: {render: link}", HIDDEN_NOT, 0},
    {"title: x\nheadless: true", HIDDEN_NOT, 0}, /* means something only in a bundle */
    /* a layout of the website's fills it: of "Search" readers saw that nothing is there yet */
    {"title: x\nlayout: search", HIDDEN_UNLISTED, SHOW_UNLISTED},
    {"title: x\nlayout: search\nsummary: Search", HIDDEN_UNLISTED, SHOW_UNLISTED},
    {"title: x\nlayout: contact\ndescription: Call us.", HIDDEN_NOT, 0},
    {"title: x\nlayout: search\nbuild: {list: always}", HIDDEN_NOT, 0},
    {"title: x\nlayout: search\n---\nWords.", HIDDEN_NOT, 0},
    {"title: x\nlayout: ''", HIDDEN_NOT, 0},
};

START_TEST(a_page_is_hidden_as_hugo_hides_it)
{
    char name[32];
    char text[128];
    for (int i = 0; i < (int)(sizeof pages / sizeof *pages); i++) {
        snprintf(name, sizeof name, "content/x%d.md", i);
        snprintf(text, sizeof text, "---\n%s\n---\n", pages[i].front);
        folder_put(name, text);
    }
    struct library *library = folder_open(&at_now);
    for (int i = 0; i < (int)(sizeof pages / sizeof *pages); i++) {
        snprintf(name, sizeof name, "x%d.md", i);
        uint32_t id = folder_find(library, name);
        ck_assert_msg(library_hidden(library, id, NOW) == pages[i].hidden, "%s", pages[i].front);
        for (unsigned show = 0; show <= SHOW_UNLISTED; show = show ? show * 2 : 1) {
            struct library_list list;
            library_list(library, &(struct library_query){.now = NOW, .show = show}, &list);
            bool shown = false;
            for (size_t j = 0; j < list.count; j++)
                shown = shown || library_list_id(&list, j) == id;
            library_list_done(&list);
            ck_assert_msg(shown == (pages[i].hidden == HIDDEN_NOT || (show & pages[i].show)), "%s",
                          pages[i].front);
        }
    }
    library_free(library);
}
END_TEST

/* A section that is hidden hides its pages; a page that is hidden itself gives its own reason. */
static const struct {
    const char *section;
    enum library_hidden page;
    enum library_hidden deep;
} sections[] = {
    {"title: s\ndraft: true", HIDDEN_BELOW_DRAFT, HIDDEN_DRAFT},
    {"title: s\nexpiryDate: 2020-01-01", HIDDEN_BELOW_EXPIRED, HIDDEN_DRAFT},
    {"title: s\npublishDate: 2030-01-01", HIDDEN_BELOW_FUTURE, HIDDEN_DRAFT},
    {"title: s\nbuild: {list: never}", HIDDEN_NOT, HIDDEN_DRAFT},
};

START_TEST(a_section_hides_what_is_below)
{
    char text[128];
    snprintf(text, sizeof text, "---\n%s\n---\n", sections[_i].section);
    folder_put("content/s/_index.md", text);
    folder_put("content/s/p.md", "---\ntitle: p\n---\n");
    folder_put("content/s/f/g/deep.md", "---\ntitle: deep\n---\n");
    folder_put("content/s/f/d.md", "---\ntitle: d\ndraft: true\n---\n");
    struct library *library = folder_open(&at_now);
    ck_assert_int_eq(library_hidden(library, folder_find(library, "s/p"), NOW), sections[_i].page);
    ck_assert_int_eq(library_hidden(library, folder_find(library, "s/f/g/deep"), NOW),
                     sections[_i].page);
    ck_assert_int_eq(library_hidden(library, folder_find(library, "s/f/d.md"), NOW),
                     sections[_i].deep);
    library_free(library);
}
END_TEST

START_TEST(a_page_goes_when_its_time_is_over)
{
    folder_put("content/a.md", "---\ntitle: a\nexpiryDate: 2026-01-02\n---\n");
    folder_put("content/b.md", "---\ntitle: b\npublishDate: 2026-01-03\n---\n");
    struct library *library = folder_open(&at_now);
    const struct {
        int days;
        const char *list;
    } times[] = {{0, "a"}, {1, ""}, {2, "b"}, {100, "b"}};
    for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
        int64_t now = NOW + (int64_t)times[i].days * DAY;
        char *list = folder_list(library, &(struct library_query){.now = now});
        ck_assert_str_eq(list, times[i].list);
        free(list);
        ck_assert(library_may_open(library, folder_find(library, "a.md"), now, 0) ==
                  (*times[i].list == 'a'));
    }
    library_free(library);
}
END_TEST

/* Settings by which Hugo ignores files or publishes pages that it would hide. */
START_TEST(a_configuration_hides_files_and_shows_pages)
{
    folder_put("hugo.yaml", "ignoreFiles: ['\\.staff\\.md$', /inside/, 'x{3}']\n"
                            "buildDrafts: true\nbuildFuture: true\nbuildExpired: true\n");
    folder_put("content/a.md", "---\ntitle: a\ndraft: true\n---\n");
    folder_put("content/b.md", "---\ntitle: b\npublishDate: 2030-01-01\n---\n");
    folder_put("content/c.md", "---\ntitle: c\nexpiryDate: 2020-01-01\n---\n");
    folder_put("content/d.staff.md", "---\ntitle: d\n---\n");
    folder_put("content/inside/e.md", "---\ntitle: e\n---\n");
    struct library *library = folder_open(&at_now);
    char *list = folder_list(library, &(struct library_query){.now = NOW});
    ck_assert_str_eq(list, "a,b,c");
    ck_assert(library_page(library, folder_find(library, "a.md"))->draft);
    ck_assert_uint_eq(library_notes(library)->count, 1);
    ck_assert_uint_eq(library_notes(library)->list[0].line, 1);
    free(list);
    library_free(library);
}
END_TEST

START_TEST(a_headless_bundle_has_no_address)
{
    folder_put("content/h/index.md", "---\ntitle: h\nheadless: true\n---\n");
    folder_put("content/n.md", "---\ntitle: n\nbuild: {render: never}\n---\n");
    struct library *library = folder_open(NULL);
    ck_assert_str_eq(library_address(library, folder_find(library, "h/index.md")), "");
    ck_assert_int_eq(library_hidden(library, folder_find(library, "h/index.md"), NOW),
                     HIDDEN_UNLISTED);
    ck_assert_str_eq(library_address(library, folder_find(library, "n.md")), "");
    library_free(library);
}
END_TEST

/* A cascade in s/_index.md, and the values that it gives a page: s/p.md, or s/t/q.md in a section
 * below. */
static const struct {
    const char *cascade;
    const char *page;
    int weight;
    bool draft;
} cascades[] = {
    {"cascade: {weight: 7, draft: true}", "s/p.md", 7, true},
    {"cascade: {weight: 7, draft: true}", "s/own.md", 1, false},
    {"cascade: {weight: 7}", "s/_index.md", 7, false},
    {"cascade: {weight: 7}", "s/t/q.md", 4, false},
    {"cascade: {draft: true}", "s/t/q.md", 4, true},
    {"cascade:\n- {weight: 2, _target: {path: /s/p*}}\n- {weight: 3}", "s/p.md", 2, false},
    {"cascade:\n- {weight: 2, _target: {path: /s/p*}}\n- {weight: 3}", "s/r.md", 3, false},
    {"cascade:\n- {weight: 2, target: {kind: section}}", "s/p.md", 0, false},
    {"cascade:\n- {weight: 2, target: {kind: '{page,home}'}}", "s/p.md", 2, false},
    {"cascade:\n- {weight: 2, target: {lang: fr}}", "s/p.md", 0, false},
    {"cascade:\n- {weight: 2, target: {path: /s/p}}", "s/p.md", 2, false},
    {"cascade:\n- {weight: 2, target: {path: /s/p.md}}", "s/p.md", 2, false},
    {"cascade: nonsense", "s/p.md", 0, false},
};

START_TEST(cascades_reach_the_pages_below)
{
    char text[256];
    snprintf(text, sizeof text, "---\ntitle: s\n%s\n---\n", cascades[_i].cascade);
    folder_put("content/s/_index.md", text);
    folder_put("content/s/p.md", "---\ntitle: p\n---\n");
    folder_put("content/s/r.md", "---\ntitle: r\n---\n");
    folder_put("content/s/own.md", "---\ntitle: own\nweight: 1\ndraft: false\n---\n");
    folder_put("content/s/t/_index.md", "---\ntitle: t\ncascade: {weight: 4}\n---\n");
    folder_put("content/s/t/q.md", "---\ntitle: q\n---\n");
    struct library *library = folder_open(NULL);
    const struct page *page = library_page(library, folder_find(library, cascades[_i].page));
    ck_assert_int_eq(page->weight, cascades[_i].weight);
    ck_assert(page->draft == cascades[_i].draft);
    library_free(library);
}
END_TEST

START_TEST(a_cascade_sets_fields_dates_and_build)
{
    folder_put("hugo.yaml", "taxonomies: {tag: tags, serie: series}\ncascade: {author: Site}\n");
    folder_put("content/_index.md",
               "---\ntitle: Home\ncascade:\n  tags: [one, two]\n  series: S\n  expiryDate: "
               "2020-01-01\n  date: 2019-01-01\n  build: {list: never}\n  linkTitle: L\n---\n");
    folder_put("content/p.md", "---\ntitle: p\n---\n");
    folder_put("content/own.md", "---\ntitle: own\ntags: mine\nlinkTitle: O\n---\n");
    struct library *library = folder_open(&at_now);
    const struct page *page = library_page(library, folder_find(library, "p.md"));
    ck_assert_str_eq(page->field[PAGE_TAGS], "one\ntwo");
    ck_assert_str_eq(page->field[PAGE_AUTHOR], "Site");
    ck_assert_str_eq(page->field[PAGE_EXPIRY_DATE], "2020-01-01T00:00:00Z");
    ck_assert_str_eq(page->field[PAGE_DATE], "2019-01-01T00:00:00Z");
    ck_assert_str_eq(page->field[PAGE_LASTMOD], "2019-01-01T00:00:00Z");
    ck_assert_str_eq(page->field[PAGE_OTHER], "series\tS");
    ck_assert_str_eq(page_list_title(page), "L");
    ck_assert_int_eq(page->listed, PAGE_LISTED_NEVER);
    page = library_page(library, folder_find(library, "own.md"));
    ck_assert_str_eq(page->field[PAGE_TAGS], "mine");
    ck_assert_str_eq(page_list_title(page), "O");
    library_free(library);
}
END_TEST

/* Where a section hides its pages, no cascade from further up brings them back, nor does its own
 * hide one that says otherwise of itself. */
START_TEST(the_nearest_cascade_hides)
{
    static const char shown[] = "build: {list: always, render: always}";
    static const char hidden[] = "build: {list: never, render: never}";
    char text[128];
    for (int out = 0; out < 2; out++) {
        snprintf(text, sizeof text, "---\ncascade:\n  draft: %s\n  %s\n---\n",
                 out ? "true" : "false", out ? hidden : shown);
        folder_put("content/_index.md", text);
        snprintf(text, sizeof text, "---\ncascade:\n  draft: %s\n  %s\n---\n",
                 out ? "false" : "true", out ? shown : hidden);
        folder_put("content/s/_index.md", text);
        folder_put("content/s/p.md", "---\ntitle: p\n---\n");
        snprintf(text, sizeof text, "---\ntitle: own\ndraft: %s\n%s\n---\n", out ? "true" : "false",
                 out ? hidden : shown);
        folder_put("content/s/own.md", text);
        struct library *library = folder_open(&at_now);
        const struct page *page = library_page(library, folder_find(library, "s/p.md"));
        ck_assert_int_eq(page->listed, out ? PAGE_LISTED_ALWAYS : PAGE_LISTED_NEVER);
        ck_assert_int_eq(page->rendered, out ? PAGE_RENDERED_ALWAYS : PAGE_RENDERED_NEVER);
        ck_assert_int_eq(page->draft, !out);
        page = library_page(library, folder_find(library, "s/own.md"));
        ck_assert_int_eq(page->listed, out ? PAGE_LISTED_NEVER : PAGE_LISTED_ALWAYS);
        ck_assert_int_eq(page->rendered, out ? PAGE_RENDERED_NEVER : PAGE_RENDERED_ALWAYS);
        ck_assert_int_eq(page->draft, out);
        library_free(library);
    }
}
END_TEST

/* Dates are shown in the time zone in which they were written, else in the site's. */
static const struct {
    const char *front;
    const char *date;
    const char *address;
} dates[] = {
    {"date: 2020-06-01", "2020-06-01T00:00:00-04:00", "/2020/06/01/x/"},
    {"date: 2020-06-01T23:30:00Z", "2020-06-01T23:30:00Z", "/2020/06/01/x/"},
    {"date: \"2017-05-24 22:00:00 -0400\"", "2017-05-24T22:00:00-04:00", "/2017/05/24/x/"},
    {"date: 2017-05-24T02:00:00+05:30", "2017-05-24T02:00:00+05:30", "/2017/05/24/x/"},
    {"lastmod: 2001-02-03", "2001-02-03T00:00:00-05:00", "/2001/02/03/x/"},
    {"weight: 1", "", "/1/01/01/x/"},
};

START_TEST(dates_keep_their_zone)
{
    char text[128];
    snprintf(text, sizeof text, "---\ntitle: x\n%s\n---\n", dates[_i].front);
    folder_put("hugo.yaml",
               "timeZone: America/New_York\npermalinks: {d: /:year/:month/:day/:slug/}\n");
    folder_put("content/d/x.md", text);
    struct library *library = folder_open(&(struct sync_options){.show = SHOW_FUTURE});
    uint32_t id = folder_find(library, "d/x.md");
    ck_assert_str_eq(library_page(library, id)->field[PAGE_DATE], dates[_i].date);
    ck_assert_str_eq(library_address(library, id), dates[_i].address);
    library_free(library);
}
END_TEST

static const struct {
    const char *config; /* NULL: none */
    const char *section;
    enum sync_index index;
    const char *list;
} bundles[] = {
    {"", "x.txt", INDEX_AUTO, "i"},
    {NULL, "other/_index.md", INDEX_AUTO, "i,o"},
    {NULL, "x.txt", INDEX_AUTO, "a,b,i"},
    {NULL, "x.txt", INDEX_STRICT, "i"},
    {"", "x.txt", INDEX_LENIENT, "a,b,i"},
    {"", "f/_index.md", INDEX_AUTO, "a,b,i,o"}, /* with _index.md too it is a section */
};

START_TEST(an_index_file_hides_its_siblings_in_hugo)
{
    if (bundles[_i].config)
        folder_put("hugo.yaml", bundles[_i].config);
    folder_put("content/f/index.md", "---\ntitle: i\n---\n");
    folder_put("content/f/a.md", "---\ntitle: a\n---\n");
    folder_put("content/f/g/b.md", "---\ntitle: b\n---\n");
    char name[64];
    snprintf(name, sizeof name, "content/%s", bundles[_i].section);
    folder_put(name, "---\ntitle: o\n---\n");
    struct library *library = folder_open(&(struct sync_options){.index = bundles[_i].index});
    char *list = folder_list(library, &(struct library_query){0});
    ck_assert_str_eq(list, bundles[_i].list);
    free(list);
    library_free(library);
}
END_TEST

static const struct {
    enum library_order order;
    const char *list;
} orders[] = {
    {ORDER_TITLE, "apple,Chapter 2,Chapter 10,Éclair,ectopic"},
    {ORDER_WEIGHT, "Chapter 10,ectopic,Chapter 2,apple,Éclair"},
    {ORDER_DATE, "ectopic,Chapter 2,apple,Chapter 10,Éclair"},
};

START_TEST(lists_have_three_orders)
{
    folder_put("content/1.md", "---\ntitle: ectopic\nweight: 2\ndate: 2020-01-02\n---\n");
    folder_put("content/2.md", "---\ntitle: Chapter 10\nweight: -1\n---\n");
    folder_put("content/3.md", "---\ntitle: Éclair\n---\n");
    folder_put("content/4.md", "---\ntitle: apple\n---\n");
    folder_put("content/5.md", "---\ntitle: Chapter 2\nweight: 2\ndate: 2020-01-01\n---\n");
    struct library *library = folder_open(NULL);
    struct library_query query = {.order = orders[_i].order, .now = NOW};
    char *list = folder_list(library, &query);
    ck_assert_str_eq(list, orders[_i].list);
    free(list);
    library_free(library);
}
END_TEST

/* The title comes from linkTitle, title, the first heading, or the name of the file or folder. */
static const struct {
    const char *name;
    const char *text;
    const char *title;
} titles[] = {
    {"a.md", "---\ntitle: T\nlinkTitle: L\n---\n# H\n", "L"},
    {"a.md", "---\ntitle: T\n---\n# H\n", "T"},
    {"a.md", "---\nweight: 1\n---\ntext\n\n## H *two*\n", "H two"},
    {"a.md", "# Only a heading\n", "Only a heading"},
    {"slipped-disc.md", "# Dose: ~~1000 mg~~ 500 mg\n", "Slipped disc"},
    {"slipped-disc.md", "text", "Slipped disc"},
    {"slipped-disc.fr.md", "text", "Slipped disc"},
    {"knee_pain/index.md", "text", "Knee pain"},
    {"some-part/_index.md", "text", "Some part"},
    {"_index.md", "text", "The Site"},
    {"a.md", "---\ntitle: \"two  blanks \"\n---\n", "two blanks"},
    {"a.md", "---\ntitle: \"  \"\n---\n# H\n", "H"},
};

START_TEST(titles_come_from_four_places)
{
    char name[64];
    snprintf(name, sizeof name, "content/%s", titles[_i].name);
    folder_put("hugo.yaml", "title: The Site\nlanguages: {en: {weight: 1}, fr: {weight: 2}}\n");
    folder_put(name, titles[_i].text);
    for (int less = 0; less < 3; less++) {
        struct sync_options options = {.fields_only = less > 0, .titles_only = less > 1};
        struct library *library = folder_open(&options);
        char *list = folder_list(library, &(struct library_query){0});
        ck_assert_str_eq(list, titles[_i].title);
        free(list);
        library_free(library);
    }
}
END_TEST

/* A zero or invalid date is the page's own too, so the cascade's does not apply. Reading only
 * titles hides the same pages. */
START_TEST(a_cascades_date_hides_no_page_that_has_a_word_of_its_own)
{
    static const char *const words[] = {"0001-01-01", "soon", "''"};
    folder_put("hugo.yaml", "title: The Site\n");
    folder_put("content/a/_index.md", "---\ntitle: A\nexpiryDate: 2099-01-01\n"
                                      "cascade: {expiryDate: 2000-01-01}\n---\n");
    for (size_t i = 0; i < 3; i++) {
        char name[64];
        char text[64];
        snprintf(name, sizeof name, "content/a/%zu.md", i);
        snprintf(text, sizeof text, "---\ntitle: P\nexpiryDate: %s\n---\n", words[i]);
        folder_put(name, text);
    }
    for (int less = 0; less < 3; less++) {
        struct sync_options options = {.fields_only = less > 0, .titles_only = less > 1};
        struct library *library = folder_open(&options);
        char *list = folder_list(library, &(struct library_query){.now = 1800000000});
        ck_assert_str_eq(list, "A,P,P,P");
        free(list);
        library_free(library);
    }
}
END_TEST

START_TEST(pages_of_one_title_are_told_apart)
{
    folder_put("content/arms/_index.md", "---\ntitle: Arms\n---\n");
    folder_put("content/arms/p.md", "---\ntitle: Pain\n---\n");
    folder_put("content/legs/p.md", "---\ntitle: pain\n---\n");
    folder_put("content/legs/q.md", "---\ntitle: Rest\n---\n");
    struct library *library = folder_open(NULL);
    struct library_row row = library_row(library, folder_find(library, "arms/p.md"));
    ck_assert(row.same_title);
    ck_assert_str_eq(row.section, "Arms");
    row = library_row(library, folder_find(library, "legs/p.md"));
    ck_assert(row.same_title);
    ck_assert_str_eq(row.section, "Legs");
    ck_assert(!library_row(library, folder_find(library, "legs/q.md")).same_title);
    library_free(library);
}
END_TEST

/* Pages with the same title, and the words that tell each from the others. */
static const struct {
    const char *name;
    const char *description;
    const char *apart;
} twins[] = {
    {"arms/p.md", "Of the arm.", ""},
    {"legs/p.md", "Of the leg.", "Of the leg."},
    {"legs/q.md", "Of the foot.", "Of the foot."},
    {"legs/r-one.md", "Both.", "r one"},
    {"legs/r-two/index.md", "Both.", "r two"},
    {"legs/knee/p.md", "Of the leg.", "Knees"},
    {"legs/hip/p.md", "", "hip/p"},
    {"legs/hip/q.fr.md", "", ""}, /* of another language */
    {"legs/hip/s.md", "Sharp.", "Sharp."},
};

START_TEST(pages_of_one_title_in_one_section_are_told_apart)
{
    folder_put("hugo.yaml", "languages: {en: {weight: 1}, fr: {weight: 2}}\n");
    folder_put("content/legs/_index.md", "---\ntitle: Legs\n---\n");
    folder_put("content/legs/knee/_index.md", "---\ntitle: Knees\n---\n");
    folder_put("content/legs/hip/_index.md", "---\ntitle: Hips\n---\n");
    for (size_t i = 0; i < sizeof twins / sizeof *twins; i++) {
        char name[64];
        char text[128];
        snprintf(name, sizeof name, "content/%s", twins[i].name);
        snprintf(text, sizeof text, "---\ntitle: Pain\ndescription: %s\n---\n",
                 twins[i].description);
        folder_put(name, text);
    }
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof twins / sizeof *twins; i++) {
        struct buffer words = {0};
        struct library_row row = library_row(library, folder_find(library, twins[i].name));
        library_add_apart(library, &row, &words);
        ck_assert_msg(strcmp(buffer_string(&words), twins[i].apart) == 0, "%s: %s", twins[i].name,
                      buffer_string(&words));
        buffer_done(&words);
    }
    library_free(library);
}
END_TEST

START_TEST(a_tag_or_a_translation_between_does_not_hide_that_titles_are_the_same)
{
    folder_put("hugo.yaml", "languages: {en: {weight: 1}, fr: {weight: 2}}\n");
    folder_put("content/arms/p.md", "---\ntitle: Pain\ntags: [Pain]\n---\n");
    folder_put("content/arms/p.fr.md", "---\ntitle: Pain\n---\n");
    folder_put("content/zzz/p.md", "---\ntitle: Pain\n---\n");
    struct library *library = folder_open(NULL);
    ck_assert(library_row(library, folder_find(library, "arms/p.md")).same_title);
    ck_assert(library_row(library, folder_find(library, "zzz/p.md")).same_title);
    ck_assert(!library_row(library, folder_find(library, "arms/p.fr.md")).same_title);
    library_free(library);
}
END_TEST

/* Lists to browse: the entries of sections, taxonomies and terms, even of those without a file. */
static const struct {
    const char *list;
    const char *holds;
} lists[] = {
    {"/", "Categories,Posts,root,Sec,Series,Tags"},
    {"/sec/", "one,Sub"},
    {"/sec/sub/", "deep,two"},
    {"/posts/", "post"},
    {"/tags/", "Back Pain,x"},
    {"/tags/back-pain/", "one,post"},
    {"/tags/x/", "two"},
    {"/categories/", "C++"},
    {"/categories/c++/", "two"},
    {"/series/", "S"},
    {"/series/s/", "post"},
};

/* Checks a list, and that its page has as many links. */
static void check_list(const struct library *library, const char *address, const char *holds)
{
    uint32_t id = folder_find(library, address);
    ck_assert_msg(id != 0, "%s", address);
    char *list = folder_list(library, &(struct library_query){.list = id});
    ck_assert_str_eq(list, holds);
    free(list);
    struct document *document = library_contents(library, id, &(struct library_query){0});
    size_t links = 0;
    for (uint32_t i = 0; i < document->node_count; i++)
        links += document->nodes[i].kind == NODE_LINK && document->nodes[i].level == TARGET_PAGE;
    size_t want = 1;
    for (const char *c = holds; *c; c++)
        want += *c == ',';
    ck_assert_uint_eq(links, want);
    ck_assert(document_validate(document, document_bytes(document)));
    free(document);
}

START_TEST(lists_can_be_browsed)
{
    folder_put("hugo.yaml",
               "title: T\ntaxonomies: {tag: tags, category: categories, serie: series}\n");
    folder_put("content/root.md", "---\ntitle: root\n---\n");
    folder_put("content/sec/_index.md", "---\ntitle: Sec\n---\n");
    folder_put("content/sec/one.md", "---\ntitle: one\ntags: Back Pain\n---\n");
    folder_put("content/sec/sub/_index.md", "---\ntitle: Sub\n---\n");
    folder_put("content/sec/sub/two.md", "---\ntitle: two\ntags: [x]\ncategories: C++\n---\n");
    folder_put("content/sec/sub/no/deep.md", "---\ntitle: deep\n---\n");
    folder_put("content/posts/post.md", "---\ntitle: post\ntags: back pain\nseries: [S]\n---\n");
    folder_put("content/posts/draft.md", "---\ntitle: draft\ndraft: true\ntags: never\n---\n");
    folder_put("content/tags/back-pain/_index.md", "---\ntitle: Back Pain\n---\n");
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        check_list(library, lists[i].list, lists[i].holds);
    library_free(library);
}
END_TEST

SUITE(rules)
{
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, a_page_is_hidden_as_hugo_hides_it);
    tcase_add_rows(tcase, a_section_hides_what_is_below, sections);
    tcase_add_test(tcase, a_page_goes_when_its_time_is_over);
    tcase_add_test(tcase, a_configuration_hides_files_and_shows_pages);
    tcase_add_test(tcase, a_headless_bundle_has_no_address);
    tcase_add_rows(tcase, cascades_reach_the_pages_below, cascades);
    tcase_add_test(tcase, a_cascade_sets_fields_dates_and_build);
    tcase_add_test(tcase, the_nearest_cascade_hides);
    tcase_add_rows(tcase, dates_keep_their_zone, dates);
    tcase_add_rows(tcase, an_index_file_hides_its_siblings_in_hugo, bundles);
    tcase_add_rows(tcase, lists_have_three_orders, orders);
    tcase_add_rows(tcase, titles_come_from_four_places, titles);
    tcase_add_test(tcase, a_cascades_date_hides_no_page_that_has_a_word_of_its_own);
    tcase_add_test(tcase, pages_of_one_title_are_told_apart);
    tcase_add_test(tcase, pages_of_one_title_in_one_section_are_told_apart);
    tcase_add_test(tcase, a_tag_or_a_translation_between_does_not_hide_that_titles_are_the_same);
    tcase_add_test(tcase, lists_can_be_browsed);
}
