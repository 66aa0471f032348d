/* content/yaml and content/value: the values of YAML, and where and why it cannot be read. */
#include "content/yaml.h"
#include "reading.h"

#include <limits.h>
#include <string.h>

static const struct value *read_text(struct reading *reading, const char *s)
{
    return reading_begin(reading, yaml_read, s);
}

static const struct {
    const char *in;
    const char *key;
    const char *scalar; /* NULL: a null */
} scalars[] = {
    {"a: 1.50", "a", "1.50"},
    {"a: yes", "A", "yes"},
    {"a: 1\nA: 2", "a", "2"},
    {"a: 'it''s'", "a", "it's"},
    {"a: |\n  x\n  y\n", "a", "x\ny\n"},
    {"a: >-\n  x\n  y\n", "a", "x y"},
    {"a:", "a", NULL},
    {"a: ~", "a", NULL},
    {"a: null", "a", NULL},
    {"a: !!str null", "a", "null"},
    {"a: 'null'", "a", "null"},
    {"a: ''", "a", ""},
    {"b: &x B\na: *x", "a", "B"},
    {"b: &x B\nc: &x C\na: *x", "a", "C"},
    {"m: &m {a: 1}\n<<: *m", "a", "1"},
    {"m: &m {a: 1}\n<<: *m\na: 2", "a", "2"},
    {"m: &m {a: 1}\nn: &n {a: 2, b: 3}\n<<: [*m, *n]", "a", "1"},
    {"m: &m {a: 1}\nn: &n {a: 2, b: 3}\n<<: [*m, *n]", "b", "3"},
    {"m: &m {a: 1}\nn: &n {<<: *m}\n<<: *n", "a", "1"},
    {"a: 1\r\nb: 2\r\n", "a", "1"},
    {"? [k]\n: v\na: 1", "a", "1"},
    {"a: x\x01y", "a", "xy"},
    {"a: 1\n...\n]", "a", "1"},
    {"a: 1\n---\na: 2", "a", "1"},
    {"a: one\n  two\n\n  three", "a", "one two\nthree"},
    {"a: \"one\n  two\"", "a", "one two"},
    {"# x\na: 1 # y\n# z", "a", "1"},
    {"a: x#y", "a", "x#y"},
    {"a: !!int '7'", "a", "7"},
    {"a: !mine x", "a", "x"},
    {"a: !!timestamp 2020-01-01", "a", "2020-01-01"},
    {"{\"a\": 1, \"b\": [x, {c: d}]}", "a", "1"},
    {"a: 012", "a", "012"},
    {"a: 1_000", "a", "1_000"},
};

START_TEST(a_scalar_is_its_text)
{
    struct reading reading;
    const struct value *value = value_find(read_text(&reading, scalars[_i].in), scalars[_i].key);
    ck_assert_msg(value != NULL, "%s", scalars[_i].in);
    ck_assert_int_eq(value->kind, scalars[_i].scalar ? VALUE_SCALAR : VALUE_NULL);
    if (scalars[_i].scalar)
        ck_assert_str_eq(value->scalar, scalars[_i].scalar);
    reading_end(&reading);
}
END_TEST

