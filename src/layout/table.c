/*
 * Tables.
 *
 * A cell is a small page of its own: it is wrapped into lines at its column's width, and a row is
 * drawn by laying its cells' lines side by side. Where the columns' longest words do not fit side
 * by side, each row becomes lines of "label: value", so that nothing is ever cut.
 */
#include "layout/table.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

enum { BETWEEN_COLS = 3, COLUMNS_MAX = 128 };

struct table {
    struct walker *walker;
    uint32_t node;
    uint32_t style;
    size_t columns;
    uint32_t natural[COLUMNS_MAX];
    uint32_t least[COLUMNS_MAX];
};

bool table_fit(uint32_t *natural, const uint32_t *least, size_t count, uint32_t between_cols,
               uint32_t cols)
{
    uint32_t total = count ? (uint32_t)(count - 1) * between_cols : 0;
    uint32_t floor = total;
    for (size_t i = 0; i < count; i++) {
        total += natural[i];
        floor += least[i];
    }
    if (floor > cols)
        return false;
    while (total > cols) {
        size_t widest = count;
        for (size_t i = 0; i < count; i++)
            if (natural[i] > least[i] && (widest == count || natural[i] > natural[widest]))
                widest = i;
        natural[widest]--;
        total--;
    }
    return true;
}

static uint32_t next_sibling(const struct table *table, uint32_t node)
{
    return node + table->walker->document->nodes[node].size;
}

static uint32_t end_of(const struct table *table, uint32_t node)
{
    return node + table->walker->document->nodes[node].size;
}

/* Wraps one cell into lines of its own. */
static void wrap_cell(const struct table *table, uint32_t cell, uint32_t cols, uint32_t style,
                      struct lines *lines)
{
    struct walker *walker = table->walker;
    struct wrap outer = walker->wrap;
    lines_init(lines);
    wrap_init(&walker->wrap, lines, cols);
    blocks_inlines(walker, cell, style);
    wrap_done(&walker->wrap);
    walker->wrap = outer;
}

static uint32_t widest_line(const struct lines *lines)
{
    uint32_t cols = 0;
    for (size_t i = 0; i < lines->count; i++)
        if (lines->line[i].cols > cols)
            cols = lines->line[i].cols;
    return cols;
}

/* A cell's width without wrapping, and the width of its longest unbreakable part. Link numbers are
 * put back: measuring must not count them up. */
static void measure_cell(struct table *table, uint32_t cell, size_t column)
{
    struct lines lines;
    uint32_t number = table->walker->link_number;
    wrap_cell(table, cell, WRAP_COLS_ANY, table->style, &lines);
    uint32_t natural = widest_line(&lines);
    lines_done(&lines);
    table->walker->link_number = number;
    if (natural > table->natural[column])
        table->natural[column] = natural;
    const struct node *node = &table->walker->document->nodes[cell];
    const char *s = node_text(table->walker->document, node);
    uint32_t least = 1;
    for (size_t at = 0; at < node->text_bytes;) {
        size_t n = 0;
        while (at + n < node->text_bytes && s[at + n] != ' ' && s[at + n] != '\n')
            n++;
        uint32_t cols = (uint32_t)text_cols(s + at, n);
        if (cols > least)
            least = cols;
        at += n + 1;
    }
    /* Marks that the layout adds ("[Picture:", "[12]") need room too. */
    if (least + 5 < natural && node->size > 2)
        least += 5;
    if (least > natural)
        least = natural;
    if (least > table->least[column])
        table->least[column] = least;
}

static void measure(struct table *table)
{
    uint32_t end = end_of(table, table->node);
    for (uint32_t row = table->node + 1; row < end; row = next_sibling(table, row)) {
        size_t column = 0;
        for (uint32_t cell = row + 1; cell < end_of(table, row) && column < table->columns;
             cell = next_sibling(table, cell))
            measure_cell(table, cell, column++);
    }
}

static const char blanks[] = "                                                                ";

struct row_line {
    struct span *spans;
    size_t count;
    size_t room;
};

static void add(struct row_line *line, struct span span)
{
    line->spans = memory_grow(line->spans, &line->room, line->count + 1, sizeof *line->spans);
    line->spans[line->count++] = span;
}

static void add_blanks(struct row_line *line, uint32_t cols)
{
    while (cols) {
        uint32_t n = cols < sizeof blanks - 1 ? cols : (uint32_t)sizeof blanks - 1;
        add(line, (struct span){.text = blanks, .bytes = n, .cols = n});
        cols -= n;
    }
}

/* One screen line of one cell, padded to its column's width. */
static void add_cell_line(struct row_line *out, const struct lines *lines, size_t index,
                          uint32_t cols, enum node_align align, bool last)
{
    uint32_t used = index < lines->count ? lines->line[index].cols : 0;
    uint32_t pad = used < cols ? cols - used : 0;
    uint32_t left = align == ALIGN_RIGHT ? pad : align == ALIGN_CENTER ? pad / 2 : 0;
    add_blanks(out, left);
    for (uint32_t i = 0; index < lines->count && i < lines->line[index].span_count; i++)
        add(out, lines->span[lines->line[index].first_span + i]);
    if (!last)
        add_blanks(out, pad - left);
}

static void add_separator(const struct table *table, struct row_line *line)
{
    bool ascii = table->walker->options->ascii;
    const char *bar = ascii ? " | " : " │ ";
    add(line, (struct span){.text = bar,
                            .bytes = (uint32_t)strlen(bar),
                            .cols = BETWEEN_COLS,
                            .style = STYLE_MARK});
}

