/*
 * From reading order to visual order.
 *
 * order.h orders the spans of a line; this file handles paragraphs, their directions and the marks
 * beside them.
 *
 * Directions: a right-to-left block (by its document, or by its own first letter) has its marks and
 * its edge at the right. A paragraph follows its first letter (UAX 9, P2 and P3); in a
 * right-to-left block it follows the block, unless it has only left-to-right letters: a drug's name
 * at the beginning of a sentence does not turn the sentence round.
 */
#include "layout/turn.h"

#include "base/text.h"
#include "layout/bidi.h"
#include "layout/order.h"

#include <stdlib.h>

/* Longer paragraphs are turned in parts, split at line ends, to bound memory. In bytes. */
enum { CODES_MAX = 1 << 14 };

/* Where a line's parts and its visual spans end, in order and in `seen`. */
struct row {
    size_t parts_end;
    size_t seen_end;
};

struct turner {
    struct order *order;
    struct spans old;    /* of all the lines, in reading order */
    uint32_t first_span; /* index in lines->span of the first of them */
    struct spans seen;   /* text in visual order */
    struct spans marks;  /* marks of one line, likewise */
    struct row *rows;    /* one for each line of a turned part */
    size_t row_room;
    uint32_t widest_cols; /* of any line's text in the last paragraph */
};

struct turner *turner_new(bool join, struct arena *arena)
{
    struct turner *turner = memory_new(sizeof *turner);
    turner->order = order_new(join, arena);
    return turner;
}

void turner_free(struct turner *turner)
{
    if (!turner)
        return;
    order_free(turner->order);
    free(turner->old.list);
    free(turner->seen.list);
    free(turner->marks.list);
    free(turner->rows);
    free(turner);
}

/* Puts the marks of a line into right-to-left order. */
static void turn_marks(struct turner *turner, uint32_t old, uint32_t count)
{
    turner->marks.count = 0;
    while (count--) {
        order_clear(turner->order);
        size_t parts = order_take(turner->order, &turner->old.list[old + count]);
        order_resolve(turner->order, BIDI_RTL);
        order_line(turner->order, 0, parts, BIDI_RTL, &turner->marks);
    }
}

static void put_spans(struct lines *lines, struct line *line, const struct span *spans,
                      size_t count)
{
    for (size_t i = 0; i < count; i++)
        lines_put_span(lines, line, &spans[i]);
}

static uint32_t cols_of(const struct span *spans, size_t count)
{
    uint32_t cols = 0;
    for (size_t i = 0; i < count; i++)
        cols += spans[i].cols;
    return cols;
}

/* The arguments of turn_lines. */
struct turning {
    struct lines *lines;
    bool rtl;
    uint32_t cols;
};

/* Rewrites a line from its marks and its text in visual order. */
static void put_line(struct turner *turner, const struct turning *how, struct line *line,
                     const struct span *text, size_t count)
{
    struct lines *lines = how->lines;
    uint32_t old = line->first_span - turner->first_span;
    uint32_t marks = line->indent_spans;
    line->first_span = (uint32_t)lines->span_count;
    line->span_count = line->cols = 0;
    if (!how->rtl) {
        put_spans(lines, line, turner->old.list + old, marks);
        put_spans(lines, line, text, count);
        return;
    }
    turn_marks(turner, old, marks);
    uint32_t used = cols_of(text, count) + cols_of(turner->marks.list, turner->marks.count);
    uint32_t blank_cols = how->cols > used ? how->cols - used : 0;
    line->indent_spans = 0;
    if (line->flow != LINE_CODE)
        lines_put_blanks(lines, line, blank_cols);
    put_spans(lines, line, text, count);
    if (line->flow == LINE_CODE && turner->marks.count)
        lines_put_blanks(lines, line, blank_cols);
    put_spans(lines, line, turner->marks.list, turner->marks.count);
}

/* Keeps the text of a line as it is; a LINE_BENEATH rule is cut to the width of its paragraph. */
static void turn_as_is(struct turner *turner, const struct turning *how, struct line *line)
{
    uint32_t old = line->first_span - turner->first_span + line->indent_spans;
    uint32_t count = line->span_count - line->indent_spans;
    struct span *text = turner->old.list + old;
    for (uint32_t i = 0; i < count && line->flow == LINE_BENEATH; i++)
        if (text[i].cols > turner->widest_cols) {
            text[i].bytes = text[i].bytes / text[i].cols * turner->widest_cols;
            text[i].cols = turner->widest_cols;
        }
    put_line(turner, how, line, text, count);
}

/* Takes the text of a line; returns the number of parts taken so far. */
static size_t take_line(struct turner *turner, const struct line *line, size_t parts)
{
    const struct span *spans = turner->old.list + (line->first_span - turner->first_span);
    for (uint32_t i = line->indent_spans; i < line->span_count; i++)
        parts = order_take(turner->order, &spans[i]);
    order_end_line(turner->order);
    return parts;
}

static const struct span *seen_from(const struct turner *turner, size_t first)
{
    return first < turner->seen.count ? &turner->seen.list[first] : NULL;
}

/* Turns lines whose levels are resolved together: a paragraph, or the part of one up to a hard
 * break. All are ordered before the first is written, because turn_marks reuses turner->order. */
