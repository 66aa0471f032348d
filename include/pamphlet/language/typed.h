/*
 * A word as it was typed, and how near it is to other words.
 */
#ifndef PAMPHLET_LANGUAGE_TYPED_H
#define PAMPHLET_LANGUAGE_TYPED_H

#include "language/letters.h"
#include "language/sound.h"

/* A typed word, prepared for comparison with others. */
struct typed {
    struct letters letters; /* none: it is too long, and nothing is near it */
    uint32_t consonants;
    bool b_is_v; /* they are one sound to whoever typed it, as in Spanish */
    char sound[SOUND_BYTES_MAX + 1];
    char exact_sound[SOUND_BYTES_MAX + 1]; /* with its vowels */
};

/* Prepares a folded word. */
void typed_take(struct typed *typed, const char *word, bool b_is_v);

/* Half edits from what was typed to a folded word, by letters or by sound ("f" for "ph"); TYPED_FAR
 * if they are too far apart for one to be meant by the other. `doubts`: how many things speak
 * against the word. *beginning: the same to the nearest beginning of the word. */
enum { TYPED_FAR = 100 };
unsigned typed_apart(const struct typed *typed, const char *word, unsigned doubts,
                     unsigned *beginning);

/* False: a word does not begin as what was typed, and typed_apart finds it far. */
bool typed_begins(const struct typed *typed, const char *word);

/* Whether what was typed is long enough to be the beginning of a word it is not quite like. */
bool typed_may_begin(const struct typed *typed);

/* Whether a word has so many of the consonants that were typed that typed_apart may find it near,
 * and, unless what was typed may be its beginning (`prefix`), so few others. */
bool typed_shares_consonants(const struct typed *typed, const char *word, bool prefix);

#endif
