/*
 * Tables of HTML.
 *
 * A table's nodes are opened with its first cell, so a table without cells is none, and what
 * precedes its first row comes before the table. A cell's node stays open until the next cell or
 * row begins: what is written between cells goes to the cell before, and no word is lost.
 *
 * Tables in cells are flat: a line for each row, bars between cells.
 */
#include "markup/html_build.h"

#include "base/ascii.h"

#include <string.h>
#include <strings.h>

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

/* Notes what the words of the open cell say of its row. An empty <td> before any <th> is a corner.
 */
static void note_words(struct html *html)
{
    struct html_row *row = &html->table.row;
    const struct buffer *text = &html->builder->text;
    size_t at = html->table.words_begin;
    while (at < text->used && text->bytes[at] == '\n')
        at++;
    bool worded = at < text->used;
    row->worded += worded;
    row->has_number = row->has_number || (worded && ascii_is_digit(text->bytes[at]));
    row->has_values = row->has_values || (row->cell_is_value && (worded || row->heads));
}

static void close_cell(struct html *html)
{
    if (!html->table.cell_open)
        return;
    html_suspend(html);
    note_words(html);
    builder_close(html->builder);
    html->table.cell_open = false;
}

/* A row is a head if it is in one, or if all its cells are <th> and it is the first, or the second
 * below one with cells that span: "Dose" above "Adult" and "Child". Further down such a row is a
 * new head, unless it has a number, as sums have. */
static bool is_head(const struct html_table *table)
{
    const struct html_row *row = &table->row;
    const struct html_row *before = &table->before;
    bool labels = row->heads && (!row->has_values || row->has_scope) && !row->is_named;
    bool first = table->rows == 1;
    bool second = before->is_head && !before->in_head && before->has_spans;
    bool anew = before->has_values && !before->is_head && row->worded > 1 && !row->has_number;
    return row->in_head || (labels && !row->in_foot && (first || second || anew));
}

/* Remembers label rows below others until a row follows that they label. */
static void note_late_head(struct html_table *table)
{
    if (table->row.in_foot)
        return;
    if (!table->row.is_head) {
        table->has_body = true;
        table->late = 0;
    } else if (table->has_body && !table->late) {
        table->late = table->row_node;
    }
}

static void close_row(struct html *html)
{
    struct html_table *table = &html->table;
    close_cell(html);
    if (!table->row_open)
        return;
    html_columns_end(html);
    bool second = table->before.is_head;
    table->row.is_head = is_head(table);
    builder_set_flags(html->builder, table->row.is_head ? NODE_HEAD : 0);
    note_late_head(table);
    builder_close(html->builder);
    table->before = table->row;
    table->before.has_spans = table->row.has_spans && !second;
    table->row_open = false;
}

bool html_is_in_flat_table(const struct html *html)
{
    int table = html_find(html, HTML_ROLE(HTML_TABLE), 0);
    return table >= 0 && html->open[table].flat;
}

/* A table begins. One around it whose first cell has nothing else so far only places it on a web
 * page, and has no nodes: in its cell the table could have no columns. */
static void dissolve(struct html *html)
{
    enum { NODES = 3 }; /* table, row, cell */
    struct html_table *table = &html->table;
    const struct builder *builder = html->builder;
    const struct html_open *outer = open_table(html);
    bool places = outer && !outer->flat && table->cell_open && table->row.cell_is_value &&
                  builder->count == table->mark.count + NODES &&
                  builder->text.used == table->words_begin &&
                  builder->depth == table->mark.depth + NODES &&
                  builder->flattened.used == table->mark.flattened;
    if (!places)
        return;
    close_cell(html);
    builder_close(html->builder);
    builder_close(html->builder);
    builder_rewind(html->builder, &table->mark);
    table->is_open = table->row_open = false;
    html->open[outer - html->open].flat = true;
}

