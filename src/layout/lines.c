/*
 * The word wrapper.
 *
 * The hard idea: a word may be made of pieces with different styles, and must not be broken between
 * them. So pieces are held until the word ends, and only then is it known whether they still fit.
 * Where a word may end is asked of Unicode's line breaking rules over the whole paragraph; in ASCII
 * it is at blanks and behind hyphens between letters.
 */
#define _GNU_SOURCE /* memmem */
#include "layout/lines.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

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

void wrap_init(struct wrap *wrap, struct lines *lines, uint32_t cols)
{
    memset(wrap, 0, sizeof *wrap);
    wrap->lines = lines;
    wrap->cols = cols ? cols : 1;
}

void wrap_done(struct wrap *wrap)
{
    free(wrap->word);
}

uint32_t wrap_text_cols(const struct wrap *wrap)
{
    return wrap->cols - wrap->indent_cols;
}

/* Text keeps at least a third of the line, and never less than four columns. */
static bool indent_fits(const struct wrap *wrap, uint32_t cols)
{
    uint32_t least = wrap->cols / 3 > 4 ? wrap->cols / 3 : 4;
    return wrap->indent_count < WRAP_INDENTS_MAX && wrap->indent_cols + cols + least <= wrap->cols;
}

void wrap_push(struct wrap *wrap, const char *first, const char *rest, uint32_t style)
{
    uint32_t cols = (uint32_t)text_cols(first, strlen(first));
    struct indent indent = {first, rest, cols, style};
    if (wrap->indent_count == WRAP_INDENTS_MAX)
        return;
    if (!indent_fits(wrap, cols)) {
        /* A mark is kept on its own line rather than lost; blanks are not. */
        indent.cols = 0;
        indent.rest = NULL;
        if (!*first || strspn(first, " ") == strlen(first))
            indent.first = NULL;
    }
    wrap->indents[wrap->indent_count++] = indent;
    wrap->indent_cols += indent.cols;
}

static void add_span(struct wrap *wrap, struct span span)
{
    struct lines *lines = wrap->lines;
    struct line *line = &lines->line[lines->count - 1];
    line->cols += span.cols;
    if (line->span_count) {
        struct span *last = &lines->span[lines->span_count - 1];
        if (last->text + last->bytes == span.text && last->style == span.style &&
            last->node == span.node && last->link == span.link) {
            last->bytes += span.bytes;
            last->cols += span.cols;
            return;
        }
    }
    if (lines->span_count == lines->span_room)
        lines->span =
            memory_grow(lines->span, &lines->span_room, lines->span_count + 1, sizeof *lines->span);
    lines->span[lines->span_count++] = span;
    line->span_count++;
}

static void new_line(struct wrap *wrap)
{
    struct lines *lines = wrap->lines;
    lines->line = memory_grow(lines->line, &lines->room, lines->count + 1, sizeof *lines->line);
    lines->line[lines->count++] = (struct line){.first_span = (uint32_t)lines->span_count};
}

static void add_mark(struct wrap *wrap, const char *s, uint32_t style)
{
    if (s && *s)
        add_span(wrap, (struct span){.text = s,
                                     .bytes = (uint32_t)strlen(s),
                                     .cols = (uint32_t)text_cols(s, strlen(s)),
                                     .style = style});
}

/* Marks that have no room beside the text stand on a line before it. */
static void open_narrow_marks(struct wrap *wrap)
{
    for (size_t i = 0; i < wrap->indent_count; i++) {
        struct indent *indent = &wrap->indents[i];
        if (indent->cols || !indent->first)
            continue;
        size_t n = strlen(indent->first);
        while (n && indent->first[n - 1] == ' ')
            n--;
        for (size_t at = 0; at < n;) {
            size_t cols;
            size_t fit = text_fit(indent->first + at, n - at, wrap->cols, &cols);
            if (!fit)
                fit = text_grapheme(indent->first + at, n - at);
            new_line(wrap);
            add_span(wrap, (struct span){.text = indent->first + at,
                                         .bytes = (uint32_t)fit,
                                         .cols = (uint32_t)cols,
                                         .style = indent->style});
            at += fit;
        }
        indent->first = NULL;
    }
}

