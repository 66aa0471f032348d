/*
 * How words and file names end. Strings as in base/text.h.
 */
#ifndef PAMPHLET_BASE_ENDING_H
#define PAMPHLET_BASE_ENDING_H

#include <stdbool.h>
#include <stddef.h>

/* Whether s ends in these bytes or equals them. */
bool ending_is(const char *s, size_t n_bytes, const char *ending);

/* Whether words end in a colon, the wide one of Chinese and Japanese too. */
bool ending_is_colon(const char *s, size_t n_bytes);

/* Whether a file name ends in one of these endings (".png"; NULL ends the list), in either ASCII
 * case, with something before it. */
bool ending_is_of(const char *name, size_t n_bytes, const char *const *endings);

#endif
