/*
 * Where sentences begin in the text of a page, as far as an extract must know.
 */
#ifndef PAMPHLET_LANGUAGE_SENTENCE_H
#define PAMPHLET_LANGUAGE_SENTENCE_H

#include <stdbool.h>
#include <stddef.h>

/* Whether a line or a sentence begins at an offset of a text. */
bool sentence_begins(const char *text, size_t n_bytes, size_t at);

/* Whether the text before `end` ends as a sentence does. */
bool sentence_ends(const char *text, size_t end);

/* The start of the sentence that an offset is in, but no more than 2 KiB before it. */
size_t sentence_start(const char *text, size_t n_bytes, size_t at);

#endif
