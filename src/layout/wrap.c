/*
 * The word wrapper.
 *
 * The hard idea: a word may be made of pieces with different styles, and must not be broken between
 * them. So pieces are held until the word ends, and only then placed on a line. Unicode's line
 * breaking rules, applied to the whole paragraph, say where a word may end; in ASCII text that is
 * at blanks and after hyphens between letters.
 */
#define _GNU_SOURCE /* memrchr */
#include "layout/wrap.h"

#include "base/ascii.h"
#include "base/text.h"
#include "layout/fill.h"

#include <stdlib.h>
#include <string.h>

void wrap_init(struct wrap *wrap, struct lines *lines, uint32_t cols)
{
    memset(wrap, 0, sizeof *wrap);
    wrap->lines = lines;
    wrap->cols = cols ? cols : 1;
    wrap->flow = LINE_FIRST;
}

void wrap_done(struct wrap *wrap)
{
    free(wrap->word);
}

/* Takes a blank off the end of the word, which was held there for what did not follow. Returns
 * whether there was one. */
static bool cut_last_blank(struct wrap *wrap)
{
    struct span *last = &wrap->word[wrap->word_count - 1];
    bool held = last->bytes > 1 && last->text[last->bytes - 1] == ' ';
    last->bytes -= held;
    last->cols -= held;
    wrap->word_cols -= held;
    return held;
}

/* The blank behind a piece, as a gap. */
static void set_gap(struct wrap *wrap, const struct span *piece)
{
    wrap->gap = *piece;
    span_drop(&wrap->gap, piece->bytes);
    wrap->gap.bytes = wrap->gap.cols = 1;
}

static void drop_gap(struct wrap *wrap)
{
    wrap->gap.bytes = wrap->gap.cols = 0;
}

/* Places the completed word on this line or on a new one. */
static void end_word(struct wrap *wrap)
{
    if (!wrap->word_count)
        return;
    bool blank = cut_last_blank(wrap);
    fill_word(wrap);
    if (wrap->word_cols + wrap->word_is_soft > wrap->widest_word)
        wrap->widest_word = wrap->word_cols + wrap->word_is_soft;
    if (blank)
        set_gap(wrap, &wrap->word[wrap->word_count - 1]);
    else
        drop_gap(wrap);
    wrap->hyphen = wrap->word_is_soft;
    wrap->word_is_soft = false;
    wrap->word_count = 0;
    wrap->word_cols = 0;
}

static void add_piece(struct wrap *wrap, struct span piece)
{
    if (wrap->word_count == wrap->word_room)
        wrap->word =
            memory_grow(wrap->word, &wrap->word_room, wrap->word_count + 1, sizeof *wrap->word);
    wrap->word[wrap->word_count++] = piece;
    wrap->word_cols += piece.cols;
    wrap->word_is_soft = false;
    wrap->word_is_marked = false;
}

/* Ends the word before the text that follows. A mark at its end belongs to that text, and goes with
 * it. */
static void end_word_before_text(struct wrap *wrap)
{
    struct span last = wrap->word[wrap->word_count - 1];
    bool marked = wrap->word_is_marked;
    wrap->word_count -= marked;
    wrap->word_cols -= marked ? last.cols : 0;
    end_word(wrap);
    if (marked)
        add_piece(wrap, last);
}

static const char soft_hyphen[] = "\u00ad";

static bool ends_softly(const char *s, size_t n_bytes)
{
    return n_bytes >= 2 && memcmp(s + n_bytes - 2, soft_hyphen, 2) == 0;
}

/* Whether s is in the paragraph's text; *at: how far. */
static bool is_in_text(const struct wrap *wrap, const char *s, size_t *at)
{
    *at = (uintptr_t)s - (uintptr_t)wrap->text;
    return wrap->text && *at < wrap->text_bytes;
}

/* Whether no line may break at s[at]: a blank in a number, or before its unit, though that may be
 * in another node. */
static bool holds_blank(const struct wrap *wrap, const char *s, size_t at, size_t n_bytes)
{
    if (s[at] != ' ')
        return false;
    size_t before;
    return is_in_text(wrap, s, &before)
               ? text_holds_blank(wrap->text, before + at, wrap->text_bytes)
               : text_holds_blank(s, at, n_bytes);
}

static size_t ascii_word_bytes(const struct wrap *wrap, const char *s, size_t n_bytes)
{
    size_t i = text_word_ascii(s, n_bytes);
    while (i < n_bytes && holds_blank(wrap, s, i, n_bytes))
        i += 1 + text_word_ascii(s + i + 1, n_bytes - i - 1);
    return i;
}

