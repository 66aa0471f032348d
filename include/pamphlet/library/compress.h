/*
 * Compression. The only file that calls Zstandard.
 */
#ifndef PAMPHLET_LIBRARY_COMPRESS_H
#define PAMPHLET_LIBRARY_COMPRESS_H

#include "base/memory.h"

#include <stdbool.h>
#include <stddef.h>

/* COMPRESS_WELL makes pages a third of their size; COMPRESS_QUICKLY two thirds, in half the
 * time. */
enum compress_how { COMPRESS_WELL, COMPRESS_QUICKLY };

/* Appends n_bytes in compressed form. The same bytes always give the same result. */
void compress_add(struct buffer *out, const void *bytes, size_t n_bytes, enum compress_how how);

/* Appends what compress_add was given. False, with nothing appended: the bytes are damaged, or
 * would become more than most_bytes. */
bool compress_undo(struct buffer *out, const void *bytes, size_t n_bytes, size_t most_bytes);

#endif
