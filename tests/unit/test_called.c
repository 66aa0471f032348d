/* library/called: a page that is called as a part of the question is, and what is no name of it. */
#include "finding.h"
#include "folder.h"
#include "library/search.h"

#include <stdlib.h>
#include <string.h>

static void put_pages(void)
{
    folder_put(
        "cauda.md",
        "---\ntitle: Cauda equina\nsynonyms: [cannot pee, wet myself, cannot"
        " feel my legs, impotent, cramp, clumsy hands]\nkeywords: [saddle numb]\n---\nNerves.\n");
    folder_put(
        "home.md",
        "---\ntitle: After a stay\n---\nAt home the floor is wet and you may get up in the"
        " night. You cannot feel at home there, with heavy legs, and even pee: numb, an"
        " impotent saddle, cramping. Clumsy hands do no harm at home. When you go home, sit.\n");
}

/* Asks, and holds the titles that are found against those that should be. */
static void must_find(const struct library *library, uint32_t language, const char *words,
                      const char *wanted)
{
    struct library_query query = {.language = language, .now = 1900000000};
    finding_must_show(library, &query, words, wanted);
}

/* Asks, and holds the first titles that are found against those that should be. */
static void must_begin(const struct library *library, const char *words, const char *wanted)
{
    struct library_query query = {.language = 1, .now = 1900000000};
    finding_must_begin(library, &query, words, wanted);
}

static const struct {
    const char *words;
    const char *titles;
} cases[] = {
    {"cannot pee at home", "Cauda equina|After a stay"},
    {"home cannot pee night", "Cauda equina|After a stay"},
    {"cannot even pee at home", "Cauda equina|After a stay"},
    {"cant pee at home", "Cauda equina|After a stay"},
    {"wet myself at home", "Cauda equina|After a stay"},
    {"wet myslef at home", "Cauda equina|After a stay"},
    {"wet myself", "Cauda equina|After a stay"},
    {"cannot feel legs at home", "Cauda equina|After a stay"},
    {"impotent at home", "Cauda equina|After a stay"},
    {"saddle numb at home", "Cauda equina|After a stay"},
    {"my hands are clumsy at home", "Cauda equina|After a stay"},
    {"hand is clumsy at home", "Cauda equina|After a stay"},
    {"cannot feel at home and cannot pee", "Cauda equina|After a stay"}, /* repeated words count */
    /* These are no names of it. */
    {"hands at home are clumsy", "After a stay"},
    {"wet floor at home", "After a stay"},
    {"pee cannot at home", "After a stay"},
    {"cannot sit at home and pee", "After a stay"},
    {"impotent floor at home wet", "After a stay"},
    {"cramping at home", "After a stay"}, /* one word in another form may be another word */
    {"feel home floor", "After a stay"},
};

/* Whoever wrote "cannot pee at home" got the pages that are about home. */
START_TEST(who_tells_where_or_when_something_happens_finds_what_is_called_so)
{
    put_pages();
    struct library *library = folder_open(NULL);
    must_find(library, 1, cases[_i].words, cases[_i].titles);
    library_free(library);
}
END_TEST

/* If no page has all of the words, those that have most of them are many. */
START_TEST(a_name_goes_before_most_of_the_words)
{
    put_pages();
    folder_put("sheds.md", "---\ntitle: Sheds\n---\nThe garden.\n");
    struct library *library = folder_open(NULL);
    must_find(library, 1, "wet myself at night in the garden", "Cauda equina|Sheds|After a stay");
    library_free(library);
}
END_TEST

/* The word before it was taken for one that is still being typed, and that may be any name. */
START_TEST(a_name_before_a_last_word_that_no_page_has_is_a_name)
{
    put_pages();
    folder_put("room.md", "---\ntitle: Wet room\n---\nWet floor.\n");
    struct library *library = folder_open(NULL);
    must_find(library, 1, "wet myself", "Cauda equina|Wet room|After a stay");
    must_find(library, 1, "wet myself yesterday", "Cauda equina|Wet room|After a stay");
    library_free(library);
}
END_TEST

