/* content/json: the values of JSON, and where and why it cannot be read. */
#include "content/json.h"
#include "reading.h"

#include <string.h>

static const struct value *read_text(struct reading *reading, const char *s)
{
    return reading_begin(reading, json_read, s);
}

static const struct {
    const char *in; /* the value of the field "a" */
    const char *scalar;
    bool quoted;
} scalars[] = {
    {"1.50", "1.50", false},
    {"-0", "-0", false},
    {"0.1e+10", "0.1e+10", false},
    {"12345678901234567890123", "12345678901234567890123", false},
    {"true", "true", false},
    {"false", "false", false},
    {"\"yes\"", "yes", true},
    {"\"\"", "", true},
    {"\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t", true},
    {"\"\\u00e9\\u20AC\"", "\xc3\xa9\xe2\x82\xac", true},
    {"\"\\ud83d\\ude00\"", "\xf0\x9f\x98\x80", true},
    {"\"\\ud83d\"", "\xef\xbf\xbd", true},
    {"\"\\ud83dx\"",
     "\xef\xbf\xbd"
     "x",
     true},
    {"\"\\ud83d\\u0041\"",
     "\xef\xbf\xbd"
     "A",
     true},
    {"\"\\ude00\\ud83d\"", "\xef\xbf\xbd\xef\xbf\xbd", true},
    {"\"\xff\"", "\xff", true},
};

START_TEST(a_scalar_is_its_text)
{
    struct reading reading;
    struct buffer text = {0};
    buffer_format(&text, "\n{\"x\": [],\t\"a\" : %s}\n", scalars[_i].in);
    const struct value *value = value_find(read_text(&reading, text.bytes), "A");
    const struct reading_scalar right = {scalars[_i].scalar, scalars[_i].quoted, 11, 17};
    reading_check_scalar(value, &right, scalars[_i].in);
    buffer_done(&text);
    reading_end(&reading);
}
END_TEST

START_TEST(order_is_kept_and_the_last_wins)
{
    struct reading reading;
    const struct value *top =
        read_text(&reading, "\xef\xbb\xbf{\"z\":[1,null,{}],\"a\":1,\"a\":2}");
    ck_assert_str_eq(top->first->key, "z");
    ck_assert_str_eq(top->first->first->scalar, "1");
    ck_assert_int_eq(top->first->first->next->kind, VALUE_NULL);
    ck_assert_int_eq(top->first->first->next->next->kind, VALUE_MAP);
    ck_assert_ptr_null(top->first->first->next->next->next);
    ck_assert_str_eq(value_find(top, "a")->scalar, "2");
    reading_end(&reading);
}
END_TEST

START_TEST(a_key_that_is_given_again_is_told)
{
    struct reading reading;
    struct buffer line = {0};
    const struct value *top =
        read_text(&reading, "{\"a\": {\"n\": 1},\n \"b\": 0,\n \"a\": {\"l\": 2}, \"c\": 3}");
    ck_assert_str_eq(value_find(value_find(top, "a"), "n")->scalar, "1");
    ck_assert_str_eq(value_find(value_find(top, "a"), "l")->scalar, "2");
    ck_assert_str_eq(value_find(top, "c")->scalar, "3");
    ck_assert_uint_eq(reading.notes.count, 1);
    note_format(&line, &reading.notes.list[0]);
    ck_assert_str_eq(line.bytes, "f:12:2: error: \"a\" was given before, in line 10: keep one");
    buffer_done(&line);
    reading_end(&reading);
}
END_TEST

static const struct {
    const char *in;
    const char *note; /* how the first note begins */
} broken[] = {
    {"", "f:10:1: error: not valid JSON: a value is missing"},
    {"{", "f:10:2: error: not valid JSON: the name of a field must stand here"},
    {"{\"a\": 1", "f:10:1: error: not valid JSON: the closing } is missing"},
    {"{\"a\": 1,\n}", "f:10:8: error: not valid JSON: nothing follows this comma: take it out"},
    {"[1, ]", "f:10:3: error: not valid JSON: nothing follows this comma"},
    {"[1 2]", "f:10:4: error: not valid JSON: a comma or the closing ] must stand here"},
    {"{a: 1}", "f:10:2: error: not valid JSON: the name of a field must stand here"},
    {"{\"a\" 1}", "f:10:6: error: not valid JSON: a colon must stand between"},
    {"{\"a\": }", "f:10:7: error: not valid JSON: a value is missing"},
    {"{\"a\":\n 'x'}", "f:11:2: error: not valid JSON: a text stands in double quotes"},
    {"{\"a\": yes}", "f:10:7: error: not valid JSON: a text stands in double quotes"},
    {"{\"a\": truer}", "f:10:7: error: not valid JSON: a text stands in double quotes"},
    {"{\"a\": 01}", "f:10:7: error: not valid JSON: a text stands in double quotes"},
    {"{\"a\": +1}", "f:10:7: error: not valid JSON: a text stands in double quotes"},
    {"{\"a\": 1.}", "f:10:7: error: not valid JSON: a text stands in double quotes"},
    {"{\"a\": .5}", "f:10:7: error: not valid JSON: a text stands in double quotes"},
    {"{\"a\": 1e}", "f:10:7: error: not valid JSON: a text stands in double quotes"},
    {"{\"a\": \"x}", "f:10:7: error: not valid JSON: the closing quote of this text is missing"},
    {"{\"a\": \"x\ny\"}",
     "f:10:7: error: not valid JSON: the closing quote of this text is missing"},
    {"{\"a\": \"x\ty\"}", "f:10:9: error: not valid JSON: a tab or control character"},
    {"{\"a\": \"C:\\new\\data\"}", "f:10:15: error: not valid JSON: a backslash is written as two"},
    {"{\"a\": \"\\u12\"}", "f:10:10: error: not valid JSON: four digits or letters"},
    {"{} x", "f:10:4: error: not valid JSON: nothing may follow the value"},
    {"{/* no */}", "f:10:2: error: not valid JSON: the name of a field must stand here"},
};

START_TEST(trouble_has_a_place)
{
    reading_check_note(json_read, broken[_i].in, broken[_i].note);
}
END_TEST

static const struct reading_limit limits[] = {
    {"", "[", JSON_DEPTH_MAX, "]", true},
    {"", "[", JSON_DEPTH_MAX + 1, "]", false},
    {"", "[", 100000, "", false},
    {"", "{\"a\":", 100000, "", false},
};

START_TEST(depth_and_number_of_values_are_limited)
{
    reading_check_limit(json_read, &limits[_i]);
}
END_TEST

SUITE(json_read)
{
    tcase_add_rows(tcase, a_scalar_is_its_text, scalars);
    tcase_add_test(tcase, order_is_kept_and_the_last_wins);
    tcase_add_test(tcase, a_key_that_is_given_again_is_told);
    tcase_add_rows(tcase, trouble_has_a_place, broken);
    tcase_add_rows(tcase, depth_and_number_of_values_are_limited, limits);
}
