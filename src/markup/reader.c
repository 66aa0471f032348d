/*
 * From runs of text and line ends to the document: cards, headings, spans, prose and HTML each take
 * their part of a run, in the order that is fixed here.
 */
#include "markup/reader.h"

#include "markup/entities.h"

/* Gives a heading of raw HTML, or a term, the id that is made from its words. */
static void name_html_heading(void *data, const char *words, size_t n_bytes)
{
    struct reader *reader = data;
    headings_name(&reader->headings, words, n_bytes, reader->builder);
}

/* A first heading that repeats the title is left out, but its id, which the title has, still counts
 * as used. */
static void take_title_id(struct reader *reader)
{
    const struct builder *builder = reader->builder;
    const struct node *title = builder->count > 1 ? &builder->nodes[1] : NULL;
    if (title && title->kind == NODE_HEADING && title->data_bytes)
        names_add(&reader->headings.used, builder->data.bytes + title->data, title->data_bytes);
}

void reader_init(struct reader *reader, const struct content_options *options,
                 struct footnotes *footnotes, struct builder *builder)
{
    *reader = (struct reader){.options = options,
                              .builder = builder,
                              .headings = {.rule = options->heading_ids},
                              .lists = {.builder = builder},
                              .card_quote = {.builder = builder},
                              .spans = {.builder = builder},
                              .prose = {.options = options, .footnotes = footnotes}};
    take_title_id(reader);
    reader->html = html_new(builder, name_html_heading, reader, options->term_ids);
}

void reader_done(struct reader *reader)
{
    spans_done(&reader->spans);
    html_free(reader->html);
    headings_done(&reader->headings);
    lists_done(&reader->lists);
    buffer_done(&reader->html_block);
    buffer_done(&reader->code);
}

void reader_set_source(struct reader *reader, const char *s, size_t n_bytes)
{
    const char *end = s + n_bytes;
    reader->source = reader->spans.source = reader->prose.source = reader->headings.source = s;
    reader->source_bytes = n_bytes;
    reader->spans.source_end = reader->prose.source_end = reader->headings.source_end = end;
    reader->prose.taken_to = reader->prose.comment_end = reader->prose.comment_failed = NULL;
    reader->headings.line_end = reader->headings.cut = NULL;
}

void reader_begin_block(struct reader *reader, bool is_paragraph, bool is_heading)
{
    prose_begin_block(&reader->prose);
    card_quote_begin_block(&reader->card_quote, is_paragraph);
    if (!is_paragraph)
        lists_begin_words(&reader->lists);
    reader->prose.in_heading = is_heading;
}

void reader_end_spans(struct reader *reader)
{
    for (; reader->open_spans; reader->open_spans--)
        html_leave(reader->html);
    spans_end_block(&reader->spans);
}

/* A quote's first words may make it a card. */
static void begin_quote(struct reader *reader, const char *s)
{
    const char *end = reader->source + reader->source_bytes;
    if (s >= reader->source && s < end)
        reader->prose.taken_to = s + card_quote_begin(&reader->card_quote, s, (size_t)(end - s));
}

/* The length of the box that makes an item a task, unless its bracket is escaped. */
static size_t take_box(struct reader *reader, const char *s, size_t n_bytes, bool is_prose)
{
    if (is_prose && s > reader->source && s[-1] != '\\')
        return lists_take_box(&reader->lists, s, n_bytes);
    lists_begin_words(&reader->lists);
    return 0;
}

size_t reader_begin_text(struct reader *reader, const char *s, size_t *n_bytes, bool is_prose)
{
    if (reader->card_quote.quote_begins)
        begin_quote(reader, s);
    size_t taken = prose_taken(&reader->prose, s, *n_bytes);
    if (reader->lists.item_begins)
        taken += take_box(reader, s + taken, *n_bytes - taken, is_prose);
    *n_bytes -= taken;
    if (reader->prose.in_heading)
        *n_bytes = headings_text(&reader->headings, s + taken, *n_bytes);
    if (*n_bytes && reader->spans.held_count)
        spans_release(&reader->spans, s + taken);
    size_t more = spans_taken(&reader->spans, s + taken, *n_bytes);
    *n_bytes -= more;
    return taken + more;
}

void reader_add_prose(struct reader *reader, const char *s, size_t n_bytes)
{
    reader->prose.links = reader->spans.links + reader->spans.pictures;
    reader->prose.in_list = reader->lists.count > 0;
    prose_add(&reader->prose, s, n_bytes, reader->builder, reader->html);
}

void reader_add_entity(struct reader *reader, const char *s, size_t n_bytes)
{
    struct buffer decoded = {0};
    entity_decode(&decoded, s, n_bytes);
    reader_add_prose(reader, buffer_string(&decoded), decoded.used);
    buffer_done(&decoded);
}

void reader_end_line(struct reader *reader, bool stays)
{
    if (card_quote_end_line(&reader->card_quote))
        return;
    bool preformatted = html_is_preformatted(reader->html);
    bool in_code = builder_node(reader->builder)->kind == NODE_CODE_BLOCK;
    if (stays || reader->options->hard_wraps || (preformatted && in_code))
        builder_hard_break(reader->builder);
    else if (preformatted) /* a break only if another line follows */
        builder_line_break(reader->builder);
    else
        builder_soft_break(reader->builder);
}
