/* shortcode/tags: which text is a tag, which two are a pair; and the limits of both. */
#include "shortcode/shortcodes.h"
#include "expanding.h"
#include "suites.h"

#include <string.h>

static const struct expansion cases[] = {
    /* no tags */
    {"", "", NULL},
    {"plain {{ .Site.Title }} {x} {{", "plain {{ .Site.Title }} {x} {{", NULL},
    /* forms of tags */
    {"a {{<param color>}} b", "a blue b", NULL},
    {"Caf\xe9{{< kbd a >}}, \xe9{{< tip >}}b{{< /tip >}}",
     "Caf\xe9<code>a</code>, \xe9 <strong>Tip:</strong> b", NULL},
    {"{{% param \"color\" %}}", "blue", NULL},
    {"{{< param `color` />}}", "blue", NULL},
    {"{{< param key = \"color\" >}}", "blue", NULL},
    {"[a](tel:{{< param contact.phone >}}) [a](tel:{{% param contact.phone %}}) "
     "([a] {{< param contact.phone >}}) (tel:{{< param contact.phone >}})",
     "[a](tel:0123&#32;456) [a](tel:0123&#32;456) ([a] 0123 456) (tel:0123 456)", NULL},
    {"[a](tel:{{< param lines >}})", "[a](tel:a&#32;b)", NULL},
    {"{{< param key=color >}}", "blue", NULL},
    {"{{<\n  param\n\n  key=\"color\"\n>}} x", "blue x", NULL},
    {"{{< param \\\"color\\\" >}}", "blue", NULL},
    {"{{< kbd \"a \\\" > {{< b\" >}}", "<code>a &#34; &#62; &#123;&#123;&#60; b</code>", NULL},
    {"{{< kbd `a\n\"b\"` >}}", "<code>a &#34;b&#34;</code>", NULL},
    {"{{< kbd text=a/b/>}}", "<code>a/b</code>", NULL},
    {"{{< PARAM color >}}", "blue", NULL},
    {"{{< param color %}}", "blue", NULL},
    /* shown, not run */
    {"{{</* param color */>}}", "{{< param color >}}", NULL},
    {"{{%/* a \"b\" */%}}", "{{% a \"b\" %}}", NULL},
    {"`{{</* a */>}}`", "`{{< a >}}`", NULL},
    {"{{</*a*/>}} `{{</*a*/>}}`", "{{&lt;a>}} `{{<a>}}`", NULL},
    {"{{</*/* a */*/>}}", "{{&lt;/* a */>}}", NULL},
    {"{{</* a\n\nb */>}}", "{{< a\n\nb >}}", NULL},
    /* junk is shown */
    {"a\n{{< b", "a\n{{< b", "t.md:4:1: warning: this shortcode does not end, it is shown"},
    {"{{<b c", "{{&lt;b c", "t.md:3:5: warning: this shortcode does not end"},
    {"{{<>}}", "{{<>}}", "does not end"},
    {"{{< \"a\" >}}", "{{< \"a\" >}}", "does not end"},
    {"{{< a \"b\n>}} {{<param color>}}", "{{< a \"b\n>}} blue", "does not end"},
    {"{{< a `b >}} {{<param color>}}", "{{< a `b >}} blue", "does not end"},
    {"{{< a {{<param color>}}", "{{< a blue", "does not end"},
    {"{{< a b= {{<param color>}}", "{{< a b= blue", "does not end"},
    {"{{<a!b>}}", "{{&lt;a!b>}}", "does not end"},
    {"{{</* a", "{{&lt;/* a", "does not end"},
    {"{{</*/>}}", "{{&lt;/*/>}}", "does not end"},
    {"{{%", "{{%", "does not end"},
    /* matching */
    {"{{<keep2/>}}", "", "keep2 is not known, it is left out: write what it shows in its place"},
    {"{{<row>}}a{{<comment>}}b{{</row>}}c", "abc", NULL},
    {"{{<row>}}{{<row>}}a{{</row>}}b{{</row>}}c", "abc", NULL},
};

START_TEST(a_shortcode_becomes_markdown_and_html_that_mean_the_same)
{
    expanding_check(&cases[_i]);
}
END_TEST

/* Notes have the line and column of the file, even after tags over several lines and in included
 * text. */
static const struct {
    const char *in;
    unsigned line;
    unsigned column;
    const char *file;
} positions[] = {
    {"{{<foo>}}", 3, 5, "t.md"},
    {"a {{<foo>}}", 3, 7, "t.md"},
    {"a\nbc {{<foo>}}", 4, 4, "t.md"},
    {"{{<kbd\n\na>}} {{<foo>}}", 5, 6, "t.md"},
    {"{{<figure\nsrc=a>}}\n\n{{<foo>}}", 6, 1, "t.md"},
    {"{{%pamphlet/included \"b.md\" 9 0 0%}}{{<foo>}}", 9, 1, "b.md"},
    {"{{%pamphlet/included \"b.md\" 9 2 2%}}  a\n  {{<foo>}}", 10, 1, "b.md"},
    {"{{%pamphlet/included \"b.md\" 9 0 0%}}\na{{%/pamphlet/included \"\" 7 0 4%}} {{<foo>}}", 7, 5,
     "t.md"},
};

