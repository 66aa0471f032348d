/* dialect/bare and prose: bare addresses are links. */
#include "markup/reader.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *in;
    const char *address;
    const char *text;
} cases[] = {
    {"see https://a.example/b- now", "https://a.example/b-", "https://a.example/b-"},
    {"https://a.example/b,c d", "https://a.example/b,c", "https://a.example/b,c"},
    {"www.a.example/~b", "https://www.a.example/~b", "www.a.example/~b"},
    {"(www.a.example/b!c).", "https://www.a.example/b!c", "www.a.example/b!c"},
    {"(http://a.example/b_(c))", "http://a.example/b_(c)", "http://a.example/b_(c)"},
    {"(http://a.example/b(c(d)))", "http://a.example/b(c(d))", "http://a.example/b(c(d))"},
    {"ftp://a.example/b.. c", "ftp://a.example/b", "ftp://a.example/b"},
    {"https://a.example/\u8170\v\u3002", "https://a.example/\u8170", "https://a.example/\u8170"},
    {"https://a.example/\v~\vb", "https://a.example/~b", "https://a.example/~b"},
    {"(https://a.example)(b) c", "https://a.example", "https://a.example"},
    {"https://a.example; b", "https://a.example", "https://a.example"},
    {"https://a.example/b*c", "https://a.example/b", "https://a.example/b"},
    {"https://a.example/b\\c", "https://a.example/b", "https://a.example/b"},
    {"[https://a.example/b]", "https://a.example/b", "https://a.example/b"},
    {"https://a.example/b?c=[1]: d", "https://a.example/b?c=[1]", "https://a.example/b?c=[1]"},
    {"https://a.example[^1]", "https://a.example", "https://a.example"},
    {"https://a.example/b's", "https://a.example/b's", "https://a.example/b's"},
    {"https://a.example/b,c&amp;d", "https://a.example/b,c", "https://a.example/b,c"},
    {"https://a.example/b&c=d", "https://a.example/b&c=d", "https://a.example/b&c=d"},
    {"https://a-b.example--", "https://a-b.example", "https://a-b.example"},
    {"e-mail:a.b@c-d.example.", "mailto:a.b@c-d.example", "a.b@c-d.example"},
    {"\u201ca@b.example\u201d", "mailto:a@b.example", "a@b.example"},
    {"http://a", NULL, NULL},
    {"http://a.b_c", NULL, NULL},
    {"http://a-.b", NULL, NULL},
    {"xhttps://a.example/b", NULL, NULL},
    {"www.example", NULL, NULL},
    {"a@b", NULL, NULL},
    {"5 mg @ 8.30", NULL, NULL},
    {"a@b.example-", NULL, NULL},
};

static void add(struct reader *reader, const char *s, size_t n_bytes)
{
    size_t left = n_bytes;
    s += reader_begin_text(reader, s, &left, true);
    reader_add_prose(reader, s, left);
}

/* A paragraph while it is read. */
struct reading {
    struct content_options options;
    struct footnotes footnotes;
    struct builder builder;
    struct reader reader;
};

static void begin(struct reading *reading, const char *s)
{
    *reading = (struct reading){0};
    builder_init(&reading->builder);
    reader_init(&reading->reader, &reading->options, &reading->footnotes, &reading->builder);
    reader_set_source(&reading->reader, s, strlen(s));
    builder_open(&reading->builder, NODE_PARAGRAPH);
    reader_begin_block(&reading->reader, true, false);
}

static struct document *end(struct reading *reading)
{
    reader_end_spans(&reading->reader);
    builder_close(&reading->builder);
    reader_done(&reading->reader);
    footnotes_done(&reading->footnotes);
    return builder_finish(&reading->builder);
}

START_TEST(a_bare_address_is_a_link)
{
    struct reading reading;
    begin(&reading, cases[_i].in);
    add(&reading.reader, cases[_i].in, strlen(cases[_i].in));
    struct document *document = end(&reading);
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

SUITE(bare)
{
    tcase_add_rows(tcase, a_bare_address_is_a_link, cases);
}
