/* library/search: which pages are found where a site has several languages. */
#include "finding.h"
#include "folder.h"
#include "library/search.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

START_TEST(pages_are_found_in_the_readers_language)
{
    static const struct {
        uint32_t language;
        const char *words;
        const char *titles;
    } cases[] = {
        {2, "sciatique", "Sciatique"},
        {2, "epaule", "Sciatique"},
        {2, "eclair",
         "\xc3\x89"
         "claircissement"},
        {2, "spondylolisthesis", "Spondylolisthesis"}, /* not in French: the default language's */
        {1, "seulement",
         "\xc3\x89"
         "claircissement"}, /* in French alone */
        {0, "seulement",
         "\xc3\x89"
         "claircissement"},
        {3, "\xe7\x97\x9b", "\xe8\x85\xb0\xe7\x97\x9b\xe3\x81\xa8\xe3\x81\xaf"},
        {3, "\xe3\x83\x98\xe3\x83\xab\xe3\x83\x8b\xe3\x82\xa2",
         "\xe8\x85\xb0\xe7\x97\x9b\xe3\x81\xa8\xe3\x81\xaf"},
        {4, "\xe0\xb8\xab\xe0\xb8\xa5\xe0\xb8\xb1\xe0\xb8\x87",
         "\xe0\xb8\x9b\xe0\xb8\xa7\xe0\xb8\x94\xe0\xb8\xab\xe0\xb8\xa5\xe0\xb8\xb1\xe0\xb8\x87"},
    };
    struct sync_options wanted = finding_options();
    struct library *library = folder_open(&wanted);
    struct library_query query = {.language = cases[_i].language, .now = 1900000000};
    finding_must_show(library, &query, cases[_i].words, cases[_i].titles);
    library_free(library);
}
END_TEST

/* Pages that stand in for those that the reader's language lacks are found while words are typed,
 * and from misspelt words. */
START_TEST(who_asks_in_another_language_is_told_which_one)
{
    static const struct {
        uint32_t language;
        const char *words;
        uint32_t elsewhere;
    } cases[] = {
        {1, "seulement", 2},
        {1, "un seulement", 2},  /* its own small words are left out, as there */
        {1, "epaules", 2},       /* and its own forms found: "épaule" */
        {1, "seulemen", 0},      /* unfinished */
        {1, "seulement leg", 0}, /* in no language together */
        {1, "ton sciatica", 0},  /* small in French, but here it is none */
        {1, "sciatica", 0},      /* found */
        {2, "spondylolisthesis", 0},
        {2, "\xe7\x97\x9b", 3},
        {0, "seulement", 0}, /* all languages were asked */
        {1, "", 0},
    };
    struct sync_options wanted = finding_options();
    struct library *library = folder_open(&wanted);
    struct library_query query = {.language = cases[_i].language, .now = 1900000000};
    struct library_results results;
    library_search(library, &query, cases[_i].words, 10, &results);
    ck_assert_uint_eq(results.elsewhere, cases[_i].elsewhere);
    library_results_done(&results);
    library_free(library);
}
END_TEST

START_TEST(words_of_the_sites_own_language_are_known_in_all)
{
    static const struct {
        const char *words;
        const char *want;
    } typed[] = {
        {"stenos", "Spinal stenosis"},
        {"stenosos", "Spinal stenosis"},
        {"spinalstenosis", "Spinal stenosis"},
        {"sciatiq", "Sciatique"},
        {"thoraxa", "Thoraxe"}, /* known, but from a page that has a translation */
    };
    folder_put("chest.md", "---\ntitle: Thoraxa\n---\nx\n");
    folder_put("chest.fr.md", "---\ntitle: Thoraxe\n---\nx\n");
    struct sync_options wanted = finding_options();
    struct library *library = folder_open(&wanted);
    struct library_query query = {.now = wanted.now,
                                  .language = library_find_language(library, "fr", 2)};
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
        finding_must_begin(library, &query, typed[i].words, typed[i].want);
    library_free(library);
}
END_TEST