/* Its last word, which may still be being typed, is the only one that is looked for. */
START_TEST(a_name_of_one_word_behind_small_ones_is_a_name)
{
    folder_put("now.md", "---\ntitle: Now\nsynonyms: [do me harm, ambulance, fire]\n---\nx\n");
    folder_put("harm.md", "---\ntitle: Harm of sitting\n---\nSitting does harm.\n");
    struct library *library = folder_open(NULL);
    must_find(library, 1, "do me harm", "Now|Harm of sitting");
    must_find(library, 1, "harm", "Harm of sitting|Now");
    library_free(library);
}
END_TEST

/* "Toilet" led to the page that says what it means not to get there in time, and the name of a
 * medicine to a page that warns of it. */
START_TEST(a_name_of_one_word_goes_before_longer_ones_with_that_word)
{
    folder_put("way.md",
               "---\ntitle: The way here\nsynonyms: [parking, bus, toilet, stairs, lift]\n"
               "---\nTurn left, go up the stairs and then turn right.\n");
    folder_put("sign.md", "---\ntitle: Signs\nsynonyms: [not to the toilet, off the toilet]\n---\n"
                          "The toilet.\n");
    struct library *library = folder_open(NULL);
    must_find(library, 1, "toilet", "The way here|Signs");
    must_find(library, 1, "toile", "Signs|The way here");
    library_free(library);
}
END_TEST

/* The page on emergencies, which has many names, was led to by words of any two of them. */
START_TEST(words_of_several_names_are_worth_less_than_those_of_one)
{
    folder_put("now.md",
               "---\ntitle: Now\nsynonyms: [no reason to live, cannot breathe at all, fell down"
               " the steep stairs, surgery and then chest pain]\n---\nx\n");
    folder_put(
        "plan.md",
        "---\ntitle: Plans\nsynonyms: [good reason that we have, and a"
        " surgery list]\n---\nA plan is made by two or more, who sit and talk, and ask, and then "
        "think about what they want, and when, and what else there may be to do "
        "in the days and weeks and months and years that are still to come.\n");
    struct library *library = folder_open(NULL);
    must_find(library, 1, "reason for surgery", "Plans|Now");
    library_free(library);
}
END_TEST

/* "Better when I sit down" is a name of a narrow spine, and was longer than that of a heart. */
START_TEST(a_sign_of_an_emergency_goes_before_a_longer_name)
{
    static const char *const settings[] = {"emergency: {number: '112', page: /now/}\n",
                                           "measure: 60\n"};
    static const char *const first[] = {"Now|Narrow spine", "Narrow spine|Now"};
    for (size_t i = 0; i < 2; i++) {
        folder_put("pamphlet.yaml", settings[i]);
        folder_put("now.md", "---\ntitle: Now\nsynonyms: [chest pain, collapsed]\n---\nx\n");
        folder_put("spine.md", "---\ntitle: Narrow spine\nsynonyms: [better when I sit down]\n"
                               "---\nA walk.\n");
        folder_put("bone.md", "---\ntitle: Bones\nsynonyms: [collapsed bone]\n---\nBreaks.\n");
        struct library *library = folder_open(NULL);
        must_find(library, 1, "chest pain better when i sit down", first[i]);
        must_find(library, 1, "chest pain", "Now");
        must_find(library, 1, "better when i sit down", "Narrow spine");
        must_find(library, 1, "collapsed bone", "Bones|Now");
        library_free(library);
    }
}
END_TEST

/* "Slipped a disc, cannot pee" found discs first: the page's title has the words, its text speaks
 * of little else, and the name is long. */
START_TEST(a_sign_of_an_emergency_goes_before_a_title)
{
    static const char *const others[] = {"a.md", "b.md", "c.md", "d.md", "e.md", "f.md"};
    folder_put("pamphlet.yaml", "emergency: {number: '112', page: /now/}\n");
    folder_put("now.md", "---\ntitle: Now\nsynonyms: [chest pain, cannot pee, cannot walk]\n"
                         "---\nMany words stand here, and some of them say what to do and when.\n");
    folder_put("disc.md", "---\ntitle: Slipped disc\nsynonyms: [slipped a disc]\n"
                          "description: A disc that slipped.\n---\nA slipped disc.\n");
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        folder_put(others[i], "# Other\n\nYou cannot pee.\n");
    struct library *library = folder_open(NULL);
    must_find(library, 1, "slipped a disc cannot pee",
              "Now|Slipped disc|Other|Other|Other|Other|Other|Other");
    must_find(library, 1, "slipped a disc", "Slipped disc");
    library_free(library);
}
END_TEST

