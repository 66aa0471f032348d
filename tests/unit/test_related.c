/* library/related: pages that belong to a page. */
#include "finding.h"
#include "folder.h"
#include "library/search.h"

#include <stdio.h>
#include <string.h>

/* Neither few enough to be related by the words, nor so many that they are left out at once. */
START_TEST(words_that_some_hundred_pages_share_relate_none_of_them)
{
    enum { PAGES = 150, WORDS = 60, NAME_BYTES = 32, TEXT_BYTES = 64 + 8 * WORDS };
    char name[NAME_BYTES];
    char text[TEXT_BYTES] = "---\nsynonyms: [";
    size_t n = strlen(text);
    for (int i = 0; i < WORDS; i++)
        n += (size_t)snprintf(text + n, sizeof text - n, "word%02d,", i);
    snprintf(text + n, sizeof text - n, "]\n---\nx\n");
    for (int i = 0; i < PAGES; i++) {
        snprintf(name, sizeof name, "%d.md", i);
        folder_put(name, text);
    }
    struct library *library = folder_open(NULL);
    struct library_query query = {.now = 0};
    uint32_t ids[8];
    ck_assert_uint_eq(library_related(library, 1, &query, ids, 8), 0);
    library_free(library);
}
END_TEST

/* Pages that it links to, that link to it, that share a tag or a word with it; never the page
 * itself, a hidden page, a list, or a page in another language. */
START_TEST(related_pages_are_those_that_links_tags_and_words_share)
{
    static const char *const titles[] = {"Linked", "Linking", "Tagged too", "Arm spotting"};
    struct sync_options wanted = finding_options();
    folder_put("pamphlet.yaml", "languages:\n  en: {weight: 1}\n  fr: {weight: 2}\n");
    folder_put("page.md", "---\ntitle: Leg spotting\ntags: [rare]\n---\n[x](linked.md) "
                          "[d](draft2.md) [self](page.md) [l](_index.md) [f](fr.fr.md)\n");
    folder_put("_index.md", "---\ntitle: Home\n---\n");
    folder_put("linked.md", "---\ntitle: Linked\n---\n");
    folder_put("linking.md", "---\ntitle: Linking\n---\n[p](page.md)\n");
    folder_put("tagged.md", "---\ntitle: Tagged too\ntags: [rare]\n---\n");
    folder_put("word.md", "---\ntitle: Arm spotting\n---\n");
    folder_put("draft2.md", "---\ntitle: Draft\ndraft: true\ntags: [rare]\n---\n[p](page.md)\n");
    folder_put("fr.fr.md", "---\ntitle: Spotting\ntags: [rare]\n---\n[p](page.md)\n");
    folder_put("alone.md", "---\ntitle: Alone\n---\n");
    struct library *library = folder_open(&wanted);
    struct library_query query = {.language = 1, .now = 1900000000};
    uint32_t ids[8];
    size_t count = library_related(library, folder_find(library, "page"), &query, ids, 8);
    ck_assert_uint_eq(count, 4);
    for (size_t i = 0; i < count; i++) {
        bool found = false;
        for (size_t j = 0; j < count; j++)
            found = found || strcmp(library_row(library, ids[j]).title, titles[i]) == 0;
        ck_assert_msg(found, "%s", titles[i]);
    }
    ck_assert_uint_eq(library_related(library, folder_find(library, "page"), &query, ids, 2), 2);
    ck_assert_uint_eq(library_related(library, folder_find(library, "alone"), &query, ids, 8), 0);
    library_free(library);
}
END_TEST

SUITE(related)
{
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_add_test(tcase, related_pages_are_those_that_links_tags_and_words_share);
    tcase_add_test(tcase, words_that_some_hundred_pages_share_relate_none_of_them);
}
