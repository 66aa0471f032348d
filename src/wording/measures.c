/*
 * Whether a number may have a decimal point, because it is a measurement, money, a time or a name.
 *
 * Refuses to derive units from prefixes: those that pages for patients use are listed. English
 * only.
 */
#include "wording/measures.h"

#include "base/ascii.h"
#include "base/list.h"
#include "wording/numbers.h"
#include "wording/phrases.h"

#include <ctype.h>
#include <string.h>

/* Bytes of whichever of the words (phrases.h, but in this case) is at a byte of s; 0: none is. */
static size_t word_at(const char *s, size_t n_bytes, size_t at, const char *words)
{
    const char *word;
    for (size_t n; (n = phrase_next(&words, &word)) != 0;)
        if (at + n <= n_bytes && memcmp(s + at, word, n) == 0 &&
            (at + n == n_bytes || !isalnum((unsigned char)s[at + n])))
            return n;
    return 0;
}

struct dose_unit measure_of_dose(const char *s, size_t n_bytes, size_t end)
{
    static const char full[] = "micrograms";
    static const struct {
        const char *written;
        const char *right;
    } units[] = {{"mg", "mg"},  {"ml", "ml"},      {"mL", "mL"},     {"MG", "mg"},  {"ML", "ml"},
                 {"Mg", "mg"},  {"Ml", "ml"},      {"mgs", "mg"},    {"mls", "ml"}, {"mLs", "mL"},
                 {"MGS", "mg"}, {"MLS", "ml"},     {"Mgs", "mg"},    {"Mls", "ml"}, {"cc", "ml"},
                 {"CC", "ml"},  {"mcg", full},     {"mcgs", full},   {"MCG", full}, {"Mcg", full},
                 {"ug", full},  {"\u00b5g", full}, {"\u03bcg", full}};
    size_t blank = phrase_blank(s, n_bytes, end);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        size_t n = word_at(s, n_bytes, end + blank, units[i].written);
        if (n)
            return (struct dose_unit){blank, n, units[i].right, units[i].right == full};
    }
    return (struct dose_unit){blank, 0, NULL, false};
}

static bool has_unit(const char *s, size_t n_bytes, size_t end)
{
    static const char units[] =
        "g|kg|l|L|dl|dL|cm|mm|m|km|%|per|am|pm|a.m|p.m|mSv|Gy|MBq|tesla|Tesla|T|mmol|kPa|mmHg|"
        "cmH2O|C|F|°C|°F|°|\u00baC|\u00baF|\u02daC|\u02daF|litre|litres|liters|hours|hour|\u00b5g|"
        "\u03bcg|\u00b5mol|ng|IU|MIU|units|metre|metres|meters|kilogram|kilograms|gram|grams|"
        "milligram|milligrams|microgram|micrograms|nanograms|millilitre|millilitres|milliliters|"
        "millimetre|millimetres|centimetre|centimetres|kilometres|miles|mile|feet|times|inch|"
        "inches|degrees|stone|pounds|lb|oz|ounces|pints|kcal|kJ|million|billion|MB|GB|KB|euros|€|U|"
        "mU|pmol|nmol|pg|fL|mEq|bpm|Hz|kHz|dB|ppm|× 10|x "
        "10|minute|minutes|mins|day|days|week|weeks|month|months|year|years|out "
        "of|point|points|cup|cups|teaspoon|teaspoons|tsp|tablespoon|tablespoons|tbsp|calories|"
        "dioptres";
    struct dose_unit dose = measure_of_dose(s, n_bytes, end);
    return dose.bytes || word_at(s, n_bytes, end + dose.blank, units);
}

bool measure_has_unit(const char *s, size_t n_bytes, size_t end)
{
    static const char between[] = " to | or | and |, |-| - |–| – |/";
    enum { NUMBERS_MAX = 5 };
    for (int i = 0; i < NUMBERS_MAX; i++) {
        double number;
        if (has_unit(s, n_bytes, end))
            return true;
        size_t join = phrase_begins(s + end, n_bytes - end, between);
        size_t next = end + join;
        size_t n = join ? number_read(s + next, n_bytes - next, &number, NULL) : 0;
        if (!n)
            return false;
        end = next + n;
    }
    return false;
}

