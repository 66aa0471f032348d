/*
 * Paragraphs that turn out to be the terms of a definition list, or a table that md4c would
 * overlook.
 */
#define _GNU_SOURCE /* memmem */
#include "dialect/state.h"

#include "base/ascii.h"

#include <stdlib.h>
#include <string.h>

/* Writes a term, escaped so that it begins no block, and is no link definition, now that it is
 * alone on its line. */
static void write_term(struct rewriter *rewriter, const char *s, size_t n_bytes)
{
    n_bytes -= ascii_tail_bytes(s, n_bytes, " \t\r\n");
    size_t blanks = ascii_lead_bytes(s, n_bytes, " \t");
    s += blanks;
    n_bytes -= blanks;
    if (!n_bytes)
        return;
    struct buffer *out = rewriter_text(rewriter);
    struct line line = {s, n_bytes, 0};
    struct line_start start = line_read_start(&line);
    size_t before = start.start == START_NUMBER ? start.mark_bytes - 1 : 0;
    bool escape = start.start != START_NOTHING && start.start != START_HTML;
    rewriter_write(rewriter, rewriter->depth, "<dt data-term>");
    rewriter_write_empty(rewriter, rewriter->depth);
    rewriter_begin_line(rewriter, rewriter->depth);
    buffer_add(out, s, before);
    buffer_add_string(out, escape ? "\\" : line_is_link_definition(&line) ? DIALECT_JOINT : "");
    buffer_add(out, s + before, n_bytes - before);
    buffer_add_char(out, '\n');
    rewriter_write_empty(rewriter, rewriter->depth);
    rewriter_write(rewriter, rewriter->depth, "</dt>");
}

void rewriter_make_terms(struct rewriter *rewriter)
{
    struct container *parent = rewriter_top(rewriter);
    struct buffer *out = rewriter_text(rewriter);
    size_t begin = parent->paragraph;
    size_t bytes = out->used - begin;
    char *paragraph = memory_copy(out->bytes + begin, bytes);
    if (parent->list_end == NO_LIST) {
        rewriter_cut(rewriter, begin + rewriter->lines[0].lead_bytes);
        buffer_add_string(out, "<dl>\n");
    } else {
        rewriter_cut(rewriter, parent->list_end);
    }
    for (size_t i = 0; i < rewriter->line_count; i++) {
        size_t from = rewriter->lines[i].at - begin + rewriter->lines[i].lead_bytes;
        const char *end = memchr(paragraph + from, '\n', bytes - from);
        write_term(rewriter, paragraph + from, (size_t)(end - (paragraph + from)));
    }
    free(paragraph);
}

static void open_paragraph(struct rewriter *rewriter, const struct line *line)
{
    struct container *container = rewriter_top(rewriter);
    if (container->last != LAST_LIST)
        container->list_end = NO_LIST;
    container->last = line_is_link_definition(line) ? LAST_OTHER : LAST_PARAGRAPH;
    rewriter->line_count = 0;
    rewriter->table = false;
    rewriter->leaf = LEAF_PARAGRAPH;
}

/* The line that was written last, without the marks of its containers. */
static struct line last_line(struct rewriter *rewriter)
{
    const struct written *last = &rewriter->lines[rewriter->line_count - 1];
    const struct buffer *out = rewriter_text(rewriter);
    size_t from = last->at + last->lead_bytes;
    return (struct line){out->bytes + from, out->used - from - 1, 0};
}

/* A table may begin in the middle of a paragraph, where md4c overlooks it: separates the header row
 * from the line above. */
static void part_table(struct rewriter *rewriter)
{
    struct line head = last_line(rewriter);
    size_t indent = line_indent(&head);
    size_t bytes = head.n_bytes - indent;
    char *words = memory_copy(head.s + indent, bytes);
    struct buffer *out = rewriter_text(rewriter);
    rewriter_cut(rewriter, rewriter->lines[rewriter->line_count - 1].at);
    rewriter_write_empty(rewriter, rewriter->depth);
    rewriter_begin_line(rewriter, rewriter->depth);
    buffer_add(out, words, bytes);
    buffer_add_char(out, '\n');
    free(words);
}

/* md4c requires three characters in each cell of a delimiter row, GFM one. */
static void lengthen(struct buffer *out, const struct line *line)
{
    for (size_t i = 0; i < line->n_bytes;) {
        size_t n = 0;
        while (i + n < line->n_bytes && (line->s[i + n] == '-' || line->s[i + n] == ':'))
            n++;
        bool starts = n && line->s[i] == ':';
        if (n && n < 3) {
            buffer_add(out, line->s + i, starts);
            buffer_add(out, "--", 3 - n);
            buffer_add(out, line->s + i + starts, n - starts);
        } else {
            buffer_add(out, line->s + i, n ? n : 1);
        }
        i += n ? n : 1;
    }
}

