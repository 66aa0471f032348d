/*
 * Which cell a row has in each column.
 *
 * A document marks the empty cells that others span. Those which span nothing that is there, as a
 * library file may contain them, are empty cells like others.
 */
#include "layout/cells.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static bool is_cell(const struct node *node, unsigned flag)
{
    return node->kind == NODE_TABLE_CELL && (!flag || node->flags & flag);
}

size_t cells_columns(const struct document *document, uint32_t table)
{
    const struct node *nodes = document->nodes;
    size_t columns = 0;
    for (uint32_t row = table + 1; row < table + nodes[table].size; row += nodes[row].size) {
        size_t column = 0;
        for (uint32_t cell = row + 1; cell < row + nodes[row].size; cell += nodes[cell].size) {
            column += is_cell(&nodes[cell], 0);
            if (column > columns && is_cell(&nodes[cell], 0) && !is_cell(&nodes[cell], NODE_ACROSS))
                columns = column;
        }
    }
    return columns;
}

void cells_init(struct cells *cells, const struct document *document, size_t columns)
{
    *cells = (struct cells){.document = document, .columns = columns};
    cells->slot = memory_new(columns * sizeof *cells->slot);
}

void cells_done(struct cells *cells)
{
    free(cells->slot);
}

/* A label is no value: none reaches from a head into the rows below. */
static void enter_row(struct cells *cells, bool is_head)
{
    if (cells->is_head != is_head)
        memset(cells->slot, 0, cells->columns * sizeof *cells->slot);
    cells->is_head = is_head;
}

void cells_of_row(struct cells *cells, uint32_t row)
{
    const struct node *nodes = cells->document->nodes;
    size_t column = 0;
    enter_row(cells, nodes[row].flags & NODE_HEAD);
    for (uint32_t cell = row + 1; cell < row + nodes[row].size && column < cells->columns;
         cell += nodes[cell].size) {
        if (!is_cell(&nodes[cell], 0))
            continue;
        struct slot *slot = &cells->slot[column];
        if (is_cell(&nodes[cell], NODE_ACROSS) && column > 0)
            slot->cell = slot[-1].cell;
        else if (!is_cell(&nodes[cell], NODE_BELOW) || !slot->cell)
            slot->cell = cell;
        slot->own = cell;
        column++;
    }
    for (; column < cells->columns; column++)
        cells->slot[column] = (struct slot){0, 0};
}

size_t cells_wide(const struct cells *cells, size_t column)
{
    const struct slot *slot = cells->slot + column;
    size_t wide = 1;
    while (slot->cell && column + wide < cells->columns && slot[wide].cell == slot->cell)
        wide++;
    return wide;
}

bool cells_is_from_above(const struct cells *cells, size_t column)
{
    const struct slot *slot = cells->slot + column;
    return slot->cell && slot->cell < slot->own;
}
