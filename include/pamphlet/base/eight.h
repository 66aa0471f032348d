/*
 * Eight bytes at a time, as one number.
 */
#ifndef PAMPHLET_BASE_EIGHT_H
#define PAMPHLET_BASE_EIGHT_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { EIGHT = 8 };

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

#endif