/* A row with what md4c misses before some of its bars. */
static void mend_bars(struct buffer *out, const struct line *line)
{
    const char *from = line->s;
    char missing;
    for (const char *bar; (bar = line_misread_bar(line, from, &missing)); from = bar) {
        buffer_add(out, from, (size_t)(bar - from));
        buffer_add_char(out, missing);
    }
    buffer_add(out, from, (size_t)(line->s + line->n_bytes - from));
}

/* Whether backquotes in different cells hide bars from md4c. Goldmark splits a row into cells
 * first: in "Do`s | Don`ts" they are apostrophes. But if that gives more cells than the table has
 * columns, whose words would be lost, code was meant. */
static bool has_hidden_bars(const struct line *line, size_t columns)
{
    return memchr(line->s, '|', line->n_bytes) && line_count_cells(line) == columns &&
           line_open_tick(line, line->s + line->at);
}

/* The row with such backquotes escaped. */
static void escape_ticks(struct buffer *out, const struct line *line)
{
    const char *end = line->s + line->n_bytes;
    const char *from = line->s;
    for (const char *tick = line->s + line->at; (tick = line_open_tick(line, tick)); from = tick) {
        buffer_add(out, from, (size_t)(tick - from));
        for (; tick < end && *tick == '`'; tick++)
            buffer_add_string(out, "\\`");
    }
    buffer_add(out, from, (size_t)(end - from));
}

/* Whether comments may hide bars from md4c. Goldmark splits a row into cells first, unless that
 * gives too many, as above. Rows with code are left as they are. */
static bool may_hide_bars(const struct line *line, size_t columns)
{
    return memmem(line->s, line->n_bytes, "<!--", 4) && !memchr(line->s, '`', line->n_bytes) &&
           line_count_cells(line) <= columns;
}

static const char *next_bar(const char *s, const char *end)
{
    while (s < end && (*s != '|' || s[-1] == '\\'))
        s++;
    return s;
}

/* The row with each comment escaped that begins in one cell and ends in another. */
static void escape_comments(struct buffer *out, const struct line *line)
{
    const char *end = line->s + line->n_bytes;
    const char *from = line->s;
    const char *close = from; /* the next "-->" */
    const char *bar = from;
    for (const char *at = from; (at = memmem(at, (size_t)(end - at), "<!--", 4)); at += 4) {
        if (close < at + 2)
            close = memmem(at + 2, (size_t)(end - at) - 2, "-->", 3);
        if (!close)
            break;
        bar = bar < at ? next_bar(at, end) : bar;
        if (bar > close || (at > line->s && at[-1] == '\\'))
            continue;
        buffer_add(out, from, (size_t)(at - from));
        buffer_add_char(out, '\\');
        from = at;
    }
    buffer_add(out, from, (size_t)(end - from));
}

/* A row of the table as md4c must read it: the line itself or, if changed, *amended, whose text is
 * in `row`. */
static const struct line *amend_row(struct buffer *row, struct line *amended,
                                    const struct line *line, size_t columns)
{
    const char *words = line->s + line->at;
    bool ticks = has_hidden_bars(line, columns);
    bool comments = may_hide_bars(line, columns);
    char missing;
    if (!ticks && !comments && !line_misread_bar(line, words, &missing))
        return line;
    struct buffer escaped = {0};
    struct line next = *line;
    if (ticks || comments) {
        (ticks ? escape_ticks : escape_comments)(&escaped, line);
        next = (struct line){buffer_string(&escaped), escaped.used, line->at};
    }
    mend_bars(row, &next);
    buffer_done(&escaped);
    *amended = (struct line){buffer_string(row), row->used, line->at};
    return amended;
}

/* Whether a row begins as an item does that may not interrupt a paragraph, and so for Goldmark no
 * table: "3. May | 5 mg". md4c would end the table, and count the items that it sees: a row
 * "1. June" below would be the fourth. Makes it the row with its mark escaped. */
static void escape_item(struct buffer *out, struct line *row)
{
    struct line_start start = line_read_start(row);
    if (start.start != START_NUMBER && start.start != START_BULLET)
        return;
    size_t mark =
        row->at + line_indent(row) + (start.start == START_NUMBER) * (start.mark_bytes - 1);
    buffer_add(out, row->s, mark);
    buffer_add_char(out, '\\');
    buffer_add(out, row->s + mark, row->n_bytes - mark);
    *row = (struct line){out->bytes, out->used, row->at};
}

