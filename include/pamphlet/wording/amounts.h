/*
 * Numbers as any language writes them, with a decimal point or comma, in ASCII and Arabic-Indic
 * digits.
 */
#ifndef PAMPHLET_WORDING_AMOUNTS_H
#define PAMPHLET_WORDING_AMOUNTS_H

#include "base/memory.h"

#include <stdbool.h>
#include <stddef.h>

struct amount {
    size_t start; /* bytes in the text */
    size_t end;
    size_t sign;     /* where its last point or comma is; 0: it has none */
    size_t decimals; /* how many digits follow that */
    bool english;    /* a point separates decimals, a comma thousands; else three digits after
                        either are thousands */
    bool below_one;  /* "0," and digits */
    bool repeats;    /* the sign before the last is the same, as in "1.000.000" and "3.4.26" */
};

/* Finds the next number at or after *at and moves *at past it; english: as in struct amount. False:
 * there is none. */
bool amount_next(const char *s, size_t n_bytes, bool english, size_t *at, struct amount *amount);

/* Whether its last sign is the point or comma before decimals. */
bool amount_has_decimals(const char *s, const struct amount *amount);

/* Whether it is written with a decimal comma, in English: "2,5", "0,125"; but not "5,10", which may
 * be a list. */
bool amount_has_comma(const char *s, const struct amount *amount);

/* Whether it ends in a zero that says nothing: "5.0", "2.50". */
bool amount_has_zero(const char *s, const struct amount *amount);

/* Its value, whatever signs and digits it is written with. */
double amount_value(const char *s, const struct amount *amount);

/* Appends the number with a decimal point where it is English, and without such zeros. */
void amount_format(struct buffer *out, const char *s, const struct amount *amount);

#endif
