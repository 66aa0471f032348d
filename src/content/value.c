/*
 * Looking things up in values.
 *
 * Refuses to convert before somebody asks: a scalar is its text. The one hard idea: YAML's merge
 * key, "<<", lends a map the keys of other maps. They are looked up rather than copied, so a merge
 * costs no memory. Each look-up goes through a limited number of maps, because maps that merge maps
 * could multiply without end.
 */
#include "content/value.h"

#include "base/fold.h"
#include "base/text.h"

#include <limits.h>
#include <string.h>
#include <strings.h>

enum { MERGED_MAPS_MAX = 16 };

bool value_is_key(const char *own, size_t own_bytes, const char *key)
{
    size_t key_bytes = strlen(key);
    if (own_bytes == key_bytes && strncasecmp(own, key, key_bytes) == 0)
        return true; /* as most keys that are the same */
    while (own_bytes && key_bytes) {
        uint32_t one, other;
        size_t n = text_decode(own, own_bytes, &one);
        size_t m = text_decode(key, key_bytes, &other);
        if (one != other && fold_lower(one) != fold_lower(other))
            return false;
        own += n, own_bytes -= n;
        key += m, key_bytes -= m;
    }
    return own_bytes == key_bytes;
}

/* A quick look: most keys differ in their first two letters, whatever the case. */
static bool may_be_same(const char *own, const char *key)
{
    for (int i = 0; i < 2; i++) {
        if (own[i] & key[i] & 0x80)
            return true;
        if ((own[i] | 32) != (key[i] | 32))
            return false;
        if (!own[i] || !key[i])
            break;
    }
    return true;
}

void value_key_place(const struct value *value, unsigned *line, unsigned *column)
{
    *line = value->key_line ? value->key_line : value->line;
    *column = value->key_line ? value->key_column : value->column;
}

const struct value *value_first(const struct value *value, enum value_kind kind)
{
    return value && value->kind == kind ? value->first : NULL;
}

const struct value *value_next(const struct value *list, const struct value *item)
{
    if (list && list->kind == VALUE_LIST)
        return item ? item->next : list->first;
    return item ? NULL : list;
}

bool value_is_empty(const struct value *value)
{
    return value->kind == VALUE_NULL ||
           (value->kind == VALUE_SCALAR && strspn(value->scalar, " \t\r\n") == value->scalar_bytes);
}

bool value_is_texts(const struct value *value)
{
    const struct value *item = value_first(value, VALUE_LIST);
    while (item && item->kind == VALUE_SCALAR)
        item = item->next;
    return !item && value->kind != VALUE_MAP;
}

/* Whether a value replaces an earlier one under the same key. Only a map replaces a map, and an
 * empty value replaces only an empty one. */
static bool replaces(const struct value *value, const struct value *before)
{
    return before->kind == VALUE_MAP ? value->kind == VALUE_MAP
                                     : !value_is_empty(value) || value_is_empty(before);
}

/* The map's own child with this key; of several the last, as replaces() decides. *merged: the value
 * of its "<<", NULL: it has none. */
static const struct value *find_own(const struct value *map, const char *key,
                                    const struct value **merged)
{
    const struct value *found = NULL;
    *merged = NULL;
    for (const struct value *child = map->first; child; child = child->next) {
        const char *own = child->key;
        if (may_be_same(own, key) && value_is_key(own, strlen(own), key))
            found = found && !replaces(child, found) ? found : child;
        else if (own[0] == '<' && strcmp(own, "<<") == 0)
            *merged = child;
    }
    return found;
}

/* A map's own keys take precedence over merged ones, and earlier merged maps over later ones.
 * *left: how many more maps may be looked into. */
static const struct value *find_merged(const struct value *map, const char *key, unsigned *left)
{
    if (map->kind != VALUE_MAP || *left == 0)
        return NULL;
    --*left;
    const struct value *merged;
    const struct value *found = find_own(map, key, &merged);
    if (found || !merged)
        return found;
    if (merged->kind == VALUE_MAP)
        return find_merged(merged, key, left);
    for (const struct value *item = merged->first; item && !found; item = item->next)
        found = find_merged(item, key, left);
    return found;
}

const struct value *value_find(const struct value *map, const char *key)
{
    unsigned left = MERGED_MAPS_MAX;
    return map ? find_merged(map, key, &left) : NULL;
}

const struct value *value_find_either(const struct value *map, const char *key, const char *other)
{
    const struct value *found = value_find(map, key);
    return found ? found : value_find(map, other);
}

/* plain: words that count only without quotes. */
static bool is_one_of(const struct value *value, const char *const *words, const char *const *plain)
{
    if (!value || value->kind != VALUE_SCALAR)
        return false;
    for (; *words; words++)
        if (strlen(*words) == value->scalar_bytes && strcmp(value->scalar, *words) == 0)
            return true;
    return !value->quoted && plain && is_one_of(value, plain, NULL);
}

/* A whole number but zero, which Hugo takes for true. */
static bool is_count(const struct value *value)
{
    return value->scalar_bytes && strspn(value->scalar, "0123456789") == value->scalar_bytes &&
           strspn(value->scalar, "0") != value->scalar_bytes;
}

/* The words of Go's strconv.ParseBool, in quotes or not; those of YAML 1.1 only without quotes. */
bool value_is_true(const struct value *value)
{
    static const char *const words[] = {"true", "True", "TRUE", "1", "t", "T", NULL};
    static const char *const yaml[] = {"yes", "Yes", "YES", "on", "On", "ON", "y", "Y", NULL};
    return is_one_of(value, words, yaml) || (value && !value->quoted && is_count(value));
}

