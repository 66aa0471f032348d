/*
 * Forms of words that no ending tells: "fall" and "fell".
 */
#ifndef PAMPHLET_LANGUAGE_IRREGULAR_H
#define PAMPHLET_LANGUAGE_IRREGULAR_H

#include "base/memory.h"

/* Appends the other forms of a folded word of a language, with a blank before each: those that are
 * irregular, and those of a German or Arabic verb. Some may be no words at all: use only those that
 * pages have. */
void irregular_write(const char *language, const char *folded, struct buffer *out);

#endif