/* A patient is told the English name of what they have. */
START_TEST(a_page_is_found_by_the_title_that_it_has_in_the_sites_own_language)
{
    static const struct {
        const char *words;
        const char *titles;
    } cases[] = {
        {"wry neck", "Cuello torcido|Exercises for a wry neck"},
        {"torticollis", "Cuello torcido"}, /* a synonym */
        {"cuello", "Cuello torcido"},
        {"scarf", "Ropa"}, /* only in the English text, which stands for nothing here */
    };
    folder_put("pamphlet.yaml", "languages:\n  en: {weight: 1}\n  es: {weight: 2}\n");
    folder_put("neck.md", "---\ntitle: Wry neck\nsynonyms: [torticollis]\n---\nA scarf.\n");
    folder_put("neck.es.md", "---\ntitle: Cuello torcido\n---\nDolor.\n");
    folder_put("moves.md", "---\ntitle: Exercises for a wry neck\n---\nx\n");
    folder_put("clothes.es.md", "---\ntitle: Ropa\n---\nscarf\n");
    struct library_query query = {.language = 2, .now = 1900000000};
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        finding_must_find(library, &query, cases[i].words, cases[i].titles);
    library_free(library);
}
END_TEST

/* Who looked for an injection in German found the English page before their own. */
START_TEST(of_two_pages_that_are_called_alike_the_readers_own_goes_first)
{
    struct library_query query = {.now = 1900000000};
    char name[16];
    folder_put("pamphlet.yaml", "languages:\n  en: {weight: 1}\n  de: {weight: 2}\n");
    folder_put("jab.md", "---\ntitle: Injection\nsynonyms: [Spritze im Nacken]\n---\nx\n");
    folder_put("leg.de.md", "---\ntitle: Ischias\nsynonyms: [Spritze, Beinschmerz, Po]\n---\n"
                            "Was sonst noch alles helfen kann.\n");
    for (int i = 0; i < 20; i++) {
        snprintf(name, sizeof name, "%d.md", i);
        folder_put(name, "---\ntitle: Knee\n---\nA bone is a bone, and this is another page.\n");
    }
    struct library *library = folder_open(NULL);
    query.language = library_find_language(library, "de", 2);
    finding_must_find(library, &query, "Spritze", "Ischias|Injection");
    finding_must_find(library, &query, "Spritze Nacken", "Injection|Ischias");
    library_free(library);
}
END_TEST

/* Of all languages, "old man" was answered with whatever says "man" in German, where that is a
 * small word; and a German who asked in English got pages for their "the". */
START_TEST(a_small_word_of_a_pages_language_says_little_of_it)
{
    static const struct {
        uint32_t language;
        const char *words;
        const char *titles;
    } asked[] = {
        {0, "old man", "Age|Alter"},
        {0, "man in a den", "Age|Haus"}, /* all that was typed: they may be meant */
        {0, "die at war", "Age|Haus"},
        {0, "man", "Age|Alter|Haus"},
        {0, "das Haus", "Haus"},
        {2, "the old house", "Haus|Alter|The other"},
    };
    folder_put("pamphlet.yaml", "languages:\n  en: {weight: 1}\n  de: {weight: 2}\n");
    folder_put("age.md", "---\ntitle: Age\n---\nAn old man may die at war, in a den.\n");
    folder_put("the.md", "---\ntitle: The other\n---\nThe house on the hill.\n");
    folder_put("house.de.md",
               "---\ntitle: Haus\nsynonyms: [house]\n---\nWie man die den war in.\n");
    folder_put("age.de.md", "---\ntitle: Alter\n---\nWie man old wird.\n");
    struct library *library = folder_open(NULL);
    struct library_query query = {.language = asked[_i].language, .now = 1900000000};
    finding_must_show(library, &query, asked[_i].words, asked[_i].titles);
    library_free(library);
}
END_TEST

