/*
 * Writes JSON. Refuses to read it.
 */
#include "base/json.h"

#include "base/facts.h"

#include <stdint.h>
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

/* Whether a character needs no escape: JSON wants none and no terminal would obey it. */
static bool is_plain(uint32_t code)
{
    if (code < 0x80)
        return code >= ' ' && code != '"' && code != '\\' && code != 0x7f;
    return code == TEXT_REPLACEMENT || (facts_of(code) & (FACT_KEPT | FACT_MARK));
}

static void add_escaped(struct buffer *out, uint32_t code)
{
    if (code == '"' || code == '\\')
        buffer_format(out, "\\%c", (int)code);
    else if (code < 0x10000)
        buffer_format(out, "\\u%04x", (unsigned)code);
    else /* as a UTF-16 surrogate pair */
        buffer_format(out, "\\u%04x\\u%04x", (unsigned)(0xd800 + ((code - 0x10000) >> 10)),
                      (unsigned)(0xdc00 + ((code - 0x10000) & 0x3ff)));
}

/* Ill-formed UTF-8 becomes U+FFFD. */
static void add_quoted(struct buffer *out, const char *s, size_t n_bytes)
{
    size_t plain = 0;
    buffer_add_char(out, '"');
    for (size_t i = 0; i < n_bytes;) {
        uint32_t code = (unsigned char)s[i];
        size_t bytes = code < 0x80 ? 1 : facts_decode(s + i, n_bytes - i, &code);
        bool broken = text_is_broken(code, s + i, bytes);
        if (broken || !is_plain(code)) {
            buffer_add(out, s + plain, i - plain);
            add_escaped(out, code);
            plain = i + bytes;
        }
        i += bytes;
    }
    buffer_add(out, s + plain, n_bytes - plain);
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

void json_put_number(struct json *json, const char *key, long long number)
{
    json_key(json, key);
    json_number(json, number);
}

void json_put_open(struct json *json, const char *key, char bracket)
{
    json_key(json, key);
    json_open(json, bracket);
}
