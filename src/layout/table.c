/*
 * Tables.
 *
 * A cell is laid out as a small page: it is wrapped at its column's width, and a row is drawn by
 * putting its cells' lines side by side. Where any row takes several lines, an empty line separates
 * the rows: nobody must guess what belongs to which medicine. Where the columns' longest words do
 * not fit side by side, or would stand one below the other, each row becomes lines of
 * "label: value" (rows.c), so that nothing is ever cut off. A cell of several columns is as wide as
 * these. There a cell of several rows is repeated in each of them, or if it is long its beginning:
 * left empty, it would look as if it had no words.
 */
#include "layout/blocks.h"

#include "layout/cells.h"
#include "layout/marks.h"

#include <stdlib.h>
#include <string.h>

enum { BETWEEN_COLS = 3, SENTENCE_COLS = 8, HIGH_LINES = 4 };

struct table {
    struct walker *walker;
    uint32_t node;
    uint32_t style;
    size_t columns;
    struct cells slots;  /* of one row */
    uint32_t *cols;      /* width of each column; the next two are in the same block */
    uint32_t *least;     /* width of each column's longest word */
    uint32_t *body;      /* natural width of each column's cells below the head */
    bool has_breaks;     /* a cell below the head has several lines at any width */
    bool has_wide;       /* a cell spans several columns */
    bool in_gap;         /* between two rows, where nothing spans columns */
    struct lines *cells; /* of one row, by the column in which each begins */
    struct wrap wrap;    /* for one cell at a time */
};

/* Total width if no column is wider than `cap`, or than its least width where that is more. */
static size_t capped_cols(const uint32_t *natural, const uint32_t *least, size_t count,
                          uint32_t cap)
{
    size_t sum = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t cols = natural[i] < cap ? natural[i] : cap;
        sum += cols > least[i] ? cols : least[i];
    }
    return sum;
}

bool table_fit(uint32_t *natural, const uint32_t *least, size_t count, uint32_t between_cols,
               uint32_t cols)
{
    size_t between = count ? (count - 1) * (size_t)between_cols : 0;
    if (between + capped_cols(natural, least, count, 0) > cols)
        return false;
    size_t room = cols - between;
    uint32_t low = 0; /* a cap that fits; high is one that does not, or exceeds every width */
    uint32_t high = cols + 1;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (capped_cols(natural, least, count, middle) <= room)
            low = middle;
        else
            high = middle;
    }
    room -= capped_cols(natural, least, count, low);
    for (size_t i = 0; i < count; i++) {
        if (natural[i] <= low)
            continue;
        bool spare = room && low >= least[i];
        natural[i] = low + spare > least[i] ? low + spare : least[i];
        room -= spare;
    }
    return true;
}

static uint32_t next(const struct table *table, uint32_t node)
{
    return node + table->walker->document->nodes[node].size;
}

/* Wraps one cell into `lines`; again: it is one of a row above. */
static void wrap_cell(struct table *table, uint32_t cell, uint32_t cols, uint32_t style, bool again,
                      struct lines *lines)
{
    struct walker *walker = table->walker;
    struct wrap *outer = walker->wrap;
    lines_clear(lines);
    table->wrap.lines = lines;
    table->wrap.cols = cols;
    table->wrap.measures = cols == WRAP_COLS_ANY;
    table->wrap.widest_word = 0;
    walker->wrap = &table->wrap;
    (again ? inlines_add_again : inlines_add)(walker, cell, style);
    wrap_end(walker->wrap);
    walker->wrap = outer;
}

/* Width of `wide` columns and of what stands between them. */
static uint32_t sum_cols(const uint32_t *cols, size_t wide)
{
    uint32_t sum = (uint32_t)(wide - 1) * BETWEEN_COLS;
    for (size_t i = 0; i < wide; i++)
        sum += cols[i];
    return sum;
}

