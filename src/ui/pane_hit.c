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

bool pane_has_hit(const struct pane *pane)
{
    return pane->find && pane->hit < find_count(pane->find);
}

/* The place of the current hit, which there must be. */
static struct place hit_place(const struct pane *pane)
{
    return place_of_text(pane->document, find_hit(pane->find, pane->hit).start);
}

size_t pane_hit_line(const struct pane *pane)
{
    return pane->laid_out && pane_has_hit(pane) ? layout_line_of(&pane->layout, hit_place(pane))
                                                : pane->layout.lines.count;
}

/* Whether a text node is part of a link. */
static bool is_part_of(const struct pane *pane, uint32_t node, uint32_t link)
{
    return link <= node && node < link + pane->document->nodes[link].size;
}

bool pane_hit_in_link(const struct pane *pane)
{
    return pane->link && pane_has_hit(pane) && is_part_of(pane, hit_place(pane).node, pane->link);
}

uint32_t pane_hit_link(const struct pane *pane)
{
    uint32_t node = hit_place(pane).node;
    for (size_t i = 0; i < pane->layout.link_count; i++)
        if (is_part_of(pane, node, pane->layout.links[i].node))
            return pane->layout.links[i].node;
    return 0;
}
