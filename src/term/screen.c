/*
 * A grid of cells. Every character that is drawn passes here and is measured by the one width
 * function; what is past the edge is left out, whole graphemes only.
 *
 * The one hard idea: most of a screen was there one key ago. Rows stay until they are drawn on, and
 * one that has the mark of what is to be drawn is kept instead, wherever it was.
 */
#include "term/screen.h"

#include "base/text.h"
#include "layout/bidi.h"
#include "layout/style.h"
#include "layout/turn.h"

#include <stdlib.h>
#include <string.h>

_Static_assert(STYLE_BIT_MAX <= 20, ""); /* a cell has room for so many */

enum { GRAPHEME_BYTES_MAX = 64 }; /* no language needs a longer one, and it is left blank */

void screen_resize(struct screen *screen, int rows, int cols)
{
    screen->rows = rows;
    screen->cols = cols;
    free(screen->cells);
    free(screen->row);
    screen->cells = memory_new((size_t)rows * (size_t)cols * sizeof *screen->cells);
    screen->row = memory_new((size_t)rows * sizeof *screen->row);
    for (int row = 0; row < rows; row++)
        screen->row[row] =
            (struct screen_row){.cells = screen->cells + (size_t)row * (size_t)cols, .end = cols};
    screen_clear(screen);
}

void screen_done(struct screen *screen)
{
    free(screen->cells);
    free(screen->row);
    buffer_done(&screen->text);
    *screen = (struct screen){0};
}

static struct cell *cell_at(const struct screen *screen, int row, int col)
{
    return &screen->row[row].cells[col];
}

/* ---- Pictures ---- */

static void blank_row(struct screen_row *row)
{
    for (int col = 0; col < row->end; col++)
        row->cells[col] = (struct cell){.cols = 1};
    *row = (struct screen_row){.cells = row->cells};
}

void screen_begin(struct screen *screen)
{
    for (int row = 0; row < screen->rows; row++)
        screen->row[row].old = true;
    screen->text.used = 0;
    screen->cursor_row = screen->cursor_col = 0;
    screen->bell = false;
}

void screen_end(struct screen *screen)
{
    for (int row = 0; row < screen->rows; row++)
        if (screen->row[row].old)
            blank_row(&screen->row[row]);
}

void screen_clear(struct screen *screen)
{
    screen_begin(screen);
    screen_end(screen);
}

void screen_mark(struct screen *screen, int row, uint64_t mark)
{
    /* Graphemes that are in the screen's text are lost with this picture. */
    if (!screen->row[row].old && !screen->row[row].is_long)
        screen->row[row].mark = mark;
}

bool screen_keep(struct screen *screen, int row, uint64_t mark)
{
    for (int i = 0; i < screen->rows; i++) {
        int from = row + i < screen->rows ? row + i : row + i - screen->rows;
        if (!screen->row[from].old || screen->row[from].mark != mark)
            continue;
        screen_swap_rows(screen, row, from);
        screen->row[row].old = false;
        return true;
    }
    return false;
}

void screen_swap_rows(struct screen *screen, int a, int b)
{
    struct screen_row row = screen->row[a];
    screen->row[a] = screen->row[b];
    screen->row[b] = row;
}

void screen_copy_row(struct screen *screen, int row, const struct screen *from, int from_row)
{
    struct screen_row *to = &screen->row[row];
    struct cell *cells = to->cells;
    int end = from->row[from_row].end > to->end ? from->row[from_row].end : to->end;
    memcpy(cells, from->row[from_row].cells, (size_t)end * sizeof *cells);
    *to = from->row[from_row];
    to->cells = cells;
}

/* ---- Cells ---- */

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

bool screen_same_letters(const struct screen *a, const struct cell *of_a, const struct screen *b,
                         const struct cell *of_b)
{
    if (of_a->bytes != of_b->bytes || of_a->cols != of_b->cols)
        return false;
    if (of_a->bytes <= CELL_BYTES)
        return of_a->text == of_b->text;
    return memcmp(a->text.bytes + of_a->text, b->text.bytes + of_b->text, of_a->bytes) == 0;
}

bool screen_same_row(const struct screen *a, int row_of_a, const struct screen *b, int row_of_b)
{
    const struct screen_row *row = &a->row[row_of_a];
    const struct screen_row *other = &b->row[row_of_b];
    if (row->mark && other->mark)
        return row->mark == other->mark;
    if (row->end != other->end || row->is_long != other->is_long)
        return false;
    if (!row->is_long)
        return memcmp(row->cells, other->cells, (size_t)row->end * sizeof *row->cells) == 0;
    for (int col = 0; col < row->end; col++)
        if (row->cells[col].style != other->cells[col].style ||
            !screen_same_letters(a, &row->cells[col], b, &other->cells[col]))
            return false;
    return true;
}

