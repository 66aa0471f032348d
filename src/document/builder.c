/*
 * Builds documents: the only way text gets into one, cleaned as it is added.
 *
 * The hard idea: the text block is kept in reading order with one line end between blocks, so a
 * subtree's words are one slice. Opening a node records where its slice begins, closing it where
 * the slice ends. Nodes are written to their final place after the document's header, so that a
 * long page is not copied again when it is finished.
 */
#include "document/builder.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* Blocks stop nesting a little before inlines do, so that the deepest block still has room for a
 * paragraph, emphasis and links. */
enum { BLOCK_DEPTH_MAX = DOCUMENT_DEPTH_MAX - 16 };

_Static_assert(sizeof(struct document) <= sizeof(struct node), "the head has room in one node");

static void make_room(struct builder *builder, size_t nodes)
{
    builder->document =
        memory_grow(builder->document, &builder->room, nodes + 1, sizeof *builder->nodes);
    builder->nodes = builder->document->nodes;
}

static uint32_t add_node(struct builder *builder, enum node_kind kind)
{
    if (builder->count >= UINT32_MAX / 2 || builder->text.used >= UINT32_MAX / 2)
        fatal("page too large to build");
    if (builder->count + 2 > builder->room)
        make_room(builder, builder->count + 1);
    builder->nodes[builder->count] = (struct node){
        .kind = (uint8_t)kind,
        .size = 1,
        .text = (uint32_t)builder->text.used,
        .data = (uint32_t)builder->data.used,
    };
    return (uint32_t)builder->count++;
}

void builder_init(struct builder *builder)
{
    memset(builder, 0, sizeof *builder);
    builder->open[builder->depth++] = add_node(builder, NODE_DOCUMENT);
}

void builder_expect(struct builder *builder, size_t text_bytes)
{
    enum { LONG_BYTES = 512 * 1024, BYTES_A_NODE = 4 };
    if (text_bytes < LONG_BYTES)
        return;
    /* More than most pages need: the system never commits memory that is not touched. */
    make_room(builder, text_bytes / BYTES_A_NODE);
    buffer_room(&builder->text, text_bytes);
}

void builder_done(struct builder *builder)
{
    free(builder->document);
    buffer_done(&builder->text);
    buffer_done(&builder->data);
    buffer_done(&builder->flattened);
    memset(builder, 0, sizeof *builder);
}

bool builder_is_full(struct builder *builder)
{
    size_t bytes = builder->count * sizeof(struct node) + builder->text.used + builder->data.used;
    builder->was_full |= builder->limit_bytes && bytes > builder->limit_bytes;
    return builder->was_full;
}

const struct node *builder_node(const struct builder *builder)
{
    return &builder->nodes[builder->open[builder->depth - 1]];
}

bool builder_is_in(const struct builder *builder, enum node_kind kind)
{
    for (size_t i = 0; i < builder->depth; i++)
        if (builder->nodes[builder->open[i]].kind == kind)
            return true;
    return false;
}

/* Whether the innermost unclosed builder_open made a node, that is, none was flattened at the
 * present depth. The last flattened one may be deeper, if it was inside a paragraph that has ended
 * since; it is still the innermost. */
bool builder_has_node(const struct builder *builder)
{
    const struct buffer *flattened = &builder->flattened;
    return !flattened->used ||
           (unsigned char)flattened->bytes[flattened->used - 1] < builder->depth;
}

static void flatten(struct builder *builder)
{
    buffer_add_char(&builder->flattened, (char)builder->depth);
}

bool builder_takes_blocks(const struct builder *builder)
{
    size_t depth = builder->implicit_depth ? builder->implicit_depth - 1 : builder->depth;
    const struct node *node = &builder->nodes[builder->open[depth - 1]];
    return node_kind_content(node->kind) == NODE_HOLDS_BLOCKS;
}

/* Separates the text of a new block from the text before it. */
static void part_blocks(struct builder *builder)
{
    struct buffer *text = &builder->text;
    builder->soft_break = false;
    builder->line_breaks = 0;
    if (text->used && text->bytes[text->used - 1] != '\n')
        buffer_add_char(text, '\n');
}

bool builder_at_line_start(const struct builder *builder)
{
    const struct buffer *text = &builder->text;
    return builder->line_breaks || !text->used || text->bytes[text->used - 1] == '\n' ||
           node_kind_content(builder_node(builder)->kind) == NODE_HOLDS_BLOCKS;
}

static bool in_code_block(const struct builder *builder)
{
    return builder_node(builder)->kind == NODE_CODE_BLOCK;
}

