/* language/stem: the other forms of a word that a search also looks for. */
#include "base/memory.h"
#include "finding.h"
#include "folder.h"
#include "language/irregular.h"
#include "language/stem.h"
#include "library/search.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *language;
    const char *word;
    const char *other;
    bool same;
} pairs[] = {
    {"en", "exercise", "exercises", true},
    {"en", "exercise", "exercised", true},
    {"en", "exercise", "exercising", true},
    {"en", "leg", "legs", true},
    {"en", "dose", "doses", true},
    {"en", "weak", "weakness", true},
    {"de", "arm", "armen", true}, /* "Schmerzen in den Armen" was taken for "atmen" */
    {"de", "tag", "tage", true},
    {"es", "mes", "meses", true},
    {"es", "luz", "luces", true},
    {"fr", "saigner", "saignement", true},
    {"de", "schwellen", "schwellung", true},
    {"de", "krank", "krankheit", false}, /* who is off sick asks for no list of illnesses */
    {"pl", "tabletka", "tabletek", true},
    {"pl", "palec", "palce", true},
    {"pl", "wiek", "wiekiem", true},
    {"en", "weekness", "weakness", true}, /* as it is often written */
    {"en", "week", "weekness", false},
    {"en", "slip", "slipped", true},
    {"en", "slips", "slipping", true},
    {"en", "swell", "swelling", true},
    {"en", "body", "bodies", true},
    {"en", "worry", "worried", true},
    {"en", "operate", "operations", true},
    {"en", "stenosis", "stenoses", true},
    {"en", "pass", "passes", true},
    {"en-gb", "disc", "discs", true},
    {"en", "numb", "number", false},
    {"en", "car", "care", false},
    {"en", "car", "caring", false},
    {"en", "us", "use", false},
    {"en", "need", "needle", false},
    {"en", "new", "knew", false},
    {"en", "scar", "scarred", true},
    {"en", "scare", "scared", true},
    {"en", "scar", "scared", false},
    {"en", "spin", "spinning", true},
    {"en", "spine", "spinning", false},
    {"en", "planes", "plans", false},
    {"en", "smoke", "smoking", true},
    {"en", "cause", "caused", true},
    {"en", "stay", "staying", true},
    {"en", "visit", "visiting", true},
    {"en", "lung", "lunges", false},
    {"en", "test", "testes", false},
    {"en", "even", "evening", false},
    {"en", "evening", "evenings", true},
    {"en", "past", "paste", false},
    {"en", "dressing", "dressings", true},
    {"en", "lie", "lying", true},
    {"en", "lie", "lied", true},
    {"en", "lies", "lying", true},
    {"en", "die", "dying", true},
    {"en", "dry", "dried", true},
    {"en", "fly", "flying", true},
    {"en", "cry", "cries", true},
    {"en", "rely", "relying", true},
    {"en", "apply", "applying", true},
    {"en", "tie", "toe", false},
    {"en", "take", "taking", true},
    {"en", "move", "moving", true},
    {"en", "lose", "losing", true},
    {"en", "eat", "eating", true},
    {"en", "save", "savings", true},
    {"en", "ache", "aching", true},
    {"en", "aches", "aching", true},
    {"en", "teach", "teaching", true},
    {"en", "coach", "coaching", true},
    {"en", "attach", "attaching", true},
    {"en", "spring", "springs", true},
    {"en", "hamstring", "hamstrings", true},
    {"en", "bring", "bringing", true},
    {"en", "bleed", "bleeding", true},
    {"en", "thing", "things", true},
    {"en", "dizzy", "dizziness", true},
    {"es", "dolor", "dolores", true},
    {"es", "pierna", "piernas", true},
    {"es", "operacion", "operaciones", true},
    {"es", "pie", "pies", true},
    {"es", "entumecido", "entumecimiento", true},
    {"es", "adormecidas", "adormecimiento", true},
    {"es", "tratamiento", "tratar", true},
    {"es", "tratamiento", "tratamientos", true},
    {"es", "procedimiento", "procedimientos", true},
    {"es", "medida", "medir", false},
    {"es", "partido", "parto", false},
    {"es", "mes", "mas", false},
    {"es", "hombre", "hombres", true},
    {"es", "hombro", "hombre", false},
    {"es", "parte", "partes", true},
    {"es", "parto", "parte", false},
    {"es", "corto", "corte", false},
    {"es", "medico", "medicas", true},
    {"es", "descanso", "descanse", true},
    {"es", "operacion", "operarme", true}, /* what is done, and having it done */
    {"es", "caminar", "camina", true},
    {"es", "lumbar", "lumbares", true},
    {"es", "hinchado", "hinchazon", false},
    {"es", "inclinado", "inclinarse", true},
    {"es", "levantar", "levantando", true},
    {"es", "entrada", "entre", false},
    {"es", "cancer", "cancion", false},
    {"fr", "douleur", "douleurs", true},
    {"fr", "genou", "genoux", true},
    {"fr", "cerveau", "cerveaux", true},
    {"fr", "hopital", "hopitaux", true},
    {"fr", "peau", "peaux", true},
    {"fr", "eau", "eaux", true},
    {"fr", "dos", "do", false},
    {"fr", "toux", "tous", false},
    {"fr", "entree", "entrees", true},
    {"fr", "entree", "entre", false},
    {"fr", "maux", "mal", true},
    {"fr", "animal", "animaux", true},
    {"fr", "marcher", "marchez", true}, /* pages say what to do, readers ask whether they may */
    {"fr", "marche", "marchez", true},
    {"fr", "bloquee", "bloquer", true},
    {"fr", "cancer", "cancers", true},
    {"fr", "premier", "premiere", true},
    {"fr", "escalier", "escaliers", true},
    {"fr", "cuiller", "cuilleres", true},
    {"fr", "ulcere", "ulceres", true},
    {"fr", "mer", "mere", false},
    {"fr", "nez", "ne", false},
    {"de", "dolmetscherin", "dolmetscher", true},
    {"de", "raucherinnen", "raucher", true},
    {"de", "termin", "termine", true},
    {"de", "schmerz", "schmerzen", true},
    {"de", "bandscheibe", "bandscheiben", true},
    {"de", "muskel", "muskeln", true},
    {"de", "bein", "beinen", true},
    {"de", "abszess", "abszesse", true},
    {"de", "zucker", "zuckers", true},
    {"de", "zucker", "zucken", false},
    {"de", "messer", "messen", false},
    {"de", "wunde", "wunden", true},
    {"de", "wunde", "wundern", false},
    {"de", "seite", "seiten", true},
    {"de", "seite", "seit", false},
    {"pl", "noga", "nogami", true},
    {"pl", "bol", "bolem", true},
    {"pl", "dysk", "dyskiem", true},
    {"pl", "leczenie", "leczenia", true},
    {"pl", "terapia", "terapii", true},
    {"pl", "rower", "rowerze", true},
    {"pl", "klatka", "klatce", true},
    {"pl", "lydki", "lydce", true},
    {"pl", "serce", "serca", true},
    {"pl", "kolnierz", "kolnierze", true},
    {"pl", "lekarza", "lekarze", true},
    {"pl", "doktor", "doktorze", true},
    {"pl", "samochod", "samochodzie", true},
    {"pl", "narzedzia", "narzedzie", true},
    {"pl", "rana", "rano", false},
    {"pl", "skora", "skoro", false},
};

