/*
 * What of a text libyaml can read; for yaml.c only.
 */
#ifndef PAMPHLET_CONTENT_YAML_READABLE_H
#define PAMPHLET_CONTENT_YAML_READABLE_H

#include "base/memory.h"

#include <stdbool.h>

/* The first byte from i on that libyaml would refuse; n_bytes: there is none. *taken: the bytes of
 * the character there; *broken: whether it is no UTF-8. */
size_t yaml_find_unreadable(const char *s, size_t i, size_t n_bytes, size_t *taken, bool *broken);

/* Appends a copy that libyaml can read: without the characters that it would refuse, and with
 * U+FFFD for what is no UTF-8. */
void yaml_leave_out_unreadable(struct buffer *out, const char *s, size_t n_bytes);

#endif
