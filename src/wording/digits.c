/*
 * The digits of telephone numbers, in ASCII and Arabic-Indic digits.
 */
#include "wording/digits.h"

#include "base/ascii.h"
#include "wording/phrases.h"

#include <string.h>

/* The value of the digit at s, ASCII or Arabic-Indic; -1: there is none. *taken: its bytes. */
static int digit_at(const char *s, size_t n_bytes, size_t *taken)
{
    unsigned char first = n_bytes ? (unsigned char)s[0] : 0;
    unsigned char second = n_bytes > 1 ? (unsigned char)s[1] : 0;
    *taken = 1;
    if (ascii_is_digit(first))
        return first - '0';
    *taken = 2;
    if (first == 0xd9 && second >= 0xa0 && second <= 0xa9)
        return second - 0xa0;
    if (first == 0xdb && second >= 0xb0 && second <= 0xb9)
        return second - 0xb0;
    return -1;
}

/* Bytes of what may separate the digits of one number: "01632 960-960", "(01632) 960960". */
static size_t gap_bytes(const char *s, size_t n_bytes)
{
    size_t n = n_bytes && *s == ')';
    size_t blank = phrase_blank(s, n_bytes, n);
    if (blank)
        n += blank;
    else if (n < n_bytes && s[n] && strchr("-.", s[n]))
        n++;
    else
        return 0;
    return n + (n < n_bytes && s[n] == '(');
}

size_t digits_read(const char *s, size_t n_bytes, struct digits *digits)
{
    size_t at = 0;
    size_t end = 0;
    *digits = (struct digits){.count = 0};
    while (digits->count < DIGITS_MAX) {
        size_t taken;
        int digit = digit_at(s + at, n_bytes - at, &taken);
        size_t gap = digit < 0 && at && at == end ? gap_bytes(s + at, n_bytes - at) : 0;
        if (digit < 0 && !gap)
            break;
        if (gap && !digits->first)
            digits->first = digits->count;
        at += digit < 0 ? gap : taken;
        if (digit < 0)
            continue;
        digits->list[digits->count++] = (char)('0' + digit);
        end = at;
    }
    if (!digits->first)
        digits->first = digits->count;
    return end;
}

bool digits_have(const char *s, size_t n_bytes, const char *digits, size_t n)
{
    struct digits read;
    for (size_t at = 0, taken; at < n_bytes; at += taken) {
        taken = digits_read(s + at, n_bytes - at, &read);
        if (taken && read.count == n && memcmp(read.list, digits, n) == 0)
            return true;
        taken += taken == 0;
    }
    return false;
}

bool digits_lack_one(const struct digits *number, const struct digits *other)
{
    size_t n = 0;
    while (n < number->count && number->list[n] == other->list[n])
        n++;
    return number->count + 1 == other->count &&
           memcmp(number->list + n, other->list + n + 1, number->count - n) == 0;
}

bool digit_is_at(const char *s, size_t n_bytes, size_t at)
{
    size_t taken;
    return at < n_bytes && digit_at(s + at, n_bytes - at, &taken) >= 0;
}

/* Bytes of the digit that ends at a byte; 0: none does. */
static size_t bytes_before(const char *s, size_t at)
{
    for (size_t n = 1; n <= 2 && n <= at; n++) {
        size_t taken;
        if (digit_at(s + at - n, n, &taken) >= 0 && taken == n)
            return n;
    }
    return 0;
}

bool digit_is_before(const char *s, size_t at)
{
    return bytes_before(s, at) > 0;
}

static size_t spelled_gap(const char *s, size_t n_bytes, size_t at)
{
    size_t dash = phrase_dash(s, n_bytes, at);
    return dash ? dash : phrase_blank(s, n_bytes, at);
}

/* Reads three digits with hyphens or blanks between, as "9-1-1" is spelled. False: there are none,
 * or more follow. */
static bool read_spelled(const char *s, size_t n_bytes, struct number *number)
{
    enum { SPELLED_DIGITS = 3 };
    size_t at = number->start;
    for (size_t i = 0; i < SPELLED_DIGITS; i++) {
        size_t gap = i ? spelled_gap(s, n_bytes, at) : 0;
        at += gap;
        if ((i && !gap) || at >= n_bytes || !ascii_is_digit(s[at]))
            return false;
        number->digits[i] = s[at++];
    }
    number->count = SPELLED_DIGITS;
    number->end = at;
    return !phrase_dash(s, n_bytes, at) &&
           !digit_is_at(s, n_bytes, at + phrase_blank(s, n_bytes, at));
}

struct number number_behind(const char *s, size_t n_bytes, size_t start)
{
    struct number spelled = {.start = start};
    if (read_spelled(s, n_bytes, &spelled))
        return spelled;
    struct number number = {.start = start, .end = start};
    size_t taken;
    for (int digit; (digit = digit_at(s + number.end, n_bytes - number.end, &taken)) >= 0;
         number.end += taken)
        if (number.count < DIGITS_MAX)
            number.digits[number.count++] = (char)('0' + digit);
    return number;
}

struct number number_before(const char *s, size_t end)
{
    size_t start = end;
    for (size_t taken; (taken = bytes_before(s, start)) != 0;)
        start -= taken;
    return number_behind(s, end, start);
}