START_TEST(forms_of_a_word_have_one_stem)
{
    struct buffer stem = {0};
    struct buffer other = {0};
    ck_assert(stem_write(pairs[_i].language, pairs[_i].word, strlen(pairs[_i].word), &stem));
    ck_assert(stem_write(pairs[_i].language, pairs[_i].other, strlen(pairs[_i].other), &other));
    ck_assert_msg((strcmp(buffer_string(&stem), buffer_string(&other)) == 0) == pairs[_i].same,
                  "%s: %s, %s: %s", pairs[_i].word, stem.bytes, pairs[_i].other, other.bytes);
    buffer_done(&stem);
    buffer_done(&other);
}
END_TEST

/* Forms that no ending tells. */
static const struct {
    const char *language;
    const char *typed;
    const char *other;
    bool same;
} irregular[] = {
    {"en", "fell", "fall", true},
    {"en", "fall", "fell", true},
    {"en", "shrunk", "shrink", true},
    {"en", "feet", "foot", true},
    {"en", "left", "leave", false}, /* it is a side */
    {"en", "op", "operation", true},
    {"en", "allergic", "allergy", true},
    {"en", "pregnant", "pregnancies", true},
    {"pl", "tygodnie", "tydzien", true},
    {"en", "temp", "temperature", true},
    {"de", "op", "operation", true},
    {"es", "op", "operacion", false},
    {"fr", "fell", "fall", false},
    {"es", "duele", "doler", true},
    {"fr", "conduire", "conduisez", true},
    {"pl", "nodze", "noga", true},
    {"de", "schlief", "schlafen", true},
    {"de", "kribbelt", "kribbeln", true},
    {"de", "schmerzt", "schmerzen", true},
    {"de", "arbeitet", "arbeiten", true},
    {"de", "aufwachen", "aufgewacht", true},
    {"de", "aufgewacht", "aufwachen", true},
    {"de", "aufzuwachen", "aufwachen", true},
    {"de", "aufwachen", "aufzuwachen", true},
    {"de", "zuruckgekehrt", "zuruckkehren", true},
    {"de", "operiert", "operieren", true},
    {"de", "geschlecht", "schlecht", false},
    {"de", "fahren", "gefahren", false}, /* they are dangers, too */
    {"de", "nacken", "nackt", false},
    {"de", "geht", "h", false},
    {"ar", "يستطيع", "استطيع", true}, /* he, I, she */
    {"ar", "يستطيع", "تستطيع", true},
    {"ar", "استطيع", "تستطيع", false},
    {"ar", "اظهر", "يظهر", false}, /* a back, without the lam of its article */
    {"ar", "تموت", "اموت", true},
    {"ar", "تحس", "احس", true},
    {"ar", "يد", "اد", false},         /* too short */
    {"ar", "التهاب", "يلتهاب", false}, /* an article, mostly */
    {"fr", "يستطيع", "استطيع", false},
};

