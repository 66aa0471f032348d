/*
 * Sixteen or thirty-two bytes of text at a time, for what looks at every byte of a page. Most text
 * is made of printable ASCII and letters of two bytes; whatever else needs a closer look is marked.
 * Compilers turn the vectors into what the processor has for them.
 */
#ifndef PAMPHLET_BASE_STRETCH_H
#define PAMPHLET_BASE_STRETCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { STRETCH = 32, STRETCH_HALF = STRETCH / 2 };

/* Bytes, or a mark for each: nothing but ones where a comparison holds, else zero. Signed, so that
 * no byte beyond ASCII is as large as a blank. */
typedef int8_t stretch_half __attribute__((vector_size(STRETCH_HALF)));
typedef uint8_t stretch_unsigned __attribute__((vector_size(STRETCH_HALF)));

static inline stretch_half stretch_at(const char *s)
{
    stretch_half half;
    memcpy(&half, s, sizeof half);
    return half;
}

/* Marks the bytes that are not printable ASCII. */
static inline stretch_half stretch_odd(stretch_half half)
{
    return (half < ' ') | (half == 0x7f);
}

/* Marks the bytes from `first` to `last`. */
static inline stretch_half stretch_between(stretch_half half, int first, int last)
{
    stretch_unsigned moved = (stretch_unsigned)half - (uint8_t)(first + INT8_MIN);
    return (stretch_half)moved < (int8_t)(last - first + 1 + INT8_MIN);
}

/* Marks the continuation bytes of UTF-8. */
static inline stretch_half stretch_continue(stretch_half half)
{
    return half < (int8_t)0xc0;
}

/* Marks the first bytes of the letters of Arabic from U+0620 to U+064A. next: the bytes that follow
 * each. */
static inline stretch_half stretch_arabic(stretch_half half, stretch_half next)
{
    return ((half == (int8_t)0xd8) & (next > (int8_t)0x9f)) |
           ((half == (int8_t)0xd9) & (next < (int8_t)0x8b));
}

/* Marks the first of two blanks. */
static inline stretch_half stretch_pairs(stretch_half half, stretch_half next)
{
    return (half == ' ') & (next == ' ');
}

/* Whether no byte is marked. */
static inline bool stretch_is_clear(stretch_half marks)
{
    uint64_t word[2];
    memcpy(word, &marks, sizeof word);
    return !(word[0] | word[1]);
}

/* How many bytes come before the first that is marked. */
static inline size_t stretch_before(stretch_half marks)
{
    uint64_t word[2];
    memcpy(word, &marks, sizeof word);
    unsigned second = !word[0];
    if (!word[second])
        return STRETCH_HALF;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return 8 * second + (size_t)__builtin_ctzll(word[second]) / 8;
#else
    return 8 * second + (size_t)__builtin_clzll(word[second]) / 8;
#endif
}

/* Marks the first n bytes. */
static inline stretch_half stretch_first(size_t n)
{
    const stretch_half places = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    return places < (int8_t)n;
}

/* How many bytes are marked. */
static inline size_t stretch_count(stretch_half marks)
{
    uint64_t word[2];
    marks &= 1;
    memcpy(word, &marks, sizeof word);
    return (size_t)((word[0] + word[1]) * 0x0101010101010101u >> 56);
}

/* Whether the STRETCH bytes at s are printable ASCII. */
static inline bool stretch_is_plain(const char *s)
{
    return stretch_is_clear(stretch_odd(stretch_at(s)) | stretch_odd(stretch_at(s + STRETCH_HALF)));
}

/* The same, and no blank is followed by another: one byte more is read. */
static inline bool stretch_is_words(const char *s)
{
    stretch_half first = stretch_at(s);
    stretch_half second = stretch_at(s + STRETCH_HALF);
    return stretch_is_clear(stretch_odd(first) | stretch_odd(second) |
                            stretch_pairs(first, stretch_at(s + 1)) |
                            stretch_pairs(second, stretch_at(s + STRETCH_HALF + 1)));
}

/* Whether the STRETCH bytes at s are ASCII. */
static inline bool stretch_is_ascii(const char *s)
{
    return stretch_is_clear((stretch_at(s) | stretch_at(s + STRETCH_HALF)) < 0);
}

/* Marks the bytes that are not familiar: printable ASCII, or part of a whole character of two bytes
 * from U+00C0 to U+02FF, from U+0380 to U+047F or of stretch_arabic. Each of these is one column
 * wide, and cleaning leaves it alone. The first byte must not continue a character. next: the bytes
 * that follow each. */
static inline stretch_half stretch_unfamiliar(stretch_half half, stretch_half next)
{
    stretch_half begin = stretch_between(half, 0xc3, 0xcb) | stretch_between(half, 0xce, 0xd1) |
                         stretch_arabic(half, next);
    stretch_half known = begin | stretch_continue(half);
    return (stretch_odd(half) & ~known) | (begin ^ stretch_continue(next));
}

/* Whether a familiar character may begin with this byte. */
static inline bool stretch_may_begin(char byte)
{
    unsigned char first = (unsigned char)byte;
    return first < 0x80 || (first >= 0xc3 && first < 0xd2) || first == 0xd8 || first == 0xd9;
}

/* s if as many bytes are there as `room` has, else what is there as if letters followed. */
static inline const char *stretch_padded(const char *s, size_t n_bytes, char *room, size_t bytes)
{
    if (n_bytes >= bytes)
        return s;
    memset(room, 'x', bytes);
    return memcpy(room, s, n_bytes);
}

/* How many bytes at s come before the first that is marked, and before a letter that is not whole
 * there. The byte after the STRETCH_HALF is read. */
static inline size_t stretch_whole(const char *s, stretch_half marks)
{
    size_t n = stretch_before(marks);
    return n - (n && (s[n] & 0xc0) == 0x80);
}

#endif
