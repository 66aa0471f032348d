/*
 * Dates as Hugo reads them.
 *
 * Refuses to guess: a form that Hugo does not know is no date, so that a page is not hidden on one
 * side and shown on the other. The one hard idea: the forms are a table of patterns, and one small
 * matcher reads them all.
 */
#include "content/date.h"

#include "base/ascii.h"
#include "base/day.h"
#include "base/path.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* The parts of a date as written. */
struct moment {
    int year;
    int month;
    int day;
    int hour;
    int minute;
    int second;
    bool has_offset;
    int offset_seconds;
};

/* The forms of Go's cast package, which Hugo uses, that have a year. Y year, y its last two digits;
 * M month, b its short name; D day, d day of one or two digits; W day of the week, w its short
 * name; h m s time, a fraction may follow; z offset, n a zone's name, which Hugo does not look up;
 * T itself or t; a blank stands for one or more. */
static const char *const forms[] = {
    "Y-M-D",
    "Y-M-DTh:m:s",
    "Y-M-DTh:m:sz",
    "Y-M-D h:m:s",
    "Y-M-D h:m:sz",
    "Y-M-D h:m:s z",
    "Y-M-D h:m:s z n",
    "D b Y",
    "w, D b Y h:m:s z",
    "w, D b Y h:m:s n",
    "D b y h:m z",
    "D b y h:m n",
    "W, D-b-y h:m:s n",
    "w b d h:m:s Y",
    "w b d h:m:s n Y",
    "w b D h:m:s z Y",
};

/* A day's first second in UTC. */
static int64_t day_start(int year, int month, int day)
{
    return day_count(year, month, day) * DAY_SECONDS;
}

/* A number of least to most digits. NULL if there are fewer. */
static const char *take_number(const char *p, const char *end, int least, int most, int *number)
{
    int digits = 0;
    *number = 0;
    while (digits < most && p + digits < end && ascii_is_digit(p[digits]))
        *number = *number * 10 + (p[digits++] - '0');
    return digits >= least ? p + digits : NULL;
}

enum { SHORT = 3, LONG = 9 }; /* letters of a name */

/* Reads the name of a number from least to most, or its first `letters` letters. */
static const char *take_name(const char *p, const char *end, const char *(*name)(int number),
                             int least, int most, size_t letters, int *number)
{
    for (*number = least; *number <= most; ++*number) {
        size_t n = strnlen(name(*number), letters);
        if ((size_t)(end - p) >= n && strncasecmp(p, name(*number), n) == 0)
            return p + n;
    }
    return NULL;
}

static const char *take_seconds(const char *p, const char *end, int *seconds)
{
    p = take_number(p, end, 2, 2, seconds);
    if (p && end - p >= 2 && (*p == '.' || *p == ',') && ascii_is_digit(p[1]))
        for (p++; p < end && ascii_is_digit(*p);)
            p++;
    return p;
}

/* Z, +hh:mm or +hhmm. */
static const char *take_offset(const char *p, const char *end, struct moment *moment)
{
    int hours;
    int minutes;
    moment->has_offset = true;
    if (p < end && (*p == 'Z' || *p == 'z'))
        return p + 1;
    if (p == end || (*p != '+' && *p != '-'))
        return NULL;
    int sign = *p == '-' ? -1 : 1;
    p = take_number(p + 1, end, 2, 2, &hours);
    p = p ? take_number(p + (p < end && *p == ':'), end, 2, 2, &minutes) : NULL;
    if (!p || hours > 24 || minutes > 59)
        return NULL;
    moment->offset_seconds = sign * (hours * 60 + minutes) * 60;
    return p;
}

