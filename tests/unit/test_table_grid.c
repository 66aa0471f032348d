/*
 * Random HTML tables, held against the grid they were written from (HTML 4.9.12): read row by row,
 * each cell is said once for each row that it spans, with the labels above its columns, and side by
 * side each of its words stands in its columns, in each of its rows, and no dose is parted.
 */
#include "base/text.h"
#include "laid.h"
#include "layout/print.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROUNDS = 40, COLUMNS = 5, ROWS = 7, CELLS = COLUMNS * ROWS, HEADS = 2 };

struct made {
    size_t row;
    size_t column;
    size_t high;
    size_t wide;
    bool is_empty;
    bool is_tall; /* two paragraphs */
};

/* A table as a grid of cells, those of the head first. */
struct grid {
    uint32_t chance;
    size_t columns;
    size_t rows;
    size_t heads;
    size_t count;
    struct made made[CELLS];
    size_t slot[ROWS][COLUMNS];
};

static uint32_t below(struct grid *grid, uint32_t n)
{
    grid->chance = grid->chance * 1664525 + 1013904223;
    return (grid->chance >> 8) % n;
}

static bool is_free(const struct grid *grid, size_t row, size_t column)
{
    return grid->slot[row][column] == CELLS;
}

/* Adds the cell that begins in a free slot. In the last column and the last row each is one slot
 * only, or a whole column or row might be spanned away. */
static void add_cell(struct grid *grid, size_t row, size_t column, size_t last_row)
{
    struct made *made = &grid->made[grid->count];
    *made = (struct made){.row = row, .column = column, .high = 1, .wide = 1};
    while (column + made->wide + 1 < grid->columns && is_free(grid, row, column + made->wide) &&
           !below(grid, 4))
        made->wide++;
    while (row + made->high < last_row && !below(grid, 3))
        made->high++;
    made->is_empty = row >= grid->heads && column && !below(grid, 5);
    made->is_tall = row >= grid->heads && !below(grid, 6);
    for (size_t y = row; y < row + made->high; y++)
        for (size_t x = column; x < column + made->wide; x++)
            grid->slot[y][x] = grid->count;
    grid->count++;
}

static void make_grid(struct grid *grid, unsigned seed)
{
    *grid = (struct grid){.chance = seed * 2654435761u + 7};
    grid->columns = 2 + below(grid, COLUMNS - 1);
    grid->heads = 1 + below(grid, HEADS);
    grid->rows = grid->heads + 1 + below(grid, ROWS - HEADS);
    for (size_t y = 0; y < ROWS; y++)
        for (size_t x = 0; x < COLUMNS; x++)
            grid->slot[y][x] = CELLS;
    for (size_t y = 0; y < grid->rows; y++)
        for (size_t x = 0; x < grid->columns; x++)
            if (is_free(grid, y, x))
                add_cell(grid, y, x, y < grid->heads ? grid->heads : grid->rows);
}

/* Whether a cell begins in a row. A row that has none is not shown: it says nothing new. */
static bool is_shown(const struct grid *grid, size_t row)
{
    for (size_t x = 0; x < grid->columns; x++)
        if (grid->made[grid->slot[row][x]].row == row)
            return true;
    return false;
}

/* The two words of a cell, which no other has; the first is a dose. */
static void word_of(size_t cell, int which, char word[24])
{
    snprintf(word, 24, which ? "%zuz" : "%zu mg", cell + 100);
}

static void add_words(struct buffer *out, const struct grid *grid, size_t cell, const char *between)
{
    static const char *const letters[] = {"x", "\u00e9", "\u85ac", "e\u0301", "\u0436"};
    char word[24];
    for (int i = 0; i < 2 && !grid->made[cell].is_empty; i++) {
        word_of(cell, i, word);
        buffer_add_string(out, i ? between : "");
        buffer_add_string(out, i ? letters[cell % 5] : "");
        buffer_add_string(out, word);
    }
}

static void write_html(struct buffer *html, const struct grid *grid)
{
    buffer_add_string(html, "<table><thead>");
    for (size_t cell = 0, row = 0; row < grid->rows; row++) {
        buffer_add_string(html, row == grid->heads ? "</thead><tbody><tr>" : "<tr>");
        for (; cell < grid->count && grid->made[cell].row == row; cell++) {
            const struct made *made = &grid->made[cell];
            buffer_format(html, "<t%c rowspan=%zu colspan=\"%zu\">",
                          row < grid->heads || cell % 7 == 0 ? 'h' : 'd', made->high, made->wide);
            add_words(html, grid, cell, made->is_tall ? "<p>" : " ");
        }
        buffer_add_string(html, "</tr>\n");
    }
    buffer_add_string(html, "</table>");
}

/* Adds the labels of a cell, without what its columns or the rows of the head say twice. */
static void add_labels(struct buffer *out, const struct grid *grid, size_t cell)
{
    const struct made *made = &grid->made[cell];
    size_t said = CELLS;
    if (made->wide == grid->columns)
        return;
    for (size_t y = 0; y < grid->heads; y++)
        for (size_t x = made->column; x < made->column + made->wide; x++) {
            size_t label = grid->slot[y][x];
            if (label == said || (y && label == grid->slot[y - 1][x]))
                continue;
            buffer_add_string(out, said == CELLS ? "" : ", ");
            add_words(out, grid, label, " ");
            said = label;
        }
    buffer_add_string(out, made->is_empty ? ":" : ": ");
}

