/*
 * Whether the words of a link say already where it leads.
 *
 * Knows telephone numbers and addresses of mail only: what else is an address is long enough to be
 * told from a figure behind it.
 */
#define _GNU_SOURCE /* memmem */
#include "layout/said.h"

#include "base/ascii.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/scheme.h"

#include <string.h>
#include <strings.h>

/* Adds digits without the 0 of "+44 (0)1632", which is not dialled. */
static void add_digits(struct buffer *out, const char *s, size_t n_bytes)
{
    for (size_t i = 0; i < n_bytes; i++)
        if (out->used && n_bytes - i > 2 && memcmp(s + i, "(0)", 3) == 0)
            i += 2;
        else if (ascii_is_digit(s[i]))
            buffer_add_char(out, s[i]);
}

/* Whether the digits of the words are those that are called, or contain them, apart from the zeros
 * of calls to another town or country; or whether they are the end of them, after such zeros. */
static bool have_number(const char *words, size_t words_bytes, const char *number, size_t n_bytes)
{
    enum { DIGITS_MIN = 5 }; /* fewer may be a part of any number */
    struct buffer plain = {0};
    struct buffer said = {0};
    struct buffer called = {0};
    path_unescape(&plain, number, n_bytes);
    add_digits(&said, words, words_bytes);
    add_digits(&called, plain.bytes, plain.used);
    const char *s = buffer_string(&said);
    const char *digits = buffer_string(&called);
    size_t said_zeros = ascii_lead_bytes(s, said.used, "0");
    size_t zeros = ascii_lead_bytes(digits, called.used, "0");
    size_t left = said.used - said_zeros;
    bool same = said.used && said.used == called.used && memcmp(s, digits, said.used) == 0;
    bool has = called.used - zeros >= DIGITS_MIN &&
               memmem(s, said.used, digits + zeros, called.used - zeros);
    bool ends = said_zeros && left >= DIGITS_MIN && left <= called.used &&
                memcmp(s + said_zeros, digits + called.used - left, left) == 0;
    buffer_done(&plain);
    buffer_done(&said);
    buffer_done(&called);
    return same || has || ends;
}

/* Whether an address goes on at a byte. A point may be the end of a sentence. */
static bool address_goes_on(const char *s, size_t n_bytes, size_t at)
{
    size_t sign = at + (at < n_bytes && s[at] == '.');
    unsigned char c = sign < n_bytes ? (unsigned char)s[sign] : ' ';
    return ascii_is_letter(c) || ascii_is_digit(c) || strchr("-_@+", c);
}

/* Whether the words have an address in them, in any case, that is not a part of another one. None
 * is longer (RFC 5321, 4.5.3.1.3). */
static bool have_address(const char *words, size_t words_bytes, const char *address, size_t n_bytes)
{
    enum { ADDRESS_BYTES_MAX = 254 };
    for (size_t i = 0; n_bytes && n_bytes <= ADDRESS_BYTES_MAX && i + n_bytes <= words_bytes; i++)
        if (strncasecmp(words + i, address, n_bytes) == 0 &&
            !(i && address_goes_on(words, words_bytes, i - 1)) &&
            !address_goes_on(words, words_bytes, i + n_bytes))
            return true;
    return false;
}

bool said_by_words(const struct document *document, const struct node *link)
{
    const char *words = node_text(document, link);
    const char *address = node_data(document, link);
    size_t n_bytes = link->data_bytes;
    size_t call = scheme_bytes(address, n_bytes, SCHEME_CALL);
    size_t write = scheme_bytes(address, n_bytes, SCHEME_WRITE);
    if (call)
        return have_number(words, link->text_bytes, address + call, n_bytes - call);
    if (!write)
        return false;
    const char *query = memchr(address, '?', n_bytes);
    size_t end = query ? (size_t)(query - address) : n_bytes;
    return have_address(words, link->text_bytes, address + write, end - write);
}