static void open_line(struct wrap *wrap)
{
    open_narrow_marks(wrap);
    new_line(wrap);
    for (size_t i = 0; i < wrap->indent_count; i++) {
        struct indent *indent = &wrap->indents[i];
        if (indent->cols)
            add_mark(wrap, indent->first ? indent->first : indent->rest, indent->style);
        indent->first = NULL;
    }
    wrap->line_open = true;
    wrap->line_has_words = false;
    wrap->used_cols = 0;
}

void wrap_pop(struct wrap *wrap)
{
    struct indent *indent = &wrap->indents[wrap->indent_count - 1];
    if (indent->first && strspn(indent->first, " ") != strlen(indent->first)) {
        open_line(wrap);
        wrap->line_open = false;
    }
    wrap->indent_cols -= indent->cols;
    wrap->indent_count--;
}

void wrap_block(struct wrap *wrap)
{
    if (wrap->need_blank && wrap->lines->count) {
        new_line(wrap);
        for (size_t i = 0; i < wrap->indent_count; i++) {
            const struct indent *indent = &wrap->indents[i];
            if (indent->cols && !indent->first)
                add_mark(wrap, indent->rest, indent->style);
        }
    }
    wrap->need_blank = false;
}

static void place_span(struct wrap *wrap, struct span span)
{
    struct line *line = &wrap->lines->line[wrap->lines->count - 1];
    if (!line->place.node && span.node)
        line->place = (struct place){span.node, span.offset};
    add_span(wrap, span);
    wrap->used_cols += span.cols;
    wrap->line_has_words = true;
}

/* Puts a word that is wider than a whole line on as many lines as it needs, between graphemes. */
static void place_long(struct wrap *wrap, struct span span)
{
    while (span.bytes) {
        uint32_t room = wrap_text_cols(wrap) - wrap->used_cols;
        size_t cols;
        size_t fit = text_fit(span.text, span.bytes, room, &cols);
        if (!fit && wrap->line_has_words) {
            open_line(wrap);
            continue;
        }
        if (!fit) {
            fit = text_grapheme(span.text, span.bytes);
            cols = text_cols(span.text, fit);
        }
        struct span part = span;
        part.bytes = (uint32_t)fit;
        part.cols = (uint32_t)cols;
        place_span(wrap, part);
        span.text += fit;
        span.offset += (uint32_t)fit;
        span.bytes -= (uint32_t)fit;
        if (span.bytes)
            open_line(wrap);
    }
}

/* The word is complete: puts it on this line, or on a new one. */
static void end_word(struct wrap *wrap)
{
    if (!wrap->word_count)
        return;
    uint32_t room = wrap_text_cols(wrap);
    uint32_t gap_cols = wrap->line_has_words ? wrap->gap.cols : 0;
    if (!wrap->line_open)
        open_line(wrap);
    else if (wrap->line_has_words && wrap->used_cols + gap_cols + wrap->word_cols > room)
        open_line(wrap);
    else if (gap_cols)
        place_span(wrap, wrap->gap);
    for (size_t i = 0; i < wrap->word_count; i++)
        if (wrap->word_cols > room)
            place_long(wrap, wrap->word[i]);
        else
            place_span(wrap, wrap->word[i]);
    wrap->word_count = 0;
    wrap->word_cols = 0;
    wrap->gap.bytes = wrap->gap.cols = 0;
}

