/*
 * The digits of numbers that are called, Arabic ones too.
 */
#ifndef PAMPHLET_CHECK_DIGITS_H
#define PAMPHLET_CHECK_DIGITS_H

#include <stdbool.h>
#include <stddef.h>

enum { DIGITS_MAX = 24 };

/* The digits of a number to call, as 0 to 9. */
struct digits {
    char list[DIGITS_MAX + 1];
    size_t count;
    size_t first; /* how many stand before a gap */
};

/* Reads the number that begins at s, with blanks, hyphens and brackets between its digits. Returns
 * its bytes; 0: none does. */
size_t digits_read(const char *s, size_t n_bytes, struct digits *digits);

/* A number without gaps, from byte to byte, and its digits as 0 to 9. */
struct number {
    size_t start;
    size_t end;
    char digits[DIGITS_MAX + 1];
    size_t count;
};

/* The number that begins at a byte, or ends there; none: it ends where it begins. */
struct number number_behind(const char *s, size_t n_bytes, size_t start);
struct number number_before(const char *s, size_t end);

/* Whether a digit begins at a byte, or ends there. */
bool digit_is_at(const char *s, size_t n_bytes, size_t at);
bool digit_is_before(const char *s, size_t at);

/* Whether one of the signs within Arabic numbers begins at a byte, of decimals or of thousands
 * (U+066B, U+066C), or the one of a share behind them (U+066A). */
bool digits_are_parted(const char *s, size_t n_bytes, size_t at);
bool digits_are_share(const char *s, size_t n_bytes, size_t at);

#endif
