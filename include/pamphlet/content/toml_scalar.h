/*
 * TOML's strings, numbers, dates and truth values, each taken at the scanner's position.
 */
#ifndef PAMPHLET_CONTENT_TOML_SCALAR_H
#define PAMPHLET_CONTENT_TOML_SCALAR_H

#include "content/scanner.h"

/* A quoted string of one line, as keys have it: decoded, in the arena, with a NUL after it. False
 * after a note. */
bool toml_take_string(struct scanner *in, const char **text, size_t *text_bytes);

/* A scalar value. NULL after a note. */
struct value *toml_take_scalar(struct scanner *in);

#endif
