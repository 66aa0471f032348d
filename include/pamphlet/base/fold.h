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

/* As text_fold, for the first letter of s and what folds into it, so that folding letter by letter
 * gives the same as folding the whole. Returns the bytes of s it took. */
size_t text_fold_letter(struct buffer *out, const char *s, size_t n_bytes);

/* As text_fold, for words that were typed: blanks at the ends go, and runs of blanks become one. */
void text_fold_words(struct buffer *out, const char *words, size_t n_bytes);

/* Appends s without the accents that Unicode can separate from their letters: "é" becomes "e", "ø"
 * stays. */
void text_drop_accents(struct buffer *out, const char *s, size_t n_bytes);

/* Appends s in lower case, accents kept, one character for each (Unicode's simple mapping, as Go
 * and so Hugo and Goldmark do). */
void text_lower(struct buffer *out, const char *s, size_t n_bytes);

/* Appends a key whose byte order is the order a person who reads this language expects: folded but
 * for letters of its own, leading punctuation passed over, numbers by value ("Chapter 2" before
 * "Chapter 10"). */
void text_sort_key(struct buffer *out, const char *s, size_t n_bytes, const char *language);

/* Bytes of the leading punctuation that the sort key leaves out, such as the quote of "“Frozen”
 * shoulder" and the mark of "¿Qué es?"; 0 if s has no letter or digit. */
size_t text_sort_start(const char *s, size_t n_bytes);

/* What a person without that key types for a lower-case letter that Unicode does not decompose ("o"
 * for "ø"); NULL: nothing else. */
const char *fold_plain_letter(uint32_t code);

/* Whether folding drops a code point: accents, vowel points. */
bool fold_is_accent(uint32_t code);

/* A code point in lower case (Unicode's simple mapping). */
uint32_t fold_lower(uint32_t code);

/* A text in compatibility decomposition (UAX 15, NFKD), which the caller frees. NULL: it failed. */
uint8_t *fold_apart(const char *s, size_t n_bytes, size_t *apart_bytes);

#endif