/* A misspelt word is taken for one of the language in which the pages are read. */
START_TEST(a_word_of_the_readers_language_goes_before_one_as_near)
{
    folder_put("a.md", "---\ntitle: Operation\n---\nAfter an operation.\n");
    folder_put("b.md", "---\ntitle: Your operation\n---\nx\n");
    folder_put("c.fr.md", "---\ntitle: Operacion\n---\nx\n");
    struct sync_options wanted = finding_options();
    struct library *library = folder_open(&wanted);
    struct library_query query = {.now = wanted.now,
                                  .language = library_find_language(library, "fr", 2)};
    finding_must_show(library, &query, "operasion", "Operacion");
    library_free(library);
}
END_TEST

/* The site's own language has the word, so that it is known, but no page has it with the others. */
START_TEST(a_word_of_the_sites_own_language_may_be_a_misspelling_of_the_readers)
{
    struct library_query query = {.language = 2, .now = 1900000000};
    enum search_answer answer;
    folder_put("pamphlet.yaml", "languages:\n  en: {weight: 1}\n  fr: {weight: 2}\n");
    folder_put("a.md", "---\ntitle: Exercises\n---\nMove.\n");
    folder_put("b.fr.md", "---\ntitle: Exercices\n---\nPour le dos.\n");
    folder_put("c.fr.md", "---\ntitle: Le dos\n---\nDouleur.\n");
    struct library *library = folder_open(NULL);
    finding_must_answer(library, &query, "exercises pour le dos", "Exercices|Le dos", SEARCH_SPELT);
    char *titles = finding_titles(library, &query, "exercises", &answer);
    ck_assert_int_eq(answer, SEARCH_ALL);
    free(titles);
    /* a plural is no misspelling */
    finding_must_answer(library, &query, "douleurs genou", "Le dos|Sciatique", SEARCH_SOME);
    library_free(library);
}
END_TEST

/* "Mutter" is no misspelling of "matter", which only texts have, nor "Sack" of a short name like
 * "stack"; but an illness is called much the same in both languages. */
START_TEST(what_one_language_says_is_no_misspelling_of_another)
{
    static const struct {
        const char *typed;
        const char *titles;
    } typed[] = {
        {"mutter", ""},
        {"sack", ""},
        {"perfekt", ""},
        {"osteoporose", "Osteoporosis"},
        {"schwach", "R\xc3\xbc"
                    "cken"},
    };
    struct library_query query = {.language = 2, .now = 1900000000};
    folder_put("pamphlet.yaml", "languages:\n  en: {weight: 1}\n  de: {weight: 2}\n");
    folder_put("a.md",
               "---\ntitle: Osteoporosis\nsynonyms: [stack]\n---\nIt may matter. Perfect.\n");
    folder_put("b.de.md", "---\ntitle: R\xc3\xbc"
                          "cken\n---\nSchwache Muskeln.\n");
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
        finding_must_show(library, &query, typed[i].typed, typed[i].titles);
    library_free(library);
}
END_TEST

/* "Mis piernas" in an English question is no "miss", nor "dolor" a "door": pages in Spanish have
 * these words, and no title has what they are near to. A title may still be meant. */
START_TEST(a_word_that_another_language_has_is_hardly_a_misspelling)
{
    static const struct {
        const char *typed;
        const char *title;
    } typed[] = {
        {"cannot feel mis piernas", "Legs"},
        {"dolor exercises", "Exercises"},
        {"nervs exercises", "Nerves"},
        {"do not feel doble tablets", "Doses"}, /* one word of four: what it is near to is meant */
    };
    struct library_query query = {.language = 1, .now = 1900000000};
    folder_put("pamphlet.yaml", "languages:\n  en: {weight: 1}\n  es: {weight: 2}\n");
    folder_put("a.md", "---\ntitle: Legs\n---\nYou cannot feel them.\n");
    folder_put("b.md", "---\ntitle: Tablets\n---\nDo not miss one. A door. You cannot feel it.\n");
    folder_put("c.md", "---\ntitle: Exercises\n---\nMove more.\n");
    folder_put("d.md", "---\ntitle: Nerves\n---\nExercises help.\n");
    folder_put("e.es.md", "---\ntitle: Piernas\n---\nEl dolor en mis piernas. Nervs. Doble.\n");
    folder_put("f.md", "---\ntitle: Doses\n---\nDo not take double tablets. You feel it.\n");
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
        finding_must_begin(library, &query, typed[i].typed, typed[i].title);
    library_free(library);
}
END_TEST

