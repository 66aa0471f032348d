/*
 * Blanks that hold: at which no line may break, although it may at others.
 *
 * Half of a number, a dose or a telephone number reads as another one, so both halves stay in one
 * line; and a mark stays with its word where a blank is between them. Refuses to know languages:
 * the marks of all of them are in the lists here, the units in base/unit.c.
 */
#include "base/no_break.h"

#include "base/digit.h"
#include "base/list.h"
#include "base/unit.h"

#include <string.h>

/* Bytes of `string` if s begins with it, else 0. Of a list of strings nearly all differ in the
 * first byte. */
static size_t begins_with(const char *s, size_t n_bytes, const char *string)
{
    size_t n = 0;
    while (n < n_bytes && string[n] && s[n] == string[n])
        n++;
    return string[n] ? 0 : n;
}

/* Bytes of the punctuation mark at s if some write a blank before it, as French does; 0: there is
 * none. */
static size_t parted_stop(const char *s, size_t n_bytes)
{
    static const char *const stops[] = {"»", "؟", "؛", "،", "۔", "।", "॥", "…"};
    unsigned char first = n_bytes ? (unsigned char)*s : 0;
    if (first < 0x80)
        return first && strchr("!?;:/", first) ? 1 : 0;
    size_t n = 0;
    for (size_t i = 0; !n && i < sizeof stops / sizeof *stops; i++)
        n = begins_with(s, n_bytes, stops[i]);
    return n;
}

static bool is_lone_guillemet(const char *s, size_t end)
{
    return end >= 2 && memcmp(s + end - 2, "«", 2) == 0 &&
           (end == 2 || s[end - 3] == ' ' || s[end - 3] == '(');
}

/* Whether s begins with a short word, as "tablet" is: behind a fraction, what is taken a part of.
 */
static bool is_short_word(const char *s, size_t n_bytes)
{
    enum { WORD_BYTES_MAX = 16 };
    size_t n = 0;
    while (n < n_bytes && !ascii_is_blank(s[n]))
        n++;
    return n <= WORD_BYTES_MAX && unit_word_goes_on(s, n_bytes);
}

/* Bytes of the sign at s that stands between two numbers, as in "5 – 10" and "2 × 500"; 0: there is
 * none. */
static size_t sign_between(const char *s, size_t n_bytes)
{
    static const char *const signs[] = {"-", "x", "–", "×", "−"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        size_t n = begins_with(s, n_bytes, signs[i]);
        if (n && n < n_bytes && s[n] == ' ' && digit_begins(s + n + 1, n_bytes - n - 1))
            return n;
    }
    return 0;
}

/* Whether s begins with the "×" of "3 × täglich" or the "x" of "3 x daily". */
static bool is_times(const char *s, size_t n_bytes)
{
    size_t n = begins_with(s, n_bytes, "×") + begins_with(s, n_bytes, "x");
    return n && (n == n_bytes || s[n] == ' ');
}

/* Whether a short form of what the number behind it counts ends in the dot at `dot`: "p. 3". */
static bool is_counter(const char *s, size_t dot)
{
    static const char counters[] = "p pp s ss str pág págs no nr núm art abs fig abb tab ص";
    size_t n = 0;
    while (n < dot && (ascii_is_letter((unsigned char)s[dot - n - 1]) || s[dot - n - 1] & 0x80))
        n++;
    return list_has(counters, s + dot - n, n);
}

/* Whether a sign ends before the blank at `at` that says what the number behind it means: "< 5",
 * "≥ 65", "− 5", "€ 9", "§ 61", "(020) 7946", "8h 30", "p. 3", and the later blank of "5 – 10" and
 * of "8 h 30". */
static bool is_sign_before(const char *s, size_t at, size_t n_bytes)
{
    static const char *const signs[] = {"<", ">", "<=", ">=", "~", "≤", "≥", "±",  "+",
                                        "−", "≈", "£",  "€",  "$", "§", "№", "n°", "nº"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        size_t n = strlen(signs[i]);
        if (s[at - 1] == signs[i][n - 1] && n <= at && memcmp(s + at - n, signs[i], n) == 0)
            return true;
    }
    if (s[at - 1] == '.')
        return is_counter(s, at - 1);
    if (s[at - 1] == 'h' || s[at - 1] == ')')
        return digit_ends(s, at - 1 - (s[at - 1] == 'h' && at > 1 && s[at - 2] == ' '));
    for (size_t n = 1; n <= 3 && n + 1 < at; n++)
        if (s[at - n - 1] == ' ' && sign_between(s + at - n, n_bytes - at + n) == n)
            return digit_ends(s, at - n - 1);
    return false;
}

/* "01632 960123", "250 mg": half of a telephone number is another one, and so is half of a dose or
 * of a range, and a limit without its sign. */
static bool is_in_number(const char *s, size_t at, size_t n_bytes)
{
    if (!at || at + 1 >= n_bytes)
        return false;
    const char *next = s + at + 1;
    size_t left = n_bytes - at - 1;
    if (digit_ends(s, at))
        return digit_begins(next, left) || unit_begins(next, left) || sign_between(next, left) ||
               is_times(next, left) || (digit_ends_fraction(s, at) && is_short_word(next, left));
    return digit_begins(next, left) && is_sign_before(s, at, n_bytes);
}

bool text_holds_odd_blank(const char *s, size_t at, size_t n_bytes)
{
    if (is_in_number(s, at, n_bytes))
        return true;
    size_t end = at + 1;
    for (size_t more = 1; more; end += more)
        more = parted_stop(s + end, n_bytes - end);
    if (end > at + 1)
        return end == n_bytes || s[end] == ' ';
    return end < n_bytes && !ascii_is_blank(s[end]) && is_lone_guillemet(s, at);
}
