/*
 * A keyboard on the screen.
 *
 * Its letters are those of the language that the program speaks, whose translation has them as one
 * word. After them come the digits, and in the last row wide cells for what is no letter. Where the
 * language has none of the Latin letters, in which medicines and clinics may be written, one of
 * these changes between both. Left leads out at the first cell, as it leads back everywhere: at the
 * last one where words run from right to left.
 */
#include "ui/keyboard.h"

#include "base/text.h"
#include "base/words.h"
#include "layout/style.h"
#include "term/glyph.h"
#include "term/key.h"

#include <string.h>

enum {
    CELL_COLS_MIN = 3, /* for unsteady hands */
    CELL_COLS_MAX = 6,
    PER_ROW_MAX = 13,
    VIEW_ROWS_MIN = 5, /* left to the view, with the row that is the foot's */
    OTHERS = 0,        /* the other letters; left out where there are none */
    BLANK,
    DELETE,
    DONE,
    ACTIONS
};

static const char *const actions[ACTIONS] = {
    [BLANK] = WORDS_OF("key", "Space"),
    [DELETE] = WORDS("Delete"),
    [DONE] = WORDS("Done"),
};

static const uint32_t action_keys[ACTIONS] = {[BLANK] = ' ', [DELETE] = KEY_IS_BACKSPACE};

/* Whether a terminal shows a letter as itself. Where it does not, the plain one is there too, and
 * finds the same. */
static bool is_shown(const char *s, size_t n_bytes, bool ascii)
{
    return n_bytes == 1 || (!ascii && glyph_has(s, n_bytes));
}

static const char latin_letters[] = WORDS_OF("letters to type with", "abcdefghijklmnopqrstuvwxyz");

static const char *alphabet(bool latin)
{
    return latin ? strchr(latin_letters, '\004') + 1 : words_say_of(latin_letters);
}

static bool has_others(void)
{
    return !strchr(alphabet(false), 'a');
}

/* The letter or digit of a cell, lent; *n_bytes 0: there are not that many. */
static const char *letter_at(size_t index, bool latin, bool ascii, size_t *n_bytes)
{
    const char *const rows[] = {alphabet(latin), "0123456789"};
    for (int i = 0; i < 2; i++)
        for (const char *s = rows[i]; *s; s += *n_bytes) {
            *n_bytes = text_grapheme(s, strlen(s));
            if (is_shown(s, *n_bytes, ascii) && index-- == 0)
                return s;
        }
    *n_bytes = 0;
    return "";
}

static size_t count_letters(bool latin, bool ascii)
{
    size_t count = 0;
    size_t n;
    while (letter_at(count, latin, ascii, &n), n)
        count++;
    return count;
}

static int per_row(const struct screen *screen)
{
    int cells = (screen->cols - 2) / CELL_COLS_MIN;
    return cells < PER_ROW_MAX ? cells : PER_ROW_MAX;
}

/* Rows of letters and digits. */
static int grid_rows(size_t count, int per_row)
{
    return ((int)count + per_row - 1) / per_row;
}

void keyboard_begin(struct keyboard *keyboard)
{
    *keyboard = (struct keyboard){.wanted = true};
}

bool keyboard_call(struct keyboard *keyboard)
{
    if (keyboard->rows && (keyboard->called || keyboard->touched))
        return false;
    keyboard_begin(keyboard);
    keyboard->called = true;
    return true;
}

void keyboard_rest(struct keyboard *keyboard)
{
    *keyboard = (struct keyboard){.wanted = keyboard->wanted};
}

int keyboard_rows(const struct screen *screen, bool ascii)
{
    int need = grid_rows(count_letters(false, ascii), per_row(screen)) + 1;
    int room = screen->rows - VIEW_ROWS_MIN;
    return room < 2 ? 0 : need < room ? need : room;
}

/* The row of a cell, counted from the first row of all. */
static int row_of(const struct keyboard *keyboard, size_t index)
{
    return index < keyboard->count ? (int)index / keyboard->per_row
                                   : grid_rows(keyboard->count, keyboard->per_row);
}

/* Chooses a cell, and remembers its column for the rows below and above. */
static void choose_cell(struct keyboard *keyboard, size_t index)
{
    size_t wide = (size_t)keyboard->per_row;
    keyboard->chosen = index;
    keyboard->col = index < keyboard->count
                        ? index % wide
                        : (2 * (index - keyboard->count) + 1) * wide / (2 * keyboard->wide);
}

/* Where a cell is in its row, and how wide. */
static int col_of(const struct keyboard *keyboard, size_t index, int *cols)
{
    int action_cols = keyboard->per_row * keyboard->cell_cols / (int)keyboard->wide;
    *cols = index < keyboard->count ? keyboard->cell_cols : action_cols;
    return 1 + *cols * (int)(index < keyboard->count ? index % (size_t)keyboard->per_row
                                                     : index - keyboard->count);
}

