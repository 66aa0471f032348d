/* markup/html: tags and attributes; hostile HTML is read in linear time and within bounds. */
#include "markup/html_element.h"
#include "markup/html_token.h"
#include "markup/markdown.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

/* Tokens in brackets: text as it is, "<name" for a start tag, "/name" for an end tag, "!" for a
 * comment, "!!" for an unclosed comment. */
static const struct {
    const char *in;
    const char *tokens;
} scans[] = {
    {"a<b>c</b>", "[a][<b][c][/b]"},
    {"<B CLASS=x>", "[<b]"},
    {"<br/><a/b>", "[<br][<a]"},
    {"<o:p>x", "[<o:p][x]"},
    {"<verylongname>", "[<]"},
    {"<a b=\">\">x", "[<a][x]"},
    {"<a b='\"' c=\"'\">x", "[<a][x]"},
    {"<a b=c>d>x", "[<a][d>x]"},
    {"<a b = c >x", "[<a][x]"},
    {"<a =>x", "[<a][x]"},
    {"<a \"b\">x", "[<a][x]"},
    {"<a b=\"c>x", "[<a][x]"},
    {"<a b=\"c>x<a d=\"e\">y", "[<a][x][<a][y]"},
    {"<a b=\"c\" d", "[<a][ d]"},
    {"<a b=c <i>", "[<a][ ][<i]"},
    {"<a", "[<a]"},
    {"<", "[<]"},
    {"</", "[</]"},
    {"</>x", "[!][x]"},
    {"</ b>", "[</ b>]"},
    {"<1>", "[<1>]"},
    {"<a@b.c>", "[<a@b.c>]"},
    {"<http://a>", "[<http://a>]"},
    {"<!-- a > -- -->b", "[!][b]"},
    {"<!--><!--->b", "[!][!][b]"},
    {"<!-- a\n\nb", "[!]"},
    {"<!-- a\nb", "[!!]"},
    {"<?xml:namespace prefix = o ns = \"x\" />a\n\nb<?c\n ?>d",
     "[!][a\n\nb][!][d]"},          /* the words up to another's end were lost */
    {"<?a > b ?>c", "[!][ b ?>c]"}, /* as in browsers */
    {"<!doctype html>a<?b ?>c<![CDATA[d]>]]>e", "[!][a][!][c][!][e]"},
};

START_TEST(raw_html_is_cut_into_tags_text_and_comments)
{
    struct html_scanner scanner = {.s = scans[_i].in, .n_bytes = strlen(scans[_i].in)};
    struct html_token token;
    struct buffer out = {0};
    while (html_next(&scanner, &token)) {
        static const char *const marks[] = {[HTML_START] = "<",
                                            [HTML_END] = "/",
                                            [HTML_WHOLE_COMMENT] = "!",
                                            [HTML_OPEN_COMMENT] = "!!"};
        buffer_add_char(&out, '[');
        if (token.kind == HTML_TEXT)
            buffer_add(&out, token.s, token.n_bytes);
        else
            buffer_add_string(&out, marks[token.kind]);
        if (token.kind == HTML_START || token.kind == HTML_END)
            buffer_add_string(&out, token.name);
        buffer_add_char(&out, ']');
    }
    ck_assert_str_eq(buffer_string(&out), scans[_i].tokens);
    buffer_done(&out);
}
END_TEST

static const struct {
    const char *tag;
    const char *value; /* of the attribute "b"; NULL: it has none */
} attributes[] = {
    {"<a b=c>", "c"},           {"<a B='c d'>", "c d"}, {"<a b=\"c&amp;d&quot;\">", "c&d\""},
    {"<a b=\"c\nd\">", "c\nd"}, {"<a b>", ""},          {"<a b=>", ""},
    {"<a b b=c>", ""},          {"<a x=b>", NULL},      {"<a x='b=c'>", NULL},
    {"<a b=\"c>d", "c"},        {"<a/b=c/d>", "c/d"},   {"<a bb=c>", NULL},
};

START_TEST(an_attribute_has_the_first_of_its_values)
{
    const char *tag = attributes[_i].tag;
    struct html_scanner scanner = {.s = tag, .n_bytes = strlen(tag)};
    struct html_token token;
    struct buffer value = {0};
    ck_assert(html_next(&scanner, &token));
    ck_assert_int_eq(html_attribute(&token, "b", &value), attributes[_i].value != NULL);
    if (attributes[_i].value)
        ck_assert_str_eq(buffer_string(&value), attributes[_i].value);
    buffer_done(&value);
}
END_TEST

/* The table is searched by first letter: the first, the last and others of a letter. */
START_TEST(every_element_is_found)
{
    static const char *const names[] = {"a",  "abbr", "dir", "div", "dl",
                                        "h1", "li",   "td",  "wbr", "xmp"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct html_element *element = html_element_find(names[i]);
        ck_assert_ptr_nonnull(element);
        ck_assert_str_eq(element->name, names[i]);
    }
    ck_assert_ptr_null(html_element_find("blink"));
    ck_assert_ptr_null(html_element_find("ab"));
    ck_assert_ptr_null(html_element_find(""));
}
END_TEST

