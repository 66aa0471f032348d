/*
 * Rules of figures (L19).
 *
 * Refuses to compare figures about different things: two in one sentence contradict each other only
 * where one restates the other ("0.2%, or 1 in 500", "1 in 500 (0.2%)").
 */
#include "check/judges.h"

#include "wording/measures.h"
#include "wording/misread.h"
#include "wording/numbers.h"

#include "base/ascii.h"
#include "base/day.h"
#include "base/list.h"
#include "check/page.h"
#include "wording/phrases.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static size_t skip_word(const char *s, size_t n_bytes)
{
    static const char words[] =
        "or|about|around|that is|that's|that’s|that|is|which|means|nearly|roughly|just|over|under|"
        "below|above|approximately|equals|i.e.|ie|almost|less than|fewer than|more than|at least|"
        "at most|up to|no more than|in other words";
    return phrase_begins_whole(s, n_bytes, words);
}

/* Bytes of the words after a figure that say whom it is a proportion of: " of people", " women". */
static size_t skip_people(const char *s, size_t n_bytes, const char **noun, size_t *noun_bytes)
{
    static const char before[] = " of all| of the| of| in";
    static const char nouns[] = "people|patients|women|men|children|babies|adults|users|cases|"
                                "births|pregnancies|operations";
    size_t at = phrase_begins_whole(s, n_bytes, before);
    *noun_bytes = 0;
    if (at >= n_bytes || s[at] != ' ')
        return 0;
    *noun = s + at + 1;
    *noun_bytes = phrase_begins_whole(*noun, n_bytes - at - 1, nouns);
    return *noun_bytes ? at + 1 + *noun_bytes : 0;
}

/* Whether the words between two figures say that the second restates the first. */
static bool links(const char *s, size_t n_bytes)
{
    bool linked = false;
    for (size_t i = 0; i < n_bytes;) {
        size_t n = skip_word(s + i, n_bytes - i);
        if (!n && !strchr(" ([,=:;", s[i]))
            return false;
        linked = linked || n || strchr("([=", s[i]);
        i += n ? n : 1;
    }
    return linked;
}

/* Whether the second figure restates the first. In "5% of people (1 in 200)" it does so only if no
 * other people are named after it. */
static bool says_the_same(const struct check_unit *unit, const struct number_rate *last,
                          const struct number_rate *rate)
{
    const char *s = unit->text;
    const char *first;
    const char *second;
    size_t first_bytes;
    size_t second_bytes;
    size_t from =
        last->end + skip_people(s + last->end, rate->start - last->end, &first, &first_bytes);
    size_t end =
        rate->end + skip_people(s + rate->end, unit->n_bytes - rate->end, &second, &second_bytes);
    if (!links(s + from, rate->start - from))
        return false;
    if (!first_bytes)
        return true;
    bool others = second_bytes &&
                  (second_bytes != first_bytes || strncasecmp(first, second, first_bytes) != 0);
    return !others && (end == unit->n_bytes || strchr(")].,;:!?\n", s[end]));
}

/* How the words before a figure bound it: -1 from above ("at most"), 1 from below ("at least"), 0
 * not at all. */
static int bound_before(const char *s, size_t at)
{
    static const char near[] = "just under |just over ";
    static const char most[] =
        "no more than |not more than |less than |fewer than |under |below |up to |at most ";
    static const char least[] = "more than |at least |over |above ";
    if (phrase_ends(s, at, near))
        return 0;
    return phrase_ends_whole(s, at, most) ? -1 : phrase_ends_whole(s, at, least) > 0;
}

/* Whether `other` is within a bound, where `which` is from bound_before. */
static bool is_bounded(const struct number_rate *bound, int which, const struct number_rate *other)
{
    return which < 0 ? other->value <= bound->value : other->value >= bound->value;
}

static bool rates_agree(const struct check_unit *unit, const struct number_rate *last,
                        const struct number_rate *rate)
{
    int first = bound_before(unit->text, last->start);
    int second = bound_before(unit->text, rate->start);
    return number_rates_agree(last, rate) || (first && is_bounded(last, first, rate)) ||
           (second && is_bounded(rate, second, last));
}

