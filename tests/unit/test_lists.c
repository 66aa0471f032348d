/* library/lists and library/match: the order of a list, what is in it, and its filter. */
#include "folder.h"

START_TEST(titles_are_sorted_as_a_person_sorts)
{
    static const char *const sorted[] = {"apple", "Chapter 2", "Chapter 10", "Éclair", "ectopic"};
    folder_put("1.md", "---\ntitle: ectopic\n---\n");
    folder_put("2.md", "---\ntitle: Chapter 10\n---\n");
    folder_put("3.md", "---\ntitle: Éclair\n---\n");
    folder_put("4.md", "---\ntitle: other\nlinkTitle: apple\n---\n");
    folder_put("5.md", "---\ntitle: Chapter 2\n---\n");
    struct library *library = folder_open(NULL);
    struct library_list list;
    library_list(library, &(struct library_query){0}, &list);
    ck_assert_uint_eq(list.count, 5);
    for (int i = 0; i < 5; i++)
        ck_assert_str_eq(library_row(library, library_list_id(&list, i)).title, sorted[i]);
    library_list_done(&list);
    library_list(library, &(struct library_query){.filter = "ECLAÍR"}, &list);
    ck_assert_uint_eq(list.count, 1);
    library_list_done(&list);
    library_free(library);
}
END_TEST

static size_t count_filtered(const struct library *library, const char *filter)
{
    struct library_list list;
    library_list(library, &(struct library_query){.filter = filter}, &list);
    size_t count = list.count;
    library_list_done(&list);
    return count;
}

START_TEST(blanks_in_a_title_do_not_hide_it_from_a_filter)
{
    folder_put("1.md", "---\ntitle: \"Before  your   operation\"\nsynonyms: [day  surgery]\n---\n");
    struct library *library = folder_open(NULL);
    ck_assert_uint_eq(count_filtered(library, "before your op"), 1);
    ck_assert_uint_eq(count_filtered(library, "day surgery"), 1);
    library_free(library);
}
END_TEST

/* Words may be typed in any order, but all of them must be in one title, name or description. */
START_TEST(the_words_of_a_filter_may_be_in_any_order)
{
    folder_put("1.md", "---\ntitle: Back pain\nsynonyms: [day surgery]\n"
                       "description: What helps a sore spine.\n---\n");
    folder_put("2.md", "---\ntitle: Pain medicines\n---\n");
    struct library *library = folder_open(NULL);
    ck_assert_uint_eq(count_filtered(library, "pain back"), 1);
    ck_assert_uint_eq(count_filtered(library, "pain ba"), 1);
    ck_assert_uint_eq(count_filtered(library, "surgery day"), 1);
    ck_assert_uint_eq(count_filtered(library, "spine helps"), 1);
    ck_assert_uint_eq(count_filtered(library, "pine helps"), 0);
    ck_assert_uint_eq(count_filtered(library, "pain surgery"), 0);
    ck_assert_uint_eq(count_filtered(library, "pain"), 2);
    library_free(library);
}
END_TEST

START_TEST(drafts_are_hidden_until_asked_for)
{
    folder_put("a.md", "---\ntitle: A\n---\n");
    folder_put("b.md", "---\ntitle: B\ndraft: true\n---\n");
    struct library *library = folder_open(NULL);
    ck_assert_uint_eq(folder_count(library, 0), 1);
    ck_assert_uint_eq(folder_count(library, SHOW_DRAFTS), 2);
    library_free(library);
}
END_TEST

SUITE(lists)
{
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_set_timeout(tcase, 30);
    tcase_add_test(tcase, titles_are_sorted_as_a_person_sorts);
    tcase_add_test(tcase, blanks_in_a_title_do_not_hide_it_from_a_filter);
    tcase_add_test(tcase, the_words_of_a_filter_may_be_in_any_order);
    tcase_add_test(tcase, drafts_are_hidden_until_asked_for);
}
