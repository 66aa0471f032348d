/*
 * Text: widths, and what characters are. Includes the headers for UTF-8, graphemes, ASCII, line
 * breaks, cleaning and folding.
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
#include "base/grapheme.h"
#include "base/memory.h"
#include "base/no_break.h"
#include "base/utf8.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Terminal columns of s, which holds no tab or line end: 2 for wide and fullwidth characters (UAX
 * 11) and for a character that U+FE0F makes an emoji, 0 for marks and soft hyphens, 1 for the rest.
 * Emoji joined by ZWJ count one by one, as a terminal without the joined glyph shows them. */
size_t text_cols(const char *s, size_t n_bytes);

/* The longest prefix of whole graphemes that fits in cols columns. Returns its bytes, and its width
 * in *used_cols (may be NULL). */
size_t text_fit(const char *s, size_t n_bytes, size_t cols, size_t *used_cols);

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

/* Whether a code point is a symbol (category S), as signs of currencies are. */
bool text_is_symbol(uint32_t code);

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
