/*
 * Where lines may break. Included by base/text.h.
 */
#ifndef PAMPHLET_BASE_BREAKS_H
#define PAMPHLET_BASE_BREAKS_H

#include <stdbool.h>
#include <stddef.h>

/* For each byte of s whether a line may break before it (UAX 14): breaks[i] is TEXT_BREAK_MAY,
 * TEXT_BREAK_MUST (after a line end) or 0. Runs of scripts written without spaces that need a
 * dictionary (Thai, Lao, Khmer, Burmese) may break between graphemes. Never inside a grapheme, and
 * within ASCII words only where text_word_ascii says. */
enum { TEXT_BREAK_MAY = 1, TEXT_BREAK_MUST = 2 };
void text_breaks(const char *s, size_t n_bytes, char *breaks);

/* The same, asked of Unicode for every character: what text_breaks must agree with. */
void text_breaks_asked(const char *s, size_t n_bytes, char *breaks);

/* Bytes of ASCII s up to the first place where a line may break: a blank, or behind a hyphen
 * inside a word. What text_breaks says of the same text, without asking Unicode. */
size_t text_word_ascii(const char *s, size_t n_bytes);

/* Whether the blank at s[at] parts no line: what follows is nothing but stops, or what stands
 * before it nothing but an opening guillemet ("Combien ?", "« le soir »", "120 / 80": UAX 14, LB13,
 * LB15a), or it stands in a number or between one and its unit. */
bool text_holds_blank(const char *s, size_t at, size_t n_bytes);

#endif