static const struct {
    const char *in;
    const char *note; /* how the first note begins */
} broken[] = {
    {"title: a: b", "f:10:9: error: not valid YAML: a colon stands inside a text: put the text in"},
    {"a: 1\nb: @x", "f:11:4: error: not valid YAML: a text that begins with this character must"},
    {"a:\n\tb: 1",
     "f:11:1: error: not valid YAML: a tab stands where only blanks may: indent with"},
    {"a: [1", "f:10:4: error: not valid YAML: a comma or the closing ] must stand here"},
    {"a: {b: 1", "f:10:4: error: not valid YAML: a comma or the closing } must stand here"},
    {"a: [1\nb: 2", "f:10:4: error: not valid YAML: a comma or the closing ] must stand here"},
    {"a: [1,\n  b: 2", "f:10:4: error: not valid YAML: a comma or the closing ] must stand here"},
    {"a: [\n  \"x\"\n  \"y\"\n]",
     "f:12:3: error: not valid YAML: a comma or the closing ] must stand here"},
    {"a: \"x\nb: \"y z\"", "f:10:4: error: not valid YAML: the closing quote of this text is"},
    {"a: 'x\nb: it's", "f:10:4: error: not valid YAML: the closing quote of this text is"},
    {"a: \"x\n  y\" z", "f:10:4: error: not valid YAML: the closing quote of this text is"},
    {"a:Knee\nb: 1", "f:10:1: error: not valid YAML: a field is its name, a colon, a blank and"},
    {"p:\n  a:Knee\n\n  b: 1", "f:11:3: error: not valid YAML: a field is its name, a colon,"},
    {"a = \"Knee\"\nb: 1", "f:10:1: error: not valid YAML: a field is its name, a colon, a"},
    {"a: \"x", "f:10:4: error: not valid YAML: the closing quote of this text is missing"},
    {"a: 'x\nb: 1", "f:10:4: error: not valid YAML: the closing quote of this text is missing"},
    {"a: *x",
     "f:10:4: error: not valid YAML: it names nothing above it; a text that begins with *"},
    {"a: **x**", "f:10:4: error: not valid YAML: a text that begins with & or * must stand in"},
    {"a: &x [*x]", "f:10:8: error: not valid YAML: an alias stands inside"},
    {"b: &x 1\na: &x [*x]", "f:11:8: error: not valid YAML: an alias stands"},
    {"\"a\" b", "f:10:5: error: not valid YAML: this is part of no field"},
    {"a: 1\nwords\nb: 2",
     "f:11:1: error: not valid YAML: a field is its name, a colon, a blank and its value"},
    {"a: 1\n b: 2", "f:11:3: error: not valid YAML: a colon stands inside a text: put the text in"},
    {"a: 'x' y", "f:10:8: error: not valid YAML: a field (name: value) must stand here"},
    {"a:\n  - b\n c: d", "f:12:2: error: not valid YAML: a field (name: value) must"},
    {"- a\nb: c", "f:11:1: error: not valid YAML: an entry of the list (- text) must"},
    {"a: - b", "f:10:4: error: not valid YAML: a list must begin on a line of its own, a text that "
               "begins with - must stand in quotes"},
    {"a: ? b", "f:10:4: error: not valid YAML: a text that begins with ? must stand in quotes"},
    {"a: \"C:\\data\"", "f:10:7: error: not valid YAML: a backslash is written as two (\\\\), or"},
    {"a: > 5 mm", "f:10:6: error: not valid YAML: the text must begin below this line, or stand"},
    {"a: %x", "f:10:4: error: not valid YAML: a text that begins with this character must"},
    {"a: !x!y z", "f:10:4: error: not valid YAML: a text that begins with ! must stand in quotes"},
    {"é: [ü, \"é\" \"x\"]", "f:10:15: error: not valid YAML: a comma or the closing ]"},
    {"a: 1\xc2\x85"
     "b: 1: 2\nc: @",
     "f:10:"},
};

START_TEST(trouble_has_a_place)
{
    reading_check_note(yaml_read, broken[_i].in, broken[_i].note);
}
END_TEST

/* What is read of a broken file: the complete values before the fault, and none that may be only
 * the beginning of one. */
static const struct {
    const char *in;
    const char *read; /* NULL: nothing */
} parts[] = {
    {"a: 1\nb: 2", "{a=1 b=2}"},
    {"e: 1\nc: a: Call us\nt: x", "{e=1}"},
    {"e: {n: '112'}\nc: a: Call us", "{e={n=112}}"},
    {"e:\n  n: 112\n  l: a: b\nt: x", "{e={n=112}}"},
    {"e:\n  n: 112\nl: a: b", "{e={n=112}}"},
    {"c: |\n  Call us\n  now\nl: a: b", "{c=Call us\nnow\n}"},
    {"c: >-\n  Call us\n\nl: \"x", "{c=Call us}"},
    {"c: Call\n  us: now", "{}"},
    {"a: 1\nc: \"Call us\nb: 2", "{a=1}"},
    {"a: 1\nl: [x, y\nb: 2", "{a=1 l=[x]}"}, /* may be the beginning of "y b" */
    {"a: 1\nl:\n  - x\n  - @y", "{a=1 l=[x]}"},
    {"a: 1\nwords\nb: 2", "{a=1}"},
    {"a: 1\nb: *x", "{a=1}"},
    {"a: &x [1]\nb: *x\nc: @", "{a=[1] b=[1]}"},
    {"a: 1\n b: 2", "{}"},
    {"a: 'x' y", "{}"},
    {"@", NULL},
    {"- a\nb: c", NULL},
    {"a: b: c", "{}"},
};

static void write_value(struct buffer *out, const struct value *value)
{
    bool map = value->kind == VALUE_MAP;
    if (!map && value->kind != VALUE_LIST) {
        buffer_add_string(out, value->scalar);
        return;
    }
    buffer_add_char(out, map ? '{' : '[');
    for (const struct value *child = value->first; child; child = child->next) {
        buffer_format(out, "%s%s", map ? child->key : "", map ? "=" : "");
        write_value(out, child);
        buffer_add_string(out, child->next ? " " : "");
    }
    buffer_add_char(out, map ? '}' : ']');
}

