/*
 * Eight bytes of text at a time, for those of this room who look at every byte of a page. An answer
 * is a word in which the top bit of a byte says yes; no sum carries from one byte into the next, so
 * it is exact.
 */
#ifndef PAMPHLET_BASE_EIGHT_H
#define PAMPHLET_BASE_EIGHT_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { EIGHT = 8 };

#define EIGHT_ONES 0x0101010101010101u

static inline uint64_t eight_at(const char *s)
{
    uint64_t word;
    memcpy(&word, s, sizeof word);
    return word;
}

/* Which are not printable ASCII from `least` (ASCII) on. */
static inline uint64_t eight_odd(uint64_t word, unsigned char least)
{
    uint64_t low = word & EIGHT_ONES * 0x7f;
    return (~(low + EIGHT_ONES * (0x80u - least)) | (low + EIGHT_ONES) | word) & EIGHT_ONES * 0x80;
}

/* Which are this ASCII character. */
static inline uint64_t eight_are(uint64_t word, unsigned char c)
{
    uint64_t other = word ^ EIGHT_ONES * c;
    return ~(((other & EIGHT_ONES * 0x7f) + EIGHT_ONES * 0x7f) | other) & EIGHT_ONES * 0x80;
}

/* Of those that are marked, the ones whose next neighbour is too. */
static inline uint64_t eight_pairs(uint64_t marked)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return marked & marked >> 8;
#else
    return marked & marked << 8;
#endif
}

/* How many bytes come before the first that is marked; one must be. */
static inline size_t eight_before(uint64_t marked)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return (size_t)__builtin_ctzll(marked) / 8;
#else
    return (size_t)__builtin_clzll(marked) / 8;
#endif
}

#endif
