/*
 * "Label: value" rows.
 *
 * The first row, if it is a head, gives the labels, and so do further ones of a head: "Dose, Child:
 * 5 mg". They are repeated with every row, so a label that is too long for that is shown in full
 * only once, and abbreviated from then on.
 */
#include "layout/blocks.h"

#include "layout/cells.h"

#include <stdlib.h>
#include <string.h>

struct rows {
    struct walker *walker;
    uint32_t table;
    uint32_t style;
    struct cells cells;
    uint32_t *labels;  /* cells of the head, row by row, by column; 0: there is none */
    size_t head_count; /* rows of the head */
    bool labels_shown; /* each has been shown once, in full */
    bool row_begun;
};

static uint32_t next(const struct rows *rows, uint32_t node)
{
    return node + rows->walker->document->nodes[node].size;
}

static bool has_words(const struct rows *rows, uint32_t cell)
{
    return cell && rows->walker->document->nodes[cell].size > 1;
}

/* The cell above a column in a row of the head; 0: there is none, it is empty, or it was shown last
 * or is in the row above too. */
static uint32_t label_cell(const struct rows *rows, size_t head, size_t column, uint32_t said)
{
    const uint32_t *labels = rows->labels + head * rows->cells.columns;
    uint32_t cell = labels[column];
    bool again = head && cell == (labels - rows->cells.columns)[column];
    return has_words(rows, cell) && cell != said && !again ? cell : 0;
}

/* Whether any of these columns has a label. A cell that spans all columns is shown without. */
static bool has_label(const struct rows *rows, size_t column, size_t wide)
{
    if (wide == rows->cells.columns && wide > 1)
        return false;
    for (size_t head = 0; head < rows->head_count; head++)
        for (size_t i = column; i < column + wide; i++)
            if (label_cell(rows, head, i, 0))
                return true;
    return false;
}

/* Adds the words of a cell, or their beginning if they are long and were said before. */
static void add_words(struct rows *rows, uint32_t cell, uint32_t style, bool again)
{
    const struct node *node = &rows->walker->document->nodes[cell];
    if (node->flags & NODE_HEAD)
        style |= STYLE_STRONG;
    (again ? inlines_add_again : inlines_add)(rows->walker, cell, style);
}

/* Whether a label has its own colon. */
static bool ends_itself(const struct rows *rows, uint32_t cell)
{
    const struct document *document = rows->walker->document;
    const struct node *node = &document->nodes[cell];
    return node->text_bytes && node_text(document, node)[node->text_bytes - 1] == ':';
}

static void end_label(struct rows *rows, uint32_t cell)
{
    const char *colon = rows->walker->options->words.colon;
    colon = ends_itself(rows, cell) ? " " : colon ? colon : ": ";
    wrap_glue(rows->walker->wrap, colon, (struct span){.style = rows->style | STYLE_STRONG});
}

/* Between the label of this cell and the next. */
static void part_labels(struct rows *rows, uint32_t cell)
{
    const char *comma = rows->walker->options->words.comma;
    comma = ends_itself(rows, cell) ? " " : comma ? comma : ", ";
    wrap_text(rows->walker->wrap, comma, strlen(comma),
              (struct span){.style = rows->style | STYLE_STRONG});
}

