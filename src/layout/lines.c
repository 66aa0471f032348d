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

/* The column of a span's first character in reading order. */
static int letter_col(const struct span *span, int col)
{
    return span->rtl ? col + (int)span->cols - 1 : col;
}

int lines_link_col(const struct lines *lines, size_t line, uint32_t link)
{
    const struct line *at = &lines->line[line];
    const struct span *found = NULL;
    int found_col = -1;
    int col = 0;
    for (uint32_t i = 0; i < at->span_count; i++) {
        const struct span *span = &lines->span[at->first_span + i];
        if (span->link == link && span->cols && is_before(span, found)) {
            found = span;
            found_col = letter_col(span, col);
        }
        col += (int)span->cols;
    }
    return found_col;
}

int lines_first_col(const struct lines *lines, size_t line)
{
    const struct line *at = &lines->line[line];
    const struct span *found = NULL;
    int found_col = 0;
    int col = 0;
    for (uint32_t i = 0; i < at->span_count; i++) {
        const struct span *span = &lines->span[at->first_span + i];
        if (span->node && span->cols && is_before(span, found)) {
            found = span;
            found_col = i == at->indent_spans && !span->rtl ? 0 : letter_col(span, col);
        }
        col += (int)span->cols;
    }
    return found_col;
}
