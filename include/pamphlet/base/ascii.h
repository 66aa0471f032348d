/*
 * Classes of ASCII characters, and runs of them. Strings as in base/text.h.
 */
#ifndef PAMPHLET_BASE_ASCII_H
#define PAMPHLET_BASE_ASCII_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Whether a byte or code point is a digit or a letter of ASCII, or a blank of prose: a space, a
 * line end, a tab. */
static inline bool ascii_is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static inline bool ascii_is_letter(uint32_t c)
{
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

/* A lower-case vowel; "y" counts as one. */
static inline bool ascii_is_vowel(uint32_t c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

#define ASCII_BLANKS " \n\t" /* those of prose, as a set for ascii_lead_bytes */
static inline bool ascii_is_blank(uint32_t c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

/* A blank within a line that may end in CR and LF. */
static inline bool ascii_is_blank_in_line(uint32_t c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* How many bytes s begins with, or ends in, that are characters of `set`, which are ASCII. A NUL is
 * in no set. */
size_t ascii_lead_bytes(const char *s, size_t n_bytes, const char *set);
size_t ascii_tail_bytes(const char *s, size_t n_bytes, const char *set);

#endif
