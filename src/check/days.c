/*
 * Days of review, as editors write them.
 */
#include "check/days.h"

#include "base/day.h"

long check_day(const char *s, size_t n_bytes)
{
    int64_t day = day_read(s, n_bytes);
    return day == DAY_NONE || day < 0 ? -1 : (long)day;
}

void check_format_day(struct buffer *out, long day)
{
    struct day at = day_of_count(day);
    buffer_format(out, "%d %s %d", at.day, day_month_name(at.month), at.year);
}
