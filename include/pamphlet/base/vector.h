/*
 * Sixteen or thirty-two bytes of text at a time, for what looks at every byte of a page. Most text
 * is made of printable ASCII and letters of two bytes; whatever else needs a closer look is marked.
 * Compilers turn the vectors into what the processor has for them.
 */
#ifndef PAMPHLET_BASE_VECTOR_H
#define PAMPHLET_BASE_VECTOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { VECTOR_BYTES = 16, VECTOR_PAIR_BYTES = 2 * VECTOR_BYTES };

/* Bytes, or a mark for each: nothing but ones where a comparison holds, else zero. Signed, so that
 * no byte beyond ASCII is as large as a blank. */
typedef int8_t vector __attribute__((vector_size(VECTOR_BYTES)));
typedef uint8_t vector_unsigned __attribute__((vector_size(VECTOR_BYTES)));

static inline vector vector_at(const char *s)
{
    vector here;
    memcpy(&here, s, sizeof here);
    return here;
}

/* Marks the bytes that are not printable ASCII. */
static inline vector vector_odd(vector here)
{
    return (here < ' ') | (here == 0x7f);
}

/* Marks the bytes from `first` to `last`. */
static inline vector vector_between(vector here, int first, int last)
{
    vector_unsigned moved = (vector_unsigned)here - (uint8_t)(first + INT8_MIN);
    return (vector)moved < (int8_t)(last - first + 1 + INT8_MIN);
}

/* Marks the continuation bytes of UTF-8. */
static inline vector vector_continue(vector here)
{
    return here < (int8_t)0xc0;
}

/* Marks the first bytes of the letters of Arabic from U+0620 to U+064A. next: the bytes that follow
 * each. */
static inline vector vector_arabic(vector here, vector next)
{
    return ((here == (int8_t)0xd8) & (next > (int8_t)0x9f)) |
           ((here == (int8_t)0xd9) & (next < (int8_t)0x8b));
}

/* Marks the first of two blanks. */
static inline vector vector_pairs(vector here, vector next)
{
    return (here == ' ') & (next == ' ');
}

/* Whether no byte is marked. */
static inline bool vector_is_clear(vector marks)
{
    uint64_t word[2];
    memcpy(word, &marks, sizeof word);
    return !(word[0] | word[1]);
}

/* How many bytes come before the first that is marked. */
static inline size_t vector_before(vector marks)
{
    uint64_t word[2];
    memcpy(word, &marks, sizeof word);
    unsigned second = !word[0];
    if (!word[second])
        return VECTOR_BYTES;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return 8 * second + (size_t)__builtin_ctzll(word[second]) / 8;
#else
    return 8 * second + (size_t)__builtin_clzll(word[second]) / 8;
#endif
}

/* Marks the first n bytes. */
static inline vector vector_first(size_t n)
{
    const vector places = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    return places < (int8_t)n;
}

/* How many bytes are marked. */
static inline size_t vector_count(vector marks)
{
    uint64_t word[2];
    marks &= 1;
    memcpy(word, &marks, sizeof word);
    return (size_t)((word[0] + word[1]) * 0x0101010101010101u >> 56);
}

/* Whether the VECTOR_PAIR_BYTES bytes at s are printable ASCII. */
static inline bool vector_is_plain(const char *s)
{
    return vector_is_clear(vector_odd(vector_at(s)) | vector_odd(vector_at(s + VECTOR_BYTES)));
}

/* The same, and no blank is followed by another: one byte more is read. */
static inline bool vector_is_words(const char *s)
{
    vector first = vector_at(s);
    vector second = vector_at(s + VECTOR_BYTES);
    return vector_is_clear(vector_odd(first) | vector_odd(second) |
                           vector_pairs(first, vector_at(s + 1)) |
                           vector_pairs(second, vector_at(s + VECTOR_BYTES + 1)));
}

/* Whether the VECTOR_PAIR_BYTES bytes at s are ASCII. */
static inline bool vector_is_ascii(const char *s)
{
    return vector_is_clear((vector_at(s) | vector_at(s + VECTOR_BYTES)) < 0);
}

/* Marks the bytes that are not familiar: printable ASCII, or part of a whole character of two bytes
 * from U+00C0 to U+02FF, from U+0380 to U+047F or of vector_arabic. Each of these is one column
 * wide, and cleaning leaves it alone. The first byte must not continue a character. next: the bytes
 * that follow each. */
static inline vector vector_unfamiliar(vector here, vector next)
{
    vector begin = vector_between(here, 0xc3, 0xcb) | vector_between(here, 0xce, 0xd1) |
                   vector_arabic(here, next);
    vector known = begin | vector_continue(here);
    return (vector_odd(here) & ~known) | (begin ^ vector_continue(next));
}

/* Whether a familiar character may begin with this byte. */
static inline bool vector_may_begin(char byte)
{
    unsigned char first = (unsigned char)byte;
    return first < 0x80 || (first >= 0xc3 && first < 0xd2) || first == 0xd8 || first == 0xd9;
}

/* s if as many bytes are there as `room` has, else what is there as if letters followed. */
static inline const char *vector_padded(const char *s, size_t n_bytes, char *room, size_t bytes)
{
    if (n_bytes >= bytes)
        return s;
    memset(room, 'x', bytes);
    return memcpy(room, s, n_bytes);
}

/* How many bytes at s come before the first that is marked, and before a letter that is not whole
 * there. The byte after the VECTOR_BYTES is read. */
static inline size_t vector_whole(const char *s, vector marks)
{
    size_t n = vector_before(marks);
    return n - (n && (s[n] & 0xc0) == 0x80);
}

#endif
