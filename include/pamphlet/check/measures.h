/*
 * Whether a number with a point is one that may have it: a measure, money, a time, a name.
 */
#ifndef PAMPHLET_CHECK_MEASURES_H
#define PAMPHLET_CHECK_MEASURES_H

#include <stdbool.h>
#include <stddef.h>

/* Whether the number at start..end, bytes of s, may have decimals. */
bool measure_has_decimals(const char *s, size_t n_bytes, size_t start, size_t end);

/* A unit of a dose, which is written right at its number, as in "250mg". */
struct dose_unit {
    size_t blank;      /* bytes of a blank before it */
    size_t bytes;      /* 0: there is none */
    const char *right; /* as it is to be written: "mg" for "MG" */
};

/* The one behind a number that ends at a byte of s. */
struct dose_unit measure_of_dose(const char *s, size_t n_bytes, size_t end);

#endif
