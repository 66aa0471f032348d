/* library/search: what words that no page has are taken for, and what they are not. */
#include "finding.h"
#include "folder.h"
#include "library/search.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Of "I cannot knit" only "cannot" is on any page, most of all on that of emergencies. That stays
 * among what is found, since a word that no page has may tell of one. */
START_TEST(what_says_no_to_a_word_that_no_page_has_is_no_sign_of_an_emergency)
{
    static const struct {
        const char *typed;
        const char *titles;
    } typed[] = {
        {"I cannot knit", "Sleep|Emergency"},
        {"cannot do the knitting", "Sleep|Emergency"},
        {"cannot pee", "Emergency"},
        {"cannot knit and cannot pee", "Emergency|Sleep"}, /* a sign is one beside other words */
        {"cannot", "Emergency|Sleep"},                     /* nothing is denied */
    };
    struct library_query query = {.language = 1, .now = 1900000000};
    folder_put("pamphlet.yaml", "emergency: {number: 999, page: /a/}\n");
    folder_put("a.md",
               "---\ntitle: Emergency\nsynonyms: [cannot pee, cannot walk]\n---\nNot now.\n");
    folder_put("b.md", "---\ntitle: Sleep\n---\nYou cannot lie in bed.\n");
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
        finding_must_show(library, &query, typed[i].typed, typed[i].titles);
    library_free(library);
}
END_TEST

/* In English b and v are two sounds: "vest" does not find "best", nor "vending" "bending". */
START_TEST(b_is_no_v_but_in_spanish)
{
    folder_put("a.md", "---\ntitle: Bending\n---\nThis is best.\n");
    struct sync_options wanted = finding_options();
    struct library *library = folder_open(&wanted);
    struct library_query query = {.now = wanted.now, .language = library_default_language(library)};
    finding_must_show(library, &query, "vending", "");
    finding_must_show(library, &query, "my vest", "");
    library_free(library);
}
END_TEST

/* Scripts whose letters are two bytes each. */
START_TEST(words_of_other_scripts_are_mended)
{
    static const struct {
        const char *typed;
        const char *title; /* NULL: nothing is near enough */
    } typed[] = {
        {"пазвоночник", "Спина"},    {"позвоночнек", "Спина"}, {"восполение", "Спина"},
        {"обезбаливающие", "Спина"}, {"опирация", "Спина"},    {"операцыи", "Спина"},
        {"νοσοκωμειο", "Πλάτη"},     {"εγχειριση", "Πλάτη"},   {"المفاصيل", "العلاج"},
        {"المستشفا", "العلاج"},      {"температура", NULL},    {"колено", NULL},
    };
    struct sync_options wanted = finding_options();
    struct library_query query = {.language = 1, .now = 1900000000};
    folder_put("a.md",
               "---\ntitle: Спина\n---\nПозвоночник, воспаление, обезболивающие, операция.\n");
    folder_put("b.md", "---\ntitle: Πλάτη\n---\nΝοσοκομείο και εγχείρηση.\n");
    folder_put("c.md", "---\ntitle: العلاج\n---\nفي المستشفى. التهاب المفاصل.\n");
    struct library *library = folder_open(&wanted);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        const char *title = typed[i].title;
        finding_must_answer(library, &query, typed[i].typed, title ? title : "",
                            title ? SEARCH_SPELT : SEARCH_NOTHING);
    }
    library_free(library);
}
END_TEST

/* The first key was pressed too early. Of what hardly any page speaks, that is no good guess,
 * unless the rest of the word is so long that no other ends with it. */
START_TEST(a_word_without_its_first_letter_is_one_that_is_often_spoken_of)
{
    static const struct {
        const char *typed;
        const char *title; /* NULL: nothing is near enough */
    } typed[] = {
        {"mergency", "Emergency"},
        {"my mergency", "Emergency"},
        {"merg", NULL},
        {"aracetamol", "Selection"},
        {"eaflets", NULL},
        {"urniture", NULL},
        {"raining", NULL},
    };
    struct library_query query = {.now = 1900000000};
    folder_put("a.md", "---\ntitle: Emergency\n---\nCall.\n");
    folder_put("b.md", "---\ntitle: Training\n---\nIn an emergency, stop.\n");
    folder_put("c.md", "---\ntitle: Leaflets\n---\nAfter training, rest. A selection.\n");
    folder_put("d.md", "---\ntitle: Selection\n---\nParacetamol, furniture.\n");
    for (int i = 0; i < 12; i++) {
        char name[20];
        snprintf(name, sizeof name, "%d.md", i);
        folder_put(name, i % 2 ? "# Walks\n\nAn emergency\n" : "# Rest\n\nNo training\n");
    }
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        if (typed[i].title)
            finding_must_begin(library, &query, typed[i].typed, typed[i].title);
        else
            finding_must_show(library, &query, typed[i].typed, "");
    }
    library_free(library);
}
END_TEST

