/*
 * The terminal, by way of curses.
 *
 * Refuses a kind of terminal it does not know, sizes out of bounds, and to leave the terminal in
 * disorder: it is put right on every way out. The one hard idea: a row is painted only where it
 * differs from what is shown, and curses then finds the shortest way to say so.
 */
#define NCURSES_WIDECHAR 1
/* curses names its own type `struct screen`; ours has the better right to the name. */
#define screen curses_screen
#include <curses.h>
#undef screen

#include "ui/term.h"

#include "base/clock.h"
#include "base/text.h"
#include "layout/print.h"
#include "ui/attached.h"
#include "ui/frame.h"
#include "ui/glyph.h"
#include "ui/input.h"
#include "ui/key.h"
#include "ui/rescue.h"
#include "ui/signals.h"
#include "ui/surroundings.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

enum { PAIRS_MAX = 32, ESCAPE_WAIT_MS = 50, FALSE_ALARMS_MAX = 8, WHEEL_LINES = 3 };

#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"

/* There is one terminal. */
static struct {
    SCREEN *curses;
    FILE *stream;
    const struct theme *theme; /* of what is shown */
    struct screen shown;       /* no rows: unknown */
    struct look pairs[PAIRS_MAX];
    int pairs_used;
    int alt_left, alt_right; /* codes curses gave to keys that have no constant */
    bool is_open;
    bool ascii, colour, bidi, mouse;
    bool printed;               /* something was sent to the printer at it */
    struct term_event tap;      /* from the mouse, not yet told of */
    struct input_letter letter; /* a character whose bytes are still coming */
} term;

/* ---- Opening and closing ---- */

bool term_is_ascii(void)
{
    return term.ascii;
}

bool term_has_colour(void)
{
    return term.colour;
}

/* A capability of the terminal, NULL if it lacks it. */
static const char *capability(const char *name)
{
    const char *s = tigetstr(name);
    return s == (const char *)-1 ? NULL : s;
}

static bool open_as(const char *name)
{
    if (!surroundings_is_term_name(name) || strcmp(name, "dumb") == 0)
        return false;
    term.curses = newterm(name, term.stream, stdin);
    if (term.curses && !capability("cup")) {
        endwin();
        delscreen(term.curses);
        term.curses = NULL;
    }
    return term.curses != NULL;
}

static bool open_curses(void)
{
    static const char *const usual[] = {"xterm", "vt100", "ansi"};
    const char *name = getenv("TERM");
    bool done = name && open_as(name);
    for (size_t i = 0; !done && i < sizeof usual / sizeof *usual; i++)
        done = open_as(usual[i]);
    return done;
}

static void prepare_farewell(void)
{
    const char *region = capability("csr");
    rescue_begin_words();
    if (region && strncmp(region, "\033[", 2) == 0)
        rescue_add_words("\033[r");
    rescue_add_words(capability("op"));
    rescue_add_words(capability("sgr0"));
    rescue_add_words(capability("rmkx"));
    rescue_add_words(capability("cnorm"));
    rescue_add_words(capability(capability("rmcup") ? "rmcup" : "clear"));
}

static void send_mode(const char *mode)
{
    if (write(STDOUT_FILENO, mode, strlen(mode)) < 0)
        term.mouse = false;
}

/* Sent beside curses, which knows no such mode; nothing it keeps count of changes. A terminal of
 * another kind than ECMA-48's would show the letters. */
static void send_bidi(const char *mode)
{
    const char *cup = capability("cup");
    if (cup && strncmp(cup, "\033[", 2) == 0 && write(STDOUT_FILENO, mode, strlen(mode)) < 0)
        term.bidi = false;
}

void term_take_bidi(void)
{
    term.bidi = !term.ascii;
    if (!term.bidi)
        return;
    send_bidi(PRINT_BIDI_EXPLICIT);
    if (term.bidi)
        rescue_add_words(PRINT_BIDI_IMPLICIT);
}

void term_take_mouse(void)
{
    const char *name = getenv("TERM");
    const char *cup = capability("cup");
    if (!cup || strncmp(cup, "\033[", 2) != 0 || !name || strncmp(name, "linux", 5) == 0)
        return;
    term.mouse = true;
    send_mode(MOUSE_ON);
    rescue_add_words(MOUSE_OFF);
}

static int code_of_key(const char *name)
{
    const char *s = capability(name);
    int code = s ? key_defined(s) : 0;
    return code > 0 ? code : -1;
}

