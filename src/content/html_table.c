/*
 * Tables of HTML.
 *
 * A table's nodes are opened with its first cell, so a table without cells is none, and what
 * precedes its first row comes before the table. A cell's node stays open until the next cell or
 * row begins: what is written between cells goes to the cell before, and no word is lost.
 *
 * Tables in cells are flat: a line for each row, bars between cells. Columns stay aligned: cells
 * that span several columns or rows are followed by empty ones.
 */
#include "content/html_build.h"

#include <string.h>
#include <strings.h>

/* The widest colspan and the highest rowspan that are honoured. */
enum { COLUMNS_WIDE_MAX = 16, ROWS_HIGH_MAX = 1000 };

/* The innermost table, if it can be added to here; NULL: there is none. */
static struct html_open *open_table(struct html *html)
{
    int found = html_find(html, HTML_ROLE(HTML_TABLE), HTML_ROLE(HTML_HIDDEN));
    return found >= 0 && html->open[found].around == html->depth ? &html->open[found] : NULL;
}

/* Closes everything in the innermost element with one of these roles. */
static void close_into(struct html *html, uint64_t roles)
{
    int found = html_find(html, roles, 0);
    if (found >= 0 && (size_t)found + 1 < html->count)
        html_close_to(html, (size_t)found + 1);
}

void html_begin_table(struct html *html, const struct html_element *element,
                      const struct html_token *tag)
{
    int outer = html_find(html, HTML_ROLE(HTML_TABLE) | HTML_ROLE(HTML_CELL), 0);
    if (outer >= 0 && html->open[outer].element->role == HTML_TABLE &&
        html->open[outer].around == html->depth)
        html_close_to(html, (size_t)outer);
    bool takes = html_begin_block(html, false);
    bool inner = html_find(html, HTML_ROLE(HTML_TABLE), 0) >= 0;
    struct html_open *open = html_push(html, element);
    if (!open)
        return;
    html_add_anchor(html, tag, "id");
    open->flat = !takes || inner;
    if (open->flat)
        return;
    struct buffer anchors = html->table.anchors;
    anchors.used = 0;
    html->table = (struct html_table){.anchors = anchors, .row_ended = true};
}

static void close_cell(struct html *html)
{
    if (!html->table.cell_open)
        return;
    html_suspend(html);
    builder_close(html->builder);
    html->table.cell_open = false;
}

/* A row is a header row if it is in a head, or if all its cells are <th> and it is the first, or
 * the second below one with cells that span: "Dose" above "Adult" and "Child". */
static void close_row(struct html *html)
{
    struct html_table *table = &html->table;
    close_cell(html);
    if (!table->row_open)
        return;
    for (size_t i = table->column + table->blanks_owed; i < HTML_COLUMNS_MAX; i++)
        table->reach[i] -= table->reach[i] > 0;
    bool leads = table->rows == 1 || (table->rows == 2 && table->heads_span);
    bool head = table->head || (leads && table->only_heads);
    table->heads_span = table->heads_span && head;
    builder_set_flags(html->builder, head ? NODE_HEAD : 0);
    builder_close(html->builder);
    if (table->column > table->columns)
        table->columns = table->column;
    table->row_open = false;
}

void html_finish_table(struct html *html, struct html_open *open)
{
    struct html_table *table = &html->table;
    if (open->flat)
        return;
    close_row(html);
    if (table->is_open) {
        builder_set_number(html->builder, table->columns);
        builder_close(html->builder);
    }
    table->is_open = false;
}

/* Keeps the id of a table's part for the next cell; in a flat table it is added at once. */
static void keep_anchor(struct html *html, const struct html_token *tag, bool flat)
{
    struct buffer id = {0};
    if (html_attribute(tag, "id", &id) && id.used && flat)
        builder_anchor(html->builder, id.bytes, id.used);
    else if (id.used)
        buffer_add(&html->table.anchors, id.bytes, strlen(id.bytes) + 1);
    buffer_done(&id);
}

static void add_anchors(struct html *html)
{
    struct buffer *anchors = &html->table.anchors;
    for (size_t at = 0; at < anchors->used;) {
        size_t n = strlen(anchors->bytes + at);
        builder_anchor(html->builder, anchors->bytes + at, n);
        at += n + 1;
    }
    anchors->used = 0;
}

void html_begin_part(struct html *html, const struct html_element *element,
                     const struct html_token *tag)
{
    const struct html_open *open = open_table(html);
    if (!open) {
        html_part(html);
        return;
    }
    close_into(html, HTML_ROLE(HTML_TABLE));
    html_part(html);
    keep_anchor(html, tag, open->flat);
    if (!open->flat)
        html->table.in_head = element->level;
    html_push(html, element);
}

void html_finish_part(struct html *html, struct html_open *open)
{
    html_finish_row(html, open);
    if (html->table.row_ended)
        html->table.in_head = false;
}

