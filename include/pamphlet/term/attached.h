/*
 * The printer at a reader's own terminal: the bytes that are sent to it (term_print.c). How they
 * get there is in term.h.
 */
#ifndef PAMPHLET_TERM_ATTACHED_H
#define PAMPHLET_TERM_ATTACHED_H

#include "base/memory.h"

#include <stdbool.h>
#include <stddef.h>

/* The most bytes that mc5p can announce, since its count is one byte (terminfo(5)). */
enum { ATTACHED_CHUNK_BYTES_MAX = 255 };

/* Appends a text in the form a printer needs: cleaned, each line starting at the left edge, a form
 * feed at the end. `ascii`: all other characters are replaced. The only control characters in it
 * are carriage return, line feed and one form feed. */
void attached_prepare(const char *text, size_t n_bytes, bool ascii, struct buffer *out);

/* How many of these bytes to send at once: at least one if there are any, at most
 * ATTACHED_CHUNK_BYTES_MAX, and no part of a character. */
size_t attached_chunk(const char *s, size_t n_bytes);

#endif
