/*
 * Abbreviations in capitals, and whether the text around one says what it stands for.
 */
#ifndef PAMPHLET_WORDING_ABBREVIATIONS_H
#define PAMPHLET_WORDING_ABBREVIATIONS_H

#include <stdbool.h>
#include <stddef.h>

/* Bytes of a word that is an abbreviation of two to six capitals and "&", without the "s" of the
 * plural; 0: it is none. */
size_t abbreviation_bytes(const char *word, size_t n_bytes);

/* Whether the abbreviation from `start` to `end` of a text is explained there: in brackets after
 * its full form, before brackets, or spelled out beside it. */
bool abbreviation_is_explained(const char *text, size_t n_bytes, size_t start, size_t end);

#endif
