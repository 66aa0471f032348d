/*
 * Fills lines with what the wrapper has completed: whole words, and those that are wider than a
 * line in parts.
 */
#include "layout/fill.h"

#include "base/text.h"

void fill_next_line(struct wrap *wrap)
{
    indent_open_line(wrap, wrap->flow);
    wrap->flow = LINE_NEXT;
    wrap->hyphen = false;
}

void fill_span(struct wrap *wrap, const struct span *span)
{
    struct line *line = lines_last(wrap->lines);
    if (!line->place.node && span->node)
        line->place = (struct place){span->node, span->offset};
    lines_put_span(wrap->lines, line, span);
    wrap->used_cols += span->cols;
    wrap->line_has_words = true;
}

/* Bytes of a long word to place on this line. What the layout adds to a word, such as a link's
 * number, is not cut. */
static size_t bytes_here(const struct wrap *wrap, const struct span *span)
{
    uint32_t cols_left = wrap_text_cols(wrap);
    uint32_t room = wrap->used_cols < cols_left ? cols_left - wrap->used_cols : 0;
    size_t cols;
    size_t fit = text_fit(span->text, span->bytes, room, &cols);
    if (fit && span->made && wrap->line_has_words && span->cols <= cols_left)
        return fit == span->bytes ? fit : 0;
    if (!fit || !wrap->line_has_words)
        return fit ? cut_word(span, fit, NULL) : 0;
    const struct lines *lines = wrap->lines;
    return cut_word(span, fit, &lines->span[lines->span_count - 1]);
}

/* Places a piece of a word wider than a line on as many lines as it needs, cut between graphemes.
 */
static void place_long(struct wrap *wrap, struct span span)
{
    while (span.bytes) {
        size_t here = bytes_here(wrap, &span);
        if (here || !wrap->line_has_words) {
            struct span part = span;
            part.bytes = (uint32_t)(here ? here : text_grapheme(span.text, span.bytes));
            part.cols = (uint32_t)text_cols(span.text, part.bytes);
            fill_span(wrap, &part);
            span_drop(&span, part.bytes);
        }
        span_drop(&span, cut_blanks(&span));
        if (span.bytes)
            fill_next_line(wrap);
    }
}

/* Places piece `index` of a word wider than a line. A blank at its end is held there only if the
 * next piece begins on the same line. */
static void place_long_piece(struct wrap *wrap, size_t index, uint32_t room)
{
    struct span piece = wrap->word[index];
    struct span blank = piece;
    bool held = piece.text[piece.bytes - 1] == ' ' && index + 1 < wrap->word_count;
    piece.bytes -= held;
    place_long(wrap, piece);
    if (!held || !wrap->line_has_words)
        return;
    span_drop(&blank, piece.bytes);
    blank.cols = 1;
    if (wrap->used_cols + 1 + wrap->word[index + 1].cols <= room)
        fill_span(wrap, &blank);
    else
        fill_next_line(wrap);
}

/* Shows the soft hyphen at which the line ends. */
static void place_hyphen(struct wrap *wrap)
{
    struct span span = wrap->lines->span[wrap->lines->span_count - 1];
    span.text = "-";
    span.bytes = span.cols = 1;
    span.made = 1;
    span.offset = UINT32_MAX;
    fill_span(wrap, &span);
}

/* Opens a line for the completed word if it does not fit on this one; else adds the blank before
 * it. */
static void make_room(struct wrap *wrap, uint32_t room)
{
    uint32_t gap_cols = wrap->gap.cols;
    uint32_t need = gap_cols + wrap->word_cols + wrap->word_is_soft;
    if (!wrap->line_open) {
        fill_next_line(wrap);
    } else if (wrap->used_cols + need > room) {
        if (wrap->hyphen && !gap_cols && wrap->used_cols < room)
            place_hyphen(wrap);
        fill_next_line(wrap);
    } else if (gap_cols) {
        fill_span(wrap, &wrap->gap);
    }
}

void fill_word(struct wrap *wrap)
{
    uint32_t room = wrap_text_cols(wrap);
    make_room(wrap, room);
    for (size_t i = 0; i < wrap->word_count; i++)
        if (wrap->word_cols > room)
            place_long_piece(wrap, i, room);
        else
            fill_span(wrap, &wrap->word[i]);
}
