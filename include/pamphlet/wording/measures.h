/*
 * Whether a number may have a decimal point, because it is a measurement, money, a time or a name.
 */
#ifndef PAMPHLET_WORDING_MEASURES_H
#define PAMPHLET_WORDING_MEASURES_H

#include <stdbool.h>
#include <stddef.h>

/* Whether the number at start..end, bytes of s, may have decimals. */
bool measure_has_decimals(const char *s, size_t n_bytes, size_t start, size_t end);

/* Whether a unit follows the number that ends at byte `end`, perhaps after more numbers: "0.5 to 1
 * kg", "2.5, 5 or 10mg". */
bool measure_has_unit(const char *s, size_t n_bytes, size_t end);

/* A unit of dose, which is to be written right after its number, as in "250mg". */
struct dose_unit {
    size_t blank;      /* bytes of a blank before it */
    size_t bytes;      /* 0: there is none */
    const char *right; /* how to write it: "mg" for "MG"; static */
    bool micrograms;   /* to be written in full, in the language of the page */
};

/* The unit of dose after a number that ends at byte `end`. */
struct dose_unit measure_of_dose(const char *s, size_t n_bytes, size_t end);

#endif
