/* content/site: keys, and which files override others. */
#include "content/language_names.h"
#include "site_yaml.h"
#include "suites.h"

#include <string.h>

START_TEST(hugos_keys_are_read)
{
    static const char yaml[] =
        "BaseURL: https://example.org:8080/sub/dir/\nTitle: A site\nuglyURLs: true\n"
        "disablePathToLower: true\nremovePathAccents: yes\ntimeZone: Europe/Berlin\n"
        "permalinks:\n  posts: /:year/:slug/\n  page: {docs: /d/:title}\n"
        "  section: {docs: /s/}\n"
        "taxonomies: {tag: tags, serie: series}\nenableEmoji: true\n"
        "markup: {goldmark: {renderer: {hardWraps: true}, extensions: {typographer: false,"
        " extras: {mark: {enable: false}, subscript: {enable: true}}},"
        " parser: {autoHeadingIDType: github-ascii, autoDefinitionTermID: true}}}\nparams: {x: "
        "1}\n";
    struct site site;
    struct notes notes;
    notes_init(&notes);
    site_init(&site);
    site_read_yaml(&site, "hugo.yaml", yaml, &notes);
    site_finish(&site, "content", NULL, &notes);
    ck_assert_uint_eq(notes.count, 0);
    ck_assert_str_eq(site.host, "example.org:8080");
    ck_assert_str_eq(site.base_path, "/sub/dir");
    ck_assert_str_eq(site.title, "A site");
    ck_assert(site.languages[0].ugly && site.keep_case && site.drop_accents && site.is_hugo);
    ck_assert_uint_eq(site.language_count, 1);
    ck_assert_str_eq(site.languages[0].code, "en");
    ck_assert_str_eq(site_permalink(&site.languages[0].pages, "posts", 5), "/:year/:slug/");
    ck_assert_ptr_null(site_permalink(&site.languages[0].pages, "Posts", 5));
    ck_assert_str_eq(site_permalink(&site.languages[0].pages, "docs", 4), "/d/:title");
    ck_assert_str_eq(site_permalink(&site.languages[0].sections, "docs", 4), "/s/");
    ck_assert_ptr_null(site_permalink(&site.languages[0].sections, "posts", 5));
    ck_assert_str_eq(site.languages[0].taxonomies[1], "series");
    ck_assert_str_eq(site.languages[0].options.keep[0], "series");
    ck_assert_ptr_null(site.languages[0].options.keep[1]);
    const struct content_options *options = &site.languages[0].options;
    ck_assert(options->emoji && options->hard_wraps && options->no_typographer);
    ck_assert_uint_eq(options->extras, 1u << EXTRA_SUBSCRIPT | 1u << EXTRA_DELETE);
    ck_assert_int_eq(options->heading_ids, HEADING_IDS_GITHUB_ASCII);
    ck_assert(options->term_ids);
    ck_assert_ptr_nonnull(value_find(options->params->first, "x"));
    ck_assert_int_eq(date_zone_offset(&site.zone, 1577836800), 3600);
    ck_assert_uint_eq(site.mount_count, 1);
    ck_assert_str_eq(site.mounts[0].folder, "content");
    ck_assert(site.mounts[0].any_language);
    site_done(&site);
    notes_done(&notes);
}
END_TEST

START_TEST(languages_are_in_the_order_of_hugo)
{
    static const char toml[] =
        "defaultContentLanguage = 'fr'\ndefaultContentLanguageInSubdir = true\n"
        "disableLanguages = ['it']\n"
        "[languages.en]\nweight = 2\ntitle = 'EN'\n[languages.FR]\nweight = 1\n"
        "contentDir = 'content/fr'\n[languages.ar]\n[languages.de]\ndisabled = true\n"
        "[languages.it]\n[languages.fa]\nlanguageDirection = 'ltr'\nlabel = 'Farsi'\nweight = -1\n"
        "[languages.en.permalinks]\np = '/e/:slug'\n";
    struct site site;
    struct notes notes;
    notes_init(&notes);
    site_init(&site);
    site_read_yaml(&site, "config.toml", toml, &notes);
    site_finish(&site, "content", NULL, &notes);
    ck_assert_uint_eq(notes.count, 0);
    ck_assert_uint_eq(site.language_count, 4);
    ck_assert_str_eq(site.languages[0].code, "fr");
    ck_assert_str_eq(site.languages[0].name, "français");
    ck_assert_str_eq(site.languages[1].code, "en");
    ck_assert_str_eq(site.languages[1].title, "EN");
    ck_assert_ptr_nonnull(site_permalink(&site.languages[1].pages, "p", 1));
    ck_assert_ptr_null(site_permalink(&site.languages[0].pages, "p", 1));
    ck_assert_str_eq(site.languages[2].code, "fa");
    ck_assert(!site.languages[2].right_to_left);
    ck_assert_str_eq(site.languages[2].name, "Farsi");
    ck_assert_str_eq(site.languages[3].code, "ar");
    ck_assert(site.languages[3].right_to_left);
    ck_assert_uint_eq(site.default_language, 0);
    ck_assert(site.default_in_folder);
    ck_assert_str_eq(site.disabled[0], "de");
    ck_assert_str_eq(site.disabled[1], "it");
    ck_assert_uint_eq(site.mount_count, 2);
    site_done(&site);
    notes_done(&notes);
}
END_TEST

