/*
 * Lists of words kept as one string, separated by single spaces.
 */
#ifndef PAMPHLET_BASE_LIST_H
#define PAMPHLET_BASE_LIST_H

#include <stdbool.h>
#include <stddef.h>

/* Whether a list has a word of n bytes; the case of ASCII letters is ignored. */
bool list_has(const char *list, const char *word, size_t n);

#endif
