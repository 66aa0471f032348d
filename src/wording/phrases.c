/*
 * Phrases of a list, one after the other: the lists are short.
 */
#include "wording/phrases.h"

#include "base/ascii.h"
#include "base/text.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

size_t phrase_next(const char **phrases, const char **phrase)
{
    size_t n = strcspn(*phrases, "|");
    *phrase = *phrases;
    *phrases += n + ((*phrases)[n] == '|');
    return n;
}

/* Which end of s a phrase is at. */
enum side { BEGINS, ENDS };

static size_t find(const char *s, size_t n_bytes, const char *phrases, enum side side, bool whole)
{
    const char *phrase;
    for (size_t n; (n = phrase_next(&phrases, &phrase)) != 0;) {
        size_t left = n_bytes >= n ? n_bytes - n : 0; /* beside the phrase */
        if (n_bytes >= n && strncasecmp(side == ENDS ? s + left : s, phrase, n) == 0 &&
            !(whole && left && ascii_is_letter(s[side == ENDS ? left - 1 : n])))
            return n;
    }
    return 0;
}

size_t phrase_begins(const char *s, size_t n_bytes, const char *phrases)
{
    return find(s, n_bytes, phrases, BEGINS, false);
}

size_t phrase_begins_whole(const char *s, size_t n_bytes, const char *phrases)
{
    return find(s, n_bytes, phrases, BEGINS, true);
}

size_t phrase_ends(const char *s, size_t n_bytes, const char *phrases)
{
    return find(s, n_bytes, phrases, ENDS, false);
}

size_t phrase_ends_whole(const char *s, size_t n_bytes, const char *phrases)
{
    return find(s, n_bytes, phrases, ENDS, true);
}

bool phrase_within(const char *s, size_t n_bytes, const char *phrases)
{
    for (size_t at = 0; at < n_bytes; at++)
        if (phrase_begins(s + at, n_bytes - at, phrases))
            return true;
    return false;
}

bool phrase_is(const char *s, size_t n_bytes, const char *phrases)
{
    const char *phrase;
    for (size_t n; (n = phrase_next(&phrases, &phrase)) != 0;)
        if (n_bytes == n && strncasecmp(s, phrase, n) == 0)
            return true;
    return false;
}

size_t phrase_dash(const char *s, size_t n_bytes, size_t at)
{
    static const char dashes[] = "-|–|—|\u2010|\u2011|\u2012|\u2212";
    return at < n_bytes ? phrase_begins(s + at, n_bytes - at, dashes) : 0;
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

size_t phrase_gap(const char *s, size_t n_bytes, const char *signs)
{
    if (n_bytes && *s && strchr(signs, *s))
        return 1;
    return n_bytes > 2 && memcmp(s, "\xe2\x80", 2) == 0 ? 3 : phrase_blank(s, n_bytes, 0);
}

size_t phrase_gap_before(const char *s, size_t at, const char *signs)
{
    for (size_t n = 1; n <= 3 && n <= at; n++)
        if (phrase_gap(s + at - n, n, signs) == n)
            return n;
    return 0;
}

size_t phrase_word(const char *s, size_t n_bytes, const char *signs)
{
    size_t n = 0;
    while (n < n_bytes && text_is_word_byte(s[n]) && !phrase_gap(s + n, n_bytes - n, signs))
        n++;
    return n;
}

size_t phrase_word_before(const char *s, size_t at, const char *signs)
{
    size_t n = 0;
    while (n < at && text_is_word_byte(s[at - n - 1]) && !phrase_gap_before(s, at - n, signs))
        n++;
    return n;
}
