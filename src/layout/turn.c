/*
 * From reading order to what is seen.
 *
 * The hard idea: levels belong to a paragraph, order to a line, and styles and links to spans that
 * know nothing of either. So a paragraph is taken apart into graphemes that remember their span,
 * each line's graphemes are put in order, and neighbours of one span and one direction become a
 * span again. A span that runs from right to left is marked so: its place is at its right end.
 *
 * Directions: a block that runs from right to left (its document does, or its own first letter)
 * has its marks and its edge at the right. A paragraph follows its first letter (UAX 9, P2 and P3);
 * in a block from right to left it follows the block, unless it has no letter of that direction: a
 * drug's name that begins a sentence does not turn the sentence round.
 */
#include "layout/turn.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* A paragraph longer than this is taken in parts, at line ends, so that memory has a bound. */
enum { CODES_MAX = 1 << 14 };

/* A grapheme. */
struct part {
    uint32_t code; /* index of its first character */
    uint32_t codes;
    uint32_t span; /* index in the old spans */
    uint32_t offset;
    uint32_t bytes; /* both in the span's text */
};

struct spans {
    struct span *list;
    size_t count;
    size_t room;
};

/* Where the parts of a line end, and what is seen of them. */
struct row {
    size_t parts_end;
    size_t seen_end;
};

struct turner {
    struct bidi *bidi;
    struct arena *arena;
    bool join;
    struct spans old;    /* of all the lines, in reading order */
    uint32_t first_span; /* where they stood */
    struct spans seen;   /* text in the order in which it is seen */
    struct spans marks;  /* of one line, likewise */
    struct part *parts;
    size_t part_count;
    size_t part_room;
    uint32_t *codes; /* of one line's parts, and their order */
    uint32_t *order;
    size_t order_room;
    struct row *rows; /* of the lines that share their levels */
    size_t row_room;
    const char *after; /* where the line before ended, to see whether a blank was dropped there */
    uint32_t widest_cols; /* of the text of the last paragraph */
    struct buffer text;
};

struct turner *turner_new(bool join, struct arena *arena)
{
    struct turner *turner = memory_new(sizeof *turner);
    turner->bidi = bidi_new();
    turner->arena = arena;
    turner->join = join;
    return turner;
}

void turner_free(struct turner *turner)
{
    if (!turner)
        return;
    bidi_free(turner->bidi);
    free(turner->old.list);
    free(turner->seen.list);
    free(turner->marks.list);
    free(turner->rows);
    free(turner->parts);
    free(turner->codes);
    free(turner->order);
    buffer_done(&turner->text);
    free(turner);
}

static void add_span(struct spans *spans, struct span span)
{
    spans->list = memory_grow(spans->list, &spans->room, spans->count + 1, sizeof *spans->list);
    spans->list[spans->count++] = span;
}

static void clear(struct turner *turner)
{
    bidi_clear(turner->bidi);
    turner->part_count = 0;
    turner->after = NULL;
}

static struct part *add_part(struct turner *turner)
{
    turner->parts = memory_grow(turner->parts, &turner->part_room, turner->part_count + 1,
                                sizeof *turner->parts);
    return &turner->parts[turner->part_count++];
}

/* Takes a span apart. The blank that was dropped at the end of a line still parts words. */
static void take_span(struct turner *turner, uint32_t index)
{
    const struct span *span = &turner->old.list[index];
    if (turner->after && turner->after != span->text)
        bidi_add(turner->bidi, ' ');
    turner->after = NULL;
    for (uint32_t i = 0; i < span->bytes;) {
        uint32_t bytes = (uint32_t)text_grapheme(span->text + i, span->bytes - i);
        struct part *part = add_part(turner);
        *part = (struct part){.span = index, .offset = i, .bytes = bytes};
        for (uint32_t j = 0; j < bytes;) {
            uint32_t code;
            j += (uint32_t)text_decode(span->text + i + j, bytes - j, &code);
            uint32_t at = bidi_add(turner->bidi, code);
            part->code = part->codes++ ? part->code : at;
        }
        i += bytes;
    }
}

/* Ligatures are made within a span only: what is half bold is no one letter. */
static void shape_spans(struct turner *turner)
{
    struct part *parts = turner->parts;
    for (size_t i = 0; i < turner->part_count;) {
        size_t end = i;
        while (end < turner->part_count && parts[end].span == parts[i].span)
            end++;
        const struct part *last = &parts[end - 1];
        bidi_shape(turner->bidi, parts[i].code, last->code + last->codes - parts[i].code,
                   turner->join);
        /* The second letter of a ligature goes to the first, with the marks it bears. */
        for (size_t j = end - 1; j > i; j--) {
            if (bidi_code(turner->bidi, parts[j].code) == BIDI_SWALLOWED) {
                parts[j - 1].codes += parts[j].codes;
                parts[j - 1].bytes += parts[j].bytes;
                parts[j].codes = 0;
            }
        }
        i = end;
    }
}