/* A page's beginning, and what is then repeated. Any worse than linear time runs into the limit. */
static const struct {
    const char *first;
    const char *again;
} hostile[] = {
    {"", "<div>"},
    {"<div>", "</div></x>"},
    {"<div>", "<b>"},
    {"x", "<b>"},
    {"x", "</b><i>"},
    {"<b>\n\n", "x <i>y\n\n"},
    {"<div>", "<p a='><p b=\">"},
    {"<div a=\"", "xxxxxxxxxxxxxxxxxxxxxxxxxxx"},
    {"<a ", "b=c "},
    {"<div>", "<"},
    {"<div>", "<!-- "},
    {"", "<!-- \n\n"},
    {"<div>", "<![CDATA[<?<!"},
    {"", "<script>\n\n"},
    {"<div>", "<script><style>"},
    {"", "<template>\n\nx\n\n"},
    {"<table>", "<td>"},
    {"<table>", "<tr><td colspan=999 rowspan=999>x<td>"},
    {"<table><tr><td rowspan=0><td rowspan=0><td rowspan=0>", "<tr><td>"},
    {"", "<table><td>"},
    {"<table><td>", "<ul><li>x"},
    {"", "<ul><li>"},
    {"", "<ul><li>\n\nx\n\n"},
    {"", "<dt>x<dd>y"},
    {"", "<a href=x>"},
    {"<a href=x>", "<div>x</div>"},
    {"x", "<sup>1<q>"},
    {"<div>", "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
    {"<table><td><pre>", "x\n"},
    {"x <a\n", "b='\n"},
    {"<div>\n\n<div>\n\n<div>\n\n", "x</div>\n\n"},
    {"", "<aside data-card=note>\n\n"},
    {"", "<video><iframe src=x>"},
    {"<ol reversed>", "<li><ol reversed>"},
};

static struct document *build(struct buffer *page)
{
    static const struct content_options options;
    struct footnotes footnotes = {0};
    struct builder builder;
    size_t n_bytes = page->used;
    memset(buffer_room(page, MARKDOWN_PADDING_BYTES), 0, MARKDOWN_PADDING_BYTES);
    builder_init(&builder);
    ck_assert(markdown_build(page->bytes, n_bytes, &options, &footnotes, &builder));
    struct document *document = builder_finish(&builder);
    ck_assert(document_validate(document, document_bytes(document)));
    return document;
}

START_TEST(hostile_pages_are_read_in_time)
{
    struct buffer page = {0};
    buffer_add_string(&page, hostile[_i].first);
    buffer_add_repeated(&page, hostile[_i].again, 20000);
    size_t n_bytes = page.used;
    struct document *document = build(&page);
    ck_assert_uint_lt(document_bytes(document), 400 * n_bytes);
    free(document);
    buffer_done(&page);
}
END_TEST

/* Empty cells are added only up to a limit, which must not move a dose under another drug. */
static const struct {
    const char *above;
    unsigned columns, rows;
} long_tables[] = {
    {"<td rowspan=151>a", 1, 150},
    {"<td rowspan=5000>a", 1, 4900},
    {"<td rowspan=999>a<td rowspan=999>b<td rowspan=999>c<td rowspan=999>d<td rowspan=999>e"
     "<td rowspan=999>f<td rowspan=999>g<td rowspan=999>h<td rowspan=999>i<td rowspan=999>j",
     10, 990},
};

START_TEST(a_long_table_keeps_its_columns)
{
    struct buffer page = {0};
    unsigned cells = 0;
    buffer_add_string(&page, "<table><tr>");
    buffer_add_string(&page, long_tables[_i].above);
    buffer_add_string(&page, "<td>b");
    buffer_add_repeated(&page, "<tr><td>c", long_tables[_i].rows);
    struct document *document = build(&page);
    for (uint32_t i = 0; i < document->node_count; i++)
        cells += document->nodes[i].kind == NODE_TABLE_CELL;
    ck_assert_uint_eq(cells, (long_tables[_i].columns + 1) * (long_tables[_i].rows + 1));
    free(document);
    buffer_done(&page);
}
END_TEST

SUITE(html)
{
    tcase_add_rows(tcase, raw_html_is_cut_into_tags_text_and_comments, scans);
    tcase_add_rows(tcase, an_attribute_has_the_first_of_its_values, attributes);
    tcase_add_test(tcase, every_element_is_found);
    tcase_add_rows(tcase, hostile_pages_are_read_in_time, hostile);
    tcase_add_rows(tcase, a_long_table_keeps_its_columns, long_tables);
}
