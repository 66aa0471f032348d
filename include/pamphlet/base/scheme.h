/*
 * Schemes of addresses that lead to no page: telephone numbers, e-mail addresses, and numbers for
 * text messages.
 */
#ifndef PAMPHLET_BASE_SCHEME_H
#define PAMPHLET_BASE_SCHEME_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>

#define SCHEME_CALL "tel:"
#define SCHEME_WRITE "mailto:"
#define SCHEME_TEXT "sms:"

/* The length of a scheme if an address begins with it, in either case (RFC 3986, 3.1); else 0. Its
 * first letter is compared first, because that rules out nearly all addresses. */
static inline size_t scheme_bytes(const char *address, size_t n_bytes, const char *scheme)
{
    size_t n = strlen(scheme);
    bool begins = n_bytes >= n && (*address | ' ') == *scheme;
    return begins && strncasecmp(address, scheme, n) == 0 ? n : 0;
}

#endif
