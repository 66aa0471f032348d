/* library/search: what is found, in which order, and the answer if nothing is. */
#include "finding.h"
#include "folder.h"
#include "library/search.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *words;
    const char *titles;
    enum search_answer answer;
} english[] = {
    {"sciatica", "Sciatica|Sciatica treatment|Herniated disc", SEARCH_ALL},
    {"SCIATICA ", "Sciatica|Sciatica treatment|Herniated disc", SEARCH_ALL},
    {"sci", "Sciatica|Sciatica treatment|Herniated disc", SEARCH_ALL},
    {"sciatica leg", "Sciatica|Sciatica treatment", SEARCH_ALL},
    {"leg sciatica", "Sciatica|Sciatica treatment", SEARCH_ALL},
    {"lég", "Sciatica|Sciatica treatment", SEARCH_ALL},
    {"cafe", "Spinal stenosis", SEARCH_ALL},
    {"dont", "Spinal stenosis", SEARCH_ALL},
    {"m48", "Spinal stenosis", SEARCH_ALL},
    {"nerve", "Sciatica|Herniated disc", SEARCH_ALL},
    {"\"down the leg\"", "Sciatica", SEARCH_ALL},
    {"\"the down leg\"", "Sciatica|Sciatica treatment", SEARCH_SOME},
    {"\xe2\x80\x9c"
     "down the\xe2\x80\x9d leg",
     "Sciatica", SEARCH_ALL},
    {"slipped disc", "Herniated disc", SEARCH_ALL},
    {"prolapsed", "Herniated disc", SEARCH_ALL},
    {"xray", "X-ray", SEARCH_ALL},
    {"x-ray", "X-ray", SEARCH_ALL},
    {"siatica", "Sciatica|Sciatica treatment|Herniated disc", SEARCH_SPELT},
    {"stinosis", "Spinal stenosis", SEARCH_SPELT},
    {"spondilolistesis", "Spondylolisthesis", SEARCH_SPELT},
    {"herniateddisc", "Herniated disc", SEARCH_SPELT},
    {"siatica leg", "Sciatica|Sciatica treatment", SEARCH_SPELT},
    {"sciatica bones", "Sciatica|Sciatica treatment|Spondylolisthesis|X-ray|Herniated disc",
     SEARCH_SOME},
    {"hidden", "", SEARCH_NOTHING},
    {"later", "", SEARCH_NOTHING},
    {"secret", "", SEARCH_NOTHING},
    {"qqqqqq", "", SEARCH_NOTHING},
    {"", "", SEARCH_NOTHING},
    {"   ", "", SEARCH_NOTHING},
};

static void check_english(const struct library *library, int i)
{
    struct library_query query = {.language = 1, .now = 1900000000};
    finding_must_answer(library, &query, english[i].words, english[i].titles, english[i].answer);
}

START_TEST(words_find_pages)
{
    struct sync_options wanted = finding_options();
    struct library *library = folder_open(&wanted);
    check_english(library, _i);
    library_free(library);
}
END_TEST

START_TEST(a_file_finds_what_memory_finds)
{
    struct sync_options wanted = finding_options();
    struct library *library = finding_open_packed(&wanted);
    for (size_t i = 0; i < sizeof english / sizeof *english; i++)
        check_english(library, (int)i);
    library_free(library);
}
END_TEST

START_TEST(any_input_is_data)
{
    static const char *const inputs[] = {
        "AND",        "OR",       "NOT",       "NEAR(",          "*",
        "\"",         "\"\"",     "sciatica*", "title:sciatica", "^sciatica",
        "{title}: x", "- x",      "(",         "a AND",          "NEAR(a b, 2)",
        "';--",       "\xff\xfe", "\xc3",      "%s%n",
    };
    struct sync_options wanted = finding_options();
    struct library *library = folder_open(&wanted);
    struct library_query query = {.now = 1900000000};
    struct library_results results;
    char *many = memory_new(10001);
    for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++) {
        library_search(library, &query, inputs[i], 10, &results);
        library_results_done(&results);
    }
    for (int i = 0; i < 10000; i++)
        many[i] = i % 7 ? (char)('a' + i % 26) : ' ';
    library_search(library, &query, many, 10, &results);
    library_results_done(&results);
    memset(many, '"', 10000);
    library_search(library, &query, many, 10, &results);
    library_results_done(&results);
    /* None of it broke the index. */
    library_search(library, &query, "sciatica", 10, &results);
    ck_assert_uint_eq(results.count, 3);
    library_results_done(&results);
    free(many);
    library_free(library);
}
END_TEST

