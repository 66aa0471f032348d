/*
 * Adds ready-made content to a document: a paragraph of given text, and nodes of other documents.
 *
 * Refuses to know more of the builder than its calls, so what is spliced in is held to the same
 * limits of depth and cleaning as everything else.
 */
#include "document/builder.h"

#include "base/text.h"
#include "base/to_ascii.h"

#include <string.h>

void builder_paragraph(struct builder *builder, const char *words)
{
    builder_open(builder, NODE_PARAGRAPH);
    builder_text(builder, NODE_TEXT, words, strlen(words));
    builder_close(builder);
}

void builder_strong(struct builder *builder, const char *s, size_t n_bytes)
{
    builder_open(builder, NODE_STRONG);
    builder_text(builder, NODE_TEXT, s, n_bytes);
    builder_close(builder);
}

void builder_labelled(struct builder *builder, enum node_kind block, const char *label,
                      const char *s, size_t n_bytes)
{
    if (!n_bytes)
        return;
    builder_open(builder, block);
    builder_strong(builder, label, strlen(label));
    builder_text(builder, NODE_TEXT, " ", 1);
    builder_text(builder, NODE_TEXT, s, n_bytes);
    builder_close(builder);
}

void builder_heading(struct builder *builder, uint8_t level, unsigned flags, const char *words)
{
    builder_open(builder, NODE_HEADING);
    builder_set_level(builder, level);
    builder_set_flags(builder, flags);
    builder_text(builder, NODE_TEXT, words, strlen(words));
    builder_close(builder);
}

void builder_open_part(struct builder *builder, const char *heading)
{
    builder_heading(builder, 2, 0, heading);
    builder_open(builder, NODE_LIST);
    builder_set_flags(builder, NODE_TIGHT);
}

static void splice_text(struct builder *builder, const struct document *from,
                        const struct node *node, bool ascii)
{
    const char *s = node_text(from, node);
    if (!ascii || text_is_ascii(s, node->text_bytes)) {
        builder_text(builder, node->kind, s, node->text_bytes);
        return;
    }
    struct buffer plain = {0};
    text_to_ascii(&plain, s, node->text_bytes);
    builder_text(builder, node->kind, buffer_string(&plain), plain.used);
    buffer_done(&plain);
}

/* Copies the node at `index` and its subtree, except nodes of the kind `without` (NODE_DOCUMENT: no
 * exception). Recursion is bounded by DOCUMENT_DEPTH_MAX. */
static void splice_node(struct builder *builder, const struct document *from, uint32_t index,
                        enum node_kind without, bool ascii)
{
    const struct node *node = &from->nodes[index];
    if (node->kind == without)
        return;
    if (node->kind == NODE_TEXT || node->kind == NODE_CODE) {
        splice_text(builder, from, node, ascii);
        return;
    }
    if (node->kind == NODE_BREAK) {
        builder_hard_break(builder);
        return;
    }
    if (node->kind == NODE_ANCHOR) {
        builder_anchor(builder, node_data(from, node), node->data_bytes);
        return;
    }
    builder_open(builder, node->kind);
    builder_set_as(builder, node);
    builder_data(builder, node_data(from, node), node->data_bytes);
    for (uint32_t child = index + 1; child < index + node->size; child += from->nodes[child].size)
        splice_node(builder, from, child, without, ascii);
    builder_close(builder);
}

void builder_splice_without(struct builder *builder, const struct document *from, uint32_t node,
                            enum node_kind kind)
{
    splice_node(builder, from, node, kind, false);
}

static void splice_all(struct builder *builder, const struct document *from, bool ascii)
{
    for (uint32_t child = 1; child < from->node_count; child += from->nodes[child].size)
        splice_node(builder, from, child, NODE_DOCUMENT, ascii);
}

void builder_splice(struct builder *builder, const struct document *from)
{
    splice_all(builder, from, false);
}

void builder_splice_ascii(struct builder *builder, const struct document *from)
{
    splice_all(builder, from, true);
}

struct document *builder_ascii_copy(const struct document *document)
{
    if (text_is_ascii(document_text(document), document->text_bytes))
        return NULL;
    struct builder builder;
    builder_init(&builder);
    builder_splice_ascii(&builder, document);
    return builder_finish(&builder);
}
