/*
 * The sound of words, for spelling.
 */
#ifndef PAMPHLET_LIBRARY_SOUND_H
#define PAMPHLET_LIBRARY_SOUND_H

#include <stdbool.h>

enum { SOUND_BYTES_MAX = 64 };

/* What a folded word sounds like, as far as there is room: no letter twice, all vowels one. */
void sound_write(const char *s, char out[SOUND_BYTES_MAX + 1]);

/* Whether a folded word begins with the same sound as one that was written by sound_write: hardly
 * anybody misses that one. Sounds of other scripts are not known here. */
bool sound_begins(const char *word, const char *sound);

#endif
