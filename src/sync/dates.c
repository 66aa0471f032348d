/*
 * Dates with their zones.
 *
 * A date is stored as a moment, which has lost the time zone it was written with; but to its author
 * "2020-05-01 23:00 -0400" is the first of May, in a permalink too. The hard idea: the field that
 * gave the moment is still there as text, and is parsed again for its offset.
 */
#include "sync/dates.h"

#include "base/day.h"
#include "content/date.h"
#include "sync/plan.h"

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

static int find_offset(const struct date_zone *zone, const char *const *written, int64_t date)
{
    for (; *written; written++) {
        int64_t moment;
        int offset;
        if (read_offset(*written, &offset) &&
            date_parse(*written, strlen(*written), zone, &moment) && moment == date)
            return offset;
    }
    return date_zone_offset(zone, date);
}

static const struct date_zone *zone_of(const struct site *site, const struct page *page)
{
    return site->languages[page->language].options.zone;
}

enum { DATES = 4 };

/* Every field of the page that a date may have come from; NULL at the end. */
static void gather(const struct page *page, const char *written[DATES + 1])
{
    written[0] = page->field[PAGE_DATE];
    written[1] = page->field[PAGE_PUBLISH_DATE];
    written[2] = page->field[PAGE_LASTMOD];
    written[3] = page->field[PAGE_EXPIRY_DATE];
    written[DATES] = NULL;
}

void dates_day(const struct site *site, const struct page *page, int *year, int *month, int *day)
{
    const char *written[DATES + 1];
    int64_t date = page->dates.date;
    *year = *month = *day = 1;
    if (date == DATE_NONE)
        return;
    gather(page, written);
    struct day shown =
        day_of_count(day_of_time(date + find_offset(zone_of(site, page), written, date)));
    *year = shown.year;
    *month = shown.month;
    *day = shown.day;
}

/* Writes the dates, fallbacks included, into the four date fields. */
static void write_dates(const struct site *site, struct page *page)
{
    const struct {
        enum page_field field;
        int64_t date;
    } dates[DATES] = {
        {PAGE_DATE, page->dates.date},
        {PAGE_PUBLISH_DATE, page->dates.publish},
        {PAGE_LASTMOD, page->dates.lastmod},
        {PAGE_EXPIRY_DATE, page->dates.expiry},
    };
    const struct date_zone *zone = zone_of(site, page);
    const char *written[DATES + 1];
    const char *shown[DATES];
    gather(page, written);
    for (size_t i = 0; i < DATES; i++) {
        shown[i] = "";
        for (size_t j = 0; j < i && !*shown[i]; j++) /* most are the same: each is kept once */
            if (dates[j].date == dates[i].date)
                shown[i] = shown[j];
        if (dates[i].date == DATE_NONE || *shown[i])
            continue;
        char text[DATE_BYTES_MAX];
        size_t n =
            date_format_rfc3339(text, dates[i].date, find_offset(zone, written, dates[i].date));
        arena_reserve(&page->arena, DATE_BYTES_MAX);
        shown[i] = arena_copy(&page->arena, text, n);
    }
    for (size_t i = 0; i < DATES; i++)
        page->field[dates[i].field] = shown[i];
}

void plan_write_dates(struct plan *plan)
{
    for (size_t i = 0; i < plan->count; i++)
        write_dates(plan->site, &plan->pages[i].page);
}
