/* dialect/joint and reference: addresses, and the marks of
 * emphasis beside and within them. */
#include "base/text.h"
#include "dialect/dialect.h"
#include "parsing.h"
#include "suites.h"

#include <string.h>

/* The words of a page in one line; emphasis in stars, links and pictures as "[words](address)". */
static void describe_spans(struct buffer *out, const struct document *document, uint32_t index)
{
    const struct node *node = &document->nodes[index];
    bool link = node->kind == NODE_LINK || node->kind == NODE_PICTURE;
    const char *mark = node->kind == NODE_EMPHASIS ? "*" : link ? "[" : "";
    if (node->kind == NODE_TEXT || node->kind == NODE_CODE || node->kind == NODE_TITLE)
        buffer_add(out, node_text(document, node), node->text_bytes);
    buffer_add_string(out, mark);
    for (uint32_t i = index + 1; i < index + node->size; i += document->nodes[i].size)
        describe_spans(out, document, i);
    buffer_add_string(out, link ? "](" : mark);
    if (link)
        buffer_format(out, "%.*s)", (int)node->data_bytes, node_data(document, node));
}

static void assert_spans(const char *in, const char *expected)
{
    struct parsing parsing;
    struct buffer out = {0};
    parsing_begin(&parsing, in, NULL);
    describe_spans(&out, parsing.page.document, 0);
    ck_assert_str_eq(buffer_string(&out), expected);
    buffer_done(&out);
    parsing_end(&parsing);
}

/* Underscores of a bare address, or of the address or title of a link, neither end emphasis nor
 * begin it; all others do, in what only looks like an address too. */
static const struct {
    const char *in;
    const char *out;
} in_emphasis[] = {
    {"_a [b](/c/_index.md) d_", "*a [b](/c/_index.md) d*"},
    {"_a [b](/c_(d)) e_", "*a [b](/c_(d)) e*"},
    {"_a [b](/c_) d_", "*a [b](/c_) d*"},
    {"[a](/_b/) c_", "[a](/_b/) c_"},
    {"_a [b](</_c d_> \"_e f_\") g_", "*a [b](/_c d_) g*"},
    {"_a ![b](/_c.png 'd_ e') f_", "*a [b](/_c.png) f*"},
    {"_a ![b](/c (d_ e)) f_", "*a [b](/c) f*"},
    {"_a [![b](/_c)](/d_) e_", "*a [[b](/_c)](/d_) e*"},
    {"_[a](/b_ 'c) d_) e", "*[a](/b* \u2018c) d_) e"},
    {"[a](b _c_ d)", "[a](b *c* d)"},
    {"[^a](_b_)\n\n[^a]: c", "[[*1]](#fn:1)(*b*)c\u00a0[↩](#fnref:1)"},
    {"[a](\\_b\\_) _c_", "[a](_b_) *c*"},
    {"`[a](_b_)` _c_", "[a](_b_) *c*"},
    {"_a https://b.example/c_(d) e_", "*a [https://b.example/c_(d)](https://b.example/c_(d)) e*"},
    {"_a www.b.example/c_(d)_", "*a [www.b.example/c_(d)](https://www.b.example/c_(d))*"},
    {"_a https://b.example/c._\r\nd", "*a [https://b.example/c](https://b.example/c).* d"},
    {"a https://b.example/c_\r\n\r\nd", "a [https://b.example/c](https://b.example/c)_d"},
    {"_a_ [b](/c_\r\n'd') _e_", "*a* [b](/c_) *e*"},
    {"https://a.example/_b_ c", "[https://a.example/_b](https://a.example/_b)_ c"},
    {"https://a.example/b_--c_/", "[https://a.example/b_--c_/](https://a.example/b_--c_/)"},
    {"_a [https://b.example/c_(d)](/e_(f)) g_", "*a [https://b.example/c_(d)](/e_(f)) g*"},
    {"[a][https://b.example/_c]\n\n[https://b.example/_c]: /d", "[a](/d)"},
};

START_TEST(addresses_have_no_marks_of_emphasis)
{
    assert_spans(in_emphasis[_i].in, in_emphasis[_i].out);
}
END_TEST

/* Emphasis right behind a link, where no blank parts them. */
static const struct {
    const char *in;
    const char *out;
} behind_links[] = {
    {"[a](https://b.example/)\u2014*c*", "[a](https://b.example/)\u2014*c*"},
    {"[a](https://b.example/ \"c\"):_d_", "[a](https://b.example/):*d*"},
    {"*[a](https://b.example/c(d))*-e", "*[a](https://b.example/c(d))*-e"},
    {"*[a]( http://b.example/ )*-e", "*[a](http://b.example/)*-e"},
    {"![a](https://b.example/)*c*", "[a](https://b.example/)*c*"},
    {"[a](http://www.b.example/)/_c_", "[a](http://www.b.example/)/*c*"},
    {"[a](www.b.example)/_c_", "[a](www.b.example)/*c*"},
    {"[a](https://b.example/)\u3002\u4f8b*\u8bf7*", "[a](https://b.example/)\u3002\u4f8b*\u8bf7*"},
    {"[a](https://b.example/_c_)*d*", "[a](https://b.example/_c_)*d*"},
    {"*[a](https://b.example/)*.", "*[a](https://b.example/)*."},
    {"`[a](https://b.example/)`*c*", "[a](https://b.example/)*c*"},
};

