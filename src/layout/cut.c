/*
 * Where to cut a word that is longer than a line.
 *
 * Refuses to cut within a word where there is a better place: words joined by no-break blanks are
 * cut between them, and between two digits only as a last resort, because half of a dose is another
 * dose.
 */
#define _GNU_SOURCE /* memrchr */
#include "layout/fill.h"

#include "base/ascii.h"
#include "base/text.h"

#include <stdbool.h>
#include <string.h>

/* Bytes of a no-break blank at s (a space inside a word, or one of Unicode's); 0 if there is none
 * or a combining mark follows it. */
static size_t no_break_bytes(const char *s, size_t n_bytes)
{
    size_t n = n_bytes && *s == ' ' ? 1 : text_no_break_bytes(s, n_bytes);
    return n && text_grapheme(s, n_bytes) == n ? n : 0;
}

size_t cut_blanks(const struct span *span)
{
    size_t n = 0;
    for (size_t more = 1; more; n += more)
        more = no_break_bytes(span->text + n, span->bytes - n);
    return n;
}

static bool ends_in_blank(const struct span *span)
{
    const char *end = span->text + span->bytes;
    return (span->bytes && no_break_bytes(end - 1, 1) == 1) ||
           (span->bytes >= 2 && no_break_bytes(end - 2, 2) == 2) ||
           (span->bytes >= 3 && no_break_bytes(end - 3, 3) == 3);
}

/* Bytes up to the last blank that does not break, which need not fit itself; *in_number: up to the
 * last one between digits. 0: there is none. */
static size_t before_blank(const struct span *span, size_t fit, size_t *in_number)
{
    const char *s = span->text;
    size_t found = 0;
    *in_number = 0;
    for (size_t i = 1; i <= fit; i++) {
        size_t end = i + no_break_bytes(s + i, span->bytes - i);
        if (end == i)
            continue;
        if (end < span->bytes && ascii_is_digit(s[i - 1]) && ascii_is_digit(s[end]))
            *in_number = i;
        else
            found = i;
    }
    return found;
}

/* Whether s is a hyphen before a number. At the start of a line "-500mg" is less than nothing. */
static bool is_before_number(const char *s)
{
    return s[0] == '-' && ascii_is_digit(s[1]);
}

/* Whether a cut at `at` leaves a hyphen where it seems to be the line's, or a sign. Before that of
 * "10-20mg" no better place is left. */
static bool is_beside_hyphen(const struct span *span, size_t at)
{
    const char *s = span->text + at;
    bool sign = at + 1 < span->bytes && is_before_number(s) && !ascii_is_digit(s[-1]);
    return sign || s[-1] == '-';
}

size_t cut_word(const struct span *span, size_t fit, const struct span *before)
{
    if (fit == span->bytes)
        return fit;
    size_t in_number;
    size_t words = before_blank(span, fit, &in_number);
    if (!words && before && (ends_in_blank(before) || cut_blanks(span)))
        return 0;
    const char *slash = memrchr(span->text + fit / 2, '/', fit - fit / 2);
    if (words || in_number)
        return words ? words : in_number;
    if (slash)
        return (size_t)(slash + 1 - span->text);
    for (size_t end = fit; end > fit / 2 && fit > 1; end--)
        if (is_before_number(span->text + end - 1))
            return end;
    size_t less = is_beside_hyphen(span, fit) ? text_last_grapheme(span->text, fit) : 0;
    return less ? less : fit;
}