void html_begin_table(struct html *html, const struct html_element *element,
                      const struct html_token *tag)
{
    int outer = html_find(html, HTML_ROLE(HTML_TABLE) | HTML_ROLE(HTML_CELL), 0);
    if (outer >= 0 && html->open[outer].element->role == HTML_TABLE &&
        html->open[outer].around == html->depth)
        html_close_to(html, (size_t)outer);
    dissolve(html);
    bool takes = html_begin_block(html);
    bool inner = html_find(html, HTML_ROLE(HTML_TABLE), 0) >= 0 && !html_is_in_flat_table(html);
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

/* The last rows label nothing, even if all their cells are <th>. */
static void end_late_head(struct html *html)
{
    size_t node = html->table.late;
    for (; node && node < html->builder->count; node++)
        if (html->builder->nodes[node].kind == NODE_TABLE_ROW)
            html->builder->nodes[node].flags = 0;
}

void html_finish_table(struct html *html, struct html_open *open)
{
    struct html_table *table = &html->table;
    if (open->flat)
        return;
    close_row(html);
    if (table->is_open) {
        end_late_head(html);
        if (table->foot_end)
            builder_move_last(html->builder, table->foot, table->foot_end);
        builder_set_number(html->builder, table->columns);
        builder_close(html->builder);
    }
    table->is_open = false;
}

/* Keeps the id of a table's part for the next cell; in a flat table it is added at once. */
static void keep_anchor(struct html *html, const struct html_token *tag, bool flat)
{
    const struct buffer *id = flat ? NULL : html_value(html, tag, "id");
    if (flat)
        html_add_anchor(html, tag, "id");
    else if (id && id->used)
        buffer_add(&html->table.anchors, id->bytes, strlen(id->bytes) + 1);
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
    if (!open->flat) {
        html->table.in_head = element->level == HTML_HEAD;
        html->table.in_foot = element->level == HTML_FOOT;
        html->table.part_ended = true;
    }
    html_push(html, element);
}

void html_finish_part(struct html *html, struct html_open *open)
{
    html_finish_row(html, open);
    if (!html->table.row_ended)
        return;
    html->table.in_head = html->table.in_foot = false;
    html->table.part_ended = true;
}

/* A row begins. The one before it has no node if it has no cells, but cells above reach into it. */
static void pass_empty_row(struct html *html)
{
    struct html_table *table = &html->table;
    if (table->row_awaits_cell) {
        close_row(html);
        html_columns_pass(table, 0);
    }
    table->row_awaits_cell = true;
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
    if (!table->flat)
        pass_empty_row(html);
    html_push(html, element);
}

void html_finish_row(struct html *html, struct html_open *open)
{
    (void)open;
    int table = html_find(html, HTML_ROLE(HTML_TABLE), 0);
    if (table >= 0 && !html->open[table].flat)
        html->table.row_ended = true;
}

/* The rows of the first foot come last, wherever they are written, as on a website (CSS 2.2, 17.2):
 * HTML 4 had them before the body. */
static void note_foot(struct html *html)
{
    struct html_table *table = &html->table;
    if (table->in_foot && !table->foot)
        table->foot = html->builder->count;
    else if (!table->in_foot && table->foot && !table->foot_end)
        table->foot_end = html->builder->count;
}

static void open_row(struct html *html)
{
    struct html_table *table = &html->table;
    close_row(html);
    if (!table->is_open) {
        table->mark = builder_mark(html->builder);
        builder_open(html->builder, NODE_TABLE);
        table->is_open = true;
    }
    note_foot(html);
    table->row_node = html->builder->count;
    builder_open(html->builder, NODE_TABLE_ROW);
    if (table->part_ended) /* no cell reaches from one part into another */
        memset(table->reach, 0, sizeof table->reach);
    table->row = (struct html_row){.in_head = table->in_head, .in_foot = table->in_foot};
    table->part_ended = table->row_ended = table->row_awaits_cell = false;
    table->row_open = true;
    table->column = table->blanks_owed = 0;
    table->rows += !table->in_foot;
}

/* A cell's alignment: its attribute `align`, or `text-align` in its style. */
static enum node_align find_align(struct html *html, const struct html_token *tag)
{
    static const struct {
        const char *name;
        enum node_align align;
    } aligns[] = {{"left", ALIGN_LEFT}, {"center", ALIGN_CENTER}, {"right", ALIGN_RIGHT}};
    enum node_align align = ALIGN_DEFAULT;
    const char *word = NULL;
    const struct buffer *value = html_value(html, tag, "align");
    if (value) {
        word = value->bytes;
    } else if ((value = html_value(html, tag, "style")) &&
               (word = strstr(value->bytes, "text-align"))) {
        word += strlen("text-align");
        word += strspn(word, " :\t");
    }
    for (size_t i = 0; word && i < sizeof aligns / sizeof *aligns; i++)
        if (strncasecmp(word, aligns[i].name, strlen(aligns[i].name)) == 0)
            align = aligns[i].align;
    return align;
}

/* Notes what a cell's tag says of its row. */
static void note_cell(struct html *html, const struct html_element *element,
                      const struct html_token *tag)
{
    struct html_row *row = &html->table.row;
    const struct buffer *scope = element->level ? html_value(html, tag, "scope") : NULL;
    row->heads += element->level;
    row->cell_is_value = !element->level;
    if (scope) {
        row->has_scope = row->has_scope || strncasecmp(scope->bytes, "col", 3) == 0;
        row->is_named = row->is_named || strncasecmp(scope->bytes, "row", 3) == 0;
    }
}

static void open_cell(struct html *html, const struct html_element *element,
                      const struct html_token *tag)
{
    struct html_table *table = &html->table;
    if (table->row_ended || !table->row_open)
        open_row(html);
    close_cell(html);
    html_columns_fill(html);
    bool spans = html_columns_take(html, tag);
    builder_open(html->builder, NODE_TABLE_CELL);
    builder_set_level(html->builder, (uint8_t)find_align(html, tag));
    builder_set_flags(html->builder, element->level ? NODE_HEAD : 0);
    add_anchors(html);
    table->cell_open = true;
    table->words_begin = html->builder->text.used;
    note_cell(html, element, tag);
    table->row.has_spans = table->row.has_spans || spans;
}

/* A bar between the cells of a flat table; the first begins a line. */
static void part_flat_cell(struct html *html, bool first)
{
    if (first)
        html_part(html);
    else if (builder_at_line_start(html->builder))
        builder_text(html->builder, NODE_TEXT, "| ", 2); /* behind an empty cell or a paragraph */
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
