/*
 * TOML 1.0.
 */
#ifndef PAMPHLET_CONTENT_TOML_H
#define PAMPHLET_CONTENT_TOML_H

#include "content/value.h"

/* How deep lists and maps may nest; each part of a dotted key counts. */
enum { TOML_DEPTH_MAX = 32 };

/* Reads one TOML document (https://toml.io/en/v1.0.0), strictly: all that the specification calls
 * invalid is refused. Returns a VALUE_MAP, or NULL, as value_reader says. Numbers, dates, true and
 * false are scalars as they are written; strings are decoded and `quoted`, with line ends as in the
 * source. Takes time in proportion to n log n of the keys in a table. */
struct value *toml_read(const struct value_text *text, struct arena *arena, struct notes *notes);

#endif
