/*
 * From md4c's callbacks to a document.
 *
 * md4c pushes events and keeps no tree; each handler opens, fills or closes a node of the builder.
 * It trusts md4c with nothing but the events: depth, text and addresses are limited and cleaned by
 * the builder. Refuses to resolve links or to know what page it reads.
 *
 * The hard idea: md4c 0.4.8 takes a single tilde for strikethrough, which would strike a dose in
 * "10~20". The event does not say how many tildes there were, so spans are held back until the
 * first text, whose place in the source tells.
 */
#include "content/markdown.h"

#include "base/text.h"
#include "content/card.h"
#include "content/entities.h"
#include "content/html.h"

#include <ctype.h>
#include <md4c.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { HELD_MAX = 16, RESTS_MAX = 4 };

/* A span that was opened and waits for its first text. */
struct held_span {
    MD_SPANTYPE type;
    struct buffer address;
};

struct reader {
    const struct content_options *options;
    const char *source;
    size_t source_bytes;
    struct builder *builder;
    struct html *html;
    struct held_span held[HELD_MAX];
    size_t held_count;
    struct buffer strikes;  /* one byte per open strikethrough: 1 real, 0 a single tilde */
    unsigned picture_depth; /* within alternative text only words count */
    struct buffer numbers;  /* next item number of each open list, uint32_t each */
    bool heading_seen;      /* the open heading's source line is known */
    struct buffer heading_id;
    struct buffer used_ids; /* ids given so far, each with a NUL */
    uint32_t *id_table;     /* open hash: 1 + offset in used_ids, 0: free */
    size_t id_slots;        /* a power of two, at most half full */
    size_t id_count;
    struct buffer html_block; /* the raw text of the open HTML block */
    size_t code_column;       /* for tabs in code blocks */
    bool quote_begins;        /* the next text is the first of a quote */
    const char *skip_to;      /* text before this place was taken already */
    bool in_head;             /* within a table's head */
    bool in_html_block;
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

void markdown_heading_id(struct buffer *out, const char *s, size_t n_bytes)
{
    size_t before = out->used;
    while (n_bytes && isspace((unsigned char)s[0])) {
        s++;
        n_bytes--;
    }
    while (n_bytes && isspace((unsigned char)s[n_bytes - 1]))
        n_bytes--;
    for (size_t i = 0; i < n_bytes;) {
        uint32_t code;
        size_t n = text_decode(s + i, n_bytes - i, &code);
        if (code == ' ' || code == '-')
            buffer_add_char(out, '-');
        else if (code == '_' || text_is_letter_or_digit(code))
            text_lower(out, s + i, n);
        i += n;
    }
    if (out->used == before)
        buffer_add_string(out, "heading");
}

/* FNV-1a. */
static size_t id_hash(const char *id)
{
    uint32_t hash = 2166136261u;
    for (; *id; id++)
        hash = (hash ^ (unsigned char)*id) * 16777619u;
    return hash;
}

/* The slot that holds an id, or the free one where it would go. */
static uint32_t *id_slot(const struct reader *reader, const char *id)
{
    size_t slot = id_hash(id) & (reader->id_slots - 1);
    while (reader->id_table[slot] &&
           strcmp(reader->used_ids.bytes + reader->id_table[slot] - 1, id) != 0)
        slot = (slot + 1) & (reader->id_slots - 1);
    return &reader->id_table[slot];
}

static bool id_is_used(const struct reader *reader, const char *id)
{
    return reader->id_slots && *id_slot(reader, id);
}

static void grow_ids(struct reader *reader)
{
    reader->id_slots = reader->id_slots ? reader->id_slots * 2 : 64;
    free(reader->id_table);
    reader->id_table = memory_new(reader->id_slots * sizeof *reader->id_table);
    for (size_t at = 0; at < reader->used_ids.used;) {
        const char *id = reader->used_ids.bytes + at;
        *id_slot(reader, id) = (uint32_t)at + 1;
        at += strlen(id) + 1;
    }
}

static void use_id(struct reader *reader, const char *id, size_t n_bytes)
{
    if (2 * reader->id_count++ >= reader->id_slots)
        grow_ids(reader);
    uint32_t *slot = id_slot(reader, id);
    *slot = (uint32_t)reader->used_ids.used + 1;
    buffer_add(&reader->used_ids, id, n_bytes + 1);
}

/* Repeats get "-1", "-2": the first that is free. */
static void finish_heading_id(struct reader *reader)
{
    struct buffer *id = &reader->heading_id;
    if (!reader->heading_seen)
        markdown_heading_id(id, "", 0);
    size_t bare = id->used;
    for (unsigned n = 1; id_is_used(reader, id->bytes) && n < 1000; n++) {
        id->used = bare;
        buffer_format(id, "-%u", n);
    }
    use_id(reader, id->bytes, id->used);
    builder_data(reader->builder, id->bytes, id->used);
}

/* A heading of HTML: its id comes from its words. */
static void name_html_heading(void *data, const char *words, size_t n_bytes)
{
    struct reader *reader = data;
    reader->heading_seen = true;
    reader->heading_id.used = 0;
    markdown_heading_id(&reader->heading_id, words, n_bytes);
    finish_heading_id(reader);
}

/* The id comes from the heading's source line, marks of emphasis and links included (Goldmark). */
static void note_heading_line(struct reader *reader, const char *at)
{
    if (reader->heading_seen || at < reader->source || at >= reader->source + reader->source_bytes)
        return;
    reader->heading_seen = true;
    const char *end = reader->source + reader->source_bytes;
    const char *start = at;
    while (start > reader->source && start[-1] != '\n')
        start--;
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    if (!stop)
        stop = end;
    while (start < at && strchr(" \t>#", *start))
        start++;
    while (stop > at && strchr(" \t\r#", stop[-1]))
        stop--;
    markdown_heading_id(&reader->heading_id, start, (size_t)(stop - start));
}

static void open_heading(struct reader *reader, const MD_BLOCK_H_DETAIL *detail)
{
    builder_open(reader->builder, NODE_HEADING);
    builder_set_level(reader->builder, (uint8_t)detail->level);
    reader->heading_seen = false;
    reader->heading_id.used = 0;
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

static int enter_block(MD_BLOCKTYPE type, void *detail, void *data)
{
    struct reader *reader = data;
    struct builder *builder = reader->builder;
    if (type != MD_BLOCK_HTML)
        html_enter_block(reader->html, type == MD_BLOCK_P);
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

/* The raw text of a block is HTML up to `taken` and Markdown from there on: it is read for itself.
 * Each such piece costs a reading of all the rest, so there are few; then its lines are words. */
static void read_rest(struct reader *reader, size_t taken)
{
    const char *source = reader->source;
    size_t source_bytes = reader->source_bytes;
    struct buffer rest = reader->html_block;
    size_t rest_bytes = rest.used - taken;
    reader->html_block = (struct buffer){0};
    reader->skip_to = NULL;
    if (reader->rests++ < RESTS_MAX) {
        memset(buffer_room(&rest, MARKDOWN_PADDING_BYTES), 0, MARKDOWN_PADDING_BYTES);
        reader->source = rest.bytes + taken;
        reader->source_bytes = rest_bytes;
        run_parser(reader);
        reader->source = source;
        reader->source_bytes = source_bytes;
        reader->skip_to = NULL;
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

static int leave_block(MD_BLOCKTYPE type, void *detail, void *data)
{
    struct reader *reader = data;
    (void)detail;
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
        finish_heading_id(reader);
        break;
    default:
        break;
    }
    builder_close(reader->builder);
    return 0;
}

static void open_span(struct reader *reader, MD_SPANTYPE type, const struct buffer *address)
{
    static const enum node_kind kinds[] = {
        [MD_SPAN_EM] = NODE_EMPHASIS, [MD_SPAN_STRONG] = NODE_STRONG, [MD_SPAN_A] = NODE_LINK,
        [MD_SPAN_IMG] = NODE_PICTURE, [MD_SPAN_DEL] = NODE_STRIKE,
    };
    builder_open(reader->builder, kinds[type]);
    if (type == MD_SPAN_A || type == MD_SPAN_IMG)
        builder_data(reader->builder, buffer_string(address), address->used);
}

/* Whether the strikethrough whose first text is at `at` was opened by two tildes: the nearest
 * tildes before it are its opener. */
static bool struck_by_two(const struct reader *reader, const char *at)
{
    if (at < reader->source || at > reader->source + reader->source_bytes)
        return true;
    while (at > reader->source && at[-1] != '~')
        at--;
    return at - reader->source >= 2 && at[-2] == '~';
}

static void open_strike(struct reader *reader, bool real)
{
    buffer_add_char(&reader->strikes, real);
    if (real)
        builder_open(reader->builder, NODE_STRIKE);
    else
        builder_text(reader->builder, NODE_TEXT, "~", 1);
}

/* Opens the spans that waited for the text at `at`, NULL if none came. */
static void release_held(struct reader *reader, const char *at)
{
    for (size_t i = 0; i < reader->held_count; i++) {
        struct held_span *held = &reader->held[i];
        if (held->type == MD_SPAN_DEL)
            open_strike(reader, !at || struck_by_two(reader, at));
        else
            open_span(reader, held->type, &held->address);
        buffer_done(&held->address);
    }
    reader->held_count = 0;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *data)
{
    struct reader *reader = data;
    html_enter_span(reader->html);
    if (type == MD_SPAN_IMG && reader->picture_depth++)
        return 0;
    if (reader->picture_depth > (type == MD_SPAN_IMG) || type == MD_SPAN_CODE)
        return 0;
    struct buffer address = {0};
    if (type == MD_SPAN_A)
        address = attribute_text(&((MD_SPAN_A_DETAIL *)detail)->href);
    else if (type == MD_SPAN_IMG)
        address = attribute_text(&((MD_SPAN_IMG_DETAIL *)detail)->src);
    bool hold = type == MD_SPAN_DEL || reader->held_count;
    if (reader->held_count == HELD_MAX)
        release_held(reader, NULL);
    if (hold) {
        reader->held[reader->held_count++] = (struct held_span){type, address};
        return 0;
    }
    open_span(reader, type, &address);
    buffer_done(&address);
    return go_on(reader);
}

static void close_strike(struct reader *reader)
{
    bool real = true;
    if (reader->strikes.used)
        real = reader->strikes.bytes[--reader->strikes.used];
    if (real)
        builder_close(reader->builder);
    else
        builder_text(reader->builder, NODE_TEXT, "~", 1);
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
    (void)detail;
    html_leave(reader->html);
    if (type == MD_SPAN_IMG && --reader->picture_depth)
        return 0;
    if (reader->picture_depth || type == MD_SPAN_CODE)
        return 0;
    release_held(reader, NULL);
    if (type == MD_SPAN_IMG)
        add_caption(reader, &((MD_SPAN_IMG_DETAIL *)detail)->title);
    if (type == MD_SPAN_DEL)
        close_strike(reader);
    else
        builder_close(reader->builder);
    return 0;
}

/* Code keeps its blanks; tabs go to the next stop of four (CommonMark 2.2). */
static void add_code_block_text(struct reader *reader, const char *s, size_t n_bytes)
{
    size_t start = 0;
    for (size_t i = 0; i <= n_bytes; i++) {
        if (i < n_bytes && s[i] != '\t' && s[i] != '\n')
            continue;
        builder_text(reader->builder, NODE_TEXT, s + start, i - start);
        reader->code_column += text_cols(s + start, i - start);
        start = i + 1;
        if (i == n_bytes)
            break;
        if (s[i] == '\n') {
            builder_text(reader->builder, NODE_TEXT, "\n", 1);
            reader->code_column = 0;
        } else {
            size_t blanks = 4 - reader->code_column % 4;
            builder_text(reader->builder, NODE_TEXT, "    ", blanks);
            reader->code_column += blanks;
        }
    }
}

static void add_prose(struct reader *reader, const char *s, size_t n_bytes)
{
    const char *tab;
    while ((tab = memchr(s, '\t', n_bytes))) {
        html_text(reader->html, s, (size_t)(tab - s));
        html_text(reader->html, " ", 1);
        n_bytes -= (size_t)(tab - s) + 1;
        s = tab + 1;
    }
    html_text(reader->html, s, n_bytes);
}

static void add_entity(struct reader *reader, const char *s, size_t n_bytes)
{
    struct buffer decoded = {0};
    entity_decode(&decoded, s, n_bytes);
    add_prose(reader, buffer_string(&decoded), decoded.used);
    buffer_done(&decoded);
}

/* A quote whose first words are "[!NAME]" is a card; its level is said in words. */
static void begin_card(struct reader *reader, const char *s)
{
    if (builder_node(reader->builder)->kind != NODE_PARAGRAPH || s < reader->source)
        return;
    size_t left = (size_t)(reader->source + reader->source_bytes - s);
    const char *end =
        left > 2 && s[0] == '[' && s[1] == '!' ? memchr(s, ']', left < 24 ? left : 24) : NULL;
    enum node_card card = end ? card_find(s + 2, (size_t)(end - s) - 2) : CARD_NONE;
    if (card == CARD_NONE)
        return;
    const char *words = card_words(card);
    builder_set_parent_level(reader->builder, card);
    builder_open(reader->builder, NODE_STRONG);
    builder_text(reader->builder, NODE_TEXT, words, strlen(words));
    builder_close(reader->builder);
    builder_soft_break(reader->builder);
    reader->skip_to = end + 1;
}

/* Whether text at s, n_bytes long, is the mark of a card that was taken already. */
static bool is_taken(const struct reader *reader, const char *s, size_t n_bytes)
{
    return reader->skip_to && s >= reader->source && s + n_bytes <= reader->skip_to;
}

static int text(MD_TEXTTYPE type, const MD_CHAR *s, MD_SIZE n_bytes, void *data)
{
    struct reader *reader = data;
    struct builder *builder = reader->builder;
    note_heading_line(reader, s);
    if (reader->quote_begins && type == MD_TEXT_NORMAL) {
        reader->quote_begins = false;
        begin_card(reader, s);
    }
    if (is_taken(reader, s, n_bytes))
        return 0;
    if (reader->held_count)
        release_held(reader, s);
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
        builder_hard_break(builder);
        break;
    case MD_TEXT_SOFTBR:
        builder_soft_break(builder);
        break;
    case MD_TEXT_ENTITY:
        add_entity(reader, s, n_bytes);
        break;
    case MD_TEXT_CODE:
        if (builder_node(builder)->kind == NODE_CODE_BLOCK)
            add_code_block_text(reader, s, n_bytes);
        else
            builder_text(builder, NODE_CODE, s, n_bytes);
        break;
    case MD_TEXT_HTML:
        if (reader->in_html_block)
            buffer_add(&reader->html_block, s, n_bytes);
        else if (!reader->picture_depth)
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

bool markdown_build(const char *s, size_t n_bytes, const struct content_options *options,
                    struct builder *builder)
{
    if (n_bytes > UINT32_MAX / 4)
        return false;
    struct reader reader = {
        .options = options, .source = s, .source_bytes = n_bytes, .builder = builder};
    reader.html = html_new(builder, name_html_heading, &reader);
    int status = run_parser(&reader);
    release_held(&reader, NULL);
    html_free(reader.html);
    buffer_done(&reader.strikes);
    buffer_done(&reader.numbers);
    buffer_done(&reader.heading_id);
    buffer_done(&reader.used_ids);
    free(reader.id_table);
    buffer_done(&reader.html_block);
    return status == 0;
}
