/*
 * Finds numbers that stand alone.
 *
 * Nobody calls a number that is part of a date, an amount or a longer number, so a rule about
 * numbers to call never sees those.
 */
#include "wording/lone_number.h"

#include "wording/helplines.h"
#include "wording/phrases.h"

#include <string.h>

/* Whether a number is an emergency number somewhere. */
static bool is_known(struct number number)
{
    return helpline_is_known(number.digits, number.count);
}

/* Whether nothing before a number makes it part of something longer. In "999/112" both stand
 * alone. */
static bool is_free_before(const char *s, size_t start)
{
    static const char before[] = "01632 |+|in |of |0|£|€|$";
    if (phrase_ends(s, start, before) || digit_is_before(s, start) ||
        (start && strchr("-.,", s[start - 1])) ||
        (start > 1 && digits_are_parted(s, start, start - 2)))
        return false;
    size_t blank = phrase_blank_before(s, start);
    if (blank && digit_is_before(s, start - blank))
        return false;
    return !start || s[start - 1] != '/' || is_known(number_before(s, start - 1));
}

static bool is_free_behind(const char *s, size_t n_bytes, size_t end)
{
    if (end == n_bytes)
        return true;
    if (s[end] == '/' && !is_known(number_behind(s, n_bytes, end + 1)))
        return false;
    if (strchr("%-", s[end]) || digits_are_parted(s, n_bytes, end) ||
        digits_are_share(s, n_bytes, end))
        return false;
    size_t gap = phrase_blank(s, n_bytes, end);
    gap = gap ? gap : s[end] == '.' || s[end] == ',';
    return !(gap && digit_is_at(s, n_bytes, end + gap));
}

/* Whether a number is no part of a longer one, of an amount or of a proportion. */
static bool stands_alone(const char *s, size_t n_bytes, size_t start, size_t end)
{
    return is_free_before(s, start) && is_free_behind(s, n_bytes, end);
}

bool lone_number_next(const char *s, size_t n_bytes, size_t *at, struct number *number)
{
    while (*at < n_bytes) {
        *number = number_behind(s, n_bytes, *at);
        *at = number->end;
        if (number->end > number->start && stands_alone(s, n_bytes, number->start, number->end))
            return true;
        *at += number->end == number->start;
    }
    return false;
}
