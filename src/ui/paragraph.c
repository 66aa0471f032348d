/*
 * A view's own words, from the layout's word wrapper to the screen.
 *
 * Refuses to break lines itself: that is the layout's work.
 */
#include "ui/paragraph.h"

#include "base/ascii.h"
#include "base/text.h"
#include "layout/bidi.h"
#include "layout/turn.h"
#include "layout/wrap.h"

/* The caller frees the lines. */
static void wrap_string(const char *s, size_t n_bytes, int cols, struct lines *lines)
{
    struct wrap wrap;
    lines_init(lines);
    wrap_init(&wrap, lines, cols > 1 ? (uint32_t)cols : 1);
    wrap_words(&wrap, s, n_bytes);
    wrap_done(&wrap);
}

int paragraph_rows(const char *s, size_t n_bytes, int cols)
{
    struct lines lines;
    wrap_string(s, n_bytes, cols, &lines);
    int rows = (int)lines.count;
    lines_done(&lines);
    return rows;
}

int paragraph_last_cols(const char *s, size_t n_bytes, int cols)
{
    struct lines lines;
    wrap_string(s, n_bytes, cols, &lines);
    int last = lines.count ? (int)lines.line[lines.count - 1].cols : 0;
    lines_done(&lines);
    return last;
}

/* Bytes of a line that leave a column free for "…": whole words, or a part of one if there is only
 * one. */
static size_t shorten(const char *s, size_t n_bytes, int cols)
{
    static const char blanks[] = " \n\t";
    n_bytes -= ascii_tail_bytes(s, n_bytes, blanks);
    if ((int)text_cols(s, n_bytes) < cols)
        return n_bytes;
    size_t words = n_bytes;
    while (words && !ascii_is_blank(s[words - 1]))
        words--;
    words -= ascii_tail_bytes(s, words, blanks);
    return words ? words : text_fit(s, n_bytes, cols > 1 ? (size_t)cols - 1 : 0, NULL);
}

/* Appends words, or if they need more than `rows` rows, as many as fit and "…": half a sentence
 * must not look like a whole one. */
static void fit(struct buffer *out, const char *s, size_t n_bytes, int cols, int rows)
{
    struct lines lines;
    wrap_string(s, n_bytes, cols, &lines);
    bool cut = rows > 0 && lines.count > (size_t)rows;
    if (cut) {
        const char *last = lines.span[lines.line[rows - 1].first_span].text;
        const char *next = lines.span[lines.line[rows].first_span].text;
        n_bytes = (size_t)(last - s) + shorten(last, (size_t)(next - last), cols);
    }
    buffer_add(out, s, n_bytes);
    if (cut)
        buffer_add_string(out, "…");
    lines_done(&lines);
}

static void put_line(struct screen *screen, int row, int col, const struct lines *lines,
                     const struct line *line, uint32_t style)
{
    col = screen_col(screen, col, (int)line->cols);
    for (uint32_t i = 0; i < line->span_count; i++) {
        const struct span *span = &lines->span[line->first_span + i];
        col += screen_put(screen, row, col, screen->cols - col, span->text, span->bytes, style);
    }
}

int paragraph_put(struct screen *screen, struct paragraph_area area, const char *s, size_t n_bytes,
                  uint32_t style)
{
    struct lines lines;
    wrap_string(s, n_bytes, area.cols, &lines);
    if (screen->bidi != LAYOUT_BIDI_OFF && bidi_has_rtl(s, n_bytes)) {
        struct turner *turner = turner_new(screen->bidi == LAYOUT_BIDI_SHAPE, &lines.arena);
        turn_lines(turner, &lines, 0, screen->mirrored || bidi_first_strong(s, n_bytes) == BIDI_RTL,
                   0);
        turner_free(turner);
    }
    int drawn = 0;
    for (; drawn < (int)lines.count && area.row + drawn <= area.last_row; drawn++)
        put_line(screen, area.row + drawn, area.col, &lines, &lines.line[drawn], style);
    lines_done(&lines);
    return drawn;
}

int paragraph_put_fitting(struct screen *screen, struct paragraph_area area, const char *s,
                          size_t n_bytes, uint32_t style)
{
    struct buffer fitting = {0};
    fit(&fitting, s, n_bytes, area.cols, area.last_row - area.row + 1);
    int rows = paragraph_put(screen, area, buffer_string(&fitting), fitting.used, style);
    buffer_done(&fitting);
    return rows;
}
