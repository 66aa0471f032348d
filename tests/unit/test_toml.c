/* content/toml: the values of TOML, and where and why it cannot be read. tests/suites runs the
 * public suite; here are the forms that pages use and the messages that editors get. */
#include "content/toml.h"
#include "reading.h"

#include <string.h>

static const struct value *read_text(struct reading *reading, const char *s)
{
    return reading_begin(reading, toml_read, s);
}

/* The value at a path of keys, separated by blanks. */
static const struct value *find_path(const struct value *value, const char *path)
{
    char keys[64];
    strncpy(keys, path, sizeof keys - 1);
    keys[sizeof keys - 1] = '\0';
    char *rest = keys;
    for (char *key = strtok_r(keys, " ", &rest); key; key = strtok_r(NULL, " ", &rest))
        value = value_find(value, key);
    return value;
}

static const struct {
    const char *in;
    const char *path;
    struct reading_scalar right;
} scalars[] = {
    {"title = \"A\"", "title", {"A", true, 10, 9}},
    {"title = 'C:\\new'", "TITLE", {"C:\\new", true, 10, 9}},
    {"a = 1.50", "a", {"1.50", false, 10, 5}},
    {"a = +1_000 # so many", "a", {"+1_000", false, 10, 5}},
    {"a = 0xDEAD_beef", "a", {"0xDEAD_beef", false, 10, 5}},
    {"a = -inf", "a", {"-inf", false, 10, 5}},
    {"a = 6.02e-23", "a", {"6.02e-23", false, 10, 5}},
    {"draft = true", "draft", {"true", false, 10, 9}},
    {"date = 2020-02-29", "date", {"2020-02-29", false, 10, 8}},
    {"date = 2020-01-02 10:00:00.5+01:00", "date", {"2020-01-02 10:00:00.5+01:00", false, 10, 8}},
    {"date = 2020-01-02T10:00:00Z", "date", {"2020-01-02T10:00:00Z", false, 10, 8}},
    {"a = 07:32:00", "a", {"07:32:00", false, 10, 5}},
    {"a = \"\"", "a", {"", true, 10, 5}},
    {"a = \"tab\\t\\u00e9\\U0001F600\\\"\"", "a", {"tab\t\xc3\xa9\xf0\x9f\x98\x80\"", true, 10, 5}},
    {"a = \"\"\"\nx\ny\"\"\"", "a", {"x\ny", true, 10, 5}},
    {"a = \"\"\"x \\\n\n   y\"\"\"", "a", {"x y", true, 10, 5}},
    {"a = \"\"\"\"x\"\"\"\"\"", "a", {"\"x\"\"", true, 10, 5}},
    {"a = '''\r\nx\\y'''", "a", {"x\\y", true, 10, 5}},
    {"\n[params]\nkind = 'x'", "params kind", {"x", true, 12, 8}},
    {"[a.b]\nc = 1\n[a]\nd = 2", "a b c", {"1", false, 11, 5}},
    {"[a.b]\nc = 1\n[a]\nd = 2", "a d", {"2", false, 13, 5}},
    {"a.\"b.c\".d = 1", "a b.c d", {"1", false, 10, 13}},
    {"a.'b.c'.d = 1", "a b.c d", {"1", false, 10, 13}},
    {"a = {b = {c.d = 1}, e = [2]}", "a b c d", {"1", false, 10, 17}},
    {"[a]\nb.c = 1\n[a.b.d]\ne = 2", "a b d e", {"2", false, 13, 5}},
    {"\xef\xbb\xbf"
     "a = 1\r\nb = 2\r\n",
     "b",
     {"2", false, 11, 5}},
    {"\"\" = 1\na=2", "a", {"2", false, 11, 3}},
};

START_TEST(a_scalar_is_its_text)
{
    struct reading reading;
    const struct value *value = find_path(read_text(&reading, scalars[_i].in), scalars[_i].path);
    reading_check_scalar(value, &scalars[_i].right, scalars[_i].in);
    reading_end(&reading);
}
END_TEST