static void check_rates(const struct check_unit *unit, double *denominator, bool *told)
{
    struct number_rate last = {.end = 0};
    struct number_rate rate;
    for (size_t at = 0;
         number_next_rate(unit->text, unit->n_bytes, check_is_english(unit->page), &at, &rate);
         last = rate) {
        bool both = last.end && last.percent != rate.percent && !last.range && !rate.range &&
                    says_the_same(unit, &last, &rate);
        if (both && !rates_agree(unit, &last, &rate))
            check_add(unit->page, RULE_L19, NOTE_ERROR, check_unit_place(unit, last.start),
                      "%.*s and %.*s contradict each other: keep the right one",
                      (int)(last.end - last.start), unit->text + last.start,
                      (int)(rate.end - rate.start), unit->text + rate.start);
        if (rate.percent)
            continue;
        if (!*denominator)
            *denominator = rate.denominator;
        if (rate.denominator == *denominator || *told)
            continue;
        *told = true;
        check_warn(
            unit, rate.start, RULE_L19,
            "two ways of counting: \"in %.0f\" here, \"in %.0f\" above; give both out of the "
            "same number",
            rate.denominator, *denominator);
    }
}

/* Whether the word before a number makes two numbers with a dash between a range: "wait 5 - 10
 * days", but not "day 5 - 10mg". */
static bool is_named_range(const char *s, size_t at)
{
    static const char before[] =
        "take takes give wait for about around in within after every lasts last between over of "
        "least under and or use need drink eat have do stay stays repeat";
    return number_follows(before, s, at);
}

/* Whether a unit stands right behind a number that ends at a byte: "5-10mg", "15-20g", "2-3hrs". */
static bool begins_unit(const char *s, size_t n_bytes, size_t end)
{
    return s[end] == 'm' || s[end] == 'k' || measure_has_unit(s, n_bytes, end) ||
           phrase_begins_whole(s + end, n_bytes - end, "h|hr|hrs");
}

/* Where a range like "5-10" that begins at `at` ends; 0: it is no range, but perhaps part of a
 * date, a telephone number or a code. */
static size_t read_range(const char *s, size_t n_bytes, size_t at)
{
    double from;
    double to;
    size_t first = number_read(s + at, n_bytes - at, &from, NULL);
    size_t blank = is_named_range(s, at) ? phrase_blank(s, n_bytes, at + first) : 0;
    size_t dash_at = at + first + blank;
    size_t dash = phrase_dash(s, n_bytes, dash_at);
    size_t second_at = dash_at + dash;
    size_t behind = phrase_blank(s, n_bytes, second_at);
    if (!blank != !behind)
        return 0;
    second_at += behind;
    size_t second = dash ? number_read(s + second_at, n_bytes - second_at, &to, NULL) : 0;
    size_t end = second_at + second;
    if (!second || first > 4 || second > 4 || (first == 3 && second == 4) || from >= to ||
        (s[at] == '0' && s[at + 1] != '.')) /* "05-10" is dialled */
        return 0;
    if (end < n_bytes && ascii_is_letter(s[end]))
        return begins_unit(s, n_bytes, end) ? end : 0;
    return end < n_bytes && strchr("-/:", s[end]) ? 0 : end;
}

/* Whether digits before the number make it the last part of a telephone number. */
static bool ends_phone(const char *s, size_t at)
{
    size_t before = at && s[at - 1] == ' ' ? at - 1 : at;
    before -= before && s[before - 1] == ')';
    return before < at && before && ascii_is_digit(s[before - 1]);
}

/* Reports a date in figures. Returns its bytes, 0: there is none. */
static size_t check_date(const struct check_unit *unit, size_t at)
{
    int year = (int)day_of_count(unit->page->check->options.today).year;
    bool clear;
    size_t date = misread_date(unit->text, unit->n_bytes, at, year, &clear);
    if (date)
        check_warn(unit, at, RULE_L19,
                   clear
                       ? "a date in figures: write %.*s in full, as in 3 April 2026"
                       : "some read the month first in %.*s: write it in full, as in 3 April 2026",
                   (int)date, unit->text + at);
    return date;
}

/* Whether a unit is a cell that holds nothing but numbers, whose unit stands in the head of its
 * column or row. */
static bool is_cell_of_numbers(const struct check_unit *unit)
{
    static const char joins[] = "to|or|and";
    enum { CELL_BYTES_MAX = 60 };
    if (!unit->cell || unit->n_bytes > CELL_BYTES_MAX)
        return false;
    for (size_t i = 0; i < unit->n_bytes;) {
        size_t n = phrase_begins_whole(unit->text + i, unit->n_bytes - i, joins);
        if (!n && ascii_is_letter(unit->text[i]))
            return false;
        i += n ? n : 1;
    }
    return true;
}

