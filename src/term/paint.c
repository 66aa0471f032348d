/*
 * What makes a terminal show another screen.
 *
 * Refuses to write a cell that is there already. The one hard idea: rows that scroll into sight are
 * written while they do, so that one line feed both scrolls and goes to the next row. The scroll
 * region stays set, since the same rows are most often the next to scroll.
 */
#include "term/paint.h"

#include <stdlib.h>
#include <string.h>

/* The columns of a cell that shows something unknown; no real cell has so many. */
enum { COLS_UNKNOWN = 3 };

void paint_done(struct paint *paint)
{
    screen_done(&paint->shown);
    buffer_done(&paint->pen.out);
    free(paint->sums);
    *paint = (struct paint){0};
}

void paint_forget(struct paint *paint)
{
    paint->shown.rows = 0;
}

/* ---- Rows ---- */

/* A blank that looks like the ground. */
static bool is_bare(struct paint *paint, const struct cell *cell)
{
    return pen_is_blank(cell) &&
           (cell->style == STYLE_PLAIN ||
            pen_same_blank(pen_look(&paint->pen, cell->style), paint->pen.ground));
}

static bool same_cell(struct paint *paint, const struct screen *screen, const struct cell *a,
                      const struct cell *b)
{
    if (a->bytes <= CELL_BYTES && memcmp(a, b, sizeof *a) == 0)
        return true;
    if (pen_is_blank(a) && pen_is_blank(b))
        return pen_same_blank(pen_look(&paint->pen, a->style), pen_look(&paint->pen, b->style));
    return screen_same_letters(&paint->shown, a, screen, b) &&
           (a->style == b->style ||
            pen_same_look(pen_look(&paint->pen, a->style), pen_look(&paint->pen, b->style)));
}

/* The column after the last cell that is not bare. */
static int row_end(struct paint *paint, const struct screen *screen, int row)
{
    const struct cell *cell = screen_cell(screen, row, 0);
    int end = screen->row[row].end;
    while (end > 0 && is_bare(paint, &cell[end - 1]))
        end--;
    return end;
}

/* Makes the rest of a row bare. */
static void clear_rest(struct paint *paint, const struct screen *screen, int row, int from, int to)
{
    if (*paint->pen.words.erase && pen_erases_well(&paint->pen) &&
        to - from > (int)strlen(paint->pen.words.erase)) {
        pen_go(&paint->pen, screen, row, from);
        pen_set_ground(&paint->pen);
        buffer_add_string(&paint->pen.out, paint->pen.words.erase);
        return;
    }
    for (int col = from; col < to; col++) {
        pen_go(&paint->pen, screen, row, col);
        pen_write(&paint->pen, screen, screen_cell(screen, row, col));
    }
}

static void paint_row(struct paint *paint, const struct screen *screen, int row)
{
    if (screen_same_row(&paint->shown, row, screen, row))
        return;
    int end = row_end(paint, screen, row);
    int shown_end = row_end(paint, &paint->shown, row);
    /* Writing the last cell of all would scroll the screen. */
    int last = row == screen->rows - 1 && paint->pen.words.wraps && !paint->pen.words.wraps_late;
    int cols = screen->cols - last;
    const struct cell *shown = screen_cell(&paint->shown, row, 0);
    const struct cell *cell = screen_cell(screen, row, 0);
    for (int col = 0; col < end && col < cols; col++) {
        if (cell[col].cols == 0 || col + cell[col].cols > cols ||
            same_cell(paint, screen, &shown[col], &cell[col]))
            continue;
        pen_go(&paint->pen, screen, row, col);
        pen_write(&paint->pen, screen, &cell[col]);
    }
    if (shown_end > end)
        clear_rest(paint, screen, row, end, shown_end < cols ? shown_end : cols);
}

static void paint_rows(struct paint *paint, const struct screen *screen, int from, int to)
{
    for (int row = from; row < to; row++)
        paint_row(paint, screen, row);
}

/* ---- Screens ---- */

/* Notes that these rows were erased with the screen, or scrolled into sight. If the ground has a
 * colour, it is unknown what they show: some terminals that otherwise erase in the background
 * colour do not do so here. */
static void blank_rows(struct paint *paint, int from, int to)
{
    struct screen *shown = &paint->shown;
    bool bare = paint->pen.ground.background == COLOUR_DEFAULT && pen_erases_well(&paint->pen);
    for (int i = from; i < to; i++) {
        struct screen_row *row = &shown->row[i];
        int end = bare ? row->end : shown->cols;
        for (int col = 0; col < end; col++)
            row->cells[col] = (struct cell){.cols = bare ? 1 : COLS_UNKNOWN};
        *row = (struct screen_row){.cells = row->cells, .end = bare ? 0 : shown->cols};
    }
}

/* Clears the screen. If the terminal does that by a reset (ECMA-48, RIS), the look is reset as
 * well. */
static void clear_all(struct paint *paint)
{
    struct pen *pen = &paint->pen;
    buffer_add_string(&pen->out, pen->words.clear);
    if (!strstr(pen->words.clear, "\033c"))
        return;
    buffer_add_string(&pen->out, pen->words.plain);
    pen->look = (struct look){0, COLOUR_DEFAULT, COLOUR_DEFAULT};
}

