/*
 * UTF-8, and bytes of it. Included by base/text.h. Strings as there.
 */
#ifndef PAMPHLET_BASE_UTF8_H
#define PAMPHLET_BASE_UTF8_H

#include "base/ascii.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TEXT_REPLACEMENT 0xFFFDu

/* Characters that are not seen, but change how those beside them are shown. */
enum {
    TEXT_SOFT_HYPHEN = 0xad,
    TEXT_NON_JOINER = 0x200c,
    TEXT_JOINER = 0x200d,
    TEXT_EMOJI_SELECTOR = 0xfe0f,
};

/* Reads one code point at s (n_bytes >= 1) and returns the bytes it took, at least 1. What is not
 * well-formed UTF-8 (Unicode 15, table 3-7) reads as TEXT_REPLACEMENT, taking the maximal
 * ill-formed part as Unicode's section 3.9 recommends. */
size_t text_decode(const char *s, size_t n_bytes, uint32_t *code);

/* Reads the last code point of s (n_bytes >= 1) and returns the bytes it took. 0: s does not end in
 * well-formed UTF-8. */
size_t text_decode_last(const char *s, size_t n_bytes, uint32_t *code);

/* Whether a byte goes on with a character that began before it (Unicode 15, table 3-6: 10xxxxxx).
 */
static inline bool text_goes_on(char byte)
{
    return ((unsigned char)byte & 0xc0) == 0x80;
}

/* Whether a byte may be of a letter, or of a letter or digit. What is not ASCII is taken for one:
 * it nearly always is. */
static inline bool text_is_letter_byte(char byte)
{
    return ascii_is_letter((unsigned char)byte) || (unsigned char)byte >= 0x80;
}

static inline bool text_is_word_byte(char byte)
{
    return text_is_letter_byte(byte) || ascii_is_digit((unsigned char)byte);
}

/* Where the character begins that byte `at` is in, so that s may be cut there. */
static inline size_t text_character_start(const char *s, size_t at)
{
    while (at && text_goes_on(s[at]))
        at--;
    return at;
}

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

#endif