/* "8.30": at most two digits of hours, and two of minutes below 60. */
static bool looks_like_time(const char *s, size_t start, size_t end)
{
    const char *point = memchr(s + start, '.', end - start);
    size_t hours = point ? (size_t)(point - s) - start : 0;
    return point && hours && hours <= 2 && end - start == hours + 3 && point[1] < '6' &&
           (hours == 1 || s[start] < '2' || (s[start] == '2' && s[start + 1] < '4'));
}

/* Whether the word before a number says that it is a time: "at 8.30". */
static bool is_named_time(const char *s, size_t start, size_t end)
{
    static const char before[] = "at from until till between";
    return looks_like_time(s, start, end) && number_follows(before, s, start);
}

/* Either number of "from 8.30 to 17.00" or "at 8.30 or 14.00". */
static bool is_time(const char *s, size_t start, size_t end)
{
    static const char joins[] = "to and or until till";
    if (is_named_time(s, start, end))
        return true;
    size_t word = number_word_before(s, start);
    if (!word || !number_follows(joins, s, start) || !looks_like_time(s, start, end))
        return false;
    size_t last = word - 1;
    size_t first = last;
    while (first && (ascii_is_digit(s[first - 1]) || s[first - 1] == '.'))
        first--;
    return first < last && is_named_time(s, first, last);
}

/* Whether the word before makes it a name: "version 2.1". */
static bool is_name(const char *s, size_t start)
{
    static const char words[] = "version level section figure table chapter grade step part "
                                "release size room model rule paragraph";
    if (number_follows(words, s, start))
        return true;
    /* A name in capitals: "WCAG 2.2", "Hugo 0.120". */
    size_t from = start > 1 && s[start - 1] == ' ' ? start - 1 : start;
    size_t word = from;
    while (word && isalnum((unsigned char)s[word - 1]))
        word--;
    return from < start && word < from && s[word] >= 'A' && s[word] <= 'Z' && word;
}

/* "BMI", "HbA1c", "T-score", "pH". */
static bool is_index_name(const char *s, size_t n_bytes)
{
    size_t capitals = n_bytes > 2 && s[0] >= 'A' && s[0] <= 'Z' && s[1] == '-';
    for (size_t i = 0; i < n_bytes; i++)
        capitals += s[i] >= 'A' && s[i] <= 'Z';
    return capitals > 1 || (n_bytes == 2 && memcmp(s, "pH", 2) == 0);
}

/* The value of an index that has no unit: "a BMI of 25 to 29.9", "your INR should be 2.5". */
static bool is_index(const char *s, size_t start)
{
    static const char between[] =
        "of is was be should may can between from to and or over under above below about than more "
        "less target level score value result reading";
    enum { WORDS_MAX = 8 };
    for (int i = 0; i < WORDS_MAX && start && s[start - 1] == ' '; i++) {
        size_t end = start - 1;
        end -= end && s[end - 1] == ')'; /* "a blood test (INR) of 2.5" */
        size_t word = end;
        while (word && (isalnum((unsigned char)s[word - 1]) || s[word - 1] == '-' ||
                        (s[word - 1] == '.' && ascii_is_digit(s[word]))))
            word--;
        if (is_index_name(s + word, end - word))
            return true;
        if (word == end || !(ascii_is_digit(s[word]) || list_has(between, s + word, end - word)))
            return false;
        start = word - (word && s[word - 1] == '('); /* "2.0 to 3.0 (or 2.5)" */
    }
    return false;
}

bool measure_has_decimals(const char *s, size_t n_bytes, size_t start, size_t end)
{
    return phrase_ends(s, start, "$|£|€") || measure_has_unit(s, n_bytes, end) ||
           is_time(s, start, end) || is_name(s, start) || is_index(s, start);
}