/* Typed words against those of pages: joined, separated, with another number, negated. */
static const struct {
    const char *typed;
    const char *title;
    const char *asked;
    enum search_answer answer;
} mended[] = {
    {"5mg", "Dose", "5 mg", SEARCH_SPELT},
    {"20ml", "", "", SEARCH_NOTHING},
    {"covid19", "Dose", "covid 19", SEARCH_SPELT},
    {"s1", "", "", SEARCH_NOTHING},
    {"10 mg", "Tablets", "10mg", SEARCH_SPELT},
    {"pain killers", "Tablets", "painkillers", SEARCH_SPELT},
    {"pain killer", "Tablets", "painkillers", SEARCH_SPELT},
    {"strong pain killers", "Tablets", "strong painkillers", SEARCH_SPELT},
    {"pan kilers", "Tablets", "painkillers", SEARCH_SPELT}, /* neither part is a word */
    {"my pan kilers wait", "Waiting|Tablets", "painkillers wait", SEARCH_SOME},
    {"tan kilers", "", "", SEARCH_NOTHING},
    {"t ak", "", "", SEARCH_NOTHING},
    {"\"pain killers\"", "Dose", "pain", SEARCH_SOME},
    {"hpv16", "", "", SEARCH_NOTHING},
    {"hpvv18", "Tablets", "hpv18", SEARCH_SPELT},
    {"hpv188", "", "", SEARCH_NOTHING},
    {"can't wait", "Waiting", "cannot wait", SEARCH_SPELT},
    {"can't wai", "Waiting", "cannot wai", SEARCH_SPELT}, /* its end is still to come */
    {"cant", "Waiting", "cannot", SEARCH_SPELT},
    {"doesn\u2019t wait", "Waiting", "does not wait", SEARCH_SPELT},
    {"shouldn't", "Waiting", "should not", SEARCH_SPELT},
    {"wont", "", "", SEARCH_NOTHING},
    {"disk", "Disc", "disc", SEARCH_SPELT},
    {"M.R.I.", "Scan", "mri", SEARCH_SPELT},
    {"m r i", "Scan", "mri", SEARCH_SPELT},
    {"M.R.I. picture", "Scan", "mri picture", SEARCH_SPELT},
    {"how safe is M.M.R.", "Scan", "safe mmr", SEARCH_SPELT},
    {"C.T. scan", "Scan", "ct scan", SEARCH_SPELT},
    {"wait at 9 a.m.", "Waiting", "wait", SEARCH_SOME}, /* "a.m." is not an acronym */
    {"shoud i read", "Disc", "read", SEARCH_SPELT},     /* as "should i read" */
    {"whoo has an mri", "Scan", "mri", SEARCH_SPELT},
    {"whoo", "", "", SEARCH_NOTHING},
    {"38.5 wait", "Waiting", "wait", SEARCH_SOME}, /* not "5 wait" */
    {"54.5 wait", "Waiting", "wait", SEARCH_SOME},
    {"m545", "Codes", "m54 5", SEARCH_SPELT}, /* as hospitals write M54.5 */
    {"m546", "", "", SEARCH_NOTHING},
    {"b12", "", "", SEARCH_NOTHING},
    {"obrien", "Codes", "o brien", SEARCH_SPELT},
    {"kneesplint", "Codes", "knee splint", SEARCH_SPELT}, /* a compound of what is said near */
    {"kneeward", "", "", SEARCH_NOTHING},
    {"splintfortheknee", "Codes", "splint knee", SEARCH_SPELT},
    {"kneeinasplint", "Codes", "knee splint", SEARCH_SPELT}, /* near each other */
    {"maryontheward", "", "", SEARCH_NOTHING},               /* these are not */
    {"annforbutward", "", "", SEARCH_NOTHING},
};