static void start_anew(struct paint *paint, const struct screen *screen)
{
    screen_resize(&paint->shown, screen->rows, screen->cols);
    paint->sums_rows = 0;
    buffer_add_string(&paint->pen.out, paint->pen.words.first);
    paint->pen.look = (struct look){0, COLOUR_DEFAULT, COLOUR_DEFAULT};
    pen_set_look(&paint->pen, paint->pen.ground);
    clear_all(paint);
    blank_rows(paint, 0, screen->rows);
    paint->pen.row = paint->pen.col = 0;
    paint->pen.top = 0;
    paint->pen.bottom = screen->rows;
}

/* Sets the scroll region. That of all rows is given in numbers too, since some terminals know no
 * region without them. */
static void set_region(struct paint *paint, int top, int bottom)
{
    struct buffer *out = &paint->pen.out;
    if (paint->pen.top == top && paint->pen.bottom == bottom)
        return;
    paint->pen.top = top;
    paint->pen.bottom = bottom;
    buffer_add_string(out, "\033[");
    if (top)
        buffer_add_number(out, (unsigned long)top + 1);
    buffer_add_char(out, ';');
    buffer_add_number(out, (unsigned long)bottom);
    buffer_add_char(out, 'r');
    paint->pen.row = paint->pen.col = -1;
}

/* Moves the rows that are known to be shown, beginning at the edge that they move towards. */
static void move_shown(struct paint *paint, const struct paint_shift *shift)
{
    struct screen *shown = &paint->shown;
    int step = shift->by > 0 ? 1 : -1;
    int row = shift->by > 0 ? shift->top : shift->bottom - 1;
    for (; row + shift->by >= shift->top && row + shift->by < shift->bottom; row += step)
        screen_swap_rows(shown, row, row + shift->by);
    if (shift->by > 0)
        blank_rows(paint, row, shift->bottom);
    else
        blank_rows(paint, shift->top, row + 1);
}

/* Paints the rows at the foot of a region while they scroll into sight. */
static void paint_feeding(struct paint *paint, const struct screen *screen, int from, int to)
{
    pen_place(&paint->pen, to - 1, 0);
    paint->pen.row = from - 1;
    paint->pen.feeding = true;
    paint_rows(paint, screen, from, to);
    if (paint->pen.row < to - 1)
        pen_go(&paint->pen, screen, to - 1, 0);
    paint->pen.feeding = false;
}

/* Scrolls rows, and paints the screen. The region stays set, unless a character in its last column
 * would scroll it. */
static void paint_moved(struct paint *paint, const struct screen *screen,
                        const struct paint_shift *shift)
{
    int from = shift->by > 0 ? shift->bottom - shift->by : shift->top;
    int to = shift->by > 0 ? shift->bottom : shift->top - shift->by;
    pen_set_ground(&paint->pen);
    set_region(paint, shift->top, shift->bottom);
    move_shown(paint, shift);
    if (shift->by > 0) {
        paint_feeding(paint, screen, from, to);
    } else {
        pen_place(&paint->pen, from, 0);
        buffer_add_repeated(&paint->pen.out, "\033M", (size_t)-shift->by);
        paint_rows(paint, screen, from, to);
    }
    if (paint->pen.words.wraps && !paint->pen.words.wraps_late)
        set_region(paint, 0, screen->rows);
    paint_rows(paint, screen, 0, from);
    paint_rows(paint, screen, to, screen->rows);
}

static void remember(struct paint *paint, const struct screen *screen)
{
    struct screen *shown = &paint->shown;
    for (int row = 0; row < screen->rows; row++)
        if (!screen->row[row].mark || screen->row[row].mark != shown->row[row].mark)
            screen_copy_row(shown, row, screen, row);
    shown->text.used = 0;
    buffer_add(&shown->text, buffer_string(&screen->text), screen->text.used);
}

/* Puts the cursor on the first half of a wide character: on the second half, some terminals draw
 * only a part of it. */
static void go_to_cursor(struct paint *paint, const struct screen *screen)
{
    int col = screen->cursor_col;
    if (col > 0 && col < screen->cols && screen_cell(screen, screen->cursor_row, col)->cols == 0)
        col--;
    pen_go(&paint->pen, screen, screen->cursor_row, col);
}

const struct buffer *paint_screen(struct paint *paint, const struct screen *screen,
                                  const struct theme *theme)
{
    struct paint_shift shift = {0};
    bool known = paint->pen.theme == theme && paint->shown.rows == screen->rows &&
                 paint->shown.cols == screen->cols;
    pen_take_theme(&paint->pen, theme);
    paint->pen.out.used = 0;
    if (!known)
        start_anew(paint, screen);
    else if (paint->pen.words.regions)
        shift = paint_find_shift(paint, screen);
    if (shift.by)
        paint_moved(paint, screen, &shift);
    else
        paint_rows(paint, screen, 0, screen->rows);
    go_to_cursor(paint, screen);
    pen_set_look(&paint->pen, paint->pen.ground);
    remember(paint, screen);
    return &paint->pen.out;
}
