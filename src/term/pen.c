/*
 * The pen that writes on a terminal: where it is, how it writes, and what has been written.
 *
 * Refuses to send what need not be sent. The one hard idea: of all ways to a cell, the one that
 * takes the fewest bytes is used, and often that is to write the cells on the way once more.
 * curses, which could do all this, counts otherwise: it never goes to the next row by a line feed,
 * and sets attributes one by one.
 */
#include "term/pen.h"

#include "base/text.h"
#include "term/glyph.h"

#include <string.h>

/* No set of styles. */
#define STYLE_UNKNOWN UINT32_MAX

/* NO_WAY: more than any way costs. REWRITE_BYTES_MAX: the most that moving right by CUF costs. */
enum { NO_WAY = 1000, REWRITE_BYTES_MAX = 6 };

/* ---- Looks ---- */

static struct look find_look(const struct pen *pen, uint32_t style)
{
    return theme_look(pen->theme, style, pen->words.never_coloured);
}

void pen_take_theme(struct pen *pen, const struct theme *theme)
{
    pen->theme = theme;
    pen->style = STYLE_UNKNOWN;
    pen->found_style = STYLE_PLAIN;
    pen->ground = find_look(pen, STYLE_PLAIN);
}

struct look pen_look(struct pen *pen, uint32_t style)
{
    if (style == STYLE_PLAIN)
        return pen->ground;
    if (style != pen->found_style) {
        pen->found_style = style;
        pen->found = find_look(pen, style);
    }
    return pen->found;
}

bool pen_same_look(struct look a, struct look b)
{
    return a.attributes == b.attributes && a.foreground == b.foreground &&
           a.background == b.background;
}

bool pen_same_blank(struct look a, struct look b)
{
    unsigned seen = LOOK_UNDERLINE | LOOK_REVERSE;
    return a.background == b.background && (a.attributes & seen) == (b.attributes & seen) &&
           (!(a.attributes & LOOK_REVERSE) || a.foreground == b.foreground);
}

static bool is_select_graphic(const char *s)
{
    return strncmp(s, "\033[", 2) == 0 && s[2 + strspn(s + 2, "0123456789;")] == 'm' &&
           s[3 + strspn(s + 2, "0123456789;")] == '\0';
}

/* Appends a sequence that sets looks; several in a row are joined to one (ECMA-48, SGR). */
static void add_look(struct pen *pen, size_t from, const char *word)
{
    struct buffer *out = &pen->out;
    if (out->used > from && is_select_graphic(word) && is_select_graphic(out->bytes + from)) {
        out->used--;
        buffer_add_string(out, out->bytes[out->used - 1] == '[' ? "0;" : ";");
        word += 2;
    }
    buffer_add_string(out, word);
}

void pen_set_look(struct pen *pen, struct look look)
{
    static const unsigned attributes[] = {LOOK_BOLD, LOOK_UNDERLINE, LOOK_REVERSE};
    const struct pen_words *words = &pen->words;
    const char *const name[] = {words->bold, words->underline, words->reverse};
    struct look *now = &pen->look;
    size_t from = pen->out.used;
    if (pen_same_look(*now, look))
        return;
    if (now->attributes & ~look.attributes ||
        (now->foreground != look.foreground && look.foreground == COLOUR_DEFAULT) ||
        (now->background != look.background && look.background == COLOUR_DEFAULT)) {
        add_look(pen, from, words->plain);
        *now = (struct look){0, COLOUR_DEFAULT, COLOUR_DEFAULT};
    }
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++)
        if (look.attributes & ~now->attributes & attributes[i])
            add_look(pen, from, name[i]);
    if (look.foreground != now->foreground)
        add_look(pen, from, words->foreground[look.foreground]);
    if (look.background != now->background)
        add_look(pen, from, words->background[look.background]);
    *now = look;
    pen->style = STYLE_UNKNOWN;
}

void pen_set_ground(struct pen *pen)
{
    if (!pen_same_blank(pen->look, pen->ground))
        pen_set_look(pen, pen->ground);
}

bool pen_erases_well(const struct pen *pen)
{
    struct look look = pen->ground;
    return (pen->words.erases_in_colour || look.background == COLOUR_DEFAULT) &&
           !(look.attributes & (LOOK_UNDERLINE | LOOK_REVERSE));
}

/* ---- Cells ---- */

/* Whether a cell is one character of ASCII, or blank. */
static bool is_plain(const struct cell *cell)
{
    return cell->bytes == 0 ||
           (cell->bytes == 1 && cell->letters[0] >= ' ' && cell->letters[0] < 0x7f);
}

/* Writes the characters of a cell, and blanks in the columns that they leave. */
static void write_letters(struct pen *pen, const struct screen *screen, const struct cell *cell)
{
    size_t n_bytes;
    int cols = cell->cols;
    const char *s = screen_cell_text(screen, cell, &n_bytes);
    wchar_t letters[GLYPH_LETTERS_MAX + 1];
    if (pen->words.ascii)
        glyph_ascii(s, n_bytes, cols, letters);
    else
        glyph_wide(s, n_bytes, cols, letters);
    for (int i = 0; letters[i]; i++) {
        char code[4];
        buffer_add(&pen->out, code, text_encode(code, (uint32_t)letters[i]));
    }
    int drawn = wcswidth(letters, GLYPH_LETTERS_MAX);
    if (drawn >= 0 && drawn < cols)
        buffer_add_repeated(&pen->out, " ", (size_t)(cols - drawn));
}

/* Whether a cell can be written in the look that is set. */
static bool is_in_look(struct pen *pen, const struct cell *cell)
{
    if (cell->style == pen->style)
        return true;
    struct look look = pen_look(pen, cell->style);
    if (!pen_same_look(pen->look, look))
        return pen_is_blank(cell) && pen_same_blank(pen->look, look);
    pen->style = cell->style;
    return true;
}

