/*
 * The flat tree: access and validation.
 *
 * The hard idea: a stored document is hostile until document_validate has accepted it; after that
 * all offsets and sizes are trusted, and no other code checks them.
 */
#include "document/document.h"

#include "base/memory.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    enum node_content content;
} kinds[NODE_MAX] = {
#define X(name, label, content) [NODE_##name] = {label, NODE_HOLDS_##content},
    NODE_KINDS(X)
#undef X
};

const char *node_kind_name(enum node_kind kind)
{
    return kinds[kind].name;
}

enum node_content node_kind_content(enum node_kind kind)
{
    return kinds[kind].content;
}

bool node_kind_is_inline(enum node_kind kind)
{
    return kind >= NODE_TEXT;
}

size_t document_bytes(const struct document *document)
{
    return sizeof *document + document->node_count * sizeof(struct node) + document->text_bytes +
           document->data_bytes;
}

const char *document_text(const struct document *document)
{
    return (const char *)(document->nodes + document->node_count);
}

static const char *document_data(const struct document *document)
{
    return document_text(document) + document->text_bytes;
}

const char *node_text(const struct document *document, const struct node *node)
{
    return document_text(document) + node->text;
}

const char *node_data(const struct document *document, const struct node *node)
{
    return document_data(document) + node->data;
}

bool node_has_id(const struct node *node)
{
    return node->data_bytes && (node->kind == NODE_HEADING || node->kind == NODE_FOOTNOTE ||
                                node->kind == NODE_ANCHOR || node->kind == NODE_TERM);
}

const char *document_caption(const struct document *document, uint32_t picture, size_t *n_bytes)
{
    uint32_t end = picture + document->nodes[picture].size;
    *n_bytes = 0;
    for (uint32_t i = picture + 1; i < end; i += document->nodes[i].size) {
        const struct node *node = &document->nodes[i];
        if (node->kind != NODE_TITLE)
            continue;
        *n_bytes = node->data_bytes;
        return node_data(document, node);
    }
    return "";
}

bool document_has_heading(const struct document *document, uint32_t node)
{
    const struct node *heading = &document->nodes[node];
    return heading->kind == NODE_HEADING &&
           text_has_words(node_text(document, heading), heading->text_bytes);
}

uint32_t document_first_heading(const struct document *document)
{
    for (uint32_t i = 1; i < document->node_count; i++)
        if (document_has_heading(document, i))
            return i;
    return 0;
}

uint32_t document_first_leaf(const struct document *document, uint32_t node)
{
    while (document->nodes[node].size > 1)
        node++;
    return node;
}

void document_set_target(struct document *document, uint32_t node, enum node_target target,
                         uint32_t page, uint32_t number)
{
    document->nodes[node].level = (uint8_t)target;
    document->nodes[node].page = page;
    document->nodes[node].number = number;
}

struct document *document_copy(const struct document *document)
{
    size_t bytes = document_bytes(document);
    return memcpy(memory_resize(NULL, bytes), document, bytes);
}

/* Whether a node may be a direct child: inlines only where inlines are held, blocks only where
 * blocks are. The text of a code block is a text node. */
static bool may_hold(enum node_kind parent, enum node_kind child)
{
    if (child == NODE_TITLE)
        return parent == NODE_PICTURE;
    if (child == NODE_ANCHOR)
        return kinds[parent].content == NODE_HOLDS_BLOCKS ||
               kinds[parent].content == NODE_HOLDS_INLINES;
    switch (kinds[parent].content) {
    case NODE_HOLDS_BLOCKS:
        return child != NODE_DOCUMENT && !node_kind_is_inline(child);
    case NODE_HOLDS_INLINES:
        return node_kind_is_inline(child);
    case NODE_HOLDS_TEXT:
        return parent == NODE_CODE_BLOCK && child == NODE_TEXT;
    default:
        return false;
    }
}

/* Whether `level` is in the range of the node's kind. */
static bool level_is_sound(const struct node *node)
{
    switch (node->kind) {
    case NODE_HEADING:
        return node->level >= 1 && node->level <= 6;
    case NODE_QUOTE:
        return node->level < CARD_MAX;
    case NODE_LIST:
        return node->level < NUMBERS_MAX;
    case NODE_TABLE_CELL:
        return node->level <= ALIGN_RIGHT;
    case NODE_LINK:
    case NODE_PICTURE:
        return node->level <= TARGET_REFUSED;
    default:
        return true;
    }
}

/* Checks a node's own fields, without regard to its neighbours. */
static bool node_is_sound(const struct document *document, const struct node *node)
{
    return node->kind < NODE_MAX && node->size >= 1 && node->text <= document->text_bytes &&
           node->text_bytes <= document->text_bytes - node->text &&
           node->data <= document->data_bytes &&
           node->data_bytes <= document->data_bytes - node->data && level_is_sound(node) &&
           (node->kind != NODE_TABLE || node->number <= document->node_count);
}

/* Whether node `at` may be a child of the node above it, whose subtree ends at `end`, with text
 * that begins at `text` or later. */
