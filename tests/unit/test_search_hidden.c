/* library/search: pages that are not seen are not found, nor do they crowd out others. */
#include "finding.h"
#include "folder.h"
#include "library/search.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* As many hidden pages as results are asked for have the word in their title. */
START_TEST(hidden_titles_do_not_crowd_out_what_is_seen)
{
    for (int i = 0; i < 12; i++) {
        char name[32];
        char text[80];
        snprintf(name, sizeof name, "v%d.md", i);
        snprintf(text, sizeof text, "---\ntitle: Vaccine day %d\nexpiryDate: 2020-01-01\n---\nx\n",
                 i);
        folder_put(name, text);
    }
    folder_put("live.md", "---\ntitle: Opening hours\n---\nWe give the vaccine on Mondays.\n");
    struct sync_options wanted = finding_options();
    struct library *library = folder_open(&wanted);
    struct library_query query = {.now = wanted.now};
    finding_must_answer(library, &query, "vaccine", "Opening hours", SEARCH_ALL);
    library_free(library);
}
END_TEST

/* More hidden pages than one search looks at have the words, and rank higher. Searched also at a
 * time for which a file has no ready-made list. */
START_TEST(hidden_texts_do_not_crowd_out_what_is_seen)
{
    enum { HIDDEN = 520 };
    static const char *const why[] = {"draft: true", "expiryDate: 2020-01-01",
                                      "publishDate: 2031-01-01", "build: {list: never}"};
    for (int i = 0; i < HIDDEN; i++) {
        char name[32];
        char text[100];
        snprintf(name, sizeof name, "h%d.md", i);
        snprintf(text, sizeof text, "---\ntitle: Old\n%s\n---\nWe give the vaccine.\n", why[i % 4]);
        folder_put(name, text);
    }
    folder_put("live.md", "---\ntitle: Our hours in winter\n---\nThe vaccine, on Mondays.\n");
    folder_put("soon.md", "---\ntitle: Tea\nexpiryDate: 2030-06-01\n---\nx\n");
    struct sync_options wanted = finding_options();
    struct library *libraries[] = {folder_open(&wanted), finding_open_packed(&wanted)};
    for (size_t i = 0; i < 2 * 2 * 2; i++) {
        struct library_query query = {.language = i & 2 ? 1 : 0,
                                      .now = i & 4 ? 1915000000 /* 2030-09 */ : wanted.now};
        finding_must_answer(libraries[i % 2], &query, "the vaccine", "Our hours in winter",
                            SEARCH_ALL);
    }
    library_free(libraries[0]);
    library_free(libraries[1]);
}
END_TEST

/* Words that only hidden pages have are not found or suggested, unless these pages are shown. */
static const struct {
    const char *words;
    const char *titles;
    const char *asked;
    enum search_answer answer;
    unsigned show;
} unsaid[] = {
    {"zebrafish", "", "", SEARCH_NOTHING, 0},
    {"zebrafsh", "", "", SEARCH_NOTHING, 0},
    {"zebraf", "", "", SEARCH_NOTHING, 0},
    {"zebrafsh leg", "Sciatica|Sciatica treatment", "leg", SEARCH_SOME, 0},
    {"zebraleg", "", "", SEARCH_NOTHING, 0}, /* two words, one of them hidden */
    {"stinosis", "Spinal stenosis", "stenosis", SEARCH_SPELT, 0},
    {"zebrafsh", "Zebra zebrafish", "zebrafish", SEARCH_SPELT, SHOW_DRAFTS},
    {"zebraf", "Zebra zebrafish", "zebraf", SEARCH_ALL, SHOW_DRAFTS},
    {"stinosis", "Stinosis", "stinosis", SEARCH_ALL, SHOW_EXPIRED},
};

START_TEST(words_of_hidden_pages_are_not_offered)
{
    folder_put("zebra.md", "---\ntitle: Zebra zebrafish\ndraft: true\n---\nx\n");
    folder_put("old.md", "---\ntitle: Stinosis\nexpiryDate: 2020-01-01\n---\nx\n");
    struct sync_options wanted = finding_options();
    struct library *libraries[] = {folder_open(&wanted), finding_open_packed(&wanted)};
    struct library_query query = {.language = 1, .now = wanted.now, .show = unsaid[_i].show};
    for (size_t i = 0; i < 2; i++) {
        struct library_results results;
        enum search_answer answer;
        char *titles = finding_titles(libraries[i], &query, unsaid[_i].words, &answer);
        ck_assert_str_eq(titles, unsaid[_i].titles);
        ck_assert_int_eq(answer, unsaid[_i].answer);
        library_search(libraries[i], &query, unsaid[_i].words, 10, &results);
        ck_assert_str_eq(buffer_string(&results.asked), unsaid[_i].asked);
        library_results_done(&results);
        library_free(libraries[i]);
        free(titles);
    }
}
END_TEST

START_TEST(hidden_pages_are_found_when_they_are_shown)
{
    struct sync_options wanted = finding_options();
    struct library *library = folder_open(&wanted);
    struct library_query query = {
        .language = 1, .now = 1900000000, .show = SHOW_DRAFTS | SHOW_FUTURE};
    finding_must_show(library, &query, "secret", "Secret sciatica");
    query.now = 2000000000;
    query.show = 0;
    finding_must_show(library, &query, "late", "Late sciatica");
    library_free(library);
}
END_TEST

SUITE(search_hidden)
{
    tcase_add_checked_fixture(tcase, finding_set_up, folder_tear_down);
    tcase_add_test(tcase, hidden_titles_do_not_crowd_out_what_is_seen);
    tcase_add_test(tcase, hidden_texts_do_not_crowd_out_what_is_seen);
    tcase_add_rows(tcase, words_of_hidden_pages_are_not_offered, unsaid);
    tcase_add_test(tcase, hidden_pages_are_found_when_they_are_shown);
}
