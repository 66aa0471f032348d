#include "dump.h"

#include "dialect/dialect.h"
#include "markup/markdown.h"

#include <stdlib.h>
#include <string.h>

static void dump_words(struct buffer *out, const struct document *document, const struct node *node)
{
    const char *s = node_text(document, node);
    buffer_add_string(out, " \"");
    for (uint32_t i = 0; i < node->text_bytes; i++)
        if (s[i] == '\n')
            buffer_add_string(out, "\\n");
        else
            buffer_add_char(out, s[i]);
    buffer_add_char(out, '"');
}

static void dump_flags(struct buffer *out, const struct node *node)
{
    static const struct {
        unsigned flag;
        const char *name;
    } flags[] = {
        {NODE_ORDERED, " ordered"}, {NODE_TIGHT, " tight"}, {NODE_TASK, " task"},
        {NODE_DONE, " done"},       {NODE_HEAD, " head"},   {NODE_FROM_HEAD, " from-head"},
        {NODE_ACROSS, " across"},   {NODE_BELOW, " below"},
    };
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        if (node->flags & flags[i].flag)
            buffer_add_string(out, flags[i].name);
}

/* The nodes from `index` to `end`, which are one node's children. */
static void dump_nodes(struct buffer *out, const struct document *document, uint32_t index,
                       uint32_t end, size_t depth);

static void dump_node(struct buffer *out, const struct document *document, uint32_t index,
                      size_t depth)
{
    const struct node *node = &document->nodes[index];
    uint32_t child = index + 1, end = index + node->size;
    buffer_add_string(out, node_kind_name(node->kind));
    if (node->level)
        buffer_format(out, " %u", node->level);
    if (node->number)
        buffer_format(out, " #%u", node->number);
    dump_flags(out, node);
    if (node->data_bytes)
        buffer_format(out, " (%.*s)", (int)node->data_bytes, node_data(document, node));
    if (node->kind == NODE_TEXT || node->kind == NODE_CODE)
        dump_words(out, document, node);
    if (child < end && child + document->nodes[child].size == end) {
        buffer_add_string(out, " > ");
        dump_node(out, document, child, depth);
        return;
    }
    buffer_add_char(out, '\n');
    dump_nodes(out, document, child, end, depth + 1);
}

static void dump_nodes(struct buffer *out, const struct document *document, uint32_t index,
                       uint32_t end, size_t depth)
{
    for (; index < end; index += document->nodes[index].size) {
        buffer_add_repeated(out, "  ", depth);
        dump_node(out, document, index, depth);
    }
}

void dump_document(struct buffer *out, const struct document *document)
{
    dump_nodes(out, document, 1, document->node_count, 0);
}

void dump_check(const struct dump_case *expected)
{
    static const struct content_options options = {.no_typographer = true};
    struct footnotes footnotes = {0};
    struct buffer page = {0};
    struct buffer tree = {0};
    struct builder builder;
    dialect_rewrite(&page, expected->in, strlen(expected->in), &footnotes);
    memset(buffer_room(&page, MARKDOWN_PADDING_BYTES), 0, MARKDOWN_PADDING_BYTES);
    builder_init(&builder);
    ck_assert(markdown_build(page.bytes, page.used, &options, &footnotes, &builder));
    struct document *document = builder_finish(&builder);
    ck_assert(document_validate(document, document_bytes(document)));
    dump_document(&tree, document);
    ck_assert_msg(strcmp(buffer_string(&tree), expected->tree) == 0, "of\n%s\nexpected\n%sgot\n%s",
                  expected->in, expected->tree, buffer_string(&tree));
    free(document);
    footnotes_done(&footnotes);
    buffer_done(&page);
    buffer_done(&tree);
}

uint32_t dump_find_id(const struct document *document, const char *id, size_t n_bytes)
{
    for (uint32_t i = 1; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (node_has_id(node) && node->data_bytes == n_bytes &&
            memcmp(node_data(document, node), id, n_bytes) == 0)
            return i;
    }
    return 0;
}
