/*
 * Where in a pane the current hit is, of what was found.
 */
#include "ui/pane.h"

/* The text node that an offset of the text block is in. */
static struct place place_of_text(const struct document *document, uint32_t offset)
{
    uint32_t low = 0;
    uint32_t high = document->node_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (document->nodes[middle].text <= offset)
            low = middle;
        else
            high = middle;
    }
    return (struct place){low, offset - document->nodes[low].text};
}

size_t pane_hit_line(const struct pane *pane)
{
    if (!pane->laid_out || !pane->find || !find_count(pane->find))
        return pane->layout.lines.count;
    struct find_hit hit = find_hit(pane->find, pane->hit);
    return layout_line_of(&pane->layout, place_of_text(pane->document, hit.start));
}

/* Whether a text node is part of a link. */
static bool is_part_of(const struct pane *pane, uint32_t node, uint32_t link)
{
    return link <= node && node < link + pane->document->nodes[link].size;
}

bool pane_hit_in_link(const struct pane *pane)
{
    if (!pane->link || !pane->find || !find_count(pane->find))
        return false;
    uint32_t start = find_hit(pane->find, pane->hit).start;
    return is_part_of(pane, place_of_text(pane->document, start).node, pane->link);
}

uint32_t pane_hit_link(const struct pane *pane)
{
    uint32_t start = find_hit(pane->find, pane->hit).start;
    uint32_t node = place_of_text(pane->document, start).node;
    for (size_t i = 0; i < pane->layout.link_count; i++) {
        uint32_t link = pane->layout.links[i].node;
        if (is_part_of(pane, node, link))
            return link;
    }
    return 0;
}
