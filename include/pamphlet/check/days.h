/*
 * Days of review, as editors write them.
 */
#ifndef PAMPHLET_CHECK_DAYS_H
#define PAMPHLET_CHECK_DAYS_H

#include "base/memory.h"

/* Days since 1970-01-01 of "YYYY-MM-DD" at the start of s; -1: it is no such day, or before
 * 1970. */
long check_day(const char *s, size_t n_bytes);
/* Appends a day as check_day counts it: "24 November 2026". */
void check_format_day(struct buffer *out, long day);

#endif