/* Whether numbers are those of pages, as a source is cited: "pp. 12-15". */
static bool are_pages(const char *s, size_t at)
{
    return phrase_ends_whole(s, at - phrase_blank_before(s, at), "pp.|pp|p.");
}

/* Reports a range with a dash, and a decimal of what is not measured. */
static void check_number(const struct check_unit *unit, size_t at, size_t n)
{
    const char *s = unit->text;
    size_t end = at + n;
    bool pointed = memchr(s + at, '.', n) != NULL;
    bool longer = end + 1 < unit->n_bytes && s[end] == '.' && ascii_is_digit(s[end + 1]);
    struct source_place place = check_unit_place(unit, at);
    size_t range = ends_phone(s, at) || are_pages(s, at) ? 0 : read_range(s, unit->n_bytes, at);
    size_t to = range;
    while (to > end && (ascii_is_digit(s[to - 1]) || strchr(".,", s[to - 1])))
        to--;
    if (range)
        check_add(unit->page, RULE_L19, NOTE_WARNING, place,
                  "a range with a dash: write %.*s to %.*s", (int)n, s + at, (int)(range - to),
                  s + to);
    if (pointed && !longer && !is_cell_of_numbers(unit) &&
        !measure_has_decimals(s, unit->n_bytes, at, end) &&
        !misread_units(s, unit->n_bytes, at, end))
        check_add(unit->page, RULE_L19, NOTE_WARNING, place,
                  "a decimal that is no measure: %.*s; write its unit, or a whole number", (int)n,
                  s + at);
}

/* Whether a day ends at a byte: "3", "3rd". */
static bool is_day(const char *s, size_t at)
{
    at -= phrase_ends(s, at, "st|nd|rd|th");
    return at && ascii_is_digit(s[at - 1]);
}

static void check_month(const struct check_unit *unit, const struct word *word)
{
    static const char months[] = "Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec Sept";
    const char *s = unit->text;
    size_t n = word->end - word->start;
    size_t start = word->start;
    size_t before = start - phrase_blank_before(s, start);
    size_t after = word->end + (word->end < unit->n_bytes && s[word->end] == '.');
    size_t behind = after + phrase_blank(s, unit->n_bytes, after);
    bool number = (before < start && is_day(s, before)) ||
                  (behind > after && behind < unit->n_bytes && ascii_is_digit(s[behind]));
    bool name = isupper((unsigned char)s[start]) && islower((unsigned char)s[word->end - 1]);
    if (number && name && list_has(months, s + start, n)) /* "2 OCT scans" are of eyes */
        check_warn(unit, start, RULE_L19, "a short month: write %.*s in full", (int)n, s + start);
}

/* Checks the number at a byte. Returns the bytes of what was found there, at least 1. */
static size_t check_at(const struct check_unit *unit, size_t at, bool english)
{
    double number;
    size_t n = ascii_is_digit(unit->text[at]) && number_stands_apart(unit->text, at)
                   ? number_read(unit->text + at, unit->n_bytes - at, &number, NULL)
                   : 0;
    size_t star = n ? check_star_within(unit, at, n) : 0;
    size_t date = n && !star && english ? check_date(unit, at) : 0;
    if (star)
        check_add(unit->page, RULE_L19, NOTE_ERROR, check_sign_place(unit, star, "*"),
                  "the * between two numbers makes italics, and %.*s is read: write × or \\*",
                  (int)n, unit->text + at);
    else if (n && !date && english)
        check_number(unit, at, n);
    n = date ? date : n;
    return n ? n : 1;
}

void rule_numbers(const struct check_page *page)
{
    bool english = check_is_english(page);
    double denominator = 0;
    bool told = false;
    for (size_t i = 0; i < page->unit_count; i++) {
        const struct check_unit *unit = &page->units[i];
        check_rates(unit, &denominator, &told);
        for (size_t at = 0; at < unit->n_bytes;)
            at += check_at(unit, at, english);
        struct word word;
        for (size_t at = 0; english && word_next(unit->text, unit->n_bytes, &at, &word);)
            check_month(unit, &word);
    }
}
