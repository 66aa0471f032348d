/* base/fold and base/ascii: a text as search sees it, as titles are sorted, and in ASCII. */
#include "base/text.h"
#include "base/to_ascii.h"
#include "suites.h"

#include <string.h>

struct pair {
    const char *in;
    const char *out;
};

static const struct pair folded[] = {
    {"Éclair", "eclair"},
    {"CÉSAR", "cesar"},
    {"Straße", "strasse"},
    {"Łódź", "lodz"},
    {"ﬁbre", "fibre"},
    {"Ångström", "angstrom"},
    {"ADIL", "adil"},
    {"Ωμέγα", "ωμεγα"},
    {"مُحَمَّد", "محمد"},
    {"Don’t “x” – y… ", "don't \"x\" - y... "},
    {"soft\xc2\xadhyphen", "softhyphen"},
    {"٥ ملغ", "5 ملغ"},
    {"१० mg", "10 mg"},
    {"مستشفى", "مستشفي"}, /* as in Egypt */
    {"یک", "يك"},
    {"عملية", "عمليه"},
    {"طوارىء", "طواري"},
    {"شَيْءٌ", "شي"},
    {"شیء", "شي"}, /* yeh and hamza are one letter, whichever yeh */
    {"ماء", "ماء"},
};

START_TEST(a_text_is_folded_as_search_sees_it)
{
    struct buffer out = {0};
    text_fold(&out, folded[_i].in, strlen(folded[_i].in));
    ck_assert_str_eq(buffer_string(&out), folded[_i].out);
    buffer_done(&out);
}
END_TEST

static const struct pair ordered[] = {
    {"Chapter 2", "Chapter 10"}, {"apple", "Éclair"},       {"eclair", "ectopic"},
    {"Éclair", "ectopic"},       {"“Back” pain", "Bones"},  {"Zoster", "Боль"},
    {"Part 007", "Part 8"},      {"٢ تمارين", "١٠ تمارين"},
};

/* Latin is folded letter by letter; next to a Cyrillic letter the whole text is folded at once.
 * Both must give the same. */
START_TEST(letters_fold_alike_alone_and_together)
{
    enum { END = 0x250 };
    for (uint32_t a = 0x20; a < END; a += 5)
        for (uint32_t b = 0x80; b < END; b++) {
            char text[16];
            struct buffer alone = {0};
            struct buffer together = {0};
            size_t n = text_encode(text, a);
            text_fold(&alone, text, n);
            size_t m = text_encode(text + n, b);
            text_fold(&alone, text + n, m);
            buffer_add_string(&alone, "\xd0\xb6");
            memcpy(text + n + m, "\xd0\x96", 2);
            text_fold(&together, text, n + m + 2);
            ck_assert_uint_eq(alone.used, together.used);
            ck_assert(memcmp(alone.bytes, together.bytes, alone.used) == 0);
            buffer_done(&alone);
            buffer_done(&together);
        }
}
END_TEST

START_TEST(titles_are_sorted_as_a_person_sorts)
{
    struct buffer first = {0};
    struct buffer second = {0};
    text_sort_key(&first, ordered[_i].in, strlen(ordered[_i].in), "en");
    text_sort_key(&second, ordered[_i].out, strlen(ordered[_i].out), "en");
    ck_assert_str_lt(buffer_string(&first), buffer_string(&second));
    buffer_done(&first);
    buffer_done(&second);
}
END_TEST

/* Polish and Spanish readers looked for their letters in vain where they belong. */
START_TEST(letters_of_a_language_stand_where_its_readers_look)
{
    static const struct {
        const char *language;
        const char *titles[5];
    } orders[] = {
        {"pl", {"Czas", "Ćwiczenia", "Lumbago", "Łokieć", "Mięsień"}},
        {"pl", {"Zapalenie", "Źle", "„Żebra 2", "Żebra 10", "Żyły"}},
        {"es-MX", {"Nube", "Ñandú", "Oído", "Órgano", "Otro"}},
        {"sk", {"Azyl", "Äsk", "Bolesť", "Ozón", "Ôsmy"}},
        {"en", {"Lodz", "Łomża", "Lumbago", "Ñandú", "Nube"}},
    };
    for (size_t i = 0; i + 1 < 5; i++) {
        struct buffer first = {0};
        struct buffer second = {0};
        const char *const *titles = orders[_i].titles + i;
        text_sort_key(&first, titles[0], strlen(titles[0]), orders[_i].language);
        text_sort_key(&second, titles[1], strlen(titles[1]), orders[_i].language);
        ck_assert_str_lt(buffer_string(&first), buffer_string(&second));
        buffer_done(&first);
        buffer_done(&second);
    }
}
END_TEST

static const struct pair asciis[] = {
    {"“quoted” – yes…", "\"quoted\" - yes..."},
    {"back — or leg ↩", "back -- or leg [back]"},
    {"½ tablet", "1/2 tablet"},
    {"≤ 5", "<= 5"},
    {"café", "cafe"},
    {"中", "?"},
    {"Ødem", "Odem"},
    {"2½ tablets", "2 1/2 tablets"},
    {"½", "1/2"},
    {"10⁹/L", "10^9/L"},
    {"10¹² a²", "10^12 a^2"},
    {"5 ≠ 6", "5 != 6"},
    {"5中", "5?"},
    {"≮ 5", "? 5"},
    {"=\xcc\xb8", "?"},
    {"H₂O", "H2O"},
    {"e\xcc\x81", "e"},
    {"außen STRAẞE", "aussen STRASSE"},
    {"¡Llame! ¿Sí?", "!Llame! ?Si?"},
    {"38 °C", "38 degC"},
};

START_TEST(a_terminal_of_ascii_gets_the_nearest_letters)
{
    struct buffer out = {0};
    text_to_ascii(&out, asciis[_i].in, strlen(asciis[_i].in));
    ck_assert_str_eq(buffer_string(&out), asciis[_i].out);
    buffer_done(&out);
}
END_TEST

SUITE(fold)
{
    tcase_set_timeout(tcase, 60);
    tcase_add_rows(tcase, a_text_is_folded_as_search_sees_it, folded);
    tcase_add_test(tcase, letters_fold_alike_alone_and_together);
    tcase_add_rows(tcase, titles_are_sorted_as_a_person_sorts, ordered);
    tcase_add_loop_test(tcase, letters_of_a_language_stand_where_its_readers_look, 0, 5);
    tcase_add_rows(tcase, a_terminal_of_ascii_gets_the_nearest_letters, asciis);
}
