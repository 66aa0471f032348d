/*
 * Stems: what is left of words without their endings.
 *
 * Like light stemmers (Harman 1991, Savoy 2006), this removes the endings of plurals, cases and
 * persons, and little more, so that unrelated words rarely have the same stem. Refuses endings that
 * make another word, as "-er" does: a number is not numb.
 */
#include "language/stem.h"

#include "base/ascii.h"
#include "base/tag.h"
#include "base/utf8.h"

#include <string.h>

/* An ending and what replaces it in the stem. A list begins with words, or endings of many words,
 * that would otherwise have the stem of others: an evening is not "even". */
struct ending {
    const char *ending; /* the first that fits is taken, the longest first; NULL ends a list */
    const char *instead;
    size_t left_min; /* bytes that must precede it */
    bool doubles;    /* the letter before it may be doubled for its sake: "slipped" */
    bool had_e;      /* and if it is not, a short word had an "e": "scared" is no "scar" */
};

static const struct ending english[] = {
    {"evenings", "evening", 0, false, false},
    {"evening", "evening", 0, false, false},
    {"lunges", "lunge", 0, false, false},
    {"lunge", "lunge", 0, false, false},
    {"testes", "testes", 0, false, false},
    {"paste", "paste", 0, false, false},
    {"weekness", "weak", 0, false, false}, /* a misspelling of "weakness" */
    {"iness", "y", 4, false, false},
    {"ness", "", 4, false, false},
    {"ions", "", 5, false, false},
    {"strings", "string", 0, false, false},
    {"springs", "spring", 0, false, false},
    {"string", "string", 0, false, false},
    {"spring", "spring", 0, false, false},
    {"eaching", "each", 1, false, false},
    {"oaching", "oach", 1, false, false},
    {"taching", "tach", 1, false, false},
    {"aching", "ache", 0, false, false},
    {"ings", "", 3, true, true},
    {"ying", "y", 2, false, false},
    {"ying", "ie", 1, false, false}, /* after one letter: "lying" */
    {"ies", "y", 2, false, false},
    {"ied", "y", 2, false, false},
    {"ied", "ie", 1, false, false},
    {"ing", "", 3, true, true},
    {"ion", "", 5, false, false},
    {"ed", "", 4, true, true},
    {"es", "", 4, false, true},
    {"is", "", 5, false, false},
    {"is", "is", 0, false, false},
    {"ss", "ss", 0, false, false},
    {"us", "us", 0, false, false},
    {"s", "", 3, false, false},
    {"e", "", 4, false, true},
    {NULL, NULL, 0, false, false},
};
/* With "bre" and "rte", "hombre" is not "hombro", and "parte" not "parto". */
static const struct ending spanish[] = {
    {"bres", "bre", 2, false, false},
    {"bre", "bre", 2, false, false},
    {"rtes", "rte", 2, false, false},
    {"rte", "rte", 2, false, false},
    {"entradas", "entrada", 0, false, false},
    {"entrada", "entrada", 0, false, false},
    {"aciones", "", 4, false, false},
    {"acion", "", 4, false, false},
    {"imientos", "", 4, false, false},
    {"amientos", "", 4, false, false},
    {"imiento", "", 4, false, false},
    {"amiento", "", 4, false, false},
    {"iendo", "", 4, false, false},
    {"ando", "", 4, false, false},
    {"ados", "", 4, false, false},
    {"adas", "", 4, false, false},
    {"idos", "", 5, false, false},
    {"idas", "", 5, false, false},
    {"ces", "z", 2, false, false},
    {"ares", "", 4, false, false},
    {"arse", "", 4, false, false},
    {"arme", "", 4, false, false},
    {"erse", "", 4, false, false},
    {"erme", "", 4, false, false},
    {"irse", "", 4, false, false},
    {"irme", "", 4, false, false},
    {"ado", "", 4, false, false},
    {"ada", "", 4, false, false},
    {"ido", "", 5, false, false},
    {"ida", "", 5, false, false},
    {"ar", "", 4, false, false},
    {"er", "", 5, false, false},
    {"ir", "", 5, false, false},
    {"es", "", 3, false, false},
    {"os", "", 4, false, false},
    {"as", "", 4, false, false},
    {"s", "", 3, false, false},
    {"a", "", 4, false, false},
    {"o", "", 4, false, false},
    {"e", "", 4, false, false},
    {NULL, NULL, 0, false, false},
};
static const struct ending french[] = {
    {"entrees", "entree", 0, false, false},
    {"entree", "entree", 0, false, false},
    {"eaux", "eau", 0, false, false},
    {"maux", "mal", 0, false, false},
    {"aux", "al", 2, false, false},
    {"ements", "", 4, false, false},
    {"ement", "", 4, false, false},
    {"eres", "", 4, false, false},
    {"ere", "", 4, false, false},
    {"ers", "", 4, false, false},
    {"ees", "", 4, false, false},
    {"er", "", 4, false, false},
    {"ez", "", 4, false, false},
    {"ee", "", 4, false, false},
    {"es", "", 4, false, false},
    {"e", "", 4, false, false},
    {"s", "", 3, false, false},
    {"x", "", 4, false, false}, /* not "toux", which would be "tous" */
    {NULL, NULL, 0, false, false},
};
static const struct ending german[] = {
    {"zucker", "zucker", 0, false, false},
    {"messer", "messer", 0, false, false},
    {"wundern", "wunder", 0, false, false},
    {"wunder", "wunder", 0, false, false},
    {"seiten", "seite", 0, false, false},
    {"seite", "seite", 0, false, false},
    {"erinnen", "", 4, false, false},
    {"ungen", "", 3, false, false},
    {"erin", "", 4, false, false},
    {"ern", "", 4, false, false},
    {"ung", "", 3, false, false},
    {"eln", "el", 2, false, false},
    {"en", "", 3, false, false},
    {"er", "", 4, false, false},
    {"es", "", 4, false, false},
    {"em", "", 4, false, false},
    {"e", "", 3, false, false},
    {"ss", "ss", 0, false, false},
    {"s", "", 4, false, false},
    {NULL, NULL, 0, false, false},
};
/* Which "rz" and "dz" are an "r" and a "d" before "e" the vowel before them tells: "rower" has
 * "rowerze", but "kołnierz" has "kołnierze", and "lekarz" has "lekarze". A "k" is "c" there: "w
 * klatce". */
