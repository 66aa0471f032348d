/* The program's own words: languages, plurals, and what the environment decides. */
#include "suites.h"

#include "base/words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char one[] = "%zu topic";
static const char many[] = "%zu topics";

START_TEST(english_is_there_from_the_beginning)
{
    ck_assert_str_eq(words_say("Help"), "Help");
    ck_assert_str_eq(words_say_of(WORDS_OF("key", "Space")), "Space");
    ck_assert_str_eq(words_say_count(one, many, 1), one);
    ck_assert_str_eq(words_say_count(one, many, 0), many);
    ck_assert(words_has("en"));
    ck_assert(words_has("en-GB"));
    ck_assert(!words_are_rtl());
}
END_TEST

START_TEST(words_change_with_the_language_and_back)
{
    ck_assert(words_choose("es"));
    ck_assert_str_eq(words_say("Help"), "Ayuda");
    ck_assert_str_eq(words_say_of(WORDS_OF("key", "Space")), "Espacio");
    ck_assert(words_choose("de-AT"));
    ck_assert_str_eq(words_say("Help"), "Hilfe");
    ck_assert(!words_are_rtl());
    ck_assert(words_choose("ar"));
    ck_assert(words_are_rtl());
    ck_assert(words_choose("es_MX.UTF-8"));
    ck_assert_str_eq(words_say("Help"), "Ayuda");
    ck_assert(words_choose("en"));
    ck_assert_str_eq(words_say("Help"), "Help");
}
END_TEST

/* "End" of a page and "End" on a key have different translations. */
START_TEST(one_word_may_have_two_meanings)
{
    ck_assert(words_choose("pl"));
    ck_assert_str_eq(words_say("End"), "Koniec");
    ck_assert_str_eq(words_say_of(WORDS_OF("key", "End")), "End");
}
END_TEST

START_TEST(a_language_without_words_is_not_chosen)
{
    ck_assert(words_choose("es"));
    ck_assert(!words_has("so") && !words_has("../es") && !words_has("est"));
    ck_assert(!words_choose("so"));
    ck_assert_str_eq(words_say("Help"), "Ayuda");
    ck_assert_str_eq(words_say_in("so", "Emergency:"), "Emergency:");
    ck_assert_str_eq(words_say_in("fr", "no words of ours"), "no words of ours");
}
END_TEST

START_TEST(another_language_may_be_asked_in_passing)
{
    ck_assert(words_choose("de"));
    ck_assert_str_eq(words_say_in("es", "Emergency:"), "Emergencia:");
    ck_assert_str_eq(words_say("Help"), "Hilfe");
    ck_assert_str_eq(words_say_in("en", "Emergency:"), "Emergency:");
}
END_TEST

START_TEST(each_language_is_there_once)
{
    for (size_t i = 0; words_language(i); i++)
        for (size_t j = 0; j < i; j++)
            ck_assert_str_ne(words_language(i), words_language(j));
    ck_assert_str_eq(words_language(0), "ar");
}
END_TEST

/* As in a worker, which has lost its environment. */
START_TEST(words_need_no_environment)
{
    ck_assert(words_choose("es"));
    clearenv();
    ck_assert_str_eq(words_say("Help"), "Ayuda");
}
END_TEST

/* Newer C libraries give no translations in this locale, whatever LANGUAGE says. */
START_TEST(no_locale_is_needed)
{
    setenv("LC_ALL", "C", 1);
    setenv("LANGUAGE", "fr", 1);
    ck_assert(words_choose("de"));
    ck_assert_str_eq(words_say("Help"), "Hilfe");
}
END_TEST

static const struct {
    const char *language;
    unsigned long count;
    const char *words;
} counts[] = {
    {"es", 1, "1 tema"},      {"es", 0, "0 temas"},     {"fr", 0, "0 sujet"},
    {"fr", 2, "2 sujets"},    {"de", 1, "1 Thema"},     {"de", 2, "2 Themen"},
    {"pl", 1, "1 temat"},     {"pl", 3, "3 tematy"},    {"pl", 5, "5 tematów"},
    {"pl", 12, "12 tematów"}, {"pl", 23, "23 tematy"},  {"ar", 3, "3 مواضيع"},
    {"ar", 11, "11 موضوعا"},  {"ar", 100, "100 موضوع"},
};

START_TEST(numbers_have_their_forms)
{
    char said[64];
    ck_assert(words_choose(counts[_i].language));
    snprintf(said, sizeof said, words_say_count(one, many, counts[_i].count),
             (size_t)counts[_i].count);
    ck_assert_str_eq(said, counts[_i].words);
}
END_TEST

static const struct {
    const char *lc_all, *lc_messages, *lang, *language;
    const char *words;
} environments[] = {
    {NULL, NULL, NULL, NULL, "en"},
    {NULL, NULL, "es_ES.UTF-8", NULL, "es"},
    {NULL, "fr_FR", "es_ES.UTF-8", NULL, "fr"},
    {"de_DE.UTF-8", "fr_FR", "es_ES.UTF-8", NULL, "de"},
    {"", "", "pl_PL", NULL, "pl"},
    {NULL, NULL, "en_GB.UTF-8", "so:ar:es", "ar"},
    {NULL, NULL, "es_ES.UTF-8", "en:fr", "en"},
    {NULL, NULL, "C", "es", "en"},
    {NULL, NULL, "POSIX", "es", "en"},
    {NULL, NULL, "C.UTF-8", "es", "es"},
    {NULL, NULL, "so_SO.UTF-8", "so", "en"},
    {NULL, NULL, "../../tmp/es", "/tmp/es", "en"},
    {NULL, NULL, "est", NULL, "en"},
};

START_TEST(the_environment_asks_for_a_language)
{
    const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"};
    const char *const values[] = {environments[_i].lc_all, environments[_i].lc_messages,
                                  environments[_i].lang, environments[_i].language};
    for (int i = 0; i < 4; i++)
        if (values[i])
            setenv(names[i], values[i], 1);
        else
            unsetenv(names[i]);
    ck_assert_str_eq(words_from_environment(), environments[_i].words);
}
END_TEST

SUITE(words)
{
    tcase_add_test(tcase, english_is_there_from_the_beginning);
    tcase_add_test(tcase, words_change_with_the_language_and_back);
    tcase_add_test(tcase, one_word_may_have_two_meanings);
    tcase_add_test(tcase, a_language_without_words_is_not_chosen);
    tcase_add_test(tcase, another_language_may_be_asked_in_passing);
    tcase_add_test(tcase, each_language_is_there_once);
    tcase_add_test(tcase, words_need_no_environment);
    tcase_add_test(tcase, no_locale_is_needed);
    tcase_add_rows(tcase, numbers_have_their_forms, counts);
    tcase_add_rows(tcase, the_environment_asks_for_a_language, environments);
}
