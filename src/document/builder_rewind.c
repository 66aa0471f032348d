/*
 * Takes back what was added to a document that is being built.
 *
 * Refuses to reopen a node that was closed, and to take one back that is still open.
 */
#include "document/builder.h"

struct builder_mark builder_mark(const struct builder *builder)
{
    return (struct builder_mark){
        .count = builder->count,
        .text_bytes = builder->text.used,
        .data_bytes = builder->data.used,
        .depth = builder->depth,
        .flattened = builder->flattened.used,
        .implicit_depth = builder->implicit_depth,
        .top = builder->open[builder->depth - 1],
        .last_text_bytes = builder->nodes[builder->count - 1].text_bytes,
        .soft_break = builder->soft_break,
        .line_breaks = builder->line_breaks,
    };
}

bool builder_rewind(struct builder *builder, const struct builder_mark *mark)
{
    if (builder->implicit_depth > mark->depth)
        builder_end_paragraph(builder);
    if (builder->depth != mark->depth || builder->flattened.used != mark->flattened ||
        builder->implicit_depth != mark->implicit_depth ||
        builder->open[builder->depth - 1] != mark->top || builder->count < mark->count)
        return false;
    builder->count = mark->count;
    builder->text.used = mark->text_bytes;
    builder->data.used = mark->data_bytes;
    builder->nodes[builder->count - 1].text_bytes = mark->last_text_bytes;
    builder->soft_break = mark->soft_break;
    builder->line_breaks = mark->line_breaks;
    return true;
}