START_TEST(words_are_mended_as_they_are_meant)
{
    struct library_query query = {.now = 1900000000};
    struct library_results results;
    enum search_answer answer;
    folder_put("dose.md", "---\ntitle: Dose\n---\nTake 5 mg for pain. COVID-19. S. 1.\n");
    folder_put("tablets.md", "---\ntitle: Tablets\n---\nStrong painkillers of 10mg. HPV18.\n");
    folder_put("waiting.md", "---\ntitle: Waiting\n---\nYou should, but it cannot wait, and it "
                             "does not. A desk.\n");
    folder_put("disc.md", "---\ntitle: Disc\n---\nHere I am; you can read who won.\n");
    folder_put("codes.md", "---\ntitle: Codes\n---\nM54.5, Dr O'Brien. B1 2. A splint for the "
                           "knee. Nobody but Mary and Ann is on this ward.\n");
    folder_put("scan.md", "---\ntitle: Scan\n---\nAn MRI picture, or CT. MMR is safe.\n");
    struct library *library = folder_open(NULL);
    char *titles = finding_titles(library, &query, mended[_i].typed, &answer);
    ck_assert_str_eq(titles, mended[_i].title);
    ck_assert_int_eq(answer, mended[_i].answer);
    library_search(library, &query, mended[_i].typed, 10, &results);
    ck_assert_str_eq(buffer_string(&results.asked), mended[_i].asked);
    library_results_done(&results);
    library_free(library);
    free(titles);
}
END_TEST

/* Of pages with some of the words it is said which words none has, as they were typed: nobody takes
 * what is shown for an answer about those. */
START_TEST(words_that_no_page_has_are_told)
{
    static const struct {
        const char *typed;
        const char *lost;
    } typed[] = {
        {"Stóma bag", "Stóma"}, /* as typed */
        {"how is my STOMA, a catheterized bag", "STOMA catheterized"},
        {"bag at 38.5 for wxyzwxyz", "38.5 wxyzwxyz"},
        {"bag of 2 at 2.75", "2 2.75"},       /* a number is whole, whatever stood there before */
        {"bag \u9aa8\u6298", "\u9aa8\u6298"}, /* where words have no blanks, nor has this */
        {"bag stick", ""},                    /* pages have both, not together */
        {"bag", ""},                          /* a page has all words */
        {"bagg stomaquatic", "stomaquatic"},  /* one of them is mended */
        {"wxyzwxyz", ""},                     /* there is nothing to show */
    };
    struct library_query query = {.language = 1, .now = 1900000000};
    struct library_results results;
    folder_put("a.md", "---\ntitle: Heat\n---\nA bag of peas.\n");
    folder_put("b.md", "---\ntitle: Walking\n---\n2 sticks.\n");
    struct library *library = folder_open(NULL);
    library_search(library, &query, typed[_i].typed, 10, &results);
    ck_assert_str_eq(buffer_string(&results.lost), typed[_i].lost);
    library_results_done(&results);
    library_free(library);
}
END_TEST

/* Two words that pages have, but none together, are one that a page is called; one that is only in
 * a text may be there by chance. */
START_TEST(two_known_words_may_be_the_name_of_a_page)
{
    static const struct {
        const char *typed;
        const char *asked;
        enum search_answer answer;
    } typed[] = {
        {"breast feeding", "breastfeeding", SEARCH_SPELT},
        {"my breast feeding baby", "breastfeeding baby", SEARCH_SPELT},
        {"foot path", "foot path", SEARCH_SOME},
        {"breast milk", "breast milk", SEARCH_ALL},
    };
    struct library_query query = {.language = 1, .now = 1900000000};
    folder_put("a.md",
               "---\ntitle: Mothers\nsynonyms: [breastfeeding, breastmilk]\n---\nA baby.\n");
    folder_put("b.md", "---\ntitle: Lump\n---\nIn the breast, or in milk. The foot.\n");
    folder_put("c.md", "---\ntitle: Meals\n---\nFeeding. The path is no footpath.\n");
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        struct library_results results;
        library_search(library, &query, typed[i].typed, 10, &results);
        ck_assert_str_eq(buffer_string(&results.asked), typed[i].asked);
        ck_assert_int_eq(results.answer, typed[i].answer);
        library_results_done(&results);
    }
    library_free(library);
}
END_TEST

/* Many texts speak of short codes, but one page is called "Shortcodes". */
START_TEST(a_page_that_is_called_as_the_words_are_as_one_goes_first)
{
    static const struct {
        const char *typed;
        const char *titles;
    } cases[] = {
        {"short codes", "Shortcodes|Notes on codes|Letters"},
        {"table of contents", "TableOfContents|Letters"},
        {"codes short", "Notes on codes|Letters"},
        {"\"short codes\"", "Letters|Notes on codes"},
    };
    struct library_query query = {.language = 1, .now = 1900000000};
    folder_put("a.md", "---\ntitle: Shortcodes\n---\nInsert a film.\n");
    folder_put("b.md", "---\ntitle: Letters\n---\nShort codes in a table, with contents.\n");
    folder_put("c.md", "---\ntitle: Notes on codes\n---\nSome short codes are long.\n");
    folder_put("d.md", "---\ntitle: TableOfContents\n---\nA method.\n");
    struct library *library = folder_open(NULL);
    finding_must_find(library, &query, cases[_i].typed, cases[_i].titles);
    library_free(library);
}
END_TEST

