/* content/front and content/yaml: where front matter ends, what it says, what is said of bad one.
 */
#include "content/front.h"
#include "suites.h"

#include <string.h>

static const struct {
    const char *in;
    const char *title;
    const char *body;
    const char *note; /* a part of the first note, NULL: none */
} cases[] = {
    {"---\ntitle: A\n---\nbody", "A", "\nbody", NULL},
    {"\xef\xbb\xbf\n \n---\ntitle: A\n---\nbody", "A", "\nbody", NULL},
    {"---\r\ntitle: A\r\n---\r\nbody", "A", "\nbody", NULL},
    {"---\ntitle: A\n----\nbody", "A", "-\nbody", NULL},
    {"---\ntitle: A\n---", "A", "", NULL},
    {"---\n---\nbody", "", "\nbody", NULL},
    {"no front matter", "", "no front matter", NULL},
    {"", "", "", NULL},
    {"---\nTitle: 1.50\n---\n", "1.50", "\n", NULL},
    {"---\ntitle: yes\n---\n", "yes", "\n", NULL},
    {"---\ntitle: null\n---\n", "", "\n", NULL},
    {"---\ntitle: A\ntitle: B\n---\n", "B", "\n", NULL},
    {"---\ntitle: >-\n  two\n  lines\n---\n", "two lines", "\n", NULL},
    {"---\ntitle: \"a\\e[31mb\\u202e\"\n---\n", "a[31mb", "\n", NULL},
    {"---\nx: &a B\ntitle: *a\n---\n", "B", "\n", NULL},
    {"---\nparams:\n  title: P\n---\n", "P", "\n", NULL},
    {"---\ntitle: Back pain: what to do\n---\nbody", "", "\nbody", "t.md:2:17: error"},
    {"---\ntitle: @x\n---\nbody", "", "\nbody", "t.md:2:8: error"},
    {"---\ntitle: A\nbody", "", "title: A\nbody", "t.md:1:1: error: front matter is not closed"},
    {"---\ntitle: [a\n---\nbody", "", "\nbody", "error: front matter is not valid YAML"},
    {"---\nFoo\n---\nBar", "", "---\nFoo\n---\nBar", "has no fields"},
    {"+++\ntitle = 'x'\n+++\nbody", "", "\nbody", "TOML"},
    {"{\"title\": \"J }\"}\nbody", "J }", "\nbody", NULL},
    {"{{< figure >}}\nbody", "", "{{< figure >}}\nbody", NULL},
    {"---\ntitle: a\x01z\n---\n", "az", "\n", "control characters"},
    {"---\ntitle:A\n---\nbody", "", "\nbody", "a space after the colon"},
    {"---\n- a\n- b\n---\nbody", "", "---\n- a\n- b\n---\nbody", "has no fields"},
    {"---\ntitle: [a, b]\n---\n", "", "\n", NULL},
    {"---\na: &a {title: T}\n<<: *a\n---\n", "T", "\n", NULL},
    {"--- words\nbody", "", "--- words\nbody", "not closed"},
    {"{a brace} of text", "", "{a brace} of text", NULL},
    {"{\"title\": \"J\"", "", "{\"title\": \"J\"", "add a line of }"},
    {"---", "", "", "not closed"},
    {"-- no rule", "", "-- no rule", NULL},
};

START_TEST(front_matter)
{
    struct page page;
    struct notes notes;
    size_t n = strlen(cases[_i].in);
    page_init(&page, "t.md");
    notes_init(&notes);
    size_t body = front_read(cases[_i].in, n, &page, &notes);
    ck_assert_str_eq(page.field[PAGE_TITLE], cases[_i].title);
    ck_assert_str_eq(cases[_i].in + body + strspn(cases[_i].in + body, "\r"), cases[_i].body);
    ck_assert_msg((notes.count > 0) == (cases[_i].note != NULL), "%s", cases[_i].in);
    if (notes.count) {
        struct buffer line = {0};
        note_format(&line, &notes.list[0]);
        ck_assert_msg(strstr(line.bytes, cases[_i].note) != NULL, "%s", line.bytes);
        buffer_done(&line);
    }
    notes_done(&notes);
    page_done(&page);
}
END_TEST

