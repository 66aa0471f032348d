/*
 * References to footnotes, and their texts at the end of the document.
 *
 * The hard idea: a footnote's number is known only once all text before its first reference was
 * read, its own text may be anywhere, and the first reference may be in another footnote. So they
 * are gathered once the document is finished, by building it again.
 */
#include "markup/footnotes.h"

#include <stdlib.h>
#include <string.h>

static void give_number(struct footnotes *footnotes, size_t place)
{
    footnotes->order = memory_grow(footnotes->order, &footnotes->order_room,
                                   footnotes->numbered + 1, sizeof *footnotes->order);
    footnotes->order[footnotes->numbered++] = (uint32_t)place;
    footnotes->list[place].number = footnotes->numbered;
}

/* "fnref:1" for the first reference to footnote 1, "fnref1:1" for the second. */
static void reference_id(struct buffer *out, uint32_t number, uint32_t before)
{
    buffer_add_string(out, "fnref");
    if (before)
        buffer_add_number(out, before);
    buffer_add_char(out, ':');
    buffer_add_number(out, number);
}

/* As "[*1]": numbered links already use "[1]", "^1" after a dose would be a power of it, and screen
 * readers say a star aloud but skip a caret. */
static void add_reference(const struct footnote *note, bool within_link, struct builder *builder)
{
    struct buffer text = {0};
    reference_id(&text, note->number, note->references - 1);
    builder_anchor(builder, text.bytes, text.used);
    text.used = 0;
    buffer_add_string(&text, "#fn:");
    buffer_add_number(&text, note->number);
    if (!within_link) {
        builder_open(builder, NODE_LINK);
        builder_data(builder, text.bytes, text.used);
    }
    text.used = 0;
    buffer_format(&text, "[*%u]", note->number);
    builder_text(builder, NODE_TEXT, text.bytes, text.used);
    if (!within_link)
        builder_close(builder);
    buffer_done(&text);
}

size_t footnotes_refer(struct footnotes *footnotes, const char *s, size_t n_bytes, bool within_link,
                       struct builder *builder)
{
    if (!footnotes->labels.count || n_bytes < 4 || s[1] != '^')
        return 0;
    const char *end =
        memchr(s, ']', n_bytes < FOOTNOTE_LABEL_BYTES_MAX ? n_bytes : FOOTNOTE_LABEL_BYTES_MAX);
    size_t place = end ? footnotes_find(footnotes, s + 2, (size_t)(end - s) - 2) : 0;
    if (!place)
        return 0;
    struct footnote *note = &footnotes->list[place - 1];
    if (!note->number)
        give_number(footnotes, place - 1);
    note->references++;
    add_reference(note, within_link, builder);
    return (size_t)(end - s) + 1;
}

/* Finds the node of each footnote's text, the first of several; returns whether there is any. One
 * that was not defined by then (an author's own HTML) becomes a footnote that nothing refers to. */
static bool find_texts(struct footnotes *footnotes, const struct document *document)
{
    bool any = false;
    for (uint32_t i = 1; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (node->kind != NODE_FOOTNOTE)
            continue;
        const char *label = node_data(document, node);
        any = true;
        footnotes_define(footnotes, label, node->data_bytes, 0);
        struct footnote *note =
            &footnotes->list[footnotes_find(footnotes, label, node->data_bytes) - 1];
        if (!note->node)
            note->node = i;
    }
    return any;
}

/* One link back for each reference, numbered from the second on. */
static void add_ways_back(const struct footnote *note, bool has_words, struct builder *builder)
{
    struct buffer text = {0};
    for (uint32_t i = 0; i < note->references; i++) {
        text.used = 0;
        buffer_add_char(&text, '#');
        reference_id(&text, note->number, i);
        if (i || has_words)
            builder_text(builder, NODE_TEXT, "\u00a0", 2);
        builder_open(builder, NODE_LINK);
        builder_data(builder, text.bytes, text.used);
        text.used = 0;
        buffer_add_string(&text, "\u21a9");
        if (i)
            buffer_add_number(&text, i + 1);
        builder_text(builder, NODE_TEXT, text.bytes, text.used);
        builder_close(builder);
    }
    buffer_done(&text);
}

/* Copies what is below a node, except footnotes. If the last block is a paragraph, leaves it open
 * for the caller and returns true. */
static bool copy_open(struct builder *builder, const struct document *from, uint32_t index)
{
    const struct node *nodes = from->nodes;
    uint32_t end = index + nodes[index].size;
    for (uint32_t child = index + 1; child < end; child += nodes[child].size) {
        bool last = child + nodes[child].size == end;
        if (!last || nodes[child].kind != NODE_PARAGRAPH) {
            builder_splice_without(builder, from, child, NODE_FOOTNOTE);
            continue;
        }
        builder_open(builder, NODE_PARAGRAPH);
        for (uint32_t i = child + 1; i < end; i += nodes[i].size)
            builder_splice_without(builder, from, i, NODE_FOOTNOTE);
        return true;
    }
    return false;
}

static void add_footnote(struct builder *builder, const struct document *from,
                         const struct footnote *note)
{
    struct buffer id = {0};
    buffer_add_string(&id, "fn:");
    buffer_add_number(&id, note->number);
    builder_open(builder, NODE_FOOTNOTE);
    builder_set_number(builder, note->number);
    builder_data(builder, id.bytes, id.used);
    buffer_done(&id);
    bool has_words = note->node && copy_open(builder, from, note->node);
    if (!has_words && note->references)
        builder_open(builder, NODE_PARAGRAPH);
    add_ways_back(note, has_words, builder);
    if (has_words || note->references)
        builder_close(builder);
    builder_close(builder);
}

/* Further texts with one label become footnotes of their own, so that no word is lost. */
static void add_repeated(const struct footnotes *footnotes, struct builder *builder,
                         const struct document *from)
{
    uint32_t number = footnotes->numbered;
    for (uint32_t i = 1; i < from->node_count; i++) {
        const struct node *node = &from->nodes[i];
        if (node->kind != NODE_FOOTNOTE)
            continue;
        size_t place = footnotes_find(footnotes, node_data(from, node), node->data_bytes);
        if (footnotes->list[place - 1].node == i)
            continue;
        add_footnote(builder, from, &(struct footnote){.number = ++number, .node = i});
    }
}

struct document *footnotes_gather(struct footnotes *footnotes, struct document *document)
{
    if (!find_texts(footnotes, document))
        return document;
    struct builder builder;
    builder_init(&builder);
    builder_expect(&builder, document->text_bytes);
    for (uint32_t child = 1; child < document->node_count; child += document->nodes[child].size)
        builder_splice_without(&builder, document, child, NODE_FOOTNOTE);
    for (size_t i = 0; i < footnotes->labels.count; i++)
        if (!footnotes->list[i].number && footnotes->list[i].node)
            give_number(footnotes, i);
    for (uint32_t i = 0; i < footnotes->numbered; i++)
        add_footnote(&builder, document, &footnotes->list[footnotes->order[i]]);
    add_repeated(footnotes, &builder, document);
    free(document);
    return builder_finish(&builder);
}
