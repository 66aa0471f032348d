/*
 * Where lines may break. Included by base/text.h.
 */
#ifndef PAMPHLET_BASE_BREAKS_H
#define PAMPHLET_BASE_BREAKS_H

#include <stddef.h>

/* For each byte of s whether a line may break before it (UAX 14): breaks[i] is TEXT_BREAK_MAY,
 * TEXT_BREAK_MUST (after a line end) or 0. Runs of scripts written without spaces that need a
 * dictionary (Thai, Lao, Khmer, Burmese) may break between graphemes. No break is inside a
 * grapheme, and those within ASCII words are only where text_word_ascii says. */
enum { TEXT_BREAK_MAY = 1, TEXT_BREAK_MUST = 2 };
void text_breaks(const char *s, size_t n_bytes, char *breaks);

/* The same, but libunistring is asked about every character: the reference for text_breaks. */
void text_breaks_asked(const char *s, size_t n_bytes, char *breaks);

/* Bytes of ASCII s up to the first place where a line may break: before a blank, or after a hyphen
 * inside a word that is no address. The same as text_breaks gives, but faster. */
size_t text_word_ascii(const char *s, size_t n_bytes);

#endif
