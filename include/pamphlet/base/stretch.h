/*
 * Thirty-two bytes of text at a time: a first glance at stretches of nothing but printable ASCII,
 * which most text is made of, before eight.h looks closer. Compilers turn the vectors into whatever
 * the processor has for them.
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

static inline stretch_half stretch_at(const char *s)
{
    stretch_half half;
    memcpy(&half, s, sizeof half);
    return half;
}

/* Marks the bytes that are not printable ASCII. */
static inline stretch_half stretch_odd(const char *s)
{
    stretch_half half = stretch_at(s);
    return (half < ' ') | (half == 0x7f);
}

/* Marks the first of two blanks, and maybe a blank before a control character. */
static inline stretch_half stretch_pairs(const char *s)
{
    return (stretch_at(s) | stretch_at(s + 1)) == ' ';
}

/* Whether no byte is marked. */
static inline bool stretch_is_clear(stretch_half marks)
{
    uint64_t word[2];
    memcpy(word, &marks, sizeof word);
    return !(word[0] | word[1]);
}

/* Whether the STRETCH bytes at s are printable ASCII. */
static inline bool stretch_is_plain(const char *s)
{
    return stretch_is_clear(stretch_odd(s) | stretch_odd(s + STRETCH_HALF));
}

/* The same, and no blank is followed by another: one byte more is read. */
static inline bool stretch_is_words(const char *s)
{
    return stretch_is_clear(stretch_odd(s) | stretch_odd(s + STRETCH_HALF) | stretch_pairs(s) |
                            stretch_pairs(s + STRETCH_HALF));
}

/* Whether the STRETCH bytes at s are ASCII. */
static inline bool stretch_is_ascii(const char *s)
{
    return stretch_is_clear((stretch_at(s) | stretch_at(s + STRETCH_HALF)) < 0);
}

/* Bytes at the start of s that were seen to be printable ASCII; more may be. The last stretch
 * overlaps the one before it. */
static inline size_t stretch_plain_bytes(const char *s, size_t n_bytes)
{
    size_t i = 0;
    while (n_bytes - i >= STRETCH && stretch_is_plain(s + i))
        i += STRETCH;
    bool rest = i && n_bytes - i < STRETCH && stretch_is_plain(s + n_bytes - STRETCH);
    return rest ? n_bytes : i;
}

/* The same, of text without two blanks in a row. */
static inline size_t stretch_words_bytes(const char *s, size_t n_bytes)
{
    size_t i = 0;
    while (n_bytes - i > STRETCH && stretch_is_words(s + i))
        i += STRETCH;
    bool rest = i && n_bytes - i <= STRETCH && stretch_is_words(s + n_bytes - STRETCH - 1) &&
                s[n_bytes - 1] >= ' ' && s[n_bytes - 1] < 0x7f;
    return rest ? n_bytes : i;
}

#endif