/* Draws a cell with its words in the middle; the chosen one also has brackets, for whoever sees no
 * colours. */
static void draw_cell(const struct keyboard *keyboard, struct screen *screen, int row, size_t index,
                      const char *s, size_t n_bytes)
{
    int cols;
    int col = col_of(keyboard, index, &cols);
    int words_cols = (int)text_cols(s, n_bytes);
    if (words_cols > cols - 2)
        words_cols = cols - 2;
    int at = col + (cols - words_cols) / 2;
    bool chosen = index == keyboard->chosen;
    uint32_t style = chosen ? STYLE_FOCUS : STYLE_PLAIN;
    if (chosen) {
        screen_put_string(screen, row, at - 1, 1, screen->mirrored ? "]" : "[", style);
        screen_put_string(screen, row, at + words_cols, 1, screen->mirrored ? "[" : "]", style);
        screen_put_cursor(screen, row, at);
    }
    screen_put_words(screen, row, at, words_cols, s, n_bytes, style);
}

/* The wide cells, of which the first may be left out. */
static size_t action_of(const struct keyboard *keyboard, size_t index)
{
    return index - keyboard->count + ACTIONS - keyboard->wide;
}

/* What is on a wide cell, lent: for the other letters, the first of them. */
static const char *action_words(const struct keyboard *keyboard, size_t action, size_t *n_bytes)
{
    enum { SHOWN = 3 };
    const char *words =
        action == OTHERS ? alphabet(!keyboard->latin) : words_say_of(actions[action]);
    *n_bytes = strlen(words);
    if (action == OTHERS) {
        size_t all = *n_bytes;
        *n_bytes = 0;
        for (int i = 0; i < SHOWN; i++)
            *n_bytes += text_grapheme(words + *n_bytes, all - *n_bytes);
    }
    return words;
}

static void draw_row(const struct keyboard *keyboard, struct screen *screen, int row, int of)
{
    size_t last = keyboard->count + keyboard->wide;
    size_t n;
    for (size_t i = 0; i < last; i++) {
        if (row_of(keyboard, i) != of)
            continue;
        const char *s = i < keyboard->count ? letter_at(i, keyboard->latin, keyboard->ascii, &n)
                                            : action_words(keyboard, action_of(keyboard, i), &n);
        draw_cell(keyboard, screen, row, i, s, n);
    }
}

/* Fits them to the screen, and keeps the chosen one in sight. */
static void fit(struct keyboard *keyboard, const struct screen *screen, int first_row, int rows,
                bool ascii)
{
    keyboard->ascii = ascii;
    keyboard->count = count_letters(keyboard->latin, ascii);
    keyboard->wide = has_others() ? ACTIONS : ACTIONS - 1;
    keyboard->per_row = per_row(screen);
    keyboard->cell_cols = (screen->cols - 2) / keyboard->per_row;
    if (keyboard->cell_cols > CELL_COLS_MAX)
        keyboard->cell_cols = CELL_COLS_MAX;
    keyboard->first_row = first_row;
    keyboard->rows = rows;
    keyboard->screen_cols = screen->cols;
    keyboard->mirrored = screen->mirrored;
    if (keyboard->chosen >= keyboard->count + keyboard->wide)
        keyboard->chosen = 0;
    if (keyboard->col >= (size_t)keyboard->per_row)
        choose_cell(keyboard, keyboard->chosen);
    keyboard->lines.count = (size_t)grid_rows(keyboard->count, keyboard->per_row) + 1;
    keyboard->lines.chosen = (size_t)row_of(keyboard, keyboard->chosen);
    view_list_fit(&keyboard->lines, rows, 0);
}

void keyboard_draw(struct keyboard *keyboard, struct screen *screen, int first_row, int rows,
                   int end_row, bool ascii)
{
    keyboard->rows = 0;
    if (!rows)
        return;
    fit(keyboard, screen, first_row, rows, ascii);
    for (int row = 0; row < rows && first_row + row < end_row; row++) {
        screen_fill(screen, first_row + row, 0, screen->cols, STYLE_PLAIN);
        draw_row(keyboard, screen, first_row + row, (int)keyboard->lines.top + row);
    }
}

/* One cell on or back. False: there is none. */
static bool step(struct keyboard *keyboard, bool forward)
{
    size_t last = keyboard->count + keyboard->wide - 1;
    if (keyboard->chosen == (forward ? last : 0))
        return false;
    choose_cell(keyboard, keyboard->chosen + (forward ? 1 : (size_t)-1));
    return true;
}

