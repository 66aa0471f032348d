/* library/search: what is found, in which order, and the answer if nothing is. */
#include "folder.h"
#include "library/search.h"
#include "sync/pack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void set_up(void)
{
    folder_set_up();
    folder_put("pamphlet.yaml", "languages:\n  en: {weight: 1}\n  fr: {weight: 2}\n"
                                "  ja: {weight: 3}\n  th: {weight: 4}\n");
    folder_put("synonyms.yaml", "herniated disc: [Slipped disc, prolapsed disc]\n");
    folder_put("sciatica.md", "---\ntitle: Sciatica\nsynonyms: [leg nerve pain]\n---\n"
                              "Pain runs down the leg. It gets better in weeks.\n");
    folder_put("treatment.md", "---\ntitle: Sciatica treatment\n---\nWalking helps the leg.\n");
    folder_put("herniation.md", "---\ntitle: Herniated disc\ndescription: A disc that bulges.\n"
                                "---\nIt may press on a nerve and give sciatica.\n");
    folder_put("stenosis.md", "---\ntitle: Spinal stenosis\ncodes: [M48.0]\n---\n"
                              "A tight space. A caf\xc3\xa9 is no place to walk to, don't.\n");
    folder_put("slip.md", "---\ntitle: Spondylolisthesis\n---\nA bone has slipped.\n");
    folder_put("xray.md", "---\ntitle: X-ray\n---\nA picture of bones.\n");
    folder_put("draft.md", "---\ntitle: Secret sciatica\ndraft: true\n---\nhidden\n");
    folder_put("late.md", "---\ntitle: Late sciatica\npublishDate: 2031-01-01\n---\nlater\n");
    folder_put("unlisted.md", "---\ntitle: Unlisted sciatica\nbuild: {list: never}\n---\nx\n");
    folder_put("sciatica.fr.md", "---\ntitle: Sciatique\n---\nUne douleur de l'\xc3\xa9paule.\n");
    folder_put("only.fr.md", "---\ntitle: \xc3\x89"
                             "claircissement\n---\nSeulement ici.\n");
    folder_put("back.ja.md", "---\ntitle: \xe8\x85\xb0\xe7\x97\x9b\xe3\x81\xa8\xe3\x81\xaf\n---\n"
                             "\xe6\xa4\x8e\xe9\x96\x93\xe6\x9d\xbf\xe3\x83\x98\xe3\x83\xab\xe3\x83"
                             "\x8b\xe3\x82\xa2\xe3\x81\xae\xe7\x97\x87\xe7\x8a\xb6\n");
    folder_put("back.th.md", "---\ntitle: \xe0\xb8\x9b\xe0\xb8\xa7\xe0\xb8\x94\xe0\xb8\xab\xe0\xb8"
                             "\xa5\xe0\xb8\xb1\xe0\xb8\x87\n---\nx\n");
}

static struct sync_options options(void)
{
    return (struct sync_options){.now = 1900000000}; /* 2030 */
}

/* The titles of the pages found, the best first, separated by '|'; the caller frees them. */
static char *find(const struct library *library, const struct library_query *query,
                  const char *words, enum search_answer *answer)
{
    struct library_results results;
    library_search(library, query, words, 10, &results);
    char *titles = folder_titles(library, &results);
    *answer = results.answer;
    library_results_done(&results);
    return titles;
}

/* Pages with all of the words must be found, with these titles. */
static void must_find(const struct library *library, const struct library_query *query,
                      const char *words, const char *wanted)
{
    enum search_answer answer;
    char *titles = find(library, query, words, &answer);
    ck_assert_msg(strcmp(titles, wanted) == 0, "%s: %s", words, titles);
    ck_assert_int_eq(answer, SEARCH_ALL);
    free(titles);
}

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
    enum search_answer answer;
    char *titles = find(library, &query, english[i].words, &answer);
    ck_assert_str_eq(titles, english[i].titles);
    ck_assert_int_eq(answer, english[i].answer);
    free(titles);
}

START_TEST(words_find_pages)
{
    struct sync_options wanted = options();
    struct library *library = folder_open(&wanted);
    check_english(library, _i);
    library_free(library);
}
END_TEST

