/* markup/bare, prose and spans: bare addresses are links however little of them md4c, which is not
 * asked here, takes for one. */
#include "markup/reader.h"
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

static void add_address(struct reader *reader, const char *s, size_t n_bytes)
{
    struct buffer address = {0};
    buffer_format(&address, "%s%.*s", *s == 'w' ? "http://" : "", (int)n_bytes, s);
    spans_open(&reader->spans, NODE_LINK, address);
    add(reader, s, n_bytes);
    spans_close(&reader->spans, NODE_LINK);
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

/* Reads the line as if md4c took this for an address, each time it occurs, and all else for text.
 */
static struct document *read_as(const char *s, const char *taken)
{
    struct reading reading;
    size_t n = strlen(taken);
    begin(&reading, s);
    for (const char *at; n && (at = strstr(s, taken)); s = at + n) {
        add(&reading.reader, s, (size_t)(at - s));
        add_address(&reading.reader, at, n);
    }
    add(&reading.reader, s, strlen(s));
    return end(&reading);
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

/* Between the two, md4c may find emphasis, which ends where it begins. */
START_TEST(emphasis_in_what_was_cut_off_closes_nothing_else)
{
    struct reading reading;
    const char *s = "https://a.example/b~~_c";
    const char *rest = s + strlen("https://a.example/b");
    struct document *document;
    begin(&reading, s);
    spans_open(&reading.reader.spans, NODE_STRONG, (struct buffer){0});
    add_address(&reading.reader, s, (size_t)(rest - s));
    spans_open(&reading.reader.spans, NODE_STRIKE, (struct buffer){0});
    spans_open(&reading.reader.spans, NODE_EMPHASIS, (struct buffer){0});
    add(&reading.reader, rest + strlen("~~_"), 1);
    spans_close(&reading.reader.spans, NODE_EMPHASIS);
    spans_close(&reading.reader.spans, NODE_STRIKE);
    ck_assert_int_eq(builder_node(&reading.builder)->kind, NODE_STRONG);
    document = end(&reading);
    ck_assert(document_validate(document, document_bytes(document)));
    free(document);
}
END_TEST

SUITE(bare)
{
    tcase_add_rows(tcase, a_bare_address_is_a_link_whatever_md4c_takes_of_it, cases);
    tcase_add_test(tcase, the_text_around_an_address_that_was_cut_short_is_there_once);
    tcase_add_test(tcase, emphasis_in_what_was_cut_off_closes_nothing_else);
}
