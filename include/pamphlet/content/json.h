/*
 * JSON (RFC 8259).
 */
#ifndef PAMPHLET_CONTENT_JSON_H
#define PAMPHLET_CONTENT_JSON_H

#include "content/value.h"

/* How deep lists and maps may nest. */
enum { JSON_DEPTH_MAX = 32 };

/* Reads one JSON value, which only blanks may follow. Keys keep their order; numbers, true and
 * false are scalars as they are written, null is a VALUE_NULL, and strings are decoded and
 * `quoted`. Bytes that are no UTF-8 stay in strings, because a field is cleaned when it is used; a
 * lone surrogate becomes U+FFFD. */
struct value *json_read(const struct value_text *text, struct arena *arena, struct notes *notes);

#endif
