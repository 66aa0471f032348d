/* library/extract: which part of a page is shown below its title, and which words are marked. */
#include "folder.h"
#include "library/search.h"

#include <stdio.h>
#include <string.h>

/* Appends the extract, of so many bytes, of the only page of the test's folder that words find. */
static void extract_only(const char *words, size_t max_bytes, struct buffer *extract)
{
    struct library_query query = {.now = 1900000000};
    struct library_results results;
    struct library *library = folder_open(NULL);
    library_search(library, &query, words, 10, &results);
    ck_assert_uint_eq(results.count, 1);
    library_extract(library, &results, results.ids[0], max_bytes, extract);
    library_results_done(&results);
    library_free(library);
}

START_TEST(extracts_show_why)
{
    static const struct {
        const char *words;
        const char *extract;
        const char *mark; /* the first word that is marked */
    } cases[] = {
        {"weeks", "Pain runs down the leg. It gets better in weeks.", "weeks"},
        {"bulges", "A disc that bulges.", "bulges"},
        /* forms that begin with another letter than what was typed */
        {"two months", "You may lie down. It is worst for 2 months.", "2"},
        {"loo", "You may lie down. The toilet is here.", "toilet"},
        {"caf", "A tight space. A caf\xc3\xa9 is no place to walk to, don\xe2\x80\x99t.",
         "caf\xc3\xa9"},
    };
    folder_put("sciatica.md", "---\ntitle: Sciatica\n---\n"
                              "Pain runs down the leg. It gets better in weeks.\n");
    folder_put("herniation.md", "---\ntitle: Herniated disc\ndescription: A disc that bulges.\n"
                                "---\nIt may press on a nerve and give sciatica.\n");
    folder_put("stenosis.md", "---\ntitle: Spinal stenosis\n---\n"
                              "A tight space. A caf\xc3\xa9 is no place to walk to, don't.\n");
    folder_put("words.yaml", "en: [toilet loo]\n");
    folder_put("months.md", "---\ntitle: Months\n---\n"
                            "You may lie down. It is worst for 2 months.\n");
    folder_put("rooms.md", "---\ntitle: Rooms\n---\nYou may lie down. The toilet is here.\n");
    struct library *library = folder_open(NULL);
    struct library_query query = {.language = 1, .now = 1900000000};
    struct library_results results;
    struct buffer extract = {0};
    struct library_mark mark;
    library_search(library, &query, cases[_i].words, 10, &results);
    ck_assert_uint_ge(results.count, 1);
    library_extract(library, &results, results.ids[0], 160, &extract);
    ck_assert_str_eq(extract.bytes, cases[_i].extract);
    ck_assert_uint_eq(library_marks(&results, extract.bytes, extract.used, &mark, 1), 1);
    ck_assert_uint_eq(mark.end - mark.start, strlen(cases[_i].mark));
    ck_assert_mem_eq(extract.bytes + mark.start, cases[_i].mark, mark.end - mark.start);
    buffer_done(&extract);
    library_results_done(&results);
    library_free(library);
}
END_TEST

/* Below the name of what cannot wait stood "Do you have back pain but no sign?", for the text had
 * the harmless half of the question. A warning stays. */
START_TEST(what_is_found_by_its_name_is_described)
{
    static const struct {
        const char *words;
        const char *extract;
    } cases[] = {
        {"wet myself back pain", "Act now, no back is well."},
        {"wet myself", "Act now, no back is well."},
        {"back pain walk", "Do you have back pain but no sign? Go for a walk. \xc2\xb7 "
                           "Emergency: Call if: \xc2\xb7 thighs are numb"},
        {"wet numb thighs", "Emergency: Call if: \xc2\xb7 thighs are numb"},
    };
    char file[] = "other0.md";
    folder_put("nerves.md", "---\ntitle: Nerves\ndescription: Act now, no back is well.\n"
                            "synonyms: [wet myself, numb saddle]\n---\n"
                            "Do you have back pain but no sign? Go for a walk.\n\n"
                            "> [!EMERGENCY]\n> Call if:\n>\n> - thighs are numb\n");
    for (; file[5] < '0' + 30; file[5]++)
        folder_put(file, "# Other\n\nBack pain.\n");
    struct library *library = folder_open(NULL);
    struct library_query query = {.language = 1, .now = 1900000000};
    struct library_results results;
    struct buffer extract = {0};
    library_search(library, &query, cases[_i].words, 10, &results);
    ck_assert_uint_ge(results.count, 1);
    library_extract(library, &results, results.ids[0], 160, &extract);
    ck_assert_str_eq(extract.bytes, cases[_i].extract);
    buffer_done(&extract);
    library_results_done(&results);
    library_free(library);
}
END_TEST

