/*
 * From md4c's callbacks to a document.
 *
 * md4c pushes events and keeps no tree; each handler opens, fills or closes a node of the builder.
 * It trusts md4c with nothing but the events: depth, text and addresses are limited and cleaned by
 * the builder. Refuses to resolve links or to know what page it reads.
 */
#define _GNU_SOURCE /* memmem */
#include "markup/markdown.h"

#include "markup/code.h"
#include "markup/entities.h"
#include "markup/reader.h"

#include <md4c.h>
#include <string.h>

enum { RESTS_MAX = 4 };

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
            buffer_add_string(&text, "\ufffd");
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

static void open_list(struct reader *reader, unsigned flags, int is_tight, uint32_t start)
{
    lists_open(&reader->lists, flags | (is_tight ? NODE_TIGHT : 0), start);
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
    const char *bar = builder_at_line_start(reader->builder) ? "| " : " | ";
    bool joins = reader->flat_row; /* a table in a cell of HTML has no nodes */
    builder_open(reader->builder, NODE_TABLE_CELL);
    if (joins && *bar == ' ')
        builder_unseparate(reader->builder);
    if (joins)
        builder_text(reader->builder, NODE_TEXT, bar, strlen(bar));
    reader->flat_row = !builder_has_node(reader->builder);
    reader->prose.in_cell = true;
    builder_set_level(reader->builder, (uint8_t)aligns[detail->align]);
}

/* Opens a table or a part of one. The document and table bodies have no node of their own. */
static void open_table_part(struct reader *reader, MD_BLOCKTYPE type, void *detail)
{
    struct builder *builder = reader->builder;
    switch (type) {
    case MD_BLOCK_TABLE:
        builder_open(builder, NODE_TABLE);
        builder_set_number(builder, ((MD_BLOCK_TABLE_DETAIL *)detail)->col_count);
        break;
    case MD_BLOCK_THEAD:
        reader->in_head = true;
        break;
    case MD_BLOCK_TR:
        builder_open(builder, NODE_TABLE_ROW);
        reader->flat_row = false;
        builder_set_flags(builder, reader->in_head ? NODE_HEAD : 0);
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        open_cell(reader, detail);
        break;
    default:
        break;
    }
}

/* The result of a callback: md4c stops at a negative one. A few bytes of Markdown can refer to one
 * address ten thousand times, so the document has a limit. */
static int go_on(const struct reader *reader)
{
    return builder_is_full(reader->builder) ? -1 : 0;
}

static enum html_entered entered(MD_BLOCKTYPE type, const void *detail)
{
    if (type == MD_BLOCK_P)
        return HTML_ENTERED_PARAGRAPH;
    bool indented = type == MD_BLOCK_CODE && !((const MD_BLOCK_CODE_DETAIL *)detail)->fence_char;
    return indented ? HTML_ENTERED_INDENTED_CODE : HTML_ENTERED_OTHER;
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *data)
{
    struct reader *reader = data;
    struct builder *builder = reader->builder;
    reader_end_spans(reader);
    if (type != MD_BLOCK_HTML)
        html_enter_block(reader->html, entered(type, detail));
    reader_begin_block(reader, type == MD_BLOCK_P, type == MD_BLOCK_H);
    switch (type) {
    case MD_BLOCK_QUOTE:
        builder_open(builder, NODE_QUOTE);
        reader->card_quote.quote_begins = true;
        break;
    case MD_BLOCK_UL:
        open_list(reader, 0, ((MD_BLOCK_UL_DETAIL *)detail)->is_tight, 0);
        break;
    case MD_BLOCK_OL:
        open_list(reader, NODE_ORDERED, ((MD_BLOCK_OL_DETAIL *)detail)->is_tight,
                  ((MD_BLOCK_OL_DETAIL *)detail)->start);
        break;
    case MD_BLOCK_LI:
        lists_open_item(&reader->lists);
        break;
    case MD_BLOCK_HR:
        builder_rule(builder);
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
    case MD_BLOCK_HTML:
        reader->in_html_block = true;
        break;
    default:
        open_table_part(reader, type, detail);
    }
    return go_on(reader);
}

/* The open block's raw text is HTML up to `taken` and Markdown from there on, which is parsed on
 * its own. Each such piece may cost a pass over all the rest, so only RESTS_MAX are parsed; the
 * words of later ones are shown as they are. */
