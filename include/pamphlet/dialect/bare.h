/*
 * Bare addresses, which are links without any marks.
 */
#ifndef PAMPHLET_DIALECT_BARE_H
#define PAMPHLET_DIALECT_BARE_H

#include <stdbool.h>
#include <stddef.h>

/* The length of the bare address that begins at s, behind the character `before`; 0: none does. */
size_t bare_address_bytes(const char *s, const char *end, char before);

/* Where the address whose ":" or first "." stands at `sign`, behind s, would begin. */
const char *bare_address_begin(const char *s, const char *sign);

/* The length of the bare e-mail address, behind s, that holds the "@" at `sign`; 0: none does. It
 * begins at *begin. */
size_t bare_email_bytes(const char *s, const char *sign, const char *end, const char **begin);

/* Whether a bare address may begin behind this character; it may also begin a line. */
bool bare_may_precede(char before);

#endif