/* What the table is, read row by row. */
static void write_rows(struct buffer *out, const struct grid *grid)
{
    for (size_t y = grid->heads; y < grid->rows; y++)
        for (size_t x = 0; is_shown(grid, y) && x < grid->columns;
             x += grid->made[grid->slot[y][x]].wide) {
            size_t cell = grid->slot[y][x];
            buffer_add_string(out, x ? "  " : "- ");
            add_labels(out, grid, cell);
            add_words(out, grid, cell, grid->made[cell].is_tall ? "\n  " : " ");
            buffer_add_char(out, '\n');
        }
}

static void print_table(const struct document *document, const struct layout_options *options,
                        struct buffer *out)
{
    struct layout layout;
    out->used = 0;
    layout_make(&layout, document, options);
    print_lines(&layout.lines, PRINT_PLAIN, out);
    buffer_string(out);
    layout_done(&layout);
}

static struct document *parse_grid(struct grid *grid, unsigned seed)
{
    struct buffer html = {0};
    make_grid(grid, seed);
    write_html(&html, grid);
    struct document *document = laid_parse(buffer_string(&html));
    buffer_done(&html);
    return document;
}

static void drop_blanks(struct buffer *text)
{
    size_t used = 0;
    for (size_t i = 0; i < text->used; i++)
        if (text->bytes[i] != ' ' && text->bytes[i] != '\n')
            text->bytes[used++] = text->bytes[i];
    text->bytes[text->used = used] = '\0';
}

START_TEST(rows_say_each_cell_with_its_labels)
{
    struct grid grid;
    struct document *document = parse_grid(&grid, (unsigned)_i);
    struct buffer expected = {0};
    struct buffer got = {0};
    write_rows(&expected, &grid);
    struct layout_options options = {.cols = 400, .linear = true};
    print_table(document, &options, &got);
    ck_assert_str_eq(got.bytes, buffer_string(&expected));
    drop_blanks(&expected);
    for (options.cols = 12; options.cols < 80; options.cols += 7) {
        print_table(document, &options, &got);
        drop_blanks(&got);
        ck_assert_str_eq(got.bytes, expected.bytes);
    }
    buffer_done(&got);
    buffer_done(&expected);
    free(document);
}
END_TEST

/* Where columns end, from the rule below the head; false: it has none, the table is no columns. */
static bool find_edges(const struct grid *grid, const char *text, size_t edges[COLUMNS + 1])
{
    const char *rule = strstr(text, "─┼─");
    if (!rule)
        return false;
    while (rule > text && rule[-1] != '\n')
        rule--;
    size_t count = 0;
    size_t at = 0;
    edges[0] = 0;
    for (size_t bytes = strcspn(rule, "\n"); bytes; bytes -= 3, rule += 3, at++)
        if (memcmp(rule, "┼", 3) == 0) {
            ck_assert_uint_lt(++count, grid->columns);
            edges[count] = at;
        }
    edges[grid->columns] = at + 1;
    ck_assert_uint_eq(count + 1, grid->columns);
    return true;
}

/* Checks that a word stands as often as its cell's rows are many, and in its columns only. */
static void check_word(const struct grid *grid, size_t cell, const char *word, const char *text,
                       const size_t edges[COLUMNS + 1])
{
    const struct made *made = &grid->made[cell];
    size_t count = 0;
    for (const char *at = strstr(text, word); at; at = strstr(at + 1, word)) {
        const char *line = at;
        while (line > text && line[-1] != '\n')
            line--;
        size_t col = text_cols(line, (size_t)(at - line));
        size_t end = col + text_cols(word, strlen(word));
        ck_assert_msg(col >= edges[made->column] && end <= edges[made->column + made->wide],
                      "%s stands elsewhere:\n%s", word, text);
        count++;
    }
    size_t times = made->row < grid->heads;
    for (size_t y = made->row; made->row >= grid->heads && y < made->row + made->high; y++)
        times += is_shown(grid, y);
    ck_assert_msg(count == times, "%s %zu times:\n%s", word, count, text);
}

START_TEST(columns_show_each_cell_in_its_place)
{
    struct grid grid;
    struct document *document = parse_grid(&grid, (unsigned)_i);
    struct buffer text = {0};
    size_t edges[COLUMNS + 1];
    for (uint32_t cols = 20; cols < 120; cols += 9) {
        struct layout_options options = {.cols = cols};
        print_table(document, &options, &text);
        if (!find_edges(&grid, text.bytes, edges))
            continue;
        for (size_t cell = 0; cell < grid.count; cell++)
            for (int i = 0; i < 2 && !grid.made[cell].is_empty; i++) {
                char word[24];
                word_of(cell, i, word);
                check_word(&grid, cell, word, text.bytes, edges);
            }
    }
    buffer_done(&text);
    free(document);
}
END_TEST

SUITE(table_grid)
{
    tcase_add_loop_test(tcase, rows_say_each_cell_with_its_labels, 0, ROUNDS);
    tcase_add_loop_test(tcase, columns_show_each_cell_in_its_place, 0, ROUNDS);
}
