/*
 * The numbers that are called for help: what each is for, and in which countries.
 *
 * Refuses to know every number of every country: those are here that a page may take over from
 * another country's leaflet, and those that are right beside a site's own.
 */
#include "wording/helplines.h"

#include "base/list.h"
#include "base/tag.h"
#include "wording/digits.h"
#include "wording/phrases.h"

#include <string.h>

static const char known[] = "999 911 000 112 111 110 119 120 108 102 1122";
static const char no_measures[] = "999 911 000 1122"; /* of those */
static const char advice[] = "111 101 105 988 811 311 211 116117";

/* Emergency numbers of countries, and the other numbers that are right where each is used. */
static const struct {
    const char *emergency;
    const char *others;
    const char *language; /* of its pages; "": any */
} countries[] = {
    {"999", "112 111 101 105", ""},
    {"911", "988 811 311 211", ""},
    {"000", "112 106", ""},
    {"112", "116117 113 115 118 119 110 15 17 18 061 085 144", ""},
    {"112", "999", "pl"},
    {"111", "105 112", ""},
    {"110", "119 120 122", ""},
    {"119", "110 112", ""},
    {"15", "112 17 18 114 115", ""},
};

/* Where readers may be told to call a number that is not the site's. */
static const struct {
    const char *numbers;
    const char *places; /* phrases.h */
} named[] = {
    {"911 988", "in the US|in the USA|in the United States|in America|in Canada|from the US|"
                "in the U.S|from the U.S|from the USA|in den USA|aus den USA|aux États-Unis|"
                "aux Etats-Unis|au Canada|en Estados Unidos|en EE. UU|desde EE. UU|"
                "desde Estados Unidos|en México|w USA|z USA|w Stanach|في الولايات المتحدة|"
                "في أمريكا"},
    {"999 112 111 101",
     "in the UK|in the United Kingdom|in Britain|in England|in Großbritannien|au Royaume-Uni|"
     "en el Reino Unido|w Wielkiej Brytanii|في بريطانيا"},
    {"999 112", "in Ireland"},
    {"000 112 106", "in Australia"},
    {"111 105", "in New Zealand"},
    {"112",
     "in Europe|in the EU|in Europa|in der EU|en Europe|en Europa|w Europie|w Unii|في أوروبا"},
    {"112 110", "in Germany|in Deutschland|en Allemagne|en Alemania|w Niemczech|في ألمانيا"},
    {"112 999", "in Poland|in Polen|en Pologne|en Polonia|w Polsce|في بولندا"},
    {"112 108 102", "in India|in Indien|en Inde|en India|w Indiach|في الهند"},
    {"119 110", "in Japan|au Japon|en Japón|w Japonii|في اليابان"},
    {"120 110 119", "in China|en Chine|en China|w Chinach|في الصين"},
};

bool helpline_is_known(const char *digits, size_t n)
{
    return list_has(known, digits, n);
}

bool helpline_is_no_measure(const char *digits, size_t n)
{
    return list_has(no_measures, digits, n);
}

bool helpline_is_advice(const char *digits, size_t n)
{
    return list_has(advice, digits, n);
}

bool helpline_is_local(const char *emergency, const char *language, const char *digits, size_t n)
{
    for (size_t i = 0; i < sizeof countries / sizeof *countries; i++) {
        const char *own = countries[i].emergency;
        bool speaks = !*countries[i].language || tag_is_of(language, countries[i].language);
        if (speaks && list_has(countries[i].others, digits, n) &&
            digits_have(emergency, strlen(emergency), own, strlen(own)))
            return true;
    }
    return false;
}

bool helpline_is_named(const char *s, size_t n_bytes, const char *digits, size_t n)
{
    for (size_t i = 0; i < sizeof named / sizeof *named; i++)
        if (list_has(named[i].numbers, digits, n) &&
            phrase_begins_whole(s, n_bytes, named[i].places))
            return true;
    return false;
}