static void read_rest(struct reader *reader, size_t taken)
{
    const char *source = reader->source;
    size_t source_bytes = reader->source_bytes;
    struct buffer rest = reader->html_block;
    size_t rest_bytes = rest.used - taken;
    reader->html_block = (struct buffer){0};
    if (reader->rests++ < RESTS_MAX) {
        memset(buffer_room(&rest, MARKDOWN_PADDING_BYTES), 0, MARKDOWN_PADDING_BYTES);
        reader_set_source(reader, rest.bytes + taken, rest_bytes);
        run_parser(reader);
        reader_set_source(reader, source, source_bytes);
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
    if (taken < block->used && !builder_is_full(reader->builder))
        read_rest(reader, taken);
    reader->html_block.used = 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *data)
{
    struct reader *reader = data;
    (void)detail;
    reader_end_spans(reader);
    if (type == MD_BLOCK_P)
        card_quote_end_title(&reader->card_quote);
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
        return go_on(reader);
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        lists_leave(&reader->lists);
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        reader->prose.in_cell = false;
        break;
    case MD_BLOCK_H:
        headings_close(&reader->headings, reader->builder);
        reader->prose.in_heading = false;
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
    lists_begin_words(&reader->lists);
    reader->open_spans++;
    if (type == MD_SPAN_CODE) /* its text comes as MD_TEXT_CODE */
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
    if (type == MD_SPAN_IMG)
        html_part_numbers(reader->html);
    if (type != MD_SPAN_CODE)
        spans_close(&reader->spans, span_kind(type));
    return 0;
}

/* In a table a backslash keeps a pipe from ending the cell, in code too (GFM 4.10); md4c passes the
 * backslash on. */
static void add_code_span(struct reader *reader, const char *s, size_t n_bytes)
{
    while (n_bytes) {
        const char *pipe = reader->prose.in_cell ? memmem(s, n_bytes, "\\|", 2) : NULL;
        size_t n = pipe ? (size_t)(pipe - s) : n_bytes;
        builder_text(reader->builder, NODE_CODE, s, n);
        s += n + (pipe != NULL);
        n_bytes -= n + (pipe != NULL);
        if (pipe) {
            builder_text(reader->builder, NODE_CODE, "|", 1);
            s++;
            n_bytes--;
        }
    }
}

static void add_code(struct reader *reader, const char *s, size_t n_bytes)
{
    if (builder_node(reader->builder)->kind != NODE_CODE_BLOCK) {
        add_code_span(reader, s, n_bytes);
        return;
    }
    reader->code.used = 0;
    code_add(&reader->code, s, n_bytes, &reader->code_column);
    builder_text(reader->builder, NODE_TEXT, buffer_string(&reader->code), reader->code.used);
}

static int text(MD_TEXTTYPE type, const MD_CHAR *s, MD_SIZE given_bytes, void *data)
{
    struct reader *reader = data;
    struct builder *builder = reader->builder;
    size_t n_bytes = given_bytes;
    s += reader_begin_text(reader, s, &n_bytes, type == MD_TEXT_NORMAL);
    if (!n_bytes && type != MD_TEXT_NULLCHAR)
        return 0;
    if (type != MD_TEXT_HTML) {
        size_t gone = html_begin_text(reader->html, s, n_bytes);
        s += gone;
        n_bytes -= gone;
    }
    switch (type) {
    case MD_TEXT_NULLCHAR:
        builder_text(builder, NODE_TEXT, "\ufffd", 3);
        break;
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
        reader_end_line(reader, type == MD_TEXT_BR);
        break;
    case MD_TEXT_ENTITY:
        reader_add_entity(reader, s, n_bytes);
        break;
    case MD_TEXT_CODE:
        add_code(reader, s, n_bytes);
        break;
    case MD_TEXT_HTML:
        if (reader->in_html_block)
            buffer_add(&reader->html_block, s, n_bytes);
        else if (prose_is_quoted(&reader->prose, s, n_bytes))
            reader_add_prose(reader, s + 1, n_bytes - 2);
        else if (!reader->spans.pictures)
            html_inline(reader->html, s, n_bytes);
        break;
    default:
        reader_add_prose(reader, s, n_bytes);
    }
    return go_on(reader);
}

static int run_parser(struct reader *reader)
{
    MD_PARSER parser = {
        .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH,
        .enter_block = enter_block,
        .leave_block = leave_block,
        .enter_span = enter_span,
        .leave_span = leave_span,
        .text = text,
    };
    /* Where tildes lower words, prose_extra.c reads all of them. */
    if (reader->options->extras & 1u << EXTRA_SUBSCRIPT)
        parser.flags &= ~(unsigned)MD_FLAG_STRIKETHROUGH;
    return md_parse(reader->source, (MD_SIZE)reader->source_bytes, &parser, reader);
}

bool markdown_build(const char *s, size_t n_bytes, const struct content_options *options,
                    struct footnotes *footnotes, struct builder *builder)
{
    if (n_bytes > UINT32_MAX / 4)
        return false;
    struct reader reader;
    reader_init(&reader, options, footnotes, builder);
    reader_set_source(&reader, s, n_bytes);
    int status = run_parser(&reader);
    reader_done(&reader);
    return status == 0;
}
