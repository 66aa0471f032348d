/*
 * Bare addresses, those of e-mail too (GFM's extended autolinks), in text that md4c has read.
 *
 * Which of them md4c takes for links depends on its version. 0.4.8 takes what GFM does. 0.5 takes
 * few signs within an address, each between letters or digits, and little right behind one: it has
 * no link for "https://example.org/a-" or "e-mail:a@example.org", and one to
 * "https://example.org/a" for "https://example.org/a,b". Here is what 0.4.8 takes, so that readers
 * get the same links from both. Where an address ends before other words, DIALECT_PART stands
 * already (dialect_close_addresses).
 */
#include "markup/bare.h"

#include "base/ascii.h"
#include "content/address.h"

#include <string.h>

#define STOPS ".,:?!*_~)" /* which end no address; a semicolon may */
#define BLANKS " \t\r\n\v\f"

enum { SEGMENTS = 2, ENTITY_BYTES_MAX = 40, SCHEME_BYTES_MAX = 5 };

/* Behind the host name at s; NULL: it is none. It has a dot, and no underscore in the last two of
 * its parts (GFM 6.9). */
static const char *host_end(const char *s, const char *end)
{
    const char *at = s;
    unsigned dots = 0;
    unsigned since_underscore = SEGMENTS; /* dots */
    for (; at < end; at++) {
        unsigned char c = (unsigned char)*at;
        if (c == '.') {
            dots++;
            since_underscore++;
        } else if (c == '_') {
            since_underscore = 0;
        } else if (c != '-' && !ascii_is_letter(c) && !ascii_is_digit(c)) {
            break;
        }
    }
    if (at > s && at[-1] == '.') {
        at--;
        dots--;
    }
    return at > s && dots && since_underscore >= SEGMENTS ? at : NULL;
}

/* Whether the "&" at `at` begins an entity, which ends an address. */
static bool is_entity(const char *at, const char *end)
{
    const char *stop = at + 1;
    if (end - at > ENTITY_BYTES_MAX)
        end = at + ENTITY_BYTES_MAX;
    while (stop < end && (*stop == '#' || ascii_is_letter((unsigned char)*stop) ||
                          ascii_is_digit((unsigned char)*stop)))
        stop++;
    return stop > at + 1 && stop < end && *stop == ';';
}

/* Whether the path of an address ends at `at`: before a blank, or what md4c reads first. */
static bool ends_path(const char *at, const char *end)
{
    return (*at && strchr(BLANKS "<`\\", *at)) || (*at == '&' && is_entity(at, end));
}

/* The end of an address without the punctuation there; of parentheses only those that close none of
 * the address's own. */
static const char *without_end(const char *s, const char *end, size_t excess)
{
    for (; end > s && strchr(STOPS, end[-1]); end--) {
        if (end[-1] == ')' && !excess--)
            break;
    }
    return end;
}

size_t bare_address_bytes(const char *s, const char *end)
{
    size_t n = address_begin_bytes(s, end);
    const char *host = s + n;
    const char *at = n ? host_end(host, end) : NULL;
    size_t open = 0;
    size_t excess = 0;
    if (!at)
        return 0;
    for (; at < end && !ends_path(at, end); at++) {
        open += *at == '(';
        if (*at == ')' && open)
            open--;
        else
            excess += *at == ')';
    }
    return (size_t)(without_end(host, at, excess) - s);
}

/* Whether c may stand in the name or the domain of an e-mail address. */
static bool is_in_email(char c)
{
    return ascii_is_letter((unsigned char)c) || ascii_is_digit((unsigned char)c) ||
           (c && strchr(".-_", c));
}

/* Behind the domain at s; NULL: it is none. */
static const char *domain_end(const char *s, const char *end)
{
    const char *at = s;
    unsigned dots = 0;
    for (; at < end && is_in_email(*at); at++)
        dots += *at == '.';
    if (at > s && at[-1] == '.') {
        at--;
        dots--;
    } else if (at > s && strchr("-_", at[-1])) {
        return NULL;
    }
    return dots ? at : NULL;
}

size_t bare_email_bytes(const char *s, const char *sign, const char *end, const char **begin)
{
    const char *at = sign;
    while (at > s && (is_in_email(at[-1]) || at[-1] == '+'))
        at--;
    *begin = at;
    bool sound = at < sign && end - sign > 3 && is_in_email(sign[1]) && !strchr(".-_+", sign[-1]) &&
                 !strchr(".-_", sign[1]);
    const char *stop = sound ? domain_end(sign + 1, end) : NULL;
    return stop ? (size_t)(stop - at) : 0;
}

bool bare_may_precede(char before)
{
    return before && strchr(BLANKS "*_~([", before);
}

const char *bare_address_begin(const char *s, const char *sign)
{
    const char *at = sign;
    while (at > s && sign - at < SCHEME_BYTES_MAX && ascii_is_letter((unsigned char)at[-1]))
        at--;
    return at;
}
