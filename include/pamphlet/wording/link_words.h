/*
 * Whether the words of a link say where it leads.
 */
#ifndef PAMPHLET_WORDING_LINK_WORDS_H
#define PAMPHLET_WORDING_LINK_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* Whether the words of a link are only "here", "read more" or the like. */
bool link_words_are_vague(const char *s, size_t n_bytes);

#endif