/* "Numb back passage after my operation" found what to do after an operation: only the names of one
 * page were signs. */
START_TEST(a_page_with_the_tag_that_the_emergency_page_is_called_as_has_signs_too)
{
    folder_put("pamphlet.yaml", "emergency: {number: '112', page: /now/}\n"
                                "languages:\n  en: {weight: 1}\n  pl: {weight: 2}\n");
    folder_put("now.md", "---\ntitle: At once\nsynonyms: [chest pain]\n---\nx\n");
    folder_put("now.pl.md", "---\ntitle: Zaraz\n---\nx\n");
    folder_put("nerves.md", "---\ntitle: Nerves\nsynonyms: [numb saddle, cannot pee]\n"
                            "tags: [bladder, at  Once]\n---\nx\n");
    folder_put("nerves.pl.md", "---\ntitle: Nerwy\ntags: [zaraz]\n---\nx\n");
    folder_put("care.md",
               "---\ntitle: After an operation\nsynonyms: [had an operation]\n"
               "description: After an operation.\n---\nAfter an operation a saddle is numb.\n");
    folder_put("help.md", "---\ntitle: Help\nsynonyms: [bad cough]\ntags: [once]\n---\nx\n");
    struct library *library = folder_open(NULL);
    must_find(library, 1, "numb saddle after an operation", "Nerves|After an operation");
    must_find(library, 2, "numb saddle after an operation", "Nerwy|After an operation");
    must_find(library, 1, "bad cough after an operation", "After an operation|Help");
    library_free(library);
}
END_TEST

/* "Hurts to pee and cannot pee" found what to do when it hurts: a word of the sign had been asked
 * for already. */
START_TEST(a_sign_may_end_in_a_word_that_was_asked_for_already)
{
    folder_put("pamphlet.yaml", "emergency: {number: '112', page: /now/}\n");
    folder_put("now.md", "---\ntitle: Now\nsynonyms: [cannot pee, cannot get a breath]\n---\nx\n");
    folder_put("pee.md", "---\ntitle: Infections\nsynonyms: [hurts to pee, bad breath]\n---\nx\n");
    struct library *library = folder_open(NULL);
    must_find(library, 1, "hurts to pee and cannot pee", "Now|Infections");
    must_find(library, 1, "bad breath and cannot get a breath", "Now|Infections");
    must_find(library, 1, "hurts to pee and cannot say", "Infections|Now");
    library_free(library);
}
END_TEST

/* "Suicide and slipped disc" found discs first, for a sign of one word was worth no more than any
 * other name. One that many pages have may belong to what follows it. */
START_TEST(a_rare_sign_of_one_word_goes_before_a_longer_name)
{
    char file[] = "other00.md";
    folder_put("pamphlet.yaml", "emergency: {number: '112', page: /now/}\n");
    folder_put("now.md", "---\ntitle: Now\nsynonyms: [suicide, help me]\n---\nx\n");
    folder_put("disc.md", "---\ntitle: Slipped disc\nsynonyms: [smoke with a slipped disc]\n"
                          "description: A disc that slipped.\n---\nA slipped disc, help.\n");
    for (int i = 0; i < 20; i++) {
        file[5] = (char)('0' + i / 10);
        file[6] = (char)('0' + i % 10);
        folder_put(file, "# Other\n\nWe help.\n");
    }
    struct library *library = folder_open(NULL);
    must_find(library, 1, "suicide slipped disc", "Now|Slipped disc");
    must_begin(library, "help me smoke with a slipped disc", "Slipped disc|");
    library_free(library);
}
END_TEST

/* "To harm me and slipped disc" found discs: a dozen pages that are called so were read for
 * names, and the page for an emergency, whose one word all of them have, was not. */
