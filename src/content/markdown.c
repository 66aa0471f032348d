/*
 * From md4c's callbacks to a document.
 *
 * md4c pushes events and keeps no tree; each handler opens, fills or closes a node of the builder.
 * It trusts md4c with nothing but the events: depth, text and addresses are limited and cleaned by
 * the builder. Refuses to resolve links or to know what page it reads.
 */
#include "content/markdown.h"

#include "content/cards.h"
#include "content/code.h"
#include "content/entities.h"
#include "content/headings.h"
#include "content/html.h"
#include "content/prose.h"
#include "content/spans.h"

#include <md4c.h>
#include <string.h>

enum { RESTS_MAX = 4 };

struct reader {
    const struct content_options *options;
    const char *source;
    size_t source_bytes;
    struct builder *builder;
    struct html *html;
    struct headings headings;
    struct prose prose;
    struct spans spans;
    struct buffer numbers;    /* next item number of each open list, uint32_t each */
    struct buffer html_block; /* the raw text of the open HTML block */
    size_t code_column;       /* for tabs in code blocks */
    bool quote_begins;        /* the next text is the first of a quote */
    bool title_open;          /* the next line end ends a card's title */
    bool title_strong;        /* which stands in an element of its own */
    bool in_heading;
    bool in_head; /* within a table's head */
    bool in_html_block;
    unsigned open_spans;
    unsigned rests; /* pieces of HTML blocks that were read as Markdown */
};

static int run_parser(struct reader *reader);

static struct buffer attribute_text(const MD_ATTRIBUTE *attribute)
{
    struct buffer text = {0};
    for (size_t i = 0; attribute->text && attribute->substr_offsets[i] < attribute->size; i++) {
        const char *s = attribute->text + attribute->substr_offsets[i];
        size_t n = attribute->substr_offsets[i + 1] - attribute->substr_offsets[i];
        switch (attribute->substr_types[i]) {
        case MD_TEXT_ENTITY:
            entity_decode(&text, s, n);
            break;
        case MD_TEXT_NULLCHAR:
            buffer_add_string(&text, "\xef\xbf\xbd");
            break;
        default:
            buffer_add(&text, s, n);
        }
    }
    return text;
}

static void open_heading(struct reader *reader, const MD_BLOCK_H_DETAIL *detail)
{
    builder_open(reader->builder, NODE_HEADING);
    builder_set_level(reader->builder, (uint8_t)detail->level);
    headings_open(&reader->headings);
}

static void push_number(struct reader *reader, uint32_t number)
{
    buffer_add(&reader->numbers, (const char *)&number, sizeof number);
}

static uint32_t next_number(struct reader *reader)
{
    if (reader->numbers.used < sizeof(uint32_t))
        return 0;
    char *top = reader->numbers.bytes + reader->numbers.used - sizeof(uint32_t);
    uint32_t number;
    memcpy(&number, top, sizeof number);
    uint32_t next = number + 1;
    memcpy(top, &next, sizeof next);
    return number;
}

static void open_list(struct reader *reader, unsigned flags, bool tight, uint32_t start)
{
    builder_open(reader->builder, NODE_LIST);
    builder_set_flags(reader->builder, flags | (tight ? NODE_TIGHT : 0));
    builder_set_number(reader->builder, start);
    push_number(reader, start);
}

static void open_item(struct reader *reader, const MD_BLOCK_LI_DETAIL *detail)
{
    builder_open(reader->builder, NODE_ITEM);
    builder_set_number(reader->builder, next_number(reader));
    if (detail->is_task)
        builder_set_flags(reader->builder, NODE_TASK | (detail->task_mark == ' ' ? 0 : NODE_DONE));
}

static void open_code(struct reader *reader, const MD_BLOCK_CODE_DETAIL *detail)
{
    builder_open(reader->builder, NODE_CODE_BLOCK);
    struct buffer info = attribute_text(&detail->info);
    builder_data(reader->builder, buffer_string(&info), info.used);
    buffer_done(&info);
    reader->code_column = 0;
}

