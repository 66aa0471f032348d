/* base/json: what is written can be read by any JSON reader. */
#include "base/json.h"
#include "suites.h"

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
                     "{\n  \"title\": \"a\\\"b\\\\c\\u000a\x7f\",\n  \"tags\": [\n    -3,\n"
                     "    true,\n    null\n  ],\n  \"empty\": []\n}\n");
    buffer_done(&out);
}
END_TEST

Suite *json_suite(void)
{
    Suite *suite = suite_create("json");
    TCase *tests = tcase_create("json");
    tcase_add_test(tests, nested_values_are_parted_by_commas);
    suite_add_tcase(suite, tests);
    return suite;
}
