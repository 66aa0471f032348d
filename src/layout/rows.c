/*
 * "Label: value" rows.
 *
 * The first row, if it is a head, gives the labels. They are repeated with every row, so a label
 * that is too long for that is shown in full only once, and abbreviated from then on.
 */
#include "layout/rows.h"

#include "base/text.h"

#include <stdlib.h>

enum { LABEL_BYTES_MAX = 160, LABEL_COLS = 30 };

struct rows {
    struct walker *walker;
    uint32_t table;
    uint32_t style;
    uint32_t *labels; /* cells of the head */
    size_t label_count;
    bool labels_shown; /* each has been shown once, in full */
    bool row_begun;
};

static uint32_t next(const struct rows *rows, uint32_t node)
{
    return node + rows->walker->document->nodes[node].size;
}

/* The head cell of a column; 0 if it has none or an empty one. */
static uint32_t label_of(const struct rows *rows, size_t column)
{
    uint32_t cell = column < rows->label_count ? rows->labels[column] : 0;
    return cell && rows->walker->document->nodes[cell].size > 1 ? cell : 0;
}

static void add_short_label(struct rows *rows, uint32_t cell)
{
    struct walker *walker = rows->walker;
    const struct node *node = &walker->document->nodes[cell];
    const char *s = node_text(walker->document, node);
    size_t bytes = text_fit(s, node->text_bytes, LABEL_COLS, NULL);
    char *label = arena_copy(walker->arena, s, bytes);
    for (char *c = label; *c; c++)
        if (*c == '\n' || *c == '\t')
            *c = ' ';
    struct span span = {.style = rows->style | STYLE_STRONG, .node = cell};
    wrap_glue(walker->wrap, label, span);
    wrap_glue(walker->wrap, walker->options->ascii ? "..." : "…", span);
}

static void add_label(struct rows *rows, uint32_t cell)
{
    struct walker *walker = rows->walker;
    const struct node *node = &walker->document->nodes[cell];
    const char *s = node_text(walker->document, node);
    if (rows->labels_shown && node->text_bytes > LABEL_BYTES_MAX)
        add_short_label(rows, cell);
    else
        inlines_add(walker, cell, rows->style | STYLE_STRONG);
    bool ends_itself = node->text_bytes && s[node->text_bytes - 1] == ':';
    wrap_glue(walker->wrap, ends_itself ? " " : ": ",
              (struct span){.style = rows->style | STYLE_STRONG});
}

/* A label's text is from the head: gives its lines the place of the cell they belong to. */
static void place_lines(struct rows *rows, size_t first, uint32_t cell)
{
    struct lines *lines = rows->walker->wrap->lines;
    for (size_t i = first; i < lines->count; i++)
        if (lines->line[i].place.node && lines->line[i].place.node < cell)
            lines->line[i].place = (struct place){cell, 0};
        else if (!cell)
            lines->line[i].place = (struct place){0, 0};
}

/* Draws one cell of a row; cell 0: the row has none in this column. */
static void draw_cell(struct rows *rows, uint32_t cell, uint32_t label)
{
    struct wrap *wrap = rows->walker->wrap;
    size_t first = wrap->lines->count;
    if (!label && !(cell && rows->walker->document->nodes[cell].size > 1))
        return;
    wrap_push(wrap, rows->row_begun ? "  " : "- ", "  ", STYLE_MARK);
    rows->row_begun = true;
    if (label)
        add_label(rows, label);
    if (cell)
        inlines_add(rows->walker, cell, rows->style);
    wrap_end(wrap);
    wrap_pop(wrap);
    place_lines(rows, first, cell);
}

static void draw_row(struct rows *rows, uint32_t row)
{
    const struct node *nodes = rows->walker->document->nodes;
    size_t column = 0;
    rows->row_begun = false;
    for (uint32_t cell = row + 1; cell < next(rows, row); cell = next(rows, cell))
        if (nodes[cell].kind == NODE_TABLE_CELL) {
            draw_cell(rows, cell, label_of(rows, column));
            column++;
        }
    /* A label without a cell in the first row may have none in any row, so it is shown now. */
    for (; !rows->labels_shown && column < rows->label_count; column++)
        draw_cell(rows, 0, label_of(rows, column));
    rows->labels_shown = true;
}

static bool has_row_behind(const struct rows *rows, uint32_t row)
{
    do
        row = next(rows, row);
    while (row < next(rows, rows->table) &&
           rows->walker->document->nodes[row].kind != NODE_TABLE_ROW);
    return row < next(rows, rows->table);
}

/* Takes the labels from the first row, if it is a head with rows below it. */
static void take_labels(struct rows *rows, uint32_t row)
{
    const struct node *nodes = rows->walker->document->nodes;
    size_t room = 0;
    if (!(nodes[row].flags & NODE_HEAD) || !has_row_behind(rows, row))
        return;
    for (uint32_t cell = row + 1; cell < next(rows, row); cell = next(rows, cell)) {
        if (nodes[cell].kind != NODE_TABLE_CELL)
            continue;
        rows->labels =
            memory_grow(rows->labels, &room, rows->label_count + 1, sizeof *rows->labels);
        rows->labels[rows->label_count++] = cell;
    }
}

void rows_layout(struct walker *walker, uint32_t table, uint32_t style)
{
    const struct node *nodes = walker->document->nodes;
    struct rows rows = {.walker = walker, .table = table, .style = style};
    uint32_t row = table + 1;
    take_labels(&rows, row);
    if (rows.label_count)
        row = next(&rows, row);
    for (; row < next(&rows, table); row = next(&rows, row))
        if (nodes[row].kind == NODE_TABLE_ROW)
            draw_row(&rows, row);
    free(rows.labels);
}