/* The folder as a library file. */
static struct library *open_packed(const struct sync_options *wanted)
{
    char path[128];
    struct pack_result result;
    char *why = NULL;
    const char *open_why;
    snprintf(path, sizeof path, "%s/x.library", folder_path());
    ck_assert_msg(pack_folder(folder_path(), path, wanted, NULL, &result, &why), "%s", why);
    struct library *library = library_open(path, &open_why);
    ck_assert_ptr_nonnull(library);
    return library;
}

START_TEST(a_file_finds_what_memory_finds)
{
    struct sync_options wanted = options();
    struct library *library = open_packed(&wanted);
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
    struct sync_options wanted = options();
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
        {1, "seulement", ""},
        {0, "seulement",
         "\xc3\x89"
         "claircissement"},
        {3, "\xe7\x97\x9b", "\xe8\x85\xb0\xe7\x97\x9b\xe3\x81\xa8\xe3\x81\xaf"},
        {3, "\xe3\x83\x98\xe3\x83\xab\xe3\x83\x8b\xe3\x82\xa2",
         "\xe8\x85\xb0\xe7\x97\x9b\xe3\x81\xa8\xe3\x81\xaf"},
        {4, "\xe0\xb8\xab\xe0\xb8\xa5\xe0\xb8\xb1\xe0\xb8\x87",
         "\xe0\xb8\x9b\xe0\xb8\xa7\xe0\xb8\x94\xe0\xb8\xab\xe0\xb8\xa5\xe0\xb8\xb1\xe0\xb8\x87"},
    };
    struct sync_options wanted = options();
    struct library *library = folder_open(&wanted);
    struct library_query query = {.language = cases[_i].language, .now = 1900000000};
    enum search_answer answer;
    char *titles = find(library, &query, cases[_i].words, &answer);
    ck_assert_str_eq(titles, cases[_i].titles);
    free(titles);
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
    struct sync_options wanted = options();
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
    struct sync_options wanted = options();
    struct library *library = folder_open(&wanted);
    struct library_query query = {.now = wanted.now,
                                  .language = library_find_language(library, "fr", 2)};
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        enum search_answer answer;
        char *titles = find(library, &query, typed[i].words, &answer);
        ck_assert_msg(strncmp(titles, typed[i].want, strlen(typed[i].want)) == 0, "%s: %s",
                      typed[i].words, titles);
        free(titles);
    }
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
        must_find(library, &query, cases[i].words, cases[i].titles);
    library_free(library);
}
END_TEST

/* A misspelt word is taken for one of the language in which the pages are read. */
START_TEST(a_word_of_the_readers_language_goes_before_one_as_near)
{
    folder_put("a.md", "---\ntitle: Operation\n---\nAfter an operation.\n");
    folder_put("b.md", "---\ntitle: Your operation\n---\nx\n");
    folder_put("c.fr.md", "---\ntitle: Operacion\n---\nx\n");
    struct sync_options wanted = options();
    struct library *library = folder_open(&wanted);
    struct library_query query = {.now = wanted.now,
                                  .language = library_find_language(library, "fr", 2)};
    enum search_answer answer;
    char *titles = find(library, &query, "operasion", &answer);
    ck_assert_str_eq(titles, "Operacion");
    free(titles);
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
    char *titles = find(library, &query, "exercises pour le dos", &answer);
    ck_assert_str_eq(titles, "Exercices|Le dos");
    ck_assert_int_eq(answer, SEARCH_SPELT);
    free(titles);
    titles = find(library, &query, "exercises", &answer);
    ck_assert_int_eq(answer, SEARCH_ALL);
    free(titles);
    titles = find(library, &query, "douleurs genou", &answer); /* a plural is no misspelling */
    ck_assert_str_eq(titles, "Le dos|Sciatique");
    ck_assert_int_eq(answer, SEARCH_SOME);
    free(titles);
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
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        enum search_answer answer;
        char *titles = find(library, &query, typed[i].typed, &answer);
        ck_assert_msg(strcmp(titles, typed[i].titles) == 0, "%s: %s", typed[i].typed, titles);
        free(titles);
    }
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
        char *titles = find(library, &query, typed[i].typed, &answer);
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