static void open_cell(struct reader *reader, const MD_BLOCK_TD_DETAIL *detail)
{
    static const enum node_align aligns[] = {
        [MD_ALIGN_DEFAULT] = ALIGN_DEFAULT,
        [MD_ALIGN_LEFT] = ALIGN_LEFT,
        [MD_ALIGN_CENTER] = ALIGN_CENTER,
        [MD_ALIGN_RIGHT] = ALIGN_RIGHT,
    };
    builder_open(reader->builder, NODE_TABLE_CELL);
    builder_set_level(reader->builder, (uint8_t)aligns[detail->align]);
}

/* What a callback returns: below zero, md4c gives up. A few bytes of Markdown can name one address
 * ten thousand times, so what they become has a limit. */
static int go_on(const struct reader *reader)
{
    return builder_is_full(reader->builder) ? -1 : 0;
}

/* md4c lets a link run out of its cell: a block closes what is open still, and ends that come later
 * are not heard. */
static void end_spans(struct reader *reader)
{
    for (; reader->open_spans; reader->open_spans--)
        html_leave(reader->html);
    spans_end_block(&reader->spans);
}

static void begin_block(struct reader *reader, MD_BLOCKTYPE type)
{
    prose_begin_block(&reader->prose);
    reader->quote_begins = reader->quote_begins && type == MD_BLOCK_P;
    reader->title_open = false;
    reader->in_heading = type == MD_BLOCK_H;
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *data)
{
    struct reader *reader = data;
    struct builder *builder = reader->builder;
    end_spans(reader);
    if (type != MD_BLOCK_HTML)
        html_enter_block(reader->html, type == MD_BLOCK_P);
    begin_block(reader, type);
    switch (type) {
    case MD_BLOCK_QUOTE:
        builder_open(builder, NODE_QUOTE);
        reader->quote_begins = true;
        break;
    case MD_BLOCK_UL:
        open_list(reader, 0, ((MD_BLOCK_UL_DETAIL *)detail)->is_tight, 0);
        break;
    case MD_BLOCK_OL:
        open_list(reader, NODE_ORDERED, ((MD_BLOCK_OL_DETAIL *)detail)->is_tight,
                  ((MD_BLOCK_OL_DETAIL *)detail)->start);
        break;
    case MD_BLOCK_LI:
        open_item(reader, detail);
        break;
    case MD_BLOCK_HR:
        builder_leaf(builder, NODE_RULE);
        break;
    case MD_BLOCK_H:
        open_heading(reader, detail);
        break;
    case MD_BLOCK_CODE:
        open_code(reader, detail);
        break;
    case MD_BLOCK_P:
        builder_open(builder, NODE_PARAGRAPH);
        break;
    case MD_BLOCK_TABLE:
        builder_open(builder, NODE_TABLE);
        builder_set_number(builder, ((MD_BLOCK_TABLE_DETAIL *)detail)->col_count);
        break;
    case MD_BLOCK_THEAD:
        reader->in_head = true;
        break;
    case MD_BLOCK_TR:
        builder_open(builder, NODE_TABLE_ROW);
        builder_set_flags(builder, reader->in_head ? NODE_HEAD : 0);
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        open_cell(reader, detail);
        break;
    case MD_BLOCK_HTML:
        reader->in_html_block = true;
        break;
    default: /* the document and table bodies have no node of their own */
        break;
    }
    return go_on(reader);
}

/* Everything that looks text up in the source must look where the text is. */
static void set_source(struct reader *reader, const char *s, size_t n_bytes)
{
    const char *end = s + n_bytes;
    reader->source = reader->spans.source = reader->prose.source = reader->headings.source = s;
    reader->source_bytes = n_bytes;
    reader->spans.source_end = reader->prose.source_end = reader->headings.source_end = end;
    reader->prose.taken_to = reader->prose.comment_end = reader->prose.comment_failed = NULL;
    reader->headings.line_end = reader->headings.cut = NULL;
}

/* The raw text of a block is HTML up to `taken` and Markdown from there on: it is read for itself.
 * Each such piece costs a reading of all the rest, so there are few; then its lines are words. */
static void read_rest(struct reader *reader, size_t taken)
{
    const char *source = reader->source;
    size_t source_bytes = reader->source_bytes;
    struct buffer rest = reader->html_block;
    size_t rest_bytes = rest.used - taken;
    reader->html_block = (struct buffer){0};
    if (reader->rests++ < RESTS_MAX) {
        memset(buffer_room(&rest, MARKDOWN_PADDING_BYTES), 0, MARKDOWN_PADDING_BYTES);
        set_source(reader, rest.bytes + taken, rest_bytes);
        run_parser(reader);
        set_source(reader, source, source_bytes);
    } else {
        builder_text(reader->builder, NODE_TEXT, rest.bytes + taken, rest_bytes);
        builder_end_paragraph(reader->builder);
    }
    buffer_done(&reader->html_block);
    reader->html_block = rest;
}

