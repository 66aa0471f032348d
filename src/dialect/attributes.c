/*
 * Attributes in braces. Only the id is of use here; the rest is read so that text in braces that
 * means something else stays text.
 */
#define _GNU_SOURCE /* memrchr */
#include "dialect/attributes.h"

#include <ctype.h>
#include <string.h>

struct cursor {
    const char *at;
    const char *end;
};

static bool is_word_char(char c)
{
    return isalnum((unsigned char)c) || (unsigned char)c >= 0x80 || (c && strchr("_-:.", c));
}

static size_t skip_word(struct cursor *cursor)
{
    const char *start = cursor->at;
    while (cursor->at < cursor->end && is_word_char(*cursor->at))
        cursor->at++;
    return (size_t)(cursor->at - start);
}

/* Whether a value without quotes ends before c. */
static bool ends_bare(char c)
{
    return isspace((unsigned char)c) || (c && strchr(",{}\"'<>=`", c));
}

/* One with a quotation mark would end the attribute that it is written into, and be seen. */
static void take_id(struct attributes *out, const char *id, size_t n_bytes)
{
    if (!n_bytes || memchr(id, '"', n_bytes))
        return;
    out->id = id;
    out->id_bytes = n_bytes;
    out->named = true;
}

/* Passes over a value and returns its bytes, which begin at *value. One in quotes may be empty; one
 * without ends at a blank, a comma or the brace. False: it is none. */
static bool read_value(struct cursor *cursor, const char **value, size_t *n_bytes)
{
    char quote = *cursor->at == '"' || *cursor->at == '\'' ? *cursor->at : '\0';
    const char *start = cursor->at + (quote != '\0');
    const char *at = start;
    while (at < cursor->end && (quote ? *at != quote : !ends_bare(*at)))
        at++;
    if (quote ? at == cursor->end : at == start)
        return false;
    cursor->at = at + (quote != '\0');
    *value = start;
    *n_bytes = (size_t)(at - start);
    return true;
}

static bool read_pair(struct cursor *cursor, struct attributes *out)
{
    const char *key = cursor->at;
    size_t key_bytes = isalpha((unsigned char)*key) ? skip_word(cursor) : 0;
    const char *value;
    size_t n_bytes;
    if (!key_bytes || cursor->end - cursor->at < 2 || *cursor->at++ != '=' ||
        !read_value(cursor, &value, &n_bytes))
        return false;
    if (key_bytes == 2 && memcmp(key, "id", 2) == 0)
        take_id(out, value, n_bytes);
    return true;
}

static bool read_one(struct cursor *cursor, struct attributes *out)
{
    char kind = *cursor->at;
    if (kind != '#' && kind != '.')
        return read_pair(cursor, out);
    const char *word = ++cursor->at;
    size_t n = skip_word(cursor);
    if (kind == '#')
        take_id(out, word, n);
    out->named = true;
    return n > 0;
}

size_t attributes_read(const char *s, size_t n_bytes, struct attributes *out)
{
    struct cursor cursor = {s + 1, s + n_bytes};
    *out = (struct attributes){0};
    while (cursor.at < cursor.end) {
        if (*cursor.at == '}')
            return (size_t)(cursor.at - s) + 1;
        if (*cursor.at == '\n')
            return 0;
        if (isspace((unsigned char)*cursor.at) || *cursor.at == ',')
            cursor.at++;
        else if (!read_one(&cursor, out))
            return 0;
    }
    return 0;
}

const char *attributes_at_end(const char *s, size_t n_bytes, struct attributes *out)
{
    const char *brace = n_bytes && s[n_bytes - 1] == '}' ? memrchr(s, '{', n_bytes) : NULL;
    if (brace && brace > s && brace[-1] == '\\') /* Goldmark too looks at one backslash only */
        return NULL;
    size_t bytes = brace ? (size_t)(s + n_bytes - brace) : 0;
    return brace && attributes_read(brace, bytes, out) == bytes ? brace : NULL;
}
