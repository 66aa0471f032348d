/*
 * Writes JSON (RFC 8259) into a buffer, value by value.
 *
 *     struct json json = {.out = &buffer};
 *     json_open(&json, '{');
 *     json_key(&json, "title");
 *     json_string(&json, title, strlen(title));
 *     json_close(&json, '}');
 */
#ifndef PAMPHLET_BASE_JSON_H
#define PAMPHLET_BASE_JSON_H

#include "base/memory.h"

#include <stdbool.h>

/* A zeroed struct with its buffer is a writer at its start. */
struct json {
    struct buffer *out;
    unsigned depth;
    bool follows; /* the next value follows another and needs a comma */
    bool keyed;   /* the next value follows its key */
};

/* Opens and closes an object ('{', '}') or an array ('[', ']'). Each member is on a line of its
 * own, indented by two blanks a level; a line end follows the outermost. */
void json_open(struct json *json, char bracket);
void json_close(struct json *json, char bracket);

/* The key of the next value: plain ASCII, without quotes. */
void json_key(struct json *json, const char *key);

/* UTF-8. Characters that a terminal would obey, and bidi controls, are written as escapes, so a
 * JSON reader gets them back. Ill-formed bytes become U+FFFD. */
void json_string(struct json *json, const char *s, size_t n_bytes);
void json_number(struct json *json, long long number);
void json_bool(struct json *json, bool value);
void json_null(struct json *json);

/* A key and its string or number; a key and the bracket that opens its list or object. */
void json_put_string(struct json *json, const char *key, const char *s);
void json_put_number(struct json *json, const char *key, long long number);
void json_put_open(struct json *json, const char *key, char bracket);

#endif