static const struct ending polish[] = {
    {"skoro", "skoro", 0, false, false}, {"rano", "rano", 0, false, false},
    {"ierze", "ierz", 2, false, false},  {"erze", "er", 3, false, false},
    {"orze", "or", 3, false, false},     {"odzie", "od", 3, false, false},
    {"tce", "tk", 2, false, false},      {"dce", "dk", 2, false, false},
    {"iek", "iek", 2, false, false},     {"ek", "k", 3, false, false},
    {"iec", "c", 3, false, false},       {"ec", "c", 3, false, false},
    {"iami", "", 3, false, false},       {"iach", "", 3, false, false},
    {"iem", "", 3, false, false},        {"ami", "", 3, false, false},
    {"ach", "", 3, false, false},        {"owi", "", 3, false, false},
    {"ego", "", 3, false, false},        {"emu", "", 3, false, false},
    {"ymi", "", 3, false, false},        {"imi", "", 3, false, false},
    {"ych", "", 3, false, false},        {"ich", "", 3, false, false},
    {"ow", "", 3, false, false},         {"om", "", 3, false, false},
    {"em", "", 3, false, false},         {"ie", "", 3, false, false},
    {"ia", "", 3, false, false},         {"iu", "", 3, false, false},
    {"ii", "", 3, false, false},         {"ej", "", 3, false, false},
    {"ym", "", 3, false, false},         {"im", "", 3, false, false},
    {"a", "", 3, false, false},          {"e", "", 3, false, false},
    {"i", "", 3, false, false},          {"o", "", 3, false, false},
    {"u", "", 3, false, false},          {"y", "", 3, false, false},
    {NULL, NULL, 0, false, false},
};

static const struct {
    const char *language;
    const struct ending *endings;
} languages[] = {
    {"en", english}, {"es", spanish}, {"fr", french}, {"de", german}, {"pl", polish},
};

static const struct ending *endings_of(const char *language)
{
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        if (tag_is_of(language, languages[i].language))
            return languages[i].endings;
    return NULL;
}

/* Whether a word ends so and enough is left of it. */
static bool fits(const struct ending *ending, const char *s, size_t n_bytes)
{
    size_t n = strlen(ending->ending);
    return n_bytes >= n + ending->left_min && memcmp(s + n_bytes - n, ending->ending, n) == 0;
}

/* Whether the last letter was doubled for an ending. Not in "swelling" and "pressed", where the
 * word itself has two. */
static bool ends_doubled(const char *s, size_t n_bytes)
{
    return s[n_bytes - 1] == s[n_bytes - 2] && strchr("bdgmnprt", s[n_bytes - 1]);
}

/* Whether a word has one vowel, and then one consonant that would be doubled before an ending:
 * "scar". */
static bool is_short(const char *s, size_t n_bytes)
{
    char last = s[n_bytes - 1];
    if (ascii_is_vowel(last) || last == 'w' || last == 'x' || !ascii_is_vowel(s[n_bytes - 2]))
        return false;
    for (size_t i = 0; i + 2 < n_bytes; i++)
        if (ascii_is_vowel(s[i]))
            return false;
    return true;
}

static bool has_digit(const char *s, size_t n_bytes)
{
    for (size_t i = 0; i < n_bytes; i++)
        if (ascii_is_digit((unsigned char)s[i]))
            return true;
    return false;
}

bool stem_write(const char *language, const char *folded, size_t n_bytes, struct buffer *out)
{
    const struct ending *ending = endings_of(language);
    if (!ending || has_digit(folded, n_bytes))
        return false;
    while (ending->ending && !fits(ending, folded, n_bytes))
        ending++;
    size_t left = n_bytes - (ending->ending ? strlen(ending->ending) : 0);
    bool doubled = ending->doubles && ends_doubled(folded, left);
    buffer_add(out, folded, left - doubled);
    buffer_add_string(out, ending->ending ? ending->instead : "");
    if (ending->had_e && !doubled && is_short(folded, left))
        buffer_add_char(out, 'e');
    return true;
}

/* No ending takes a word's first letter, so most words are told apart by that. */
bool stem_is_same(const char *language, const char *folded, const char *other)
{
    struct buffer stem = {0};
    struct buffer other_stem = {0};
    if (*folded != *other)
        return false;
    bool same = strcmp(folded, other) == 0 ||
                (stem_write(language, folded, strlen(folded), &stem) &&
                 stem_write(language, other, strlen(other), &other_stem) &&
                 strcmp(buffer_string(&stem), buffer_string(&other_stem)) == 0);
    buffer_done(&stem);
    buffer_done(&other_stem);
    return same;
}
