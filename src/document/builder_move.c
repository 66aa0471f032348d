/*
 * Moves what was built behind what was built after it, of which there may be little.
 *
 * Refuses to move nodes that are open, and between parents. The hard idea: the text stays in
 * reading order with one line end between blocks, so the text moves with the nodes; their data is
 * in no order and stays.
 */
#include "document/builder.h"

#include <stdlib.h>
#include <string.h>

/* Where the words of these nodes end. */
static size_t words_end(const struct builder *builder, size_t from, size_t to)
{
    size_t end = builder->nodes[from].text;
    for (size_t i = from; i < to; i++) {
        size_t here = builder->nodes[i].text + builder->nodes[i].text_bytes;
        end = here > end ? here : end;
    }
    return end;
}

/* Moves the words before `to` that begin at `from` and end at `end` behind all others. Returns
 * where they begin then. */
static size_t move_words(struct buffer *text, size_t from, size_t end, size_t to)
{
    struct buffer others = {0};
    size_t count = end - from;
    buffer_add(&others, buffer_string(text) + to, text->used - to);
    if (others.used && count && others.bytes[others.used - 1] != '\n')
        buffer_add_char(&others, '\n');
    size_t begin = from + others.used;
    buffer_room(text, 1); /* for that line end */
    memmove(text->bytes + begin, text->bytes + from, count);
    memcpy(text->bytes + from, buffer_string(&others), others.used);
    text->used = begin + count;
    buffer_done(&others);
    return begin;
}

/* Sets right what nodes that were moved say of their place; `by` is in nodes, `text_by` in bytes.
 * Text nodes hold their parent (builder.c), which was moved with them. */
static void shift(struct builder *builder, size_t from, size_t to, size_t by, size_t text_by)
{
    for (size_t i = from; i < to; i++) {
        struct node *node = &builder->nodes[i];
        node->text = (uint32_t)(node->text + text_by);
        if (node->kind == NODE_TEXT || node->kind == NODE_CODE)
            node->page = (uint32_t)(node->page + by);
    }
}

void builder_move_last(struct builder *builder, size_t first, size_t end)
{
    builder_end_paragraph(builder);
    size_t count = end - first;
    size_t others = builder->count - end;
    if (!count || !others)
        return;
    struct node *nodes = builder->nodes;
    size_t from = nodes[first].text;
    size_t to = nodes[end].text;
    size_t begin = from;
    if (builder->text.used)
        begin = move_words(&builder->text, from, words_end(builder, first, end), to);
    struct node *kept = memory_resize(NULL, others * sizeof *nodes);
    memcpy(kept, nodes + end, others * sizeof *nodes);
    memmove(nodes + first + others, nodes + first, count * sizeof *nodes);
    memcpy(nodes + first, kept, others * sizeof *nodes);
    free(kept);
    shift(builder, first, first + others, first - end, from - to);
    shift(builder, first + others, builder->count, others, begin - from);
}
