/* Languages by file name and by folder, translations, and what stands in for missing pages. */
#include "folder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char config[] = "baseURL: https://e.org/base/\ntitle: Site\n"
                             "defaultContentLanguage: en\n"
                             "languages:\n  en: {weight: 1}\n  fr: {weight: 2, title: Le site}\n"
                             "  ar: {weight: 3}\n  pt-br: {weight: 4}\n  de: {disabled: true}\n";

static const struct {
    const char *file;
    const char *lang; /* NULL: it is no page */
    const char *address;
} files[] = {
    {"s/back.md", "en", "/s/back/"},
    {"s/back.fr.md", "fr", "/fr/s/back/"},
    {"s/back.en.md", "en", "/s/back/"},
    {"s/back.pt-br.md", "pt-br", "/pt-br/s/back/"},
    /* a page in another language was in the list of the default one */
    {"s/knee.pt-BR.md", "pt-br", "/pt-br/s/knee/"},
    {"s/back.es.md", "en", "/s/back.es/"},
    {"s/back.de.md", NULL, NULL},
    {"s/bundle/index.fr.md", "fr", "/fr/s/bundle/"},
    {"s/_index.fr.md", "fr", "/fr/s/"},
    {"_index.fr.md", "fr", "/fr/"},
    {"s/x.y.fr.md", "fr", "/fr/s/x.y/"},
};

START_TEST(a_file_name_tells_its_language)
{
    char name[64];
    folder_put("hugo.yaml", config);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        snprintf(name, sizeof name, "content/%s", files[i].file);
        folder_put(name, "---\ntitle: x\n---\n");
    }
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        uint32_t id = folder_find(library, files[i].file);
        ck_assert_msg((id != 0) == (files[i].lang != NULL), "%s", files[i].file);
        struct library_row row = library_row(library, id ? id : 1);
        if (!id)
            continue;
        ck_assert_str_eq(library_language(library, row.language)->code, files[i].lang);
        ck_assert_str_eq(row.address, files[i].address);
    }
    library_free(library);
}
END_TEST

/* Words that shortcodes add are in the page's language, even if only its file's name tells it. */
START_TEST(words_in_a_language_that_was_found)
{
    folder_put("x.md", "---\ntitle: X\n---\n{{< new-in 1.2 >}}\n");
    folder_put("x.fr.md", "---\ntitle: X\n---\n{{< new-in 1.2 >}}\n\n> [!URGENT]\n> x\n");
    struct library *library = folder_open(NULL);
    static const struct {
        const char *file;
        const char *words;
    } said[] = {
        {"x.md", "New in version 1.2"},
        {"x.fr.md", "Nouveau dans la version 1.2"},
        {"x.fr.md", "Urgent\u00a0:"},
    };
    for (size_t i = 0; i < sizeof said / sizeof *said; i++) {
        const struct document *document =
            library_page(library, folder_find(library, said[i].file))->document;
        char *text = memory_copy(document_text(document), document->text_bytes);
        ck_assert_msg(strstr(text, said[i].words) != NULL, "%s", text);
        free(text);
    }
    library_free(library);
}
END_TEST

START_TEST(a_folder_tells_its_language)
{
    folder_put("hugo.yaml", "languages:\n  en: {contentDir: content/en, weight: 1}\n"
                            "  ar: {contentDir: content/ar}\n"
                            "defaultContentLanguageInSubdir: true\n");
    folder_put("content/en/a/x.md", "---\ntitle: X\n---\n");
    folder_put("content/ar/a/x.md", "---\ntitle: س\n---\n");
    folder_put("content/ar/a/y.en.md", "---\ntitle: Y\n---\n");
    folder_put("content/stray.md", "---\ntitle: stray\n---\n");
    struct library *library = folder_open(NULL);
    char *list = folder_list(library, &(struct library_query){0});
    ck_assert_str_eq(list, "X,Y,س");
    free(list);
    ck_assert_str_eq(library_address(library, folder_find(library, "ar/a/x.md")), "/ar/a/x/");
    ck_assert_str_eq(library_address(library, folder_find(library, "ar/a/y.en.md")), "/en/a/y/");
    uint32_t arabic = library_find_language(library, "AR", 2);
    ck_assert(library_language(library, arabic)->right_to_left);
    ck_assert_uint_eq(library_translation(library, folder_find(library, "en/a/x.md"), arabic),
                      folder_find(library, "ar/a/x.md"));
    library_free(library);
}
END_TEST

START_TEST(folders_called_as_languages_are_theirs)
{
    folder_put("hugo.yaml", "languages: {en: {weight: 1}, fr: {weight: 2}}\n");
    folder_put("content/en/x.md", "---\ntitle: x en\n---\n");
    folder_put("content/fr/x.md", "---\ntitle: x fr\n---\n");
    struct library *library = folder_open(NULL);
    ck_assert_str_eq(library_address(library, folder_find(library, "en/x.md")), "/x/");
    ck_assert_str_eq(library_address(library, folder_find(library, "fr/x.md")), "/fr/x/");
    library_free(library);
}
END_TEST

