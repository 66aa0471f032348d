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

static bool skip_quoted(struct cursor *cursor)
{
    const char *end = memchr(cursor->at + 1, *cursor->at, (size_t)(cursor->end - cursor->at) - 1);
    if (end)
        cursor->at = end + 1;
    return end != NULL;
}

/* A value without quotes ends at a blank, a comma or the brace. */
static bool skip_bare(struct cursor *cursor)
{
    const char *start = cursor->at;
    while (cursor->at < cursor->end && !isspace((unsigned char)*cursor->at) &&
           !strchr(",{}\"'<>=`", *cursor->at))
        cursor->at++;
    return cursor->at > start;
}

static bool read_pair(struct cursor *cursor)
{
    if (!isalpha((unsigned char)*cursor->at) || !skip_word(cursor) || cursor->at == cursor->end ||
        *cursor->at != '=')
        return false;
    if (++cursor->at == cursor->end)
        return false;
    return *cursor->at == '"' || *cursor->at == '\'' ? skip_quoted(cursor) : skip_bare(cursor);
}

static bool read_one(struct cursor *cursor, struct attributes *out)
{
    char kind = *cursor->at;
    if (kind != '#' && kind != '.')
        return read_pair(cursor);
    const char *word = ++cursor->at;
    size_t n = skip_word(cursor);
    if (kind == '#' && n) {
        out->id = word;
        out->id_bytes = n;
    }
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
