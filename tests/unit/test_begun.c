/* library/begun: the words that begin with one that is still being typed. */
#include "finding.h"
#include "folder.h"
#include "library/begun.h"
#include "library/library.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void put_languages(void)
{
    folder_put("pamphlet.yaml", "languages:\n  en: {weight: 1}\n  fr: {weight: 2}\n"
                                "  es: {weight: 3}\n");
}

/* The words that were found, separated by blanks. */
static void must_begin(const struct library *library, uint32_t language, const char *beginning,
                       const char *wanted)
{
    struct library_query query = {.language = language, .now = 1900000000};
    struct buffer words = {0};
    struct scope scope;
    scope_init(&scope, library, &query);
    const struct begun *begun = begun_find(&scope, beginning);
    for (size_t i = 0; i < begun->count; i++)
        buffer_format(&words, "%s%s", i ? " " : "", begun->words[i].word);
    ck_assert_str_eq(buffer_string(&words), wanted);
    ck_assert_ptr_eq(begun_find(&scope, beginning), begun);
    buffer_done(&words);
    scope_done(&scope);
}

START_TEST(the_whole_word_goes_first_then_the_readers_own_then_titles)
{
    put_languages();
    folder_put("a.md", "---\ntitle: Knees\n---\nkn knit knot knot knob\n");
    folder_put("b.md", "---\ntitle: Bones\n---\nknot knob\n");
    folder_put("c.md", "---\ntitle: Skin\n---\nknob, knit\n");
    folder_put("d.fr.md", "---\ntitle: Genou\n---\nknout knot\n");
    folder_put("e.es.md", "---\ntitle: Rodilla\n---\nknosta\n");
    struct library *library = folder_open(NULL);
    must_begin(library, 1, "kn", "kn knees knob knit knot");
    must_begin(library, 2, "kn", "kn knot knout knees knob knit");
    must_begin(library, 0, "kn", "kn knees knob knot knit knosta knout");
    must_begin(library, 1, "knots", "");
    library_free(library);
}
END_TEST

/* "tablet" is more likely to ask for tablets than for what else begins so. */
START_TEST(the_same_word_with_another_ending_is_marked)
{
    struct library_query query = {.language = 2, .now = 1900000000};
    struct scope scope;
    put_languages();
    folder_put("a.md", "---\ntitle: Tests\n---\ntest testing testament\n");
    folder_put("b.fr.md", "---\ntitle: Testes\n---\ntestament\n");
    struct library *library = folder_open(NULL);
    scope_init(&scope, library, &query);
    const struct begun *begun = begun_find(&scope, "test");
    for (size_t i = 0; i < begun->count; i++) {
        const char *word = begun->words[i].word;
        ck_assert_msg(begun->words[i].alike == (strcmp(word, "testament") != 0), "%s", word);
    }
    scope_done(&scope);
    library_free(library);
}
END_TEST

START_TEST(a_page_called_as_the_word_is_with_another_ending_goes_first)
{
    struct library_query query = {.language = 1, .now = 1900000000};
    put_languages();
    folder_put("a.md", "---\ntitle: Containers\n---\nx\n");
    folder_put("b.md", "---\ntitle: Image of a container\n---\nA container, and a container.\n");
    folder_put("c.md", "---\ntitle: Containment\n---\ny\n");
    struct library *library = folder_open(NULL);
    finding_must_find(library, &query, "container", "Containers|Image of a container");
    library_free(library);
}
END_TEST

/* "Head lice" was answered with the page that is called "driving licence" and speaks of heads. */
START_TEST(a_page_called_as_another_word_that_begins_so_does_not_answer_the_rest)
{
    struct library_query query = {.language = 1, .now = 1900000000};
    put_languages();
    folder_put("a.md", "---\ntitle: Cars\nsynonyms: [driving licence]\n---\nTurn your head.\n");
    struct library *library = folder_open(NULL);
    finding_must_answer(library, &query, "head lice", "Cars", SEARCH_SOME);
    finding_must_find(library, &query, "driving lice", "Cars");
    finding_must_find(library, &query, "head licence", "Cars");
    library_free(library);
}
END_TEST

/* Of more words than are wanted those on most pages are kept, wherever they are in the alphabet. */
START_TEST(of_many_words_the_most_common_are_kept)
{
    enum { WORDS = 3 * BEGUN_MAX + 7, COMMON_EVERY = 4 };
    struct library_query query = {.language = 1, .now = 1900000000};
    struct buffer all = {0};
    struct buffer common = {0};
    struct scope scope;
    for (int i = 0; i < WORDS; i++) {
        buffer_format(&all, "q%03d ", i);
        if (i % COMMON_EVERY == 0)
            buffer_format(&common, "q%03d ", i);
    }
    put_languages();
    folder_put("a.md", buffer_string(&all));
    folder_put("b.md", buffer_string(&common));
    struct library *library = folder_open(NULL);
    scope_init(&scope, library, &query);
    const struct begun *begun = begun_find(&scope, "q");
    ck_assert_uint_eq(begun->count, BEGUN_MAX);
    for (int i = 0; i < BEGUN_MAX; i++) {
        bool is_common = i < (WORDS + COMMON_EVERY - 1) / COMMON_EVERY;
        ck_assert_int_eq(begun->words[i].pages, is_common ? 2 : 1);
    }
    ck_assert_str_eq(begun->words[0].word, "q000");
    ck_assert_str_eq(begun->words[1].word, "q004");
    scope_done(&scope);
    library_free(library);
    buffer_done(&all);
    buffer_done(&common);
}
END_TEST

SUITE(begun)
{
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_add_test(tcase, the_whole_word_goes_first_then_the_readers_own_then_titles);
    tcase_add_test(tcase, the_same_word_with_another_ending_is_marked);
    tcase_add_test(tcase, a_page_called_as_the_word_is_with_another_ending_goes_first);
    tcase_add_test(tcase, a_page_called_as_another_word_that_begins_so_does_not_answer_the_rest);
    tcase_add_test(tcase, of_many_words_the_most_common_are_kept);
}
