/*
 * Days of the proleptic Gregorian calendar. Unlike the C library's, they do not depend on the time
 * zone that the program runs in.
 */
#ifndef PAMPHLET_BASE_DAY_H
#define PAMPHLET_BASE_DAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { DAY_SECONDS = 24 * 60 * 60, DAY_YEAR_MAX = 9999 };

/* Not a day: what day_read returns on failure. */
#define DAY_NONE INT64_MIN

struct day {
    int year;
    int month; /* from 1 */
    int day;
};

/* Whether there is such a day, in the years 0 to DAY_YEAR_MAX. */
bool day_is_valid(int year, int month, int day);

/* A day as the number of days since 1970-01-01, negative before; and back, for any number. */
int64_t day_count(int year, int month, int day);
struct day day_of_count(int64_t days);

/* 0 for a Sunday to 6; the number of a day in its year, from 1. */
int day_of_week(int64_t days);
int day_of_year(int64_t days);

/* "January" for 1, in English; words_say has it in other languages. "Sunday" for 0, in English. */
const char *day_month_name(int month);
const char *day_week_name(int day);

/* The day of a Unix time, in UTC, as a number of days since 1970-01-01. */
int64_t day_of_time(int64_t unix_seconds);

/* Reads "2026-11-24", alone or before a time ("T", "t" or a blank follows), as such a number.
 * DAY_NONE: it is no day. */
int64_t day_read(const char *s, size_t n_bytes);

#endif
