/*
 * A pane's lines on the screen: what is focused and what was found are highlighted, and the cursor
 * is where the reader is.
 */
#include "ui/pane.h"

#include "base/ascii.h"
#include "base/text.h"
#include "layout/order.h"
#include "ui/view_list.h"

#include <string.h>

static void put_cursor(struct screen *screen, int row, int col)
{
    if (screen->cursor_row)
        return;
    screen->cursor_row = row;
    screen->cursor_col = col;
}

/* Puts the cursor at the current hit, unless the reader has gone on from there to a link. */
static void put_cursor_at_hit(const struct pane *pane, struct screen *screen, int row, int col)
{
    if (!pane->link || pane_hit_in_link(pane))
        put_cursor(screen, row, col);
}

/* Puts the cursor at the focused link, but not where what was found in it is in sight: that may be
 * rows below, and braille is given the row of the cursor. */
static void put_cursor_at_link(const struct pane *pane, struct screen *screen, int row, int col)
{
    if (!pane_hit_in_link(pane) || !pane_in_sight(pane, pane_hit_line(pane)))
        put_cursor(screen, row, col);
}

/* Puts a sign into the blank before what was found, where it has no look of its own; not before a
 * figure, with which it would be read: ">5mg", "2*500mg". */
static void put_sign(const struct pane *pane, struct screen *screen, int row, int col, bool here)
{
    size_t n_bytes;
    if (!pane->context->signs || !col ||
        *screen_cell_text(screen, screen_cell(screen, row, col - 1), &n_bytes) != ' ')
        return;
    const char *sign = here ? view_marker(pane->context, screen) : "*";
    screen_put(screen, row, col - 1, 1, sign, strlen(sign), STYLE_MARK);
}

/* Draws a span piece by piece, with what was found highlighted. Returns its columns. */
static int draw_found(const struct pane *pane, struct screen *screen, int row, int col,
                      const struct span *span, uint32_t style)
{
    uint32_t start = pane->document->nodes[span->node].text + span->offset;
    uint32_t end = start + span->bytes;
    int from = col;
    for (size_t i = find_after(pane->find, start); start < end; i++) {
        struct find_hit hit = {end, end};
        if (i < find_count(pane->find))
            hit = find_hit(pane->find, i);
        uint32_t before = hit.start < start ? start : hit.start < end ? hit.start : end;
        uint32_t behind = hit.end < end ? hit.end : end;
        const char *s = span->text + span->bytes - (end - start);
        col += screen_put(screen, row, col, screen->cols - col, s, before - start, style);
        bool here = i == pane->hit && before < behind;
        if (here)
            put_cursor_at_hit(pane, screen, row, col);
        bool figure = before < behind && ascii_is_digit(s[before - start]);
        if (hit.start == before && before < behind && !figure)
            put_sign(pane, screen, row, col, here);
        col += screen_put(screen, row, col, screen->cols - col, s + (before - start),
                          behind - before, style | STYLE_MATCH | (here ? STYLE_HERE : 0));
        start = behind;
    }
    return col - from;
}

static bool is_found(const struct pane *pane, uint32_t start, uint32_t end)
{
    size_t i = find_after(pane->find, start);
    return i < find_count(pane->find) && find_hit(pane->find, i).start < end;
}

/* As draw_found, for a span of words from right to left, which is in visual order: its last
 * grapheme is the first one of the words it stands for. */
static int draw_found_rtl(const struct pane *pane, struct screen *screen, int row, int col,
                          const struct span *span, uint32_t style)
{
    const struct node *node = &pane->document->nodes[span->node];
    const char *text = document_text(pane->document);
    uint32_t end = node->text + node->text_bytes;
    uint32_t at = node->text + span->offset;
    int right = col + (int)span->cols;
    for (uint32_t left = span->bytes; left && at < end;) {
        uint32_t start = (uint32_t)text_last_grapheme(span->text, left);
        uint32_t n =
            (uint32_t)order_bytes_of(text + at, end - at, span->text + start, left - start);
        int cols = (int)text_cols(span->text + start, left - start);
        bool found = is_found(pane, at, at + n);
        right -= cols;
        bool here = found && pane->hit == find_after(pane->find, at);
        screen_put(screen, row, right, cols, span->text + start, left - start,
                   style | (found ? STYLE_MATCH : 0) | (here ? STYLE_HERE : 0));
        if (here)
            put_cursor_at_hit(pane, screen, row, right);
        at += n;
        left = start;
    }
    return (int)span->cols;
}

