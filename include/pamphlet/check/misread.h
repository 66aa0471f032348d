/*
 * Ways of writing doses and dates that are misread.
 */
#ifndef PAMPHLET_CHECK_MISREAD_H
#define PAMPHLET_CHECK_MISREAD_H

#include <stddef.h>

/* Bytes of a number that begins with its point or comma, at byte `at` of s, and has a unit: ".5" of
 * ".5mg". 0: there is none. From: ISMP, list of error-prone abbreviations. */
size_t misread_naked(const char *s, size_t n_bytes, size_t at);

/* Bytes of a "U" for "units" behind the number at start..end, with the blank before it; 0: there is
 * none. English only. From: ISMP; NPSA/2010/RRR013. */
size_t misread_units(const char *s, size_t n_bytes, size_t start, size_t end);

/* Bytes of a date in figures that begins at byte `at`, where a number does: "3/4/26", "03.04.2026".
 * 0: it is none. `year`: the current one, near which a year of two digits must be. */
size_t misread_date(const char *s, size_t n_bytes, size_t at, int year);

#endif
