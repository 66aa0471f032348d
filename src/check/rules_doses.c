/*
 * Rules of doses that are misread (L19).
 *
 * Refuses to judge the dose itself, and an amount in a litre of blood or of air, which nobody
 * takes. A dose has one finding, about the most dangerous fault in how it is written; that says how
 * to write all of it.
 */
#include "check/judges.h"

#include "wording/amounts.h"
#include "wording/digits.h"
#include "wording/measures.h"
#include "wording/misread.h"
#include "wording/numbers.h"

#include "base/ascii.h"
#include "base/tag.h"
#include "base/utf8.h"
#include "check/page.h"
#include "wording/phrases.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* A number on a page, and the unit of dose behind it. */
struct found {
    const struct check_unit *unit;
    struct amount amount;
    struct dose_unit dose;
};

static void tell(const struct found *found, const char *what, const char *right)
{
    check_warn(found->unit, found->amount.start, RULE_L19, "%s: write %s", what, right);
}

/* "Micrograms" in the language of a page, NULL: it is not known how to say it there. */
static const char *micrograms(const struct check_page *page)
{
    static const struct tag_words words[] = {
        {"en", "micrograms"}, {"es", "microgramos"}, {"fr", "microgrammes"},
        {"de", "Mikrogramm"}, {"pl", "mikrogramów"}, {"ar", "ميكروغرام"},
        {NULL, NULL}};
    return tag_words(words, page->language);
}

/* Appends the word that begins at a byte of a text, with the blank before it. */
static void add_word(struct buffer *out, const char *s, size_t n_bytes, size_t at)
{
    size_t end = at + phrase_blank(s, n_bytes, at);
    while (end < n_bytes && text_is_letter_byte(s[end]))
        end++;
    buffer_add(out, s + at, end - at);
}

/* Tells what is wrong with a dose, with the whole of it as it is to be written: a unit right behind
 * its number in English, with a blank between elsewhere. From: NHS digital service manual, dosage
 * and microgram; BNF, prescription writing. */
static void tell_dose(const struct found *found, const char *what)
{
    struct buffer right = {0};
    const char *s = found->unit->text;
    const char *unit = found->dose.micrograms ? micrograms(found->unit->page) : found->dose.right;
    bool close = found->amount.english && !found->dose.micrograms;
    amount_format(&right, s, &found->amount);
    if (unit)
        buffer_format(&right, "%s%s", close ? "" : " ", unit);
    else
        add_word(&right, s, found->unit->n_bytes, found->amount.end);
    tell(found, what, buffer_string(&right));
    buffer_done(&right);
}

/* Bytes of the unit after a number and of the blank before it, if the unit is a word, in Arabic
 * letters, or of larger amounts: "1,0 Milligramm", "5 units", "1 g". The end of a word may be
 * missing. 0: there is none. */
static size_t long_unit_bytes(const char *s, size_t n_bytes, size_t end)
{
    static const char stems[] =
        "milligram|microgram|millilit|miligram|mikrogram|mililit|gram|unit|unidad|Einheit|jednost";
    static const char words[] = "ملغرام|ملغم|ملغ|ملجم|مجم|مغ|مل"; /* the longest first */
    size_t blank = phrase_blank(s, n_bytes, end);
    size_t at = end + blank;
    size_t left = n_bytes - at;
    size_t found = phrase_begins(s + at, left, stems);
    if (!found)
        found = phrase_begins_whole(s + at, left, "g");
    if (found)
        return blank + found;
    found = phrase_begins(s + at, left, words);
    return found && (found == left || (unsigned char)s[at + found] < 0x80) ? blank + found : 0;
}

/* Whether the unit is written otherwise than it is right: "MG", "cc". */
static bool is_odd_unit(const struct found *found)
{
    const char *written = found->unit->text + found->amount.end + found->dose.blank;
    size_t n = found->dose.bytes;
    return strlen(found->dose.right) != n || memcmp(written, found->dose.right, n) != 0;
}

/* Whether a number of "cc" is more than a syringe holds: "a 125cc motorbike" is no dose. */
static bool is_engine(const struct found *found)
{
    enum { SYRINGE_DIGITS = 2 };
    const struct amount *amount = &found->amount;
    const char *s = found->unit->text;
    size_t digits = amount->end - amount->start;
    bool large = digits > SYRINGE_DIGITS || (digits == SYRINGE_DIGITS && s[amount->start] >= '5');
    return large && !amount->sign && found->dose.bytes == 2 &&
           strncasecmp(s + amount->end + found->dose.blank, "cc", 2) == 0;
}

/* Whether micrograms are written so that milligrams are read. */
static bool is_micro(const struct found *found)
{
    const char *written = found->unit->text + found->amount.end + found->dose.blank;
    return found->dose.micrograms && micrograms(found->unit->page) &&
           (found->amount.english || tolower((unsigned char)*written) != 'm');
}

static bool is_apart(const struct found *found)
{
    return number_stands_apart(found->unit->text, found->amount.start);
}

