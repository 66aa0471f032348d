/*
 * Looking things up in values.
 *
 * Refuses to convert before somebody asks: a scalar is its text. The one hard idea: YAML's merge
 * key, "<<", lends a map the keys of other maps. They are looked up rather than copied, so a merge
 * costs no memory, and only so many maps are looked into, for maps that merge maps could multiply
 * without end.
 */
#include "content/value.h"

#include "base/text.h"

#include <limits.h>
#include <string.h>
#include <strings.h>

enum { MERGED_MAPS_MAX = 16 };

/* Most keys differ in their first two letters already, whatever their case. */
static bool may_be_same(const char *own, const char *key)
{
    return (own[0] | 32) == (key[0] | 32) && (!own[0] || !key[0] || (own[1] | 32) == (key[1] | 32));
}

/* *merged: what the map merges, NULL for nothing. */
static const struct value *find_own(const struct value *map, const char *key,
                                    const struct value **merged)
{
    const struct value *found = NULL;
    *merged = NULL;
    for (const struct value *child = map->first; child; child = child->next) {
        const char *own = child->key ? child->key : "";
        if (may_be_same(own, key) && strcasecmp(own, key) == 0)
            found = child;
        else if (own[0] == '<' && strcmp(own, "<<") == 0)
            *merged = child;
    }
    return found;
}

/* Own keys go before merged ones, and of several merged maps the first goes before the rest. */
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

static bool is_one_of(const struct value *value, const char *const *words)
{
    if (!value || value->kind != VALUE_SCALAR)
        return false;
    for (; *words; words++)
        if (strlen(*words) == value->scalar_bytes && strcasecmp(value->scalar, *words) == 0)
            return true;
    return false;
}

/* Not in quotes, and not zero: to Hugo a number is a flag too. */
static bool is_count(const struct value *value)
{
    return value && value->kind == VALUE_SCALAR && !value->quoted && value->scalar_bytes &&
           strspn(value->scalar, "0123456789") == value->scalar_bytes &&
           strspn(value->scalar, "0") != value->scalar_bytes;
}

bool value_is_true(const struct value *value)
{
    static const char *const words[] = {"true", "yes", "on", "y", "t", "1", NULL};
    return is_one_of(value, words) || is_count(value);
}

bool value_is_false(const struct value *value)
{
    static const char *const words[] = {"false", "no", "off", "n", "f", "0", NULL};
    return is_one_of(value, words);
}

static bool is_digit(char c, int base)
{
    int digit = text_hex_digit(c);
    return digit >= 0 && digit < base;
}

/* 16 for "0x", 8 for "0o" and, as in YAML 1.1, a zero before digits that allow it, 2 for "0b", else
 * 10. */
static int take_base(const char **p)
{
    int base = 10;
    if (**p == '0' && (*p)[1] && !(*p)[strspn(*p, "01234567")])
        return 8;
    if (**p == '0')
        switch ((*p)[1]) {
        case 'x':
            base = 16;
            break;
        case 'o':
            base = 8;
            break;
        case 'b':
            base = 2;
            break;
        }
    *p += base == 10 ? 0 : 2;
    return base;
}

/* Not by strtol and strtod: they take blanks for a start and the decimal point of whatever country
 * the reader is in. */
bool value_read_number(const struct value *value, long *number)
{
    if (!value || value->kind != VALUE_SCALAR)
        return false;
    const char *p = value->scalar;
    bool negative = *p == '-';
    p += negative || *p == '+';
    int base = take_base(&p);
    const char *start = p;
    long total = 0;
    for (; is_digit(*p, base) || (*p == '_' && p > start); p++)
        if (*p != '_')
            total = total > (LONG_MAX - 15) / base ? LONG_MAX : total * base + text_hex_digit(*p);
    if (p == start)
        return false;
    if (base == 10 && *p == '.')
        p += 1 + strspn(p + 1, "0123456789");
    if (p != value->scalar + value->scalar_bytes)
        return false;
    *number = negative ? -total : total;
    return true;
}
