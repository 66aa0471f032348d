/*
 * "Label: value" rows.
 *
 * The first row, if it is a head, gives the labels, and so do further ones of a head: "Dose, Child:
 * 5 mg". They are repeated with every row, so a label that is too long for that is shown in full
 * only once, and abbreviated from then on.
 */
#include "layout/rows.h"

#include "base/text.h"

#include <stdlib.h>

enum { LABEL_BYTES_MAX = 160, LABEL_COLS = 30 };

struct rows {
    struct walker *walker;
    uint32_t table;
    uint32_t style;
    uint32_t *labels;   /* cells of the head, row by row; 0: there is none */
    size_t label_count; /* in each row */
    size_t head_count;  /* rows of the head */
    bool labels_shown;  /* each has been shown once, in full */
    bool row_begun;
};

static uint32_t next(const struct rows *rows, uint32_t node)
{
    return node + rows->walker->document->nodes[node].size;
}

/* The cell of a column in a row of the head; 0 if it has none or an empty one. */
static uint32_t head_cell(const struct rows *rows, size_t head, size_t column)
{
    uint32_t cell = rows->labels[head * rows->label_count + column];
    return cell && rows->walker->document->nodes[cell].size > 1 ? cell : 0;
}

/* The cell of a row of the head that belongs to a column: above other words an empty one is a part
 * of what stands to the left, which spans both. */
static uint32_t label_cell(const struct rows *rows, size_t head, size_t column)
{
    uint32_t cell = head_cell(rows, head, column);
    bool above = false;
    for (size_t below = head + 1; !cell && below < rows->head_count; below++)
        above = above || head_cell(rows, below, column);
    while (!cell && above && column > 0)
        cell = head_cell(rows, head, --column);
    return cell;
}

static bool has_label(const struct rows *rows, size_t column)
{
    for (size_t head = 0; column < rows->label_count && head < rows->head_count; head++)
        if (head_cell(rows, head, column))
            return true;
    return false;
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

static void add_label(struct rows *rows, size_t column)
{
    struct walker *walker = rows->walker;
    const struct span strong = {.style = rows->style | STYLE_STRONG};
    bool ends_itself = false;
    bool begun = false;
    for (size_t head = 0; head < rows->head_count; head++) {
        uint32_t cell = label_cell(rows, head, column);
        if (!cell)
            continue;
        const struct node *node = &walker->document->nodes[cell];
        if (begun)
            wrap_text(walker->wrap, ", ", 2, strong);
        if (rows->labels_shown && node->text_bytes > LABEL_BYTES_MAX)
            add_short_label(rows, cell);
        else
            inlines_add(walker, cell, rows->style | STYLE_STRONG);
        const char *s = node_text(walker->document, node);
        ends_itself = node->text_bytes && s[node->text_bytes - 1] == ':';
        begun = true;
    }
    wrap_glue(walker->wrap, ends_itself ? " " : ": ", strong);
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
static void draw_cell(struct rows *rows, uint32_t cell, size_t column)
{
    struct wrap *wrap = rows->walker->wrap;
    size_t first = wrap->lines->count;
    bool label = has_label(rows, column);
    if (!label && !(cell && rows->walker->document->nodes[cell].size > 1))
        return;
    wrap_push(wrap, rows->row_begun ? "  " : "- ", "  ", STYLE_MARK);
    rows->row_begun = true;
    if (label)
        add_label(rows, column);
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
            draw_cell(rows, cell, column);
            column++;
        }
    /* A label without a cell in the first row may have none in any row, so it is shown now. */
    for (; !rows->labels_shown && column < rows->label_count; column++)
        draw_cell(rows, 0, column);
    rows->labels_shown = true;
}

static size_t count_cells(const struct rows *rows, uint32_t row, bool with_words)
{
    const struct node *nodes = rows->walker->document->nodes;
    size_t count = 0;
    for (uint32_t cell = row + 1; cell < next(rows, row); cell = next(rows, cell))
        count += nodes[cell].kind == NODE_TABLE_CELL && (!with_words || nodes[cell].size > 1);
    return count;
}

/* The row behind another; 0: there is none. */
static uint32_t row_behind(const struct rows *rows, uint32_t row)
{
    do
        row = next(rows, row);
    while (row < next(rows, rows->table) &&
           rows->walker->document->nodes[row].kind != NODE_TABLE_ROW);
    return row < next(rows, rows->table) ? row : 0;
}

/* How many rows give the labels: those of the head with rows below it, or the first if all are. No
 * head has many, and all are said again with every row. */
static size_t count_heads(const struct rows *rows, uint32_t row)
{
    enum { HEADS_MAX = 4 };
    const struct node *nodes = rows->walker->document->nodes;
    size_t count = 0;
    for (; row && nodes[row].flags & NODE_HEAD && count < HEADS_MAX; row = row_behind(rows, row))
        count++;
    return row ? count : count > 1;
}

/* A row of the head with words in its first cell only is a title of the table. */
static bool is_title(const struct rows *rows, uint32_t row)
{
    const struct node *nodes = rows->walker->document->nodes;
    return count_cells(rows, row, true) == 1 && nodes[row + 1].kind == NODE_TABLE_CELL &&
           nodes[row + 1].size > 1 && count_cells(rows, row_behind(rows, row), false) > 1;
}

/* Takes the labels from the rows of the head. Returns the row behind it. */
static uint32_t take_labels(struct rows *rows, uint32_t row)
{
    const struct node *nodes = rows->walker->document->nodes;
    size_t heads = count_heads(rows, row);
    for (; heads > 1 && is_title(rows, row); row = row_behind(rows, row), heads--) {
        draw_row(rows, row);
        rows->labels_shown = false;
    }
    size_t columns = 0;
    for (uint32_t head = row, i = 0; i < heads; i++, head = row_behind(rows, head)) {
        size_t cells = count_cells(rows, head, false);
        columns = cells > columns ? cells : columns;
    }
    if (!heads || !columns)
        return row;
    rows->labels = memory_new(heads * columns * sizeof *rows->labels);
    for (size_t i = 0; i < heads; i++, row = row_behind(rows, row)) {
        uint32_t *label = rows->labels + i * columns;
        for (uint32_t cell = row + 1; cell < next(rows, row); cell = next(rows, cell))
            if (nodes[cell].kind == NODE_TABLE_CELL)
                *label++ = cell;
    }
    rows->label_count = columns;
    rows->head_count = heads;
    return row;
}

void rows_layout(struct walker *walker, uint32_t table, uint32_t style)
{
    const struct node *nodes = walker->document->nodes;
    struct rows rows = {.walker = walker, .table = table, .style = style};
    for (uint32_t row = take_labels(&rows, table + 1); row && row < next(&rows, table);
         row = next(&rows, row))
        if (nodes[row].kind == NODE_TABLE_ROW)
            draw_row(&rows, row);
    free(rows.labels);
}
