/* sync/configure and sync/root: where a site begins, and which of its files are configuration. */
#include "folder.h"
#include "sync/configure.h"
#include "sync/pack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

START_TEST(a_site_root_and_its_content_folder_are_the_same)
{
    folder_put("content/a.md", "---\ntitle: A\n---\nx");
    folder_put("README.md", "not content");
    struct library *library = folder_open(NULL);
    ck_assert_uint_eq(folder_count(library, 0), 1);
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
    for (size_t i = 0; i < 4 && called_content[_i].put[i]; i++)
        folder_put(called_content[_i].put[i],
                   strstr(called_content[_i].put[i], ".md")     ? "---\ntitle: T\n---\nx"
                   : strstr(called_content[_i].put[i], ".toml") ? "title = 'T'"
                                                                : "title: T");
    snprintf(path, sizeof path, "%s/%s", folder_path(), called_content[_i].opened);
    struct library *library = folder_open_at(path, NULL);
    ck_assert_uint_eq(folder_count(library, 0), called_content[_i].pages);
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

/* What the page with this name says. */
static char *text_of(const struct library *library, const char *name)
{
    struct document *document = library_document(library, folder_find(library, name));
    ck_assert_ptr_nonnull(document);
    char *text = memory_copy(document_text(document), document->text_bytes);
    free(document);
    return text;
}

/* "[…]" stood in their place. A language that only they have is none of the site's. */
START_TEST(words_of_the_templates_are_those_of_the_language)
{
    static const char page[] = "---\ntitle: T\n---\n{{< i18n \"more\" >}} {{< T rest >}}.";
    folder_put("hugo.toml", "[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n");
    folder_put("i18n/en.toml", "more = 'Read more'\n[rest]\none = 'a day'\nother = 'days'\n");
    folder_put("i18n/active.fr.yaml", "more: Lire\n");
    folder_put("i18n/de.yaml", "more: Mehr\n");
    folder_put("i18n/es.yaml", "more: [\n");
    folder_put("config/_default/i18n.yaml", "more: Elsewhere\n"); /* ended the program */
    folder_put("content/a.md", page);
    folder_put("content/a.fr.md", page);
    struct library *library = folder_open(NULL);
    char *english = text_of(library, "a.md");
    char *french = text_of(library, "a.fr.md");
    ck_assert_ptr_nonnull(strstr(english, "Read more days."));
    ck_assert_ptr_nonnull(strstr(french, "Lire days."));
    ck_assert(folder_has_note(library, "i18n/es.yaml:"));
    ck_assert_uint_eq(library_language_count(library), 2);
    free(english);
    free(french);
    library_free(library);
}
END_TEST

/* Nothing was packed, and no change of the site followed. */
START_TEST(wrong_words_of_the_templates_hold_nothing_up)
{
    char file[128];
    char *why = NULL;
    struct pack_result result;
    struct configure configure;
    struct site site;
    folder_put("hugo.toml", "title = 'T'\n");
    folder_put("content/a.md", "x");
    if (_i)
        folder_put("i18n/es.yaml", "more: [\n");
    else
        folder_put_link("i18n", "nowhere");
    struct library *library = folder_open(NULL);
    ck_assert(folder_has_note(library, _i ? "i18n/es.yaml:" : "i18n: warning: folder cannot be"));
    snprintf(file, sizeof file, "%s/a.library", folder_path());
    ck_assert_msg(pack_folder(folder_path(), file, &(struct sync_options){0}, NULL, &result, &why),
                  "%s", why);
    ck_assert_int_eq(configure_open(&configure, &site, folder_path(), NULL), 0);
    ck_assert(!site.broken);
    configure_done(&configure);
    site_done(&site);
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
        folder_put_link(unreadable[_i].name, unreadable[_i].leads_to);
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
    folder_put("content/a.md", "x");
    folder_put("config/notes.txt", "x");
    folder_put_link("config/_default", "_default");
    snprintf(path, sizeof path, "%s/content", folder_path());
    struct library *library = folder_open_at(path, NULL);
    ck_assert(!folder_has_note(library, "config"));
    library_free(library);
}
END_TEST

SUITE(configure)
{
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_set_timeout(tcase, 30);
    tcase_add_test(tcase, a_site_root_and_its_content_folder_are_the_same);
    tcase_add_rows(tcase, a_section_that_is_called_content_hides_no_page_beside_it, called_content);
    tcase_add_test(tcase, a_configuration_that_is_not_read_is_told);
    tcase_add_test(tcase, many_files_of_configuration_hide_none_of_them);
    tcase_add_test(tcase, words_of_the_templates_are_those_of_the_language);
    tcase_add_loop_test(tcase, wrong_words_of_the_templates_hold_nothing_up, 0, 2);
    tcase_add_test(tcase, keys_that_are_no_list_take_none_away);
    tcase_add_rows(tcase, a_configuration_that_cannot_be_read_is_told, unreadable);
    tcase_add_test(tcase, a_closed_folder_beside_the_content_makes_no_site);
}
