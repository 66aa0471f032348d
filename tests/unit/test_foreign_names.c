/* Names in a language other than the page's: sync/synonyms, library/index, search. */
#include "finding.h"
#include "folder.h"
#include "library/search.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A page without a translation is found by names in other languages, which are none of its words;
 * names of a language count for pages in it, and all of them where the site has no such language.
 */
START_TEST(a_name_may_be_of_a_language)
{
    static const char *const none[] = {"", "de\tKreuzweh\nde\tRückenschmerz"};
    folder_put("pamphlet.yaml", "languages:\n  en: {weight: 1}\n  de: {weight: 2}\n");
    folder_put("synonyms.yaml", "back pain:\n"
                                "  en: [bad back]\n"
                                "  DE: [Kreuzweh, Rückenschmerz, kreuzweh]\n"
                                "  tr: bel ağrısı\n"
                                "sling: {tr: [askı]}\n");
    folder_put("1.md", "---\ntitle: Bad back\n---\n");
    folder_put("2.md", "---\ntitle: Kreuzweh\n---\n");
    folder_put("3.de.md", "---\ntitle: Kreuzweh\n---\n");
    folder_put("4.de.md", "---\ntitle: Bad back\n---\n");
    struct library *library = folder_open(NULL);
    const char *own[] = {"back pain\nbel ağrısı", "", "back pain\nRückenschmerz\nbel ağrısı", ""};
    for (uint32_t i = 0; i < 4; i++) {
        const struct page *page = library_page(library, i + 1);
        ck_assert_str_eq(page->field[PAGE_SYNONYMS], own[i]);
        ck_assert_str_eq(page->field[PAGE_FOREIGN_NAMES], none[i == 0]);
    }
    ck_assert_uint_eq(library_notes(library)->count, 1);
    ck_assert_str_eq(library_notes(library)->list[0].file, "synonyms.yaml");
    ck_assert_uint_eq(library_notes(library)->list[0].line, 4);
    ck_assert_ptr_nonnull(strstr(library_notes(library)->list[0].message,
                                 "synonyms.back pain.tr: the site has no such language"));
    library_free(library);
}
END_TEST

/* "Calor" and "brazos", which are names of English pages in Spanish, were words of English: "color"
 * was mended to the one, and "braz" begun as the other. Who types them is led there all the same.
 */
START_TEST(a_name_in_another_language_is_no_word_of_the_pages_own)
{
    static const struct {
        uint32_t language;
        const char *words;
        uint32_t elsewhere;
        enum search_answer answer;
        const char *title; /* of the first page */
    } typed[] = {
        {1, "color", 0, SEARCH_SPELT, "Colour of wounds"},
        {1, "mano", 2, SEARCH_ALL, "Wrist"}, /* of no English word */
        {1, "bolsa de agua caliente", 2, SEARCH_ALL, "Heat and cold"},
        {1, "wound bolsa de agua caliente", 2, SEARCH_SOME, "Heat and cold"},
        {1, "caliente", 2, SEARCH_ALL, "Heat and cold"},
        {2, "calor", 0, SEARCH_ALL, "Heat and cold"},
        {2, "calores", 0, SEARCH_ALL, "Heat and cold"}, /* by the endings of its language */
        {2, "caliemte", 0, SEARCH_SPELT, "Heat and cold"},
        {2, "heat", 0, SEARCH_ALL, "Heat and cold"},
        {2, "cabestrillo", 0, SEARCH_ALL, "Vendaje"}, /* of a page that has a translation */
        {2, "cabestrilo", 0, SEARCH_SPELT, "Vendaje"},
        {1, "cabestrillo", 2, SEARCH_ALL, "Vendaje"},
        {0, "calor", 0, SEARCH_ALL, "Heat and cold"},
    };
    folder_put("pamphlet.yaml", "languages:\n  en: {weight: 1}\n  es: {weight: 2}\n");
    folder_put("synonyms.yaml", "heat and cold: {es: [calor, bolsa de agua caliente]}\n"
                                "wrist:\n  es: [mano]\n"
                                "sling: {es: cabestrillo}\n");
    folder_put("a.md", "---\ntitle: Heat and cold\n---\nA warm pack.\n");
    folder_put("b.md", "---\ntitle: Colour of wounds\n---\nA wound is red.\n");
    folder_put("c.md", "---\ntitle: Wrist\n---\nIt bends.\n");
    folder_put("d.md", "---\ntitle: Sling\n---\nIt holds.\n");
    folder_put("d.es.md", "---\ntitle: Vendaje\n---\nSujeta.\n");
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        struct library_query query = {.language = typed[i].language, .now = 1900000000};
        struct library_results results;
        library_search(library, &query, typed[i].words, 10, &results);
        const char *first = results.count ? library_row(library, results.ids[0]).title : "";
        ck_assert_msg(results.elsewhere == typed[i].elsewhere &&
                          results.answer == typed[i].answer && strcmp(first, typed[i].title) == 0,
                      "%s: %u %d %s", typed[i].words, (unsigned)results.elsewhere,
                      (int)results.answer, first);
        library_results_done(&results);
    }
    library_free(library);
}
END_TEST

/* Their rows made all pages long beside the mean, so that a long one was first no more. */
START_TEST(names_in_another_language_make_no_page_longer)
{
    static const char *const names[] = {"", "a: {es: b}\n", "Page: {es: [uno, dos, tres]}\n"};
    struct library_query query = {.language = 1, .now = 1900000000};
    struct buffer page = {0};
    folder_put("pamphlet.yaml", "languages:\n  en: {weight: 1}\n  es: {weight: 2}\n");
    for (int i = 0; i < 20; i++) {
        char path[16];
        snprintf(path, sizeof path, "%d.md", i);
        page.used = 0;
        buffer_format(&page, "---\ntitle: Page %c\n---\n%s", 'a' + i,
                      i == 1 ? "Bend your knee. " : "");
        for (int j = 0; i != 1 && j < 60; j++)
            buffer_add_string(&page, i == 0 && j % 30 == 0 ? "Rest your knee. " : "Words. ");
        folder_put(path, page.bytes);
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        folder_put("synonyms.yaml", names[i]);
        struct library *library = folder_open(NULL);
        finding_must_begin(library, &query, "knee", "Page a");
        library_free(library);
    }
    buffer_done(&page);
}
END_TEST

SUITE(foreign_names)
{
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_add_test(tcase, a_name_may_be_of_a_language);
    tcase_add_test(tcase, a_name_in_another_language_is_no_word_of_the_pages_own);
    tcase_add_test(tcase, names_in_another_language_make_no_page_longer);
}
