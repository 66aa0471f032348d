/*
 * The sound of words.
 */
#ifndef PAMPHLET_LANGUAGE_SOUND_H
#define PAMPHLET_LANGUAGE_SOUND_H

#include <stdbool.h>

enum { SOUND_BYTES_MAX = 64 };

/* Writes what a folded word sounds like, as far as there is room: no letter twice in a row, every
 * vowel as "a", and no "r" that is not heard. */
void sound_write(const char *s, char out[SOUND_BYTES_MAX + 1]);

/* The same with its own vowels, but "y" as "i", and with every "r". */
void sound_write_exact(const char *s, char out[SOUND_BYTES_MAX + 1]);

/* Whether a folded word begins with the same sound as one that sound_write wrote: hardly anybody
 * gets the first sound wrong. All sounds that are not written in ASCII count as the same. */
bool sound_begins(const char *word, const char *sound);

#endif