static const struct {
    const char *in;
    const char *note; /* how the first note begins */
} broken[] = {
    {"title = Back pain", "f:10:9: error: not valid TOML: a text must stand in quotes"},
    {"title = \"A",
     "f:10:9: error: not valid TOML: the closing quote of this text is missing in its"},
    {"a = 1\ntitle: x", "f:11:6: error: not valid TOML: an equals sign must follow the key"},
    {"my key = 1", "f:10:4: error: not valid TOML: an equals sign must follow the key; one of "
                   "several words stands in quotes"},
    {"title =", "f:10:8: error: not valid TOML: a value is missing"},
    {"title = # x", "f:10:9: error: not valid TOML: a value is missing"},
    {"a = 1\na = 2", "f:11:1: error: not valid TOML: \"a\" was given before, in line 10"},
    {"[a]\nb = 1\n[a]", "f:12:2: error: not valid TOML: \"a\" was given before, in line 10"},
    {"a = 1\n[a.b]", "f:11:2: error: not valid TOML: \"a\" was given before, in line 10"},
    {"a = {b = 1}\na.c = 2", "f:11:1: error: not valid TOML: \"a\" was given before"},
    {"[a.b]\nx = 1\n[a]\nb.y = 2", "f:13:1: error: not valid TOML: \"b\" was given before"},
    {"a = []\n[[a]]", "f:11:3: error: not valid TOML: \"a\" was given before"},
    {"[[a]]\n[a]", "f:11:2: error: not valid TOML: \"a\" was given before"},
    {"a = 1 b = 2", "f:10:7: error: not valid TOML: the line must end here"},
    {"a = \"C:\\new\\drive\"", "f:10:12: error: not valid TOML: a backslash is written as two"},
    {"a = \"\\ud800\"", "f:10:6: error: not valid TOML: the 4 hexadecimal digits of a character"},
    {"a = 01", "f:10:5: error: not valid TOML: this is no number or date"},
    {"a = 1.", "f:10:5: error: not valid TOML: this is no number or date"},
    {"a = 2021-02-29", "f:10:5: error: not valid TOML: this is no number or date"},
    {"a = 2020-1-2", "f:10:5: error: not valid TOML: this is no number or date"},
    {"a = True", "f:10:5: error: not valid TOML: a text must stand in quotes"},
    {"a = [1, 2", "f:10:5: error: not valid TOML: the closing ] is missing"},
    {"a = [1 2]", "f:10:8: error: not valid TOML: a comma or the closing ] must stand here"},
    {"a = {b = 1,}", "f:10:12: error: not valid TOML: no comma may stand before the closing }"},
    {"a = {b = 1\n}", "f:10:5: error: not valid TOML: the closing } is missing in this line"},
    {"[a", "f:10:3: error: not valid TOML: ] must close this header"},
    {"[]", "f:10:2: error: not valid TOML: a key (letters"},
    {"é = 1", "f:10:1: error: not valid TOML: a key (letters"},
    {"a = 'x\x01y'", "f:10:7: error: not valid TOML: a control character (number 1) stands here"},
    {"a = 1\rb = 2", "f:10:6: error: not valid TOML: a control character (number 13) stands here"},
    {"a = 'x'\nb = '\xff'", "f:11:6: error: not valid TOML: this is no UTF-8"},
    {"a = '''\nx", "f:10:5: error: not valid TOML: the closing quote of this text is missing"},
    {"a = 'é' x", "f:10:10: error: not valid TOML: the line must end here"},
};

START_TEST(trouble_has_a_place)
{
    reading_check_note(toml_read, broken[_i].in, broken[_i].note);
}
END_TEST

START_TEST(order_and_lists_are_kept)
{
    struct reading reading;
    const struct value *top =
        read_text(&reading, "z = [1, 'b', # x\n [], {}, ]\na = 2\n[[t]]\nn = 1\n[t.u]\n"
                            "[[t]]\nn = 2\n");
    ck_assert_str_eq(top->first->key, "z");
    ck_assert_str_eq(top->first->next->key, "a");
    const struct value *item = top->first->first;
    ck_assert_str_eq(item->scalar, "1");
    ck_assert_str_eq(item->next->scalar, "b");
    ck_assert_int_eq(item->next->next->kind, VALUE_LIST);
    ck_assert_int_eq(item->next->next->next->kind, VALUE_MAP);
    ck_assert_ptr_null(item->next->next->next->next);
    const struct value *tables = value_find(top, "t");
    ck_assert_int_eq(tables->kind, VALUE_LIST);
    ck_assert_ptr_nonnull(value_find(tables->first, "u"));
    ck_assert_str_eq(value_find(tables->first->next, "n")->scalar, "2");
    ck_assert_ptr_null(tables->first->next->next);
    reading_end(&reading);
}
END_TEST

static const struct reading_limit limits[] = {
    {"a = ", "[", TOML_DEPTH_MAX - 1, "]", true},
    {"a = ", "[", TOML_DEPTH_MAX + 1, "]", false},
    {"a = ", "[", 100000, "", false},
    {"a = ", "{a=", 100000, "", false},
    {"a", ".a", TOML_DEPTH_MAX - 1, "", false},
    {"a", ".a", 100000, "", false},
    {"[a", ".a", 100000, "", false},
    {"a = 1", "\n", 100000, "", true},
    {"a = \"\"\"", "\\\n", 100000, "", false},
    {"", "[[a]]\n", 10000, "", true},
    {"", "[[a]]\n[a.b]\n", 10000, "", true},
};

START_TEST(depth_and_number_of_values_are_limited)
{
    reading_check_limit(toml_read, &limits[_i]);
}
END_TEST

/* Keys in ascending, descending and random order: all are found again, and none twice. */
START_TEST(each_of_many_keys_is_found_and_none_twice)
{
    enum { KEYS = 20000 };
    struct reading reading;
    struct buffer text = {0};
    for (unsigned i = 0; i < KEYS; i++)
        buffer_format(&text, "k%u = %u\n", _i == 0 ? i : _i == 1 ? KEYS - i : i * 7919 % KEYS, i);
    const struct value *top = read_text(&reading, text.bytes);
    ck_assert_ptr_nonnull(top);
    size_t count = 0;
    for (const struct value *value = top->first; value; value = value->next)
        count++;
    ck_assert_uint_eq(count, KEYS);
    reading_end(&reading);
    buffer_add_string(&text, "k77 = 1\n");
    ck_assert_ptr_null(read_text(&reading, text.bytes));
    ck_assert_uint_eq(reading.notes.list[0].line, 10 + KEYS);
    reading_end(&reading);
    buffer_done(&text);
}
END_TEST

SUITE(toml)
{
    tcase_add_rows(tcase, a_scalar_is_its_text, scalars);
    tcase_add_rows(tcase, trouble_has_a_place, broken);
    tcase_add_test(tcase, order_and_lists_are_kept);
    tcase_add_rows(tcase, depth_and_number_of_values_are_limited, limits);
    tcase_add_loop_test(tcase, each_of_many_keys_is_found_and_none_twice, 0, 3);
}
