/*
 * Turns a code block that is being built into a paragraph of code spans.
 *
 * A code block holds nothing but text, so it cannot say that words in it are crossed out. A dose
 * that no longer holds must not be shown as one that does, so the block's look is given up instead.
 */
#include "document/builder.h"

bool builder_loosen_code(struct builder *builder)
{
    uint32_t index = builder->open[builder->depth - 1];
    struct node *node = &builder->nodes[index];
    if (node->kind != NODE_CODE_BLOCK)
        return false;
    struct buffer lines = {0};
    buffer_add(&lines, buffer_string(&builder->text) + node->text, builder->text.used - node->text);
    builder->count = index + 1;
    builder->text.used = node->text;
    builder->data.used = node->data;
    node->kind = NODE_PARAGRAPH;
    node->data_bytes = 0;
    builder_text(builder, NODE_CODE, buffer_string(&lines), lines.used);
    buffer_done(&lines);
    return true;
}