static bool place_is_sound(const struct node *node, uint32_t at, const struct node *above,
                           uint32_t end, uint32_t text)
{
    return may_hold(above->kind, node->kind) && node->size <= end - at && node->text >= text &&
           node->text + node->text_bytes <= above->text + above->text_bytes;
}

/* Walks the tree with a stack of ends: every subtree ends within its parent's, and text slices are
 * within their parent's and in order. */
static bool tree_is_sound(const struct document *document)
{
    uint32_t end[DOCUMENT_DEPTH_MAX];
    uint32_t parent[DOCUMENT_DEPTH_MAX];
    uint32_t text = 0; /* where the next node's text may begin at the earliest */
    size_t depth = 0;
    for (uint32_t i = 0; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (!node_is_sound(document, node))
            return false;
        while (depth && end[depth - 1] == i)
            depth--;
        if (depth == 0 && (i || node->kind != NODE_DOCUMENT || node->size != document->node_count))
            return false;
        if (depth &&
            !place_is_sound(node, i, &document->nodes[parent[depth - 1]], end[depth - 1], text))
            return false;
        text = node->size > 1 ? node->text : node->text + node->text_bytes;
        if (node->size > 1) {
            if (depth == DOCUMENT_DEPTH_MAX)
                return false;
            end[depth] = i + node->size;
            parent[depth++] = i;
        }
    }
    return document->node_count > 0;
}

/* Whether a slice begins and ends on character boundaries of a block. */
static bool slice_is_whole(const char *block, uint32_t block_bytes, uint32_t start,
                           uint32_t n_bytes)
{
    uint32_t end = start + n_bytes;
    return (start == block_bytes || !text_goes_on(block[start])) &&
           (end == block_bytes || !text_goes_on(block[end]));
}

/* Slices must not cut a character in two: a terminal may act on the remaining bytes. */
static bool slices_are_whole(const struct document *document)
{
    const char *text = document_text(document);
    const char *data = document_data(document);
    for (uint32_t i = 0; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (!slice_is_whole(text, document->text_bytes, node->text, node->text_bytes) ||
            !slice_is_whole(data, document->data_bytes, node->data, node->data_bytes))
            return false;
    }
    return true;
}

bool document_validate(const void *block, size_t n_bytes)
{
    const struct document *document = block;
    if (n_bytes < sizeof *document || document->magic != DOCUMENT_MAGIC ||
        document->version != DOCUMENT_VERSION || document->reserved != 0 ||
        document->node_count > n_bytes / sizeof(struct node) || document->text_bytes > n_bytes ||
        document->data_bytes > n_bytes || document_bytes(document) != n_bytes)
        return false;
    return tree_is_sound(document) && slices_are_whole(document) &&
           text_is_clean(document_text(document), document->text_bytes) &&
           text_is_clean(document_data(document), document->data_bytes);
}

/* For each node, by how many bytes (modulo 2^32) the text before it grows; one more entry for all.
 */
static uint32_t *sum_growth(const struct document *document, const struct document_words *words,
                            size_t count)
{
    uint32_t *grown = memory_new((document->node_count + 1) * sizeof *grown);
    size_t next = 0;
    for (uint32_t i = 0; i < document->node_count; i++) {
        bool other = next < count && words[next].text == i;
        grown[i + 1] = grown[i];
        if (other)
            grown[i + 1] += words[next++].n_bytes - document->nodes[i].text_bytes;
    }
    return grown;
}

/* Writes the text block with the replacements in it; returns its end. */
static char *add_text(char *to, const struct document *document, const struct document_words *words,
                      size_t count)
{
    const char *text = document_text(document);
    uint32_t at = 0;
    for (size_t i = 0; i < count; i++) {
        const struct node *node = &document->nodes[words[i].text];
        memcpy(to, text + at, node->text - at);
        to += node->text - at;
        memcpy(to, words[i].s, words[i].n_bytes);
        to += words[i].n_bytes;
        at = node->text + node->text_bytes;
    }
    memcpy(to, text + at, document->text_bytes - at);
    return to + document->text_bytes - at;
}

struct document *document_copy_with(const struct document *document,
                                    const struct document_words *words, size_t count)
{
    size_t head = sizeof *document + document->node_count * sizeof(struct node);
    uint32_t *grown = sum_growth(document, words, count);
    uint32_t text_bytes = document->text_bytes + grown[document->node_count];
    size_t behind = document_bytes(document) - head - document->text_bytes;
    struct document *copy = memory_new(head + text_bytes + behind);
    memcpy(copy, document, head);
    char *end = add_text((char *)copy + head, document, words, count);
    memcpy(end, document_text(document) + document->text_bytes, behind);
    copy->text_bytes = text_bytes;
    for (uint32_t i = 0; i < copy->node_count; i++) {
        struct node *node = &copy->nodes[i];
        node->text_bytes += grown[i + node->size] - grown[i];
        node->text += grown[i];
    }
    free(grown);
    return copy;
}
