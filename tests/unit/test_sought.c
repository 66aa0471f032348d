/* library/sought: which words of a question are searched for. */
#include "base/memory.h"
#include "folder.h"
#include "language/stop_words.h"
#include "language/tokens.h"
#include "library/sought.h"

#include <string.h>

static const struct {
    const char *language;
    const char *typed;
    const char *sought; /* phrases separated by '|', prefixes with '*' */
} questions[] = {
    {"en", "can I drive", "drive*"},
    {"en", "Can I drive?", "drive*"},
    {"en", "how do I sleep at night", "sleep|night*"},
    {"en", "sciatica", "sciatica*"},
    {"en", "sciatica the", "sciatica"},
    {"en", "the", "the*"},
    {"en", "what can I do", "what|can|i|do*"},
    {"en", "what can I", "what|can|i*"},
    {"en", "vitamin a", "vitamin|a*"},
    {"en", "a vitamin", "vitamin*"},
    {"en", "\"can i drive\" the car", "can i drive|car*"},
    {"en", "\"the\" car", "the|car*"},
    {"en", "I can not pee", "not|pee*"},
    {"en", "can;t pee", "cant|pee*"},
    {"en", "I can t pee", "cant|pee*"},
    {"en", "Don t know", "dont|know*"},
    {"en", "legs won t", "legs|wont*"},
    {"en", "bone scan t score", "bone|scan|t|score*"},
    {"en", "vitamin t", "vitamin|t*"},
    {"en", "can i have a t shirt", "t|shirt*"},
    {"en", "before the operation", "before|operation*"},
    {"en", "living with ME", "living|me*"},
    {"en", "IT band pain", "it|band|pain*"},
    {"en", "CAN I DRIVE", "drive*"},
    {"en-gb", "can I drive", "drive*"},
    {"en", "I'm pregnant", "pregnant*"},
    {"en", "I\u2019m pregnant", "pregnant*"},
    {"en", "I\u00b4m pregnant", "pregnant*"},
    {"en", "I`m pregnant", "pregnant*"},
    {"en", "it's my neck", "neck*"},
    {"en", "where's the clinic", "clinic*"},
    {"en", "you're", "youre*"},
    {"en", "we've stairs", "stairs*"},
    {"en", "GP's letter", "gp|letter*"},
    {"en", "vitamin d tablets", "vitamin|d|tablets*"},
    {"en", "'d", "d*"},
    {"en", "M54.5", "m54 5"},
    {"en", "2,5 mg", "2 5|mg*"},
    {"en", "1.5.2024", "1 5 2024"},
    {"en", "take 2. 5 days", "take|2|5|days*"},
    {"en", "step 2.", "step|2*"},
    {"en", "no.5", "no|5*"},
    {"en", "\"it's\" here", "it s"},
    {"en", "whiplash how long", "whiplash"},
    {"en", "numb since yesterday", "numb|yesterday*"},
    {"es", "no orino desde ayer", "no|orino|ayer*"},
    {"fr", "mal depuis hier", "mal|hier*"},
    {"de", "seit gestern taub", "gestern|taub*"}, /* not mended to "zeit" */
    {"en", "long", "long*"},
    {"es", "cu\u00e1nto tiempo dura la ci\u00e1tica", "ciatica*"},
    {"de", "wie lange dauert die Heilung", "heilung*"},
    {"fr", "combien de temps dure la sciatique", "sciatique*"},
    {"fr", "l'os d'un m\u00e9decin", "os|medecin*"},
    {"en",
     "darf ich die H\xc3\xbc"
     "fte bewegen",
     "darf|ich|die|hufte|bewegen*"},
    {"de",
     "Darf ich die H\xc3\xbc"
     "fte bewegen?",
     "hufte|bewegen*"},
    {"de", "kann ich nicht schlafen", "nicht|schlafen*"},
    {"fr", "est-ce que je peux conduire", "conduire*"},
    {"fr", "je ne dors pas", "ne|dors|pas*"},
    {"es", "\xc2\xbfpuedo conducir?", "conducir*"},
    {"en", "wots a disc", "disc*"},
    {"en", "is it ok to fly", "fly*"},
    {"es", "que ejercicios hago", "ejercicios"},
    {"es", "q ejercicios hago", "ejercicios"},
    {"ar", "ينفع اتمرن وانا عندي ديسك", "اتمرن|ديسك*"},
    {"de", "brauche ne Bescheinigung", "brauche|bescheinigung*"},
    {"ar", "ايش هو عرق النسا", "عرق|النسا*"},
    {"ar", "ازاي اتمرن", "اتمرن*"},
    {"pl", "czy mog\xc4\x99 prowadzi\xc4\x87", "prowadzic*"},
    {"ja", "can I drive", "can|i|drive*"},
    {"", "can I drive", "can|i|drive*"},
};

START_TEST(questions_are_asked_by_what_they_say)
{
    struct buffer found = {0};
    const char *typed = questions[_i].typed;
    struct library_sought *sought =
        sought_new(typed, strlen(typed), true, stop_words(questions[_i].language));
    for (size_t i = 0; i < sought->phrase_count; i++) {
        const struct sought_phrase *phrase = &sought->phrases[i];
        buffer_add_string(&found, i ? "|" : "");
        for (size_t j = 0; j < phrase->count; j++)
            buffer_format(&found, "%s%s", j ? " " : "", sought->tokens[phrase->first + j]);
        buffer_add_string(&found, phrase->prefix ? "*" : "");
    }
    ck_assert_str_eq(buffer_string(&found), questions[_i].sought);
    sought_free(sought);
    buffer_done(&found);
}
END_TEST