/* In English b and v are two sounds: "vest" does not find "best", nor "vending" "bending". */
START_TEST(b_is_no_v_but_in_spanish)
{
    folder_put("a.md", "---\ntitle: Bending\n---\nThis is best.\n");
    struct sync_options wanted = options();
    struct library *library = folder_open(&wanted);
    struct library_query query = {.now = wanted.now, .language = library_default_language(library)};
    enum search_answer answer;
    char *titles = find(library, &query, "vending", &answer);
    ck_assert_str_eq(titles, "");
    free(titles);
    titles = find(library, &query, "my vest", &answer);
    ck_assert_str_eq(titles, "");
    free(titles);
    library_free(library);
}
END_TEST

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
    struct sync_options wanted = options();
    struct library *library = folder_open(&wanted);
    struct library_query query = {.now = wanted.now};
    enum search_answer answer;
    char *titles = find(library, &query, "vaccine", &answer);
    ck_assert_str_eq(titles, "Opening hours");
    ck_assert_int_eq(answer, SEARCH_ALL);
    free(titles);
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
    struct sync_options wanted = options();
    struct library *libraries[] = {folder_open(&wanted), open_packed(&wanted)};
    for (size_t i = 0; i < 2 * 2 * 2; i++) {
        enum search_answer answer;
        struct library_query query = {.language = i & 2 ? 1 : 0,
                                      .now = i & 4 ? 1915000000 /* 2030-09 */ : wanted.now};
        char *titles = find(libraries[i % 2], &query, "the vaccine", &answer);
        ck_assert_str_eq(titles, "Our hours in winter");
        ck_assert_int_eq(answer, SEARCH_ALL);
        free(titles);
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
    struct sync_options wanted = options();
    struct library *libraries[] = {folder_open(&wanted), open_packed(&wanted)};
    struct library_query query = {.language = 1, .now = wanted.now, .show = unsaid[_i].show};
    for (size_t i = 0; i < 2; i++) {
        struct library_results results;
        enum search_answer answer;
        char *titles = find(libraries[i], &query, unsaid[_i].words, &answer);
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
    struct sync_options wanted = options();
    struct library *library = folder_open(&wanted);
    struct library_query query = {
        .language = 1, .now = 1900000000, .show = SHOW_DRAFTS | SHOW_FUTURE};
    enum search_answer answer;
    char *titles = find(library, &query, "secret", &answer);
    ck_assert_str_eq(titles, "Secret sciatica");
    free(titles);
    query.now = 2000000000;
    query.show = 0;
    titles = find(library, &query, "late", &answer);
    ck_assert_str_eq(titles, "Late sciatica");
    free(titles);
    library_free(library);
}
END_TEST

/* Arabic pages: titles and texts. */
static const struct {
    const char *file;
    const char *text;
} arabic_pages[] = {
    {"pain.md", "---\ntitle: أدوية\n---\nأي الأقراص يساعد ألم الظهر أكثر.\n"},
    {"place.md", "---\ntitle: المكان\n---\nالمساعدة من المغناطيس.\n"},
    {"of.md", "---\ntitle: متى\n---\nالدواء للألم ثم للظهر، والرقبة أيضا.\n"},
    {"inflamed.md", "---\ntitle: مفصل\n---\nعلاج الالتهاب.\n"},
    {"fibre.md", "---\ntitle: طعام\n---\nفيه ألياف. واليابان بعيدة.\n"},
    {"adult.md", "---\ntitle: جرعة\n---\nقرص للبالغين.\n"},
};

static const struct {
    const char *words;
    const char *titles;
    const char *marked; /* in the extract of the first page */
    enum search_answer answer;
} arabic[] = {
    {"ألم", "أدوية|متى", "ألم", SEARCH_ALL},
    {"الألم", "أدوية|متى", "ألم", SEARCH_ALL},
    {"للألم", "متى|أدوية", "للألم", SEARCH_ALL},
    {"ا\xd9\x94لم", "أدوية|متى", "ألم", SEARCH_ALL},
    {"الم", "المكان|أدوية|متى", "المساعدة المغناطيس", SEARCH_ALL},
    {"ألم ظهر", "أدوية|متى", "ألم الظهر", SEARCH_ALL},
    {"ظهر ألم", "أدوية|متى", "ألم الظهر", SEARCH_ALL},
    {"رقبة", "متى", "والرقبة", SEARCH_ALL},
    {"الرقبة", "متى", "والرقبة", SEARCH_ALL},
    {"الرقب", "متى", "والرقبة", SEARCH_ALL},
    {"مكان", "المكان", "", SEARCH_ALL},
    {"التهاب", "مفصل", "الالتهاب", SEARCH_ALL},
    {"ألياف", "طعام", "ألياف", SEARCH_ALL},
    {"الياف", "طعام", "ألياف", SEARCH_ALL},
    {"ألي", "طعام", "ألياف", SEARCH_ALL},
    {"بالغ", "جرعة", "للبالغين", SEARCH_ALL},
    {"\"ألم الظهر\"", "أدوية", "ألم الظهر", SEARCH_ALL},
};

/* Checks the marked words in the extract of a page; `right` has them separated by blanks. */
static void check_marked(const struct library *library, const struct library_results *results,
                         uint32_t id, const char *right)
{
    enum { MARKS = 8 };
    struct library_mark marks[MARKS];
    struct buffer extract = {0};
    struct buffer marked = {0};
    library_extract(library, results, id, 200, &extract);
    size_t count = library_marks(results, buffer_string(&extract), extract.used, marks, MARKS);
    for (size_t i = 0; i < count; i++)
        buffer_format(&marked, "%s%.*s", i ? " " : "", (int)(marks[i].end - marks[i].start),
                      extract.bytes + marks[i].start);
    ck_assert_str_eq(buffer_string(&marked), right);
    buffer_done(&marked);
    buffer_done(&extract);
}

START_TEST(the_arabic_article)
{
    struct sync_options wanted = options();
    struct library_query query = {.language = 1, .now = 1900000000};
    struct library_results results;
    enum search_answer answer;
    folder_put("pamphlet.yaml", "languageCode: ar\n");
    for (size_t i = 0; i < sizeof arabic_pages / sizeof *arabic_pages; i++)
        folder_put(arabic_pages[i].file, arabic_pages[i].text);
    struct library *library = folder_open(&wanted);
    char *titles = find(library, &query, arabic[_i].words, &answer);
    ck_assert_str_eq(titles, arabic[_i].titles);
    ck_assert_int_eq(answer, arabic[_i].answer);
    library_search(library, &query, arabic[_i].words, 10, &results);
    check_marked(library, &results, results.ids[0], arabic[_i].marked);
    library_results_done(&results);
    library_free(library);
    free(titles);
}
END_TEST

/* The undotted yeh that ends words in Egypt, the heh without its dots, and Persian letters. */
START_TEST(arabic_letters_of_another_keyboard_are_the_same)
{
    static const char *const typed[] = {"طبيعى",  "الطبيعى", "طوارىء", "الطواريء",
                                        "فى",     "ظهرى",    "مستشفي", "علاج طبیعی",
                                        "طواریء", "عمليه",   "العملية"};
    struct library_query query = {.language = 1, .now = 1900000000};
    folder_put("a.md", "---\ntitle: الطوارئ\n---\nعلاج طبيعي في مستشفى، من ظهري. عملية.\n");
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
        must_find(library, &query, typed[i], "الطوارئ");
    library_free(library);
}
END_TEST

/* Older programs in Japanese clinics write half-width kana, on pages and in pasted words. */
START_TEST(kana_of_half_a_width_are_kana)
{
    static const char *const typed[] = {"ﾍﾙﾆｱ", "ヘルニア", "ﾘﾊﾋﾞﾘ", "リハビリ", "ルニ", "ﾋﾞ"};
    struct library_query query = {.language = 1, .now = 1900000000};
    folder_put("a.md", "---\ntitle: 腰痛\n---\nヘルニアの症状。ﾘﾊﾋﾞﾘﾃｰｼｮﾝ。\n");
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        enum search_answer answer;
        char *titles = find(library, &query, typed[i], &answer);
        ck_assert_msg(strcmp(titles, "腰痛") == 0, "%s: %s", typed[i], titles);
        free(titles);
    }
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
    struct sync_options wanted = options();
    struct library_query query = {.language = 1, .now = 1900000000};
    folder_put("a.md",
               "---\ntitle: Спина\n---\nПозвоночник, воспаление, обезболивающие, операция.\n");
    folder_put("b.md", "---\ntitle: Πλάτη\n---\nΝοσοκομείο και εγχείρηση.\n");
    folder_put("c.md", "---\ntitle: العلاج\n---\nفي المستشفى. التهاب المفاصل.\n");
    struct library *library = folder_open(&wanted);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        enum search_answer answer;
        char *titles = find(library, &query, typed[i].typed, &answer);
        ck_assert_msg(strcmp(titles, typed[i].title ? typed[i].title : "") == 0, "%s: %s",
                      typed[i].typed, titles);
        ck_assert_int_eq(answer, typed[i].title ? SEARCH_SPELT : SEARCH_NOTHING);
        free(titles);
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
        enum search_answer answer;
        char *titles = find(library, &query, typed[i].typed, &answer);
        const char *wanted = typed[i].title;
        ck_assert_msg(wanted ? strncmp(titles, wanted, strlen(wanted)) == 0 : !*titles, "%s: %s",
                      typed[i].typed, titles);
        free(titles);
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
    char *titles = find(library, &query, mended[_i].typed, &answer);
    ck_assert_str_eq(titles, mended[_i].title);
    ck_assert_int_eq(answer, mended[_i].answer);
    library_search(library, &query, mended[_i].typed, 10, &results);
    ck_assert_str_eq(buffer_string(&results.asked), mended[_i].asked);
    library_results_done(&results);
    library_free(library);
    free(titles);
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
    };
    folder_put("pamphlet.yaml",
               "languages:\n  en: {weight: 1}\n  es: {weight: 2}\n  pl: {weight: 3}\n");
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