/* Widens columns, all by about the same, until they have room for so much together. */
static void widen(uint32_t *cols, size_t wide, uint32_t need)
{
    uint32_t have = sum_cols(cols, wide);
    uint32_t more = need > have ? need - have : 0;
    for (size_t i = 0; i < wide; i++) {
        uint32_t share = more / (uint32_t)(wide - i);
        cols[i] += share;
        more -= share;
    }
}

/* Updates the widths of the columns of one cell: unwrapped, and that of its longest unbreakable
 * word. */
static void measure_cell(struct table *table, uint32_t cell, size_t column, size_t wide, bool head)
{
    wrap_cell(table, cell, WRAP_COLS_ANY, table->style, false, &table->cells[0]);
    uint32_t natural = lines_widest(&table->cells[0], 0);
    uint32_t least = table->wrap.widest_word < natural ? table->wrap.widest_word : natural;
    widen(table->cols + column, wide, natural);
    widen(table->least + column, wide, least);
    for (size_t i = column; !head && i < column + wide; i++) {
        uint32_t cols = wide > 1 ? table->cols[i] : natural;
        table->body[i] = cols > table->body[i] ? cols : table->body[i];
    }
    if (!head && table->cells[0].count > 1)
        table->has_breaks = true;
}

/* Measures the cells of one column, or those of several, for which that leaves room. */
static void measure_cells(struct table *table, bool are_wide)
{
    const struct node *nodes = table->walker->document->nodes;
    for (uint32_t row = table->node + 1; row < next(table, table->node); row = next(table, row)) {
        if (nodes[row].kind != NODE_TABLE_ROW)
            continue;
        cells_of_row(&table->slots, row);
        for (size_t column = 0, wide; column < table->columns; column += wide) {
            const struct slot *slot = &table->slots.slot[column];
            wide = cells_wide(&table->slots, column);
            table->has_wide = table->has_wide || wide > 1;
            if (slot->cell && slot->cell == slot->own && (wide > 1) == are_wide)
                measure_cell(table, slot->cell, column, wide, nodes[row].flags & NODE_HEAD);
        }
    }
}

static void measure(struct table *table)
{
    for (size_t i = 0; i < table->columns; i++)
        table->cols[i] = table->least[i] = 1;
    measure_cells(table, false);
    if (table->has_wide)
        measure_cells(table, true);
}

/* Adds one line of a cell to the last line, padded to its column's width. */
static void add_cell_line(struct table *table, const struct lines *cell, size_t index,
                          uint32_t cols, enum node_align align, bool last)
{
    struct lines *out = table->walker->wrap->lines;
    uint32_t used = index < cell->count ? cell->line[index].cols : 0;
    uint32_t pad = used < cols ? cols - used : 0;
    uint32_t left = align == ALIGN_RIGHT ? pad : align == ALIGN_CENTER ? pad / 2 : 0;
    lines_put_blanks(out, lines_last(out), left);
    for (uint32_t i = 0; index < cell->count && i < cell->line[index].span_count; i++)
        lines_add_span(out, &cell->span[cell->line[index].first_span + i]);
    if (!last)
        lines_put_blanks(out, lines_last(out), pad - left);
}

static void add_separator(struct table *table)
{
    const char *bar = mark_text(MARK_BETWEEN, table->walker->options->ascii);
    lines_add_span(table->walker->wrap->lines, &(struct span){.text = bar,
                                                              .bytes = (uint32_t)strlen(bar),
                                                              .cols = BETWEEN_COLS,
                                                              .made = 1,
                                                              .style = STYLE_MARK});
}

/* Wraps the cells of a row and puts them into visual order if needed; returns the height of the
 * tallest in lines. Missing cells are empty, and so are those of a head that the row above has. */