/* Who has learnt a little of the language on the screen begins in it: "my mama no puede mover las
 * piernas" led to an injection, and "my babcia nie może siku" to nothing but another language's
 * name. Pages in the language of most words are shown; a single one may be a misspelt word. */
START_TEST(words_of_the_screens_language_do_not_hide_another)
{
    static const struct {
        const char *words;
        uint32_t elsewhere;
        const char *title; /* of the first page */
    } typed[] = {
        {"no puede mover las piernas", 2, "Piernas"},
        {"my mum no puede mover las piernas", 2, "Piernas"},
        {"my mama no puede mover las piernas", 2, "Piernas"},
        {"tablets no puede mover las piernas", 2, "Piernas"},
        {"piernas", 2, "Piernas"},
        {"las", 0, ""},        /* a small word alone may be one of any language */
        {"my piernas", 0, ""}, /* as many words of one language as of the other */
        {"pain las piernas", 2, "Piernas"},
        {"pain las piernas no tablets", 0, "Tablets"},
        {"qqqq las piernas wwww", 0, ""}, /* most of the words are of no language */
        {"tablats", 2, "Tablets"},        /* misspelt, though Spanish pages have it */
    };
    struct library_query query = {.language = 1, .now = 1900000000};
    folder_put("pamphlet.yaml", "languages:\n  en: {weight: 1}\n  es: {weight: 2}\n");
    folder_put("a.md", "---\ntitle: Tablets\n---\nThere is no pain.\n");
    folder_put("b.es.md", "---\ntitle: Piernas\n---\nNo puede mover las piernas. Tablats.\n");
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        struct library_results results;
        library_search(library, &query, typed[i].words, 10, &results);
        ck_assert_msg(results.elsewhere == typed[i].elsewhere, "%s: %u", typed[i].words,
                      (unsigned)results.elsewhere);
        const char *first = results.count ? library_row(library, results.ids[0]).title : "";
        ck_assert_msg(strcmp(first, typed[i].title) == 0, "%s: %s", typed[i].words, first);
        library_results_done(&results);
    }
    library_free(library);
}
END_TEST

/* "chaleur" sounds like "colour", and is heat. */
START_TEST(a_word_of_another_language_is_mended_by_no_more_than_one_slip)
{
    static const struct {
        const char *typed;
        const char *title;
    } typed[] = {{"chaleur", "Chaleur"}, {"chalour", "Colour"}, {"coleur", "Colour"}};
    struct library_query query = {.language = 1, .now = 1900000000};
    folder_put("pamphlet.yaml", "languages:\n  en: {weight: 1}\n  fr: {weight: 2}\n");
    folder_put("a.md", "---\ntitle: Colour\n---\nColour.\n");
    folder_put("b.fr.md", "---\ntitle: Chaleur\n---\nCoudre, coleur.\n");
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
        finding_must_begin(library, &query, typed[i].typed, typed[i].title);
    library_free(library);
}
END_TEST

/* Keyboards of other countries have no apostrophe where it is looked for. What stands behind it
 * need not follow an apostrophe on any page. */