static const struct {
    const char *in;
    bool draft;
} drafts[] = {
    {"---\ndraft: true\n---\n", true},
    {"---\nDRAFT: yes\n---\n", true},
    {"---\ndraft: \"true\"\n---\n", true},
    {"---\ndraft: maybe\n---\n", false},
    {"---\ndraft:\n---\n", false},
    {"---\npublished: false\n---\n", true},
    {"---\ndraft: true\ntitle: a: b\n---\n", true},
    {"---\ndraft: true\nnot closed", true},
    {"---\ntitle: draft: true\n---\n", false},
    {"---\ndraft: yes\ntitle: a: b\n---\n", true},
    {"---\npublished: no\ntitle: a: b\n---\n", true},
    {"---\nundraft: true\ntitle: a: b\n---\n", false},
    {"---\ndraft: trueish\ntitle: a: b\n---\n", false},
    {"---\ntitle:A\ndraft:true\n---\n", true},
    {"+++\ndraft = true\n+++\n", true},
    {"+++\ndraft = false\n+++\n", false},
    {"{\"title\": \"x\", \"draft\": true", true},
};

START_TEST(a_draft_stays_one)
{
    struct page page;
    page_init(&page, "t.md");
    front_read(drafts[_i].in, strlen(drafts[_i].in), &page, NULL);
    ck_assert_msg(page.draft == drafts[_i].draft, "%s", drafts[_i].in);
    page_done(&page);
}
END_TEST

START_TEST(lists_and_sources)
{
    static const char in[] =
        "---\ntags: [a, b]\nimages: one\nsources:\n- {name: NICE, year: 2020}\n"
        "- Own\nweight: 1.9\nunknown: {deep: [1, 2]}\n---\n";
    struct page page;
    page_init(&page, "t.md");
    front_read(in, sizeof in - 1, &page, NULL);
    ck_assert_str_eq(page.field[PAGE_TAGS], "a\nb");
    ck_assert_str_eq(page.field[PAGE_IMAGES], "one");
    ck_assert_str_eq(page.field[PAGE_SOURCES], "NICE, 2020\nOwn");
    ck_assert_int_eq(page.weight, 1);
    page_done(&page);
}
END_TEST

static const struct {
    const char *in;
    int weight;
} weights[] = {
    {"1.9", 1}, {"abc", 0}, {"-3", -3}, {"12abc", 0}, {"\"7\"", 7}, {"", 0}, {"[1]", 0},
};

START_TEST(weight_is_whole)
{
    struct page page;
    struct buffer text = {0};
    buffer_format(&text, "---\nweight: %s\n---\n", weights[_i].in);
    page_init(&page, "t.md");
    front_read(text.bytes, text.used, &page, NULL);
    ck_assert_int_eq(page.weight, weights[_i].weight);
    page_done(&page);
    buffer_done(&text);
}
END_TEST

/* Aliases can make a list far longer than the file: it is cut. */
START_TEST(lists_end)
{
    struct page page;
    struct buffer text = {0};
    buffer_add_string(&text, "---\na: &a ");
    buffer_add_repeated(&text, "x", 30000);
    buffer_add_string(&text, "\ntags:\n");
    buffer_add_repeated(&text, "- *a\n", 200);
    buffer_add_string(&text, "---\n");
    page_init(&page, "t.md");
    front_read(text.bytes, text.used, &page, NULL);
    ck_assert_uint_lt(strlen(page.field[PAGE_TAGS]), 2 * FRONT_BYTES_MAX);
    page_done(&page);
    buffer_done(&text);
}
END_TEST

START_TEST(too_long_is_refused)
{
    struct page page;
    struct notes notes;
    struct buffer text = {0};
    buffer_add_string(&text, "---\ntitle: ");
    buffer_add_repeated(&text, "x", FRONT_BYTES_MAX);
    buffer_add_string(&text, "\ndraft: true\n---\nbody");
    page_init(&page, "t.md");
    notes_init(&notes);
    size_t body = front_read(text.bytes, text.used, &page, &notes);
    ck_assert_str_eq(text.bytes + body, "\nbody");
    ck_assert_str_eq(page.field[PAGE_TITLE], "");
    ck_assert(page.draft);
    ck_assert_uint_eq(notes.count, 1);
    notes_done(&notes);
    page_done(&page);
    buffer_done(&text);
}
END_TEST

Suite *front_suite(void)
{
    Suite *suite = suite_create("front");
    TCase *tcase = tcase_create("front");
    tcase_add_loop_test(tcase, front_matter, 0, sizeof cases / sizeof *cases);
    tcase_add_loop_test(tcase, a_draft_stays_one, 0, sizeof drafts / sizeof *drafts);
    tcase_add_test(tcase, lists_and_sources);
    tcase_add_loop_test(tcase, weight_is_whole, 0, sizeof weights / sizeof *weights);
    tcase_add_test(tcase, lists_end);
    tcase_add_test(tcase, too_long_is_refused);
    suite_add_tcase(suite, tcase);
    return suite;
}