/* Makes the left edge of col a boundary of cells: a wide cell across it would lose one half, so
 * both of its halves become blank. */
static void part_at(struct screen *screen, int row, int col)
{
    if (col <= 0 || col >= screen->cols || cell_at(screen, row, col)->cols != 0)
        return;
    for (struct cell *cell = cell_at(screen, row, col - 1); cell <= cell_at(screen, row, col);
         cell++)
        *cell = (struct cell){.style = cell->style, .cols = 1};
}

/* Prepares a row for being drawn on, as far as a column. */
static void take_row(struct screen *screen, int row, int end)
{
    struct screen_row *taken = &screen->row[row];
    if (taken->old)
        blank_row(taken);
    taken->mark = 0;
    if (taken->end < end)
        taken->end = end;
}

static struct cell *take_cells(struct screen *screen, int row, int col, int cols)
{
    take_row(screen, row, col + cols);
    part_at(screen, row, col);
    part_at(screen, row, col + cols);
    return cell_at(screen, row, col);
}

/* Text on its way into the cells of a row. */
struct stroke {
    struct screen *screen;
    int row;
    int col; /* of the next cell */
    int end_col;
    uint32_t style;
};

/* Draws one cell, of one or two columns, and goes on behind it. */
static void set_cell(struct stroke *stroke, const char *s, size_t n_bytes, int cols)
{
    struct screen *screen = stroke->screen;
    struct cell *cell = take_cells(screen, stroke->row, stroke->col, cols);
    *cell = (struct cell){.bytes = (uint8_t)n_bytes, .cols = (uint8_t)cols, .style = stroke->style};
    if (n_bytes <= CELL_BYTES) {
        memcpy(cell->letters, s, n_bytes);
    } else {
        cell->text = (uint32_t)screen->text.used;
        screen->row[stroke->row].is_long = true;
        buffer_add(&screen->text, s, n_bytes);
    }
    if (cols == 2)
        cell[1] = (struct cell){.style = stroke->style};
    stroke->col += cols;
}

/* Combining marks without a base go on a blank; a joiner is nothing by itself. */
static void put_marks(struct stroke *stroke, const char *s, size_t n_bytes)
{
    char on_blank[1 + GRAPHEME_BYTES_MAX] = " ";
    uint32_t code;
    text_decode(s, n_bytes, &code);
    if (!text_is_mark(code) || code == TEXT_EMOJI_SELECTOR || n_bytes > GRAPHEME_BYTES_MAX)
        return;
    memcpy(on_blank + 1, s, n_bytes);
    set_cell(stroke, on_blank, n_bytes + 1, 1);
}

/* Draws a grapheme wider than two columns (emoji joined to one picture) part by part, since no cell
 * is wider: each character, with the sign that makes it an emoji. */
static void put_parts(struct stroke *stroke, const char *s, size_t n_bytes)
{
    for (size_t i = 0, n; i < n_bytes; i += n) {
        uint32_t next;
        n = text_decode(s + i, n_bytes - i, &next);
        size_t sign = i + n < n_bytes ? text_decode(s + i + n, n_bytes - i - n, &next) : 0;
        n += next == TEXT_EMOJI_SELECTOR ? sign : 0;
        int cols = (int)text_cols(s + i, n);
        if (cols > 0)
            set_cell(stroke, s + i, n, cols);
    }
}

/* Draws one grapheme. False: it does not fit. */
static bool put_grapheme(struct stroke *stroke, const char *s, size_t n_bytes)
{
    int cols = (int)text_cols(s, n_bytes);
    int room = stroke->end_col - stroke->col;
    if (cols > room || (cols == 0 && room == 0))
        return false;
    if (cols == 0)
        put_marks(stroke, s, n_bytes);
    else if (cols <= 2)
        set_cell(stroke, s, n_bytes > GRAPHEME_BYTES_MAX ? 0 : n_bytes, cols);
    else
        put_parts(stroke, s, n_bytes);
    return true;
}

/* How many characters of ASCII at the start of these bytes are graphemes of their own: the last of
 * them is not counted if a combining mark may follow. */
static int count_letters(const char *s, size_t n_bytes, int max)
{
    int n = 0;
    while (n < max && (size_t)n < n_bytes && s[n] >= ' ' && s[n] <= '~')
        n++;
    return n && (size_t)n < n_bytes && (unsigned char)s[n] > '~' ? n - 1 : n;
}