static void leave_html_block(struct reader *reader)
{
    struct buffer *block = &reader->html_block;
    size_t taken = html_block(reader->html, buffer_string(block), block->used);
    if (taken < block->used)
        read_rest(reader, taken);
    reader->html_block.used = 0;
}

static void end_title(struct reader *reader)
{
    if (reader->title_strong)
        builder_close(reader->builder);
    reader->title_open = false;
    reader->title_strong = false;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *data)
{
    struct reader *reader = data;
    (void)detail;
    end_spans(reader);
    if (type == MD_BLOCK_P)
        end_title(reader);
    if (type != MD_BLOCK_HTML)
        html_leave(reader->html);
    switch (type) {
    case MD_BLOCK_DOC:
    case MD_BLOCK_HR:
    case MD_BLOCK_TBODY:
        return 0;
    case MD_BLOCK_THEAD:
        reader->in_head = false;
        return 0;
    case MD_BLOCK_HTML:
        reader->in_html_block = false;
        leave_html_block(reader);
        return 0;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        reader->numbers.used -= sizeof(uint32_t);
        break;
    case MD_BLOCK_H:
        headings_close(&reader->headings, reader->builder);
        reader->in_heading = false;
        break;
    default:
        break;
    }
    builder_close(reader->builder);
    return 0;
}

static enum node_kind span_kind(MD_SPANTYPE type)
{
    static const enum node_kind kinds[] = {
        [MD_SPAN_EM] = NODE_EMPHASIS, [MD_SPAN_STRONG] = NODE_STRONG, [MD_SPAN_A] = NODE_LINK,
        [MD_SPAN_IMG] = NODE_PICTURE, [MD_SPAN_DEL] = NODE_STRIKE,
    };
    return kinds[type];
}

static int enter_span(MD_SPANTYPE type, void *detail, void *data)
{
    struct reader *reader = data;
    struct buffer address = {0};
    html_enter_span(reader->html);
    reader->open_spans++;
    if (type == MD_SPAN_CODE) /* its text is known by its own type */
        return 0;
    if (type == MD_SPAN_A)
        address = attribute_text(&((MD_SPAN_A_DETAIL *)detail)->href);
    else if (type == MD_SPAN_IMG)
        address = attribute_text(&((MD_SPAN_IMG_DETAIL *)detail)->src);
    spans_open(&reader->spans, span_kind(type), address);
    return go_on(reader);
}

static void add_caption(struct reader *reader, const MD_ATTRIBUTE *title)
{
    struct buffer caption = attribute_text(title);
    builder_caption(reader->builder, buffer_string(&caption), caption.used);
    buffer_done(&caption);
}

static int leave_span(MD_SPANTYPE type, void *detail, void *data)
{
    struct reader *reader = data;
    if (!reader->open_spans)
        return 0;
    reader->open_spans--;
    html_leave(reader->html);
    if (type == MD_SPAN_IMG && reader->spans.pictures == 1)
        add_caption(reader, &((MD_SPAN_IMG_DETAIL *)detail)->title);
    if (type != MD_SPAN_CODE)
        spans_close(&reader->spans, span_kind(type));
    return 0;
}

static void add_prose(struct reader *reader, const char *s, size_t n_bytes)
{
    reader->prose.links = reader->spans.links + reader->spans.pictures;
    prose_add(&reader->prose, s, n_bytes, reader->builder, reader->html);
}

static void add_entity(struct reader *reader, const char *s, size_t n_bytes)
{
    struct buffer decoded = {0};
    entity_decode(&decoded, s, n_bytes);
    add_prose(reader, buffer_string(&decoded), decoded.used);
    buffer_done(&decoded);
}

