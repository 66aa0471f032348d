/*
 * Text: UTF-8, graphemes and widths; with it come its other forms, line breaks and cleaning.
 *
 * Strings are given as pointer and length in bytes and need
 * no NUL unless it is said. There is one width function, text_cols; layout and drawing both use it.
 */
#ifndef PAMPHLET_BASE_TEXT_H
#define PAMPHLET_BASE_TEXT_H

#include "base/ascii.h"
#include "base/breaks.h"
#include "base/clean.h"
#include "base/fold.h"
#include "base/memory.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TEXT_REPLACEMENT 0xFFFDu

/* Reads one code point at s (n_bytes >= 1) and returns the bytes it took, at least 1. What is not
 * well-formed UTF-8 (Unicode 15, table 3-7) reads as TEXT_REPLACEMENT, taking the maximal
 * ill-formed part as Unicode's section 3.9 recommends. */
size_t text_decode(const char *s, size_t n_bytes, uint32_t *code);

/* Writes one code point and returns the bytes written, 1 to 4. Not a scalar value: U+FFFD. */
size_t text_encode(char out[4], uint32_t code);

bool text_is_ascii(const char *s, size_t n_bytes);

/* Whether a file begins as UTF-16 does, another system's "Unicode": no word of it could be read,
 * and every second letter would be a mark of damage. */
bool text_is_utf16(const char *s, size_t n_bytes);

/* Bytes of the mark that some editors put before a text in UTF-8 (U+FEFF): 3; 0: none is there. */
size_t text_mark_bytes(const char *s, size_t n_bytes);

/* Whether a code point that text_decode read of n bytes at s stands for what is no UTF-8: a text
 * may have TEXT_REPLACEMENT in it itself. */
bool text_is_broken(uint32_t code, const char *s, size_t n_bytes);

/* The value of a hexadecimal digit, -1 if it is none. */
int text_hex_digit(char c);

/* Where two bytes first stand side by side, NULL if they do not. Many times faster than memmem
 * where the first of them is rare. */
const char *text_find_pair(const char *s, size_t n_bytes, char first, char second);

/* Bytes of the first extended grapheme cluster (UAX 29) of s; n_bytes >= 1. */
size_t text_grapheme(const char *s, size_t n_bytes);

/* How many of them there are in s. */
size_t text_count_graphemes(const char *s, size_t n_bytes);

/* Where the last extended grapheme cluster of s begins; n_bytes >= 1. Of what is not UTF-8 a byte
 * is one, for a page may be in any encoding before it is cleaned. */
size_t text_last_grapheme(const char *s, size_t n_bytes);

/* Terminal columns of s, which holds no tab or line end: 2 for wide and fullwidth characters
 * (UAX 11) and for an emoji asked for by U+FE0F, 0 for marks and soft hyphens, 1 for the rest.
 * Emoji joined by ZWJ count one by one: that is what a terminal without the joined picture shows.
 */
size_t text_cols(const char *s, size_t n_bytes);

/* The longest prefix of whole graphemes that fits in cols columns: its bytes, and its width in
 * *used_cols (NULL to ignore). */
size_t text_fit(const char *s, size_t n_bytes, size_t cols, size_t *used_cols);

/* Bytes of s before the first that is no printable ASCII, and before the first of two blanks that
 * follow each other: words with single blanks between. */
size_t text_plain_words(const char *s, size_t n_bytes);

/* The longest prefix of s that fits in cols columns and is behind a word: before a blank or where
 * `breaks` of the same text allow it. Its bytes, 0 if there is none, and its width. What needs
 * thought (blanks in a row, line ends, soft hyphens, U+FE0F) is never within it. */
size_t text_fit_words(const char *s, size_t n_bytes, const char *breaks, size_t cols,
                      size_t *used_cols);

/* Whether a code point is of Unicode's categories L or N (Nd, Nl, No). */
bool text_is_letter_or_digit(uint32_t code);

/* Whether a code point is a letter (category L), a decimal digit (Nd). */
bool text_is_letter(uint32_t code);
bool text_is_decimal(uint32_t code);

/* Whether a code point is a combining mark (category M). */
bool text_is_mark(uint32_t code);

/* Whether a code point is of a script that is written without blanks between words (Han, kana,
 * Thai, Lao, Khmer, Burmese): a word of it can only be found as a part of a run. */
bool text_is_spaceless(uint32_t code);

/* Whether the character ending before / starting at a point is East Asian and written without
 * spaces: a soft line break between two such is no space. */
bool text_joins_lines(const char *before, size_t before_bytes, const char *after,
                      size_t after_bytes);

#endif