static void set_modes(void)
{
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    set_escdelay(ESCAPE_WAIT_MS);
    idlok(stdscr, TRUE);
    scrollok(stdscr, FALSE);
    typeahead(-1); /* a frame is sent whole */
    curs_set(1);
    term.colour = has_colors() && surroundings_want_colour() && start_color() == OK;
    if (term.colour)
        use_default_colors();
    term.alt_left = code_of_key("kLFT3");
    term.alt_right = code_of_key("kRIT3");
}

/* At the end of the program. */
static void put_right(void)
{
    if (term.is_open)
        term_close();
    else
        rescue_now();
}

const char *term_open(void)
{
    static bool at_exit;
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || !rescue_remember_modes())
        return "this needs a terminal; to read a page without one, use \"pamphlet show\"";
    term.ascii = !surroundings_take_locale();
    surroundings_clean();
    surroundings_set_size();
    signals_take();
    use_env(TRUE);
    use_tioctl(FALSE);
    term.stream = frame_open();
    /* curses ends the program itself where memory runs out, even before it is open. */
    if (!at_exit)
        at_exit = atexit(put_right) == 0;
    rescue_begin_words();
    rescue_arm();
    bool done = open_curses();
    surroundings_unset_size();
    if (!done) {
        rescue_disarm();
        frame_close();
        signals_give();
        return "no kind of terminal is known here; install terminfo (Debian: ncurses-base)";
    }
    prepare_farewell();
    set_modes();
    fatal_set_hook(rescue_now); /* curses wants memory to close */
    term.is_open = true;
    return NULL;
}

void term_close(void)
{
    if (!rescue_is_armed())
        return;
    /* Without a second screen to leave, the last page would stay for the next person to read. */
    if (!capability("rmcup")) {
        erase();
        refresh();
    }
    endwin();
    if (term.bidi)
        send_bidi(PRINT_BIDI_IMPLICIT);
    if (term.mouse)
        send_mode(MOUSE_OFF);
    rescue_disarm();
    rescue_restore_modes();
    signals_give();
    delscreen(term.curses);
    frame_close();
    screen_done(&term.shown);
    memset(&term, 0, sizeof term);
}

static void take_size(void)
{
    int rows, cols;
    surroundings_size(&rows, &cols);
    resizeterm(rows, cols);
    term_redraw();
}

static void leave(void)
{
    endwin();
    if (term.bidi)
        send_bidi(PRINT_BIDI_IMPLICIT);
    if (term.mouse)
        send_mode(MOUSE_OFF);
    rescue_disarm();
}

static void come_back(void)
{
    rescue_arm();
    reset_prog_mode();
    if (term.bidi)
        send_bidi(PRINT_BIDI_EXPLICIT);
    if (term.mouse)
        send_mode(MOUSE_ON);
    signals_fake_resize();
}

void term_suspend(void)
{
    signals_stop(leave, come_back);
}

/* ---- Drawing ---- */

/* The number of a pair of colours, made when it is first used; 0 is the terminal's own. */
static short pair_of(struct look look)
{
    if (look.foreground == COLOUR_DEFAULT && look.background == COLOUR_DEFAULT)
        return 0;
    for (int i = 0; i < term.pairs_used; i++)
        if (term.pairs[i].foreground == look.foreground &&
            term.pairs[i].background == look.background)
            return (short)(i + 1);
    if (term.pairs_used == PAIRS_MAX)
        return 0;
    short pair = (short)(term.pairs_used + 1);
    if (init_pair(pair, (short)look.foreground, (short)look.background) != OK)
        return 0;
    term.pairs[term.pairs_used++] = look;
    return pair;
}

static attr_t attributes_of(struct look look)
{
    return (look.attributes & LOOK_BOLD ? A_BOLD : A_NORMAL) |
           (look.attributes & LOOK_UNDERLINE ? A_UNDERLINE : A_NORMAL) |
           (look.attributes & LOOK_REVERSE ? A_REVERSE : A_NORMAL);
}

static void set_look(struct look look)
{
    attr_set(attributes_of(look), term.colour ? pair_of(look) : 0, NULL);
}

static void paint_cell(const struct screen *screen, const struct cell *cell, int row, int col)
{
    size_t n_bytes;
    wchar_t letters[GLYPH_LETTERS_MAX + 1];
    const char *s = screen_cell_text(screen, cell, &n_bytes);
    if (term.ascii)
        glyph_ascii(s, n_bytes, cell->cols, letters);
    else
        glyph_wide(s, n_bytes, cell->cols, letters);
    mvaddnwstr(row, col, L"  ", cell->cols);
    mvaddnwstr(row, col, letters, -1);
}