bool value_is_false(const struct value *value)
{
    static const char *const words[] = {"false", "False", "FALSE", "0", "f", "F", NULL};
    static const char *const yaml[] = {"no", "No", "NO", "off", "Off", "OFF", "n", "N", NULL};
    return is_one_of(value, words, yaml);
}

static bool is_digit(char c, int base)
{
    int digit = text_hex_digit(c);
    return digit >= 0 && digit < base;
}

/* The base of a number: 16 after "0x", 2 after "0b", 8 after "0o" or, as in YAML 1.1, after a zero
 * if the digits allow it; else 10. */
static int take_base(const char **p)
{
    static const char marks[] = "xob";
    static const int bases[] = {16, 8, 2};
    if (**p != '0' || !(*p)[1])
        return 10;
    if (!(*p)[strspn(*p, "01234567")])
        return 8;
    const char *mark = strchr(marks, (*p)[1]);
    *p += mark ? 2 : 0;
    return mark ? bases[mark - marks] : 10;
}

/* Reads a sign, then digits of a base with "_" between them. Returns where they end; NULL: there
 * are none. In quotes, digits that begin with a zero must be octal. */
static const char *read_whole(const struct value *value, long *number)
{
    const char *p = value->scalar;
    bool negative = *p == '-';
    p += negative || *p == '+';
    bool is_zero = *p == '0';
    int base = take_base(&p);
    const char *start = p;
    long total = 0;
    for (; is_digit(*p, base) || (*p == '_' && p > start); p++)
        if (*p != '_')
            total = total > (LONG_MAX - 15) / base ? LONG_MAX : total * base + text_hex_digit(*p);
    if (p == start || (value->quoted && base == 10 && is_zero && p > start + 1))
        return NULL;
    *number = negative ? -total : total;
    return p;
}

/* Multiplies a number by the power of ten whose exponent is at p. Returns where the exponent ends;
 * NULL: it has no digits. */
static const char *take_exponent(const char *p, double *number)
{
    enum { EXPONENT_MAX = 400 };
    bool less = *p == '-';
    const char *digits = p + (*p == '-' || *p == '+');
    int exponent = 0;
    for (p = digits; is_digit(*p, 10); p++)
        exponent = exponent < EXPONENT_MAX ? exponent * 10 + text_hex_digit(*p) : exponent;
    for (; exponent > 0; exponent--)
        *number = less ? *number / 10 : *number * 10;
    return p > digits ? p : NULL;
}

/* Reads a decimal number, "1.9", ".5" or "1e3", and cuts its fraction off. */
static bool read_fraction(const struct value *value, long *number)
{
    const char *p = value->scalar;
    double total = 0;
    double place = 1;
    bool negative = *p == '-';
    p += negative || *p == '+';
    const char *start = p;
    for (; is_digit(*p, 10); p++)
        total = total * 10 + text_hex_digit(*p);
    if (*p == '.')
        for (p++; is_digit(*p, 10); p++)
            total += (place /= 10) * text_hex_digit(*p);
    if (p == start || (p == start + 1 && *start == '.'))
        return false;
    if (*p == 'e' || *p == 'E')
        p = take_exponent(p + 1, &total);
    if (p != value->scalar + value->scalar_bytes)
        return false;
    long whole = total >= (double)LONG_MAX ? LONG_MAX : (long)total;
    *number = negative ? -whole : whole;
    return true;
}

/* Not by strtol and strtod: they skip blanks at the start, and use the decimal point of the
 * reader's locale. */
bool value_read_number(const struct value *value, long *number)
{
    if (!value || value->kind != VALUE_SCALAR)
        return false;
    long whole = 0;
    const char *end = value->scalar + value->scalar_bytes;
    const char *p = read_whole(value, &whole);
    if (p && value->quoted && *p == '.' && p[1] == '0')
        p += 1 + strspn(p + 1, "0");
    bool found = p == end;
    if (found)
        *number = whole;
    else if (!value->quoted)
        found = read_fraction(value, number);
    if (!found && !value->quoted && (value_is_true(value) || value_is_false(value))) {
        *number = value_is_true(value);
        found = true;
    }
    return found;
}

static bool is_fraction(const struct value *value)
{
    long number;
    return read_fraction(value, &number) &&
           strpbrk(value->scalar, ".eE") == memchr(value->scalar, '.', value->scalar_bytes) &&
           strchr(value->scalar, '.');
}

/* Appends 1.50 as 1.5 and .5 as 0.5: no zeros at the end, a digit before the point. */
static void add_fraction(struct buffer *out, const struct value *value)
{
    const char *p = value->scalar;
    if (*p == '-')
        buffer_add_char(out, '-');
    p += *p == '-' || *p == '+';
    size_t whole = strcspn(p, ".");
    size_t zeros = strspn(p, "0");
    zeros = zeros < whole ? zeros : whole;
    size_t n = strlen(p + whole + 1);
    while (n && p[whole + n] == '0')
        n--;
    buffer_add(out, p + zeros, whole - zeros);
    if (whole == zeros)
        buffer_add_char(out, '0');
    if (n)
        buffer_add(out, p + whole, n + 1);
}

void value_add_text(struct buffer *out, const struct value *value)
{
    long number;
    const char *end = value->scalar + value->scalar_bytes;
    if (value->quoted || !value->scalar_bytes)
        buffer_add(out, value->scalar, value->scalar_bytes);
    else if (read_whole(value, &number) == end && number < LONG_MAX)
        buffer_format(out, "%ld", number);
    else if (is_fraction(value))
        add_fraction(out, value);
    else if ((value->scalar_bytes > 1 || !strchr("tTfF", *value->scalar)) &&
             (value_is_true(value) || value_is_false(value)))
        buffer_add_string(out, value_is_true(value) ? "true" : "false");
    else
        buffer_add(out, value->scalar, value->scalar_bytes);
}