/* Adds the pending line ends now that text follows. */
static void settle_line_breaks(struct builder *builder)
{
    unsigned owed = builder->line_breaks;
    builder->line_breaks = 0;
    if (!owed || builder_at_line_start(builder))
        return;
    while (owed--)
        builder_hard_break(builder);
}

/* Adds the blank for a pending soft break, unless the text that follows needs none. */
static void settle_soft_break(struct builder *builder, const char *next, size_t n_bytes)
{
    if (!n_bytes)
        return;
    settle_line_breaks(builder);
    if (!builder->soft_break)
        return;
    builder->soft_break = false;
    const struct buffer *text = &builder->text;
    if (builder_at_line_start(builder) || text->bytes[text->used - 1] == ' ' ||
        text_joins_lines(text->bytes, text->used, next, n_bytes))
        return;
    builder_text(builder, NODE_TEXT, " ", 1);
}

/* As settle_soft_break where the next character is not known yet: assumes one like the last. */
static void settle_soft_break_blind(struct builder *builder)
{
    settle_line_breaks(builder);
    const struct buffer *text = &builder->text;
    size_t last = text->used < 4 ? text->used : 4;
    while (last > 1 && text_goes_on(text->bytes[text->used - last]))
        last--;
    settle_soft_break(builder, buffer_string(text) + text->used - last, last);
}

static void push(struct builder *builder, enum node_kind kind)
{
    builder->open[builder->depth++] = add_node(builder, kind);
}

static void pop(struct builder *builder)
{
    struct node *node = &builder->nodes[builder->open[builder->depth - 1]];
    if (!node_kind_is_inline(node->kind)) {
        builder->soft_break = false;
        builder->line_breaks = 0;
    }
    node->size = (uint32_t)(builder->count - builder->open[builder->depth - 1]);
    node->text_bytes = (uint32_t)(builder->text.used - node->text);
    builder->depth--;
    if (node->kind == NODE_PARAGRAPH && node->size == 1) /* empty paragraphs are dropped */
        builder->count--;
}

/* Opens a paragraph for text where only blocks may be (a flattened quote, bare words in HTML). It
 * ends where the next block begins or its parent ends. */
static void need_inline_home(struct builder *builder)
{
    if (node_kind_content(builder_node(builder)->kind) != NODE_HOLDS_BLOCKS)
        return;
    part_blocks(builder);
    push(builder, NODE_PARAGRAPH);
    builder->implicit_depth = builder->depth;
}

void builder_end_paragraph(struct builder *builder)
{
    if (!builder->implicit_depth)
        return;
    while (builder->depth >= builder->implicit_depth)
        pop(builder);
    builder->implicit_depth = 0;
    builder->soft_break = false;
}

void builder_separate(struct builder *builder)
{
    builder_end_paragraph(builder);
    bool beside_mark = builder->mark_end && builder->mark_end == builder->text.used;
    if (!builder_takes_blocks(builder) && !builder->line_breaks && !beside_mark)
        builder->line_breaks = 1;
}

void builder_unseparate(struct builder *builder)
{
    builder->line_breaks = 0;
}

static uint32_t open_block(struct builder *builder, enum node_kind kind)
{
    builder_separate(builder);
    bool fits = builder_takes_blocks(builder);
    /* A table needs two more levels for its rows and cells; it is kept only with them. */
    size_t depth_max = kind == NODE_TABLE ? BLOCK_DEPTH_MAX - 2 : BLOCK_DEPTH_MAX;
    if (fits)
        part_blocks(builder);
    if (fits && builder->depth < depth_max)
        push(builder, kind);
    else
        flatten(builder);
    return builder->open[builder->depth - 1];
}

static uint32_t open_inline(struct builder *builder, enum node_kind kind)
{
    settle_soft_break_blind(builder);
    need_inline_home(builder);
    if (builder->depth < DOCUMENT_DEPTH_MAX && !in_code_block(builder))
        push(builder, kind);
    else
        flatten(builder);
    return builder->open[builder->depth - 1];
}

uint32_t builder_open(struct builder *builder, enum node_kind kind)
{
    return node_kind_is_inline(kind) ? open_inline(builder, kind) : open_block(builder, kind);
}

/* The node to add text of this kind to: the last one, if it has this kind and nothing was opened or
 * closed since; else a new one. */
static struct node *text_node(struct builder *builder, enum node_kind kind)
{
    struct node *last = &builder->nodes[builder->count - 1];
    uint32_t parent = builder->open[builder->depth - 1];
    if (last->kind == kind && last->text + last->text_bytes == builder->text.used &&
        last->page == parent)
        return last;
    uint32_t index = add_node(builder, kind);
    /* Until builder_finish, a text node's page field holds its parent: text after a closed child
     * must not be merged into the text inside that child. */
    builder->nodes[index].page = parent;
    return &builder->nodes[index];
}