START_TEST(a_sign_of_an_emergency_is_read_however_many_pages_are_called_like_the_rest)
{
    char file[] = "other00.md";
    folder_put("pamphlet.yaml", "emergency: {number: '112', page: /now/}\n");
    folder_put("now.md", "---\ntitle: Now, or when help cannot wait any longer\nsynonyms: [to"
                         " harm me, chest pain, cannot breathe, bleeding]\n---\nx\n");
    for (int i = 0; i < 20; i++) {
        file[5] = (char)('0' + i / 10);
        file[6] = (char)('0' + i % 10);
        folder_put(file, "# Slipped disc\n\nNo harm.\n");
    }
    struct library *library = folder_open(NULL);
    must_begin(library, "to harm me and slipped disc", "Now, or when help cannot wait any longer|");
    library_free(library);
}
END_TEST

/* The same where the page for an emergency is found twice: as itself, and by a name of the page
 * that it translates, which came behind it and was read in its place. */
START_TEST(a_sign_in_either_language_of_the_emergency_page_is_read)
{
    static const struct library_query spanish = {.language = 2, .now = 1900000000};
    char file[] = "other00.es.md";
    folder_put("pamphlet.yaml", "languages:\n  en: {weight: 1}\n  es: {weight: 2}\n"
                                "emergency: {number: '112', page: /now/}\n");
    folder_put("now.md", "---\ntitle: Now, or whenever help really cannot wait any longer at all "
                         "today\nsynonyms: [no harm]\n---\nx\n");
    folder_put(
        "now.es.md",
        "---\ntitle: Ahora, cuando la ayuda no puede esperar\nsynonyms: [me hago harm]\n---\nx\n");
    for (int i = 0; i < 20; i++) {
        file[5] = (char)('0' + i / 10);
        file[6] = (char)('0' + i % 10);
        folder_put(file, "# Hernia discal\n\nNo harm.\n");
    }
    struct library *library = folder_open(NULL);
    finding_must_begin(library, &spanish, "me hago harm y hernia discal",
                       "Ahora, cuando la ayuda no puede esperar");
    library_free(library);
}
END_TEST

/* "One leg weak" and "numb foot" are no "weak legs" and "numb feet", also if the harmless page has
 * the words the other way round too. */
START_TEST(a_sign_in_another_form_gives_way_to_a_name_as_it_was_typed)
{
    folder_put("pamphlet.yaml", "emergency: {number: '112', page: /now/}\n");
    folder_put("now.md", "---\ntitle: Now\nsynonyms: [numb feet, weak legs]\n---\nx\n");
    folder_put("nerve.md", "---\ntitle: Nerve\nsynonyms: [foot numb, numb foot]\n---\nA walk.\n");
    struct library *library = folder_open(NULL);
    must_find(library, 1, "numb foot and walk", "Nerve|Now");
    must_find(library, 1, "numb feet and walk", "Now|Nerve");
    must_find(library, 1, "weak leg and walk", "Now|Nerve");
    library_free(library);
}
END_TEST

/* "Better off without surgery" and "I do not want an injection" led to the page for those who want
 * to die, and no name could say "cannot go on": it was one of "cannot go". */
START_TEST(a_name_that_ends_in_small_words_is_told_with_them)
{
    static const struct {
        const char *words;
        const char *titles;
    } asked[] = {
        {"better off without surgery", "Choices"},
        {"better off without surgery for me", "Choices"},
        {"the kids are better off without me around", "Now|Choices"},
        {"beter of without me", "Now|Choices"},
        {"better off without", "Now|Choices"},
        {"do not want to have an injection", "Choices"},
        {"i dont want to be here any more", "Now|Choices"},
        {"cannot go", "Bowels|Trips|Now"},
        {"cannot go on", "Now|Bowels|Trips"},
        {"i cant go on please", "Now|Bowels|Trips"},
        {"how many tablets a day", "Tablets"},
        {"too many tablets a day", "Now|Tablets"},
        {"cant go on holiday", "Trips|Now|Bowels"},
        /* "cannot go on", which is no sign here, hid the one that is */
        {"chest pain and cant go on holiday", "Now|Trips|Bowels"},
    };
    folder_put("pamphlet.yaml", "emergency: {number: '112', page: /now/}\n");
    folder_put("now.md",
               "---\ntitle: Now\nsynonyms: [better off without me, do not want to be here,"
               " cannot go on, too many tablets, chest pain]\n---\nx\n");
    folder_put("tablets.md", "---\ntitle: Tablets\n---\nHow many tablets, how many a day?\n");
    folder_put("choice.md", "---\ntitle: Choices\nsynonyms: [injection]\n---\nMany are better off"
                            " without surgery. You may not want it.\n");
    folder_put("bowels.md", "---\ntitle: Bowels\nsynonyms: [cannot go]\n---\nx\n");
    folder_put("trips.md", "---\ntitle: Trips\nsynonyms: [cannot go on holiday]\n---\nx\n");
    struct library *library = folder_open(NULL);
    must_find(library, 1, asked[_i].words, asked[_i].titles);
    library_free(library);
}
END_TEST

