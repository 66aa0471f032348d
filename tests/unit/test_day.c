/* base/day: the calendar. */
#include "base/day.h"
#include "suites.h"

#include <string.h>

/* Four hundred years: each day follows the one before. */
START_TEST(the_calendar_is_whole)
{
    static const int month_days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int64_t expected = day_count(1800, 1, 1);
    for (int year = 1800; year < 2200; year++)
        for (int month = 1; month <= 12; month++) {
            bool leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            for (int day = 1; day <= month_days[month - 1] + leap; day++) {
                ck_assert(day_is_valid(year, month, day));
                ck_assert(day_count(year, month, day) == expected);
                expected++;
            }
            ck_assert(!day_is_valid(year, month, month_days[month - 1] + leap + 1));
        }
    ck_assert(day_count(1970, 1, 1) == 0);
    ck_assert(day_count(2000, 3, 1) == 11017);
    ck_assert(!day_is_valid(2000, 0, 1) && !day_is_valid(2000, 13, 1) && !day_is_valid(2000, 1, 0));
}
END_TEST

/* Every day from the year 0 to the year 9999. */
START_TEST(a_number_of_days_is_one_day)
{
    for (int64_t days = day_count(0, 1, 1); days <= day_count(9999, 12, 31); days++) {
        struct day day = day_of_count(days);
        if (!day_is_valid(day.year, day.month, day.day) ||
            day_count(day.year, day.month, day.day) != days)
            ck_abort_msg("%d-%d-%d", day.year, day.month, day.day);
    }
}
END_TEST

START_TEST(a_moment_is_of_its_day)
{
    ck_assert(day_of_time(0) == 0 && day_of_time(86399) == 0 && day_of_time(86400) == 1);
    ck_assert(day_of_time(-1) == -1 && day_of_time(-86400) == -1 && day_of_time(-86401) == -2);
}
END_TEST

START_TEST(days_have_a_place_in_week_and_year)
{
    ck_assert_int_eq(day_of_week(day_count(1970, 1, 1)), 4);
    ck_assert_int_eq(day_of_week(day_count(2026, 11, 29)), 0);
    ck_assert_int_eq(day_of_week(day_count(1, 1, 1)), 1);
    ck_assert_int_eq(day_of_year(day_count(2024, 12, 31)), 366);
    ck_assert_int_eq(day_of_year(day_count(1900, 3, 1)), 60);
    ck_assert_int_eq(day_of_year(day_count(0, 1, 1)), 1);
    ck_assert_str_eq(day_month_name(12), "December");
}
END_TEST

static const struct {
    const char *in;
    bool is_day;
} written[] = {
    {"2026-11-24", true},       {"2026-11-24T10:00:00Z", true},
    {"2026-11-24 10:00", true}, {"2024-02-29", true},
    {"2023-02-29", false},      {"2026-04-31", false},
    {"2026-13-01", false},      {"2026-00-10", false},
    {"2026-11-00", false},      {"2026-11-2", false},
    {"2026-11-245", false},     {"24.11.2026", false},
    {"2026/11/24", false},      {"", false},
    {"2026-11-24x", false},     {"next November", false},
    {"2026-1 -24", false},
};

START_TEST(what_is_written_is_a_day_or_none)
{
    int64_t day = day_read(written[_i].in, strlen(written[_i].in));
    ck_assert_int_eq(day != DAY_NONE, written[_i].is_day);
    if (strncmp(written[_i].in, "2026", 4) == 0 && written[_i].is_day)
        ck_assert(day == day_count(2026, 11, 24));
}
END_TEST

SUITE(day)
{
    tcase_add_test(tcase, the_calendar_is_whole);
    tcase_add_test(tcase, a_number_of_days_is_one_day);
    tcase_add_test(tcase, a_moment_is_of_its_day);
    tcase_add_test(tcase, days_have_a_place_in_week_and_year);
    tcase_add_rows(tcase, what_is_written_is_a_day_or_none, written);
}