START_TEST(what_was_read_before_trouble_is_kept)
{
    struct arena arena;
    struct notes notes;
    struct buffer read = {0};
    bool whole;
    arena_init(&arena);
    notes_init(&notes);
    const struct value *value = yaml_read_part(
        &(struct value_text){parts[_i].in, strlen(parts[_i].in), "f", 1}, &arena, &notes, &whole);
    ck_assert(whole == (notes.count == 0));
    if (value)
        write_value(&read, value);
    ck_assert_msg(strcmp(buffer_string(&read), parts[_i].read ? parts[_i].read : "") == 0, "%s: %s",
                  parts[_i].in, buffer_string(&read));
    buffer_done(&read);
    notes_done(&notes);
    arena_done(&arena);
}
END_TEST

/* A file with a key given twice is still read, and loses nothing that can be kept. */
static const struct {
    const char *in;
    const char *map; /* where "a" is looked for, NULL: at the top */
    const char *scalar;
    const char *note; /* NULL: none */
} again[] = {
    {"a: 1\nb: 2\na: 3", NULL, "3", "f:12:1: error: \"a\" was given before, in line 10: keep one"},
    {"a: 1\n\"a\": 3", NULL, "3", "f:11:1: error: \"a\" was given before, in line 10"},
    {"{b: 1, a: 1, a: 3}", NULL, "3", "f:10:14: error: \"a\" was given before, in line 10"},
    {"m: {a: 1}\nm: {b: 2}", "m", "1", "f:11:1: error: \"m\" was given before, in line 10"},
    {"m: {b: 1}\nm: {a: 2}", "m", "2", "f:11:1: error: \"m\" was given before, in line 10"},
    {"m: {a: 1}\nm: {a: 2}", "m", "2", "f:11:1: error: \"m\" was given before, in line 10"},
    {"m: {a: 1}\nm: 3", "m", "1", "f:11:1: error: \"m\" was given before, in line 10"},
    {"m: {a: 1}\nm: [3]\nm: {b: 2}", "m", "1", "f:11:1: error: \"m\" was given before, in line"},
    {"m: &x {a: 1}\nm: 3\nn: *x", "m", "1", "f:11:1: error: \"m\" was given before, in line 10"},
    {"m: 3\nm: {a: 1}", "m", "1", "f:11:1: error: \"m\" was given before, in line 10"},
    {"m: {a: 1}\nm:\nm: {}\nm: {b: 2}", "m", "1", "f:11:1: error: \"m\" was given before, in"},
    {"m: &x {b: 1}\nm: {a: *x}", "m", NULL, "f:11:1: error: \"m\" was given before, in line 10"},
    {"m: {b: 1}\nm: &x {a: 3}\nn: *x", "n", "3", "f:11:1: error: \"m\" was given before, in line"},
    {"x: &x {a: 3}\nm: {b: 1}\nm: *x\nm: {c: *x}", "x", "3", "f:12:1: error: \"m\" was given"},
    {"x: &x {a: 1}\n<<: *x\na: 2", NULL, "2", NULL},
    {"? [b]\n: 1\n? [c]\n: 2\na: 3", NULL, "3", NULL},
    {"m: {a: 3}\nn: {a: 1}", "m", "3", NULL},
    {"A: 1\na: 3", NULL, "3", NULL},
    {"m: {a: 1}\nM: 3", "m", "1", NULL},
    {"a: 1\na:", NULL, "1", "f:11:1: error: \"a\" was given before, in line 10"},
    {"a: 1\na: ''", NULL, "1", "f:11:1: error: \"a\" was given before, in line 10"},
    {"a:\na: 1\na: ' '", NULL, "1", "f:11:1: error: \"a\" was given before, in line 10"},
    {"m: {a: 1}\nM: {a: 3}", "m", "3", NULL},
};

START_TEST(a_key_that_is_given_again_is_told)
{
    struct reading reading;
    struct buffer line = {0};
    const struct value *top = read_text(&reading, again[_i].in);
    const struct value *value =
        value_find(again[_i].map ? value_find(top, again[_i].map) : top, "a");
    ck_assert_msg(value != NULL, "%s", again[_i].in);
    if (again[_i].scalar)
        ck_assert_str_eq(value->scalar, again[_i].scalar);
    ck_assert_int_eq(reading.notes.count > 0, again[_i].note != NULL);
    if (again[_i].note) {
        note_format(&line, &reading.notes.list[0]);
        ck_assert_msg(strncmp(line.bytes, again[_i].note, strlen(again[_i].note)) == 0, "%s: %s",
                      again[_i].in, line.bytes);
    }
    buffer_done(&line);
    reading_end(&reading);
}
END_TEST

