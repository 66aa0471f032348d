/* base/json: what is written can be read by any JSON reader. */
#include "base/json.h"
#include "suites.h"

#include <string.h>

START_TEST(nested_values_are_parted_by_commas)
{
    struct buffer out = {0};
    struct json json = {.out = &out};
    json_open(&json, '{');
    json_key(&json, "title");
    json_string(&json, "a\"b\\c\n\x7f", 7);
    json_key(&json, "tags");
    json_open(&json, '[');
    json_number(&json, -3);
    json_bool(&json, true);
    json_null(&json);
    json_close(&json, ']');
    json_key(&json, "empty");
    json_open(&json, '[');
    json_close(&json, ']');
    json_close(&json, '}');
    ck_assert_str_eq(buffer_string(&out),
                     "{\n  \"title\": \"a\\\"b\\\\c\\u000a\\u007f\",\n  \"tags\": [\n    -3,\n"
                     "    true,\n    null\n  ],\n  \"empty\": []\n}\n");
    buffer_done(&out);
}
END_TEST

/* Strings, and how they are written. */
static const struct {
    const char *given;
    const char *want;
} strings[] = {
    {"Łódź é ü 脊椎 ไทย", "Łódź é ü 脊椎 ไทย"},
    {"\xf0\x9f\x98\x80", "\xf0\x9f\x98\x80"},
    {"a\u202eb", "a\\u202eb"}, /* reverses what follows */
    {"a\xc2\x9b"
     "2Jb",
     "a\\u009b2Jb"}, /* a C1 control */
    {"\x1b[2J", "\\u001b[2J"},
    {"\xf3\xa0\x81\x81", "\\udb40\\udc41"}, /* a tag character: invisible */
    {"a\xff"
     "b",
     "a\\ufffdb"},
    {"a\xe2\x80", "a\\ufffd"},
    {"a\xef-b", "a\\ufffd-b"}, /* the first byte of U+FFFD itself, */
    {"a\xef\xbf", "a\\ufffd"}, /* the first two */
    {"\ufffd", "\ufffd"},
};

START_TEST(nothing_that_a_terminal_obeys)
{
    struct buffer out = {0};
    struct buffer want = {0};
    struct json json = {.out = &out};
    json_string(&json, strings[_i].given, strlen(strings[_i].given));
    buffer_format(&want, "\"%s\"", strings[_i].want);
    ck_assert_str_eq(buffer_string(&out), buffer_string(&want));
    buffer_done(&out);
    buffer_done(&want);
}
END_TEST

SUITE(json)
{
    tcase_add_test(tcase, nested_values_are_parted_by_commas);
    tcase_add_rows(tcase, nothing_that_a_terminal_obeys, strings);
}