/* Keys of another country's keyboard, and letters that sound alike in a language: many wrong
 * letters, but what they give by the rule must be on a page. */
START_TEST(words_that_are_written_otherwise_by_a_rule_are_known)
{
    static const struct {
        uint32_t language;
        const char *typed;
        const char *asked; /* "": nothing is found */
    } typed[] = {
        {1, "pqrqcetqmol", "paracetamol"}, /* a French keyboard */
        {1, "zqlking", "walking"},
        {1, "yiyyz", "zizzy"}, /* a German one */
        {1, "qqqq", ""},
        {1, "qza", ""}, /* three letters are too few */
        {2, "pastiyas", "pastillas"},
        {2, "me callo", "cayo"},
        {2, "jimnasio", "gimnasio"},
        {1, "pastiyas", ""}, /* in English these are two sounds */
        {3, "goronczka", "goraczka"},
        {3, "hodzenie", "chodzenie"},
        {3, "krfawienie", "krwawienie"},
        {4, "fuesse taub", "fusse taub"},
        {4, "uebungsgeraete", "ubungsgerate"},
        {4, "taub in den fuessen", "taub fussen"}, /* in another form than a page has */
        {1, "fuesse", ""},                         /* English has no umlauts */
        {5, "الم بظهري", "الم ظهري"},
        {5, "آلام الظهر", "آلام الظهر"}, /* a plural that changes within, */
        {5, "الأوجاع", "الأوجاع"},       /* also with the article */
        {5, "بطن", ""},                  /* two letters would be left */
    };
    folder_put("pamphlet.yaml",
               "languages:\n  en: {weight: 1}\n  es: {weight: 2}\n  pl: {weight: 3}\n"
               "  de: {weight: 4}\n  ar: {weight: 5}\n");
    folder_put("d.de.md", "---\ntitle: Eins\n---\nTaube Füße. Füße taub. Übungsgeräte.\n");
    folder_put("e.ar.md", "---\ntitle: واحد\n---\nألم في ظهري، وجع الظهر. طن.\n");
    folder_put("a.md", "---\ntitle: Walks\n---\nWalking, paracetamol. Zizzy. Aw, was.\n");
    folder_put("b.es.md", "---\ntitle: Uno\n---\nPastillas. Me cayó. Un gimnasio.\n");
    folder_put("c.pl.md", "---\ntitle: Jeden\n---\nGorączka, chodzenie, krwawienie.\n");
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        struct library_query query = {.language = typed[i].language, .now = 1900000000};
        struct library_results results;
        library_search(library, &query, typed[i].typed, 10, &results);
        ck_assert_msg((results.count > 0) == (*typed[i].asked != '\0'), "%s", typed[i].typed);
        if (results.count)
            ck_assert_str_eq(buffer_string(&results.asked), typed[i].asked);
        library_results_done(&results);
    }
    library_free(library);
}
END_TEST

/* German compounds that no page has, by what of them is known. */
static const struct {
    uint32_t language;
    const char *typed;
    const char *titles;
    const char *asked;
} compounds[] = {
    {1, "Rückenmuskelschmerz", "Der Rücken|Mittel gegen Schmerzen", "rucken muskeln schmerzen"},
    {1, "Ischiasnerventzündung", "Ischias", "ischiasnerv"},
    {1, "Operationsschmerzen", "Mittel gegen Schmerzen|Der Rücken", "operation schmerzen"},
    {1, "Zahnschmerzen", "Mittel gegen Schmerzen|Der Rücken", "schmerzen"},
    {1, "Blasenstörung", "Die Blase", "blase"},
    {1, "Zahnarzt", "", ""}, /* no title has what is known */
    {1, "Rückholaktion", "", ""},
    {1, "Haustierarztbesuch", "", ""}, /* too little is known */
    {1, "Einerseits", "", ""},         /* small words are none of its parts */
    {1, "Durchmachen", "", ""},        /* nor are others without a noun */
    {1, "Schwachstelle", "", ""},
    {1, "Machstelle", "Die Blase", "machen stelle"}, /* a verb beside a noun */
    {1, "Gefahrhaus", "", ""},           /* a sentence begins with a capital in any case */
    {2, "rueckenmuskelschmerz", "", ""}, /* English has no compounds */
};

