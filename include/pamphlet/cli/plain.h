/*
 * What commands print of a text: all of it, but on a terminal without UTF-8 what ASCII can show.
 */
#ifndef PAMPHLET_CLI_PLAIN_H
#define PAMPHLET_CLI_PLAIN_H

#include "base/memory.h"
#include "library/library.h"

#include <stdio.h>

/* How standard output is to be written. */
struct plain {
    bool ascii;  /* it is such a terminal */
    bool missed; /* and something could not be shown there */
};

struct plain plain_output(void);

/* Whether pages of a language can be shown there at all; if not, they would be question marks. */
bool plain_shows(struct plain *plain, const struct library *library, uint32_t language);

/* Appends what is printed of a text. */
void plain_add(const struct plain *plain, struct buffer *out, const char *s, size_t n_bytes);

/* Prints some lines, cleaned, and empties the buffer. */
void plain_print(struct buffer *lines, FILE *to);

/* Says what to do if something could not be shown. */
void plain_tell(const struct plain *plain);

#endif