static void turn_part(struct turner *turner, const struct turning *how, size_t from, size_t to,
                      enum bidi_direction direction)
{
    struct line *line = how->lines->line + from;
    size_t count = to - from;
    turner->rows = memory_grow(turner->rows, &turner->row_room, count, sizeof *turner->rows);
    struct row *rows = turner->rows;
    order_clear(turner->order);
    for (size_t i = 0; i < count; i++)
        rows[i].parts_end = take_line(turner, &line[i], i ? rows[i - 1].parts_end : 0);
    order_resolve(turner->order, direction);
    turner->seen.count = 0;
    for (size_t i = 0; i < count; i++) {
        size_t seen = turner->seen.count;
        order_line(turner->order, i ? rows[i - 1].parts_end : 0, rows[i].parts_end, direction,
                   &turner->seen);
        rows[i].seen_end = turner->seen.count;
        uint32_t cols = cols_of(seen_from(turner, seen), turner->seen.count - seen);
        if (cols > turner->widest_cols)
            turner->widest_cols = cols;
    }
    for (size_t i = 0; i < count; i++) {
        size_t seen = i ? rows[i - 1].seen_end : 0;
        put_line(turner, how, &line[i], seen_from(turner, seen), rows[i].seen_end - seen);
    }
}

/* The direction of a paragraph, lines `from` to `to`. */
static enum bidi_direction direction_of(const struct turner *turner, const struct turning *how,
                                        size_t from, size_t to)
{
    enum bidi_direction first = BIDI_NEUTRAL;
    for (size_t i = from; i < to; i++) {
        const struct line *line = &how->lines->line[i];
        for (uint32_t j = line->indent_spans; j < line->span_count; j++) {
            const struct span *span = &turner->old.list[line->first_span - turner->first_span + j];
            if (span->made)
                continue;
            if (how->rtl && bidi_has_rtl(span->text, span->bytes))
                return BIDI_RTL;
            if (first == BIDI_NEUTRAL)
                first = bidi_first_strong(span->text, span->bytes);
            if (!how->rtl && first != BIDI_NEUTRAL)
                return first;
        }
    }
    return how->rtl && first == BIDI_NEUTRAL ? BIDI_RTL : BIDI_LTR;
}

static uint32_t bytes_of(const struct turner *turner, const struct line *line)
{
    uint32_t bytes = 0;
    for (uint32_t i = 0; i < line->span_count; i++)
        bytes += turner->old.list[line->first_span - turner->first_span + i].bytes;
    return bytes;
}

/* Turns the paragraph that begins at line `from`; returns the first line after it. */
static size_t turn_paragraph(struct turner *turner, const struct turning *how, size_t from)
{
    const struct lines *lines = how->lines;
    size_t to = from + 1;
    while (to < lines->count &&
           (lines->line[to].flow == LINE_NEXT || lines->line[to].flow == LINE_BROKEN))
        to++;
    bool code = lines->line[from].flow == LINE_CODE;
    enum bidi_direction direction = code ? BIDI_LTR : direction_of(turner, how, from, to);
    turner->widest_cols = 0;
    for (size_t start = from; start < to;) {
        size_t end = start + 1;
        uint32_t bytes = bytes_of(turner, &lines->line[start]);
        while (end < to && lines->line[end].flow != LINE_BROKEN && bytes < CODES_MAX)
            bytes += bytes_of(turner, &lines->line[end++]);
        turn_part(turner, how, start, end, direction);
        start = end;
    }
    return to;
}

static void take_old_spans(struct turner *turner, struct lines *lines, size_t first)
{
    turner->first_span = lines->line[first].first_span;
    turner->old.count = 0;
    for (size_t i = turner->first_span; i < lines->span_count; i++)
        spans_add(&turner->old, &lines->span[i]);
    lines->span_count = turner->first_span;
}

void turn_lines(struct turner *turner, struct lines *lines, size_t first, bool rtl, uint32_t cols)
{
    struct turning how = {lines, rtl, cols};
    if (first >= lines->count)
        return;
    take_old_spans(turner, lines, first);
    for (size_t i = first; i < lines->count;) {
        enum line_flow flow = lines->line[i].flow;
        if (flow == LINE_AS_IS || flow == LINE_BENEATH)
            turn_as_is(turner, &how, &lines->line[i++]);
        else
            i = turn_paragraph(turner, &how, i);
    }
}

void turn_words(struct buffer *out, const char *s, size_t n_bytes, bool rtl, bool join)
{
    struct arena arena;
    arena_init(&arena);
    struct order *order = order_new(join, &arena);
    struct span words = {.text = s, .bytes = (uint32_t)n_bytes};
    struct spans seen = {0};
    enum bidi_direction direction = rtl ? BIDI_RTL : bidi_first_strong(s, n_bytes);
    size_t parts = order_take(order, &words);
    order_resolve(order, direction);
    order_line(order, 0, parts, direction, &seen);
    for (size_t i = 0; i < seen.count; i++)
        buffer_add(out, seen.list[i].text, seen.list[i].bytes);
    free(seen.list);
    order_free(order);
    arena_done(&arena);
}
