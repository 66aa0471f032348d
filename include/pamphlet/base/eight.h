/*
 * Eight bytes of text at a time, for the files of base that look at every byte of a page. A
 * function that marks bytes returns a word with the top bit of each of them set; no addition
 * carries from one byte into the next, so the marks are exact.
 */
#ifndef PAMPHLET_BASE_EIGHT_H
#define PAMPHLET_BASE_EIGHT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum {
    EIGHT = 8,
    FAMILIAR_END = 0xd2, /* above every lead byte that eight_unfamiliar leaves unmarked */
};

#define EIGHT_ONES 0x0101010101010101u

static inline uint64_t eight_at(const char *s)
{
    uint64_t word;
    memcpy(&word, s, sizeof word);
    return word;
}

/* Fewer than eight bytes, as one number that tells them from any others of their count. */
static inline uint64_t eight_few(const char *s, size_t n_bytes)
{
    uint64_t word = 0;
    for (size_t i = 0; i < n_bytes; i++)
        word = word << 8 | (unsigned char)s[i];
    return word;
}

static inline void eight_put(char *s, uint64_t word)
{
    memcpy(s, &word, sizeof word);
}

/* Marks the bytes that are not printable ASCII from `least` (ASCII) up. */
static inline uint64_t eight_odd(uint64_t word, unsigned char least)
{
    uint64_t low = word & EIGHT_ONES * 0x7f;
    return (~(low + EIGHT_ONES * (0x80u - least)) | (low + EIGHT_ONES) | word) & EIGHT_ONES * 0x80;
}

/* Marks the bytes that are this ASCII character. */
static inline uint64_t eight_are(uint64_t word, unsigned char c)
{
    uint64_t other = word ^ EIGHT_ONES * c;
    return ~(((other & EIGHT_ONES * 0x7f) + EIGHT_ONES * 0x7f) | other) & EIGHT_ONES * 0x80;
}

/* Moves each mark to the next byte, or to the previous one. */
static inline uint64_t eight_next(uint64_t marked)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return marked << 8;
#else
    return marked >> 8;
#endif
}

static inline uint64_t eight_previous(uint64_t marked)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return marked >> 8;
#else
    return marked << 8;
#endif
}

/* Keeps the marks whose next byte is marked too. */
static inline uint64_t eight_pairs(uint64_t marked)
{
    return marked & eight_previous(marked);
}

/* Marks the bytes from `first` to `last`. No byte of the word may have its top bit set. */
static inline uint64_t eight_between(uint64_t word, unsigned first, unsigned last)
{
    return (word + EIGHT_ONES * (0x80 - first)) & ~(word + EIGHT_ONES * (0x7f - last)) &
           EIGHT_ONES * 0x80;
}

/* Marks the continuation bytes of UTF-8. */
static inline uint64_t eight_continue(uint64_t word)
{
    return word & ~(word << 1) & EIGHT_ONES * 0x80;
}

/* Marks the bytes that are neither printable ASCII from `least` up nor part of a whole two-byte
 * character from U+00C0 to U+02FF or U+0380 to U+047F, which most Latin, Greek and Cyrillic text
 * consists of. Every unmarked character is one column wide, and cleaning leaves it alone. */
static inline uint64_t eight_unfamiliar(uint64_t word, unsigned char least)
{
    uint64_t high = word & EIGHT_ONES * 0x80;
    if (!high)
        return eight_odd(word, least);
    uint64_t goes_on = eight_continue(word);
    uint64_t six = word & EIGHT_ONES * 0x3f;
    uint64_t lead = high & ~goes_on & (eight_between(six, 3, 0xb) | eight_between(six, 0xe, 0x11));
    return (eight_odd(word, least) & ~high) | (high & ~goes_on & ~lead) |
           (goes_on & ~eight_next(lead)) | (lead & ~eight_previous(goes_on));
}

/* A mark on the first byte, or no mark. */
static inline uint64_t eight_first(bool marked)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return marked ? 0x80 : 0;
#else
    return marked ? (uint64_t)0x80 << 56 : 0;
#endif
}

/* A mask with all bits of the first n bytes set. */
static inline uint64_t eight_until(size_t n)
{
    if (n >= EIGHT)
        return ~(uint64_t)0;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return ((uint64_t)1 << 8 * n) - 1;
#else
    return ~(~(uint64_t)0 >> 8 * n);
#endif
}

/* How many of the first n bytes are marked. */
static inline size_t eight_count(uint64_t marked, size_t n)
{
    return (size_t)((marked & eight_until(n)) / 0x80 * EIGHT_ONES >> 56);
}

/* How many bytes come before the first that is marked. */
static inline size_t eight_before(uint64_t marked)
{
    if (!marked)
        return EIGHT;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return (size_t)__builtin_ctzll(marked) / 8;
#else
    return (size_t)__builtin_clzll(marked) / 8;
#endif
}

#endif
