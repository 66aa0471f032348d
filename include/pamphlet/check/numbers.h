/*
 * Figures in a sentence.
 */
#ifndef PAMPHLET_CHECK_NUMBERS_H
#define PAMPHLET_CHECK_NUMBERS_H

#include <stdbool.h>
#include <stddef.h>

/* A share of all: "0.235 %" or "3 in 1,000". */
struct number_rate {
    size_t start; /* bytes in the text */
    size_t end;
    bool percent;
    bool range;         /* one end of "5 to 10 in 100" or of "5-10%": several values are meant */
    double value;       /* of 1: 0.5 is half */
    double tolerance;   /* how far rounding may have moved the value, of 1 */
    double denominator; /* of "3 in 1,000"; 0 for a percentage */
};

/* The next one at or after *at, which moves behind it; "N in M" in English only. False: there is
 * none. */
bool number_next_rate(const char *s, size_t n_bytes, bool english, size_t *at,
                      struct number_rate *rate);

/* Whether two ways to say a share can be the same one, but for rounding. */
bool number_rates_agree(const struct number_rate *a, const struct number_rate *b);

/* A number at s: digits with commas between thousands and a decimal point. Returns its length, 0:
 * there is none. decimals (may be NULL): digits behind the point. */
size_t number_read(const char *s, size_t n_bytes, double *number, unsigned *decimals);

#endif
