/*
 * The printer at a reader's own terminal: what is sent to it, as bytes. How to reach it is the
 * terminal's affair (term.h).
 */
#ifndef PAMPHLET_UI_ATTACHED_H
#define PAMPHLET_UI_ATTACHED_H

#include "base/memory.h"

#include <stdbool.h>
#include <stddef.h>

/* What a terminal that counts the bytes can be told in one byte (terminfo(5), mc5p). */
enum { ATTACHED_CHUNK_BYTES_MAX = 255 };

/* Appends a text as a printer wants it: cleaned, each line at its left edge, the sheet let go at
 * the end. `ascii`: it knows no other letters. The only control characters in it are carriage
 * return, line feed and one form feed. */
void attached_prepare(const char *text, size_t n_bytes, bool ascii, struct buffer *out);

/* How many bytes to send at once: at least one of those that there are, at most
 * ATTACHED_CHUNK_BYTES_MAX, and no character in two parts. */
size_t attached_chunk(const char *s, size_t n_bytes);

#endif