/* Draws these, as most text is ASCII; returns how many. */
static size_t put_letters(struct stroke *stroke, const char *s, size_t n_bytes)
{
    int n = count_letters(s, n_bytes, stroke->end_col - stroke->col);
    struct cell *cell = n ? take_cells(stroke->screen, stroke->row, stroke->col, n) : NULL;
    for (int i = 0; i < n; i++)
        cell[i] = (struct cell){.letters = {s[i]}, .bytes = 1, .cols = 1, .style = stroke->style};
    stroke->col += n;
    return (size_t)n;
}

/* Columns from `col` to the edge, but at most so many. */
static int room_at(const struct screen *screen, int col, int max_cols)
{
    return screen->cols - col < max_cols ? screen->cols - col : max_cols;
}

int screen_put(struct screen *screen, int row, int col, int max_cols, const char *s, size_t n_bytes,
               uint32_t style)
{
    struct stroke stroke = {screen, row, col, col + room_at(screen, col, max_cols), style};
    if (row < 0 || row >= screen->rows || col < 0)
        return 0;
    for (size_t i = 0; i < n_bytes;) {
        i += put_letters(&stroke, s + i, n_bytes - i);
        size_t n = i < n_bytes ? text_grapheme(s + i, n_bytes - i) : 0;
        if (!n || !put_grapheme(&stroke, s + i, n))
            break;
        i += n;
    }
    return stroke.col - col;
}

int screen_col(const struct screen *screen, int col, int cols)
{
    return screen->mirrored ? screen->cols - col - cols : col;
}

void screen_put_cursor(struct screen *screen, int row, int col)
{
    screen->cursor_row = row;
    screen->cursor_col = screen_col(screen, col < screen->cols ? col : screen->cols - 1, 1);
}

/* Draws words that are in visual order. */
static int put_seen(struct screen *screen, int row, int col, int max_cols, const char *s,
                    size_t n_bytes, uint32_t style)
{
    int cols = screen->mirrored ? (int)text_cols(s, n_bytes) : 0;
    return screen_put(screen, row, screen_col(screen, col, cols), max_cols, s, n_bytes, style);
}

/* Sets words to how they are seen, in the buffer, where that is not how they are read. */
static void see(const struct screen *screen, struct buffer *seen, const char **s, size_t *n_bytes)
{
    if (screen->bidi == LAYOUT_BIDI_OFF || !bidi_has_rtl(*s, *n_bytes))
        return;
    turn_words(seen, *s, *n_bytes, screen->mirrored, screen->bidi == LAYOUT_BIDI_SHAPE);
    *s = buffer_string(seen);
    *n_bytes = seen->used;
}

int screen_put_words(struct screen *screen, int row, int col, int max_cols, const char *s,
                     size_t n_bytes, uint32_t style)
{
    struct buffer seen = {0};
    int room = room_at(screen, col, max_cols);
    /* It is the end of the words in logical order that must be cut, wherever that is seen. */
    if (screen->mirrored)
        n_bytes = text_fit(s, n_bytes, room > 0 ? (size_t)room : 0, NULL);
    see(screen, &seen, &s, &n_bytes);
    int cols = put_seen(screen, row, col, max_cols, s, n_bytes, style);
    buffer_done(&seen);
    return cols;
}

void screen_put_ending(struct screen *screen, int row, int end, const char *s, uint32_t style)
{
    struct buffer seen = {0};
    size_t n_bytes = strlen(s);
    see(screen, &seen, &s, &n_bytes);
    int cols = (int)text_cols(s, n_bytes);
    put_seen(screen, row, end - cols, cols, s, n_bytes, style);
    buffer_done(&seen);
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
    int room = room_at(screen, col, max_cols);
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
    int end = col + cols < screen->cols ? col + cols : screen->cols;
    if (row >= screen->rows)
        return;
    take_row(screen, row, end);
    for (int i = col < 0 ? 0 : col; i < end; i++)
        cell_at(screen, row, i)->style |= style;
}

void screen_fill(struct screen *screen, int row, int col, int cols, uint32_t style)
{
    col = screen_col(screen, col, cols);
    int end = col + cols < screen->cols ? col + cols : screen->cols;
    if (end <= col || screen_put(screen, row, col, 1, " ", 1, style) == 0)
        return;
    struct cell *cell = take_cells(screen, row, col, end - col);
    for (int i = 1; i < end - col; i++)
        cell[i] = cell[0];
}
