/*
 * The columns of a table of HTML.
 *
 * They stay aligned: cells that span several columns or rows are followed by empty ones, which say
 * so (HTML 4.9.12, forming a table). Refuses to leave any of these out.
 */
#include "markup/html_build.h"

/* The widest colspan that is honoured, and the highest rowspan (HTML 4.9.11). */
enum { COLUMNS_WIDE_MAX = HTML_COLUMNS_MAX, ROWS_HIGH_MAX = 65534 };

void html_columns_pass(struct html_table *table, uint32_t from)
{
    for (uint32_t i = from; i < HTML_COLUMNS_MAX; i++)
        table->reach[i] -= table->reach[i] > 0;
}

/* Adds an empty cell. None is left out, however many there are: what stands behind it would be in
 * another column. A page that gets too large by them is not shown (builder_is_full). */
static void add_blank(struct html *html, unsigned flags)
{
    builder_open(html->builder, NODE_TABLE_CELL);
    builder_set_flags(html->builder, flags);
    builder_close(html->builder);
    html->table.column++;
}

/* Adds the empty cell of a column into which one above reaches down. */
static void add_below(struct html *html)
{
    struct html_table *table = &html->table;
    uint32_t column = table->column;
    table->reach[column]--;
    add_blank(html, table->across[column] ? NODE_ACROSS : NODE_BELOW);
}

void html_columns_fill(struct html *html)
{
    struct html_table *table = &html->table;
    for (; table->blanks_owed; table->blanks_owed--)
        add_blank(html, NODE_ACROSS);
    while (table->column < HTML_COLUMNS_MAX && table->reach[table->column])
        add_below(html);
}

/* Columns up to the last one that a cell above reaches down into; 0: there is none behind the open
 * row's cells. */
static uint32_t reached_columns(const struct html_table *table, uint32_t from)
{
    uint32_t columns = 0;
    for (uint32_t i = from; i < HTML_COLUMNS_MAX; i++)
        columns = table->reach[i] ? i + 1 : columns;
    return columns;
}

void html_columns_end(struct html *html)
{
    struct html_table *table = &html->table;
    uint32_t behind = table->column + table->blanks_owed;
    uint32_t reached = reached_columns(table, behind);
    if (table->column > table->columns)
        table->columns = table->column;
    uint32_t columns = reached > table->columns ? reached : table->columns;
    for (; table->blanks_owed && (table->rows <= 1 || table->column < columns);
         table->blanks_owed--)
        add_blank(html, NODE_ACROSS);
    while (table->column < reached) {
        if (table->reach[table->column])
            add_below(html);
        else
            add_blank(html, 0);
    }
    if (reached && table->column > table->columns)
        table->columns = table->column;
    html_columns_pass(table, table->column > behind ? table->column : behind);
}

bool html_columns_take(struct html *html, const struct html_token *tag)
{
    struct html_table *table = &html->table;
    uint32_t wide = (uint32_t)html_number_attribute(html, tag, "colspan", 1, COLUMNS_WIDE_MAX, 1);
    long rows = html_number_attribute(html, tag, "rowspan", -1, ROWS_HIGH_MAX, 1);
    uint16_t high = (uint16_t)(rows < 0 ? 1 : rows ? rows : ROWS_HIGH_MAX + 1);
    for (uint32_t i = 0; i < wide && table->column + i < HTML_COLUMNS_MAX; i++) {
        table->reach[table->column + i] = high - 1;
        table->across[table->column + i] = i > 0;
    }
    table->column++;
    table->blanks_owed = wide - 1;
    return wide > 1 || high > 1;
}