/* What is most dangerous in how a dose is written; NULL: nothing is wrong. */
static const char *find_fault(const struct found *found)
{
    const char *s = found->unit->text;
    const struct amount *amount = &found->amount;
    const struct dose_unit *dose = &found->dose;
    size_t unit = dose->bytes ? dose->blank + dose->bytes
                              : long_unit_bytes(s, found->unit->n_bytes, amount->end);
    size_t end = amount->end + unit;
    /* of a part of a litre or of air: "mg/dl", "µg/m³" */
    bool share = phrase_begins_whole(s + end, found->unit->n_bytes - end, "/l|/dl|/m³|/m3");
    if (is_micro(found) && !share)
        return "milligrams are read for it, a thousand times as much";
    if (unit && amount_has_comma(s, amount))
        return "the comma is overlooked, and ten times as much read";
    if (unit && !share && amount_has_zero(s, amount))
        return "a zero behind the point of a dose is read as ten times as much";
    if (!dose->bytes || dose->micrograms || is_engine(found))
        return NULL;
    if (amount->english && dose->blank && !share && is_apart(found))
        return "a blank between a number and its unit";
    bool goes_on = end < found->unit->n_bytes && s[end] == '-'; /* "20 MG-patients" */
    return is_odd_unit(found) && !goes_on ? "an unusual form of the unit" : NULL;
}

/* Reports "10mgtwice", and "zinc500mg", whose last letter is read as a figure. From: ISMP. */
static void check_joined(const struct found *found)
{
    enum { WORD_MIN = 4, REST_MIN = 3 };
    const char *s = found->unit->text;
    const struct amount *amount = &found->amount;
    size_t before = 0;
    while (before < amount->start && ascii_is_letter(s[amount->start - before - 1]))
        before++;
    size_t unit_end = amount->end + found->dose.blank + found->dose.bytes;
    if (before >= WORD_MIN && found->dose.bytes)
        check_warn(found->unit, found->amount.start, RULE_L19,
                   "the letter before a dose is read as a figure: write a blank before %.*s",
                   (int)(unit_end - amount->start), s + amount->start);
    size_t left = found->unit->n_bytes - amount->end;
    size_t n = phrase_begins(s + amount->end, left, "mg|ml|mcg");
    size_t rest = 0;
    while (n && n + rest < left && islower((unsigned char)s[amount->end + n + rest]))
        rest++;
    if (rest >= REST_MIN)
        check_warn(found->unit, found->amount.start, RULE_L19,
                   "a word right behind a dose: write a blank behind %.*s",
                   (int)(amount->end + n - amount->start), s + amount->start);
}

/* Reports "2 500mg tablets". From: NHS digital service manual, dosage. */
static void check_pair(const struct found *found)
{
    enum { COUNT_DIGITS = 2 };
    const char *s = found->unit->text;
    size_t n_bytes = found->unit->n_bytes;
    const struct amount *amount = &found->amount;
    size_t at = amount->end;
    struct amount next;
    bool counts = !amount->sign && amount->end - amount->start <= COUNT_DIGITS && is_apart(found);
    if (counts && amount_next(s, n_bytes, true, &at, &next) &&
        next.start == amount->end + phrase_blank(s, n_bytes, amount->end) &&
        measure_of_dose(s, n_bytes, next.end).bytes)
        tell(found, "two numbers side by side are read as one",
             "the first in words, as in two 500mg tablets");
}

/* Reports "10U" and "400 IU". The letters on a packet may stay where the page explains them. */
static void check_units(const struct found *found, bool explained)
{
    static const struct tag_words words[] = {
        {"en", "units"}, {"es", "unidades"}, {"fr", "unités"}, {NULL, NULL}};
    const char *word = tag_words(words, found->unit->page->language);
    const char *s = found->unit->text;
    size_t n_bytes = found->unit->n_bytes;
    const struct amount *amount = &found->amount;
    int n = (int)(amount->end - amount->start);
    if (word && is_apart(found) && misread_units(s, n_bytes, amount->start, amount->end))
        check_warn(found->unit, found->amount.start, RULE_L19,
                   "the U behind a dose is read as a nought: write %.*s %s", n, s + amount->start,
                   word);
    if (found->amount.english && !explained && misread_international(s, n_bytes, amount->end))
        check_warn(found->unit, found->amount.start, RULE_L19,
                   "IU behind a dose is read as 10 or as IV: write %.*s units, or explain it as "
                   "international units",
                   n, s + amount->start);
}

/* Whether "5ºC" is that of an address in Spanish, a door on the fifth floor. */
static bool is_door(const struct found *found)
{
    const struct amount *amount = &found->amount;
    size_t digits = amount->end - amount->start;
    bool floor = digits == 1 || (digits == 2 && found->unit->text[amount->start] == '1');
    return floor && found->unit->text[amount->end] != 'o' && !found->amount.english;
}

/* Reports "1/2 tablet", "38oC", "38ºC" and ".5mg". Returns whether it is one of them, whose number
 * is no dose as it stands. */