/* Appends the characters of a part as they are seen. A joiner has done its work once letters have
 * their shapes. */
static void add_part_text(struct turner *turner, const struct part *part)
{
    for (uint32_t i = 0; i < part->codes; i++) {
        uint32_t code = bidi_code(turner->bidi, part->code + i);
        char bytes[4];
        bool gone = code == BIDI_SWALLOWED || (turner->join && (code == 0x200c || code == 0x200d));
        /* Between emoji a joiner is part of the picture. */
        if (gone && code == 0x200d && bidi_code(turner->bidi, part->code) >= 0x2000)
            gone = bidi_code(turner->bidi, part->code) >= 0xfb1d &&
                   bidi_code(turner->bidi, part->code) <= 0xfeff;
        if (!gone)
            buffer_add(&turner->text, bytes, text_encode(bytes, code));
    }
}

/* Makes a span of parts that are seen one after the other, all of one span and one direction. */
static void add_seen(struct turner *turner, const struct part *parts, const uint32_t *order,
                     size_t count, bool rtl, struct spans *out)
{
    const struct part *first = &parts[order[rtl ? count - 1 : 0]];
    const struct part *last = &parts[order[rtl ? 0 : count - 1]];
    struct span span = turner->old.list[first->span];
    span.text += first->offset;
    span.bytes = last->offset + last->bytes - first->offset;
    if (span.offset != UINT32_MAX)
        span.offset += first->offset;
    span.rtl = rtl;
    if (rtl) {
        turner->text.used = 0;
        for (size_t i = 0; i < count; i++)
            add_part_text(turner, &parts[order[i]]);
        span.text = arena_copy(turner->arena, buffer_string(&turner->text), turner->text.used);
        span.bytes = (uint32_t)turner->text.used;
    }
    span.cols = (uint32_t)text_cols(span.text, span.bytes);
    add_span(out, span);
}

/* Puts parts `first` to `end`, one line, in the order in which they are seen. */
static void order_parts(struct turner *turner, size_t first, size_t end, bool rtl,
                        struct spans *out)
{
    struct part *parts = turner->parts + first;
    size_t count = 0;
    for (size_t i = 0; i < end - first; i++)
        if (parts[i].codes)
            parts[count++] = parts[i];
    if (count > turner->order_room) {
        turner->order =
            memory_grow(turner->order, &turner->order_room, count, sizeof *turner->order);
        turner->codes = memory_resize(turner->codes, turner->order_room * sizeof *turner->codes);
    }
    uint32_t *order = turner->order;
    for (size_t i = 0; i < count; i++)
        turner->codes[i] = parts[i].code;
    bidi_order(turner->bidi, turner->codes, count, rtl, order);
    for (size_t i = 0, n; i < count; i += n) {
        bool back = bidi_is_rtl(turner->bidi, parts[order[i]].code);
        for (n = 1; i + n < count; n++)
            if (parts[order[i + n]].span != parts[order[i]].span ||
                order[i + n] != order[i + n - 1] + (back ? -1u : 1u) ||
                bidi_is_rtl(turner->bidi, parts[order[i + n]].code) != back)
                break;
        add_seen(turner, parts, order + i, n, back, out);
    }
}

/* The marks before a line's text, seen from the right. */
static void turn_marks(struct turner *turner, uint32_t old, uint32_t count)
{
    turner->marks.count = 0;
    while (count--) {
        clear(turner);
        take_span(turner, old + count);
        bidi_resolve(turner->bidi, true);
        shape_spans(turner);
        order_parts(turner, 0, turner->part_count, true, &turner->marks);
    }
}

static const char blanks[] = "                                                                ";