START_TEST(a_german_compound_that_no_page_has_is_parted)
{
    struct library_query query = {.language = compounds[_i].language, .now = 1900000000};
    struct library_results results;
    folder_put("pamphlet.yaml", "languages:\n  de: {weight: 1}\n  en: {weight: 2}\n");
    folder_put("a.de.md", "---\ntitle: Der Rücken\n---\nDie Muskeln und ihre Schmerzen.\n");
    folder_put("b.de.md", "---\ntitle: Ischias\nsynonyms: [Ischiasnerv]\n---\nEin Arzt.\n");
    folder_put("c.de.md", "---\ntitle: Mittel gegen Schmerzen\n---\nNach einer Operation.\n");
    folder_put("d.de.md", "---\ntitle: Die Blase\n---\nHaus und Seite, einer nach der anderen. "
                          "Gefahr ist es nicht, wenn Sie das hier machen und nicht dort. Gehen "
                          "Sie durch eine solche Stelle ganz ohne Eile, auch schwach.\n");
    folder_put("a.en.md", "---\ntitle: The back\n---\nMuscles.\n");
    struct library *library = folder_open(NULL);
    library_search(library, &query, compounds[_i].typed, 10, &results);
    char *titles = folder_titles(library, &results);
    ck_assert_str_eq(titles, compounds[_i].titles);
    ck_assert_str_eq(buffer_string(&results.asked), compounds[_i].asked);
    ck_assert_str_eq(buffer_string(&results.lost), ""); /* pages with "other words" have none */
    ck_assert_int_eq(results.answer, *titles ? SEARCH_SOME : SEARCH_NOTHING);
    library_results_done(&results);
    library_free(library);
    free(titles);
}
END_TEST

/* A word that is spelt correctly is not taken for another one that it only looks like: to whoever
 * asks for something important, "impotent" is worse than no answer. */
START_TEST(what_no_page_has_is_not_taken_for_what_it_only_looks_like)
{
    static const char *const typed[] = {"important", "prose",   "lemon",   "parade",    "clever",
                                        "legend",    "justice", "pretend", "friendship"};
    static const char *const meant[][2] = {{"impotnet", "impotent"},
                                           {"prostrate", "prostate"},
                                           {"laminecto", "laminectomy"},
                                           {"laminektom", "laminectomy"},
                                           {"justnow", "just now"}};
    struct library_query query = {.now = 1900000000};
    struct library_results results;
    folder_put("a.md", "---\ntitle: Impotent, prostate, laminectomy, Cleveland\n---\nParacetamol, "
                       "just now. Ice for the end of the leg. Just rest, pre-op. I tend to. "
                       "Hip. Friends.\n");
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        library_search(library, &query, typed[i], 10, &results);
        ck_assert_msg(results.answer == SEARCH_NOTHING, "%s: %s", typed[i],
                      buffer_string(&results.asked));
        library_results_done(&results);
    }
    for (size_t i = 0; i < sizeof meant / sizeof *meant; i++) {
        library_search(library, &query, meant[i][0], 10, &results);
        ck_assert_msg(results.count == 1, "%s", meant[i][0]);
        library_results_done(&results);
    }
    library_free(library);
}
END_TEST

Suite *search_mended_suite(void)
{
    Suite *suite = suite_create("search_mended");
    TCase *pages = tcase_create("pages");
    tcase_add_checked_fixture(pages, finding_set_up, folder_tear_down);
    tcase_add_test(pages, b_is_no_v_but_in_spanish);
    suite_add_tcase(suite, pages);
    TCase *others = tcase_create("others");
    tcase_add_checked_fixture(others, folder_set_up, folder_tear_down);
    tcase_add_test(others, what_says_no_to_a_word_that_no_page_has_is_no_sign_of_an_emergency);
    tcase_add_test(others, words_of_other_scripts_are_mended);
    tcase_add_test(others, a_word_without_its_first_letter_is_one_that_is_often_spoken_of);
    tcase_add_test(others, what_no_page_has_is_not_taken_for_what_it_only_looks_like);
    tcase_add_rows(others, words_are_mended_as_they_are_meant, mended);
    tcase_add_rows(others, a_german_compound_that_no_page_has_is_parted, compounds);
    tcase_add_loop_test(others, words_that_no_page_has_are_told, 0, 9);
    tcase_add_test(others, two_known_words_may_be_the_name_of_a_page);
    tcase_add_loop_test(others, a_page_that_is_called_as_the_words_are_as_one_goes_first, 0, 4);
    tcase_add_test(others, words_that_are_written_otherwise_by_a_rule_are_known);
    suite_add_tcase(suite, others);
    return suite;
}