/* The words are in the extract even in a script without blanks or in a long address, where no word
 * ends nearby; it then begins with a whole letter. */
START_TEST(extracts_hold_what_is_looked_for)
{
    static const struct {
        const char *words;
        const char *extract;
    } cases[] = {
        {"\xe9\xaa\xa8",
         "\xe8\x84\x8a \xe9\xaa\xa8\xe9\xab\x93\xe9\xab\x93\xe9\xab\x93\xe2\x80\xa6"},
        {"pangolin", "See: pangolin/what\xe2\x80\xa6"},
        {"科", "…目目科目目目…"},
        {"医", "…é目医目目目…"},
        {"ข", "…กขกีกี…"},
    };
    struct library_query query = {.now = 1900000000};
    struct library_results results;
    struct buffer extract = {0};
    struct library_mark mark;
    folder_put("long.md", "---\ntitle: Long\n---\n\n\xe8\x84\x8a "
                          "\xe9\xaa\xa8\xe9\xab\x93\xe9\xab\x93\xe9\xab\x93\xe9\xab\x93\n\n"
                          "See: pangolin/what-to-expect\n\n"
                          "目目目目目目科目目目目目目\n\n目目目目é目医目目目目目目\n\n"
                          "กีกีกีกขกีกีกีกี\n");
    struct library *library = folder_open(NULL);
    library_search(library, &query, cases[_i].words, 10, &results);
    ck_assert_uint_eq(results.count, 1);
    library_extract(library, &results, results.ids[0], 18, &extract);
    ck_assert_str_eq(extract.bytes, cases[_i].extract);
    ck_assert_uint_eq(library_marks(&results, extract.bytes, extract.used, &mark, 1), 1);
    buffer_done(&extract);
    library_results_done(&results);
    library_free(library);
}
END_TEST

/* Each character of a word in a script without blanks is in many other words, and so is each word
 * of a quoted phrase in other places. The extract shows where all of it is found together. */
START_TEST(extracts_show_whole_phrases)
{
    static const struct {
        const char *words;
        const char *extract;
        const char *marked; /* separated by '|' */
    } cases[] = {
        {"กระดูก", "หมอนรองกระดูกเคลื่อน", "ก|ร|ะ|ดู|ก"},
        {"到骨科", "请到骨科看病。骨头到科室。", "到|骨|科"},
        {"\"of the leg\"", "The end of the leg of a chair.", "of|the|leg"},
        {"骨骨科", "骨骨骨科", "骨|骨|科"},
    };
    enum { MARKS = 16 };
    struct library_mark marks[MARKS];
    struct library_query query = {.now = 1900000000};
    struct library_results results;
    struct buffer extract = {0};
    struct buffer marked = {0};
    folder_put("a.md", "---\ntitle: A\ndescription: อาการปวดหลัง\n---\nหมอนรองกระดูกเคลื่อน\n");
    folder_put("b.md",
               "---\ntitle: B\ndescription: 到科室和骨头\n---\n请到骨科看病。骨头到科室。\n");
    folder_put("c.md", "---\ntitle: C\ndescription: Of the chair\n---\n"
                       "The end of the leg of a chair.\n");
    folder_put("d.md", "---\ntitle: D\n---\n骨骨骨科\n");
    struct library *library = folder_open(NULL);
    library_search(library, &query, cases[_i].words, 10, &results);
    ck_assert_uint_ge(results.count, 1);
    library_extract(library, &results, results.ids[0], 160, &extract);
    ck_assert_str_eq(extract.bytes, cases[_i].extract);
    size_t count = library_marks(&results, extract.bytes, extract.used, marks, MARKS);
    for (size_t i = 0; i < count; i++)
        buffer_format(&marked, "%s%.*s", i ? "|" : "", (int)(marks[i].end - marks[i].start),
                      extract.bytes + marks[i].start);
    ck_assert_str_eq(buffer_string(&marked), cases[_i].marked);
    buffer_done(&marked);
    buffer_done(&extract);
    library_results_done(&results);
    library_free(library);
}
END_TEST

/* A word too long for the extract, as in a narrow window with letters of two bytes, does not hide a
 * better place after it. */