/* Marks made inside a cell must live as long as the page's lines. */
static void keep_marks(struct table *table, struct lines *lines)
{
    for (size_t i = 0; i < lines->span_count; i++)
        if (!lines->span[i].node)
            lines->span[i].text =
                arena_copy(table->walker->arena, lines->span[i].text, lines->span[i].bytes);
}

static void draw_row(struct table *table, uint32_t row)
{
    const struct node *nodes = table->walker->document->nodes;
    struct lines cells[COLUMNS_MAX];
    enum node_align aligns[COLUMNS_MAX];
    size_t count = 0;
    size_t height = 1;
    uint32_t style = table->style | (nodes[row].flags & NODE_HEAD ? STYLE_STRONG : 0);
    for (uint32_t cell = row + 1; cell < end_of(table, row) && count < table->columns;
         cell = next_sibling(table, cell)) {
        wrap_cell(table, cell, table->natural[count], style, &cells[count]);
        keep_marks(table, &cells[count]);
        aligns[count] = nodes[cell].level;
        if (cells[count].count > height)
            height = cells[count].count;
        count++;
    }
    struct row_line line = {0};
    for (size_t i = 0; i < height; i++) {
        line.count = 0;
        for (size_t c = 0; c < count; c++) {
            if (c)
                add_separator(table, &line);
            add_cell_line(&line, &cells[c], i, table->natural[c], aligns[c], c + 1 == count);
        }
        wrap_line(&table->walker->wrap, line.spans, line.count, (struct place){row, (uint32_t)i});
    }
    free(line.spans);
    for (size_t c = 0; c < count; c++)
        lines_done(&cells[c]);
}

static void draw_rule(struct table *table)
{
    bool ascii = table->walker->options->ascii;
    struct buffer row = {0};
    uint32_t cols = 0;
    for (size_t c = 0; c < table->columns; c++) {
        if (c)
            buffer_add_string(&row, ascii ? "-+-" : "─┼─");
        buffer_add_repeated(&row, ascii ? "-" : "─", table->natural[c]);
        cols += table->natural[c] + (c ? BETWEEN_COLS : 0);
    }
    struct span span = {.text = arena_copy(table->walker->arena, buffer_string(&row), row.used),
                        .bytes = (uint32_t)row.used,
                        .cols = cols,
                        .style = STYLE_MARK};
    buffer_done(&row);
    wrap_line(&table->walker->wrap, &span, 1, (struct place){0, 0});
}

static void draw_columns(struct table *table)
{
    uint32_t end = end_of(table, table->node);
    for (uint32_t row = table->node + 1; row < end; row = next_sibling(table, row)) {
        draw_row(table, row);
        if (table->walker->document->nodes[row].flags & NODE_HEAD)
            draw_rule(table);
    }
}

/* The cell of the head that stands above a column, 0 if there is none or it is empty. */
static uint32_t head_cell(const struct table *table, size_t column)
{
    const struct node *nodes = table->walker->document->nodes;
    uint32_t row = table->node + 1;
    if (row >= end_of(table, table->node) || !(nodes[row].flags & NODE_HEAD))
        return 0;
    uint32_t cell = row + 1;
    while (column-- && cell < end_of(table, row))
        cell = next_sibling(table, cell);
    return cell < end_of(table, row) && nodes[cell].text_bytes ? cell : 0;
}

/* "Label: value", the value of one cell behind the words of its column's head. */
static void draw_labelled(struct table *table, uint32_t cell, size_t column)
{
    struct walker *walker = table->walker;
    uint32_t head = head_cell(table, column);
    struct wrap *wrap = &walker->wrap;
    wrap_push(wrap, column ? "  " : "- ", "  ", STYLE_MARK);
    if (head) {
        const struct node *node = &walker->document->nodes[head];
        char *label =
            arena_copy(walker->arena, node_text(walker->document, node), node->text_bytes);
        for (char *c = label; *c; c++)
            if (*c == '\n')
                *c = ' ';
        struct span span = {.style = table->style | STYLE_STRONG};
        wrap_glue(wrap, label, span);
        wrap_glue(wrap, ": ", span);
    }
    blocks_inlines(walker, cell, table->style);
    wrap_pop(wrap);
}

/* A head that has no row below it is shown as it is; otherwise its words stand before the values.
 */
static void draw_rows(struct table *table)
{
    const struct node *nodes = table->walker->document->nodes;
    uint32_t end = end_of(table, table->node);
    uint32_t first = table->node + 1;
    bool only_head = first < end && next_sibling(table, first) >= end;
    for (uint32_t row = first; row < end; row = next_sibling(table, row)) {
        if (nodes[row].flags & NODE_HEAD && !only_head)
            continue;
        size_t column = 0;
        for (uint32_t cell = row + 1; cell < end_of(table, row); cell = next_sibling(table, cell))
            draw_labelled(table, cell, only_head ? COLUMNS_MAX : column++);
    }
}

void table_layout(struct walker *walker, uint32_t node, uint32_t style)
{
    struct table *table = memory_new(sizeof *table);
    *table = (struct table){.walker = walker, .node = node, .style = style};
    table->columns = walker->document->nodes[node].number;
    bool narrow = table->columns > COLUMNS_MAX;
    if (!narrow) {
        measure(table);
        narrow = !table_fit(table->natural, table->least, table->columns, BETWEEN_COLS,
                            wrap_text_cols(&walker->wrap));
    }
    if (narrow)
        draw_rows(table);
    else
        draw_columns(table);
    free(table);
}
