/*
 * Bare addresses, those of e-mail too (GFM's extended autolinks).
 *
 * md4c could find them, but not where they end: on Hugo's websites at the first character that no
 * address has, and md4c reads on to a blank or a tag. What it takes for one depends on its version,
 * too. Letters of any script may be part of an address: one copied from a browser may contain them,
 * and it works.
 */
#include "dialect/bare.h"

#include "base/ascii.h"
#include "base/text.h"
#include "content/address.h"
#include "dialect/dialect.h"

#include <string.h>

#define STOPS ".,:?!*_~)" /* which end no address; a semicolon may */
#define BLANKS " \t\r\n\v\f"

/* HOST_BYTES_MAX: what is looked at where one may begin; of those that work none is longer. */
enum {
    SEGMENTS = 2,
    HOST_BYTES_MAX = 255,
    ENTITY_BYTES_MAX = 40,
    SCHEME_BYTES_MAX = 5,
    JOINT = 0x80 /* DIALECT_JOINT */
};

/* Whether a host name continues after the hyphens at `at`; it cannot end with them. */
static bool is_joined(const char *at, const char *end)
{
    while (at < end && *at == '-')
        at++;
    unsigned char c = at < end ? (unsigned char)*at : '\0';
    return ascii_is_letter(c) || ascii_is_digit(c) || c >= 0x80;
}

/* Whether a host name is at s. It has a dot, and no underscore in the last two of its parts
 * (GFM 6.9). */
static bool is_host(const char *s, const char *end)
{
    const char *at = s;
    unsigned dots = 0;
    unsigned since_underscore = SEGMENTS; /* dots */
    if (end - s > HOST_BYTES_MAX)
        end = s + HOST_BYTES_MAX;
    for (; at < end; at++) {
        unsigned char c = (unsigned char)*at;
        if (c == '.') {
            dots++;
            since_underscore++;
        } else if (c == '_') {
            since_underscore = 0;
        } else if (c == '-' ? !is_joined(at, end) : !ascii_is_letter(c) && !ascii_is_digit(c)) {
            break;
        }
    }
    dots -= at > s && at[-1] == '.';
    return at > s && dots && since_underscore >= SEGMENTS;
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

/* Whether a character beyond ASCII can be part of an address: a letter, a digit, a mark or a
 * joiner. */
static bool is_in_address(uint32_t code)
{
    return text_is_letter_or_digit(code) || text_is_mark(code) || code == TEXT_NON_JOINER ||
           code == TEXT_JOINER || code == JOINT;
}

/* An address while it is read. */
struct bare {
    const char *end;
    char before;
    bool on_host;  /* still within the host name */
    bool bracket;  /* a bracket of its own is open */
    size_t open;   /* parentheses of its own that are open */
    size_t excess; /* parentheses that close none of them */
};

/* Whether the address ends before the ASCII character at `at`. What follows the host may contain
 * most of those that the host cannot. */
static bool ends_at_sign(const struct bare *bare, const char *at)
{
    char next = bare->end - at > 1 ? at[1] : '\0';
    switch (*at) {
    case DIALECT_PART:
        return next != '~' && at[-1] != '~';
    case '-':
        return bare->on_host && at[-1] != '-' && !is_joined(at, bare->end);
    case '&':
        return bare->on_host || is_entity(at, bare->end);
    case '[': /* a reference to a footnote */
        return bare->on_host || next == '^';
    case ']': /* the end of a link's words */
        return bare->on_host || (bare->before == '[' && !bare->bracket);
    case ')': /* as in Chinese, where no blank follows: "(www.example.org/a)" */
        return bare->on_host || (!bare->open && (unsigned char)next >= 0x80);
    default:
        return *at && (strchr(BLANKS "<\\*", *at) || (bare->on_host && strchr("!\"'(,;{}$^", *at)));
    }
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

size_t bare_address_bytes(const char *s, const char *end, char before)
{
    size_t begin_bytes = address_begin_bytes(s, end);
    const char *host = s + begin_bytes;
    struct bare bare = {.end = end, .before = before, .on_host = true};
    const char *at = host;
    if (!begin_bytes || !is_host(host, end))
        return 0;
    for (size_t n; at < end; at += n) {
        uint32_t code = (unsigned char)*at;
        n = code < 0x80 ? 1 : text_decode(at, (size_t)(end - at), &code);
        if (code >= 0x80 ? !is_in_address(code) : ends_at_sign(&bare, at))
            break;
        bare.on_host = bare.on_host && code != '/' && code != '?' && code != '#';
        bare.bracket = code == '[' || (bare.bracket && code != ']');
        bare.open += code == '(';
        if (code == ')' && bare.open)
            bare.open--;
        else
            bare.excess += code == ')';
    }
    return (size_t)(without_end(host, at, bare.excess) - s);
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
