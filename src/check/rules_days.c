/*
 * Days that no calendar has: "31 June", "Monday 25 December 2026", which is a Friday: a part of the
 * rule of numbers (L19).
 *
 * Refuses to judge a day of the week without a year, and other languages than English.
 */
#include "check/judges.h"

#include "base/ascii.h"
#include "base/day.h"
#include "check/page.h"
#include "wording/numbers.h"
#include "wording/phrases.h"

#include <ctype.h>

/* The month that a text begins with, from 1, and its bytes; 0: it begins with none, or with what is
 * no name ("may"). */
static int read_month(const char *s, size_t n_bytes, size_t *bytes)
{
    enum { MONTHS = 12 };
    bool is_name = n_bytes && isupper((unsigned char)*s);
    for (int month = 1; is_name && month <= MONTHS; month++)
        if ((*bytes = phrase_begins_whole(s, n_bytes, day_month_name(month))) != 0)
            return month;
    return 0;
}

/* A year of four digits that a text begins with; 0: it begins with none. */
static int read_year(const char *s, size_t n_bytes)
{
    enum { YEAR_DIGITS = 4 };
    double year;
    unsigned decimals;
    size_t n = number_read(s, n_bytes, &year, &decimals);
    return n == YEAR_DIGITS && !decimals ? (int)year : 0;
}

/* The day of the week that ends before byte `at`, 0 for a Sunday; -1: none does. */
static int read_week_day(const char *s, size_t at)
{
    enum { WEEK_DAYS = 7 };
    static const char articles[] = " the| on the";
    at -= phrase_blank_before(s, at);
    at -= phrase_ends(s, at, articles);
    at -= at && s[at - 1] == ',';
    for (int day = 0; day < WEEK_DAYS; day++)
        if (phrase_ends_whole(s, at, day_week_name(day)))
            return day;
    return -1;
}

/* Bytes of what stands between a day and its month: "st of ", " "; 0: something else does. */
static size_t read_joint(const char *s, size_t n_bytes)
{
    size_t end = phrase_begins(s, n_bytes, "st|nd|rd|th");
    size_t blank = phrase_blank(s, n_bytes, end);
    size_t of = blank ? phrase_begins(s + end + blank, n_bytes - end - blank, "of ") : 0;
    return blank ? end + blank + of : 0;
}

/* Judges "31 June" or "Monday 25th of December, 2026", whose number begins at a byte. */
static void check_day_at(const struct check_unit *unit, size_t at)
{
    enum { DIGITS_MAX_OF_DAY = 2, LEAP_YEAR = 2024 };
    const char *s = unit->text;
    size_t n_bytes = unit->n_bytes;
    double number;
    unsigned decimals;
    size_t digits = number_read(s + at, n_bytes - at, &number, &decimals);
    size_t joint = read_joint(s + at + digits, n_bytes - at - digits);
    size_t end = at + digits + joint;
    size_t month_bytes = 0;
    int month =
        joint && digits <= DIGITS_MAX_OF_DAY ? read_month(s + end, n_bytes - end, &month_bytes) : 0;
    if (!month)
        return;
    end += month_bytes;
    int told = (int)(end - at);
    end += end < n_bytes && s[end] == ',';
    end += phrase_blank(s, n_bytes, end);
    int year = read_year(s + end, n_bytes - end);
    int week_day = year ? read_week_day(s, at) : -1;
    if (!day_is_valid(year ? year : LEAP_YEAR, month, (int)number)) {
        check_warn(unit, at, RULE_L19,
                   "a day that is in no calendar: write the one that is meant for %.*s", told,
                   s + at);
        return;
    }
    int right = year ? day_of_week(day_count(year, month, (int)number)) : week_day;
    if (week_day >= 0 && week_day != right)
        check_warn(unit, at, RULE_L19,
                   "a day of the week and a date that differ: %.*s %d is a %s, mend one of the two",
                   told, s + at, year, day_week_name(right));
}

void rule_days(const struct check_page *page)
{
    for (size_t i = 0; check_is_english(page) && i < page->unit_count; i++) {
        const struct check_unit *unit = &page->units[i];
        for (size_t at = 0; at < unit->n_bytes; at++)
            if (ascii_is_digit(unit->text[at]) && number_stands_apart(unit->text, at))
                check_day_at(unit, at);
    }
}
