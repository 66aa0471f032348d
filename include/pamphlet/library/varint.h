/*
 * Varints, the numbers of the full-text index (SQLite's file format, 1.6): seven bits a byte, the
 * high ones first; for the files of this room only.
 */
#ifndef PAMPHLET_LIBRARY_VARINT_H
#define PAMPHLET_LIBRARY_VARINT_H

#include "base/memory.h"

#include <stdint.h>

/* Enough for numbers below 2 to the 56th: none of ours needs the nine bytes that SQLite allows. */
enum { VARINT_BYTES_MAX = 8 };

/* Returns how many bytes it took. */
static inline size_t varint_put(char *out, uint64_t number)
{
    size_t n = 1;
    if (number < 0x80) {
        *out = (char)number;
        return 1;
    }
    while (number >> 7 * n)
        n++;
    for (size_t i = 0; i < n; i++)
        out[i] = (char)((number >> 7 * (n - 1 - i) & 0x7f) | (i + 1 < n ? 0x80 : 0));
    return n;
}

static inline void varint_add(struct buffer *out, uint64_t number)
{
    char *to = buffer_room(out, VARINT_BYTES_MAX);
    out->used += varint_put(to, number);
}

/* Reads a number that varint_put wrote; there is no bound. Returns how many bytes it took. */
static inline size_t varint_take(const char *from, uint64_t *number)
{
    size_t n = 0;
    *number = 0;
    do
        *number = *number << 7 | ((unsigned char)from[n] & 0x7f);
    while ((unsigned char)from[n++] & 0x80);
    return n;
}

#endif
