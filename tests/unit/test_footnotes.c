/* dialect/footnotes and markup/footnote_notes: where footnotes are, and those that nothing refers
 * to. */
#include "dump.h"
#include "parsing.h"
#include "suites.h"

#include <string.h>

START_TEST(footnotes_are_places_and_links)
{
    struct parsing parsing;
    parsing_begin(&parsing, "a[^x]\n\n[^x]: n", NULL);
    const struct document *document = parsing.page.document;
    uint32_t note = dump_find_id(document, "fn:1", 4);
    uint32_t reference = dump_find_id(document, "fnref:1", 7);
    ck_assert_uint_eq(document->nodes[note].kind, NODE_FOOTNOTE);
    ck_assert_uint_eq(document->nodes[note].number, 1);
    ck_assert_uint_eq(document->nodes[reference].kind, NODE_ANCHOR);
    static const char *const addresses[] = {"#fn:1", "#fnref:1"};
    unsigned links = 0;
    for (uint32_t i = 1; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (node->kind != NODE_LINK)
            continue;
        ck_assert_uint_lt(links, 2);
        ck_assert_uint_eq(node->data_bytes, strlen(addresses[links]));
        ck_assert_mem_eq(node_data(document, node), addresses[links], node->data_bytes);
        links++;
    }
    ck_assert_uint_eq(links, 2);
    parsing_end(&parsing);
}
END_TEST

/* The line is the file's: it counts front matter, but not the two lines that the divider adds. */
START_TEST(an_idle_footnote_is_a_note)
{
    struct parsing parsing;
    parsing_begin(&parsing, "---\ntitle: T\n---\na <!--more--> b\n\n[^x]: n\n", NULL);
    ck_assert_uint_eq(parsing.notes.count, 1);
    ck_assert_uint_eq(parsing.notes.list[0].line, 6);
    ck_assert_str_eq(parsing.notes.list[0].message, "nothing refers to the footnote [^x]");
    parsing_end(&parsing);
}
END_TEST

/* Shortcodes that become more or fewer lines, and included files, shift the lines after them. */
static const struct {
    const char *in;
    const char *file;
    unsigned line;
} idle_footnotes[] = {
    {"---\ntitle: T\n---\na\n\n{{< details >}}\nb\n{{< /details >}}\n\n[^x]: n\n", "p.md", 10},
    {"{{< param a >}}\n\n> - [^x]: n\n", "p.md", 3},
    {"---\ntitle: T\n---\na\n\n<!--more-->\n\n[^x]: n\n", "p.md", 8},
    {"a\n\n<!--more--> \n\n\n\nb\n\n[^x]: n\n", "p.md", 9},
    {"[^x]: n\n\n<!--more-->\n\nb\n", "p.md", 1},
    {"[^y{{< row >}}{{< /row >}}]: n\n\n[^x]: n\n", "p.md", 3},
    {"<!-- [^x]: o -->\n\n[^x]: n\n", "p.md", 3},
    {"```\n[^x]: c\n```\n\n<!--more-->\n\n[^x]: n\n", "p.md", 7},
    {"{{< note >}}\n\n[^x]: n\n{{< /note >}}\n<!--more-->\nb", "p.md", 3},
    {"a\n\n{{< note >}}\n<!--more-->\n{{< /note >}}\nb\n\n[^x]: n\n", "p.md", 8},
    {"{{% pamphlet/included \"s.md\" 5 0 0 %}}a\n\n[^x]: n\n{{% /pamphlet/included \"\" 2 0 1 "
     "%}}\n",
     "s.md", 7},
    {"{{% pamphlet/included \"s.md\" 5 0 0 %}}a\nb\n{{% /pamphlet/included \"\" 2 0 1 %}}\n\n[^x]: "
     "n\n",
     "p.md", 4},
};

START_TEST(an_idle_footnote_is_where_it_was_written)
{
    struct parsing parsing;
    parsing_begin(&parsing, idle_footnotes[_i].in, NULL);
    size_t last = parsing.notes.count - 1;
    ck_assert_uint_gt(parsing.notes.count, 0);
    ck_assert_str_eq(parsing.notes.list[last].message, "nothing refers to the footnote [^x]");
    ck_assert_str_eq(parsing.notes.list[last].file, idle_footnotes[_i].file);
    ck_assert_uint_eq(parsing.notes.list[last].line, idle_footnotes[_i].line);
    parsing_end(&parsing);
}
END_TEST

START_TEST(so_many_idle_footnotes_are_told)
{
    struct parsing parsing;
    struct buffer text = {0};
    for (unsigned i = 0; i < 1000; i++)
        buffer_format(&text, "[^%u]: n\n\n", i);
    parsing_begin(&parsing, text.bytes, NULL);
    ck_assert_uint_eq(parsing.notes.count, 101);
    ck_assert_str_eq(parsing.notes.list[99].message, "nothing refers to the footnote [^99]");
    ck_assert_str_eq(parsing.notes.list[100].message,
                     "there are more footnotes that nothing refers to from here on");
    ck_assert_uint_eq(parsing.notes.list[100].line, 201);
    buffer_done(&text);
    parsing_end(&parsing);
}
END_TEST

SUITE(footnotes)
{
    tcase_add_test(tcase, footnotes_are_places_and_links);
    tcase_add_test(tcase, an_idle_footnote_is_a_note);
    tcase_add_rows(tcase, an_idle_footnote_is_where_it_was_written, idle_footnotes);
    tcase_add_test(tcase, so_many_idle_footnotes_are_told);
}
