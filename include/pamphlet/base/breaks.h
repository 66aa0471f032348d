/*
 * Where lines may break. Included by base/text.h.
 */
#ifndef PAMPHLET_BASE_BREAKS_H
#define PAMPHLET_BASE_BREAKS_H

#include "base/ascii.h"

#include <stdbool.h>
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
 * inside a word. The same as text_breaks gives, but faster. */
size_t text_word_ascii(const char *s, size_t n_bytes);

/* Whether no line may break at the blank s[at]: only punctuation follows it, or only an opening
 * guillemet precedes it ("Combien ?", "« le soir »", "120 / 80": UAX 14, LB13, LB15a), or it is
 * inside a number or a range ("1 000", "5 – 10") or between a number and its unit or sign ("38 °C",
 * "8 am", "≥ 65"). */
bool text_holds_odd_blank(const char *s, size_t at, size_t n_bytes);

/* The same, at a glance where the blank is between two words of ASCII, as nearly all are: what may
 * hold a blank before a letter, a number or a guillemet, does not end so. */
static inline bool text_holds_blank(const char *s, size_t at, size_t n_bytes)
{
    bool between_words = at && at + 1 < n_bytes && ascii_is_letter((unsigned char)s[at + 1]) &&
                         (unsigned char)s[at - 1] < 0x80 &&
                         !ascii_is_digit((unsigned char)s[at - 1]);
    return !between_words && text_holds_odd_blank(s, at, n_bytes);
}

#endif