START_TEST(extracts_look_behind_long_words)
{
    struct buffer extract = {0};
    folder_put("long.md", "---\ntitle: Page\n---\n\nГоспитализация first.\n\nA lung there.\n\n"
                          "Then lung air.\n");
    extract_only("госпитализация lung air", 30, &extract);
    ck_assert_ptr_nonnull(strstr(extract.bytes, "Then lung air"));
    buffer_done(&extract);
}
END_TEST

/* What is crossed out no longer holds, and must not read as if it did. */
START_TEST(extracts_say_what_is_crossed_out)
{
    static const struct {
        size_t bytes;
        const char *extract;
    } cases[] = {
        {160, "Take [Crossed out: 5 mg tablets] 10 mg tablets and [Crossed out: rest] walk."},
        {12, "\xe2\x80\xa6[Crossed out: mg tablets]\xe2\x80\xa6"},
    };
    struct buffer extract = {0};
    folder_put("dose.md", "---\ntitle: Dose\n---\nTake ~~5 mg tablets~~ 10 mg tablets and ~~rest~~ "
                          "walk.\n");
    extract_only("tablets", cases[_i].bytes, &extract);
    ck_assert_str_eq(extract.bytes, cases[_i].extract);
    buffer_done(&extract);
}
END_TEST

/* Half a sentence, or a list item without the line that leads to its list, may say the opposite. */
static const struct {
    const char *page;
    size_t bytes;
    const char *extract;
} led[] = {
    {"You should not, whatever others say or have told you at home, take zyx.", 80,
     "You should not, whatever \u2026take zyx."},
    {"Do not take any other tablet, e.g. one that is called zyx.", 180,
     "Do not take any other tablet, e.g. one that is called zyx."},
    {"Do not take more than a dose of max. 5 mg zyx.", 180,
     "Do not take more than a dose of max. 5 mg zyx."},
    {"Do not take any others, such as St. John\u2019s wort or zyx.", 180,
     "Do not take any others, such as St. John\u2019s wort or zyx."},
    {"Nehmen Sie hier und in dieser Zeit ja kein Aspirin bzw. Zyx.", 180,
     "Nehmen Sie hier und in dieser Zeit ja kein Aspirin bzw. Zyx."},
    {"Nehmen Sie hier und in dieser Zeit ja kein Aspirin inkl. Zyx.", 180,
     "Nehmen Sie hier und in dieser Zeit ja kein Aspirin inkl. Zyx."},
    {"Ask your GP. Take zyx.", 180, "Take zyx."},
    {"You should not\\\ntake zyx\\\nnow.", 180, "You should not \u00b7 take zyx \u00b7 now."},
    {"Ask us.\\\nTake zyx.", 180, "Take zyx."},
    {"**Do not**\n\n- drive\n- take zyx with wine", 80, "Do not \u2026 take zyx with wine"},
    {"- drive\n\n- rest\n\n1. walk\n2. take zyx", 80, "take zyx"},
    {"Keine anderen Mittel, z. B. Zyx.", 100, "Keine anderen Mittel, z. B. Zyx."},
    {"Do not:\n\n- drive\n- take zyx with wine", 80, "Do not: \u2026 take zyx with wine"},
    {"Do not:\n\n- take zyx with wine\n- drive", 80,
     "Do not: \u00b7 take zyx with wine \u00b7 drive"},
    {"### Never\n\n1. drive\n2. take zyx with wine", 80, "Never \u2026 take zyx with wine"},
    {"Do not:\n\n- take one of these:\n  - abc\n  - zyx", 160,
     "Do not: \u00b7 take one of these: \u2026 zyx"},
    {"If you take tablets for your heart or your blood, do not:\n\n- drive\n- take zyx", 80,
     "If you take\u2026 do not: \u2026 take zyx"},
    {"If you take tablets for your heart:\n\n- drive\n- take zyx", 54,
     "If you take\u2026 heart: \u2026 take zyx"},
    {"If you take tablets for your heart or your blood, do not:\n\n- drive\n- take zyx", 54,
     "If you take\u2026 not: \u2026 take zyx"},
    {"Call us today if:\n\n- you drive\n- you cannot zyx", 54,
     "Call us today if: \u2026 you cannot zyx"},
    {"Call 112 or go to A&E (the emergency department) now if:\n\n- you drive\n- you feel zyx", 130,
     "Call 112 or go to A&E\u2026 now if: \u2026 you feel zyx"},
    {"Urgence vitale : Appelez le 999 ou allez aux urgences (A&E) si :\n\n- non\n- zyx", 160,
     "Urgence vitale : Appelez le 999\u2026 urgences (A&E) si : \u2026 zyx"},
    {"Urgent: Call 111 or see a doctor today if:\n\n- you drive\n- you have a zyx", 54,
     "Urgent:\u2026 if: \u2026 you have a zyx"},
    {"Urgent: Call 111 or see a doctor today if:\n\n- you drive\n- you have zyx", 54,
     "Urgent: Call 111\u2026 if: \u2026 you have zyx"},
    {"Call us or see any doctor today if:\n\n- you drive\n- you cannot zyx", 54,
     "Call us or see any\u2026 you cannot zyx"},
    {"Do not:\n\n- drive\n- take one of any of the tablets that are called zyx", 54,
     "Do not: \u2026called zyx"},
    {"These steps can help:\n\n- do not zyx yourself\n- rest", 36,
     "These steps\u2026 \u00b7 do not zyx\u2026"},
    {"Plan your day with care:\n\n- ask for help, as you must not zyx for a day", 36,
     "Plan your\u2026 \u00b7 \u2026not zyx for a day"},
    {"Ask us.\n\n- drive\n- take zyx", 80, "take zyx"},
    {"| Drug | Helps |\n|---|---|\n| abc | yes |\n| def | not zyx |", 80, "def \u00b7 not zyx"},
    {"| Drug | Helps | How |\n|---|---|---|\n| abc | yes | so |\n| def | no | zyx |", 80,
     "def \u2026 zyx"},
    {"| Drug | Helps |\n|---|---|\n| zyx | no |\n| abc | yes |", 80,
     "zyx \u00b7 no \u00b7 abc \u00b7 yes"},
    /* a line broken elsewhere joins no heading to the text below it */
    {"Ask\\\nus.\n\n### A part of it\n\nTake zyx.", 180, "Take zyx."},
    {"Pneumonoultramicroscopics do not:\n\n- drive\n- take zyx", 40, "\u2026not: \u2026 take zyx"},
    {"\u4e0d\u8981\u670d\u7528\u963f\u53f8\u5339\u6797 zyx\u3002", 54,
     "\u4e0d\u8981\u670d\u7528\u963f\u53f8 \u2026zyx\u3002"},
};