START_TEST(a_word_has_forms_that_no_ending_tells)
{
    struct buffer forms = {0};
    struct buffer other = {0};
    irregular_write(irregular[_i].language, irregular[_i].typed, &forms);
    buffer_add_char(&forms, ' ');
    buffer_format(&other, " %s ", irregular[_i].other);
    ck_assert_msg(!!strstr(buffer_string(&forms), other.bytes) == irregular[_i].same, "%s:%s",
                  irregular[_i].typed, forms.bytes);
    buffer_done(&forms);
    buffer_done(&other);
}
END_TEST

/* A page is found by the words that its site says are the same, in any of their forms, and a name
 * with one of them counts as if it had each. Languages have words of their own. */
START_TEST(words_that_a_site_says_are_the_same_find_each_other)
{
    static const struct {
        uint32_t language;
        const char *typed;
        const char *titles;
    } typed[] = {
        {1, "belly", "Tablets"},
        {1, "bellies", "Tablets"},
        {1, "TUMMY", "Tablets"},
        {1, "cannot wee at home", "Emergency"},
        {1, "cannot urinate at home", "Emergency"},
        {1, "belly wee", "Emergency|Tablets"},
        {1, "Unterleib", "Tabletten"}, /* in the language that has it */
        {2, "Unterleib", "Tabletten"},
        {2, "wee", "Emergency"}, /* of the site's own language */
        {3, "بطني", ""},
        {3, "المعدة", "حبوب"},
    };
    folder_put("pamphlet.yaml", "languages: {en: {weight: 1}, de: {weight: 2}, ar: {weight: 3}}\n"
                                "emergency: {number: 999, page: /now/}\n");
    folder_put("words.yaml", "en: [tummy stomach belly, pee wee urinate]\n"
                             "de: Bauch Unterleib\nar: [بطن معدة]\n");
    folder_put("a.md", "---\ntitle: Tablets\n---\nThey may upset your stomach.\n");
    folder_put("a.de.md", "---\ntitle: Tabletten\n---\nDer Bauch tut weh.\n");
    folder_put("a.ar.md", "---\ntitle: حبوب\n---\nألم في البطن.\n");
    folder_put("now.md", "---\ntitle: Emergency\nsynonyms: [cannot pee]\n---\nCall now.\n");
    struct library *library = folder_open(NULL);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        struct library_query query = {.language = typed[i].language, .now = 1900000000};
        finding_must_show(library, &query, typed[i].typed, typed[i].titles);
    }
    library_free(library);
}
END_TEST

/* Words that would never be found are told of: those of a language that the site does not have, and
 * what is several words to a search. */
