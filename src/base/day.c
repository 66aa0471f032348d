/*
 * The calendar.
 *
 * The hard idea is Howard Hinnant's (days_from_civil, civil_from_days): if the year begins in
 * March, a leap day is its last day, and months and years can be counted without a table.
 */
#include "base/day.h"

#include "base/words.h"

enum { ERA_DAYS = 146097, ERA_YEARS = 400, DAYS_TO_1970 = 719468 };

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool day_is_valid(int year, int month, int day)
{
    static const int month_days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return year >= 0 && year <= DAY_YEAR_MAX && month >= 1 && month <= 12 && day >= 1 &&
           day <= month_days[month - 1] + (month == 2 && is_leap(year));
}

/* Rounds down, below 0 too. */
static int64_t divide(int64_t number, int64_t by)
{
    return number / by - (number % by < 0);
}

int64_t day_count(int year, int month, int day)
{
    int64_t march_year = (int64_t)year - (month <= 2);
    int64_t era = divide(march_year, ERA_YEARS);
    int64_t year_of_era = march_year - era * ERA_YEARS;
    int64_t march_month = month > 2 ? month - 3 : month + 9;
    int64_t of_year = (153 * march_month + 2) / 5 + day - 1;
    int64_t of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
    return era * ERA_DAYS + of_era - DAYS_TO_1970;
}

struct day day_of_count(int64_t days)
{
    days += DAYS_TO_1970;
    int64_t era = divide(days, ERA_DAYS);
    int64_t of_era = days - era * ERA_DAYS;
    int64_t year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t march_month = (5 * of_year + 2) / 153;
    struct day day = {.day = (int)(of_year - (153 * march_month + 2) / 5 + 1)};
    day.month = (int)(march_month < 10 ? march_month + 3 : march_month - 9);
    day.year = (int)(year_of_era + era * ERA_YEARS + (day.month <= 2));
    return day;
}

int64_t day_of_time(int64_t unix_seconds)
{
    return divide(unix_seconds, DAY_SECONDS);
}

int64_t day_read(const char *s, size_t n_bytes)
{
    static const char shape[] = "0000-00-00";
    enum { LENGTH = sizeof shape - 1 };
    int part[3] = {0};
    if (n_bytes < LENGTH ||
        (n_bytes > LENGTH && s[LENGTH] != 'T' && s[LENGTH] != 't' && s[LENGTH] != ' '))
        return DAY_NONE;
    for (int i = 0, at = 0; i < LENGTH; i++) {
        if (shape[i] == '-' ? s[i] != '-' : s[i] < '0' || s[i] > '9')
            return DAY_NONE;
        if (s[i] == '-')
            at++;
        else
            part[at] = part[at] * 10 + (s[i] - '0');
    }
    return day_is_valid(part[0], part[1], part[2]) ? day_count(part[0], part[1], part[2])
                                                   : DAY_NONE;
}

int day_of_week(int64_t days)
{
    enum { THURSDAY = 4, WEEK_DAYS = 7 }; /* 1970-01-01 was one */
    return (int)(days + THURSDAY - WEEK_DAYS * divide(days + THURSDAY, WEEK_DAYS));
}

int day_of_year(int64_t days)
{
    return (int)(days - day_count(day_of_count(days).year, 1, 1)) + 1;
}

const char *day_month_name(int month)
{
    static const char *const names[] = {WORDS("January"), WORDS("February"), WORDS("March"),
                                        WORDS("April"),   WORDS("May"),      WORDS("June"),
                                        WORDS("July"),    WORDS("August"),   WORDS("September"),
                                        WORDS("October"), WORDS("November"), WORDS("December")};
    return names[month - 1];
}

const char *day_week_name(int day)
{
    static const char *const names[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                        "Thursday", "Friday", "Saturday"};
    return names[day];
}
