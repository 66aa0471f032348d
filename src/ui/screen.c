/*
 * A grid of cells. Every character that is drawn passes here and is measured by the one width
 * function; what is past the edge is left out, whole graphemes only.
 */
#include "ui/screen.h"

#include "base/text.h"
#include "layout/turn.h"

#include <stdlib.h>
#include <string.h>

void screen_resize(struct screen *screen, int rows, int cols)
{
    screen->rows = rows;
    screen->cols = cols;
    free(screen->cells);
    screen->cells = memory_new((size_t)rows * (size_t)cols * sizeof *screen->cells);
    screen_clear(screen);
}

void screen_done(struct screen *screen)
{
    free(screen->cells);
    buffer_done(&screen->text);
    *screen = (struct screen){0};
}

void screen_clear(struct screen *screen)
{
    size_t count = (size_t)screen->rows * (size_t)screen->cols;
    memset(screen->cells, 0, count * sizeof *screen->cells);
    for (size_t i = 0; i < count; i++)
        screen->cells[i].cols = 1;
    screen->text.used = 0;
    screen->cursor_row = screen->cursor_col = 0;
    screen->bell = false;
}

static struct cell *cell_at(const struct screen *screen, int row, int col)
{
    return &screen->cells[(size_t)row * (size_t)screen->cols + (size_t)col];
}

const struct cell *screen_cell(const struct screen *screen, int row, int col)
{
    return cell_at(screen, row, col);
}

const char *screen_cell_text(const struct screen *screen, const struct cell *cell, size_t *n_bytes)
{
    *n_bytes = cell->bytes ? cell->bytes : 1;
    if (cell->bytes <= CELL_BYTES)
        return cell->bytes ? cell->letters : " ";
    return screen->text.bytes + cell->text;
}

/* A wide cell that loses one half is blank as a whole: parts what is left of col from the rest. */
static void part_at(struct screen *screen, int row, int col)
{
    if (col <= 0 || col >= screen->cols || cell_at(screen, row, col)->cols != 0)
        return;
    for (int i = col - 1; i <= col; i++) {
        cell_at(screen, row, i)->bytes = 0;
        cell_at(screen, row, i)->cols = 1;
    }
}

static void set_cell(struct screen *screen, int row, int col, const char *s, size_t n_bytes,
                     int cols, uint32_t style)
{
    struct cell *cell = cell_at(screen, row, col);
    part_at(screen, row, col);
    part_at(screen, row, col + cols);
    *cell = (struct cell){.bytes = (uint8_t)n_bytes, .cols = (uint8_t)cols, .style = style};
    if (n_bytes <= CELL_BYTES) {
        memcpy(cell->letters, s, n_bytes);
    } else {
        cell->text = (uint32_t)screen->text.used;
        buffer_add(&screen->text, s, n_bytes);
    }
    if (cols == 2)
        *cell_at(screen, row, col + 1) = (struct cell){.style = style};
}

/* Marks without a letter go on a blank; a joiner is nothing by itself. */
static int put_marks(struct screen *screen, int row, int col, const char *s, size_t n_bytes,
                     uint32_t style)
{
    char on_blank[65] = " ";
    uint32_t code;
    text_decode(s, n_bytes, &code);
    if (!text_is_mark(code) || code == 0xfe0f || n_bytes > 64)
        return 0;
    memcpy(on_blank + 1, s, n_bytes);
    set_cell(screen, row, col, on_blank, n_bytes + 1, 1, style);
    return 1;
}

/* Draws one grapheme; returns its columns, -1 if it does not fit. One wider than two columns (emoji
 * joined to one picture) is drawn part by part, for no cell is wider. */
static int put_grapheme(struct screen *screen, int row, int col, int room, const char *s,
                        size_t n_bytes, uint32_t style)
{
    int cols = (int)text_cols(s, n_bytes);
    if (cols > room || (cols == 0 && room == 0))
        return -1;
    if (cols == 0)
        return put_marks(screen, row, col, s, n_bytes, style);
    if (cols <= 2) {
        set_cell(screen, row, col, s, n_bytes > 64 ? 0 : n_bytes, cols, style);
        return cols;
    }
    int used = 0;
    for (size_t i = 0; i < n_bytes;) {
        uint32_t code;
        size_t n = text_decode(s + i, n_bytes - i, &code);
        int part = (int)text_cols(s + i, n);
        if (part > 0 && code != 0xfe0f)
            set_cell(screen, row, col + used, s + i, n, part, style);
        used += part;
        i += n;
    }
    return cols;
}

/* Draws letters of ASCII that the next byte cannot change, for most text is that; returns how many.
 */
static int put_letters(struct screen *screen, int row, int col, int room, const char *s,
                       size_t n_bytes, uint32_t style)
{
    int used = 0;
    for (; (size_t)used < n_bytes && used < room; used++) {
        struct cell *cell = cell_at(screen, row, col + used);
        bool last = (size_t)used + 1 == n_bytes;
        if (s[used] < ' ' || s[used] > '~' || (!last && (unsigned char)s[used + 1] > '~'))
            break;
        if (cell->cols == 1)
            *cell = (struct cell){.letters = {s[used]}, .bytes = 1, .cols = 1, .style = style};
        else
            set_cell(screen, row, col + used, s + used, 1, 1, style);
    }
    return used;
}