START_TEST(a_french_word_is_found_that_was_typed_without_its_apostrophe)
{
    static const struct {
        const char *typed;
        const char *titles;
    } typed[] = {
        {"lhernie", "Hernie"}, {"dhernie", "Hernie"},
        {"lirm", "IRM"},       {"quest ce quune hernie", "Hernie"},
        {"jhernie", "Hernie"}, {"bhernie", ""}, /* no such word is cut short */
        {"lscan", ""},                          /* nor before a consonant */
    };
    struct library_query query = {.language = 2, .now = 1900000000};
    folder_put("pamphlet.yaml", "languages:\n  en: {weight: 1}\n  fr: {weight: 2}\n");
    folder_put("a.fr.md", "---\ntitle: Hernie\n---\nUn disque.\n");
    folder_put("b.fr.md", "---\ntitle: IRM\n---\nUn examen, un scan.\n");
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
        finding_must_show(library, &query, typed[i].typed, typed[i].titles);
    library_free(library);
}
END_TEST

/* Who types in the site's own language with another on the screen was led to a third one: words
 * that only translated pages have in that language were counted as known in none. */
START_TEST(words_of_the_sites_own_language_lead_to_no_third)
{
    struct library_query query = {.language = 3, .now = 1900000000};
    folder_put("pamphlet.yaml",
               "languages:\n  en: {weight: 1}\n  de: {weight: 2}\n  pl: {weight: 3}\n");
    folder_put("a.md", "---\ntitle: Tablets\n---\nIbuprofen.\n");
    folder_put("a.pl.md", "---\ntitle: Tabletki\n---\nIbuprofen.\n");
    folder_put("b.md", "---\ntitle: Help\n---\nAsthma.\n");
    folder_put("b.pl.md", "---\ntitle: Pomoc\n---\nDuszno.\n");
    folder_put("c.de.md", "---\ntitle: Tabletten\n---\nIbuprofen, Asthma.\n");
    struct library *library = folder_open(NULL);
    struct library_results results;
    library_search(library, &query, "asthma ibuprofen", 10, &results);
    ck_assert_uint_eq(results.elsewhere, 0);
    ck_assert_uint_ge(results.count, 1);
    ck_assert_str_eq(library_row(library, results.ids[0]).title, "Tabletki");
    library_results_done(&results);
    library_free(library);
}
END_TEST

Suite *search_languages_suite(void)
{
    Suite *suite = suite_create("search_languages");
    TCase *pages = tcase_create("pages");
    tcase_add_checked_fixture(pages, finding_set_up, folder_tear_down);
    tcase_add_loop_test(pages, pages_are_found_in_the_readers_language, 0, 9);
    tcase_add_loop_test(pages, who_asks_in_another_language_is_told_which_one, 0, 11);
    tcase_add_test(pages, words_of_the_sites_own_language_are_known_in_all);
    tcase_add_loop_test(pages, a_small_word_of_a_pages_language_says_little_of_it, 0, 6);
    tcase_add_test(pages, a_word_of_the_readers_language_goes_before_one_as_near);
    tcase_add_test(pages, of_two_pages_that_are_called_alike_the_readers_own_goes_first);
    tcase_add_test(pages, a_word_of_the_sites_own_language_may_be_a_misspelling_of_the_readers);
    tcase_add_test(pages, what_one_language_says_is_no_misspelling_of_another);
    suite_add_tcase(suite, pages);
    TCase *others = tcase_create("others");
    tcase_add_checked_fixture(others, folder_set_up, folder_tear_down);
    tcase_add_test(others, a_word_that_another_language_has_is_hardly_a_misspelling);
    tcase_add_test(others, words_of_the_screens_language_do_not_hide_another);
    tcase_add_test(others, words_of_the_sites_own_language_lead_to_no_third);
    tcase_add_test(others, a_word_of_another_language_is_mended_by_no_more_than_one_slip);
    tcase_add_test(others, a_french_word_is_found_that_was_typed_without_its_apostrophe);
    tcase_add_test(others, a_page_is_found_by_the_title_that_it_has_in_the_sites_own_language);
    suite_add_tcase(suite, others);
    return suite;
}
