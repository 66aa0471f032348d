/*
 * The terminal, by ncurses.
 *
 * Trusts nothing from outside: TERM, the window's size and the environment come from whoever is at
 * the other end. The hard idea is to leave the terminal whole whatever happens: what must be sent is
 * worked out when it is opened, so that even a crash needs no more than write() and tcsetattr().
 */
#define NCURSES_WIDECHAR 1
#include "ui/term.h"

#include "base/text.h"
#include "ui/key.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#undef bell /* a macro of term.h */

/* There is one terminal, and a signal handler must reach it. */
static struct {
    SCREEN *curses;
    struct termios saved; /* as it was before */
    char goodbye[256];    /* what puts the terminal right */
    size_t goodbye_bytes;
    bool open;
    bool ascii;
    bool colour;
    struct cell *shown; /* the cells of the last screen, and their text */
    struct buffer shown_text;
    int shown_rows;
    int shown_cols;
    int winch[2]; /* a byte for each change of size */
} term;

static int clamp(int value, int least, int most, int otherwise)
{
    if (value <= 0)
        return otherwise;
    return value < least ? least : value > most ? most : value;
}

void term_size(int *rows, int *cols)
{
    struct winsize size = {0};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        size.ws_row = size.ws_col = 0;
    *rows = clamp(size.ws_row, TERM_ROWS_MIN, TERM_ROWS_MAX, 24);
    *cols = clamp(size.ws_col, TERM_COLS_MIN, TERM_COLS_MAX, 80);
}

bool term_is_ascii(void)
{
    return term.ascii;
}

/* Safe in a signal handler. */
static void put_right(void)
{
    if (!term.open)
        return;
    term.open = false;
    for (size_t at = 0; at < term.goodbye_bytes;) {
        ssize_t n = write(STDOUT_FILENO, term.goodbye + at, term.goodbye_bytes - at);
        if (n <= 0)
            break;
        at += (size_t)n;
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &term.saved);
}