void pen_write(struct pen *pen, const struct screen *screen, const struct cell *cell)
{
    if (!is_in_look(pen, cell)) {
        pen_set_look(pen, pen_look(pen, cell->style));
        pen->style = cell->style;
    }
    if (is_plain(cell))
        buffer_add_char(&pen->out, cell->bytes ? cell->letters[0] : ' ');
    else
        write_letters(pen, screen, cell);
    pen->col += cell->cols;
    if (pen->col >= screen->cols && pen->words.wraps && !pen->words.wraps_late)
        pen->row = pen->col = -1;
}

/* ---- Moving the cursor ---- */

static int digits(int number)
{
    return number < 10 ? 1 : number < 100 ? 2 : 3;
}

static int place_cost(struct pen *pen, int row, int col)
{
    if (pen->feeding)
        return NO_WAY;
    if (pen->words.place)
        return 8;
    return 3 + (row || col ? digits(row + 1) : 0) + (col ? 1 + digits(col + 1) : 0);
}

void pen_place(struct pen *pen, int row, int col)
{
    if (pen->words.place) {
        buffer_add_string(&pen->out, pen->words.place(row, col));
    } else {
        buffer_add_string(&pen->out, "\033[");
        if (row || col)
            buffer_add_number(&pen->out, (unsigned long)row + 1);
        if (col) {
            buffer_add_char(&pen->out, ';');
            buffer_add_number(&pen->out, (unsigned long)col + 1);
        }
        buffer_add_char(&pen->out, 'H');
    }
    pen->row = row;
    pen->col = col;
}

static int right_cost(struct pen *pen, int cols)
{
    return cols == 0 ? 0 : pen->words.place ? NO_WAY : cols == 1 ? 3 : 3 + digits(cols);
}

/* The cost of moving right by writing the cells on the way once more. They must have the look that
 * is set, and half of a wide character cannot be written. */
static int rewrite_cost(struct pen *pen, const struct screen *screen, int row, int from, int to)
{
    const struct cell *cell = screen_cell(screen, row, 0);
    int cost = to - from > REWRITE_BYTES_MAX || (from < to && cell[from].cols == 0) ? NO_WAY : 0;
    for (int col = from; col < to && cost <= REWRITE_BYTES_MAX; col++)
        cost += !is_in_look(pen, &cell[col]) ? NO_WAY
                : cell[col].bytes            ? cell[col].bytes
                                             : cell[col].cols;
    return cost > REWRITE_BYTES_MAX ? NO_WAY : cost;
}

static int forward_cost(struct pen *pen, const struct screen *screen, int row, int from, int to)
{
    int right = from <= to ? right_cost(pen, to - from) : NO_WAY;
    int again = from <= to && right ? rewrite_cost(pen, screen, row, from, to) : right;
    return again < right ? again : right;
}

static void go_forward(struct pen *pen, const struct screen *screen, int row, int to)
{
    int right = right_cost(pen, to - pen->col);
    if (rewrite_cost(pen, screen, row, pen->col, to) <= right) {
        while (pen->col < to)
            pen_write(pen, screen, screen_cell(screen, row, pen->col));
        return;
    }
    buffer_add_string(&pen->out, "\033[");
    if (to - pen->col > 1)
        buffer_add_number(&pen->out, (unsigned long)(to - pen->col));
    buffer_add_char(&pen->out, 'C');
    pen->col = to;
}

/* The cost of going to the start of a row that is not above by line feeds. These do not leave the
 * scroll region, and not every terminal moves by them below it. */
static int feed_cost(struct pen *pen, int row)
{
    if (!pen->words.feeds || pen->row < 0 || row < pen->row || row >= pen->bottom)
        return NO_WAY;
    return row - pen->row + (pen->col == 0 ? 0 : 1);
}

static void feed(struct pen *pen, int row)
{
    if (pen->col != 0)
        buffer_add_char(&pen->out, '\r');
    buffer_add_repeated(&pen->out, "\n", (size_t)(row - pen->row));
    pen->row = row;
    pen->col = 0;
}

/* Goes over a blank by writing it: most moves are to the next word. */
static bool write_blank(struct pen *pen, const struct screen *screen, int row, int col)
{
    const struct cell *blank = col > 0 ? screen_cell(screen, row, col - 1) : NULL;
    if (pen->row != row || pen->col != col - 1 || !pen_is_blank(blank) || !is_in_look(pen, blank))
        return false;
    pen_write(pen, screen, blank);
    return true;
}

void pen_go(struct pen *pen, const struct screen *screen, int row, int col)
{
    if ((pen->row == row && pen->col == col) || write_blank(pen, screen, row, col))
        return;
    if (pen->feeding && row > pen->row)
        pen_set_ground(pen);
    bool on = pen->row == row && pen->col >= 0 && pen->col <= col;
    bool near = on || (pen->row == row && pen->col - col < 3 && pen->col < screen->cols);
    int here = on ? forward_cost(pen, screen, row, pen->col, col) : NO_WAY;
    int back = near && !on ? pen->col - col : NO_WAY;
    int down = feed_cost(pen, row) + forward_cost(pen, screen, row, 0, col);
    int straight = place_cost(pen, row, col);
    if (back < straight && back < down) {
        buffer_add_repeated(&pen->out, "\b", (size_t)back);
        pen->col = col;
    } else if (straight < here && straight < down) {
        pen_place(pen, row, col);
    } else {
        if (down < here)
            feed(pen, row);
        if (pen->col < col)
            go_forward(pen, screen, row, col);
    }
}