void html_begin_row(struct html *html, const struct html_element *element,
                    const struct html_token *tag)
{
    const struct html_open *table = open_table(html);
    if (!table) {
        html_part(html);
        return;
    }
    close_into(html, HTML_ROLE(HTML_TABLE) | HTML_ROLE(HTML_TABLE_PART));
    html_part(html);
    keep_anchor(html, tag, table->flat);
    html_push(html, element);
}

void html_finish_row(struct html *html, struct html_open *open)
{
    (void)open;
    int table = html_find(html, HTML_ROLE(HTML_TABLE), 0);
    if (table >= 0 && !html->open[table].flat)
        html->table.row_ended = true;
}

static void add_blank(struct html *html)
{
    struct html_table *table = &html->table;
    if (table->blanks++ > 64 + 4 * table->cells)
        return; /* far more empty cells than others: hostile input */
    builder_open(html->builder, NODE_TABLE_CELL);
    builder_close(html->builder);
    table->column++;
}

/* Adds the empty cells due before the next one: after a colspan, and below a rowspan. */
static void add_blanks(struct html *html)
{
    struct html_table *table = &html->table;
    for (; table->blanks_owed; table->blanks_owed--)
        add_blank(html);
    while (table->column < HTML_COLUMNS_MAX && table->reach[table->column]) {
        uint32_t column = table->column;
        table->reach[column]--;
        add_blank(html);
        if (table->column == column)
            break;
    }
}

static void open_row(struct html *html)
{
    struct html_table *table = &html->table;
    close_row(html);
    if (!table->is_open) {
        builder_open(html->builder, NODE_TABLE);
        table->is_open = true;
    }
    builder_open(html->builder, NODE_TABLE_ROW);
    table->row_open = table->only_heads = true;
    table->row_ended = false;
    table->head = table->in_head;
    table->column = table->blanks_owed = 0;
    table->rows++;
}

/* A cell's alignment: its attribute `align`, or `text-align` in its style. */
static enum node_align find_align(const struct html_token *tag)
{
    static const struct {
        const char *name;
        enum node_align align;
    } aligns[] = {{"left", ALIGN_LEFT}, {"center", ALIGN_CENTER}, {"right", ALIGN_RIGHT}};
    struct buffer value = {0};
    enum node_align align = ALIGN_DEFAULT;
    const char *word = NULL;
    if (html_attribute(tag, "align", &value)) {
        word = value.bytes;
    } else if (html_attribute(tag, "style", &value) && (word = strstr(value.bytes, "text-align"))) {
        word += strlen("text-align");
        word += strspn(word, " :\t");
    }
    for (size_t i = 0; word && i < sizeof aligns / sizeof *aligns; i++)
        if (strncasecmp(word, aligns[i].name, strlen(aligns[i].name)) == 0)
            align = aligns[i].align;
    buffer_done(&value);
    return align;
}

static void open_cell(struct html *html, const struct html_element *element,
                      const struct html_token *tag)
{
    struct html_table *table = &html->table;
    if (table->row_ended || !table->row_open)
        open_row(html);
    close_cell(html);
    add_blanks(html);
    uint32_t wide = (uint32_t)html_number_attribute(tag, "colspan", 1, COLUMNS_WIDE_MAX, 1);
    uint16_t high = (uint16_t)html_number_attribute(tag, "rowspan", 0, ROWS_HIGH_MAX, 1);
    for (uint32_t i = 0; i < wide && table->column + i < HTML_COLUMNS_MAX; i++)
        table->reach[table->column + i] = high ? high - 1 : ROWS_HIGH_MAX;
    builder_open(html->builder, NODE_TABLE_CELL);
    builder_set_level(html->builder, (uint8_t)find_align(tag));
    add_anchors(html);
    table->cell_open = true;
    table->only_heads = table->only_heads && element->level;
    table->heads_span = table->heads_span || (table->rows == 1 && (wide > 1 || high != 1));
    table->column++;
    table->cells++;
    table->blanks_owed = wide - 1;
}

/* A bar between the cells of a flat table; the first begins a line. */
static void part_flat_cell(struct html *html, bool first)
{
    if (first || builder_at_line_start(html->builder))
        html_part(html);
    else
        builder_text(html->builder, NODE_TEXT, " | ", 3);
}

void html_begin_cell(struct html *html, const struct html_element *element,
                     const struct html_token *tag)
{
    const struct html_open *table = open_table(html);
    if (!table) {
        html_part(html);
        return;
    }
    uint64_t rows = HTML_ROLE(HTML_TABLE) | HTML_ROLE(HTML_TABLE_PART) | HTML_ROLE(HTML_ROW);
    close_into(html, rows);
    struct html_open *row = &html->open[html->count - 1];
    if (row->element->role != HTML_ROW)
        row = html_push(html, html_element_find("tr"));
    html_suspend(html);
    keep_anchor(html, tag, table->flat);
    if (table->flat) {
        part_flat_cell(html, row && !row->worded);
    } else {
        builder_end_paragraph(html->builder);
        open_cell(html, element, tag);
    }
    if (row)
        row->worded = true;
    html_push(html, element);
}