START_TEST(notes_say_where)
{
    struct buffer out = {0};
    struct notes notes;
    notes_init(&notes);
    expanding_run(positions[_i].in, strlen(positions[_i].in), &out, &notes);
    ck_assert_uint_eq(notes.count, 1);
    ck_assert_uint_eq(notes.list[0].line, positions[_i].line);
    ck_assert_uint_eq(notes.list[0].column, positions[_i].column);
    ck_assert_str_eq(notes.list[0].file, positions[_i].file);
    notes_done(&notes);
    buffer_done(&out);
}
END_TEST

/* Deep nests of tags: nothing may crash, and no word is lost. */
static const struct {
    const char *open;
    const char *close;
} nests[] = {
    {"{{<note>}}", "{{</note>}}"},
    {"{{<foo>}}\n", "\n{{</foo>}}\n"},
    {"{{<highlight>}}", "{{</highlight>}}"},
    {"{{<button>}}", "{{</button>}}"},
    {"{{<details>}}\n", "{{</details>}}"},
    {"{{<", "}"},
    {"{{< a \"", "\""},
    {"- {{<tab>}}", "{{</tab>}}\n"},
    {"> {{% card %}}\n", "{{% /row %}}"},
};

START_TEST(nests_of_any_depth)
{
    enum { TIMES = 3000 };
    struct buffer in = {0};
    struct buffer out = {0};
    struct notes notes;
    notes_init(&notes);
    buffer_add_repeated(&in, nests[_i].open, TIMES);
    buffer_add_string(&in, " the word ");
    buffer_add_repeated(&in, nests[_i].close, TIMES);
    expanding_run(in.bytes, in.used, &out, &notes);
    ck_assert_msg(strstr(buffer_string(&out), "the word") != NULL, "%s", nests[_i].open);
    ck_assert_uint_le(notes.count, NOTES_OF_PAGE_MAX + 1);
    notes_done(&notes);
    buffer_done(&in);
    buffer_done(&out);
}
END_TEST

/* A page of keys that the site does not have took all its time: each was looked for among all. */
START_TEST(keys_that_are_not_there_count_too)
{
    struct buffer in = {0};
    struct buffer out = {0};
    struct notes notes;
    notes_init(&notes);
    buffer_add_repeated(&in, "{{<i18n nosuch>}}\n", 6000);
    buffer_add_string(&in, "a {{<i18n more>}}");
    expanding_run(in.bytes, in.used, &out, &notes);
    ck_assert(strstr(out.bytes, "a &#91;…&#93;") != NULL);
    notes_done(&notes);
    buffer_done(&in);
    buffer_done(&out);
}
END_TEST

/* A page cannot fill the memory, or hold the program up, by asking for a value again and again. */
static const char *const asking[] = {"{{<faq-list>}}\n", "{{<param color>}}\n"};

START_TEST(values_are_limited)
{
    struct buffer in = {0};
    struct buffer out = {0};
    struct notes notes;
    notes_init(&notes);
    buffer_add_repeated(&in, asking[_i], 6000);
    expanding_run(in.bytes, in.used, &out, &notes);
    ck_assert_uint_lt(out.used, 4 * 1024 * 1024);
    ck_assert_uint_gt(notes.count, 0);
    ck_assert(strstr(notes.list[0].message, "is one too many, it is left out: make two pages") !=
              NULL);
    notes_done(&notes);
    buffer_done(&in);
    buffer_done(&out);
}
END_TEST

START_TEST(too_many_tags_are_text)
{
    struct buffer in = {0};
    struct buffer out = {0};
    struct notes notes;
    notes_init(&notes);
    buffer_add_repeated(&in, "{{<param color>}}\n", 70000);
    expanding_run(in.bytes, in.used, &out, &notes);
    bool told = false;
    for (size_t i = 0; i < notes.count; i++)
        told = told || strstr(notes.list[i].message, "more than 65536 shortcodes");
    ck_assert(told);
    notes_done(&notes);
    ck_assert(strstr(out.bytes, "blue") != NULL);
    ck_assert(strstr(out.bytes, "{{<param color>}}") != NULL);
    buffer_done(&in);
    buffer_done(&out);
}
END_TEST

START_TEST(zero_bytes_hide_nothing)
{
    static const char in[] = "{{<kbd \"a\0b\">}} \0 {{<foo\0>}} c";
    struct buffer out = {0};
    expanding_run(in, sizeof in - 1, &out, NULL);
    ck_assert_msg(strstr(out.bytes, "<code>a b</code>") != NULL, "%s", out.bytes);
    ck_assert_uint_gt(out.used, 20);
    buffer_done(&out);
}
END_TEST

SUITE(shortcodes_tags)
{
    tcase_set_timeout(tcase, 30); /* some take a while under a sanitizer */
    tcase_add_rows(tcase, a_shortcode_becomes_markdown_and_html_that_mean_the_same, cases);
    tcase_add_rows(tcase, notes_say_where, positions);
    tcase_add_rows(tcase, nests_of_any_depth, nests);
    tcase_add_rows(tcase, values_are_limited, asking);
    tcase_add_test(tcase, keys_that_are_not_there_count_too);
    tcase_add_test(tcase, too_many_tags_are_text);
    tcase_add_test(tcase, zero_bytes_hide_nothing);
}