static void add_piece(struct wrap *wrap, struct span piece)
{
    wrap->word =
        memory_grow(wrap->word, &wrap->word_room, wrap->word_count + 1, sizeof *wrap->word);
    wrap->word[wrap->word_count++] = piece;
    wrap->word_cols += piece.cols;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_word_before_hyphen(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9');
}

/* Bytes up to the next place where a line may break: before a blank or at a break. */
static size_t word_bytes_ascii(const char *s, size_t n_bytes)
{
    size_t i = 0;
    while (i < n_bytes && s[i] != ' ') {
        i++;
        if (s[i - 1] == '-' && i > 1 && i < n_bytes && is_word_before_hyphen(s[i - 2]) &&
            is_letter(s[i]))
            break;
    }
    return i;
}

static size_t word_bytes_unicode(const struct wrap *wrap, const char *s, size_t n_bytes)
{
    const char *breaks = wrap->breaks + (s - wrap->breaks_text);
    size_t i = 0;
    while (i < n_bytes && s[i] != ' ') {
        i++;
        if (i < n_bytes && breaks[i])
            break;
    }
    return i;
}

/* Bytes of the longest run of whole words at s, ASCII with single blanks between, that fits on the
 * open line and has a blank behind it. What is placed one word at a time ends up the same; this is
 * most of all text, and a third of the time. */
static size_t run_bytes(const struct wrap *wrap, const char *s, size_t n_bytes)
{
    uint32_t used = wrap->used_cols + wrap->gap.cols;
    if (wrap->breaks || wrap->word_count || !wrap->line_open || !wrap->line_has_words ||
        used >= wrap_text_cols(wrap))
        return 0;
    size_t room = wrap_text_cols(wrap) - used;
    size_t best = n_bytes ? n_bytes - 1 : 0;
    if (best > room)
        best = room;
    while (best && s[best] != ' ')
        best--;
    /* Blanks that follow each other are one: the run ends before them. */
    const char *twice = best ? memmem(s, best + 1, "  ", 2) : NULL;
    if (twice)
        best = (size_t)(twice - s);
    return best && !memchr(s, '\n', best) ? best : 0;
}

static void place_run(struct wrap *wrap, struct span run)
{
    if (wrap->gap.cols)
        place_span(wrap, wrap->gap);
    place_span(wrap, run);
    wrap->gap.bytes = wrap->gap.cols = 0;
}

void wrap_text(struct wrap *wrap, const char *s, size_t n_bytes, struct span template)
{
    if (wrap->breaks && wrap->word_count && n_bytes && wrap->breaks[s - wrap->breaks_text])
        end_word(wrap);
    for (size_t i = 0; i < n_bytes;) {
        struct span piece = template;
        piece.text = s + i;
        piece.offset += (uint32_t)i;
        if (s[i] == ' ' || s[i] == '\n') {
            end_word(wrap);
            piece.bytes = piece.cols = 1;
            if (!wrap->gap.bytes)
                wrap->gap = piece;
            i++;
            continue;
        }
        size_t run = run_bytes(wrap, s + i, n_bytes - i);
        if (run) {
            piece.bytes = piece.cols = (uint32_t)run;
            place_run(wrap, piece);
            i += run;
            continue;
        }
        size_t n = wrap->breaks ? word_bytes_unicode(wrap, s + i, n_bytes - i)
                                : word_bytes_ascii(s + i, n_bytes - i);
        piece.bytes = (uint32_t)n;
        piece.cols = (uint32_t)(wrap->breaks ? text_cols(s + i, n) : n);
        add_piece(wrap, piece);
        i += n;
        if (i < n_bytes)
            end_word(wrap);
    }
}

void wrap_glue(struct wrap *wrap, const char *s, struct span template)
{
    for (const char *at = s; *at;) {
        size_t n = strcspn(at, " ");
        template.text = at;
        template.bytes = (uint32_t)n;
        template.cols = (uint32_t)text_cols(at, n);
        if (n)
            add_piece(wrap, template);
        at += n;
        if (*at) {
            end_word(wrap);
            template.text = at++;
            template.bytes = template.cols = 1;
            wrap->gap = template;
        }
    }
}

void wrap_break(struct wrap *wrap)
{
    end_word(wrap);
    wrap->gap.bytes = wrap->gap.cols = 0;
    if (!wrap->line_open)
        open_line(wrap);
    wrap->line_open = false;
}

void wrap_end(struct wrap *wrap)
{
    end_word(wrap);
    wrap->gap.bytes = wrap->gap.cols = 0;
    wrap->line_open = false;
    wrap->line_has_words = false;
}

void wrap_line(struct wrap *wrap, const struct span *spans, size_t count, struct place place)
{
    open_line(wrap);
    for (size_t i = 0; i < count; i++)
        add_span(wrap, spans[i]);
    struct line *line = &wrap->lines->line[wrap->lines->count - 1];
    if (!line->place.node)
        line->place = place;
    wrap->line_open = false;
}