/* Cells from col to end that are one ASCII character each and of one style. */
static int plain_run(const struct screen *screen, int row, int col, int end, wchar_t *letters)
{
    const struct cell *first = screen_cell(screen, row, col);
    int n = 0;
    for (; col + n < end; n++) {
        size_t n_bytes;
        const struct cell *cell = first + n;
        const char *s = screen_cell_text(screen, cell, &n_bytes);
        if (n_bytes != 1 || cell->cols != 1 || cell->style != first->style)
            break;
        letters[n] = (unsigned char)s[0] < 0x7f && s[0] >= ' ' ? (wchar_t)s[0] : L'?';
    }
    return n;
}

/* A blank that looks like the ground. */
static bool is_bare(const struct cell *cell, const struct theme *theme)
{
    if (cell->style == STYLE_PLAIN)
        return cell->bytes == 0 && cell->cols == 1;
    struct look look = theme_look(theme, cell->style);
    return cell->bytes == 0 && cell->cols == 1 && (look.attributes & ~(unsigned)LOOK_BOLD) == 0 &&
           look.background == theme_look(theme, STYLE_PLAIN).background;
}

static void paint_row(const struct screen *screen, const struct theme *theme, int row)
{
    wchar_t letters[TERM_COLS_MAX];
    int cols = screen->cols < COLS ? screen->cols : COLS;
    int end = cols < TERM_COLS_MAX ? cols : TERM_COLS_MAX;
    while (end > 0 && is_bare(screen_cell(screen, row, end - 1), theme))
        end--;
    for (int col = 0; col < end;) {
        const struct cell *cell = screen_cell(screen, row, col);
        set_look(theme_look(theme, cell->style));
        int run = plain_run(screen, row, col, end, letters);
        if (run > 0)
            mvaddnwstr(row, col, letters, run);
        else if (cell->cols > 0 && col + cell->cols <= cols)
            paint_cell(screen, cell, row, col);
        col += run > 0 ? run : cell->cols > 0 ? cell->cols : 1;
    }
    attr_set(A_NORMAL, 0, NULL);
    if (end < COLS && move(row, end) == OK)
        clrtoeol();
}

static bool same_row(const struct screen *a, const struct screen *b, int row)
{
    for (int col = 0; col < a->cols; col++) {
        const struct cell *x = screen_cell(a, row, col);
        const struct cell *y = screen_cell(b, row, col);
        if (x->style != y->style || x->bytes != y->bytes || x->cols != y->cols)
            return false;
        if (x->bytes && memcmp(a->text.bytes + x->text, b->text.bytes + y->text, x->bytes) != 0)
            return false;
    }
    return true;
}

static void remember(const struct screen *screen)
{
    struct screen *shown = &term.shown;
    if (shown->rows != screen->rows || shown->cols != screen->cols)
        screen_resize(shown, screen->rows, screen->cols);
    memcpy(shown->cells, screen->cells,
           (size_t)screen->rows * (size_t)screen->cols * sizeof *screen->cells);
    shown->text.used = 0;
    buffer_add(&shown->text, buffer_string(&screen->text), screen->text.used);
}

/* Blanks have the theme's ground too; only its colours, for curses would give its attributes to
 * everything that is drawn on it. */
static void take_theme(const struct theme *theme)
{
    struct look ground = theme_look(theme, STYLE_PLAIN);
    cchar_t blank;
    term.theme = theme;
    setcchar(&blank, L" ", A_NORMAL, term.colour ? pair_of(ground) : 0, NULL);
    bkgrndset(&blank);
    term.shown.rows = 0;
}

void term_show(const struct screen *screen, const struct theme *theme)
{
    if (!term.colour)
        theme = theme_find("mono"); /* a look that is only colour would be lost */
    if (term.theme != theme)
        take_theme(theme);
    bool known = term.shown.rows == screen->rows && term.shown.cols == screen->cols;
    for (int row = 0; row < screen->rows && row < LINES; row++)
        if (!known || !same_row(screen, &term.shown, row))
            paint_row(screen, theme, row);
    remember(screen);
    move(screen->cursor_row < LINES ? screen->cursor_row : LINES - 1,
         screen->cursor_col < COLS ? screen->cursor_col : COLS - 1);
    wnoutrefresh(stdscr);
    frame_begin();
    doupdate();
    frame_end(known);
    if (screen->bell)
        beep();
}

void term_redraw(void)
{
    clearok(curscr, TRUE);
    term.shown.rows = 0;
}

