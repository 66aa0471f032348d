/*
 * Dates with their zones.
 *
 * A date is stored as a moment, which has lost the time zone it was written with; but to its author
 * "2020-05-01 23:00 -0400" is the first of May, in a permalink too. The hard idea: the field that
 * gave the moment is still there as text, and is parsed again for its offset.
 */
#include "sync/plan.h"

#include "base/day.h"
#include "content/date.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* "Z", "+02:00", "-0400", "+02" at the end of a time. False: there is none. */
static bool read_offset(const char *s, int *offset_seconds)
{
    size_t n = strlen(s);
    const char *colon = strchr(s, ':');
    if (!colon || !n)
        return false;
    *offset_seconds = 0;
    if (s[n - 1] == 'Z' || s[n - 1] == 'z')
        return true;
    const char *sign = strpbrk(colon, "+-");
    if (!sign || !isdigit((unsigned char)sign[1]) || !isdigit((unsigned char)sign[2]))
        return false;
    const char *minutes = sign + 3 + (sign[3] == ':');
    int hours = (sign[1] - '0') * 10 + sign[2] - '0';
    *offset_seconds = (hours * 60 + (int)strtol(minutes, NULL, 10) % 60) * 60;
    if (*sign == '-')
        *offset_seconds = -*offset_seconds;
    return hours < 24;
}

/* All that a page's dates may have been written in. */
static const enum page_field fields[] = {PAGE_DATE, PAGE_PUBLISH_DATE, PAGE_LASTMOD,
                                         PAGE_EXPIRY_DATE};
enum { DATES = sizeof fields / sizeof *fields };

static int find_offset(const struct site *site, const struct page *page, int64_t date)
{
    const struct date_zone *zone = site->languages[page->language].options.zone;
    for (size_t i = 0; i < DATES; i++) {
        const char *written = page->field[fields[i]];
        int64_t moment;
        int offset;
        if (read_offset(written, &offset) && date_parse(written, strlen(written), zone, &moment) &&
            moment == date)
            return offset;
    }
    return date_zone_offset(zone, date);
}

void plan_day(const struct site *site, const struct page *page, int *year, int *month, int *day)
{
    int64_t date = page->dates.date;
    *year = *month = *day = 1;
    if (date == DATE_NONE)
        return;
    struct day shown = day_of_count(day_of_time(date + find_offset(site, page, date)));
    *year = shown.year;
    *month = shown.month;
    *day = shown.day;
}

/* Writes the dates, fallbacks included, into their fields. */
static void write_dates(const struct site *site, struct page *page)
{
    const int64_t dates[DATES] = {page->dates.date, page->dates.publish, page->dates.lastmod,
                                  page->dates.expiry};
    const char *shown[DATES];
    for (size_t i = 0; i < DATES; i++) {
        shown[i] = "";
        for (size_t j = 0; j < i && !*shown[i]; j++) /* most are the same: each is kept once */
            if (dates[j] == dates[i])
                shown[i] = shown[j];
        if (dates[i] == DATE_NONE || *shown[i])
            continue;
        char text[DATE_BYTES_MAX];
        size_t n = date_format_rfc3339(text, dates[i], find_offset(site, page, dates[i]));
        arena_reserve(&page->arena, DATE_BYTES_MAX);
        shown[i] = arena_copy(&page->arena, text, n);
    }
    for (size_t i = 0; i < DATES; i++)
        page->field[fields[i]] = shown[i];
}

void plan_write_dates(struct plan *plan)
{
    for (size_t i = 0; i < plan->count; i++)
        write_dates(plan->site, &plan->pages[i].page);
}