static void put_blanks(struct lines *lines, struct line *line, uint32_t cols)
{
    while (cols) {
        uint32_t n = cols < sizeof blanks - 1 ? cols : (uint32_t)sizeof blanks - 1;
        lines_put_span(lines, line,
                       &(struct span){.text = blanks, .bytes = n, .cols = n, .made = 1});
        cols -= n;
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

/* How lines are to be turned. */
struct turning {
    struct lines *lines;
    bool rtl;
    uint32_t cols;
};

/* Writes a line anew, of its marks and what is seen of its text. */
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
        put_blanks(lines, line, blank_cols);
    put_spans(lines, line, text, count);
    if (line->flow == LINE_CODE && turner->marks.count)
        put_blanks(lines, line, blank_cols);
    put_spans(lines, line, turner->marks.list, turner->marks.count);
}

/* A line whose text needs no order of its own. */
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

/* Takes the text of a line apart. */
static void take_line(struct turner *turner, const struct line *line)
{
    uint32_t old = line->first_span - turner->first_span;
    for (uint32_t i = line->indent_spans; i < line->span_count; i++)
        take_span(turner, old + i);
    if (line->span_count > line->indent_spans) {
        const struct span *last = &turner->old.list[old + line->span_count - 1];
        turner->after = last->text + last->bytes;
    }
}

/* Lines that share their levels: a paragraph, or the part of one up to a hard break. All are put in
 * order before the first is written, for marks use the same parts. */
static void turn_part(struct turner *turner, const struct turning *how, size_t from, size_t to,
                      bool rtl)
{
    struct line *line = how->lines->line + from;
    size_t count = to - from;
    turner->rows = memory_grow(turner->rows, &turner->row_room, count, sizeof *turner->rows);
    struct row *rows = turner->rows;
    clear(turner);
    for (size_t i = 0; i < count; i++) {
        take_line(turner, &line[i]);
        rows[i].parts_end = turner->part_count;
    }
    bidi_resolve(turner->bidi, rtl);
    shape_spans(turner);
    turner->seen.count = 0;
    for (size_t i = 0; i < count; i++) {
        size_t seen = turner->seen.count;
        order_parts(turner, i ? rows[i - 1].parts_end : 0, rows[i].parts_end, rtl, &turner->seen);
        rows[i].seen_end = turner->seen.count;
        uint32_t cols = cols_of(turner->seen.list + seen, turner->seen.count - seen);
        if (cols > turner->widest_cols)
            turner->widest_cols = cols;
    }
    for (size_t i = 0; i < count; i++) {
        size_t seen = i ? rows[i - 1].seen_end : 0;
        put_line(turner, how, &line[i], turner->seen.list + seen, rows[i].seen_end - seen);
    }
}

/* The direction of a paragraph, lines `from` to `to`. */
static bool paragraph_is_rtl(const struct turner *turner, const struct turning *how, size_t from,
                             size_t to)
{
    enum bidi_direction first = BIDI_NEUTRAL;
    for (size_t i = from; i < to; i++) {
        const struct line *line = &how->lines->line[i];
        for (uint32_t j = line->indent_spans; j < line->span_count; j++) {
            const struct span *span = &turner->old.list[line->first_span - turner->first_span + j];
            if (span->made)
                continue;
            if (how->rtl && bidi_has_rtl(span->text, span->bytes))
                return true;
            if (first == BIDI_NEUTRAL)
                first = bidi_first_strong(span->text, span->bytes);
            if (!how->rtl && first != BIDI_NEUTRAL)
                return first == BIDI_RTL;
        }
    }
    return how->rtl && first == BIDI_NEUTRAL;
}

static uint32_t bytes_of(const struct turner *turner, const struct line *line)
{
    uint32_t bytes = 0;
    for (uint32_t i = 0; i < line->span_count; i++)
        bytes += turner->old.list[line->first_span - turner->first_span + i].bytes;
    return bytes;
}

/* Turns the paragraph that begins at line `from`; returns the line behind it. */
static size_t turn_paragraph(struct turner *turner, const struct turning *how, size_t from)
{
    const struct lines *lines = how->lines;
    size_t to = from + 1;
    while (to < lines->count &&
           (lines->line[to].flow == LINE_NEXT || lines->line[to].flow == LINE_BROKEN))
        to++;
    bool code = lines->line[from].flow == LINE_CODE;
    bool rtl = !code && paragraph_is_rtl(turner, how, from, to);
    turner->widest_cols = 0;
    for (size_t start = from; start < to;) {
        size_t end = start + 1;
        uint32_t bytes = bytes_of(turner, &lines->line[start]);
        while (end < to && lines->line[end].flow != LINE_BROKEN && bytes < CODES_MAX)
            bytes += bytes_of(turner, &lines->line[end++]);
        turn_part(turner, how, start, end, rtl);
        start = end;
    }
    return to;
}

static void take_old_spans(struct turner *turner, struct lines *lines, size_t first)
{
    turner->first_span = lines->line[first].first_span;
    turner->old.count = 0;
    for (size_t i = turner->first_span; i < lines->span_count; i++)
        add_span(&turner->old, lines->span[i]);
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

void turn_words(struct buffer *out, const char *s, size_t n_bytes, bool join)
{
    if (text_is_ascii(s, n_bytes) || !bidi_has_rtl(s, n_bytes)) {
        buffer_add(out, s, n_bytes);
        return;
    }
    struct arena arena;
    arena_init(&arena);
    struct turner *turner = turner_new(join, &arena);
    add_span(&turner->old, (struct span){.text = s, .bytes = (uint32_t)n_bytes});
    take_span(turner, 0);
    bool rtl = bidi_first_strong(s, n_bytes) == BIDI_RTL;
    bidi_resolve(turner->bidi, rtl);
    shape_spans(turner);
    order_parts(turner, 0, turner->part_count, rtl, &turner->seen);
    for (size_t i = 0; i < turner->seen.count; i++)
        buffer_add(out, turner->seen.list[i].text, turner->seen.list[i].bytes);
    turner_free(turner);
    arena_done(&arena);
}
