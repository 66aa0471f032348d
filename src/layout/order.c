/*
 * The visual order of spans.
 *
 * The hard idea: embedding levels belong to a paragraph, order to a line, and styles and links to
 * spans that know nothing of either. So spans are split into graphemes that remember their span,
 * each line's graphemes are put in order, and neighbours of one span and one direction become a
 * span again. A right-to-left span is marked so: reading it begins at its right end.
 */
#include "layout/order.h"

#include "base/text.h"

#include <stdlib.h>

/* A grapheme. */
struct part {
    uint32_t code; /* index of its first character */
    uint32_t codes;
    const struct span *span;
    uint32_t offset;
    uint32_t bytes; /* offset and bytes are in the span's text */
};

struct order {
    struct bidi *bidi;
    struct arena *arena;
    bool join;
    struct part *parts;
    size_t part_count;
    size_t part_room;
    uint32_t *codes; /* first character of each part of a line */
    uint32_t *at;    /* the part displayed i-th */
    size_t line_room;
    const char *behind; /* where the last span's text ends */
    const char *after;  /* likewise if a line ended there, else NULL: was a blank dropped? */
    struct buffer text;
};

struct order *order_new(bool join, struct arena *arena)
{
    struct order *order = memory_new(sizeof *order);
    order->bidi = bidi_new();
    order->arena = arena;
    order->join = join;
    return order;
}

void order_free(struct order *order)
{
    bidi_free(order->bidi);
    free(order->parts);
    free(order->codes);
    free(order->at);
    buffer_done(&order->text);
    free(order);
}

static struct part *add_part(struct order *order)
{
    order->parts =
        memory_grow(order->parts, &order->part_room, order->part_count + 1, sizeof *order->parts);
    return &order->parts[order->part_count++];
}

void order_clear(struct order *order)
{
    bidi_clear(order->bidi);
    order->part_count = 0;
    order->behind = order->after = NULL;
}

void order_end_line(struct order *order)
{
    order->after = order->behind;
}

/* Takes one span. A blank that wrapping dropped at the end of a line still separates words, so it
 * is put back for the algorithm. */
size_t order_take(struct order *order, const struct span *span)
{
    if (order->after && order->after != span->text)
        bidi_add(order->bidi, ' ');
    order->after = NULL;
    order->behind = span->text + span->bytes;
    for (uint32_t i = 0; i < span->bytes;) {
        uint32_t bytes = (uint32_t)text_grapheme(span->text + i, span->bytes - i);
        struct part *part = add_part(order);
        *part = (struct part){.span = span, .offset = i, .bytes = bytes};
        for (uint32_t j = 0; j < bytes;) {
            uint32_t code;
            j += (uint32_t)text_decode(span->text + i + j, bytes - j, &code);
            uint32_t at = bidi_add(order->bidi, code);
            part->code = part->codes++ ? part->code : at;
        }
        i += bytes;
    }
    return order->part_count;
}

/* Ligatures are made only within a span: letters of different styles cannot share one shape. */
static void shape_spans(struct order *order)
{
    struct part *parts = order->parts;
    for (size_t i = 0; i < order->part_count;) {
        size_t end = i;
        while (end < order->part_count && parts[end].span == parts[i].span)
            end++;
        const struct part *last = &parts[end - 1];
        bidi_shape(order->bidi, parts[i].code, last->code + last->codes - parts[i].code,
                   order->join);
        /* The second part stands for both letters of a ligature; the first becomes empty. */
        for (size_t j = i; j + 1 < end; j++) {
            if (bidi_code(order->bidi, parts[j].code) == BIDI_SWALLOWED) {
                parts[j + 1].offset = parts[j].offset;
                parts[j + 1].bytes += parts[j].bytes;
                parts[j].codes = 0;
            }
        }
        i = end;
    }
}

void order_resolve(struct order *order, enum bidi_direction direction)
{
    bidi_resolve(order->bidi, direction);
    shape_spans(order);
}

/* Whether a joiner (U+200C, U+200D) after this shaped character joins letters rather than emoji. */
static bool joins_letters(uint32_t code)
{
    return code < 0x2000 || (code >= 0xfb1d && code <= 0xfeff);
}

/* Appends a part as it is displayed. Once letters have their shapes, joiners are no longer needed.
 */
static void add_part_text(struct order *order, const struct part *part)
{
    bool drops_joiners = order->join && joins_letters(bidi_code(order->bidi, part->code));
    for (uint32_t i = 0; i < part->codes; i++) {
        uint32_t code = bidi_code(order->bidi, part->code + i);
        char bytes[4];
        if (code == BIDI_SWALLOWED ||
            (drops_joiners && (code == TEXT_NON_JOINER || code == TEXT_JOINER)))
            continue;
        buffer_add(&order->text, bytes, text_encode(bytes, code));
    }
}

/* Makes one span of adjacent parts that share a span and a direction. */
static void add_seen(struct order *order, const struct part *parts, const uint32_t *at,
                     size_t count, bool rtl, struct spans *out)
{
    const struct part *first = &parts[at[rtl ? count - 1 : 0]];
    const struct part *last = &parts[at[rtl ? 0 : count - 1]];
    struct span span = *first->span;
    span.text += first->offset;
    span.bytes = last->offset + last->bytes - first->offset;
    if (span.offset != UINT32_MAX)
        span.offset += first->offset;
    span.rtl = rtl;
    if (rtl) {
        order->text.used = 0;
        for (size_t i = 0; i < count; i++)
            add_part_text(order, &parts[at[i]]);
        span.text = arena_copy(order->arena, buffer_string(&order->text), order->text.used);
        span.bytes = (uint32_t)order->text.used;
    }
    span.cols = (uint32_t)text_cols(span.text, span.bytes);
    spans_add(out, &span);
}

void order_line(struct order *order, size_t first, size_t end, enum bidi_direction direction,
                struct spans *out)
{
    struct part *parts = first < end ? &order->parts[first] : NULL;
    size_t count = 0;
    for (size_t i = 0; i < end - first; i++)
        if (parts[i].codes)
            parts[count++] = parts[i];
    if (count > order->line_room) {
        order->at = memory_grow(order->at, &order->line_room, count, sizeof *order->at);
        order->codes = memory_resize(order->codes, order->line_room * sizeof *order->codes);
    }
    uint32_t *at = order->at;
    for (size_t i = 0; i < count; i++)
        order->codes[i] = parts[i].code;
    bidi_order(order->bidi, order->codes, count, direction, at);
    for (size_t i = 0, n; i < count; i += n) {
        bool back = bidi_is_rtl(order->bidi, parts[at[i]].code);
        for (n = 1; i + n < count; n++)
            if (parts[at[i + n]].span != parts[at[i]].span ||
                at[i + n] != at[i + n - 1] + (back ? -1u : 1u) ||
                bidi_is_rtl(order->bidi, parts[at[i + n]].code) != back)
                break;
        add_seen(order, parts, at + i, n, back, out);
    }
}

size_t order_bytes_of(const char *s, size_t n_bytes, const char *seen, size_t seen_bytes)
{
    enum { LAM = 0x644, LAM_ALEF_FIRST = 0xfef5, LAM_ALEF_LAST = 0xfefc };
    uint32_t letter;
    uint32_t shape;
    size_t n = text_grapheme(s, n_bytes);
    text_decode(s, n_bytes, &letter);
    text_decode(seen, seen_bytes, &shape);
    if (letter == LAM && shape >= LAM_ALEF_FIRST && shape <= LAM_ALEF_LAST)
        n += text_grapheme(s + n, n_bytes - n);
    return n;
}
