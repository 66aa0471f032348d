/*
 * What comes before the lines of a block: bars, bullets, numbers, blanks.
 *
 * The hard idea: indents nest, each with a mark for its first line and one for all further lines,
 * and where they leave no room for words they give way: a mark moves to a line of its own, blanks
 * are dropped.
 */
#include "layout/fill.h"

#include "base/text.h"

#include <string.h>

/* Text keeps at least a third of the line, and never fewer than four columns. */
static bool indent_fits(const struct wrap *wrap, uint32_t cols)
{
    uint32_t least = wrap->cols / 3 > 4 ? wrap->cols / 3 : 4;
    return wrap->indent_count < WRAP_INDENTS_MAX && wrap->indent_cols + cols + least <= wrap->cols;
}

static bool is_blank_string(const char *s)
{
    return strspn(s, " ") == strlen(s);
}

uint32_t wrap_text_cols(const struct wrap *wrap)
{
    return wrap->cols - wrap->indent_cols;
}

void wrap_push(struct wrap *wrap, const char *first, const char *rest, uint32_t style)
{
    uint32_t bytes = (uint32_t)strlen(first);
    struct indent indent = {.first = first,
                            .rest = rest,
                            .first_bytes = bytes,
                            .rest_bytes = (uint32_t)strlen(rest),
                            .cols = (uint32_t)text_cols(first, bytes),
                            .style = style};
    if (wrap->indent_count == WRAP_INDENTS_MAX)
        return;
    if (!indent_fits(wrap, indent.cols)) {
        /* A mark is kept on its own line rather than lost; blanks are not. */
        indent.cols = 0;
        indent.rest = NULL;
        if (is_blank_string(first))
            indent.first = NULL;
    }
    wrap->indents[wrap->indent_count++] = indent;
    wrap->indent_cols += indent.cols;
}

/* Draws the mark of an indent that has room: the first-line mark if it has not been used. */
static void add_mark(struct wrap *wrap, const struct indent *indent)
{
    bool first = indent->first != NULL;
    lines_add_span(wrap->lines,
                   &(struct span){.text = first ? indent->first : indent->rest,
                                  .bytes = first ? indent->first_bytes : indent->rest_bytes,
                                  .cols = indent->cols,
                                  .made = 1,
                                  .style = indent->style});
}

/* Begins a line with the marks of the first `count` indents, as far as these have room. */
static struct line *add_line(struct wrap *wrap, size_t count)
{
    lines_add(wrap->lines);
    for (size_t i = 0; i < count; i++) {
        struct indent *indent = &wrap->indents[i];
        if (indent->cols)
            add_mark(wrap, indent);
        indent->first = NULL;
    }
    struct line *line = lines_last(wrap->lines);
    line->indent_spans = (uint16_t)line->span_count;
    return line;
}

/* Draws a mark that has no room beside the text, on as many lines as it needs, where the text
 * begins; none if it is blank. */
static void open_narrow_mark(struct wrap *wrap, size_t index)
{
    const struct indent indent = wrap->indents[index];
    size_t n = strlen(indent.first);
    n -= ascii_tail_bytes(indent.first, n, " ");
    for (size_t at = 0; at < n;) {
        size_t cols;
        size_t fit = text_fit(indent.first + at, n - at, wrap_text_cols(wrap), &cols);
        if (!fit)
            fit = text_grapheme(indent.first + at, n - at);
        struct line *line = add_line(wrap, index);
        lines_add_span(wrap->lines, &(struct span){.text = indent.first + at,
                                                   .bytes = (uint32_t)fit,
                                                   .cols = (uint32_t)cols,
                                                   .made = 1,
                                                   .style = indent.style});
        line->indent_spans++;
        at += fit;
    }
}

void indent_open_line(struct wrap *wrap, enum line_flow flow)
{
    for (size_t i = 0; i < wrap->indent_count; i++)
        if (!wrap->indents[i].cols && wrap->indents[i].first)
            open_narrow_mark(wrap, i);
    add_line(wrap, wrap->indent_count)->flow = (uint8_t)flow;
    wrap->begun = true;
    wrap->line_open = true;
    wrap->line_has_words = false;
    wrap->used_cols = 0;
}

void wrap_pop(struct wrap *wrap)
{
    struct indent *indent = &wrap->indents[wrap->indent_count - 1];
    if (indent->first && !is_blank_string(indent->first)) {
        indent_open_line(wrap, LINE_AS_IS);
        wrap->line_open = false;
    }
    wrap->indent_cols -= indent->cols;
    wrap->indent_count--;
}

void wrap_block(struct wrap *wrap)
{
    if (wrap->need_blank && wrap->begun) {
        lines_add(wrap->lines);
        for (size_t i = 0; i < wrap->indent_count; i++) {
            const struct indent *indent = &wrap->indents[i];
            if (indent->cols && !indent->first)
                add_mark(wrap, indent);
        }
        lines_last(wrap->lines)->indent_spans = (uint16_t)lines_last(wrap->lines)->span_count;
    }
    wrap->need_blank = false;
}
