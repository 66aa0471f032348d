/* content/json: what JSON says, and where and why it cannot be read. */
#include "content/json.h"
#include "suites.h"

#include <string.h>

/* Reads s as if it began at line 10 of a file. */
static struct value *read_text(const char *s, struct arena *arena, struct notes *notes)
{
    arena_init(arena);
    notes_init(notes);
    return json_read(s, strlen(s), "f", 10, arena, notes);
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
    struct arena arena;
    struct notes notes;
    struct buffer text = {0};
    buffer_format(&text, "\n{\"x\": [],\t\"a\" : %s}\n", scalars[_i].in);
    const struct value *value = value_find(read_text(text.bytes, &arena, &notes), "A");
    ck_assert_msg(value != NULL, "%s", scalars[_i].in);
    ck_assert_int_eq(value->kind, VALUE_SCALAR);
    ck_assert_str_eq(value->scalar, scalars[_i].scalar);
    ck_assert_uint_eq(value->scalar_bytes, strlen(scalars[_i].scalar));
    ck_assert_int_eq(value->quoted, scalars[_i].quoted);
    ck_assert_uint_eq(value->line, 11);
    ck_assert_uint_eq(value->column, 17);
    buffer_done(&text);
    notes_done(&notes);
    arena_done(&arena);
}
END_TEST

START_TEST(order_is_kept_and_the_last_wins)
{
    struct arena arena;
    struct notes notes;
    const struct value *top =
        read_text("\xef\xbb\xbf{\"z\":[1,null,{}],\"a\":1,\"a\":2}", &arena, &notes);
    ck_assert_str_eq(top->first->key, "z");
    ck_assert_str_eq(top->first->first->scalar, "1");
    ck_assert_int_eq(top->first->first->next->kind, VALUE_NULL);
    ck_assert_int_eq(top->first->first->next->next->kind, VALUE_MAP);
    ck_assert_ptr_null(top->first->first->next->next->next);
    ck_assert_str_eq(value_find(top, "a")->scalar, "2");
    notes_done(&notes);
    arena_done(&arena);
}
END_TEST

static const struct {
    const char *in;
    const char *note; /* how the first note begins, behind "f:" */
} broken[] = {
    {"", "10:1: error: not valid JSON: a value is missing"},
    {"{", "10:2: error: not valid JSON: the name of a field must stand here"},
    {"{\"a\": 1", "10:1: error: not valid JSON: the closing } is missing"},
    {"{\"a\": 1,\n}", "10:8: error: not valid JSON: nothing follows this comma: take it out"},
    {"[1, ]", "10:3: error: not valid JSON: nothing follows this comma"},
    {"[1 2]", "10:4: error: not valid JSON: a comma or the closing ] must stand here"},
    {"{a: 1}", "10:2: error: not valid JSON: the name of a field must stand here"},
    {"{\"a\" 1}", "10:6: error: not valid JSON: a colon must stand between"},
    {"{\"a\": }", "10:7: error: not valid JSON: a value is missing"},
    {"{\"a\":\n 'x'}", "11:2: error: not valid JSON: a text stands in double quotes"},
    {"{\"a\": yes}", "10:7: error: not valid JSON: a text stands in double quotes"},
    {"{\"a\": truer}", "10:7: error: not valid JSON: a text stands in double quotes"},
    {"{\"a\": 01}", "10:7: error: not valid JSON: a text stands in double quotes"},
    {"{\"a\": +1}", "10:7: error: not valid JSON: a text stands in double quotes"},
    {"{\"a\": 1.}", "10:7: error: not valid JSON: a text stands in double quotes"},
    {"{\"a\": .5}", "10:7: error: not valid JSON: a text stands in double quotes"},
    {"{\"a\": 1e}", "10:7: error: not valid JSON: a text stands in double quotes"},
    {"{\"a\": \"x}", "10:7: error: not valid JSON: the closing quote of this text is missing"},
    {"{\"a\": \"x\ny\"}", "10:7: error: not valid JSON: the closing quote of this text is missing"},
    {"{\"a\": \"x\ty\"}", "10:9: error: not valid JSON: a tab or control character"},
    {"{\"a\": \"C:\\new\\data\"}", "10:15: error: not valid JSON: a backslash is written as two"},
    {"{\"a\": \"\\u12\"}", "10:10: error: not valid JSON: four digits or letters"},
    {"{} x", "10:4: error: not valid JSON: nothing may follow the value"},
    {"{/* no */}", "10:2: error: not valid JSON: the name of a field must stand here"},
};

START_TEST(trouble_has_a_place)
{
    struct arena arena;
    struct notes notes;
    struct buffer line = {0};
    ck_assert_msg(!read_text(broken[_i].in, &arena, &notes), "%s", broken[_i].in);
    ck_assert_uint_eq(notes.count, 1);
    note_format(&line, &notes.list[0]);
    ck_assert_msg(strncmp(line.bytes + 2, broken[_i].note, strlen(broken[_i].note)) == 0, "%s: %s",
                  broken[_i].in, line.bytes);
    buffer_done(&line);
    notes_done(&notes);
    arena_done(&arena);
}
END_TEST

static const struct {
    const char *part;
    size_t times;
    const char *tail;
    bool readable;
} limits[] = {
    {"[", JSON_DEPTH_MAX, "]", true},
    {"[", JSON_DEPTH_MAX + 1, "]", false},
    {"[", 100000, "", false},
    {"{\"a\":", 100000, "", false},
};

START_TEST(limits_hold)
{
    struct arena arena;
    struct notes notes;
    struct buffer text = {0};
    buffer_add_repeated(&text, limits[_i].part, limits[_i].times);
    buffer_add_repeated(&text, limits[_i].tail, limits[_i].times);
    ck_assert_int_eq(read_text(text.bytes, &arena, &notes) != NULL, limits[_i].readable);
    ck_assert_uint_eq(notes.count, !limits[_i].readable);
    notes_done(&notes);
    arena_done(&arena);
    buffer_done(&text);
}
END_TEST

Suite *json_read_suite(void)
{
    Suite *suite = suite_create("json_read");
    TCase *tcase = tcase_create("json_read");
    tcase_add_loop_test(tcase, a_scalar_is_its_text, 0, sizeof scalars / sizeof *scalars);
    tcase_add_test(tcase, order_is_kept_and_the_last_wins);
    tcase_add_loop_test(tcase, trouble_has_a_place, 0, sizeof broken / sizeof *broken);
    tcase_add_loop_test(tcase, limits_hold, 0, sizeof limits / sizeof *limits);
    suite_add_tcase(suite, tcase);
    return suite;
}
