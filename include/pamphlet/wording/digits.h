/*
 * The digits of telephone numbers, in ASCII and Arabic-Indic digits.
 */
#ifndef PAMPHLET_WORDING_DIGITS_H
#define PAMPHLET_WORDING_DIGITS_H

#include <stdbool.h>
#include <stddef.h>

enum { DIGITS_MAX = 24 };

/* The digits of a telephone number, as ASCII '0' to '9'; no end is written behind them. */
struct digits {
    char list[DIGITS_MAX];
    size_t count;
    size_t first; /* how many precede the first gap, or all */
};

/* Reads the number that begins at s and may have blanks, hyphens, points and brackets between its
 * digits. Returns its bytes; 0: there is none. */
size_t digits_read(const char *s, size_t n_bytes, struct digits *digits);

/* Whether one of the telephone numbers in a text consists of just these n digits. */
bool digits_have(const char *s, size_t n_bytes, const char *digits, size_t n);

/* Whether a number is another one but for one digit that it lacks. */
bool digits_lack_one(const struct digits *number, const struct digits *other);

/* A number without gaps, or spelled as "9-1-1" or "9 1 1": bytes start..end, and its digits as
 * ASCII. */
struct number {
    size_t start;
    size_t end;
    char digits[DIGITS_MAX + 1];
    size_t count;
};

/* The number that begins at byte `start`, or that ends at byte `end`; if there is none, the
 * result's start and end are equal. */
struct number number_behind(const char *s, size_t n_bytes, size_t start);
struct number number_before(const char *s, size_t end);

/* Whether a digit begins at byte `at`, or ends there. */
bool digit_is_at(const char *s, size_t n_bytes, size_t at);
bool digit_is_before(const char *s, size_t at);

/* Arabic signs between and behind digits (phrases.h): decimal and thousands separator, percent. */
#define DIGITS_ARABIC_SIGNS "\u066b|\u066c"
#define DIGITS_ARABIC_PERCENT "\u066a"

#endif