static bool check_form(const struct found *found)
{
    const char *s = found->unit->text;
    size_t n_bytes = found->unit->n_bytes;
    size_t start = found->amount.start;
    size_t end = found->amount.end;
    const char *half =
        is_apart(found) ? misread_fraction(s, n_bytes, start, found->unit->page->language) : NULL;
    size_t degree = misread_degree(s, n_bytes, start, end);
    size_t naked = start ? misread_naked(s, n_bytes, start - 1) : 0;
    if (half)
        check_warn(found->unit, found->amount.start, RULE_L19,
                   "1 or 2 is read for a fraction in figures: write words, as in %s", half);
    if (degree && !is_door(found))
        check_warn(found->unit, found->amount.start, RULE_L19, "%s: write %.*s°%c",
                   s[start + degree - 2] == 'o' ? "the o is read as a nought"
                                                : "this sign is not that of degrees",
                   (int)(end - start), s + start, s[start + degree - 1]);
    if (naked)
        check_add(found->unit->page, RULE_L19, NOTE_WARNING,
                  check_sign_place(found->unit, start, (char[]){s[start - 1], '\0'}),
                  "a point without a number before it is not seen, and ten times as much read: "
                  "write 0%.*s",
                  (int)naked, s + start - 1);
    return half || degree || naked;
}

/* Reports "1.000mg" and "1.200mg" in English, which in other languages are thousands: nobody
 * measures so finely and ends in a zero. Returns whether it is one. */
static bool check_thousand(const struct found *found)
{
    enum { THOUSAND_DIGITS = 3 };
    const char *s = found->unit->text;
    const struct amount *amount = &found->amount;
    struct buffer fraction = {0};
    if (!found->dose.bytes || !amount->english || amount->below_one ||
        amount->decimals != THOUSAND_DIGITS || !amount_has_zero(s, amount))
        return false;
    amount_format(&fraction, s, amount);
    check_warn(found->unit, found->amount.start, RULE_L19,
               "this is read as %s or as %.*s,%.*s: write the one that is meant",
               buffer_string(&fraction), (int)(amount->sign - amount->start), s + amount->start,
               (int)(amount->end - amount->sign - 1), s + amount->sign + 1);
    buffer_done(&fraction);
    return true;
}

/* Reports "500 twice a day", unless it may be tablets, a time, a year or the end of a telephone
 * number. */
static void check_bare(const struct found *found)
{
    enum { TABLETS_MAX = 19, YEARS_FROM = 1900, YEARS_TO = 2100, DIGITS_MOST = 5 };
    const struct amount *amount = &found->amount;
    const char *s = found->unit->text;
    double value = amount_value(s, amount);
    bool year = !amount->sign && value > YEARS_FROM && value < YEARS_TO;
    bool dialled = digit_is_before(s, amount->start - phrase_blank_before(s, amount->start));
    if (value > TABLETS_MAX && !year && !dialled && !amount_has_decimals(s, amount) &&
        is_apart(found) &&
        misread_bare(s, found->unit->n_bytes, amount->start, amount->end,
                     found->unit->page->language))
        check_warn(
            found->unit, found->amount.start, RULE_L19,
            "a dose without its unit: write %.*s%smg if milligrams are meant, or the unit that "
            "is meant",
            (int)(amount->end - amount->start), s + amount->start, amount->english ? "" : " ");
}

static void check_amount(const struct found *found, bool explained)
{
    const char *fault = find_fault(found);
    if (check_form(found) || check_thousand(found))
        return;
    check_units(found, explained);
    check_bare(found);
    if (found->amount.english)
        check_pair(found);
    if (fault)
        tell_dose(found, fault);
    else
        check_joined(found);
}

/* Whether a page says what IU stands for. */
static bool explains_units(const struct check_page *page)
{
    for (size_t i = 0; i < page->unit_count; i++)
        if (phrase_within(page->units[i].text, page->units[i].n_bytes, "international unit"))
            return true;
    return false;
}

/* Reports "½ tablet": its figures are a third of others' size, and where a terminal has only ASCII
 * it is shown as 1/2. */
static void check_signs(const struct check_unit *unit)
{
    const char *s = unit->text;
    for (size_t at = 0, n = 0; at < unit->n_bytes; at++) {
        if ((unsigned char)s[at] < 0x80)
            continue;
        const char *half = misread_sign(s, unit->n_bytes, at, unit->page->language, &n);
        if (!half)
            continue;
        char sign[4] = "";
        memcpy(sign, s + at, n);
        check_add(unit->page, RULE_L19, NOTE_WARNING, check_sign_place(unit, at + n, sign),
                  "the figures of a fraction in one sign are too small: write words, as in %s",
                  half);
    }
}

void rule_doses(const struct check_page *page)
{
    bool english = check_is_english(page);
    bool explained = english && explains_units(page);
    for (size_t i = 0; i < page->unit_count; i++) {
        const struct check_unit *unit = &page->units[i];
        struct found found = {.unit = unit};
        check_signs(unit);
        for (size_t at = 0; amount_next(unit->text, unit->n_bytes, english, &at, &found.amount);) {
            size_t start = found.amount.start;
            found.dose = measure_of_dose(unit->text, unit->n_bytes, found.amount.end);
            if (!check_star_within(unit, start, found.amount.end - start))
                check_amount(&found, explained);
        }
    }
}