static size_t wrap_row(struct table *table, uint32_t row, enum node_align *aligns)
{
    struct walker *walker = table->walker;
    const struct node *nodes = walker->document->nodes;
    bool head = nodes[row].flags & NODE_HEAD;
    size_t height = 1;
    cells_of_row(&table->slots, row);
    for (size_t column = 0, wide; column < table->columns; column += wide) {
        struct lines *lines = &table->cells[column];
        uint32_t cell = table->slots.slot[column].cell;
        wide = cells_wide(&table->slots, column);
        lines_clear(lines);
        bool again = cells_is_from_above(&table->slots, column);
        if (!cell || (head && again))
            continue;
        bool strong = head || nodes[cell].flags & NODE_HEAD;
        wrap_cell(table, cell, sum_cols(table->cols + column, wide),
                  table->style | (strong ? STYLE_STRONG : 0), again, lines);
        if (walker->turner)
            turn_lines(walker->turner, lines, 0, walker->rtl, 0);
        aligns[column] =
            nodes[cell].level == ALIGN_DEFAULT && walker->rtl ? ALIGN_RIGHT : nodes[cell].level;
        height = lines->count > height ? lines->count : height;
    }
    return height;
}

/* Whether a column and the one before it have the same cell. */
static bool is_of_one_cell(const struct table *table, size_t column)
{
    const struct slot *slot = &table->slots.slot[column];
    return column > 0 && column < table->columns && !table->in_gap && slot->cell &&
           slot->cell == slot[-1].cell;
}

/* Draws line `index` of the row that was wrapped last. */
static void draw_row_line(struct table *table, size_t index, const enum node_align *aligns,
                          struct place place)
{
    bool rtl = table->walker->rtl;
    size_t columns = table->columns;
    wrap_line(table->walker->wrap, NULL, 0, place, LINE_AS_IS);
    for (size_t i = 0, wide; i < columns; i += wide) {
        size_t column = rtl ? columns - 1 - i : i;
        if (i)
            add_separator(table);
        for (wide = 1; !rtl && is_of_one_cell(table, column + wide);)
            wide++;
        for (; rtl && is_of_one_cell(table, column); wide++)
            column--;
        add_cell_line(table, &table->cells[column], index, sum_cols(table->cols + column, wide),
                      aligns[column], !rtl && i + wide == columns);
    }
}

/* Whether a row is a head without words, which only Markdown wants. */
static bool is_blank_head(const struct table *table, uint32_t row)
{
    const struct node *nodes = table->walker->document->nodes;
    for (uint32_t i = row + 1; i < next(table, row); i++)
        if (nodes[i].kind != NODE_TABLE_CELL && nodes[i].kind != NODE_ANCHOR)
            return false;
    return nodes[row].flags & NODE_HEAD;
}

/* Draws a row, unless it is a head without words: whose cells are that is known even so, or the
 * rows below would take those of others. Returns whether it did. */
static bool draw_row(struct table *table, uint32_t row, enum node_align *aligns)
{
    size_t height = wrap_row(table, row, aligns);
    bool blank = is_blank_head(table, row);
    for (size_t i = 0; i < height && !blank; i++)
        draw_row_line(table, i, aligns, (struct place){row, (uint32_t)i});
    return !blank;
}

/* An empty line in which the bars between the columns continue. */
static void draw_gap(struct table *table, const enum node_align *aligns)
{
    for (size_t i = 0; i < table->columns; i++)
        lines_clear(&table->cells[i]);
    table->in_gap = true;
    draw_row_line(table, 0, aligns, (struct place){0, 0});
    table->in_gap = false;
}

static void draw_rule(struct table *table)
{
    struct walker *walker = table->walker;
    struct buffer row = {0};
    uint32_t cols = 0;
    for (size_t i = 0; i < table->columns; i++) {
        size_t column = walker->rtl ? table->columns - 1 - i : i;
        if (i)
            buffer_add_string(&row, mark_text(MARK_CROSS, walker->options->ascii));
        buffer_add_repeated(&row, mark_text(MARK_RULE, walker->options->ascii),
                            table->cols[column]);
        cols += table->cols[column] + (i ? BETWEEN_COLS : 0);
    }
    wrap_made_line(walker->wrap, &row, cols, STYLE_MARK, (struct place){0, 0}, LINE_AS_IS);
}