void term_forget(void)
{
    const char *lines = capability("E3"); /* those that scrolled away */
    if (lines && write(STDOUT_FILENO, lines, strlen(lines)) < 0)
        term.shown.rows = 0;
    term_redraw();
}

/* ---- The printer at the terminal ---- */

enum term_printer term_printer(void)
{
    if (capability("mc5p"))
        return TERM_PRINTER_COUNTED;
    return capability("mc5") && capability("mc4") ? TERM_PRINTER_SWITCHED : TERM_PRINTER_NONE;
}

/* What a capability sends, without the words on how long to wait. */
static void add_code(struct buffer *out, const char *s)
{
    char code[64];
    buffer_add(out, code, rescue_unpad(s, code, sizeof code));
}

/* The text with what turns the printer on and off. */
static void wrap_for_printer(struct buffer *out, const struct buffer *text, bool counted)
{
    size_t i = 0;
    if (!counted)
        add_code(out, capability("mc5"));
    while (i < text->used) {
        size_t n = counted ? attached_chunk(text->bytes + i, text->used - i) : text->used;
        if (counted)
            add_code(out, tiparm(capability("mc5p"), (int)n));
        buffer_add(out, text->bytes + i, n);
        i += n;
    }
    if (!counted)
        add_code(out, capability("mc4"));
}

bool term_print(const char *text, size_t n_bytes)
{
    struct buffer prepared = {0};
    struct buffer out = {0};
    enum term_printer printer = term_printer();
    if (printer == TERM_PRINTER_NONE)
        return false;
    attached_prepare(text, n_bytes, term.ascii, &prepared);
    wrap_for_printer(&out, &prepared, printer == TERM_PRINTER_COUNTED);
    if (printer == TERM_PRINTER_SWITCHED && !term.printed)
        rescue_add_words(capability("mc4")); /* or the last words would go to the printer */
    term.printed = true;
    bool sent = frame_send(out.bytes, out.used);
    buffer_done(&out);
    buffer_done(&prepared);
    term_redraw();
    return sent;
}

/* ---- Keys ---- */

static const struct {
    int code;
    uint32_t key;
} keys[] = {
    {KEY_UP, KEY_IS_UP},         {KEY_DOWN, KEY_IS_DOWN},     {KEY_LEFT, KEY_IS_LEFT},
    {KEY_RIGHT, KEY_IS_RIGHT},   {KEY_PPAGE, KEY_IS_PAGE_UP}, {KEY_NPAGE, KEY_IS_PAGE_DOWN},
    {KEY_HOME, KEY_IS_HOME},     {KEY_END, KEY_IS_END},       {KEY_FIND, KEY_IS_HOME},
    {KEY_SELECT, KEY_IS_END},    {KEY_A1, KEY_IS_HOME},       {KEY_A3, KEY_IS_PAGE_UP},
    {KEY_C1, KEY_IS_END},        {KEY_C3, KEY_IS_PAGE_DOWN},  {KEY_ENTER, KEY_IS_ENTER},
    {'\r', KEY_IS_ENTER},        {'\n', KEY_IS_ENTER},        {'\t', KEY_IS_TAB},
    {KEY_BTAB, KEY_IS_BACK_TAB}, {127, KEY_IS_BACKSPACE},     {8, KEY_IS_BACKSPACE},
    {KEY_DC, KEY_IS_DELETE},     {KEY_F(1), KEY_IS_F1},       {KEY_BACKSPACE, KEY_IS_BACKSPACE},
};

/* Reads what comes behind "CSI <" and keeps what it means. */
static void read_mouse(void)
{
    int part[3] = {0, 0, 0}; /* button; column; row */
    int at = 0;
    int c;
    timeout(ESCAPE_WAIT_MS);
    while ((c = getch()) >= ' ' && c < '@') {
        if (c >= '0' && c <= '9' && part[at] < TERM_COLS_MAX)
            part[at] = part[at] * 10 + c - '0';
        else if (c == ';' && at < 2)
            at++;
    }
    nodelay(stdscr, TRUE);
    enum input_mouse act = term.mouse && at == 2 ? input_mouse_act(part[0], c) : INPUT_MOUSE_NONE;
    if (act == INPUT_MOUSE_TAP)
        term.tap = (struct term_event){.kind = TERM_TAP, .row = part[2] - 1, .col = part[1] - 1};
    else if (act != INPUT_MOUSE_NONE)
        term.tap = (struct term_event){
            .kind = TERM_WHEEL, .lines = act == INPUT_MOUSE_WHEEL_UP ? -WHEEL_LINES : WHEEL_LINES};
}