int screen_put(struct screen *screen, int row, int col, int max_cols, const char *s, size_t n_bytes,
               uint32_t style)
{
    if (row < 0 || row >= screen->rows || col < 0)
        return 0;
    int room = screen->cols - col < max_cols ? screen->cols - col : max_cols;
    int used = 0;
    for (size_t i = 0; i < n_bytes;) {
        int letters = put_letters(screen, row, col + used, room - used, s + i, n_bytes - i, style);
        used += letters;
        i += (size_t)letters;
        if (i == n_bytes)
            break;
        size_t n = text_grapheme(s + i, n_bytes - i);
        int cols = put_grapheme(screen, row, col + used, room - used, s + i, n, style);
        if (cols < 0)
            break;
        used += cols;
        i += n;
    }
    return used;
}

int screen_col(const struct screen *screen, int col, int cols)
{
    return screen->mirrored ? screen->cols - col - cols : col;
}

void screen_put_cursor(struct screen *screen, int row, int col)
{
    screen->cursor_row = row;
    screen->cursor_col = screen_col(screen, col, 1);
}

/* Words in the order in which they are seen. */
static int put_seen(struct screen *screen, int row, int col, int max_cols, const char *s,
                    size_t n_bytes, uint32_t style)
{
    int cols = screen->mirrored ? (int)text_cols(s, n_bytes) : 0;
    return screen_put(screen, row, screen_col(screen, col, cols), max_cols, s, n_bytes, style);
}

int screen_put_words(struct screen *screen, int row, int col, int max_cols, const char *s,
                     size_t n_bytes, uint32_t style)
{
    int room = screen->cols - col < max_cols ? screen->cols - col : max_cols;
    /* What does not fit is the end of the words, wherever that is seen. */
    if (screen->mirrored)
        n_bytes = text_fit(s, n_bytes, room > 0 ? (size_t)room : 0, NULL);
    if (screen->bidi == LAYOUT_BIDI_OFF || text_is_ascii(s, n_bytes))
        return put_seen(screen, row, col, max_cols, s, n_bytes, style);
    struct buffer seen = {0};
    turn_words(&seen, s, n_bytes, screen->bidi == LAYOUT_BIDI_SHAPE);
    int cols = put_seen(screen, row, col, max_cols, buffer_string(&seen), seen.used, style);
    buffer_done(&seen);
    return cols;
}

int screen_put_string(struct screen *screen, int row, int col, int max_cols, const char *s,
                      uint32_t style)
{
    return screen_put_words(screen, row, col, max_cols, s, strlen(s), style);
}

int screen_put_cut(struct screen *screen, int row, int col, int max_cols, const char *s,
                   uint32_t style)
{
    size_t n = strlen(s);
    int room = screen->cols - col < max_cols ? screen->cols - col : max_cols;
    if (room < 1 || (int)text_cols(s, n) <= room)
        return screen_put_words(screen, row, col, room, s, n, style);
    struct buffer cut = {0};
    buffer_add(&cut, s, text_fit(s, n, (size_t)room - 1, NULL));
    buffer_add_string(&cut, "…");
    int used = screen_put_words(screen, row, col, room, cut.bytes, cut.used, style);
    buffer_done(&cut);
    return used;
}

void screen_add_style(struct screen *screen, int row, int col, int cols, uint32_t style)
{
    col = screen_col(screen, col, cols);
    for (int i = col < 0 ? 0 : col; i < col + cols && i < screen->cols && row < screen->rows; i++)
        cell_at(screen, row, i)->style |= style;
}

void screen_fill(struct screen *screen, int row, int col, int cols, const char *grapheme,
                 uint32_t style)
{
    for (int i = col; i < col + cols; i++)
        screen_put_string(screen, row, i, 1, grapheme, style);
}

static char style_mark(uint32_t style)
{
    static const char marks[STYLE_BIT_MAX] = {
#define X(name, mark) [STYLE_BIT_##name] = mark,
        STYLES(X)
#undef X
    };
    for (int i = 0; i < STYLE_BIT_MAX; i++)
        if (style & 1u << i)
            return marks[i];
    return ' ';
}

static void trim(struct buffer *out, size_t from)
{
    while (out->used > from && out->bytes[out->used - 1] == ' ')
        out->used--;
    buffer_add_char(out, '\n');
}

void screen_dump(const struct screen *screen, struct buffer *out)
{
    for (int row = 0; row < screen->rows; row++) {
        size_t start = out->used;
        for (int col = 0; col < screen->cols; col++) {
            const struct cell *cell = screen_cell(screen, row, col);
            size_t n;
            const char *s = screen_cell_text(screen, cell, &n);
            if (cell->cols)
                buffer_add(out, s, n);
        }
        trim(out, start);
        start = out->used;
        buffer_add_char(out, '~');
        for (int col = 0; col < screen->cols; col++)
            buffer_add_char(out, style_mark(screen_cell(screen, row, col)->style));
        size_t marks = start + 1;
        while (marks < out->used && out->bytes[marks] == ' ')
            marks++;
        if (marks == out->used)
            out->used = start;
        else
            trim(out, start);
    }
    buffer_format(out, "cursor %d %d\n", screen->cursor_row + 1, screen->cursor_col + 1);
}
