/*
 * What stands behind a number and belongs to it: units of measure, and what medicine is counted in.
 */
#ifndef PAMPHLET_BASE_UNIT_H
#define PAMPHLET_BASE_UNIT_H

#include <stdbool.h>
#include <stddef.h>

/* Whether s begins with a unit of dose or measure ("mg", "°C", "millilitres"), what says when an
 * hour is ("am"), or a form that medicine is counted in ("tablets"), in the program's languages,
 * that is not the start of a longer word. */
bool unit_begins(const char *s, size_t n_bytes);

/* Whether s begins with a letter, a digit or a mark. */
bool unit_word_goes_on(const char *s, size_t n_bytes);

#endif
