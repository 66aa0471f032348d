/*
 * Blocks of code: every line as it was written, cut where it is too long.
 *
 * Refuses to wrap: where code breaks may change what it says, so a mark stands before each piece
 * that goes on. Words that were indented by accident are code too: a line is cut between words
 * where it can be, or a dose would be read as a smaller one.
 */
#include "layout/blocks.h"

#include "base/ascii.h"
#include "base/text.h"
#include "layout/marks.h"

#include <string.h>

/* A line of code that is being laid out. */
struct code {
    struct span span; /* not laid out yet */
    size_t cols;      /* columns laid out so far, for tab stops */
    uint32_t blanks;  /* columns of a tab still to be added */
};

static bool is_left(const struct code *code)
{
    return code->blanks || code->span.bytes;
}

static void pass_over(struct code *code, size_t n_bytes, size_t cols)
{
    span_drop(&code->span, n_bytes);
    code->cols += cols;
}

/* A tab becomes blanks up to the next multiple of four columns (CommonMark 2.2). They do not count
 * as text of the node, or the offsets of what follows would be wrong. */
static uint32_t add_blanks(struct lines *lines, struct code *code, uint32_t room)
{
    uint32_t cols = code->blanks < room ? code->blanks : room;
    struct span blanks = lines_blanks(&(uint32_t){cols});
    blanks.style = code->span.style;
    lines_add_span(lines, &blanks);
    code->blanks -= cols;
    return cols;
}

/* Where to cut code of which `fit` bytes fit: at a blank in their second half, rather at one that
 * no number precedes, because its unit may follow. Where there is none, at the edge, but within no
 * number. */
static size_t cut_bytes(const char *s, size_t fit)
{
    size_t cut = 0;
    for (size_t at = fit; at > fit / 2; at--) {
        if (s[at - 1] != ' ' && s[at] != ' ')
            continue;
        size_t before = at - ascii_tail_bytes(s, at, " ");
        if (before && !ascii_is_digit((unsigned char)s[before - 1]))
            return at;
        cut = cut ? cut : at;
    }
    static const char number[] = "0123456789.,";
    bool goes_on = s[fit] && strchr(number, s[fit]);
    size_t digits = goes_on ? ascii_tail_bytes(s, fit, number) : 0;
    return cut ? cut : fit - (digits < fit ? digits : 0);
}

/* Adds code up to the next tab, as far as it fits. A grapheme wider than any line is still put on
 * one, alone. Returns the columns used; all of `room` if the line ends there. */
static uint32_t add_letters(struct lines *lines, struct code *code, uint32_t room, bool first)
{
    struct span part = code->span;
    size_t fit = text_fit(part.text, part.bytes, room, NULL);
    if (!fit && first)
        fit = text_grapheme(part.text, part.bytes);
    const char *tab = memchr(part.text, '\t', fit);
    fit = tab ? (size_t)(tab - part.text) : fit;
    bool cuts = fit && fit < part.bytes && part.text[fit] != '\t';
    fit = cuts ? cut_bytes(part.text, fit) : fit;
    size_t cols = text_cols(part.text, fit);
    part.bytes = (uint32_t)fit;
    part.cols = (uint32_t)cols;
    if (fit)
        lines_add_span(lines, &part);
    pass_over(code, fit, cols);
    return fit && !cuts ? part.cols : room;
}

/* Fills one laid-out line. */
static void add_code(struct lines *lines, struct code *code, uint32_t room)
{
    uint32_t used = 0;
    while (used < room && is_left(code)) {
        if (!code->blanks && *code->span.text == '\t') {
            code->blanks = 4 - code->cols % 4;
            pass_over(code, 1, code->blanks);
        }
        used += code->blanks ? add_blanks(lines, code, room - used)
                             : add_letters(lines, code, room - used, used == 0);
    }
}

/* One line of code, cut into pieces if it is too long, with a mark before each but the first. The
 * indent and the marks belong to the line and not to wrap's indents, because code begins at the
 * left even where list marks are at the right. */
static void code_line(struct walker *walker, struct span span)
{
    struct wrap *wrap = walker->wrap;
    uint32_t room = wrap_text_cols(wrap);
    struct span before = {.text = "    ", .bytes = 4, .cols = 4, .made = 1, .style = STYLE_MARK};
    uint32_t indent = span.bytes && room >= 8 && room >= wrap->cols / 3 + 4 ? 4 : 0;
    struct code code = {.span = span};
    do {
        struct place place = {span.node, code.span.offset};
        wrap_line(wrap, &before, indent > 0, place, LINE_CODE);
        add_code(wrap->lines, &code, room - indent);
        before.text = mark_text(MARK_WRAPPED, walker->options->ascii);
        before.bytes = (uint32_t)strlen(before.text);
    } while (is_left(&code));
}

void code_layout(struct walker *walker, uint32_t index, uint32_t style)
{
    const struct document *document = walker->document;
    const struct node *node = &document->nodes[index];
    wrap_block(walker->wrap);
    walker->wrap->need_blank = true;
    if (node->size < 2)
        return;
    const struct node *text = node + 1;
    const char *s = node_text(document, text);
    size_t n = text->text_bytes;
    if (n && s[n - 1] == '\n')
        n--;
    for (size_t at = 0; at <= n;) {
        const char *end = memchr(s + at, '\n', n - at);
        size_t bytes = end ? (size_t)(end - (s + at)) : n - at;
        code_line(walker, (struct span){.text = s + at,
                                        .bytes = (uint32_t)bytes,
                                        .style = style | STYLE_CODE,
                                        .node = index + 1,
                                        .offset = (uint32_t)at});
        at += bytes + 1;
    }
}