/* The list must be folded as questions are, or its words would never match; and it must have single
 * blanks. */
START_TEST(small_words_are_folded)
{
    static const char *const languages[] = {"en", "es", "fr", "de", "pl", "ar"};
    const char *words = stop_words(languages[_i]);
    struct tokens tokens;
    struct token token;
    size_t at = 0;
    tokens_begin(&tokens, words, strlen(words));
    while (tokens_next(&tokens, &token)) {
        ck_assert_uint_eq(token.start, at);
        ck_assert_uint_eq(token.folded_bytes, token.end - token.start);
        ck_assert_mem_eq(token.folded, words + token.start, token.folded_bytes);
        at = token.end + 1;
    }
    ck_assert_uint_eq(at, strlen(words) + 1);
    tokens_done(&tokens);
}
END_TEST

/* The page that a question is about ranks before those that only have its small words too. */
START_TEST(small_words_need_not_stand_on_a_page)
{
    struct library_query query = {.language = 1, .now = 1900000000};
    struct library_results results;
    folder_put("call.md", "---\ntitle: Emergency\n---\nSay: I can wait. Do not drive.\n");
    folder_put("drive.md", "---\ntitle: Driving\n---\nHow soon you may drive again.\n");
    folder_put("other.md", "---\ntitle: Walking\n---\nI can walk.\n");
    struct library *library = folder_open(NULL);
    library_search(library, &query, "can I drive", 10, &results);
    ck_assert_int_eq(results.answer, SEARCH_ALL);
    ck_assert_uint_eq(results.count, 2);
    ck_assert_str_eq(library_row(library, results.ids[0]).title, "Driving");
    library_results_done(&results);
    library_free(library);
}
END_TEST

/* They count for a title that is typed in full, and for words that are adjacent but for them. */
START_TEST(small_words_keep_their_place)
{
    static const struct {
        const char *typed;
        const char *title;
    } cases[] = {
        {"pack a bag", "Before"},
        {"exercises for your back", "Exercises for your back"},
        {"back exercises", "Back exercises"},
        {"When to get help?", "When to get help"},
        {"get help", "Get help"},
    };
    struct library_query query = {.language = 1, .now = 1900000000};
    struct library_results results;
    folder_put("cold.md", "---\ntitle: Cold\n---\nA pack of ice, or a bag of peas.\n");
    folder_put("before.md", "---\ntitle: Before\n---\nPack a bag with what you need, and with what "
                            "you read in the evening or in the night.\n");
    folder_put("for.md", "---\ntitle: Exercises for your back\n---\nSoft ones to begin with.\n");
    folder_put("when.md", "---\ntitle: When to get help\n---\nCall us.\n");
    folder_put("help.md", "---\ntitle: Get help\n---\nGet help here.\n");
    folder_put("back.md", "---\ntitle: Back exercises\n---\nHard ones.\n");
    struct library *library = folder_open(NULL);
    library_search(library, &query, cases[_i].typed, 10, &results);
    ck_assert_uint_eq(results.count, 2);
    ck_assert_str_eq(library_row(library, results.ids[0]).title, cases[_i].title);
    library_results_done(&results);
    library_free(library);
}
END_TEST

/* Half of the words of a sentence are small: they counted as much as the others, and its end, which
 * may be what matters, was not looked for. */
START_TEST(small_words_take_no_place_of_others)
{
    static const char typed[] =
        "I would like to know from you please whether it is as it should be that I was in pain "
        "for some days and then I had no feeling when I was on the toilet";
    struct library_sought *sought = sought_new(typed, strlen(typed), true, stop_words("en"));
    const struct sought_phrase *last = &sought->phrases[sought->phrase_count - 1];
    ck_assert_str_eq(sought->tokens[last->first], "toilet");
    ck_assert(last->prefix);
    sought_free(sought);
}
END_TEST

START_TEST(a_question_has_no_more_words_than_are_asked_for)
{
    struct buffer words = {0};
    for (int i = 0; i < 1000; i++)
        buffer_format(&words, "the word%d ", i);
    struct library_sought *sought = sought_new(words.bytes, words.used, true, stop_words("en"));
    ck_assert_uint_eq(sought->phrase_count, SEARCH_WORDS_MAX);
    ck_assert_uint_eq(sought->token_count, SEARCH_WORDS_MAX);
    ck_assert(!sought->phrases[SEARCH_WORDS_MAX - 1].prefix);
    sought_free(sought);
    buffer_done(&words);
}
END_TEST

/* Each word in capitals once cost another pass over the whole question: minutes, for this one. */
START_TEST(a_long_question_in_capitals_is_gone_through_once)
{
    struct buffer words = {0};
    buffer_add_repeated(&words, "MRI(", 500000);
    struct library_sought *sought = sought_new(words.bytes, words.used, true, "");
    ck_assert_uint_eq(sought->phrase_count, 1);
    sought_free(sought);
    buffer_done(&words);
}
END_TEST

SUITE(sought)
{
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_add_rows(tcase, questions_are_asked_by_what_they_say, questions);
    tcase_add_loop_test(tcase, small_words_are_folded, 0, 6);
    tcase_add_test(tcase, small_words_take_no_place_of_others);
    tcase_add_test(tcase, a_question_has_no_more_words_than_are_asked_for);
    tcase_add_test(tcase, a_long_question_in_capitals_is_gone_through_once);
    tcase_add_test(tcase, small_words_need_not_stand_on_a_page);
    tcase_add_loop_test(tcase, small_words_keep_their_place, 0, 5);
}