static const struct reading_limit limits[] = {
    {"a: ", "[", 65536, "", false},
    {"a: ", "{", 65536, "", false},
    {"", "- ", 32768, "", false},
    {"a: ", "{?", 32768, "", false},
    {"a: &a 1\nb:\n", "- *a\n", YAML_ALIASES_MAX, "", true},
    {"a: &a 1\nb:\n", "- *a\n", YAML_ALIASES_MAX + 1, "", false},
    {"b:\n", "- &a 1\n", 1000, "", true},
};

START_TEST(depth_and_number_of_values_are_limited)
{
    reading_check_limit(yaml_read, &limits[_i]);
}
END_TEST

/* An alias counts as many values, and nests as deep, as what it names. */
static const struct {
    const char *uses; /* of the anchor before, in each list */
    unsigned lists;
    bool readable;
} bombs[] = {
    {"[*a%u, *a%u]", 5, true},
    {"[*a%u, *a%u]", 30, false},
    {"{x: *a%u, y: *a%u}", 30, false},
    {"[[*a%u], *a%u]", 10, true},
    {"[[[[*a%u]]], [*a%u]]", 9, false},
    {"[[[*a%u]], x]", YAML_DEPTH_MAX / 3, true},
    {"[[[*a%u]], x]", YAML_DEPTH_MAX / 3 + 1, false},
};

START_TEST(aliases_do_not_multiply)
{
    struct reading reading;
    struct buffer text = {0};
    buffer_add_string(&text, "a0: &a0 x\n");
    for (unsigned i = 0; i < bombs[_i].lists; i++) {
        buffer_format(&text, "a%u: &a%u ", i + 1, i + 1);
        buffer_format(&text, bombs[_i].uses, i, i);
        buffer_add_char(&text, '\n');
    }
    ck_assert_int_eq(read_text(&reading, text.bytes) != NULL, bombs[_i].readable);
    reading_end(&reading);
    buffer_done(&text);
}
END_TEST

/* libyaml also breaks lines at Unicode's line separators. Notes count lines as text editors do,
 * whether or not something had to be left out. */
static const char *const unicode_lines[] = {
    "\xc2\x85\x01\x7f:\xff\t", "a: x\001\302\205b: 1", "\x01\xe2\x80\xa8: [",
    "\x01\xe2\x80\xa9: [",     "\x01\r\r: [",
};

START_TEST(a_line_of_unicodes_own_is_none_of_the_file)
{
    struct reading reading;
    const struct value *value = read_text(&reading, unicode_lines[_i]);
    ck_assert_uint_ge(reading.notes.count, 1);
    for (size_t i = 0; i < reading.notes.count; i++)
        ck_assert_uint_eq(reading.notes.list[i].line, 10);
    if (value)
        ck_assert_uint_eq(value->line, 10);
    for (const struct value *child = value ? value->first : NULL; child; child = child->next)
        ck_assert_uint_eq(child->line, 10);
    reading_end(&reading);
}
END_TEST

START_TEST(empty_is_null)
{
    static const char *const texts[] = {"", "\n", "# only a remark\n"};
    struct reading reading;
    const struct value *value = read_text(&reading, texts[_i]);
    ck_assert_ptr_nonnull(value);
    ck_assert_int_eq(value->kind, VALUE_NULL);
    ck_assert_uint_eq(reading.notes.count, 0);
    reading_end(&reading);
}
END_TEST

START_TEST(only_the_words_for_true_are_true)
{
    static const char *const words[] = {"true",  "True",  "1", "YES", "on",   "y",
                                        "false", "maybe", "",  "0",   "truer"};
    struct value value = {.kind = VALUE_SCALAR, .scalar = words[_i]};
    value.scalar_bytes = strlen(words[_i]);
    ck_assert_int_eq(value_is_true(&value), _i < 6);
    value.quoted = true;
    ck_assert_int_eq(value_is_true(&value), _i < 3);
    ck_assert(!value_is_true(NULL));
    ck_assert_ptr_null(value_find(NULL, "a"));
    ck_assert_ptr_null(value_find(&value, "a"));
}
END_TEST

