/*
 * Other forms of a text, for searching and sorting. Strings as in base/text.h.
 */
#ifndef PAMPHLET_BASE_FOLD_H
#define PAMPHLET_BASE_FOLD_H

#include "base/memory.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Appends s as search sees it: compatibility forms resolved, case folded, accents dropped, digits
 * those of ASCII, so that "Éclair" and "eclair" are the same. */
void text_fold(struct buffer *out, const char *s, size_t n_bytes);

/* The same of the first letter of s, with what is folded into it: letter by letter comes to what
 * the whole does. Returns its bytes. */
size_t text_fold_letter(struct buffer *out, const char *s, size_t n_bytes);

/* The same of words that were typed: blanks at the ends go, and one stands for several. */
void text_fold_words(struct buffer *out, const char *words, size_t n_bytes);

/* Appends s without the accents that can be parted from their letters: "é" is "e", "ø" stays. */
void text_drop_accents(struct buffer *out, const char *s, size_t n_bytes);

/* Appends s in lower case, accents kept, one character for each (Unicode's simple mapping, as Go
 * and so Hugo and Goldmark do). */
void text_lower(struct buffer *out, const char *s, size_t n_bytes);

/* Appends a key whose byte order is the order a person expects: folded, leading punctuation
 * passed over, numbers by value ("Chapter 2" before "Chapter 10"). */
void text_sort_key(struct buffer *out, const char *s, size_t n_bytes);

/* Bytes of the leading punctuation that order passes over, as the quote of "“Frozen” shoulder" and
 * the mark of "¿Qué es?"; 0 where nothing else is there. */
size_t text_sort_start(const char *s, size_t n_bytes);

/* What a person without that key types for a letter that Unicode does not take apart ("o" for "ø"),
 * in lower case; NULL: nothing else. */
const char *fold_plain_letter(uint32_t code);

/* Whether folding passes over a code point: accents, vowel points. */
bool fold_is_accent(uint32_t code);

/* A code point in lower case (Unicode's simple mapping). */
uint32_t fold_lower(uint32_t code);

/* A text in its compatibility forms, taken apart (UAX 15, NFKD). Given to the caller, NULL: it
 * cannot be. */
uint8_t *fold_apart(const char *s, size_t n_bytes, size_t *apart_bytes);

#endif
