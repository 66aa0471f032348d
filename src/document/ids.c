/*
 * A hash table from ids to nodes.
 *
 * A hostile page may have ten thousand links to ten thousand places; walking to each would take
 * minutes. Where two nodes have one id, the first in reading order keeps it.
 */
#include "document/ids.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static uint32_t hash(const char *s, size_t n_bytes)
{
    uint32_t value = 2166136261u; /* FNV-1a */
    for (size_t i = 0; i < n_bytes; i++)
        value = (value ^ (unsigned char)s[i]) * 16777619u;
    return value;
}

static bool is_id(const struct document *document, uint32_t index, const char *id, size_t n_bytes)
{
    const struct node *node = &document->nodes[index];
    return node->data_bytes == n_bytes && memcmp(node_data(document, node), id, n_bytes) == 0;
}

/* The slot that holds the id, or the free one where it would go. */
static uint32_t *find_slot(const struct ids *ids, const char *id, size_t n_bytes)
{
    uint32_t slot = hash(id, n_bytes) & (ids->slot_count - 1);
    while (ids->slots[slot] && !is_id(ids->document, ids->slots[slot], id, n_bytes))
        slot = (slot + 1) & (ids->slot_count - 1);
    return &ids->slots[slot];
}

void ids_init(struct ids *ids, const struct document *document)
{
    uint32_t count = 0;
    for (uint32_t i = 1; i < document->node_count; i++)
        count += node_has_id(&document->nodes[i]);
    *ids = (struct ids){.document = document, .slot_count = 8};
    while (ids->slot_count / 2 < count)
        ids->slot_count *= 2;
    ids->slots = memory_new(ids->slot_count * sizeof *ids->slots);
    for (uint32_t i = 1; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (!node_has_id(node))
            continue;
        uint32_t *slot = find_slot(ids, node_data(document, node), node->data_bytes);
        *slot = *slot ? *slot : i;
    }
}

void ids_done(struct ids *ids)
{
    free(ids->slots);
    *ids = (struct ids){0};
}

uint32_t ids_find(const struct ids *ids, const char *id, size_t n_bytes)
{
    return ids->slots && n_bytes ? *find_slot(ids, id, n_bytes) : 0;
}