/* Words that a page has only far from each other say nothing of what it is about, unless its names
 * have some of them; then pages with some of the words may be better. */
START_TEST(words_that_are_far_apart_are_not_all_of_them)
{
    static const struct {
        const char *typed;
        const char *title; /* the first */
        enum search_answer answer;
    } typed[] = {
        {"feed horses", "Feeding", SEARCH_SOME},       {"horses feed", "Feeding", SEARCH_SOME},
        {"feeed horses", "Feeding", SEARCH_SOME},      {"feed pigeons", "Garden", SEARCH_ALL},
        {"stables pigeons", "Stables", SEARCH_ALL},    {"garden horses", "Garden", SEARCH_ALL},
        {"garden feed horses", "Garden", SEARCH_SOME}, {"feed", "Feeding", SEARCH_ALL},
    };
    struct library_query query = {.now = 1900000000};
    struct buffer page = {0};
    buffer_add_string(&page, "---\ntitle: Garden\n---\nWho may feed the pigeons?\n");
    for (int i = 0; i < 50; i++)
        buffer_add_string(&page, "grass ");
    buffer_add_string(&page, "\n\nNo horses.\n");
    folder_put("a.md", buffer_string(&page));
    page.used = 0;
    buffer_add_string(&page, "---\ntitle: Sport\n---\n運動");
    for (int i = 0; i < 150; i++)
        buffer_add_string(&page, i == 60 ? "治療" : "あ");
    buffer_add_string(&page, "薬局\n");
    folder_put("d.md", buffer_string(&page));
    buffer_done(&page);
    folder_put("b.md", "---\ntitle: Stables\n---\nHorses, horses, horses, and pigeons.\n");
    folder_put("c.md", "---\ntitle: Feeding\n---\nBy tube.\n");
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        enum search_answer answer;
        char *titles = finding_titles(library, &query, typed[i].typed, &answer);
        bool is_first = strncmp(titles, typed[i].title, strlen(typed[i].title)) == 0;
        ck_assert_msg(is_first && answer == typed[i].answer, "%s: %d, %s", typed[i].typed,
                      (int)answer, titles);
        free(titles);
    }
    library_free(library);
}
END_TEST

/* What helps a patient helps whoever asks for one; but a page for relatives goes before. */
START_TEST(for_whom_somebody_asks_need_not_be_on_a_page)
{
    static const struct {
        uint32_t language;
        const char *typed;
        const char *titles;
        const char *asked;
    } typed[] = {
        {1, "my mother cannot walk", "Walking", "cannot walk"},
        {1, "my husband needs help", "For partners", "my husband needs help"},
        {1, "my wife has a xylophone", "", "my wife has a xylophone"},
        {1, "mother", "", "mother"}, /* they are all that is asked of */
        {1, "my wife and my husband", "For partners", "husband"},
        {2, "meine Großmutter kann nicht gehen", "Gehen", "nicht gehen"},
    };
    folder_put("pamphlet.yaml", "languages:\n  en: {weight: 1}\n  de: {weight: 2}\n");
    folder_put("a.md", "---\ntitle: Walking\n---\nYou cannot walk.\n");
    folder_put("b.md", "---\ntitle: For partners\n---\nYour husband needs help.\n");
    folder_put("c.de.md", "---\ntitle: Gehen\n---\nSie können nicht gehen.\n");
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        struct library_query query = {.language = typed[i].language, .now = 1900000000};
        struct library_results results;
        library_search(library, &query, typed[i].typed, 10, &results);
        char *titles = folder_titles(library, &results);
        ck_assert_str_eq(titles, typed[i].titles);
        if (*titles)
            ck_assert_str_eq(buffer_string(&results.asked), typed[i].asked);
        library_results_done(&results);
        free(titles);
    }
    library_free(library);
}
END_TEST