/* Numbers and units, apostrophes of all kinds, letters without their marks, ligatures, vowel marks.
 */
static const struct {
    uint32_t language;
    const char *typed;
    const char *title;
} otherwise[] = {
    {1, "L5/S1", "Slipped disc"},
    {1, "l5-s1", "Slipped disc"},
    {1, "L5S1", "Slipped disc"},
    {1, "m54,5", "Slipped disc"},
    {1, "10mg", "Slipped disc"},
    {1, "400 mg", "Slipped disc"},
    {1, "2,5 kg", "Slipped disc"},
    {1, "1/2 tablet", "Slipped disc"},
    {1, "1 1/2 spoons", "Slipped disc"},
    {1, "1½ spoons", "Slipped disc"},
    {1, "\"1½ spoons\"", "Slipped disc"},
    {1, "¾ cup", "Slipped disc"},
    {1, "24 kg/m2", "Slipped disc"},
    {1, "patients letter", "Slipped disc"},
    {1, "patient\u00b4s letter", "Slipped disc"},
    {1, "patient\u02bcs letter", "Slipped disc"},
    {1, "patient\uff07s letter", "Slipped disc"},
    {1, "\U0001f469\u200d\u2695\ufe0fnurse", "Slipped disc"},
    {1, "nurse\U0001f44d\U0001f3fd", "Slipped disc"},
    {2, "rueckenschmerzen", "Rückenschmerzen"},
    {2, "wirbelsaeule", "Rückenschmerzen"},
    {2, "groeßer", "Rückenschmerzen"},
    {2, "Bandscheiben-Vorfall", "Rückenschmerzen"},
    {3, "bol kregoslupa", "Ból kręgosłupa"},
    {3, "lozko", "Ból kręgosłupa"},
    {3, "zolty", "Ból kręgosłupa"},
    {4, "coeur", "Mal de dos"},
    {4, "l'oedeme", "Mal de dos"},
    {4, "lœdeme", "Mal de dos"},
    {4, "oeil", "Mal de dos"},
    {5, "يؤلم الظهر", "ألم"},
    {5, "10 ملغ", "ألم"},
    {5, "۱۰ملغ", "ألم"},
    {5, "½ قرص", "ألم"},
};

