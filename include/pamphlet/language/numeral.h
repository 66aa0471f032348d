/*
 * Numbers in words and in digits: "six" and "6".
 */
#ifndef PAMPHLET_LANGUAGE_NUMERAL_H
#define PAMPHLET_LANGUAGE_NUMERAL_H

#include "base/memory.h"

#include <stdbool.h>

/* Appends the digits for a folded word of a language that is a number, or the word for digits.
 * False: it is neither, or no numbers of that language are known here. */
bool numeral_write(const char *language, const char *folded, struct buffer *out);

#endif
