/*
 * JSON out. Refuses to read it.
 */
#include "base/json.h"

#include <string.h>

static void begin_value(struct json *json)
{
    if (json->follows)
        buffer_add_char(json->out, ',');
    if (json->depth && !json->keyed) {
        buffer_add_char(json->out, '\n');
        buffer_add_repeated(json->out, "  ", json->depth);
    }
    json->follows = true;
    json->keyed = false;
}

void json_open(struct json *json, char bracket)
{
    begin_value(json);
    buffer_add_char(json->out, bracket);
    json->depth++;
    json->follows = false;
}

void json_close(struct json *json, char bracket)
{
    json->depth--;
    if (json->follows) {
        buffer_add_char(json->out, '\n');
        buffer_add_repeated(json->out, "  ", json->depth);
    }
    buffer_add_char(json->out, bracket);
    json->follows = true;
    if (!json->depth)
        buffer_add_char(json->out, '\n');
}

static void add_quoted(struct buffer *out, const char *s, size_t n_bytes)
{
    buffer_add_char(out, '"');
    for (size_t i = 0, plain = 0; i <= n_bytes; i++) {
        unsigned char c = i < n_bytes ? (unsigned char)s[i] : '"';
        if (c >= ' ' && c != '"' && c != '\\')
            continue;
        buffer_add(out, s + plain, i - plain);
        plain = i + 1;
        if (i == n_bytes)
            break;
        if (c < ' ')
            buffer_format(out, "\\u%04x", c);
        else
            buffer_format(out, "\\%c", c);
    }
    buffer_add_char(out, '"');
}

void json_key(struct json *json, const char *key)
{
    begin_value(json);
    add_quoted(json->out, key, strlen(key));
    buffer_add_string(json->out, ": ");
    json->follows = false;
    json->keyed = true;
}

void json_string(struct json *json, const char *s, size_t n_bytes)
{
    begin_value(json);
    add_quoted(json->out, s, n_bytes);
}

void json_number(struct json *json, long long number)
{
    begin_value(json);
    buffer_format(json->out, "%lld", number);
}

void json_bool(struct json *json, bool value)
{
    begin_value(json);
    buffer_add_string(json->out, value ? "true" : "false");
}

void json_null(struct json *json)
{
    begin_value(json);
    buffer_add_string(json->out, "null");
}

void json_put_string(struct json *json, const char *key, const char *s)
{
    json_key(json, key);
    json_string(json, s, strlen(s));
}
