/*
 * How words, file names and paths end. Strings as in base/text.h.
 */
#ifndef PAMPHLET_BASE_ENDING_H
#define PAMPHLET_BASE_ENDING_H

#include <stdbool.h>
#include <stddef.h>

/* Whether s ends in these bytes, or is no more than they are. */
bool ending_is(const char *s, size_t n_bytes, const char *ending);

/* Whether a file's name is something and one of these endings (".png"; NULL ends the list), in
 * small or capital letters. */
bool ending_is_of(const char *name, size_t n_bytes, const char *const *endings);

/* The last part of a path: what is behind its last '/', all of it where there is none. Lent of it.
 */
const char *ending_part(const char *path);

#endif
