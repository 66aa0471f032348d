/*
 * Storage of lines and spans.
 *
 * The spans of all lines are in one array, so a page of many lines is two growing allocations.
 */
#include "layout/lines.h"

#include <stdlib.h>

void span_drop(struct span *span, size_t n_bytes)
{
    span->text += n_bytes;
    span->offset += span->made ? 0 : (uint32_t)n_bytes;
    span->bytes -= (uint32_t)n_bytes;
}

void spans_add(struct spans *spans, const struct span *span)
{
    spans->list = memory_grow(spans->list, &spans->room, spans->count + 1, sizeof *spans->list);
    spans->list[spans->count++] = *span;
}

void lines_init(struct lines *lines)
{
    *lines = (struct lines){0};
    arena_init(&lines->arena);
}

void lines_done(struct lines *lines)
{
    free(lines->line);
    free(lines->span);
    arena_done(&lines->arena);
    lines_init(lines);
}

void lines_reserve(struct lines *lines, size_t count)
{
    lines->line = memory_grow(lines->line, &lines->room, count, sizeof *lines->line);
    lines->span = memory_grow(lines->span, &lines->span_room, count, sizeof *lines->span);
}

void lines_clear(struct lines *lines)
{
    lines->count = 0;
    lines->span_count = 0;
    arena_reset(&lines->arena);
}

struct line *lines_add(struct lines *lines)
{
    lines->line = memory_grow(lines->line, &lines->room, lines->count + 1, sizeof *lines->line);
    struct line *line = &lines->line[lines->count++];
    *line = (struct line){.first_span = (uint32_t)lines->span_count};
    return line;
}

void lines_drop_last(struct lines *lines)
{
    lines->span_count = lines->line[--lines->count].first_span;
}

static bool goes_on(const struct span *last, const struct span *span)
{
    return last->text + last->bytes == span->text && last->style == span->style &&
           last->node == span->node && last->link == span->link && last->made == span->made &&
           !last->rtl && !span->rtl;
}

void lines_put_span(struct lines *lines, struct line *line, const struct span *span)
{
    line->cols += span->cols;
    if (line->span_count) {
        struct span *last = &lines->span[lines->span_count - 1];
        if (goes_on(last, span)) {
            last->bytes += span->bytes;
            last->cols += span->cols;
            return;
        }
    }
    if (lines->span_count == lines->span_room)
        lines->span =
            memory_grow(lines->span, &lines->span_room, lines->span_count + 1, sizeof *lines->span);
    lines->span[lines->span_count++] = *span;
    line->span_count++;
}

void lines_add_span(struct lines *lines, const struct span *span)
{
    lines_put_span(lines, lines_last(lines), span);
}

struct span lines_blanks(uint32_t *cols)
{
    static const char blanks[] = "                                                                ";
    uint32_t n = *cols < sizeof blanks - 1 ? *cols : (uint32_t)sizeof blanks - 1;
    *cols -= n;
    return (struct span){.text = blanks + sizeof blanks - 1 - n, .bytes = n, .cols = n, .made = 1};
}

void lines_put_blanks(struct lines *lines, struct line *line, uint32_t cols)
{
    while (cols) {
        struct span blanks = lines_blanks(&cols);
        lines_put_span(lines, line, &blanks);
    }
}

uint32_t lines_widest(const struct lines *lines, size_t first)
{
    uint32_t cols = 0;
    for (size_t i = first; i < lines->count; i++)
        if (lines->line[i].cols > cols)
            cols = lines->line[i].cols;
    return cols;
}

/* Whether a span is read before another, which may be NULL. */
static bool is_before(const struct span *span, const struct span *other)
{
    return !other || span->node < other->node ||
           (span->node == other->node && span->offset < other->offset);
}

/* The span of a line that is read first, of those of a link, or of those with words (link 0). *col
 * becomes the column of its first character; it stays as it is if there is none: NULL. */
static const struct span *read_first(const struct lines *lines, const struct line *line,
                                     uint32_t link, int *col)
{
    const struct span *found = NULL;
    int at = 0;
    for (uint32_t i = 0; i < line->span_count; i++) {
        const struct span *span = &lines->span[line->first_span + i];
        bool counts = link ? span->link == link : span->node != 0;
        if (counts && span->cols && is_before(span, found)) {
            found = span;
            *col = span->rtl ? at + (int)span->cols - 1 : at;
        }
        at += (int)span->cols;
    }
    return found;
}

int lines_link_col(const struct lines *lines, size_t line, uint32_t link)
{
    int col = -1;
    read_first(lines, &lines->line[line], link, &col);
    return col;
}

int lines_first_col(const struct lines *lines, size_t line)
{
    const struct line *of = &lines->line[line];
    int col = 0;
    const struct span *first = read_first(lines, of, 0, &col);
    bool marks_only = first && first == &lines->span[of->first_span + of->indent_spans];
    return marks_only && !first->rtl ? 0 : col;
}
