/*
 * Whether a number with a point is one that may have it: a measure, money, a time, a name.
 */
#ifndef PAMPHLET_CHECK_MEASURES_H
#define PAMPHLET_CHECK_MEASURES_H

#include <stdbool.h>
#include <stddef.h>

/* Whether the number at start..end, bytes of s, may have decimals. */
bool measure_has_decimals(const char *s, size_t n_bytes, size_t start, size_t end);

/* Bytes of the unit of a dose that is written right at its number, as in "250mg", behind a number
 * that ends at a byte of s; 0: there is none. *blank: the bytes of a blank before it. */
size_t measure_of_dose(const char *s, size_t n_bytes, size_t end, size_t *blank);

#endif