START_TEST(emphasis_may_follow_a_link)
{
    assert_spans(behind_links[_i].in, behind_links[_i].out);
}
END_TEST

/* What is looked for in front of an address must be sought on the page: AddressSanitizer tells. */
START_TEST(a_page_may_begin_with_half_an_address)
{
    struct buffer out = {0};
    struct parsing parsing;
    parsing_begin(&parsing, "www.\xef|", NULL);
    parsing_describe(&out, parsing.page.document, 0);
    ck_assert_str_eq(buffer_string(&out), "p[www.\xef\xbf\xbd|]");
    buffer_done(&out);
    parsing_end(&parsing);
}
END_TEST

/* A reference right before a picture, each of its own. */
static const struct {
    const char *in;
    const char *out;
} before_pictures[] = {
    {"[a]![b](/c)\n\n[a]: /d", "[a](/d)[b](/c)"},
    {"x [a]![b][a] y\n\n[a]: /d", "x [a](/d)[b](/d) y"},
    {"[e][a]![b](/c)\n\n[a]: /d", "[e](/d)[b](/c)"},
    {"[^f][a]![b](/c)\n\n[a]: /d\n\n[^f]: g", "[[*1]](#fn:1)[a](/d)[b](/c)g\u00a0[↩](#fnref:1)"},
    {"`[a]![b](/c)`\n\n[a]: /d", "[a]![b](/c)"},
    {"[x]![b](/c)", "[x][b](/c)"},
};

START_TEST(a_picture_may_follow_a_reference)
{
    assert_spans(before_pictures[_i].in, before_pictures[_i].out);
}
END_TEST

/* A line of what may begin addresses or items. Any worse than linear time runs into the limit. */
static const char *const long_lines[] = {"](",       "](<",       "](a '",        "](a (",
                                         "[](_",     "](www.a)*", ">https://a.b", "https://a.b/_._",
                                         "[a](_b_)", ">  1"};

START_TEST(a_long_line_takes_no_long_time)
{
    struct buffer page = {0};
    struct buffer out = {0};
    struct footnotes footnotes = {0};
    buffer_add_string(&page, "[a](_)");
    buffer_add_repeated(&page, long_lines[_i], 300000);
    dialect_rewrite(&out, page.bytes, page.used, &footnotes);
    ck_assert_uint_ge(out.used, page.used);
    buffer_done(&page);
    buffer_done(&out);
    footnotes_done(&footnotes);
}
END_TEST

/* Beginnings of addresses without a blank between them, and a long host. */
static const struct {
    const char *begin;
    const char *again;
} crowds[] = {
    {"a ", "https://a.b/("},       {"a ", "http://a.b/_"},         {"a ", "www.a.b/("},
    {"a ", "(https://a_c.b/("},    {"a ", "ftp://a.b/(www.c.d/("}, {"a ", "[a](https://a.b/("},
    {"_a ", "(www.a.b/]("},        {"_a ", "|www.a.b/]:"},         {"a ", "www.a_.b_"},
    {"https://a.b", "----------"},
};

START_TEST(many_addresses_in_a_word_take_no_long_time)
{
    enum { TIMES = 40000 };
    struct parsing parsing;
    struct buffer page = {0};
    buffer_add_string(&page, crowds[_i].begin);
    buffer_add_repeated(&page, crowds[_i].again, TIMES);
    buffer_add_char(&page, 'c');
    parsing_begin(&parsing, page.bytes, NULL);
    const struct node *root = parsing.page.document->nodes;
    const char *at = node_text(parsing.page.document, root);
    const char *end = at + root->text_bytes;
    size_t hosts = 0;
    for (; (at = text_find_pair(at, (size_t)(end - at), '.', 'b')); at++)
        hosts++;
    ck_assert_uint_eq(hosts, strchr(crowds[_i].begin, '.') ? 1 : TIMES);
    buffer_done(&page);
    parsing_end(&parsing);
}
END_TEST

SUITE(dialect_address)
{
    tcase_add_rows(tcase, addresses_have_no_marks_of_emphasis, in_emphasis);
    tcase_add_rows(tcase, emphasis_may_follow_a_link, behind_links);
    tcase_add_test(tcase, a_page_may_begin_with_half_an_address);
    tcase_add_rows(tcase, a_picture_may_follow_a_reference, before_pictures);
    tcase_add_rows(tcase, a_long_line_takes_no_long_time, long_lines);
    tcase_add_rows(tcase, many_addresses_in_a_word_take_no_long_time, crowds);
}
