/*
 * What an argument of a shortcode may be, by its looks.
 *
 * Refuses a word alone, which may be a name, a class or a path; small numbers, which are sizes; and
 * colours. A patient may take a number on its own for a dose.
 */
#define _GNU_SOURCE /* strcasestr */
#include "shortcode/argument.h"

#include "base/digit.h"
#include "base/list.h"
#include "base/scheme.h"
#include "base/text.h"
#include "base/unit.h"

#include <ctype.h>
#include <string.h>

bool argument_reads_like_text(const char *value)
{
    return strchr(value, ' ') || isupper((unsigned char)*value) || (unsigned char)*value >= 0x80;
}

/* Whether a value leads to a telephone, whose digits may be grouped by blanks: "tel:01632 960 123".
 */
static bool is_telephone(const char *value)
{
    size_t n = scheme_bytes(value, strlen(value), SCHEME_CALL);
    return n && value[n] != ' ' && !value[n + strspn(value + n, "0123456789+()-. ")];
}

bool argument_is_address(const char *value)
{
    return (!strchr(value, ' ') && strpbrk(value, "/#:.")) || is_telephone(value);
}

bool argument_is_file(const char *value)
{
    static const char *const ends[] = {".png", ".jpg", ".jpeg", ".gif", ".svg",  ".webp",
                                       ".mp4", ".css", ".js",   ".xml", ".json", ".woff2"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        const char *end = strcasestr(value, ends[i]);
        if (end && !isalnum((unsigned char)end[strlen(ends[i])]))
            return true;
    }
    return false;
}

/* Whether a value is a colour, "#ff0000", rather than a place on the page. */
static bool is_colour(const char *value)
{
    size_t n = *value == '#' ? strspn(value + 1, "0123456789abcdefABCDEF") : 0;
    return (n == 3 || n == 4 || n == 6 || n == 8) && !value[n + 1];
}

bool argument_leads(const char *value)
{
    bool here = *value == '/' || (*value == '#' && !is_colour(value));
    bool elsewhere = strstr(value, "://") || scheme_bytes(value, strlen(value), SCHEME_CALL) ||
                     scheme_bytes(value, strlen(value), SCHEME_WRITE);
    return (here || elsewhere) && argument_is_address(value) && !argument_is_file(value);
}

/* Whether it is a proportion of pictures: "8:30" is an hour, "1:10" how something is mixed. */
static bool is_proportion(const char *value)
{
    return list_has("16:9 9:16 21:9 4:3 3:4 3:2 2:3", value, strlen(value));
}

bool argument_is_for_looks(const char *value)
{
    bool icon = ascii_is_letter((unsigned char)*value) && strchr(value, ':') &&
                !strchr(value, ' ') && !argument_leads(value);
    return is_colour(value) || icon || is_proportion(value) || argument_is_file(value);
}

static const char layout_units[] = "px em rem fr vh vw ms auto";

enum { TELEPHONE_DIGITS = 6, DATE_DIGITS = 8 }; /* a measure has fewer than a telephone number */

bool argument_is_measure(const char *value)
{
    size_t digits = 0;
    for (value += strspn(value, " ,"); *value; value += strspn(value, " ,")) {
        const char *unit = value;
        for (; *unit && strchr("0123456789.%+-", *unit); unit++)
            digits += isdigit((unsigned char)*unit) != 0;
        size_t n = 0;
        while (isalpha((unsigned char)unit[n]))
            n++;
        if (unit + n == value || (n && !list_has(layout_units, unit, n)))
            return false;
        value = unit + n;
    }
    return digits < TELEPHONE_DIGITS;
}

/* Bytes of the number that s begins with, or of several with what stands between them: "5-10",
 * "1 000", "8:30". */
static size_t number_bytes(const char *s, size_t n_bytes)
{
    size_t n = 0;
    while (digit_begins(s + n, n_bytes - n) ||
           (n < n_bytes && strchr(".,/-: ", s[n]) && digit_begins(s + n + 1, n_bytes - n - 1)))
        n += (unsigned char)s[n] < 0x80 ? 1 : (unsigned char)s[n] < 0xe0 ? 2 : 3;
    return n;
}