static void add_text(struct builder *builder, enum node_kind kind, const char *s, size_t n_bytes)
{
    if (!n_bytes)
        return;
    need_inline_home(builder);
    struct node *node = text_node(builder, in_code_block(builder) ? NODE_TEXT : kind);
    text_clean(&builder->text, s, n_bytes, TEXT_PROSE);
    node->text_bytes = (uint32_t)(builder->text.used - node->text);
}

void builder_text(struct builder *builder, enum node_kind kind, const char *s, size_t n_bytes)
{
    settle_soft_break(builder, s, n_bytes);
    /* Lines of code where no code block may be: each becomes a code span, with a hard break where
     * another one follows. */
    const char *end;
    while (kind == NODE_CODE && !in_code_block(builder) && (end = memchr(s, '\n', n_bytes))) {
        add_text(builder, kind, s, (size_t)(end - s));
        if (s + n_bytes == end + 1)
            builder_line_break(builder);
        else
            builder_hard_break(builder);
        n_bytes -= (size_t)(end - s) + 1;
        s = end + 1;
    }
    add_text(builder, kind, s, n_bytes);
}

void builder_say_mark(struct builder *builder, const char *s, size_t n_bytes)
{
    builder->mark_end = 0;
    builder_separate(builder);
    builder_text(builder, NODE_TEXT, s, n_bytes);
    builder->mark_end = builder->text.used;
}

void builder_soft_break(struct builder *builder)
{
    builder->soft_break = true;
}

void builder_hard_break(struct builder *builder)
{
    builder->soft_break = false;
    if (in_code_block(builder)) {
        add_text(builder, NODE_TEXT, "\n", 1);
        return;
    }
    need_inline_home(builder);
    uint32_t index = add_node(builder, NODE_BREAK);
    buffer_add_char(&builder->text, '\n');
    builder->nodes[index].text_bytes = 1;
}

void builder_line_break(struct builder *builder)
{
    if (builder->line_breaks < 2)
        builder->line_breaks++;
}

void builder_anchor(struct builder *builder, const char *id, size_t n_bytes)
{
    if (in_code_block(builder))
        return;
    uint32_t index = add_node(builder, NODE_ANCHOR);
    struct node *node = &builder->nodes[index];
    text_clean(&builder->data, id, n_bytes, TEXT_LINE);
    node->data_bytes = (uint32_t)(builder->data.used - node->data);
}

void builder_rule(struct builder *builder)
{
    builder_separate(builder);
    if (!builder_takes_blocks(builder))
        return;
    part_blocks(builder);
    add_node(builder, NODE_RULE);
}

void builder_close(struct builder *builder)
{
    if (builder->depth == builder->implicit_depth)
        builder_end_paragraph(builder);
    if (!builder_has_node(builder))
        builder->flattened.used--;
    else if (builder->depth > 1)
        pop(builder);
}

bool builder_release(struct builder *builder)
{
    if (builder_node(builder)->kind != NODE_PARAGRAPH || builder->implicit_depth ||
        !builder_has_node(builder))
        return false;
    pop(builder);
    flatten(builder);
    return true;
}

struct document *builder_finish(struct builder *builder)
{
    builder->flattened.used = 0;
    while (builder->depth > 1)
        builder_close(builder);
    struct node *root = &builder->nodes[0];
    root->size = (uint32_t)builder->count;
    root->text_bytes = (uint32_t)builder->text.used;
    for (size_t i = 0; i < builder->count; i++)
        if (builder->nodes[i].kind == NODE_TEXT || builder->nodes[i].kind == NODE_CODE)
            builder->nodes[i].page = 0;
    size_t node_bytes = builder->count * sizeof *builder->nodes;
    struct document *document = memory_resize(
        builder->document, sizeof *document + node_bytes + builder->text.used + builder->data.used);
    builder->document = NULL;
    *document = (struct document){
        .magic = DOCUMENT_MAGIC,
        .version = DOCUMENT_VERSION,
        .node_count = (uint32_t)builder->count,
        .text_bytes = (uint32_t)builder->text.used,
        .data_bytes = (uint32_t)builder->data.used,
    };
    char *text = (char *)document->nodes + node_bytes;
    memcpy(text, buffer_string(&builder->text), builder->text.used);
    memcpy(text + builder->text.used, buffer_string(&builder->data), builder->data.used);
    builder_done(builder);
    return document;
}