static void draw_line(const struct pane *pane, struct screen *screen, int row, size_t index)
{
    const struct line *line = &pane->layout.lines.line[index];
    int left = pane->margin_cols;
    int col = left;
    bool found = pane->find && find_count(pane->find);
    for (uint32_t i = 0; i < line->span_count; i++) {
        const struct span *span = &pane->layout.lines.span[line->first_span + i];
        bool focused = span->link && span->link == pane->link;
        uint32_t style = span->style | (focused ? STYLE_FOCUS : 0);
        if (focused)
            put_cursor_at_link(pane, screen, row,
                               left + lines_link_col(&pane->layout.lines, index, pane->link));
        if (found && span->node && !span->made)
            col += (span->rtl ? draw_found_rtl : draw_found)(pane, screen, row, col, span, style);
        else
            col += screen_put(screen, row, col, screen->cols - col, span->text, span->bytes, style);
    }
}

/* If the last screen has this line in any row, that row is kept, unless a focus, hits or numbers
 * may be drawn on the line. */
static void show_line(const struct pane *pane, struct screen *screen, int row, size_t index)
{
    uint64_t mark = (uint64_t)pane->shape << 32 | (uint32_t)(index + 1);
    bool alone = !pane->link && !pane->find && !pane->context->numbers;
    if (!pane->layout.lines.line[index].span_count || (alone && screen_keep(screen, row, mark)))
        return;
    draw_line(pane, screen, row, index);
    if (alone)
        screen_mark(screen, row, mark);
}

/* The column of the room "[ ]" that the layout left before a link's words; -1: there is none. */
static int room_col(const struct lines *lines, const struct layout_link *link)
{
    static const char room[] = "[ ]";
    const struct line *line = &lines->line[link->line];
    int col = 0;
    for (uint32_t i = 0; i < line->span_count; i++) {
        const struct span *span = &lines->span[line->first_span + i];
        if (span->made && span->link == link->node && span->bytes == sizeof room - 1 &&
            memcmp(span->text, room, span->bytes) == 0)
            return col;
        col += (int)span->cols;
    }
    return -1;
}

/* In the rooms of links in sight: the numbers of the first nine, and a sign in that of the chosen
 * one, which may have no look of its own. */
static void fill_rooms(const struct pane *pane, struct screen *screen)
{
    enum { DIGITS = 9 };
    const struct view_context *context = pane->context;
    int number = 0;
    for (size_t i = 0; i < pane->layout.link_count; i++) {
        const struct layout_link *link = &pane->layout.links[i];
        if (!pane_in_sight(pane, link->line))
            continue;
        char digit[] = {(char)('1' + number++), '\0'};
        int row = pane->first_row + (int)(link->line - pane->top);
        int room = room_col(&pane->layout.lines, link);
        int col = pane->margin_cols + room + 1;
        bool chosen = context->signs && link->node == pane->link;
        if (room >= 0 && (chosen || (context->numbers && number <= DIGITS)))
            screen_put_string(screen, row, col, 1, chosen ? view_marker(context, screen) : digit,
                              screen_cell(screen, row, col)->style);
    }
}

/* Whether a line has words of the text: blanks, rules and frames alone say nothing. */
static bool is_read(const struct lines *lines, size_t index)
{
    const struct line *line = &lines->line[index];
    for (uint32_t i = 0; i < line->span_count; i++) {
        const struct span *span = &lines->span[line->first_span + i];
        if (span->node && span->cols)
            return true;
    }
    return false;
}

/* The first line in sight, from `from` on, that has words: braille and speech are given the row of
 * the cursor, and an empty one would seem to be the end. If none has words, `from`. */
static size_t first_read(const struct pane *pane, size_t from, int rows)
{
    size_t end = pane->top + (size_t)rows;
    if (end > pane->layout.lines.count)
        end = pane->layout.lines.count;
    for (size_t line = from; line < end; line++)
        if (is_read(&pane->layout.lines, line))
            return line;
    return from;
}

/* Puts the cursor on words, if neither a link nor a hit has it. */
static void put_cursor_at_words(const struct pane *pane, struct screen *screen, int rows)
{
    const struct lines *lines = &pane->layout.lines;
    size_t line = pane_in_sight(pane, pane->here) ? pane->here : pane->top;
    line = first_read(pane, line, rows);
    screen->cursor_row = pane->first_row + (int)(line - pane->top);
    screen->cursor_col =
        pane->margin_cols + (line < lines->count ? lines_first_col(lines, line) : 0);
}

void pane_draw(struct pane *pane, struct screen *screen, int first_row, int rows)
{
    pane->first_row = first_row;
    pane_fit(pane, screen->cols, rows);
    int margin_cols = screen_col(screen, pane_margin_cols(screen->cols), (int)pane->layout_cols);
    if (pane->margin_cols != margin_cols)
        pane_new_shape(pane);
    pane->margin_cols = margin_cols;
    screen->cursor_row = 0;
    for (int row = 0; row < rows; row++) {
        size_t line = pane->top + (size_t)row;
        if (line < pane->layout.lines.count)
            show_line(pane, screen, first_row + row, line);
    }
    if (pane->context->numbers || pane->context->signs)
        fill_rooms(pane, screen);
    if (screen->cursor_row == 0)
        put_cursor_at_words(pane, screen, rows);
}