START_TEST(extracts_keep_what_turns_their_sense)
{
    struct buffer page = {0};
    struct buffer extract = {0};
    buffer_format(&page,
                  "---\ntitle: Page\n---\nThis is here so that no place is near the page's "
                  "beginning, which is always shown.\n\n%s\n",
                  led[_i].page);
    folder_put("page.md", page.bytes);
    extract_only("zyx", led[_i].bytes, &extract);
    ck_assert_str_eq(extract.bytes, led[_i].extract);
    buffer_done(&page);
    buffer_done(&extract);
}
END_TEST

/* An extract that ends within a deletion once never came to its end and took all memory. */
START_TEST(extracts_end_within_what_is_crossed_out)
{
    struct buffer extract = {0};
    folder_put("dose.md", "---\ntitle: Dose\n---\nTake ~~two tablets each day, and one more in "
                          "the evening, for a month~~ none.\n");
    extract_only("tablets", 40, &extract);
    ck_assert_str_eq(extract.bytes,
                     "Take [Crossed out: two tablets each day, and one more]\xe2\x80\xa6");
    buffer_done(&extract);
}
END_TEST

/* If its sentence begins too far away, the extract begins inside it, but never inside a word. */
START_TEST(extracts_begin_with_whole_words)
{
    struct buffer page = {0};
    struct buffer extract = {0};
    buffer_format(&page, "---\ntitle: Long\n---\n%.*s", _i, "xxxxxxxxxxxxxxxx ");
    for (int i = 0; i < 500; i++)
        buffer_format(&page, "%s ", i == 300 ? "needle" : "cannot walk");
    folder_put("long.md", page.bytes);
    extract_only("needle", 80, &extract);
    ck_assert_int_eq(strncmp(extract.bytes, "\xe2\x80\xa6", 3), 0);
    ck_assert(strncmp(extract.bytes + 3, "cannot ", 7) == 0 ||
              strncmp(extract.bytes + 3, "walk ", 5) == 0);
    buffer_done(&page);
    buffer_done(&extract);
}
END_TEST