/* Whether a number is a time of day or has so many digits that it is a telephone's: in groups, or
 * behind a 0 or +. */
static bool is_time_or_telephone(const char *s, size_t n_bytes, unsigned char before)
{
    size_t digits = 0;
    for (size_t i = 0; i < n_bytes; i++)
        digits += digit_begins(s + i, n_bytes - i);
    size_t hour = strspn(s, "0123456789");
    bool time = hour <= 2 && s[hour] == ':' && strspn(s + hour + 1, "0123456789") == 2;
    return time || (digits >= TELEPHONE_DIGITS && memchr(s, ' ', n_bytes)) ||
           (digits > DATE_DIGITS && (*s == '0' || before == '+'));
}

/* Whether what follows a number says of what it is one. */
static bool is_unit(const char *s, const char *end)
{
    s += strspn(s, "*");
    size_t n = *s == ' '                      ? 1
               : strncmp(s, "&nbsp;", 6) == 0 ? 6
               : s[0] == 'x' && s[1] == ' '   ? 2
                                              : 0;
    const char *word = s + n + (!n && *s == '-');
    bool is_word = n && ascii_is_letter((unsigned char)*word);
    return (unsigned char)*word >= 0x80 || unit_begins(word, (size_t)(end - word)) ||
           (is_word && !list_has(layout_units, word, strcspn(word, " ")));
}

/* Whether a number has digits or a sign in front that no setting of a theme's has: "٥", "£5". */
static bool is_foreign(const char *value, size_t at, size_t n_bytes)
{
    uint32_t before;
    bool sign = at && text_decode_last(value, at, &before) &&
                (before == '$' || (before >= 0x80 && text_is_symbol(before)));
    return sign || ascii_lead_bytes(value + at, n_bytes, "0123456789.,/-: ") < n_bytes;
}

bool argument_is_amount(const char *value)
{
    size_t n_bytes = strlen(value);
    for (size_t at = 0; at < n_bytes; at++) {
        unsigned char before = at ? (unsigned char)value[at - 1] : ' ';
        bool begins_word = !isalnum(before) && !strchr("-_/#.:,", before);
        size_t n = begins_word ? number_bytes(value + at, n_bytes - at) : 0;
        if (n && (is_foreign(value, at, n) || is_unit(value + at + n, value + n_bytes) ||
                  is_time_or_telephone(value + at, n, before)))
            return true;
        at += n ? n - 1 : 0;
    }
    return false;
}

/* Whether an amount is among the arguments without a key, which "5" and "mg" are too. */
static bool has_amount(const struct shortcode_args *args)
{
    bool counted = false;
    for (size_t i = 0; i < args->count; i++) {
        const char *value = args->list[i].value;
        size_t n = strlen(value);
        if (!*args->list[i].key && ((argument_is_amount(value) && !argument_is_measure(value)) ||
                                    (counted && unit_begins(value, n))))
            return true;
        counted = !*args->list[i].key && n && strspn(value, "0123456789.,/-") == n;
    }
    return false;
}

bool argument_goes_with_amount(const struct shortcode_args *args, const char *value, bool own)
{
    bool is_number = !value[strspn(value, "0123456789")];
    bool is_word = own && !argument_is_for_looks(value) && !strpbrk(value, "-_/#:|[]{}<>=\\") &&
                   !shortcode_is_switch(value);
    return *value && (is_number || is_word) && has_amount(args);
}

static bool has_signs(const char *value)
{
    return strpbrk(value, "|_[]{}<>=\\/") || argument_is_file(value);
}

bool argument_speaks(const char *value)
{
    bool is_foreign = (unsigned char)*value >= 0x80; /* and so no name of a theme's */
    bool is_number = isdigit((unsigned char)*value) || (*value && strchr("(+", *value));
    if ((!strchr(value, ' ') && !is_foreign) || has_signs(value))
        return false;
    return isupper((unsigned char)*value) || is_foreign ||
           (is_number && !argument_is_measure(value));
}

bool argument_speaks_as_title(const char *value)
{
    bool is_capital =
        isupper((unsigned char)*value) && (islower((unsigned char)value[1]) || (value[1] & 0x80));
    return argument_speaks(value) || (is_capital && !has_signs(value));
}