/* Bytes up to the next breaking blank, line break opportunity or soft hyphen; the latter included.
 */
static size_t word_bytes(const struct wrap *wrap, const char *s, size_t n_bytes)
{
    if (!wrap->breaks)
        return ascii_word_bytes(wrap, s, n_bytes);
    const char *breaks = wrap->breaks + (s - wrap->text);
    size_t i = 0;
    while (i < n_bytes && (!ascii_is_blank(s[i]) || holds_blank(wrap, s, i, n_bytes))) {
        i++;
        if (i < n_bytes && ((breaks[i] && s[i - 1] != ' ') || ends_softly(s, i)))
            break;
    }
    return i;
}

/* Whether the word may end before the byte at s, which is not the paragraph's first. */
static bool ends_before(const struct wrap *wrap, const char *s)
{
    return !wrap->breaks || wrap->breaks[s - wrap->text];
}

/* Bytes of the longest run of whole words at s that fits in `room` columns; 0 if there is none.
 * *cols is set to the columns it uses. */
static size_t run_bytes(const struct wrap *wrap, const char *s, size_t n_bytes, size_t room,
                        size_t *cols)
{
    if (wrap->breaks) {
        const char *breaks = wrap->breaks + (s - wrap->text);
        size_t n = text_fit_words(s, n_bytes, breaks, room, cols);
        while (n && holds_blank(wrap, s, n, n_bytes)) /* for what the next node begins with */
            n = text_fit_words(s, n, breaks, room, cols);
        return n;
    }
    const char *blank = memrchr(s, ' ', n_bytes > room + 1 ? room + 1 : n_bytes);
    while (blank && holds_blank(wrap, s, (size_t)(blank - s), n_bytes))
        blank = memrchr(s, ' ', (size_t)(blank - s));
    *cols = blank ? (size_t)(blank - s) : 0;
    return *cols;
}

/* Whether the first word of a run may be broken at a hyphen, which only ASCII text leaves open:
 * where there are breaks, run_bytes has used them. */
static bool may_be_parted(const struct wrap *wrap, const char *s, size_t n_bytes)
{
    const char *hyphen = wrap->breaks ? NULL : memchr(s, '-', n_bytes);
    return hyphen && !memchr(s, ' ', (size_t)(hyphen - s));
}

/* Places as many whole words as fit on the line, or on the next if none does; returns their bytes,
 * 0 for none. A fast path for most text, in a third of the time. Placing the words one by one gives
 * the same lines, so anything less simple is left to that. */
static size_t place_run(struct wrap *wrap, const char *s, size_t n_bytes, struct span *run)
{
    size_t room = wrap_text_cols(wrap);
    size_t used = wrap->used_cols + wrap->gap.cols;
    size_t cols = 0;
    size_t n = wrap->line_open && used < room ? run_bytes(wrap, s, n_bytes, room - used, &cols) : 0;
    if (n) {
        if (wrap->gap.cols)
            fill_span(wrap, &wrap->gap);
    } else {
        n = run_bytes(wrap, s, n_bytes, room, &cols);
        if (!n || (wrap->line_open && may_be_parted(wrap, s, n)))
            return 0;
        fill_next_line(wrap);
    }
    run->bytes = (uint32_t)n;
    run->cols = (uint32_t)cols;
    fill_span(wrap, run);
    drop_gap(wrap);
    return n;
}

/* Adds a piece of a word, without the soft hyphen at its end. */
static void add_word(struct wrap *wrap, struct span piece, size_t n_bytes)
{
    bool soft = wrap->breaks && ends_softly(piece.text, n_bytes);
    piece.bytes = (uint32_t)(soft ? n_bytes - 2 : n_bytes);
    piece.cols = wrap->breaks ? (uint32_t)text_cols(piece.text, piece.bytes) : piece.bytes;
    if (piece.bytes)
        add_piece(wrap, piece);
    if (soft)
        wrap->word_is_soft = wrap->word_count > 0;
}

/* A blank, tab or line end at s[at]: ends the word and leaves a gap. */
static void take_blank(struct wrap *wrap, const char *s, size_t at, const struct span *template)
{
    end_word(wrap);
    if (wrap->gap.bytes)
        return;
    wrap->gap = *template;
    wrap->gap.text = s[at] == ' ' ? s + at : " ";
    wrap->gap.offset += (uint32_t)at;
    wrap->gap.bytes = wrap->gap.cols = 1;
}