static void on_end(int signal_number)
{
    put_right();
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

static void on_winch(int signal_number)
{
    int saved = errno;
    ssize_t ignored = write(term.winch[1], "", 1);
    (void)ignored;
    (void)signal_number;
    errno = saved;
}

static void handle(int number, void (*handler)(int), int flags)
{
    struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

static void handle_signals(void)
{
    static const int ends[] = {SIGINT, SIGTERM, SIGQUIT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
    static unsigned char stack_bytes[65536];
    stack_t stack = {.ss_sp = stack_bytes, .ss_size = sizeof stack_bytes};
    sigaltstack(&stack, NULL);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        handle(ends[i], on_end, SA_ONSTACK | (int)SA_RESETHAND);
    handle(SIGPIPE, SIG_IGN, 0);
    handle(SIGWINCH, on_winch, SA_RESTART);
}

static void add_goodbye(const char *capability)
{
    char *s = tigetstr((char *)(uintptr_t)capability);
    if (!s || s == (char *)-1)
        return;
    size_t n = strlen(s);
    if (term.goodbye_bytes + n <= sizeof term.goodbye) {
        memcpy(term.goodbye + term.goodbye_bytes, s, n);
        term.goodbye_bytes += n;
    }
}

/* terminfo may name files and change what curses does; none of that is the sender's business. */
static void clean_environment(void)
{
    static const char *const names[] = {"TERMINFO", "TERMINFO_DIRS", "TERMCAP", "TERMPATH",
                                        "ESCDELAY", "NCURSES_NO_PADDING", "NCURSES_ASSUMED_COLORS",
                                        "NCURSES_NO_SETBUF", "NCURSES_TRACE"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        unsetenv(names[i]);
    int rows;
    int cols;
    char number[16];
    term_size(&rows, &cols);
    snprintf(number, sizeof number, "%d", rows);
    setenv("LINES", number, 1);
    snprintf(number, sizeof number, "%d", cols);
    setenv("COLUMNS", number, 1);
}

static bool is_term_name(const char *name)
{
    size_t n = name ? strlen(name) : 0;
    return n > 0 && n <= 32 && *name != '.' && *name != '-' && strcmp(name, "dumb") != 0 &&
           strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+._-") == n;
}

/* An unknown kind of terminal is taken for the kinds most are like. newterm is asked only for kinds
 * that terminfo has: it would print the name of others. */
static bool open_curses(void)
{
    const char *kinds[] = {getenv("TERM"), "xterm", "vt100", "ansi", "linux"};
    use_env(TRUE);
    use_tioctl(FALSE);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds && !term.curses; i++) {
        int status;
        if (!is_term_name(kinds[i]) || setupterm(kinds[i], STDOUT_FILENO, &status) != OK)
            continue;
        bool moves = tigetstr("cup") && tigetstr("cup") != (char *)-1;
        del_curterm(cur_term);
        if (moves)
            term.curses = newterm(kinds[i], stdout, stdin);
    }
    return term.curses != NULL;
}

static void set_modes(void)
{
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    set_escdelay(50);
    idlok(stdscr, TRUE);
    leaveok(stdscr, FALSE);
    define_key("\033[1;3D", KEY_SLEFT);
    define_key("\033[1;3C", KEY_SRIGHT);
    define_key("\033\033[D", KEY_SLEFT);
    define_key("\033\033[C", KEY_SRIGHT);
    term.colour = has_colors() && start_color() == OK && use_default_colors() == OK;
}

const char *term_open(void)
{
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
        return "reading needs a terminal; to print a page instead: pamphlet show PAGE";
    setlocale(LC_CTYPE, "");
    term.ascii = strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
    if (tcgetattr(STDIN_FILENO, &term.saved) != 0 || pipe(term.winch) != 0)
        return "the terminal does not answer";
    clean_environment();
    handle_signals();
    if (!open_curses())
        return "this terminal cannot be driven; set TERM to its kind, as in: TERM=xterm pamphlet";
    add_goodbye("sgr0");
    add_goodbye("rmkx");
    add_goodbye("cnorm");
    add_goodbye("rmcup");
    term.open = true;
    fatal_set_hook(put_right);
    atexit(term_close);
    set_modes();
    return NULL;
}

void term_close(void)
{
    if (!term.open)
        return;
    endwin();
    term.open = false;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &term.saved);
    delscreen(term.curses);
    free(term.shown);
    buffer_done(&term.shown_text);
    term.shown = NULL;
}

void term_redraw(void)
{
    free(term.shown);
    term.shown = NULL;
    clearok(stdscr, TRUE);
}

void term_suspend(void)
{
    endwin();
    raise(SIGSTOP);
    term_redraw();
    refresh();
}

/* Colour pairs are made as they are needed and numbered by their two colours. */
static short pair_of(struct look look)
{
    if (!term.colour || look.foreground == COLOUR_DEFAULT)
        return 0;
    short pair = (short)(1 + look.foreground * 8 + look.background);
    short foreground;
    short background;
    if (pair >= COLOR_PAIRS)
        return 0;
    if (pair_content(pair, &foreground, &background) != OK || foreground != look.foreground ||
        background != look.background)
        init_pair(pair, (short)look.foreground, (short)look.background);
    return pair;
}

static attr_t attributes_of(struct look look)
{
    attr_t attributes = A_NORMAL;
    if (look.attributes & LOOK_BOLD)
        attributes |= A_BOLD;
    if (look.attributes & LOOK_UNDERLINE)
        attributes |= A_UNDERLINE;
    if (look.attributes & LOOK_REVERSE)
        attributes |= A_REVERSE;
    /* Without colour a bar must still be one. */
    if (!term.colour && look.foreground != COLOUR_DEFAULT && look.background != COLOUR_BLACK)
        attributes |= A_REVERSE;
    return attributes;
}

/* The wide characters curses may have for a cell. Curses measures by wcwidth, we by text_cols:
 * where they differ the cell gets U+FFFD, so that nothing behind it moves. */
static void cell_characters(const char *s, size_t n_bytes, int cols, wchar_t out[CCHARW_MAX + 1])
{
    int used = 0;
    for (size_t i = 0; i < n_bytes && used < CCHARW_MAX;) {
        uint32_t code;
        i += text_decode(s + i, n_bytes - i, &code);
        if (code == 0x200d || code == 0xfe0f || (used && wcwidth((wchar_t)code) != 0))
            continue;
        out[used++] = (wchar_t)code;
    }
    out[used] = L'\0';
    int width = wcwidth(out[0]);
    if (width < 1 || width > cols) {
        out[0] = TEXT_REPLACEMENT;
        out[1] = L'\0';
    }
}

static void draw_wide(int row, int col, const char *s, size_t n_bytes, int cols, attr_t attributes,
                      short pair)
{
    wchar_t characters[CCHARW_MAX + 1];
    cchar_t wide;
    cell_characters(s, n_bytes, cols, characters);
    setcchar(&wide, characters, attributes, pair, NULL);
    mvadd_wch(row, col, &wide);
    if (cols == 2 && wcwidth(characters[0]) == 1)
        mvaddch(row, col + 1, ' ');
}

/* What an ASCII terminal shows of a cell. Where it takes more letters than there are columns there
 * is a '?': half of "1/2" must not become 1. */
static char ascii_character(const char *s, size_t n_bytes, int cols)
{
    struct buffer plain = {0};
    text_to_ascii(&plain, s, n_bytes);
    char c = plain.used == 1 ? plain.bytes[0] : '?';
    if (plain.used > 1 && (int)plain.used <= cols)
        c = '?';
    if (n_bytes == 3 && memcmp(s, "…", 3) == 0)
        c = '.';
    buffer_done(&plain);
    return c;
}

static void draw_cell(const struct screen *screen, int row, int col, const struct cell *cell,
                      const struct theme *theme)
{
    struct look look = theme_look(theme, cell->style);
    attr_t attributes = attributes_of(look);
    short pair = pair_of(look);
    size_t n;
    const char *s = screen_cell_text(screen, cell, &n);
    attr_set(attributes, pair, NULL);
    if (n == 1) {
        mvaddch(row, col, (unsigned char)*s | attributes | (chtype)COLOR_PAIR(pair));
    } else if (term.ascii) {
        mvaddch(row, col, (unsigned char)ascii_character(s, n, cell->cols));
        if (cell->cols == 2)
            mvaddch(row, col + 1, ' ');
    } else {
        draw_wide(row, col, s, n, cell->cols, attributes, pair);
    }
}

static bool row_is_shown(const struct screen *screen, int row)
{
    if (!term.shown || term.shown_rows != screen->rows || term.shown_cols != screen->cols)
        return false;
    for (int col = 0; col < screen->cols; col++) {
        const struct cell *now = screen_cell(screen, row, col);
        const struct cell *before = &term.shown[row * screen->cols + col];
        if (now->style != before->style || now->bytes != before->bytes ||
            now->cols != before->cols ||
            memcmp(buffer_string(&screen->text) + now->text,
                   buffer_string(&term.shown_text) + before->text, now->bytes) != 0)
            return false;
    }
    return true;
}

static void draw_row(const struct screen *screen, int row, const struct theme *theme)
{
    attr_set(A_NORMAL, 0, NULL);
    for (int col = 0; col < screen->cols; col++) {
        const struct cell *cell = screen_cell(screen, row, col);
        if (cell->cols)
            draw_cell(screen, row, col, cell, theme);
    }
}

static void remember(const struct screen *screen)
{
    size_t count = (size_t)screen->rows * (size_t)screen->cols;
    term.shown = memory_resize(term.shown, count * sizeof *term.shown);
    memcpy(term.shown, screen->cells, count * sizeof *term.shown);
    term.shown_text.used = 0;
    buffer_add(&term.shown_text, buffer_string(&screen->text), screen->text.used);
    term.shown_rows = screen->rows;
    term.shown_cols = screen->cols;
}

void term_show(const struct screen *screen, const struct theme *theme)
{
    int rows;
    int cols;
    getmaxyx(stdscr, rows, cols);
    if (rows != screen->rows || cols != screen->cols)
        resizeterm(screen->rows, screen->cols);
    for (int row = 0; row < screen->rows; row++)
        if (!row_is_shown(screen, row))
            draw_row(screen, row, theme);
    if (screen->bell)
        beep();
    move(screen->cursor_row, screen->cursor_col);
    wnoutrefresh(stdscr);
    doupdate();
    remember(screen);
}

static const struct {
    int code;
    uint32_t key;
} curses_keys[] = {
    {KEY_UP, KEY_IS_UP},           {KEY_DOWN, KEY_IS_DOWN},       {KEY_LEFT, KEY_IS_LEFT},
    {KEY_RIGHT, KEY_IS_RIGHT},     {KEY_PPAGE, KEY_IS_PAGE_UP},   {KEY_NPAGE, KEY_IS_PAGE_DOWN},
    {KEY_HOME, KEY_IS_HOME},       {KEY_END, KEY_IS_END},         {KEY_ENTER, KEY_IS_ENTER},
    {KEY_BTAB, KEY_IS_BACK_TAB},   {KEY_BACKSPACE, KEY_IS_BACKSPACE},
    {KEY_DC, KEY_IS_DELETE},       {KEY_F(1), KEY_IS_F1},         {KEY_A1, KEY_IS_HOME},
    {KEY_A3, KEY_IS_PAGE_UP},      {KEY_C1, KEY_IS_END},          {KEY_C3, KEY_IS_PAGE_DOWN},
    {KEY_SLEFT, KEY_IS_ALT_LEFT},  {KEY_SRIGHT, KEY_IS_ALT_RIGHT},
};

static uint32_t named_key(wint_t code)
{
    for (size_t i = 0; i < sizeof curses_keys / sizeof *curses_keys; i++)
        if ((wint_t)curses_keys[i].code == code)
            return curses_keys[i].key;
    return 0;
}

static uint32_t character_key(wint_t code)
{
    switch (code) {
    case '\r':
    case '\n':
        return KEY_IS_ENTER;
    case '\t':
        return KEY_IS_TAB;
    case 0x7f:
    case '\b':
        return KEY_IS_BACKSPACE;
    case 0x1b:
        return KEY_IS_ESCAPE;
    default:
        return (uint32_t)code;
    }
}

/* The next key that curses has, 0 for one that means nothing here; false: there is none. */
static bool read_key(uint32_t *key)
{
    wint_t code;
    int kind = get_wch(&code);
    if (kind == ERR)
        return false;
    *key = kind == KEY_CODE_YES ? named_key(code) : character_key(code);
    return true;
}

static void drain_winch(void)
{
    char bytes[64];
    struct pollfd poll_fd = {.fd = term.winch[0], .events = POLLIN};
    while (poll(&poll_fd, 1, 0) > 0 && read(term.winch[0], bytes, sizeof bytes) > 0)
        ;
}

struct term_event term_wait(int timeout_ms)
{
    struct pollfd fds[] = {{.fd = STDIN_FILENO, .events = POLLIN},
                           {.fd = term.winch[0], .events = POLLIN}};
    for (;;) {
        uint32_t key;
        if (read_key(&key)) {
            if (key)
                return (struct term_event){TERM_KEY, key};
            continue;
        }
        int ready = poll(fds, 2, timeout_ms);
        if (ready == 0)
            return (struct term_event){.kind = TERM_TIMEOUT};
        if (ready < 0 && errno != EINTR)
            return (struct term_event){.kind = TERM_GONE};
        if (ready > 0 && fds[1].revents & POLLIN) {
            drain_winch();
            return (struct term_event){.kind = TERM_RESIZE};
        }
        if (ready > 0 && fds[0].revents) {
            /* Readable and yet nothing to read: the terminal hung up. Asking again would spin. */
            int bytes = 0;
            if (ioctl(STDIN_FILENO, FIONREAD, &bytes) != 0 || bytes == 0)
                return (struct term_event){.kind = TERM_GONE};
        }
    }
}