/* Columns count bytes and lines count line feeds, as in text editors, whatever libyaml counts. */
START_TEST(values_have_places)
{
    struct reading reading;
    const struct value *top =
        read_text(&reading, "\xc3\xa9: \xc3\xbc\na: \"\xe2\x80\xa8\"\nb: {\xc3\xa9: x, y: z}\n"
                            "c: &x\n  - *x2\n");
    ck_assert_ptr_null(top);
    ck_assert_uint_eq(reading.notes.list[0].line, 14);
    ck_assert_uint_eq(reading.notes.list[0].column, 5);
    reading_end(&reading);
    top = read_text(&reading,
                    "\xc3\xa9: \xc3\xbc\r\na: \"\xe2\x80\xa8\"\r\nb: {\xc3\xa9: x, y: z}\r\n");
    const struct value *value = value_find(value_find(top, "b"), "y");
    ck_assert_uint_eq(top->line, 10);
    ck_assert_uint_eq(top->first->column, 5);
    ck_assert_uint_eq(value->line, 12);
    ck_assert_uint_eq(value->column, 15);
    reading_end(&reading);
}
END_TEST

static const struct {
    const char *in;
    bool is_number;
    long number;
} numbers[] = {
    {"7", true, 7},
    {"-3", true, -3},
    {"+4", true, 4},
    {"1_000", true, 1000},
    {"0x1F", true, 31},
    {"0o17", true, 15},
    {"0b101", true, 5},
    {"1.9", true, 1},
    {"-1.9", true, -1},
    {"010", true, 8}, /* as in YAML 1.1, and so in Hugo */
    {"-0100", true, -64},
    {"080", true, 80},
    {"00", true, 0},
    {"01.5", true, 1},
    {"9223372036854775807000", true, LONG_MAX},
    {"", false, 0},
    {"-", false, 0},
    {"abc", false, 0},
    {"12abc", false, 0},
    {"0x", false, 0},
    {"1e3", true, 1000},
    {"25e-1", true, 2},
    {"1e", false, 0},
    {"true", true, 1},
    {"off", true, 0},
    {"_1", false, 0},
    {" 1", false, 0},
    {".5", true, 0},
    {".", false, 0},
    {"0b2", false, 0},
};

START_TEST(words_for_numbers)
{
    struct value value = {.kind = VALUE_SCALAR, .scalar = numbers[_i].in};
    long number = -99;
    value.scalar_bytes = strlen(value.scalar);
    ck_assert_int_eq(value_read_number(&value, &number), numbers[_i].is_number);
    ck_assert_int_eq(number, numbers[_i].is_number ? numbers[_i].number : -99);
    ck_assert(!value_read_number(NULL, &number));
}
END_TEST

/* In quotes, numbers follow Go's strconv.ParseInt. */
static const struct {
    const char *in;
    bool is_number;
    long number;
} quoted_numbers[] = {
    {"7", true, 7},    {"-0x10", true, -16}, {"3.00", true, 3},
    {"08", false, 0},  {"5.5", false, 0},    {"1.", false, 0},
    {"1e1", false, 0}, {"true", false, 0},   {"09.5", false, 0},
};

START_TEST(words_for_numbers_in_quotes)
{
    struct value value = {.kind = VALUE_SCALAR, .scalar = quoted_numbers[_i].in, .quoted = true};
    long number = -99;
    value.scalar_bytes = strlen(value.scalar);
    ck_assert_int_eq(value_read_number(&value, &number), quoted_numbers[_i].is_number);
    ck_assert_int_eq(number, quoted_numbers[_i].is_number ? quoted_numbers[_i].number : -99);
}
END_TEST

SUITE(yaml)
{
    tcase_add_rows(tcase, a_scalar_is_its_text, scalars);
    tcase_add_rows(tcase, trouble_has_a_place, broken);
    tcase_add_rows(tcase, what_was_read_before_trouble_is_kept, parts);
    tcase_add_rows(tcase, a_key_that_is_given_again_is_told, again);
    tcase_add_rows(tcase, depth_and_number_of_values_are_limited, limits);
    tcase_add_rows(tcase, aliases_do_not_multiply, bombs);
    tcase_add_rows(tcase, a_line_of_unicodes_own_is_none_of_the_file, unicode_lines);
    tcase_add_loop_test(tcase, empty_is_null, 0, 3);
    tcase_add_loop_test(tcase, only_the_words_for_true_are_true, 0, 11);
    tcase_add_test(tcase, values_have_places);
    tcase_add_rows(tcase, words_for_numbers, numbers);
    tcase_add_rows(tcase, words_for_numbers_in_quotes, quoted_numbers);
}