/* Whatever stood within a name made that worth more, the rarer it was: who asked of a knee with
 * gangrene was led to knees. */
START_TEST(a_word_passed_over_within_a_name_is_none_of_its_words)
{
    char file[] = "other0.md";
    folder_put("knee.md", "---\ntitle: Knees\nsynonyms: [knee pain]\n---\nYour knee hurts.\n");
    folder_put("black.md", "---\ntitle: Black toes\n---\nGangrene, leg, walking, cold.\n");
    for (; file[5] < '8'; file[5]++)
        folder_put(
            file,
            "---\ntitle: Other\n---\npain and knee and more pain, leg, walking, stairs, cold\n");
    struct library *library = folder_open(NULL);
    struct library_query query = {.language = 1, .now = 1900000000};
    struct library_results results;
    library_search(library, &query, "knee gangrene pain leg walking", 10, &results);
    ck_assert_str_eq(library_row(library, results.ids[0]).title, "Black toes");
    library_results_done(&results);
    library_free(library);
}
END_TEST

START_TEST(a_translation_is_called_as_the_page_is_in_the_sites_own_language)
{
    folder_put("pamphlet.yaml", "languages:\n  en: {weight: 1}\n  de: {weight: 2}\n");
    folder_put("neck.md", "---\ntitle: Wry neck\nsynonyms: [torticollis spasm]\n---\nx\n");
    folder_put("neck.de.md", "---\ntitle: Schiefhals\n---\nEin Schal.\n");
    folder_put("home.de.md", "---\ntitle: Zu Hause\n---\nTorticollis spasm nachts.\n");
    struct library *library = folder_open(NULL);
    must_find(library, 2, "torticollis spasm nachts", "Schiefhals|Zu Hause");
    library_free(library);
}
END_TEST

SUITE(called)
{
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_add_rows(tcase, who_tells_where_or_when_something_happens_finds_what_is_called_so, cases);
    tcase_add_test(tcase, a_name_goes_before_most_of_the_words);
    tcase_add_test(tcase, a_name_before_a_last_word_that_no_page_has_is_a_name);
    tcase_add_test(tcase, a_name_of_one_word_behind_small_ones_is_a_name);
    tcase_add_test(tcase, a_name_of_one_word_goes_before_longer_ones_with_that_word);
    tcase_add_test(tcase, words_of_several_names_are_worth_less_than_those_of_one);
    tcase_add_test(tcase, a_sign_of_an_emergency_goes_before_a_longer_name);
    tcase_add_test(tcase, a_sign_of_an_emergency_goes_before_a_title);
    tcase_add_test(tcase, a_page_with_the_tag_that_the_emergency_page_is_called_as_has_signs_too);
    tcase_add_test(tcase, a_sign_may_end_in_a_word_that_was_asked_for_already);
    tcase_add_test(tcase, a_rare_sign_of_one_word_goes_before_a_longer_name);
    tcase_add_test(tcase,
                   a_sign_of_an_emergency_is_read_however_many_pages_are_called_like_the_rest);
    tcase_add_test(tcase, a_sign_in_either_language_of_the_emergency_page_is_read);
    tcase_add_test(tcase, a_sign_in_another_form_gives_way_to_a_name_as_it_was_typed);
    tcase_add_loop_test(tcase, a_name_that_ends_in_small_words_is_told_with_them, 0, 14);
    tcase_add_test(tcase, a_word_passed_over_within_a_name_is_none_of_its_words);
    tcase_add_test(tcase, a_translation_is_called_as_the_page_is_in_the_sites_own_language);
}