/* "CET", "GMT". */
static const char *take_zone_name(const char *p, const char *end)
{
    size_t n = ascii_lead_bytes(p, (size_t)(end - p), "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    return n >= 3 && n <= 5 ? p + n : NULL;
}

static const char *take_two_digit_year(const char *p, const char *end, int *year)
{
    p = take_number(p, end, 2, 2, year);
    *year += *year < 69 ? 2000 : 1900;
    return p;
}

static const char *take_blanks(const char *p, const char *end)
{
    size_t n = ascii_lead_bytes(p, (size_t)(end - p), " ");
    return n ? p + n : NULL;
}

/* Reads what one letter of a form stands for. NULL: it is not there. */
static const char *take_part(char part, const char *p, const char *end, struct moment *moment)
{
    int which;
    switch (part) {
    case 'Y':
        return take_number(p, end, 4, 4, &moment->year);
    case 'y':
        return take_two_digit_year(p, end, &moment->year);
    case 'M':
        return take_number(p, end, 2, 2, &moment->month);
    case 'b':
        return take_name(p, end, day_month_name, 1, 12, SHORT, &moment->month);
    case 'D':
        return take_number(p, end, 2, 2, &moment->day);
    case 'd':
        return take_number(p, end, 1, 2, &moment->day);
    case 'W':
        return take_name(p, end, day_week_name, 0, 6, LONG, &which);
    case 'w':
        return take_name(p, end, day_week_name, 0, 6, SHORT, &which);
    case 'h':
        return take_number(p, end, 1, 2, &moment->hour);
    case 'm':
        return take_number(p, end, 2, 2, &moment->minute);
    case 's':
        return take_seconds(p, end, &moment->second);
    case 'z':
        return take_offset(p, end, moment);
    case 'n':
        return take_zone_name(p, end);
    case ' ':
        return take_blanks(p, end);
    case 'T':
        return p < end && (*p == 'T' || *p == 't') ? p + 1 : NULL;
    default:
        return p < end && *p == part ? p + 1 : NULL;
    }
}

static bool match(const char *form, const char *p, const char *end, struct moment *moment)
{
    *moment = (struct moment){0};
    for (; *form && p; form++)
        p = take_part(*form, p, end, moment);
    return p == end && day_is_valid(moment->year, moment->month, moment->day) &&
           moment->hour < 24 && moment->minute < 60 && moment->second < 60;
}

/* A plain whole number: Unix seconds. */
static bool take_whole_number(const char *p, const char *end, int64_t *number)
{
    enum { DIGITS_MAX = 18 }; /* any number of so many fits */
    bool negative = p < end && *p == '-';
    p += negative;
    *number = 0;
    if (p == end || end - p > DIGITS_MAX)
        return false;
    for (; p < end && ascii_is_digit(*p); p++)
        *number = *number * 10 + (*p - '0');
    if (negative)
        *number = -*number;
    return p == end;
}

static int64_t moment_to_unix(const struct moment *moment, const struct date_zone *zone)
{
    int64_t shown = day_start(moment->year, moment->month, moment->day) +
                    (moment->hour * 60 + moment->minute) * 60 + moment->second;
    return moment->has_offset ? shown - moment->offset_seconds : date_zone_to_unix(zone, shown);
}

bool date_parse(const char *s, size_t n_bytes, const struct date_zone *zone, int64_t *unix_seconds)
{
    struct moment moment;
    const char *end = s + n_bytes;
    bool found = take_whole_number(s, end, unix_seconds);
    for (size_t i = 0; !found && i < sizeof forms / sizeof *forms; i++)
        if (match(forms[i], s, end, &moment)) {
            *unix_seconds = moment_to_unix(&moment, zone);
            found = true;
        }
    if (found && *unix_seconds > DATE_MOST)
        *unix_seconds = DATE_MOST; /* still in the future, which is all that counts */
    bool is_zero = found && *unix_seconds == day_start(1, 1, 1);
    if (!found || is_zero || *unix_seconds < DATE_LEAST)
        *unix_seconds = DATE_NONE;
    return is_zero || *unix_seconds != DATE_NONE;
}

/* The name that Hugo looks at: the file's, or for an index file its folder's. */
static const char *content_name(const char *path)
{
    const char *name = path_name(path);
    size_t n = path_above_bytes(path, strlen(path));
    return n && strncmp(name, "index.", 6) == 0 ? path_last_part(path, &n) : name;
}

const char *date_rest_of_file_name(const char *path, size_t *n_bytes)
{
    const char *name = content_name(path);
    bool is_folder = strchr(name, '/') != NULL;
    size_t n = strcspn(name, "/");
    for (int endings = is_folder ? 1 : 2; endings; endings--) {
        size_t dot = n;
        while (dot && name[dot - 1] != '.')
            dot--;
        n = dot > 10 ? dot - 1 : n;
    }
    size_t start = 10;
    while (start < n && strchr(" -_", name[start]))
        start++;
    while (n > start && strchr(" -_", name[n - 1]))
        n--;
    *n_bytes = n > start ? n - start : 0;
    return name + (start < n ? start : 0);
}

bool date_parse_file_name(const char *path, const struct date_zone *zone, int64_t *unix_seconds)
{
    const char *name = content_name(path);
    *unix_seconds = DATE_NONE;
    return strlen(name) > 10 && name[4] == '-' && date_parse(name, 10, zone, unix_seconds) &&
           *unix_seconds != DATE_NONE;
}

/* Digits, most significant first. */
static void put_digits(char **to, int number, int digits)
{
    for (int i = digits - 1; i >= 0; i--, number /= 10)
        (*to)[i] = (char)('0' + number % 10);
    *to += digits;
}

/* Without printf, for speed: every page has several dates. */
size_t date_format_rfc3339(char out[DATE_BYTES_MAX], int64_t unix_seconds, int offset_seconds)
{
    char *to = out;
    *out = '\0';
    if (unix_seconds == DATE_NONE)
        return 0;
    int64_t shown = unix_seconds + offset_seconds;
    int64_t count = day_of_time(shown);
    int seconds = (int)(shown - count * DAY_SECONDS);
    struct day day = day_of_count(count);
    if (day.year < 0 || day.year > DAY_YEAR_MAX)
        return 0;
    const struct {
        int number;
        int digits;
        char behind;
    } parts[] = {{day.year, 4, '-'},       {day.month, 2, '-'},         {day.day, 2, 'T'},
                 {seconds / 3600, 2, ':'}, {seconds / 60 % 60, 2, ':'}, {seconds % 60, 2, 'Z'}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        put_digits(&to, parts[i].number, parts[i].digits);
        *to++ = parts[i].behind;
    }
    if (offset_seconds) {
        to[-1] = offset_seconds < 0 ? '-' : '+';
        put_digits(&to, abs(offset_seconds) / 3600, 2);
        *to++ = ':';
        put_digits(&to, abs(offset_seconds) / 60 % 60, 2);
    }
    *to = '\0';
    return (size_t)(to - out);
}