/* A quote's first words may make it a card. */
static void begin_quote(struct reader *reader, const char *s)
{
    const char *end = reader->source + reader->source_bytes;
    struct card_mark mark;
    reader->quote_begins = false;
    if (builder_node(reader->builder)->kind != NODE_PARAGRAPH || s < reader->source || s >= end ||
        !card_begin(&mark, s, (size_t)(end - s), reader->builder))
        return;
    reader->prose.taken_to = s + mark.n_bytes;
    reader->title_open = mark.has_title;
    reader->title_strong = mark.strong_open;
}

/* A line end of the source; behind a card's title the text begins. */
static void end_line(struct reader *reader, bool stays)
{
    struct builder *builder = reader->builder;
    bool title = reader->title_open;
    end_title(reader);
    if (title && builder_node(builder)->kind == NODE_PARAGRAPH) {
        builder_close(builder);
        builder_open(builder, NODE_PARAGRAPH);
    } else if (stays || title || reader->options->hard_wraps) {
        builder_hard_break(builder);
    } else {
        builder_soft_break(builder);
    }
}

static int text(MD_TEXTTYPE type, const MD_CHAR *s, MD_SIZE n_bytes, void *data)
{
    struct reader *reader = data;
    struct builder *builder = reader->builder;
    if (reader->quote_begins)
        begin_quote(reader, s);
    size_t taken = prose_taken(&reader->prose, s, n_bytes);
    s += taken;
    n_bytes -= (MD_SIZE)taken;
    if (reader->in_heading)
        n_bytes = (MD_SIZE)headings_text(&reader->headings, s, n_bytes);
    if (!n_bytes && type != MD_TEXT_NULLCHAR)
        return 0;
    if (reader->spans.held_count)
        spans_release(&reader->spans, s);
    if (type != MD_TEXT_HTML) {
        size_t gone = html_begin_text(reader->html, s, n_bytes);
        s += gone;
        n_bytes -= (MD_SIZE)gone;
    }
    switch (type) {
    case MD_TEXT_NULLCHAR:
        builder_text(builder, NODE_TEXT, "\xef\xbf\xbd", 3);
        break;
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
        end_line(reader, type == MD_TEXT_BR);
        break;
    case MD_TEXT_ENTITY:
        add_entity(reader, s, n_bytes);
        break;
    case MD_TEXT_CODE:
        if (builder_node(builder)->kind == NODE_CODE_BLOCK)
            code_add(builder, s, n_bytes, &reader->code_column);
        else
            builder_text(builder, NODE_CODE, s, n_bytes);
        break;
    case MD_TEXT_HTML:
        if (reader->in_html_block)
            buffer_add(&reader->html_block, s, n_bytes);
        else if (prose_is_quoted(&reader->prose, s, n_bytes))
            add_prose(reader, s + 1, n_bytes - 2);
        else if (!reader->spans.pictures)
            html_inline(reader->html, s, n_bytes);
        break;
    default:
        add_prose(reader, s, n_bytes);
    }
    return go_on(reader);
}

static int run_parser(struct reader *reader)
{
    static const MD_PARSER parser = {
        .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS |
                 MD_FLAG_PERMISSIVEAUTOLINKS,
        .enter_block = enter_block,
        .leave_block = leave_block,
        .enter_span = enter_span,
        .leave_span = leave_span,
        .text = text,
    };
    return md_parse(reader->source, (MD_SIZE)reader->source_bytes, &parser, reader);
}

/* A heading of HTML: its id comes from its words. */
static void name_html_heading(void *data, const char *words, size_t n_bytes)
{
    struct reader *reader = data;
    headings_name(&reader->headings, words, n_bytes, reader->builder);
}

bool markdown_build(const char *s, size_t n_bytes, const struct content_options *options,
                    struct footnotes *footnotes, struct builder *builder)
{
    const char *end = s + n_bytes;
    if (n_bytes > UINT32_MAX / 4)
        return false;
    struct reader reader = {
        .options = options,
        .source = s,
        .source_bytes = n_bytes,
        .builder = builder,
        .spans = {.builder = builder, .source = s, .source_end = end},
        .prose = {.options = options, .footnotes = footnotes, .source = s, .source_end = end}};
    reader.html = html_new(builder, name_html_heading, &reader);
    headings_init(&reader.headings, s, n_bytes, options->heading_ids);
    int status = run_parser(&reader);
    spans_done(&reader.spans);
    html_free(reader.html);
    headings_done(&reader.headings);
    buffer_done(&reader.numbers);
    buffer_done(&reader.html_block);
    return status == 0;
}