/* Adds the labels of these columns, those of one row of the head after those of the other. */
static void add_label(struct rows *rows, size_t column, size_t wide)
{
    uint32_t said = 0;
    for (size_t head = 0; head < rows->head_count; head++)
        for (size_t i = column; i < column + wide; i++) {
            uint32_t cell = label_cell(rows, head, i, said);
            if (!cell)
                continue;
            if (said)
                part_labels(rows, said);
            add_words(rows, cell, rows->style | STYLE_STRONG, rows->labels_shown);
            said = cell;
        }
    end_label(rows, said);
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

/* Draws what a row has in these columns; pair: as the label of what it has in the next. */
static void draw_cell(struct rows *rows, size_t column, size_t wide, bool pair)
{
    struct wrap *wrap = rows->walker->wrap;
    const struct slot *slot = &rows->cells.slot[column];
    size_t first = wrap->lines->count;
    bool label = has_label(rows, column, wide);
    if (!label && !has_words(rows, slot->cell))
        return;
    wrap_push(wrap, rows->row_begun ? "  " : "- ", "  ", STYLE_MARK);
    rows->row_begun = true;
    if (label)
        add_label(rows, column, wide);
    if (slot->cell)
        add_words(rows, slot->cell, rows->style, cells_is_from_above(&rows->cells, column));
    if (pair) {
        end_label(rows, slot->cell);
        add_words(rows, slot[1].cell, rows->style, cells_is_from_above(&rows->cells, column + 1));
    }
    wrap_end(wrap);
    wrap_pop(wrap);
    place_lines(rows, first, slot->own);
}

static bool is_head_cell(const struct rows *rows, uint32_t cell)
{
    return has_words(rows, cell) && rows->walker->document->nodes[cell].flags & NODE_HEAD;
}

/* Whether a row has two cells of which the first is the other's label. */
static bool is_pair(const struct rows *rows)
{
    const struct slot *slot = rows->cells.slot;
    return rows->cells.columns == 2 && !rows->head_count && is_head_cell(rows, slot[0].cell) &&
           !is_head_cell(rows, slot[1].cell) && has_words(rows, slot[1].cell);
}

static void draw_row(struct rows *rows, uint32_t row)
{
    cells_of_row(&rows->cells, row);
    rows->row_begun = false;
    size_t columns = rows->cells.columns;
    bool pair = is_pair(rows);
    bool is_whole = columns > 1 && cells_wide(&rows->cells, 0) == columns;
    for (size_t i = 0, wide; i < columns; i += wide + pair) {
        wide = cells_wide(&rows->cells, i);
        /* A label without a cell in the first row may have none in any row, so it is shown now. */
        if (rows->cells.slot[i].own || !rows->labels_shown)
            draw_cell(rows, i, wide, pair);
    }
    rows->labels_shown = rows->labels_shown || !is_whole;
}

/* Draws the labels of which no row has shown any. */
static void draw_labels(struct rows *rows)
{
    if (!rows->head_count || rows->labels_shown)
        return;
    memset(rows->cells.slot, 0, rows->cells.columns * sizeof *rows->cells.slot);
    rows->row_begun = false;
    for (size_t i = 0; i < rows->cells.columns; i++)
        draw_cell(rows, i, 1, false);
}

static size_t count_cells(const struct rows *rows, uint32_t row, bool with_words)
{
    const struct node *nodes = rows->walker->document->nodes;
    size_t count = 0;
    for (uint32_t cell = row + 1; cell < next(rows, row); cell = next(rows, cell))
        count += nodes[cell].kind == NODE_TABLE_CELL && (!with_words || nodes[cell].size > 1);
    return count;
}

/* The first row from a node of the table on; 0: there is none. */
static uint32_t row_from(const struct rows *rows, uint32_t node)
{
    uint32_t end = next(rows, rows->table);
    while (node < end && rows->walker->document->nodes[node].kind != NODE_TABLE_ROW)
        node = next(rows, node);
    return node < end ? node : 0;
}

static uint32_t row_behind(const struct rows *rows, uint32_t row)
{
    return row_from(rows, next(rows, row));
}

/* How many rows give the labels: those of the head that have rows below them, or the first row if
 * all are head. Only a few count, because they are repeated with every row. */
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
    size_t heads = count_heads(rows, row);
    for (; heads > 1 && is_title(rows, row); row = row_behind(rows, row), heads--)
        draw_row(rows, row);
    if (!heads)
        return row;
    draw_labels(rows);
    size_t columns = rows->cells.columns;
    free(rows->labels);
    rows->labels = memory_new(heads * columns * sizeof *rows->labels);
    rows->head_count = heads;
    rows->labels_shown = false;
    for (size_t i = 0; i < heads; i++, row = row_behind(rows, row)) {
        cells_of_row(&rows->cells, row);
        for (size_t column = 0; column < columns; column++)
            rows->labels[i * columns + column] = rows->cells.slot[column].cell;
    }
    return row;
}

void rows_layout(struct walker *walker, uint32_t table, size_t columns, uint32_t style)
{
    const struct node *nodes = walker->document->nodes;
    struct rows rows = {.walker = walker, .table = table, .style = style};
    cells_init(&rows.cells, walker->document, columns);
    bool in_head = false;
    for (uint32_t row = row_from(&rows, table + 1); row; row = row_behind(&rows, row)) {
        if (nodes[row].flags & NODE_HEAD && !in_head)
            row = take_labels(&rows, row);
        draw_row(&rows, row);
        in_head = nodes[row].flags & NODE_HEAD;
    }
    draw_labels(&rows);
    free(rows.labels);
    cells_done(&rows.cells);
}
