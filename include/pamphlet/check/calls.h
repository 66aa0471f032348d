/*
 * Whether the words around a number say that it is one to call.
 */
#ifndef PAMPHLET_CHECK_CALLS_H
#define PAMPHLET_CHECK_CALLS_H

#include <stdbool.h>
#include <stddef.h>

/* Whether the text s says of the number at start..end, bytes within it, that it is to be called, or
 * says so of one that it stands beside ("call 112 or 911"). Of a number that can be no measure a
 * word of danger beside it says enough: "ambulance (911)". Languages: English, Spanish, French,
 * German, Polish, Arabic. */
bool calls_number(const char *s, size_t n_bytes, size_t start, size_t end, bool no_measure);

/* Whether the words right at a number say that an ambulance comes of it: "call 111 for an
 * ambulance", but not "do not call 111 for an ambulance". English only. */
bool calls_ambulance(const char *s, size_t n_bytes, size_t start, size_t end);

/* Whether what is counted stands behind a number that ends at a byte of s: "110 minutes". */
bool calls_amount(const char *s, size_t n_bytes, size_t end);

/* Whether a text is nothing but words of calling, and one of them is of an emergency:
 * "emergency", "our emergency line". */
bool calls_emergency(const char *s, size_t n_bytes);

#endif