/* So that patients recognise their own language; the names are CLDR's. */
START_TEST(a_language_is_called_as_its_readers_call_it)
{
    static const struct {
        const char *code;
        const char *name;
        bool right_to_left;
    } rows[] = {{"prs", "دری", true},
                {"fa-AF", "دری", true},
                {"fa", "فارسی", true},
                {"pa-Arab", "پنجابی", true},
                {"pa", "ਪੰਜਾਬੀ", false},
                {"iw", "עברית", true},
                {"sr-Latn", "srpski", false},
                {"sr", "српски", false},

                {"kmr", "kurdî (kurmancî)", false},
                {"ht", "Kreyòl ayisyen", false},
                {"yue", "粵語", false},
                {"hmn", "Hmoob", false},
                {"om", "Oromoo", false},
                {"tg", "тоҷикӣ", false},
                {"ky", "кыргызча", false},
                {"gd", "Gàidhlig", false},
                {"xx", "xx", false}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ck_assert_str_eq(language_name(rows[i].code), rows[i].name);
        ck_assert(language_is_right_to_left(rows[i].code) == rows[i].right_to_left);
    }
}
END_TEST

/* In Hugo's config folder, each file may have settings for a language. */
START_TEST(a_language_of_two_files_is_one)
{
    struct site site;
    site_init(&site);
    site_read_yaml(&site, "languages.toml", "[languages.fr]\nweight = 1\n[languages.en]\n", NULL);
    site_read_yaml(&site, "hugo.toml",
                   "[languages.en]\ntitle = 'EN'\n[languages.FR]\ntitle = 'A'\n", NULL);
    site_finish(&site, "content", NULL, NULL);
    ck_assert_uint_eq(site.language_count, 2);
    ck_assert_str_eq(site.languages[0].code, "fr");
    ck_assert_str_eq(site.languages[0].title, "A");
    ck_assert_str_eq(site.languages[1].title, "EN");
    site_done(&site);
}
END_TEST

/* Drafts and future pages are shown only if the configuration says so. */
START_TEST(drafts_and_what_is_to_come_are_asked_for)
{
    static const char *const texts[] = {"title: x\n", "buildDrafts: true\n", "buildFuture: true\n"};
    for (size_t i = 0; i < 3; i++) {
        struct site site;
        site_init(&site);
        site_read_yaml(&site, "hugo.yaml", texts[i], NULL);
        site_finish(&site, "content", NULL, NULL);
        ck_assert(site.builds_drafts == (i == 1) && site.builds_future == (i == 2));
        site_done(&site);
    }
}
END_TEST

START_TEST(a_site_without_its_languages_has_one)
{
    struct site site;
    site_init(&site);
    site_read_yaml(&site, "hugo.toml",
                   "disableLanguages = ['en', 'fr']\n[languages.en]\n[languages.fr]\n", NULL);
    site_finish(&site, "content", NULL, NULL);
    ck_assert_uint_eq(site.language_count, 1);
    ck_assert_str_eq(site.languages[0].code, "en");
    site_done(&site);
}
END_TEST

START_TEST(mounts_give_languages)
{
    static const char toml[] =
        "[languages.en]\n[languages.fr]\n"
        "[[module.mounts]]\nsource = 'assets'\ntarget = 'assets'\n"
        "[[module.mounts]]\nsource = 'text/en'\ntarget = 'content'\nlang = 'en'\n"
        "[[module.mounts]]\nsource = 'text/fr/'\ntarget = 'content/sub'\n"
        "[module.mounts.sites.matrix]\nlanguages = ['fr']\n"
        "[[module.mounts]]\nsource = '../out'\ntarget = 'content'\n";
    struct site site;
    site_init(&site);
    site_read_yaml(&site, "hugo.toml", toml, NULL);
    site_finish(&site, "content", NULL, NULL);
    ck_assert_uint_eq(site.mount_count, 2);
    ck_assert_str_eq(site.mounts[0].folder, "text/en");
    ck_assert_uint_eq(site.mounts[0].language, 0);
    ck_assert_str_eq(site.mounts[1].folder, "text/fr");
    ck_assert_str_eq(site.mounts[1].below, "sub");
    ck_assert_uint_eq(site.mounts[1].language, 1);
    site_done(&site);
}
END_TEST

