/*
 * Numbers as any language writes them, with a decimal point or comma, in ASCII and Arabic-Indic
 * digits.
 *
 * Refuses to guess of "1.000" in Spanish or German whether it is one or a thousand: three digits
 * behind a sign are taken for thousands.
 */
#include "wording/amounts.h"

#include "wording/digits.h"
#include "wording/phrases.h"

#include <string.h>

/* Bytes of the point or comma at a byte; 0: there is none. */
static size_t sign_bytes(const char *s, size_t n_bytes, size_t at)
{
    return phrase_begins(s + at, n_bytes - at, ".|,|" DIGITS_ARABIC_SIGNS);
}

/* Bytes of the zero that ends at a byte, in any of these digits; 0: none does. */
static size_t zero_bytes(const char *s, size_t end)
{
    return phrase_ends(s, end, "0|\u0660|\u06f0");
}

/* Reads the number that begins with the digit at a byte. */
static struct amount read_amount(const char *s, size_t n_bytes, size_t start, bool english)
{
    struct amount amount = {.start = start, .english = english};
    amount.end = number_behind(s, n_bytes, start).end;
    bool zero = zero_bytes(s, amount.end) == amount.end - start;
    for (size_t n; (n = sign_bytes(s, n_bytes, amount.end)) != 0;) {
        struct number more = number_behind(s, n_bytes, amount.end + n);
        if (more.start == more.end)
            break;
        amount.repeats = amount.sign && memcmp(s + amount.sign, s + amount.end, n) == 0;
        amount.below_one = zero && !amount.sign;
        amount.sign = amount.end;
        amount.decimals = more.count;
        amount.end = more.end;
    }
    return amount;
}

bool amount_next(const char *s, size_t n_bytes, bool english, size_t *at, struct amount *amount)
{
    for (size_t i = *at; i < n_bytes; i++)
        if (digit_is_at(s, n_bytes, i)) {
            *amount = read_amount(s, n_bytes, i, english);
            *at = amount->end;
            return true;
        }
    *at = n_bytes;
    return false;
}

bool amount_has_decimals(const char *s, const struct amount *amount)
{
    enum { THOUSAND_DIGITS = 3 };
    if (!amount->sign || amount->repeats)
        return false;
    if (amount->english)
        return s[amount->sign] == '.';
    return amount->decimals != THOUSAND_DIGITS || amount->below_one;
}

bool amount_has_comma(const char *s, const struct amount *amount)
{
    enum { DECIMALS_MAX = 2 };
    if (!amount->english || !amount->sign || s[amount->sign] != ',' || amount->repeats)
        return false;
    return amount->below_one || (amount->decimals <= DECIMALS_MAX && s[amount->end - 1] != '0');
}

bool amount_has_zero(const char *s, const struct amount *amount)
{
    return amount_has_decimals(s, amount) && zero_bytes(s, amount->end);
}

void amount_format(struct buffer *out, const char *s, const struct amount *amount)
{
    size_t decimals = amount->sign + sign_bytes(s, amount->end, amount->sign);
    size_t end = amount->end;
    bool comma = amount_has_comma(s, amount);
    if (comma || amount_has_decimals(s, amount))
        while (end > decimals && zero_bytes(s, end))
            end -= zero_bytes(s, end);
    end = end == decimals ? amount->sign : end;
    for (size_t i = amount->start; i < end; i++)
        buffer_add(out, comma && i == amount->sign ? "." : s + i, 1);
}

double amount_value(const char *s, const struct amount *amount)
{
    bool decimals = amount_has_decimals(s, amount);
    double value = 0;
    double scale = 1;
    for (size_t at = amount->start; at < amount->end;) {
        struct number part = number_behind(s, amount->end, at);
        for (size_t i = 0; i < part.count; i++) {
            value = value * 10 + (part.digits[i] - '0');
            scale *= decimals && at > amount->sign ? 10 : 1;
        }
        at = part.end + sign_bytes(s, amount->end, part.end);
    }
    return value / scale;
}