/* Whether a row below the head takes more than one line. */
static bool has_high_row(const struct table *table)
{
    for (size_t i = 0; i < table->columns; i++)
        if (table->body[i] > table->cols[i])
            return true;
    return table->has_breaks;
}

static void draw_columns(struct table *table)
{
    const struct node *nodes = table->walker->document->nodes;
    uint32_t end = next(table, table->node);
    enum node_align *aligns = memory_new(table->columns * sizeof *aligns);
    bool gaps = has_high_row(table);
    bool gap_owed = false;
    bool any = false;
    for (uint32_t row = table->node + 1; row < end; row = next(table, row)) {
        if (nodes[row].kind != NODE_TABLE_ROW)
            continue;
        if (gap_owed)
            draw_gap(table, aligns);
        any = draw_row(table, row, aligns) || any;
        bool head = nodes[row].flags & NODE_HEAD;
        if (head && any && !(next(table, row) < end && nodes[next(table, row)].flags & NODE_HEAD))
            draw_rule(table);
        gap_owed = gaps && !head;
    }
    free(aligns);
}

/* The columns; 0 if the table holds anything but rows of cells. */
static size_t count_columns(const struct table *table)
{
    const struct node *nodes = table->walker->document->nodes;
    for (uint32_t row = table->node + 1; row < next(table, table->node); row = next(table, row)) {
        if (nodes[row].kind != NODE_TABLE_ROW && nodes[row].kind != NODE_ANCHOR)
            return 0;
        for (uint32_t cell = row + 1; cell < next(table, row); cell = next(table, cell))
            if (nodes[cell].kind != NODE_TABLE_CELL && nodes[cell].kind != NODE_ANCHOR)
                return 0;
    }
    return cells_columns(table->walker->document, table->node);
}

/* Whether sentences stand in a column that has room for a word or two, where "up to 4 times a day"
 * is five lines: as a row of its own it is read at once. */
static bool is_squeezed(const struct table *table)
{
    for (size_t i = 0; i < table->columns; i++)
        if (table->cols[i] < SENTENCE_COLS && table->body[i] > table->cols[i] * HIGH_LINES)
            return true;
    return false;
}

/* Draws the columns side by side if they fit and can be read; else returns false. */
static bool try_columns(struct table *table)
{
    uint32_t room = wrap_text_cols(table->walker->wrap);
    if (table->columns > room)
        return false;
    table->cols = memory_new(3 * table->columns * sizeof *table->cols);
    table->least = table->cols + table->columns;
    table->body = table->least + table->columns;
    table->cells = memory_new(table->columns * sizeof *table->cells);
    for (size_t i = 0; i < table->columns; i++)
        lines_init(&table->cells[i]);
    wrap_init(&table->wrap, NULL, 1);
    cells_init(&table->slots, table->walker->document, table->columns);
    measure(table);
    bool fits = table_fit(table->cols, table->least, table->columns, BETWEEN_COLS, room) &&
                !is_squeezed(table);
    if (fits)
        draw_columns(table);
    cells_done(&table->slots);
    wrap_done(&table->wrap);
    for (size_t i = 0; i < table->columns; i++)
        lines_done(&table->cells[i]);
    free(table->cells);
    free(table->cols);
    return fits;
}

bool table_layout(struct walker *walker, uint32_t node, uint32_t style)
{
    struct table *table = memory_new(sizeof *table);
    *table = (struct table){.walker = walker, .node = node, .style = style};
    size_t columns = table->columns = count_columns(table);
    if (columns && (walker->options->linear || !try_columns(table)))
        rows_layout(walker, node, columns, style);
    free(table);
    return columns;
}
