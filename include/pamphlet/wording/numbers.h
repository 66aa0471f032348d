/*
 * Figures in a text: numbers, percentages and "N in M".
 */
#ifndef PAMPHLET_WORDING_NUMBERS_H
#define PAMPHLET_WORDING_NUMBERS_H

#include <stdbool.h>
#include <stddef.h>

struct amount;

/* A proportion: "0.235 %" or "3 in 1,000". */
struct number_rate {
    size_t start; /* bytes in the text */
    size_t end;
    bool percent;
    bool range;         /* the upper end of "5 to 10 in 100" or "5-10%", so not the only value
                           meant */
    double value;       /* 0 to 1: 0.5 is half; 0 in other languages than English */
    double tolerance;   /* how far rounding may have moved the value */
    double denominator; /* of "3 in 1,000"; 0 for a percentage */
};

/* Finds the next proportion at or after *at and moves *at past it; "N in M" in English only. False:
 * there is none. */
bool number_next_rate(const char *s, size_t n_bytes, bool english, size_t *at,
                      struct number_rate *rate);

/* Whether two proportions can be equal apart from rounding. */
bool number_rates_agree(const struct number_rate *a, const struct number_rate *b);

/* The chance that begins with an amount, as a fraction: 0.02 of "2%", "1 in 50", "1 Mensch von 50",
 * in any language, whichever that is. *end: where it ends. 0: none does. It may be another relation
 * of two numbers, so it only shows whether two texts can say the same. A float, in which "0.7%" and
 * "7 in 1,000" are equal: as doubles they differ in the last digit. */
float number_chance(const char *s, size_t n_bytes, const struct amount *amount, size_t *end);

/* Reads a number at s: digits with commas between thousands and a decimal point. Returns its bytes,
 * 0: there is none. *decimals (may be NULL): how many digits follow the point. */
size_t number_read(const char *s, size_t n_bytes, double *number, unsigned *decimals);

/* Whether the number that begins at a byte is not part of a code, a date, a name or a number with a
 * decimal comma. */
bool number_stands_apart(const char *s, size_t at);

/* Where the word begins that ends one blank before a number at a byte; that byte: none does. */
size_t number_word_before(const char *s, size_t at);

/* Whether that word is one of a list (base/list.h). */
bool number_follows(const char *list, const char *s, size_t at);

#endif