START_TEST(words_that_would_never_be_found_are_told_of)
{
    folder_put("pamphlet.yaml",
               "languages: {en: {weight: 1}}\nwords: {EN: [a b, X-ray film], gr: [c d]}\n");
    folder_put("a.md", "---\ntitle: A\n---\nx\n");
    struct library *library = folder_open(NULL);
    const struct notes *notes = library_notes(library);
    ck_assert_uint_eq(notes->count, 2);
    ck_assert_str_eq(notes->list[0].file, "pamphlet.yaml");
    ck_assert_uint_eq(notes->list[0].line, 2);
    ck_assert_ptr_nonnull(strstr(notes->list[0].message, "words.EN: a search takes \"X-ray\""));
    ck_assert_ptr_nonnull(
        strstr(notes->list[1].message, "words.gr: the site has no such language"));
    library_free(library);
}
END_TEST

/* An irregular form may be another word, so it tells less of a page than the word that was typed.
 */
START_TEST(an_irregular_form_is_worth_less_than_what_was_typed)
{
    struct library_query query = {.language = 1, .now = 1900000000};
    struct library_results results;
    folder_put("a.md", "---\ntitle: Fall down\n---\nGet up slowly.\n");
    folder_put("b.md", "---\ntitle: Broken bone\nsynonyms: [I fell]\n---\nCall us.\n");
    struct library *library = folder_open(NULL);
    library_search(library, &query, "fell", 10, &results);
    char *titles = folder_titles(library, &results);
    ck_assert_str_eq(titles, "Broken bone|Fall down");
    free(titles);
    library_results_done(&results);
    library_free(library);
}
END_TEST

START_TEST(what_has_no_endings_has_no_stem)
{
    struct buffer stem = {0};
    ck_assert(!stem_write("ja", "walks", 5, &stem));
    ck_assert(!stem_write("en", "l5s", 3, &stem));
    ck_assert_uint_eq(stem.used, 0);
}
END_TEST

/* Questions, and the titles of the pages found, the best first. */
static const struct {
    const char *typed;
    const char *titles;
    const char *marked; /* in the text of the first page */
} questions[] = {
    {"leg weakness", "Legs", "legs weak"},
    {"exercise for legs", "Legs", "exercises legs"},
    {"needles", "Needle", "needle"},
    {"\"exercise\" walk", "Walking", "walking exercise"},
    {"EXERCISING", "Walking|Legs", "exercise"},
    {"walked", "Walking", "walking"},
    {"number", "Hours", "number"},
};

/* Adds the first three marked words of a text. */
static void add_marked(const struct library_results *results, const char *text, struct buffer *out)
{
    struct library_mark marks[3];
    size_t count = library_marks(results, text, strlen(text), marks, 3);
    for (size_t i = 0; i < count; i++)
        buffer_format(out, "%s%.*s", i ? " " : "", (int)(marks[i].end - marks[i].start),
                      text + marks[i].start);
}

START_TEST(a_question_is_asked_in_the_forms_that_pages_have)
{
    static const struct {
        const char *file;
        const char *title;
        const char *text;
    } pages[] = {
        {"legs.md", "Legs", "exercises for legs that are weak and numb"},
        {"walking.md", "Walking", "walking is the best exercise"},
        {"needle.md", "Needle", "a needle is used"},
        {"hours.md", "Hours", "the number to call"},
        {"draft.md", "Draft", "walked"},
    };
    struct library_query query = {.language = 1, .now = 1900000000};
    struct library_results results;
    struct buffer marked = {0};
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        struct buffer page = {0};
        buffer_format(&page, "---\ntitle: %s\ndraft: %s\n---\n%s\n", pages[i].title,
                      strcmp(pages[i].title, "Draft") == 0 ? "true" : "false", pages[i].text);
        folder_put(pages[i].file, buffer_string(&page));
        buffer_done(&page);
    }
    struct library *library = folder_open(NULL);
    library_search(library, &query, questions[_i].typed, 10, &results);
    char *titles = folder_titles(library, &results);
    ck_assert_str_eq(titles, questions[_i].titles);
    ck_assert_int_eq(results.answer, SEARCH_ALL);
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
        if (strcmp(pages[i].title, library_row(library, results.ids[0]).title) == 0)
            add_marked(&results, pages[i].text, &marked);
    ck_assert_str_eq(buffer_string(&marked), questions[_i].marked);
    free(titles);
    buffer_done(&marked);
    library_results_done(&results);
    library_free(library);
}
END_TEST

static size_t count_found(const struct library *library, const char *typed)
{
    struct library_query query = {.language = 1, .now = 1900000000};
    struct library_results results;
    library_search(library, &query, typed, 10, &results);
    size_t count = results.count;
    library_results_done(&results);
    return count;
}

