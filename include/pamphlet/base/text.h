/*
 * Text: UTF-8, graphemes and widths. Includes the headers for ASCII, line breaks, cleaning and
 * folding.
 *
 * Strings are given as pointer and length in bytes and need no NUL unless stated. There is one
 * width function, text_cols; layout and drawing both use it.
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

/* Whether a file begins with a byte order mark of UTF-16, which Windows calls "Unicode", or with
 * two letters of ASCII in it: read as UTF-8 no word of it would make sense, and every second letter
 * would be U+FFFD. */
bool text_is_utf16(const char *s, size_t n_bytes);

/* Bytes of the byte order mark (U+FEFF) that some editors put before UTF-8: 3, or 0 if there is
 * none. */
size_t text_mark_bytes(const char *s, size_t n_bytes);

/* Whether `code`, which text_decode read from the n_bytes at s, stands for ill-formed UTF-8:
 * TEXT_REPLACEMENT may also be in the text itself. */
bool text_is_broken(uint32_t code, const char *s, size_t n_bytes);

/* The value of a hexadecimal digit, -1 if it is none. */
int text_hex_digit(char c);

/* The first place where `second` follows `first`, NULL if there is none. Many times faster than
 * memmem where `first` is rare. */
const char *text_find_pair(const char *s, size_t n_bytes, char first, char second);

/* The number of line ends in s. */
size_t text_count_line_ends(const char *s, size_t n_bytes);

/* Bytes of the first extended grapheme cluster (UAX 29) of s; n_bytes >= 1. */
size_t text_grapheme(const char *s, size_t n_bytes);

/* How many extended grapheme clusters s has. */
size_t text_count_graphemes(const char *s, size_t n_bytes);

/* Where the last extended grapheme cluster of s begins; n_bytes >= 1. A byte that is not UTF-8
 * counts as one, since a page may be in any encoding before it is cleaned. */
size_t text_last_grapheme(const char *s, size_t n_bytes);

/* Terminal columns of s, which holds no tab or line end: 2 for wide and fullwidth characters (UAX
 * 11) and for a character that U+FE0F makes an emoji, 0 for marks and soft hyphens, 1 for the rest.
 * Emoji joined by ZWJ count one by one, as a terminal without the joined glyph shows them. */
size_t text_cols(const char *s, size_t n_bytes);

/* The longest prefix of whole graphemes that fits in cols columns. Returns its bytes, and its width
 * in *used_cols (may be NULL). */
size_t text_fit(const char *s, size_t n_bytes, size_t cols, size_t *used_cols);

/* Bytes of s before the first that is not printable ASCII or is the first of two adjacent blanks:
 * words with single blanks between them. */
size_t text_plain_words(const char *s, size_t n_bytes);

/* The longest prefix of s that fits in cols columns and ends after a word: before a blank, or where
 * `breaks` (text_breaks of s) allow it. Returns its bytes, 0 if there is none, which leaves
 * *used_cols alone; else *used_cols is its width. It never contains what needs the caller's care:
 * adjacent blanks, line ends, soft hyphens, U+FE0F. */
size_t text_fit_words(const char *s, size_t n_bytes, const char *breaks, size_t cols,
                      size_t *used_cols);

/* Bytes of the blank at s that does not break: U+00A0, or U+202F, which is narrow and which French
 * typists set; 0: there is none. */
size_t text_no_break_bytes(const char *s, size_t n_bytes);

/* Whether s is more than blanks; those that do not break are blanks too. */
bool text_has_words(const char *s, size_t n_bytes);

/* Whether a code point is of Unicode's categories L or N (Nd, Nl, No). */
bool text_is_letter_or_digit(uint32_t code);

/* Whether a code point is a letter (category L), or a decimal digit (Nd). */
bool text_is_letter(uint32_t code);
bool text_is_decimal(uint32_t code);

/* Whether a code point is a vulgar fraction (Unicode's name for U+00BD and its like): one that
 * folds to two numbers with U+2044 between them. */
bool text_is_fraction(uint32_t code);

/* Whether a code point is a combining mark (category M). */
bool text_is_mark(uint32_t code);

/* Whether a code point is of a script that is written without blanks between words (Han, kana,
 * Thai, Lao, Khmer, Burmese): a word of it can be found only as part of a run. */
bool text_is_spaceless(uint32_t code);

/* Whether the last character of `before` and the first of `after`, neither of which is empty, are
 * both East Asian and written without spaces: a soft line break between them is no space. */
bool text_joins_lines(const char *before, size_t before_bytes, const char *after,
                      size_t after_bytes);

#endif
