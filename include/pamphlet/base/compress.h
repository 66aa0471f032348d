/*
 * Bytes made smaller. The only file that calls Zstandard.
 */
#ifndef PAMPHLET_BASE_COMPRESS_H
#define PAMPHLET_BASE_COMPRESS_H

#include "base/memory.h"

#include <stdbool.h>
#include <stddef.h>

/* Pages become a third of their size, or two thirds in half the time. */
enum compress_how { COMPRESS_WELL, COMPRESS_QUICKLY };

/* Appends what compress_undo makes the same n bytes of. The same bytes always give the same. */
void compress_add(struct buffer *out, const void *bytes, size_t n_bytes, enum compress_how how);

/* Appends what was compressed. False, with nothing appended: it is damaged, or more than
 * most_bytes. */
bool compress_undo(struct buffer *out, const void *bytes, size_t n_bytes, size_t most_bytes);

#endif