/* A search for "leg" also finds "legal", as a prefix. One for "legs" also finds "leg", but only as
 * a whole word. */
START_TEST(a_form_is_no_beginning)
{
    folder_put("legal.md", "---\ntitle: Legal\n---\nx\n");
    folder_put("leg.md", "---\ntitle: Leg\n---\nx\n");
    struct library *library = folder_open(NULL);
    ck_assert_uint_eq(count_found(library, "leg"), 2);
    ck_assert_uint_eq(count_found(library, "legs"), 1);
    library_free(library);
}
END_TEST

/* A small word is on nearly every page. */
START_TEST(a_small_word_is_no_form_of_another)
{
    folder_put("fish.md", "---\ntitle: Fish\n---\nherring\n");
    folder_put("nurse.md", "---\ntitle: Nurse\n---\nAsk her.\n");
    struct library *library = folder_open(NULL);
    ck_assert_uint_eq(count_found(library, "herring"), 1);
    library_free(library);
}
END_TEST

/* The other form may differ from the third letter on, and from the second: "dry", "lie". */
START_TEST(a_short_word_that_ends_in_y_or_ie_is_found_in_its_other_forms)
{
    folder_put("bed.md", "---\ntitle: Bed\n---\nIt hurts when lying flat.\n");
    folder_put("chair.md", "---\ntitle: Chair\n---\nSit down, or lie on a couch.\n");
    folder_put("disc.md", "---\ntitle: Disc\n---\nIt has dried out.\n");
    struct library *library = folder_open(NULL);
    ck_assert_uint_eq(count_found(library, "lying"), 2);
    ck_assert_uint_eq(count_found(library, "lie"), 2);
    ck_assert_uint_eq(count_found(library, "dry"), 1);
    library_free(library);
}
END_TEST

/* Pages have digits, as style guides ask for; readers write words, or the other way round. */
START_TEST(a_number_is_found_in_words_and_in_digits)
{
    folder_put("six.md", "---\ntitle: Rest\n---\nIt takes 6 weeks.\n");
    folder_put("three.md", "---\ntitle: Walk\n---\nDo it for three weeks, on one leg.\n");
    struct library *library = folder_open(NULL);
    ck_assert_uint_eq(count_found(library, "six weeks"), 1);
    ck_assert_uint_eq(count_found(library, "6 weeks"), 1);
    ck_assert_uint_eq(count_found(library, "3 weeks"), 1);
    ck_assert_uint_eq(count_found(library, "\"6\" weeks"), 1);
    library_free(library);
}
END_TEST

/* So that one unknown word does not hide the page that the question is about. */
START_TEST(where_no_page_has_a_word_those_with_most_of_the_others_come_first)
{
    struct library_query query = {.language = 1, .now = 1900000000};
    struct library_results results;
    folder_put("root.md", "---\ntitle: Nerve root injection\n---\nA jab near the spine.\n");
    folder_put("drive.md", "---\ntitle: Driving\n---\nWait after an injection at a nerve root.\n");
    struct library *library = folder_open(NULL);
    library_search(library, &query, "zebra after nerve root injection", 10, &results);
    ck_assert_int_eq(results.answer, SEARCH_SOME);
    ck_assert_uint_eq(results.count, 2);
    ck_assert_str_eq(library_row(library, results.ids[0]).title, "Nerve root injection");
    library_results_done(&results);
    library_free(library);
}
END_TEST

SUITE(stem)
{
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_add_rows(tcase, forms_of_a_word_have_one_stem, pairs);
    tcase_add_rows(tcase, a_word_has_forms_that_no_ending_tells, irregular);
    tcase_add_test(tcase, words_that_a_site_says_are_the_same_find_each_other);
    tcase_add_test(tcase, words_that_would_never_be_found_are_told_of);
    tcase_add_test(tcase, an_irregular_form_is_worth_less_than_what_was_typed);
    tcase_add_test(tcase, what_has_no_endings_has_no_stem);
    tcase_add_rows(tcase, a_question_is_asked_in_the_forms_that_pages_have, questions);
    tcase_add_test(tcase, a_form_is_no_beginning);
    tcase_add_test(tcase, a_small_word_is_no_form_of_another);
    tcase_add_test(tcase, a_short_word_that_ends_in_y_or_ie_is_found_in_its_other_forms);
    tcase_add_test(tcase, a_number_is_found_in_words_and_in_digits);
    tcase_add_test(tcase, where_no_page_has_a_word_those_with_most_of_the_others_come_first);
}
