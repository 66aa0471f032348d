/* content/yaml and content/value: what YAML says, and where and why it cannot be read. */
#include "content/yaml.h"
#include "suites.h"

#include <string.h>

/* Reads s as if it began at line 10 of a file. */
static struct value *read_text(const char *s, struct arena *arena, struct notes *notes)
{
    arena_init(arena);
    notes_init(notes);
    return yaml_read(s, strlen(s), "f", 10, arena, notes);
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
};

START_TEST(a_scalar_is_its_text)
{
    struct arena arena;
    struct notes notes;
    const struct value *value =
        value_find(read_text(scalars[_i].in, &arena, &notes), scalars[_i].key);
    ck_assert_msg(value != NULL, "%s", scalars[_i].in);
    ck_assert_int_eq(value->kind, scalars[_i].scalar ? VALUE_SCALAR : VALUE_NULL);
    if (scalars[_i].scalar)
        ck_assert_str_eq(value->scalar, scalars[_i].scalar);
    notes_done(&notes);
    arena_done(&arena);
}
END_TEST

static const struct {
    const char *in;
    const char *note; /* how the first note begins */
} broken[] = {
    {"title: a: b", "f:10:9: error: front matter is not valid YAML: mapping values"},
    {"a: 1\nb: @x", "f:11:4: error: front matter is not valid YAML: "},
    {"a:\n\tb: 1", "f:11:1: error: front matter is not valid YAML: "},
    {"a: [1", "f:11:1: error: front matter is not valid YAML: "},
    {"a: \"x", "f:10:6: error: front matter is not valid YAML: "},
    {"a: *x", "f:10:4: error: front matter is not valid YAML: an alias names nothing"},
    {"a: &x [*x]", "f:10:8: error: front matter is not valid YAML: an alias stands inside"},
    {"b: &x 1\na: &x [*x]", "f:11:8: error: front matter is not valid YAML: an alias stands"},
    {"\"a\" b", "f:10:5: error: front matter is not valid YAML: "},
};

START_TEST(trouble_has_a_place)
{
    struct arena arena;
    struct notes notes;
    struct buffer line = {0};
    ck_assert_ptr_null(read_text(broken[_i].in, &arena, &notes));
    ck_assert_uint_eq(notes.count, 1);
    note_format(&line, &notes.list[0]);
    ck_assert_msg(strncmp(line.bytes, broken[_i].note, strlen(broken[_i].note)) == 0, "%s: %s",
                  broken[_i].in, line.bytes);
    buffer_done(&line);
    notes_done(&notes);
    arena_done(&arena);
}
END_TEST

/* A text of head, many times part, and tail. */
static const struct {
    const char *head;
    const char *part;
    size_t times;
    bool readable;
} limits[] = {
    {"a: ", "[", 65536, false},
    {"a: ", "{", 65536, false},
    {"", "- ", 32768, false},
    {"a: ", "{?", 32768, false},
    {"a: &a 1\nb:\n", "- *a\n", YAML_ALIASES_MAX, true},
    {"a: &a 1\nb:\n", "- *a\n", YAML_ALIASES_MAX + 1, false},
    {"b:\n", "- &a 1\n", 1000, true},
    {"b:\n", "- 1\n", YAML_EVENTS_MAX - 100, true},
    {"b:\n", "- 1\n", YAML_EVENTS_MAX, false},
};

START_TEST(limits_hold)
{
    struct arena arena;
    struct notes notes;
    struct buffer text = {0};
    buffer_add_string(&text, limits[_i].head);
    buffer_add_repeated(&text, limits[_i].part, limits[_i].times);
    ck_assert_int_eq(read_text(text.bytes, &arena, &notes) != NULL, limits[_i].readable);
    ck_assert_uint_eq(notes.count, !limits[_i].readable);
    notes_done(&notes);
    arena_done(&arena);
    buffer_done(&text);
}
END_TEST

START_TEST(empty_is_null)
{
    static const char *const texts[] = {"", "\n", "# only a remark\n"};
    struct arena arena;
    struct notes notes;
    const struct value *value = read_text(texts[_i], &arena, &notes);
    ck_assert_ptr_nonnull(value);
    ck_assert_int_eq(value->kind, VALUE_NULL);
    ck_assert_uint_eq(notes.count, 0);
    notes_done(&notes);
    arena_done(&arena);
}
END_TEST

START_TEST(words_for_true)
{
    static const char *const words[] = {"true",  "True",  "YES", "on", "y",    "1",
                                        "false", "maybe", "",    "0",  "truer"};
    struct value value = {.kind = VALUE_SCALAR, .scalar = words[_i]};
    value.scalar_bytes = strlen(words[_i]);
    ck_assert_int_eq(value_is_true(&value), _i < 6);
    ck_assert(!value_is_true(NULL));
    ck_assert_ptr_null(value_find(NULL, "a"));
    ck_assert_ptr_null(value_find(&value, "a"));
}
END_TEST

Suite *yaml_suite(void)
{
    Suite *suite = suite_create("yaml");
    TCase *tcase = tcase_create("yaml");
    tcase_add_loop_test(tcase, a_scalar_is_its_text, 0, sizeof scalars / sizeof *scalars);
    tcase_add_loop_test(tcase, trouble_has_a_place, 0, sizeof broken / sizeof *broken);
    tcase_add_loop_test(tcase, limits_hold, 0, sizeof limits / sizeof *limits);
    tcase_add_loop_test(tcase, empty_is_null, 0, 3);
    tcase_add_loop_test(tcase, words_for_true, 0, 11);
    suite_add_tcase(suite, tcase);
    return suite;
}
