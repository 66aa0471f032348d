/*
 * Syllables of English words, counted without a dictionary.
 */
#ifndef PAMPHLET_CHECK_SYLLABLES_H
#define PAMPHLET_CHECK_SYLLABLES_H

#include <stddef.h>

/* Syllables of one word, at least 1; a number counts as 1. Groups of vowels, with what English
 * spelling does to them; a word with hyphens is the sum of its parts. Words of the spine and words
 * that break the rules are in a list. */
unsigned syllables_count(const char *word, size_t n_bytes);

/* As many groups of vowels as there are, for languages that speak what they write. */
unsigned syllables_count_plain(const char *word, size_t n_bytes);

#endif