/* Whether a paragraph on this line begins its item with the box of a finished task. */
static bool has_box(const struct rewriter *rewriter, const struct line *line)
{
    enum { BOX_BYTES = 3 };
    const struct container *in = &rewriter->in[rewriter->depth - 1];
    size_t at = line->at + line_indent(line);
    if (in->kind != IN_ITEM || in->last != LAST_NOTHING || line->n_bytes - at < BOX_BYTES)
        return false;
    const char *box = line->s + at;
    return box[0] == '[' && (box[1] == 'x' || box[1] == 'X') && box[2] == ']' &&
           (line->n_bytes - at == BOX_BYTES || dialect_is_blank(box[BOX_BYTES]));
}

/* The row with its box made no label: md4c would take it for a reference if there is "[x]: /to". */
static void join_box(struct buffer *out, struct line *row)
{
    size_t mark = row->at + line_indent(row) + strlen("[");
    buffer_add(out, row->s, mark);
    buffer_add_string(out, DIALECT_JOINT);
    buffer_add(out, row->s + mark, row->n_bytes - mark);
    *row = (struct line){out->bytes, out->used, row->at};
}

/* Amends the header row of a table that begins; it was already written as a paragraph's line. */
static void amend_head(struct rewriter *rewriter)
{
    const struct line head = last_line(rewriter);
    const struct written *last = &rewriter->lines[rewriter->line_count - 1];
    struct buffer words = {0};
    struct line amended;
    if (amend_row(&words, &amended, &head, rewriter->columns) != &head) {
        rewriter_cut(rewriter, last->at + last->lead_bytes);
        buffer_add_char(&words, '\n');
        buffer_add(rewriter_text(rewriter), words.bytes, words.used);
    }
    buffer_done(&words);
}

/* Whether the line looks like a delimiter row, at least to md4c, and is below a paragraph. */
static bool is_under_head(const struct rewriter *rewriter, const struct line *line)
{
    return rewriter->line_count && !rewriter->table && line_is_delimiter_row(line);
}

/* The delimiter row as md4c must read it. Below a header row with more cells (GFM 4.10), or
 * indented by four or more (Goldmark), it begins no table; md4c would begin one all the same and
 * drop the cells that have no column, so it is escaped. */
static void write_row(struct buffer *out, struct rewriter *rewriter, const struct line *line)
{
    struct line head = last_line(rewriter);
    struct line row = {line->s + line->at, line->n_bytes - line->at, 0};
    size_t indent = line_indent(line);
    if (indent > 3 || line_count_cells(&head) > line_count_cells(line)) {
        buffer_add_char(out, '\\');
        buffer_add(out, row.s + indent, row.n_bytes - indent);
        return;
    }
    rewriter->columns = line_count_cells(line);
    amend_head(rewriter);
    if (rewriter->line_count > 1)
        part_table(rewriter);
    rewriter->table = true;
    rewriter_top(rewriter)->last = LAST_OTHER;
    lengthen(out, &row);
}

void rewriter_add_line(struct rewriter *rewriter, const struct line *line)
{
    bool first = rewriter->leaf != LEAF_PARAGRAPH;
    struct buffer row = {0};
    struct buffer escaped = {0};
    struct line words = *line; /* of a row, which md4c 0.5 takes for code where it is deep */
    struct line written_row;
    bool box = first && has_box(rewriter, line);
    if (first)
        open_paragraph(rewriter, line);
    if (box) {
        join_box(&escaped, &words);
        line = &words;
    } else if (is_under_head(rewriter, line)) {
        write_row(&row, rewriter, line);
        written_row = (struct line){buffer_string(&row), row.used, 0};
        line = &written_row;
    } else if (rewriter->table) {
        words.at += line_indent(line) < 4 ? 0 : line_indent(line);
        escape_item(&escaped, &words);
        line = amend_row(&row, &written_row, &words, rewriter->columns);
    }
    if (rewriter->table)
        rewriter_keep_all(rewriter);
    struct written written = rewriter_write_line(rewriter, line);
    buffer_done(&row);
    buffer_done(&escaped);
    rewriter->lines = memory_grow(rewriter->lines, &rewriter->line_room, rewriter->line_count + 1,
                                  sizeof *rewriter->lines);
    rewriter->lines[rewriter->line_count++] = written;
    if (first)
        rewriter_top(rewriter)->paragraph = written.at;
}

void rewriter_name_paragraph(struct rewriter *rewriter, const struct buffer *anchor)
{
    struct buffer *out = rewriter_text(rewriter);
    size_t to = rewriter->lines[0].at + rewriter->lines[0].lead_bytes;
    buffer_room(out, anchor->used);
    memmove(out->bytes + to + anchor->used, out->bytes + to, out->used - to);
    memcpy(out->bytes + to, anchor->bytes, anchor->used);
    out->used += anchor->used;
}
