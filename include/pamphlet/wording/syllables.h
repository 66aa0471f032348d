/*
 * Syllables of English words, counted without a dictionary.
 */
#ifndef PAMPHLET_WORDING_SYLLABLES_H
#define PAMPHLET_WORDING_SYLLABLES_H

#include <stddef.h>

/* Syllables of one word, at least 1; a number counts as 1. Counts groups of vowels, corrected for
 * English spelling; a word with hyphens is the sum of its parts. Words that break the rules are in
 * syllables_table.h. */
unsigned syllables_count(const char *word, size_t n_bytes);

/* Groups of vowels in a word, at least 1, for languages that are pronounced as they are spelled. */
unsigned syllables_count_plain(const char *word, size_t n_bytes);

#endif
