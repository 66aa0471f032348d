/* content/front and content/yaml: where front matter ends, what it says, what is said of bad one. */
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
    {"---\ndraft: true\n---\n", true},       {"---\nDRAFT: yes\n---\n", true},
    {"---\ndraft: \"true\"\n---\n", true},   {"---\ndraft: maybe\n---\n", false},
    {"---\ndraft:\n---\n", false},           {"---\npublished: false\n---\n", true},
    {"---\ndraft: true\ntitle: a: b\n---\n", true}, {"---\ndraft: true\nnot closed", true},
    {"---\ntitle: draft: true\n---\n", false},
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
    static const char in[] = "---\ntags: [a, b]\nimages: one\nsources:\n- {name: NICE, year: 2020}\n"
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

Suite *front_suite(void)
{
    Suite *suite = suite_create("front");
    TCase *tcase = tcase_create("front");
    tcase_add_loop_test(tcase, front_matter, 0, sizeof cases / sizeof *cases);
    tcase_add_loop_test(tcase, a_draft_stays_one, 0, sizeof drafts / sizeof *drafts);
    tcase_add_test(tcase, lists_and_sources);
    suite_add_tcase(suite, tcase);
    return suite;
}
