/* content/dialect_bare, prose and spans: bare addresses are links however little of them md4c,
 * which is not asked here, takes for one. */
#include "content/dialect.h"
#include "content/reader.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *in;
    const char *taken; /* by md4c; "": nothing */
    const char *address;
    const char *text;
} cases[] = {
    {"see https://a.example/b- now", "", "https://a.example/b-", "https://a.example/b-"},
    {"https://a.example/b,c d", "https://a.example/b", "https://a.example/b,c",
     "https://a.example/b,c"},
    {"www.a.example/~b", "", "https://www.a.example/~b", "www.a.example/~b"},
    {"(www.a.example/b!c).", "www.a.example/b", "https://www.a.example/b!c", "www.a.example/b!c"},
    {"(http://a.example/b_(c))", "", "http://a.example/b_(c)", "http://a.example/b_(c)"},
    {"ftp://a.example/b.. c", "", "ftp://a.example/b", "ftp://a.example/b"},
    {"https://a.example/\u8170\v\u3002", "", "https://a.example/\u8170",
     "https://a.example/\u8170"},
    {"(https://a.example)(https://a.example) b", "https://a.example",
     "https://a.example)(https://a.example", "https://a.example)(https://a.example"},
    {"https://a.example/b's", "", "https://a.example/b's", "https://a.example/b's"},
    {"https://a.example/b,c&amp;d", "https://a.example/b", "https://a.example/b,c",
     "https://a.example/b,c"},
    {"e-mail:a.b@c-d.example.", "", "mailto:a.b@c-d.example", "a.b@c-d.example"},
    {"\u201ca@b.example\u201d", "", "mailto:a@b.example", "a@b.example"},
    {"http://a", "", NULL, NULL},
    {"http://a.b_c", "", NULL, NULL},
    {"xhttps://a.example/b", "", NULL, NULL},
    {"www.example", "", NULL, NULL},
    {"a@b", "", NULL, NULL},
    {"5 mg @ 8.30", "", NULL, NULL},
    {"a@b.example-", "", NULL, NULL},
};

static void add(struct reader *reader, const char *s, size_t n_bytes)
{
    size_t left = n_bytes;
    s += reader_begin_text(reader, s, &left, true);
    reader_add_prose(reader, s, left);
}

/* Adds the line as md4c would: what it takes for an address, each time it occurs, is a span, all
 * else is text. */
static void read_line(struct reader *reader, const char *s, const char *taken)
{
    size_t n = strlen(taken);
    for (const char *at; n && (at = strstr(s, taken)); s = at + n) {
        struct buffer address = {0};
        buffer_format(&address, "%s%s", *taken == 'w' ? "http://" : "", taken);
        add(reader, s, (size_t)(at - s));
        spans_open(&reader->spans, NODE_LINK, address);
        add(reader, at, n);
        spans_close(&reader->spans, NODE_LINK);
    }
    add(reader, s, strlen(s));
}

static struct document *read_as(const char *s, const char *taken)
{
    struct content_options options = {0};
    struct footnotes footnotes = {0};
    struct builder builder;
    struct reader reader;
    builder_init(&builder);
    reader_init(&reader, &options, &footnotes, &builder);
    reader_set_source(&reader, s, strlen(s));
    builder_open(&builder, NODE_PARAGRAPH);
    reader_begin_block(&reader, true, false);
    read_line(&reader, s, taken);
    reader_end_spans(&reader);
    builder_close(&builder);
    reader_done(&reader);
    footnotes_done(&footnotes);
    return builder_finish(&builder);
}

START_TEST(a_bare_address_is_a_link_whatever_md4c_takes_of_it)
{
    struct document *document = read_as(cases[_i].in, cases[_i].taken);
    const struct node *link = NULL;
    unsigned links = 0;
    ck_assert(document_validate(document, document_bytes(document)));
    for (uint32_t i = 1; i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_LINK) {
            link = &document->nodes[i];
            links++;
        }
    ck_assert_uint_eq(links, cases[_i].address != NULL);
    if (link) {
        ck_assert_uint_eq(link->data_bytes, strlen(cases[_i].address));
        ck_assert_mem_eq(node_data(document, link), cases[_i].address, link->data_bytes);
        ck_assert_uint_eq(link->text_bytes, strlen(cases[_i].text));
        ck_assert_mem_eq(node_text(document, link), cases[_i].text, link->text_bytes);
    }
    free(document);
}
END_TEST

START_TEST(the_text_around_an_address_that_was_cut_short_is_there_once)
{
    struct document *document = read_as("a https://b.example/c,d, e", "https://b.example/c");
    const struct node *root = document->nodes;
    const char *text = "a https://b.example/c,d, e";
    ck_assert_uint_eq(root->text_bytes, strlen(text));
    ck_assert_mem_eq(node_text(document, root), text, root->text_bytes);
    free(document);
}
END_TEST

Suite *bare_suite(void)
{
    Suite *suite = suite_create("bare");
    TCase *tcase = tcase_create("bare");
    tcase_add_loop_test(tcase, a_bare_address_is_a_link_whatever_md4c_takes_of_it, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_test(tcase, the_text_around_an_address_that_was_cut_short_is_there_once);
    suite_add_tcase(suite, tcase);
    return suite;
}