void wrap_begin_text(struct wrap *wrap, const char *s, size_t n_bytes)
{
    size_t plain = text_plain_words(s, n_bytes);
    wrap->text = s;
    wrap->text_bytes = n_bytes;
    wrap->plain_bytes = plain;
    if (text_is_ascii(s + plain, n_bytes - plain))
        return;
    wrap->breaks = memory_resize(NULL, n_bytes);
    text_breaks(s, n_bytes, wrap->breaks);
}

void wrap_end_text(struct wrap *wrap)
{
    free(wrap->breaks);
    wrap->breaks = NULL;
    wrap->text = NULL;
}

/* Up to where in s runs of words can be placed, as far as that is known. */
static size_t plain_until(const struct wrap *wrap, const char *s, size_t n_bytes)
{
    size_t at;
    if (wrap->breaks)
        return n_bytes;
    size_t plain = is_in_text(wrap, s, &at) && at < wrap->plain_bytes ? wrap->plain_bytes - at : 0;
    return plain < n_bytes ? plain : n_bytes;
}

void wrap_text(struct wrap *wrap, const char *s, size_t n_bytes, struct span template)
{
    size_t plain = plain_until(wrap, s, n_bytes);
    if (wrap->breaks && wrap->word_count && n_bytes && wrap->breaks[s - wrap->text] &&
        s > wrap->text && s[-1] != ' ')
        end_word_before_text(wrap);
    for (size_t i = 0, n; i < n_bytes; i += n) {
        n = 1;
        if (ascii_is_blank(s[i]) && !(wrap->word_count && holds_blank(wrap, s, i, n_bytes))) {
            take_blank(wrap, s, i, &template);
            continue;
        }
        struct span piece = template;
        piece.text = s + i;
        piece.offset += (uint32_t)i;
        bool runs = !wrap->measures && !wrap->word_count && !wrap->hyphen;
        if (runs && plain <= i)
            plain = i + text_plain_words(s + i, n_bytes - i);
        if (runs && (n = place_run(wrap, s + i, plain - i, &piece)) > 0)
            continue;
        n = word_bytes(wrap, s + i, n_bytes - i);
        add_word(wrap, piece, n);
        if (i + n < n_bytes && ends_before(wrap, s + i + n))
            end_word(wrap);
    }
}

void wrap_glue(struct wrap *wrap, const char *s, struct span template)
{
    template.made = 1;
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

void wrap_mark(struct wrap *wrap, const char *s, struct span template)
{
    if (wrap->word_is_soft)
        end_word(wrap);
    template.made = 1;
    template.text = s;
    template.bytes = (uint32_t)strlen(s);
    template.cols = (uint32_t)text_cols(s, template.bytes);
    add_piece(wrap, template);
    wrap->word_is_marked = true;
}

const struct span *wrap_last_piece(const struct wrap *wrap)
{
    if (wrap->word_count)
        return &wrap->word[wrap->word_count - 1];
    bool behind = wrap->line_open && wrap->line_has_words && !wrap->gap.bytes;
    return behind ? &wrap->lines->span[wrap->lines->span_count - 1] : NULL;
}

void wrap_break(struct wrap *wrap)
{
    end_word(wrap);
    drop_gap(wrap);
    if (!wrap->line_open)
        fill_next_line(wrap);
    wrap->flow = LINE_BROKEN;
    wrap->line_open = false;
}

void wrap_end(struct wrap *wrap)
{
    end_word(wrap);
    drop_gap(wrap);
    wrap->line_open = false;
    wrap->flow = LINE_FIRST;
}

void wrap_words(struct wrap *wrap, const char *s, size_t n_bytes)
{
    wrap_begin_text(wrap, s, n_bytes);
    wrap_text(wrap, s, n_bytes, (struct span){0});
    wrap_end(wrap);
    wrap_end_text(wrap);
}

void wrap_line(struct wrap *wrap, const struct span *spans, size_t count, struct place place,
               enum line_flow flow)
{
    indent_open_line(wrap, flow);
    for (size_t i = 0; i < count; i++)
        lines_add_span(wrap->lines, &spans[i]);
    if (!lines_last(wrap->lines)->place.node)
        lines_last(wrap->lines)->place = place;
    wrap->line_open = false;
}

void wrap_made_line(struct wrap *wrap, struct buffer *made, uint32_t cols, uint32_t style,
                    struct place place, enum line_flow flow)
{
    uint32_t bytes = (uint32_t)made->used;
    struct span span = {.text = arena_take(&wrap->lines->arena, made),
                        .bytes = bytes,
                        .cols = cols,
                        .made = 1,
                        .style = style};
    wrap_line(wrap, &span, 1, place, flow);
}