/* What lies beside such folders is shown too, but not the folder of a disabled language. */
START_TEST(folders_called_as_languages_are_not_all_of_the_content)
{
    folder_put("hugo.yaml",
               "languages: {en: {weight: 1}, fr: {weight: 2}, de: {disabled: true}}\n");
    folder_put("content/en/x.md", "---\ntitle: x\n---\n");
    folder_put("content/fr/x.md", "---\ntitle: x fr\n---\n");
    folder_put("content/de/x.md", "---\ntitle: x de\n---\n");
    folder_put("content/about/us.md", "---\ntitle: Us\n---\n");
    struct library *library = folder_open(NULL);
    uint32_t us = folder_find(library, "about/us.md");
    ck_assert_uint_gt(us, 0);
    ck_assert_str_eq(library_address(library, us), "/about/us/");
    ck_assert_str_eq(library_address(library, folder_find(library, "fr/x.md")), "/fr/x/");
    ck_assert_uint_eq(folder_find(library, "de/x.md"), 0);
    library_free(library);
}
END_TEST

START_TEST(without_a_configuration_siblings_tell)
{
    folder_put("a.md", "---\ntitle: a\n---\n");
    folder_put("a.fr.md", "---\ntitle: a fr\n---\n");
    folder_put("b.fr.md", "---\ntitle: b fr\n---\n");
    folder_put("v1.2.md", "---\ntitle: v\n---\n");
    struct library *library = folder_open(NULL);
    ck_assert_uint_eq(library_language_count(library), 2);
    ck_assert_str_eq(library_language(library, 2)->name, "français");
    ck_assert_str_eq(library_address(library, folder_find(library, "b.fr.md")), "/fr/b/");
    ck_assert_str_eq(library_address(library, folder_find(library, "v1.2.md")), "/v1.2/");
    library_free(library);
}
END_TEST

static const struct {
    const char *language;
    const char *list;
} lists[] = {
    {"en", "Both,Draft in French,Key,Only English"},
    {"fr", "Clé,Deux,Seulement,Draft in French,Only English"},
    {"ar", "Both,Draft in French,Key,Only English"},
};

/* The default language stands in for pages that the chosen language lacks. */
START_TEST(lists_stay_in_their_language)
{
    folder_put("hugo.yaml", config);
    folder_put("content/both.md", "---\ntitle: Both\n---\n");
    folder_put("content/both.fr.md", "---\ntitle: Deux\n---\n");
    folder_put("content/en.md", "---\ntitle: Only English\n---\n");
    folder_put("content/fr.fr.md", "---\ntitle: Seulement\n---\n");
    folder_put("content/key.md", "---\ntitle: Key\ntranslationKey: k\n---\n");
    folder_put("content/cle.fr.md", "---\ntitle: Clé\ntranslationKey: k\n---\n");
    folder_put("content/draft.md", "---\ntitle: Draft in French\n---\n");
    folder_put("content/draft.fr.md", "---\ntitle: Brouillon\ndraft: true\n---\n");
    for (int less = 0; less < 3; less++) {
        struct sync_options options = {.fields_only = less > 0, .titles_only = less > 1};
        struct library *library = folder_open(&options);
        struct library_query query = {.language =
                                          library_find_language(library, lists[_i].language, 2)};
        char *list = folder_list(library, &query);
        ck_assert_str_eq(list, lists[_i].list);
        free(list);
        ck_assert_str_eq(library_title(library), "Site");
        library_free(library);
    }
}
END_TEST

START_TEST(a_section_in_another_language_holds_what_it_lacks)
{
    folder_put("hugo.yaml", config);
    folder_put("content/s/_index.md", "---\ntitle: S\n---\n");
    folder_put("content/s/_index.fr.md", "---\ntitle: S fr\n---\n");
    folder_put("content/s/a.md", "---\ntitle: A\n---\n");
    folder_put("content/s/b.fr.md", "---\ntitle: B\n---\n");
    struct library *library = folder_open(NULL);
    uint32_t french = library_find_language(library, "fr", 2);
    struct library_query query = {.language = french,
                                  .list = folder_find(library, "s/_index.fr.md")};
    char *list = folder_list(library, &query);
    ck_assert_str_eq(list, "B,A"); /* those of the chosen language first */
    free(list);
    library_free(library);
}
END_TEST

/* The list of its German pages has no words: those of the English page were nowhere. */
START_TEST(a_section_page_stands_in_for_a_list_without_a_file)
{
    folder_put("hugo.yaml", config);
    folder_put("content/s/_index.md", "---\ntitle: Words\n---\nWords\n");
    folder_put("content/s/a.md", "---\ntitle: A\n---\n");
    folder_put("content/s/a.fr.md", "---\ntitle: A fr\n---\n");
    struct library *library = folder_open(NULL);
    uint32_t words = folder_find(library, "s/_index.md");
    struct library_query query = {.language = library_find_language(library, "fr", 2)};
    char *list = folder_list(library, &query);
    ck_assert_str_eq(list, "A fr,Words");
    ck_assert_uint_eq(library_in_language(library, words, &query), words);
    free(list);
    library_free(library);
}
END_TEST

SUITE(languages)
{
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, a_file_name_tells_its_language);
    tcase_add_test(tcase, a_folder_tells_its_language);
    tcase_add_test(tcase, words_in_a_language_that_was_found);
    tcase_add_test(tcase, folders_called_as_languages_are_theirs);
    tcase_add_test(tcase, folders_called_as_languages_are_not_all_of_the_content);
    tcase_add_test(tcase, without_a_configuration_siblings_tell);
    tcase_add_rows(tcase, lists_stay_in_their_language, lists);
    tcase_add_test(tcase, a_section_in_another_language_holds_what_it_lacks);
    tcase_add_test(tcase, a_section_page_stands_in_for_a_list_without_a_file);
}