/* Reads the rest of a sequence that curses does not know. It goes as a whole: its letters would be
 * taken for commands. 0: no key of ours. */
static uint32_t read_sequence(bool keypad)
{
    int part[2] = {0, 0}; /* number; modifiers + 1 */
    int at = 0;
    int c;
    timeout(ESCAPE_WAIT_MS);
    while ((c = getch()) >= ' ' && c < '@') {
        if (c == '<') {
            read_mouse();
            return 0;
        }
        if (c >= '0' && c <= '9' && part[at] < 1000)
            part[at] = part[at] * 10 + c - '0';
        else if (c == ';')
            at = 1;
    }
    if (c == '[')
        getch(); /* the Linux console's F1 to F5 have a letter more */
    nodelay(stdscr, TRUE);
    uint32_t key = input_sequence_key(c, part[0], part[1]);
    return key || !keypad || part[0] ? key : input_keypad_key(c);
}

/* A key that only this terminal's description knows, by what it sends: those of a keypad. */
static uint32_t key_of_own_code(int code)
{
    char *sent = code > KEY_MAX ? keybound(code, 0) : NULL;
    uint32_t key = 0;
    if (sent && strlen(sent) == 3 && sent[0] == 27 && sent[1] == 'O')
        key = input_keypad_key(sent[2]);
    free(sent);
    return key;
}

static uint32_t key_of_code(int code)
{
    if (code == term.alt_left || code == term.alt_right)
        return code == term.alt_left ? KEY_IS_ALT_LEFT : KEY_IS_ALT_RIGHT;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i].code == code)
            return keys[i].key;
    return code < 0x80 ? (uint32_t)code : key_of_own_code(code);
}

/* Escape, or what came at once behind it. */
static uint32_t key_after_escape(void)
{
    int code = getch();
    if (code == '[' || code == 'O')
        return read_sequence(code == 'O');
    if (code == 27)
        return input_with_alt(key_after_escape());
    if (code == KEY_LEFT || code == KEY_RIGHT)
        return input_with_alt(key_of_code(code));
    if (code != ERR)
        ungetch(code);
    return KEY_IS_ESCAPE;
}

/* The next key that is ours, 0 if nothing more has come. *read: whether anything was read. */
static uint32_t next_key(bool *read_any)
{
    int code;
    uint32_t key = 0;
    *read_any = false;
    while (key == 0 && term.tap.kind == TERM_KEY && (code = getch()) != ERR) {
        *read_any = true;
        if (code == KEY_MOUSE) { /* where terminfo has it, curses eats "CSI <" */
            read_mouse();
            continue;
        }
        if (code >= 0x80 && code <= 0xff) {
            key = term.ascii ? 0 : input_letter_add(&term.letter, code);
            continue;
        }
        term.letter.used = 0;
        key = code == 27 ? key_after_escape() : key_of_code(code);
    }
    return key;
}

/* ---- Waiting ---- */

static bool is_hung_up(void)
{
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&input, 1, 0) > 0 && (input.revents & (POLLHUP | POLLERR | POLLNVAL));
}

static int call = -1;

void term_listen(int fd)
{
    call = fd;
}

struct term_event term_wait(int timeout_ms)
{
    long long end_ms = timeout_ms < 0 ? -1 : clock_ms() + timeout_ms;
    enum signals_woken woken = WOKEN_BY_SIGNAL;
    int false_alarms = 0; /* input that cannot be read: the other end is gone */
    for (;;) {
        bool read_any;
        if (signals_take_stop())
            term_suspend();
        if (signals_take_resize()) {
            take_size();
            return (struct term_event){.kind = TERM_RESIZE};
        }
        uint32_t key = next_key(&read_any);
        if (key)
            return (struct term_event){.kind = TERM_KEY, .key = key};
        if (term.tap.kind != TERM_KEY) {
            struct term_event tap = term.tap;
            term.tap = (struct term_event){0};
            return tap;
        }
        false_alarms = read_any || woken != WOKEN_BY_INPUT ? 0 : false_alarms + 1;
        if (false_alarms == FALSE_ALARMS_MAX || (!read_any && is_hung_up()))
            return (struct term_event){.kind = TERM_GONE};
        woken = signals_sleep(STDIN_FILENO, call, end_ms);
        if (woken == WOKEN_BY_TIME || woken == WOKEN_BY_CALL)
            return (struct term_event){.kind = woken == WOKEN_BY_TIME ? TERM_TIMEOUT : TERM_CALL};
    }
}