static bool has_any_folder(void *root, const char *folder)
{
    (void)root, (void)folder;
    return true;
}

START_TEST(a_theme_named_thousands_of_times_is_no_burden)
{
    enum { TIMES = 5000, MOUNTS_MOST = 256 };
    struct buffer yaml = {0};
    struct site_disk disk = {has_any_folder, NULL};
    struct site site;
    site_init(&site);
    buffer_add_string(&yaml, "theme:\n");
    for (int i = 0; i < TIMES; i++)
        buffer_add_string(&yaml, "- base\n");
    site_read_yaml(&site, "hugo.yaml", yaml.bytes, NULL);
    while (site_next_module(&site, &disk))
        site_read_yaml(&site, "themes/base/hugo.yaml", yaml.bytes, NULL);
    site_finish(&site, "content", &disk, NULL);
    ck_assert_uint_eq(site.module_count, 1);
    ck_assert_uint_le(site.mount_count, MOUNTS_MOST);
    ck_assert_str_eq(site.mounts[0].folder, "content");
    site_done(&site);
    buffer_done(&yaml);
}
END_TEST

/* pamphlet.yaml overrides Hugo's files, whenever it is read; of Hugo's, the first read wins. */
START_TEST(files_go_before_one_another)
{
    struct site site;
    site_init(&site);
    site_read_yaml(&site, "config/_default/hugo.yaml", "title: dir\n", NULL);
    const struct site_file params = {"config/_default/params.yaml", "params", NULL, "a: 1\n", 5};
    const struct site_file french = {"config/_default/languages.fr.yaml", NULL, "fr", "weight: 1\n",
                                     10};
    site_read(&site, &params, NULL);
    site_read(&site, &french, NULL);
    site_read_yaml(&site, "hugo.yaml", "title: root\nbaseURL: https://r/\n", NULL);
    site_read_yaml(&site, "content/pamphlet.yaml", "contact: near\n", NULL);
    site_read_yaml(&site, "pamphlet.yaml", "title: ours\ncontact: far\n", NULL);
    site_finish(&site, "content", NULL, NULL);
    ck_assert_str_eq(site.title, "ours");
    ck_assert_str_eq(site.contact, "near");
    ck_assert_str_eq(site.host, "r");
    ck_assert_uint_eq(site.language_count, 1);
    ck_assert_str_eq(site.languages[0].code, "fr");
    ck_assert_ptr_nonnull(site_find(&site, "params.a", NULL));
    site_done(&site);
}
END_TEST

START_TEST(the_programs_own_keys_are_read)
{
    static const char yaml[] =
        "emergency: {label: Help, number: '112', page: /now/}\ncontact: C\nformats: F\n"
        "theme: dark\nidle: {after: 60, warning: 25}\nprint: [lp, -d, desk]\nmeasure: 60\n"
        "largePrint: {arguments: [-o, cpi=6], columns: 40}\n"
        "keys: {quit: Q}\ncheck: {x: off}\n";
    struct site site;
    struct notes notes;
    notes_init(&notes);
    site_init(&site);
    site_read_yaml(&site, "pamphlet.yaml", yaml, &notes);
    site_finish(&site, "", NULL, &notes);
    ck_assert_uint_eq(notes.count, 0);
    ck_assert_str_eq(site.emergency.number, "112");
    ck_assert_str_eq(site.emergency.page, "/now/");
    ck_assert_int_eq(site.idle.after_seconds, 60);
    ck_assert_int_eq(site.idle.warning_seconds, 25);
    ck_assert_str_eq(site.print[2], "desk");
    ck_assert_ptr_null(site.print[3]);
    ck_assert_str_eq(site.large_print.arguments[1], "cpi=6");
    ck_assert_int_eq(site.large_print.cols, 40);
    ck_assert_int_eq(site.measure_cols, 60);
    ck_assert_ptr_nonnull(site.keys);
    ck_assert(!site.is_hugo);
    site_done(&site);
    notes_done(&notes);
}
END_TEST

SUITE(site)
{
    tcase_add_test(tcase, hugos_keys_are_read);
    tcase_add_test(tcase, languages_are_in_the_order_of_hugo);
    tcase_add_test(tcase, a_language_is_called_as_its_readers_call_it);
    tcase_add_test(tcase, a_language_of_two_files_is_one);
    tcase_add_test(tcase, drafts_and_what_is_to_come_are_asked_for);
    tcase_add_test(tcase, a_site_without_its_languages_has_one);
    tcase_add_test(tcase, mounts_give_languages);
    tcase_add_test(tcase, a_theme_named_thousands_of_times_is_no_burden);
    tcase_add_test(tcase, files_go_before_one_another);
    tcase_add_test(tcase, the_programs_own_keys_are_read);
}