/* One row down or up; the row of wide cells is below the last and above the first. */
static void move(struct keyboard *keyboard, bool down)
{
    int letter_rows = grid_rows(keyboard->count, keyboard->per_row);
    int rows = letter_rows + 1;
    int row = (row_of(keyboard, keyboard->chosen) + (down ? 1 : rows - 1)) % rows;
    size_t wide = (size_t)keyboard->per_row;
    size_t at = (size_t)row * wide + keyboard->col;
    if (row == letter_rows)
        keyboard->chosen = keyboard->count + keyboard->col * keyboard->wide / wide;
    else
        keyboard->chosen = at < keyboard->count ? at : keyboard->count - 1;
}

static enum keyboard_act act_on(struct keyboard *keyboard, size_t action, uint32_t *key)
{
    if (action == DONE)
        return KEYBOARD_DONE;
    *key = action_keys[action];
    if (action != OTHERS)
        return KEYBOARD_TYPED;
    keyboard->latin = !keyboard->latin;
    choose_cell(keyboard, 0);
    return KEYBOARD_MOVED;
}

/* What Enter means at the chosen cell. */
static enum keyboard_act enter(struct keyboard *keyboard, uint32_t *key)
{
    size_t n;
    if (keyboard->chosen >= keyboard->count)
        return act_on(keyboard, action_of(keyboard, keyboard->chosen), key);
    const char *s = letter_at(keyboard->chosen, keyboard->latin, keyboard->ascii, &n);
    text_decode(s, n, key);
    return KEYBOARD_TYPED;
}

/* Left leads out at its end: of the typing alone where something was done here, else back as
 * everywhere. Right goes round. */
static enum keyboard_act go_left(struct keyboard *keyboard)
{
    if (step(keyboard, keyboard->mirrored))
        return KEYBOARD_MOVED;
    return keyboard->touched ? KEYBOARD_DONE : KEYBOARD_LEFT_ALONE;
}

static enum keyboard_act go_right(struct keyboard *keyboard)
{
    if (!step(keyboard, !keyboard->mirrored))
        choose_cell(keyboard, keyboard->mirrored ? keyboard->count + keyboard->wide - 1 : 0);
    return KEYBOARD_MOVED;
}

/* A number pad has arrows on its digits, and sends the digits where Num Lock is on. */
static enum keyboard_act act_of(struct keyboard *keyboard, uint32_t *key)
{
    switch (*key) {
    case KEY_IS_UP:
    case KEY_IS_DOWN:
    case '8':
    case '2':
        move(keyboard, *key == KEY_IS_DOWN || *key == '2');
        return KEYBOARD_MOVED;
    case KEY_IS_LEFT:
    case '4':
        return go_left(keyboard);
    case KEY_IS_RIGHT:
    case '6':
        return go_right(keyboard);
    case KEY_IS_ENTER:
    case '5':
        return enter(keyboard, key);
    case '0':
        *key = ' ';
        return KEYBOARD_TYPED;
    case '.':
    case ',':
        *key = KEY_IS_BACKSPACE;
        return KEYBOARD_TYPED;
    case '*':
        return KEYBOARD_DONE;
    default: /* beside the others on the pad, and hit instead of them */
        return *key >= ' ' && *key < 0x80 && strchr("1379/+-", (int)*key) ? KEYBOARD_MOVED
                                                                          : KEYBOARD_LEFT_ALONE;
    }
}

enum keyboard_act keyboard_take(struct keyboard *keyboard, uint32_t *key)
{
    enum keyboard_act act = act_of(keyboard, key);
    keyboard->touched = keyboard->touched || act != KEYBOARD_LEFT_ALONE;
    return act;
}

bool keyboard_covers(const struct keyboard *keyboard, int row)
{
    return row >= keyboard->first_row && row < keyboard->first_row + keyboard->rows;
}

uint32_t keyboard_touched(const struct keyboard *keyboard, int row, int col)
{
    for (size_t i = 0; i < keyboard->count + keyboard->wide; i++) {
        int cols;
        int at = col_of(keyboard, i, &cols);
        if (keyboard->mirrored)
            at = keyboard->screen_cols - at - cols;
        if (row_of(keyboard, i) == (int)keyboard->lines.top + row - keyboard->first_row &&
            col >= at && col < at + cols)
            return 1 + (uint32_t)i;
    }
    return 0;
}

enum keyboard_act keyboard_tap(struct keyboard *keyboard, uint32_t touched, uint32_t *key)
{
    if (!touched)
        return KEYBOARD_MOVED;
    choose_cell(keyboard, touched - 1);
    keyboard->touched = true;
    return enter(keyboard, key);
}
