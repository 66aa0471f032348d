/*
 * Whether a text begins with one of some phrases, or ends in one.
 */
#include "check/phrases.h"

#include "base/ascii.h"
#include "base/text.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

static size_t find(const char *s, size_t n_bytes, const char *const *phrases, size_t count,
                   bool whole)
{
    for (size_t i = 0; i < count; i++) {
        size_t n = strlen(phrases[i]);
        bool begins = n_bytes >= n && strncasecmp(s, phrases[i], n) == 0;
        if (begins && !(whole && n < n_bytes && ascii_is_letter((unsigned char)s[n])))
            return n;
    }
    return 0;
}

size_t phrase_begins(const char *s, size_t n_bytes, const char *const *phrases, size_t count)
{
    return find(s, n_bytes, phrases, count, false);
}

size_t phrase_begins_whole(const char *s, size_t n_bytes, const char *const *phrases, size_t count)
{
    return find(s, n_bytes, phrases, count, true);
}

size_t phrase_ends(const char *s, size_t n_bytes, const char *const *phrases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t n = strlen(phrases[i]);
        if (n_bytes >= n && strncasecmp(s + n_bytes - n, phrases[i], n) == 0)
            return n;
    }
    return 0;
}

size_t phrase_dash(const char *s, size_t n_bytes, size_t at)
{
    static const char *const dashes[] = {"-", "–", "—", "\u2010", "\u2011", "\u2012", "\u2212"};
    return at < n_bytes
               ? phrase_begins(s + at, n_bytes - at, dashes, sizeof dashes / sizeof *dashes)
               : 0;
}

size_t phrase_blank(const char *s, size_t n_bytes, size_t at)
{
    if (at >= n_bytes)
        return 0;
    return s[at] == ' ' ? 1 : text_no_break_bytes(s + at, n_bytes - at);
}

size_t phrase_blank_before(const char *s, size_t at)
{
    for (size_t n = 1; n <= 3 && n <= at; n++)
        if (phrase_blank(s, at, at - n) == n)
            return n;
    return 0;
}