START_TEST(what_is_typed_otherwise_than_it_is_written_is_found)
{
    struct library_query query = {.language = otherwise[_i].language, .now = 1900000000};
    enum search_answer answer;
    folder_put("pamphlet.yaml", "languages:\n  en: {weight: 1}\n  de: {weight: 2}\n"
                                "  pl: {weight: 3}\n  fr: {weight: 4}\n  ar: {weight: 5}\n");
    folder_put("a.md",
               "---\ntitle: Slipped disc\n---\nBetween L5 and S1 (L5/S1, L5 S1), M54.5. Take "
               "10 mg or 400mg, 2.5 kg. ½ tablet, 1½ spoons, 3/4 cup, 24 kg/m². The patient’s "
               "letter; a 👩‍⚕️ nurse.\n");
    folder_put("a.de.md", "---\ntitle: Rückenschmerzen\n---\nDie Wirbelsäule wird größer. Ein "
                          "Bandscheibenvorfall.\n");
    folder_put("a.pl.md", "---\ntitle: Ból kręgosłupa\n---\nŻółty, łóżko.\n");
    folder_put("a.fr.md", "---\ntitle: Mal de dos\n---\nLe cœur, l'œdème, l’œil.\n");
    folder_put("a.ar.md", "---\ntitle: ألم\n---\nيُؤلِمُ الظَّهْرُ. جرعة ١٠ ملغ، ١/٢ قرص.\n");
    struct library *library = folder_open(NULL);
    char *titles = find(library, &query, otherwise[_i].typed, &answer);
    ck_assert_msg(strcmp(titles, otherwise[_i].title) == 0 && answer != SEARCH_SOME, "%s: %s",
                  otherwise[_i].typed, titles);
    library_free(library);
    free(titles);
}
END_TEST

