/*
 * What is said of an open node: its level, flags, number, target, data and caption.
 *
 * Where a builder_open made no node, nothing is said: the node that is open then is another one.
 */
#include "document/builder.h"

#include "base/text.h"

/* The open node, or the one that many levels above it; where there is none to say anything of, one
 * that nobody reads. */
static struct node *open_node(struct builder *builder, size_t above)
{
    static struct node unread;
    bool is_there = builder_has_node(builder) && builder->depth > above;
    return is_there ? &builder->nodes[builder->open[builder->depth - 1 - above]] : &unread;
}

void builder_set_level(struct builder *builder, uint8_t level)
{
    open_node(builder, 0)->level = level;
}

void builder_set_parent_level(struct builder *builder, uint8_t level)
{
    open_node(builder, 1)->level = level;
}

void builder_set_flags(struct builder *builder, unsigned flags)
{
    open_node(builder, 0)->flags = (uint16_t)flags;
}

void builder_set_parent_flags(struct builder *builder, unsigned flags)
{
    open_node(builder, 1)->flags = (uint16_t)flags;
}

void builder_set_number(struct builder *builder, uint32_t number)
{
    open_node(builder, 0)->number = number;
}

void builder_set_target(struct builder *builder, enum node_target target, uint32_t page,
                        uint32_t number)
{
    struct node *node = open_node(builder, 0);
    node->level = (uint8_t)target;
    node->page = page;
    node->number = number;
}

void builder_set_as(struct builder *builder, const struct node *node)
{
    builder_set_flags(builder, node->flags);
    builder_set_target(builder, node->level, node->page, node->number);
}

void builder_data(struct builder *builder, const char *s, size_t n_bytes)
{
    if (!builder_has_node(builder))
        return;
    struct node *node = &builder->nodes[builder->open[builder->depth - 1]];
    size_t before = builder->data.used;
    text_clean(&builder->data, s, n_bytes, TEXT_LINE);
    node->data = (uint32_t)before;
    node->data_bytes = (uint32_t)(builder->data.used - before);
}

void builder_caption(struct builder *builder, const char *s, size_t n_bytes)
{
    if (!n_bytes || builder_node(builder)->kind != NODE_PICTURE || !builder_has_node(builder))
        return;
    builder_open(builder, NODE_TITLE);
    builder_data(builder, s, n_bytes);
    builder_close(builder);
}
