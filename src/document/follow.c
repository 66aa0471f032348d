/*
 * Finds a place again after its page was changed.
 *
 * The hard idea: an edit usually changes one stretch of a page. Nodes that are equal at the
 * beginning keep their number from the start, those equal at the end their number from the end;
 * only between them is anything guessed.
 */
#include "document/follow.h"

#include <string.h>

/* How many nodes both documents share at the beginning and at the end. */
struct ends {
    uint32_t before;
    uint32_t behind;
};

/* Whether two nodes are equal; of inner nodes only the kind is compared. */
static bool is_same(const struct document *a, uint32_t i, const struct document *b, uint32_t j)
{
    const struct node *left = &a->nodes[i];
    const struct node *right = &b->nodes[j];
    if (left->kind != right->kind || (left->size == 1) != (right->size == 1))
        return false;
    if (left->size > 1)
        return true;
    return left->text_bytes == right->text_bytes &&
           memcmp(node_text(a, left), node_text(b, right), left->text_bytes) == 0;
}

static struct ends compare(const struct document *from, const struct document *to)
{
    struct ends ends = {0, 0};
    uint32_t least = from->node_count < to->node_count ? from->node_count : to->node_count;
    while (ends.before < least && is_same(from, ends.before, to, ends.before))
        ends.before++;
    while (ends.before + ends.behind < least &&
           is_same(from, from->node_count - 1 - ends.behind, to, to->node_count - 1 - ends.behind))
        ends.behind++;
    return ends;
}

static uint32_t distance(uint32_t a, uint32_t b)
{
    return a < b ? b - a : a - b;
}

/* Within the changed stretch: the nearest leaf with the same words, else the node with the same
 * number. */
static uint32_t find_in_change(const struct document *from, const struct document *to,
                               struct ends ends, uint32_t node)
{
    uint32_t end = to->node_count - ends.behind;
    uint32_t found = node < end ? node : end;
    uint32_t least = UINT32_MAX;
    for (uint32_t i = ends.before; i < end; i++)
        if (from->nodes[node].text_bytes && is_same(from, node, to, i) &&
            distance(i, node) < least) {
            least = distance(i, node);
            found = i;
        }
    return found < to->node_count ? found : to->node_count - 1;
}

static uint32_t follow_node(const struct document *from, const struct document *to, uint32_t node)
{
    struct ends ends = compare(from, to);
    if (node < ends.before)
        return node;
    if (node >= from->node_count - ends.behind)
        return node - from->node_count + to->node_count;
    return find_in_change(from, to, ends, node);
}

struct place follow_place(const struct document *from, const struct document *to,
                          struct place place)
{
    if (!place.node || place.node >= from->node_count)
        return (struct place){0, 0};
    uint32_t node = document_first_leaf(to, follow_node(from, to, place.node));
    uint32_t most = to->nodes[node].text_bytes;
    return (struct place){node, place.offset < most ? place.offset : 0};
}

bool follow_is_there(const struct document *from, struct place place, const struct document *to,
                     struct place there)
{
    if (!place.node || place.node >= from->node_count)
        return true;
    return there.node && is_same(from, document_first_leaf(from, place.node), to, there.node);
}

static bool leads_to(const struct document *a, uint32_t i, const struct document *b, uint32_t j)
{
    const struct node *left = &a->nodes[i];
    const struct node *right = &b->nodes[j];
    return left->kind == right->kind && left->data_bytes == right->data_bytes &&
           memcmp(node_data(a, left), node_data(b, right), left->data_bytes) == 0;
}

uint32_t follow_link(const struct document *from, const struct document *to, uint32_t link)
{
    if (!link || link >= from->node_count)
        return 0;
    uint32_t near = follow_node(from, to, link);
    uint32_t found = 0;
    if (leads_to(from, link, to, near))
        return near;
    for (uint32_t i = 1; i < to->node_count; i++)
        if (leads_to(from, link, to, i) && (!found || distance(i, near) < distance(found, near)))
            found = i;
    return found;
}

/* --- Another language --- */

enum { LEVELS = 6 };

/* A heading's position, as in section numbers (2.1.3): number[i] counts the headings of level i + 1
 * since the last one of a higher rank. */
struct standing {
    uint32_t number[LEVELS];
};

static unsigned level_of(const struct node *heading)
{
    return heading->level < 1 ? 1 : heading->level > LEVELS ? LEVELS : heading->level;
}

static void step(struct standing *standing, const struct node *heading)
{
    unsigned level = level_of(heading);
    standing->number[level - 1]++;
    for (unsigned i = level; i < LEVELS; i++)
        standing->number[i] = 0;
}

/* The number of headings up to and including a node; *standing becomes the position of the last
 * one. */
static uint32_t headings_before(const struct document *document, uint32_t node,
                                struct standing *standing)
{
    uint32_t count = 0;
    for (uint32_t i = 1; i <= node && i < document->node_count; i++) {
        if (document->nodes[i].kind != NODE_HEADING)
            continue;
        step(standing, &document->nodes[i]);
        count++;
    }
    return count;
}

static uint32_t nth_heading(const struct document *document, uint32_t nth)
{
    for (uint32_t i = 1; nth && i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_HEADING && --nth == 0)
            return i;
    return 0;
}

/* `level`, if `part` is the same section as `whole`, a section of that level, or is inside it; else
 * 0. */
static unsigned same_levels(const struct standing *part, const struct standing *whole,
                            unsigned level)
{
    for (unsigned i = 0; i < level; i++)
        if (part->number[i] != whole->number[i])
            return 0;
    return level;
}

uint32_t follow_heading(const struct document *from, const struct document *to, uint32_t node)
{
    struct standing here = {{0}};
    struct standing there = {{0}};
    struct standing end = {{0}};
    uint32_t count = headings_before(from, node, &here);
    uint32_t found = 0;
    unsigned deepest = 0;
    /* If both have the same number of headings, they correspond one to one, whatever their levels.
     */
    if (headings_before(from, UINT32_MAX, &end) == headings_before(to, UINT32_MAX, &end))
        return nth_heading(to, count);
    for (uint32_t i = 1; count && i < to->node_count; i++) {
        if (to->nodes[i].kind != NODE_HEADING)
            continue;
        step(&there, &to->nodes[i]);
        unsigned level = same_levels(&here, &there, level_of(&to->nodes[i]));
        if (level > deepest) {
            deepest = level;
            found = i;
        }
    }
    return found;
}
