/*
 * Rows of tables that are shown as text, or not shown (L21).
 */
#include "check/judges.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "check/page.h"
#include "check/typed_item.h"

#include <string.h>

/* How many cells a line has as the row of a table; 0: it has no | as text. */
static size_t count_cells(const struct source *source, const struct line *line)
{
    size_t from = (size_t)(line->s - source->text.bytes);
    size_t n = line->n_bytes - ascii_tail_bytes(line->s, line->n_bytes, " \t\r");
    size_t bars = 0;
    for (size_t i = 0; i < n; i++)
        bars += line->s[i] == '|' && source->classes[from + i] == SOURCE_TEXT &&
                !(i && line->s[i - 1] == '\\');
    if (!bars)
        return 0;
    bool closed = n > 1 && line->s[n - 1] == '|' && line->s[n - 2] != '\\';
    return bars + 1 - (*line->s == '|') - closed;
}

/* Whether a line without cells is a sentence: it begins with a letter or a number, and has several
 * words. */
static bool is_sentence(const struct source *source, const struct line *line)
{
    return text_is_word_byte(*line->s) && memchr(line->s, ' ', line->n_bytes) &&
           source->classes[line->s - source->text.bytes] == SOURCE_TEXT;
}

/* Reports rows that do not become rows, and rows with more cells than their table's head: the extra
 * cells are not shown, here or on the website. */
static void check_rows(const struct check_page *page)
{
    const struct source *source = &page->source;
    size_t columns = 0;
    size_t last = 0;
    bool last_quoted = false;
    for (size_t at = 0; at < source->text.used;) {
        struct line line = source_line(source, at);
        size_t cells_here = count_cells(source, &line);
        size_t from = (size_t)(line.s - source->text.bytes);
        bool quoted = memchr(source->text.bytes + at, '>', from - at);
        if (quoted != last_quoted || line_is_blank(&line) || source->classes[from] == SOURCE_CODE ||
            typed_begins_block(&line))
            columns = 0;
        else if (!columns && cells_here && cells_here == last && line_is_delimiter_row(&line))
            columns = last;
        else if (columns && !cells_here) {
            if (is_sentence(source, &line))
                check_add(
                    page, RULE_L21, NOTE_WARNING, source_find(source, from),
                    "this line is taken for a row of the table above: leave an empty line between");
            columns = 0;
        } else if (columns && cells_here > columns)
            check_add(page, RULE_L21, NOTE_WARNING, source_find(source, from),
                      "a row of %zu cells in a table of %zu: the last %s not shown", cells_here,
                      columns, cells_here == columns + 1 ? "is" : "are");
        last = cells_here;
        last_quoted = quoted;
        at = from + line.n_bytes + 1;
    }
}

static bool is_row(const struct check_unit *unit)
{
    return unit->n_bytes > 2 && *unit->text == '|' && !unit->heading && !unit->cell &&
           memchr(unit->text + 1, '|', unit->n_bytes - 1);
}

/* Whether a unit's first line has only the | that begins it: "| 1 High Street", as Pandoc writes
 * lines that stay lines. */
static bool is_of_lines(const struct check_unit *unit)
{
    const struct source *source = &unit->page->source;
    size_t at = check_unit_start(unit);
    while (at && source->text.bytes[at - 1] != '\n')
        at--;
    struct line line = source_line(source, at);
    return line.n_bytes && !memchr(line.s + 1, '|', line.n_bytes - 1);
}

/* Reports rows outside any table: only the first of several adjacent ones. */
static void check_row(const struct check_page *page, size_t i)
{
    const struct check_unit *unit = &page->units[i];
    const struct check_unit *above = i ? unit - 1 : NULL;
    if (!is_row(unit) || (above && is_row(above)))
        return;
    const char *fault = "this is no table: its second line must be |---|---|, with as many cells "
                        "as the first, and no empty line stands between rows";
    if (above && page->page->document->nodes[above->node].kind == NODE_TABLE_CELL)
        fault = "this row is no part of the table above: leave no empty line between rows";
    else if (is_of_lines(unit))
        fault = "lines that begin with | are shown as one: write \\ at the end of each instead";
    check_warn(unit, 0, RULE_L21, "%s", fault);
}

void rule_marks_rows(const struct check_page *page)
{
    check_rows(page);
    for (size_t i = 0; i < page->unit_count; i++)
        check_row(page, i);
}
