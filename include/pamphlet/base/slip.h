/* Slips of the pen in names that people type: keys, fields, shortcodes. */
#ifndef PAMPHLET_BASE_SLIP_H
#define PAMPHLET_BASE_SLIP_H

#include <stdbool.h>

/* Whether two names begin alike and differ in one letter at most, whatever their case: one more,
 * one less, another one, or two that changed places. */
bool slip_is_near(const char *a, const char *b);

/* What a message says of the name that may be meant, as part of its format. `form` is how the name
 * is written there: "%s", "--%s". */
#define SLIP_WRITE(form) "write " form " if that is meant"

#endif
