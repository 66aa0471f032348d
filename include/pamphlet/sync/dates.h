/*
 * A page's dates as they are shown: in the time zone they were written with, as Hugo keeps them.
 */
#ifndef PAMPHLET_SYNC_DATES_H
#define PAMPHLET_SYNC_DATES_H

#include "content/site.h"
#include "document/page.h"

/* The calendar day of the page's date, in the time zone that the date was written with, else in the
 * site's. Without a date it is Hugo's zero day, 1-01-01. */
void dates_day(const struct site *site, const struct page *page, int *year, int *month, int *day);

#endif