/* "Spinal fusion hospital": the page has no such word, and others mention both in passing. */
START_TEST(a_page_that_is_called_as_a_part_of_the_question_is_found_without_the_rest)
{
    static const struct {
        const char *words;
        const char *titles;
    } cases[] = {
        {"spinal fusion hospital", "Spinal fusion|Going home"},
        {"how long in hospital for spinal fusion", "Spinal fusion|Going home"},
        {"fusion hospital", "Going home"}, /* a part of the title */
        {"hospital after your operation", "After your operation|Going home"},
        {"hospital after my operation", "After your operation|Going home"},
        {"operation after hospital", "Going home"}, /* the title has a word between them */
        {"after the and the operation of hospital", "After your operation|Going home"},
        {"walking after hospital", "Going home"}, /* "Walk" may be another word */
        {"disease of the bone of the hand hospital", "Disease of the bone of the hand|Going home"},
    };
    folder_put("fusion.md", "---\ntitle: Spinal fusion\n---\nBones are joined.\n");
    folder_put("home.md",
               "---\ntitle: Going home\n---\nYou walk out of hospital a few days after your"
               " operation, or with bone disease in your hand.\n"
               " After spinal fusion it takes a week.\n");
    folder_put("after.md", "---\ntitle: After your operation\n---\nx\n");
    folder_put("walk.md", "---\ntitle: Walk\n---\nx\n");
    folder_put("hand.md", "---\ntitle: Disease of the bone of the hand\n---\nx\n");
    struct library_query query = {.language = 1, .now = 1900000000};
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        finding_must_find(library, &query, cases[i].words, cases[i].titles);
    library_free(library);
}
END_TEST

/* A list of what was found says whether it is all. */
START_TEST(more_pages_than_were_wanted_are_told_of)
{
    static const struct {
        const char *words;
        size_t limit;
        bool more;
    } cases[] = {
        {"bone", 2, true},        {"bone", 3, false},      {"bonee", 2, true},
        {"bone horse", 3, false}, {"bone horse", 2, true}, {"nothing", 2, false},
    };
    folder_put("1.md", "---\ntitle: One\n---\nA bone.\n");
    folder_put("2.md", "---\ntitle: Two\n---\nA bone.\n");
    folder_put("3.md", "---\ntitle: Bone\n---\nx\n");
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct library_query query = {.now = 1900000000};
        struct library_results results;
        library_search(library, &query, cases[i].words, cases[i].limit, &results);
        ck_assert_msg(results.more == cases[i].more, "%s, %zu", cases[i].words, cases[i].limit);
        library_results_done(&results);
    }
    library_free(library);
}
END_TEST

Suite *search_suite(void)
{
    Suite *suite = suite_create("search");
    TCase *pages = tcase_create("pages");
    tcase_add_checked_fixture(pages, finding_set_up, folder_tear_down);
    tcase_add_rows(pages, words_find_pages, english);
    tcase_add_test(pages, a_file_finds_what_memory_finds);
    tcase_add_test(pages, any_input_is_data);
    suite_add_tcase(suite, pages);
    TCase *others = tcase_create("others");
    tcase_add_checked_fixture(others, folder_set_up, folder_tear_down);
    tcase_add_test(others, words_that_are_far_apart_are_not_all_of_them);
    tcase_add_test(others, for_whom_somebody_asks_need_not_be_on_a_page);
    tcase_add_test(others, more_pages_than_were_wanted_are_told_of);
    tcase_add_test(others,
                   a_page_that_is_called_as_a_part_of_the_question_is_found_without_the_rest);
    suite_add_tcase(suite, others);
    return suite;
}
