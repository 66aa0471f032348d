/*
 * Digits and fractions as numbers on a page are written: of ASCII, as wide as letters of Chinese
 * too, and of Arabic, and ½.
 */
#ifndef PAMPHLET_BASE_DIGIT_H
#define PAMPHLET_BASE_DIGIT_H

#include "base/ascii.h"

#include <stdbool.h>
#include <stddef.h>

/* Whether two bytes at s are an Arabic digit, or one of ¼, ½ and ¾. */
static inline bool digit_has_two_bytes(const char *s)
{
    unsigned char next = (unsigned char)s[1];
    return (*s == '\xd9' && next >= 0xa0 && next <= 0xa9) ||
           (*s == '\xdb' && next >= 0xb0 && next <= 0xb9) ||
           (*s == '\xc2' && next >= 0xbc && next <= 0xbe);
}

/* Whether three bytes at s are one of the other fractions, as ⅓ is, or a wide digit. */
static inline bool digit_has_three_bytes(const char *s)
{
    unsigned char last = (unsigned char)s[2];
    return (s[0] == '\xe2' && s[1] == '\x85' && last >= 0x90 && last <= 0x9e) ||
           (s[0] == '\xef' && s[1] == '\xbc' && last >= 0x90 && last <= 0x99);
}

/* Whether s begins with a digit or such a fraction. */
static inline bool digit_begins(const char *s, size_t n_bytes)
{
    return n_bytes && (ascii_is_digit(*s) || (n_bytes > 1 && digit_has_two_bytes(s)) ||
                       (n_bytes > 2 && digit_has_three_bytes(s)));
}

/* Whether one ends before s[at]. */
static inline bool digit_ends(const char *s, size_t at)
{
    return at && (ascii_is_digit(s[at - 1]) || (at > 1 && digit_has_two_bytes(s + at - 2)) ||
                  (at > 2 && digit_has_three_bytes(s + at - 3)));
}

/* Whether a fraction ends before s[at], where a digit or fraction ends: "½", "1/2". */
static inline bool digit_ends_fraction(const char *s, size_t at)
{
    if (!ascii_is_digit(s[at - 1]) && (s[at - 2] == '\xc2' || s[at - 2] == '\x85'))
        return true;
    while (digit_ends(s, at))
        at -= ascii_is_digit(s[at - 1]) ? 1 : 2;
    return at && s[at - 1] == '/' && digit_ends(s, at - 1);
}

#endif