/* Pages that it links to, that link to it, that share a tag or a word with it; never the page
 * itself, a hidden page, a list, or a page in another language. */
/* Neither few enough to be related by the words, nor so many that they are left out at once. */
START_TEST(words_that_some_hundred_pages_share_relate_none_of_them)
{
    enum { PAGES = 150, WORDS = 60, NAME_BYTES = 32, TEXT_BYTES = 64 + 8 * WORDS };
    char name[NAME_BYTES];
    char text[TEXT_BYTES] = "---\nsynonyms: [";
    size_t n = strlen(text);
    for (int i = 0; i < WORDS; i++)
        n += (size_t)snprintf(text + n, sizeof text - n, "word%02d,", i);
    snprintf(text + n, sizeof text - n, "]\n---\nx\n");
    for (int i = 0; i < PAGES; i++) {
        snprintf(name, sizeof name, "%d.md", i);
        folder_put(name, text);
    }
    struct library *library = folder_open(NULL);
    struct library_query query = {.now = 0};
    uint32_t ids[8];
    ck_assert_uint_eq(library_related(library, 1, &query, ids, 8), 0);
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
        must_find(library, &query, cases[i].words, cases[i].titles);
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

START_TEST(related_pages_are_those_that_links_tags_and_words_share)
{
    static const char *const titles[] = {"Linked", "Linking", "Tagged too", "Arm spotting"};
    struct sync_options wanted = options();
    folder_put("pamphlet.yaml", "languages:\n  en: {weight: 1}\n  fr: {weight: 2}\n");
    folder_put("page.md", "---\ntitle: Leg spotting\ntags: [rare]\n---\n[x](linked.md) "
                          "[d](draft2.md) [self](page.md) [l](_index.md) [f](fr.fr.md)\n");
    folder_put("_index.md", "---\ntitle: Home\n---\n");
    folder_put("linked.md", "---\ntitle: Linked\n---\n");
    folder_put("linking.md", "---\ntitle: Linking\n---\n[p](page.md)\n");
    folder_put("tagged.md", "---\ntitle: Tagged too\ntags: [rare]\n---\n");
    folder_put("word.md", "---\ntitle: Arm spotting\n---\n");
    folder_put("draft2.md", "---\ntitle: Draft\ndraft: true\ntags: [rare]\n---\n[p](page.md)\n");
    folder_put("fr.fr.md", "---\ntitle: Spotting\ntags: [rare]\n---\n[p](page.md)\n");
    folder_put("alone.md", "---\ntitle: Alone\n---\n");
    struct library *library = folder_open(&wanted);
    struct library_query query = {.language = 1, .now = 1900000000};
    uint32_t ids[8];
    size_t count = library_related(library, folder_find(library, "page"), &query, ids, 8);
    ck_assert_uint_eq(count, 4);
    for (size_t i = 0; i < count; i++) {
        bool found = false;
        for (size_t j = 0; j < count; j++)
            found = found || strcmp(library_row(library, ids[j]).title, titles[i]) == 0;
        ck_assert_msg(found, "%s", titles[i]);
    }
    ck_assert_uint_eq(library_related(library, folder_find(library, "page"), &query, ids, 2), 2);
    ck_assert_uint_eq(library_related(library, folder_find(library, "alone"), &query, ids, 8), 0);
    library_free(library);
}
END_TEST

Suite *search_suite(void)
{
    Suite *suite = suite_create("search");
    TCase *pages = tcase_create("pages");
    tcase_add_checked_fixture(pages, set_up, folder_tear_down);
    tcase_add_loop_test(pages, words_find_pages, 0, (int)(sizeof english / sizeof *english));
    tcase_add_test(pages, a_file_finds_what_memory_finds);
    tcase_add_test(pages, any_input_is_data);
    tcase_add_loop_test(pages, pages_are_found_in_the_readers_language, 0, 9);
    tcase_add_loop_test(pages, who_asks_in_another_language_is_told_which_one, 0, 11);
    tcase_add_test(pages, words_of_the_sites_own_language_are_known_in_all);
    tcase_add_test(pages, a_word_of_the_readers_language_goes_before_one_as_near);
    tcase_add_test(pages, a_word_of_the_sites_own_language_may_be_a_misspelling_of_the_readers);
    tcase_add_test(pages, what_one_language_says_is_no_misspelling_of_another);
    tcase_add_test(pages, b_is_no_v_but_in_spanish);
    tcase_add_test(pages, hidden_titles_do_not_crowd_out_what_is_seen);
    tcase_add_test(pages, hidden_texts_do_not_crowd_out_what_is_seen);
    tcase_add_loop_test(pages, words_of_hidden_pages_are_not_offered, 0,
                        sizeof unsaid / sizeof *unsaid);
    tcase_add_test(pages, hidden_pages_are_found_when_they_are_shown);
    suite_add_tcase(suite, pages);
    TCase *others = tcase_create("others");
    tcase_add_checked_fixture(others, folder_set_up, folder_tear_down);
    tcase_add_loop_test(others, the_arabic_article, 0, sizeof arabic / sizeof *arabic);
    tcase_add_test(others, arabic_letters_of_another_keyboard_are_the_same);
    tcase_add_test(others, kana_of_half_a_width_are_kana);
    tcase_add_test(others, words_of_other_scripts_are_mended);
    tcase_add_test(others, a_word_without_its_first_letter_is_one_that_is_often_spoken_of);
    tcase_add_test(others, a_page_is_found_by_the_title_that_it_has_in_the_sites_own_language);
    tcase_add_test(others, what_no_page_has_is_not_taken_for_what_it_only_looks_like);
    tcase_add_loop_test(others, words_are_mended_as_they_are_meant, 0,
                        sizeof mended / sizeof *mended);
    tcase_add_loop_test(others, a_german_compound_that_no_page_has_is_parted, 0,
                        sizeof compounds / sizeof *compounds);
    tcase_add_loop_test(others, what_is_typed_otherwise_than_it_is_written_is_found, 0,
                        sizeof otherwise / sizeof *otherwise);
    tcase_add_test(others, words_that_are_written_otherwise_by_a_rule_are_known);
    tcase_add_test(others, words_that_are_far_apart_are_not_all_of_them);
    tcase_add_test(others, for_whom_somebody_asks_need_not_be_on_a_page);
    tcase_add_test(others, more_pages_than_were_wanted_are_told_of);
    tcase_add_test(others,
                   a_page_that_is_called_as_a_part_of_the_question_is_found_without_the_rest);
    tcase_add_test(others, related_pages_are_those_that_links_tags_and_words_share);
    tcase_add_test(others, words_that_some_hundred_pages_share_relate_none_of_them);
    suite_add_tcase(suite, others);
    return suite;
}