START_TEST(long_extracts_are_cut_between_words)
{
    struct buffer page = {0};
    struct buffer extract = {0};
    buffer_add_string(&page, "---\ntitle: Long\n---\n");
    for (int i = 0; i < 500; i++)
        buffer_format(&page, "%s ", i == 300 ? "needle" : "w\xc3\xb6rter");
    folder_put("long.md", page.bytes);
    extract_only("needle", 80, &extract);
    ck_assert_ptr_nonnull(strstr(extract.bytes, "needle"));
    ck_assert_uint_le(extract.used, 90);
    ck_assert_int_eq(strncmp(extract.bytes, "\xe2\x80\xa6w\xc3\xb6rter ", 11), 0);
    ck_assert_str_eq(extract.bytes + extract.used - 11, " w\xc3\xb6rter\xe2\x80\xa6");
    buffer_done(&page);
    buffer_done(&extract);
}
END_TEST

/* Two words that all pages have say less of a page than one that only it has. */
START_TEST(extracts_show_the_word_that_few_pages_have)
{
    struct buffer extract = {0};
    for (int i = 0; i < 20; i++) {
        char name[16];
        snprintf(name, sizeof name, "%d.md", i);
        folder_put(name, "---\ntitle: Other\n---\nAfter your operation.\n");
    }
    folder_put("wound.md", "---\ntitle: Wound\n---\nCall us after your operation.\n\n"
                           "Keep it dry.\n\nYou can have a bath again soon.\n");
    extract_only("bath after operation", 60, &extract);
    ck_assert_str_eq(extract.bytes, "You can have a bath again soon.");
    buffer_done(&extract);
}
END_TEST

/* The best page shows the warning that all three have; the others, what only they say, if that has
 * as many of the words. */
START_TEST(extracts_of_pages_that_share_a_warning_differ)
{
    static const char warning[] = "\n\nCall 999 if you cannot feel the saddle or your legs.\n\n";
    static const struct {
        const char *words;
        const char *extracts[3];
    } cases[] = {
        {"saddle",
         {"Call 999 if you cannot feel the saddle or your legs.",
          "The saddle of a bicycle is too hard. \xc2\xb7 Cycle again after a week.",
          "Call 999 if you cannot feel the saddle or your legs."}},
        {"feel saddle",
         {"Call 999 if you cannot feel the saddle or your legs.",
          "Call 999 if you cannot feel the saddle or your legs.",
          "Call 999 if you cannot feel the saddle or your legs."}},
    };
    static const char *const titles[] = {"Saddle area", "Cycling", "Swimming"};
    static const char *const own[] = {
        "The saddle is where you sit.",
        "The saddle of a bicycle is too hard.\n\nCycle again after a week.", "Swim slowly."};
    struct library_query query = {.now = 1900000000};
    struct library_results results;
    for (int i = 0; i < 3; i++) {
        struct buffer page = {0};
        buffer_format(&page, "---\ntitle: %s\n---\nRead this first.%sAnd then this.\n\n%s\n",
                      titles[i], warning, own[i]);
        folder_put(titles[i][0] == 'C' ? "b.md" : i ? "c.md" : "a.md", page.bytes);
        buffer_done(&page);
    }
    struct library *library = folder_open(NULL);
    library_search(library, &query, cases[_i].words, 10, &results);
    ck_assert_uint_eq(results.count, 3);
    for (size_t i = 0; i < results.count; i++) {
        struct buffer extract = {0};
        size_t page = 0;
        while (strcmp(titles[page], library_row(library, results.ids[i]).title) != 0)
            page++;
        library_extract(library, &results, results.ids[i], 90, &extract);
        ck_assert_ptr_eq(strstr(extract.bytes, cases[_i].extracts[page]), extract.bytes);
        buffer_done(&extract);
    }
    library_results_done(&results);
    library_free(library);
}
END_TEST

SUITE(extract)
{
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_add_loop_test(tcase, extracts_show_why, 0, 5);
    tcase_add_loop_test(tcase, what_is_found_by_its_name_is_described, 0, 4);
    tcase_add_loop_test(tcase, extracts_hold_what_is_looked_for, 0, 5);
    tcase_add_loop_test(tcase, extracts_show_whole_phrases, 0, 4);
    tcase_add_test(tcase, extracts_look_behind_long_words);
    tcase_add_loop_test(tcase, extracts_say_what_is_crossed_out, 0, 2);
    tcase_add_test(tcase, extracts_end_within_what_is_crossed_out);
    tcase_add_rows(tcase, extracts_keep_what_turns_their_sense, led);
    tcase_add_loop_test(tcase, extracts_begin_with_whole_words, 0, 12);
    tcase_add_test(tcase, long_extracts_are_cut_between_words);
    tcase_add_test(tcase, extracts_show_the_word_that_few_pages_have);
    tcase_add_loop_test(tcase, extracts_of_pages_that_share_a_warning_differ, 0, 2);
}
