/*
 * Finds the node that a fragment names. The ids of a document are indexed once, so that a thousand
 * links to a page of a thousand headings cost the sum of both and not the product. The folded ids,
 * which take longest, are indexed for the first fragment that needs them.
 */
#include "sync/fragment.h"

#include "base/path.h"
#include "base/text.h"

#include <string.h>
#include <strings.h>

/* Goldmark drops combining marks from ids, browsers keep them in addresses. */
static void fold(struct buffer *out, const char *s, size_t n_bytes)
{
    for (size_t i = 0; i < n_bytes;) {
        uint32_t code;
        size_t n = text_decode(s + i, n_bytes - i, &code);
        if (!text_is_mark(code))
            text_lower(out, s + i, n);
        i += n;
    }
    buffer_add(out, "", 0);
}

void fragment_index(struct fragment_ids *ids, const struct document *document)
{
    *ids = (struct fragment_ids){.document = document};
    arena_init(&ids->arena);
    for (uint32_t i = 1; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (node_has_id(node))
            map_add(&ids->exact, node_data(document, node), node->data_bytes, i);
    }
}

static void index_folded(struct fragment_ids *ids)
{
    const struct document *document = ids->document;
    struct buffer folded = {0};
    for (uint32_t i = 1; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (!node_has_id(node))
            continue;
        folded.used = 0;
        fold(&folded, node_data(document, node), node->data_bytes);
        map_add(&ids->folded, arena_copy(&ids->arena, folded.bytes, folded.used), folded.used, i);
    }
    buffer_done(&folded);
    ids->has_folded = true;
}

void fragment_done(struct fragment_ids *ids)
{
    map_done(&ids->exact);
    map_done(&ids->folded);
    arena_done(&ids->arena);
}

uint32_t fragment_find(struct fragment_ids *ids, const char *fragment, size_t n_bytes)
{
    uint32_t node = map_find(&ids->exact, fragment, n_bytes);
    if (node)
        return node;
    struct buffer decoded = {0};
    struct buffer folded = {0};
    path_unescape(&decoded, fragment, n_bytes);
    node = map_find(&ids->exact, decoded.bytes, decoded.used);
    if (!node) {
        if (!ids->has_folded)
            index_folded(ids);
        fold(&folded, decoded.bytes, decoded.used);
        node = map_find(&ids->folded, folded.bytes, folded.used);
    }
    buffer_done(&decoded);
    buffer_done(&folded);
    return node;
}

bool fragment_is_top(const char *fragment, size_t n_bytes)
{
    return n_bytes == 0 || (n_bytes == 3 && strncasecmp(fragment, "top", 3) == 0) ||
           (n_bytes >= 3 && memcmp(fragment, ":~:", 3) == 0);
}
