/*
 * The terminal, by way of curses.
 *
 * Refuses a kind of terminal it does not know, sizes out of bounds, and to leave the terminal in
 * disorder: it is put right on every way out. The one hard idea: what curses believes about columns
 * must be what the screen believes, or the rest of the line slips. So joiners and selectors are not
 * sent, and a cell where the two disagree is drawn as a replacement character.
 */
#define NCURSES_WIDECHAR 1
/* curses names its own type `struct screen`; ours has the better right to the name. */
#define screen curses_screen
#include <curses.h>
#undef screen

#include "ui/term.h"

#include "base/text.h"
#include "layout/print.h"
#include "ui/key.h"

#include <ctype.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

extern char **environ;

enum { PAIRS_MAX = 32, LETTERS_MAX = 16, ESCAPE_WAIT_MS = 50, FALSE_ALARMS_MAX = 8 };

/* There is one terminal, and signal handlers must find it. */
static struct {
    SCREEN *curses;
    const struct theme *theme; /* of what is shown */
    struct screen shown;       /* no rows: unknown */
    struct look pairs[PAIRS_MAX];
    int pairs_used;
    int alt_left, alt_right; /* codes curses gave to keys that have no constant */
    bool ascii, colour, bidi;
    char letters[4]; /* a character whose bytes are still coming */
    size_t letters_used;
} term;

/* What a way out needs, ready before it is needed. */
static struct {
    volatile sig_atomic_t taken;
    pid_t owner; /* a child must not put its parent's terminal right */
    struct termios modes;
    char farewell[256];
    size_t farewell_bytes;
} rescue;

static volatile sig_atomic_t size_changed, stop_asked;

static const int deadly[] = {SIGINT, SIGTERM, SIGQUIT, SIGSEGV, SIGBUS, SIGFPE,
                             SIGILL, SIGABRT, SIGSYS,  SIGALRM, SIGXCPU};
enum { DEADLY = sizeof deadly / sizeof *deadly };
static struct sigaction old_actions[DEADLY], old_winch, old_stop;

/* ---- Signals ---- */

/* Calls only what a signal handler may call. Waits half a second at most for a stalled line. */
static void on_deadly(int signal_number)
{
    if (rescue.taken && rescue.owner == getpid()) {
        rescue.taken = 0;
        tcsetattr(STDIN_FILENO, TCSANOW, &rescue.modes);
        struct pollfd out = {.fd = STDOUT_FILENO, .events = POLLOUT};
        if (poll(&out, 1, 500) > 0 && (out.revents & POLLOUT) &&
            write(STDOUT_FILENO, rescue.farewell, rescue.farewell_bytes) < 0)
            rescue.farewell_bytes = 0;
    }
    for (int i = 0; i < DEADLY; i++)
        if (deadly[i] == signal_number)
            sigaction(signal_number, &old_actions[i], NULL);
    raise(signal_number);
}

static void on_note(int signal_number)
{
    if (signal_number == SIGWINCH)
        size_changed = 1;
    else
        stop_asked = 1;
}

/* Sets a handler, unless the signal is ignored: then whoever started us does not want it. */
static void handle(int signal_number, void (*handler)(int), int flags, struct sigaction *old)
{
    struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
    sigfillset(&action.sa_mask);
    if (sigaction(signal_number, NULL, old) == 0 && old->sa_handler != SIG_IGN)
        sigaction(signal_number, &action, NULL);
}

static void take_signals(void)
{
    static char stack[32768]; /* a handler must run even when the stack has run over */
    stack_t other = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&other, NULL);
    for (int i = 0; i < DEADLY; i++)
        handle(deadly[i], on_deadly, SA_ONSTACK, &old_actions[i]);
    handle(SIGWINCH, on_note, SA_RESTART, &old_winch);
    handle(SIGTSTP, on_note, SA_RESTART, &old_stop);
    signal(SIGPIPE, SIG_IGN);
    /* A hang-up ends us at once, even under nohup: there is nobody left to read. */
    signal(SIGHUP, SIG_DFL);
}

static void give_signals(void)
{
    for (int i = 0; i < DEADLY; i++)
        sigaction(deadly[i], &old_actions[i], NULL);
    sigaction(SIGWINCH, &old_winch, NULL);
    sigaction(SIGTSTP, &old_stop, NULL);
}

/* ---- Opening and closing ---- */

static int clamp(int value, int least, int most)
{
    return value < least ? least : value > most ? most : value;
}

void term_size(int *rows, int *cols)
{
    struct winsize size = {0};
    if (ioctl(STDIN_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) {
        size.ws_row = 24;
        size.ws_col = 80;
    }
    *rows = clamp(size.ws_row, TERM_ROWS_MIN, TERM_ROWS_MAX);
    *cols = clamp(size.ws_col, TERM_COLS_MIN, TERM_COLS_MAX);
}

bool term_is_ascii(void)
{
    return term.ascii;
}

/* A locale that is asked for but not installed is common over SSH; what matters is its UTF-8. */
static void take_locale(void)
{
    if (!setlocale(LC_CTYPE, "")) {
        const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
        const char *wanted = NULL;
        for (int i = 0; i < 3 && !(wanted && *wanted); i++)
            wanted = getenv(names[i]);
        if (wanted && (strstr(wanted, "UTF-8") || strstr(wanted, "utf8")))
            setlocale(LC_CTYPE, "C.UTF-8");
    }
    term.ascii = strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
    /* The C library loads its converters at first use, and later may be too late for that. */
    wchar_t first;
    if (mbtowc(&first, "a", 1) < 1)
        term.ascii = true;
}

bool term_locale_is_ascii(void)
{
    take_locale();
    return term.ascii;
}

/* Nothing but TERM may tell curses where to look or how large a window is. */
static void clean_environment(void)
{
    static const char *const names[] = {"TERMINFO", "TERMINFO_DIRS", "TERMCAP",
                                        "LINES",    "COLUMNS",       "ESCDELAY"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        unsetenv(names[i]);
    for (char **variable = environ; *variable;) {
        char name[64] = "";
        size_t bytes = strcspn(*variable, "=");
        if (strncmp(*variable, "NCURSES_", 8) == 0 && bytes < sizeof name)
            memcpy(name, *variable, bytes);
        if (*name && unsetenv(name) == 0)
            variable = environ;
        else
            variable++;
    }
}

static void size_to_environment(void)
{
    int rows, cols;
    char digits[16];
    term_size(&rows, &cols);
    snprintf(digits, sizeof digits, "%d", rows);
    setenv("LINES", digits, 1);
    snprintf(digits, sizeof digits, "%d", cols);
    setenv("COLUMNS", digits, 1);
}

/* TERM comes from the other end of the line. It names a file, and must look like a name. */
static bool is_term_name(const char *name)
{
    size_t bytes = strlen(name);
    return bytes <= 32 && isalnum((unsigned char)name[0]) &&
           strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+._-") ==
               bytes;
}

/* A capability of the terminal, NULL if it lacks it. */
static const char *capability(const char *name)
{
    const char *s = tigetstr(name);
    return s == (const char *)-1 ? NULL : s;
}

static bool open_as(const char *name)
{
    if (!is_term_name(name) || strcmp(name, "dumb") == 0)
        return false;
    term.curses = newterm(name, stdout, stdin);
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

/* Appends a string of terminfo without its marks for delays ("$<5>"). */
static void add_farewell(const char *s)
{
    while (s && *s && rescue.farewell_bytes < sizeof rescue.farewell) {
        const char *end = strncmp(s, "$<", 2) == 0 ? strchr(s, '>') : NULL;
        if (!end)
            rescue.farewell[rescue.farewell_bytes++] = *s;
        s = end ? end + 1 : s + 1;
    }
}

static void prepare_farewell(void)
{
    const char *region = capability("csr");
    rescue.farewell_bytes = 0;
    if (region && strncmp(region, "\033[", 2) == 0)
        add_farewell("\033[r");
    add_farewell(capability("op"));
    add_farewell(capability("sgr0"));
    add_farewell(capability("rmkx"));
    add_farewell(capability("cnorm"));
    add_farewell(capability(capability("rmcup") ? "rmcup" : "clear"));
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
        add_farewell(PRINT_BIDI_IMPLICIT);
}

static int code_of_key(const char *name)
{
    const char *s = capability(name);
    int code = s ? key_defined(s) : 0;
    return code > 0 ? code : -1;
}

static void set_modes(void)
{
    const char *no_colour = getenv("NO_COLOR");
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    set_escdelay(ESCAPE_WAIT_MS);
    idlok(stdscr, TRUE);
    scrollok(stdscr, FALSE);
    curs_set(1);
    term.colour = has_colors() && !(no_colour && *no_colour) && start_color() == OK;
    if (term.colour)
        use_default_colors();
    term.alt_left = code_of_key("kLFT3");
    term.alt_right = code_of_key("kRIT3");
}

const char *term_open(void)
{
    static bool at_exit;
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) ||
        tcgetattr(STDIN_FILENO, &rescue.modes) != 0)
        return "this needs a terminal; to read a page without one, use \"pamphlet show\"";
    take_locale();
    clean_environment();
    size_to_environment();
    take_signals();
    use_env(TRUE);
    use_tioctl(FALSE);
    bool done = open_curses();
    unsetenv("LINES");
    unsetenv("COLUMNS");
    if (!done) {
        give_signals();
        return "no kind of terminal is known here; install terminfo (Debian: ncurses-base)";
    }
    prepare_farewell();
    rescue.owner = getpid();
    rescue.taken = 1;
    set_modes();
    fatal_set_hook(term_close);
    if (!at_exit)
        at_exit = atexit(term_close) == 0;
    return NULL;
}

void term_close(void)
{
    if (!rescue.taken || rescue.owner != getpid())
        return;
    /* Without a second screen to leave, the last page would stay for the next person to read. */
    if (!capability("rmcup")) {
        erase();
        refresh();
    }
    endwin();
    if (term.bidi)
        send_bidi(PRINT_BIDI_IMPLICIT);
    rescue.taken = 0;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &rescue.modes);
    give_signals();
    delscreen(term.curses);
    screen_done(&term.shown);
    memset(&term, 0, sizeof term);
}

static void take_size(void)
{
    int rows, cols;
    term_size(&rows, &cols);
    resizeterm(rows, cols);
    term_redraw();
}

void term_suspend(void)
{
    struct sigaction own, plain = {.sa_handler = SIG_DFL};
    stop_asked = 0;
    sigaction(SIGTSTP, NULL, &own);
    if (own.sa_handler == SIG_IGN)
        return;
    endwin();
    if (term.bidi)
        send_bidi(PRINT_BIDI_IMPLICIT);
    rescue.taken = 0;
    sigaction(SIGTSTP, &plain, NULL);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &own, NULL);
    rescue.taken = 1;
    reset_prog_mode();
    if (term.bidi)
        send_bidi(PRINT_BIDI_EXPLICIT);
    size_changed = 1;
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

static void set_look(struct look look)
{
    attr_t attributes = A_NORMAL;
    if (look.attributes & LOOK_BOLD)
        attributes |= A_BOLD;
    if (look.attributes & LOOK_UNDERLINE)
        attributes |= A_UNDERLINE;
    if (look.attributes & LOOK_REVERSE)
        attributes |= A_REVERSE;
    attr_set(attributes, term.colour ? pair_of(look) : 0, NULL);
}

/* What an ASCII terminal shows of a grapheme: all of its plain form, or a sign that something is
 * missing. Never the first letter of it, which may mean another thing ("½" is no "1"). */
static void ascii_of(const char *s, size_t n_bytes, int cols, wchar_t *out)
{
    static const char *const shorter[][2] = {{"...", "."}, {"<-", "<"}, {"->", ">"}, {"[x]", "x"}};
    struct buffer plain = {0};
    text_to_ascii(&plain, s, n_bytes);
    const char *shown = buffer_string(&plain);
    for (size_t i = 0; i < sizeof shorter / sizeof *shorter; i++)
        if (strlen(shown) > (size_t)cols && strcmp(shown, shorter[i][0]) == 0)
            shown = shorter[i][1];
    if (strlen(shown) > (size_t)cols || !text_is_ascii(shown, strlen(shown)))
        shown = "?";
    while (*shown)
        *out++ = (wchar_t)(unsigned char)*shown++;
    *out = L'\0';
    buffer_done(&plain);
}

/* The characters of a cell that curses is given, each letter with at most CCHARW_MAX - 1 marks.
 * Where curses would not fill the cell with them, a replacement. */
static void wide_of(const char *s, size_t n_bytes, int cols, wchar_t *out)
{
    int count = 0;
    bool narrow = false; /* it may fill less: what made it wide is not sent */
    for (size_t i = 0, bytes; i < n_bytes && count < LETTERS_MAX - 1; i += bytes) {
        uint32_t code;
        bytes = text_decode(s + i, n_bytes - i, &code);
        narrow = narrow || code == 0xfe0f;
        if (code == 0x200d || code == 0xfe0f)
            continue;
        /* A skin colour on its own: terminals that join it to the emoji before draw nothing. */
        if (code >= 0x1f3fb && code <= 0x1f3ff && count == 0) {
            code = ' ';
            narrow = true;
        }
        /* A mark that has a width for text_cols, but none for the C library. */
        if (wcwidth((wchar_t)code) == 0 && text_cols(s + i, bytes) == 1)
            out[count++] = L' ';
        out[count++] = (wchar_t)code;
    }
    out[count] = L'\0';
    int drawn = wcswidth(out, (size_t)count);
    if (drawn != cols && !(narrow && drawn == 1))
        wcscpy(out, L"\ufffd");
}

static void paint_cell(const struct screen *screen, const struct cell *cell, int row, int col)
{
    size_t n_bytes;
    wchar_t letters[LETTERS_MAX + 1];
    const char *s = screen_cell_text(screen, cell, &n_bytes);
    if (term.ascii)
        ascii_of(s, n_bytes, cell->cols, letters);
    else
        wide_of(s, n_bytes, cell->cols, letters);
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

static bool is_bare(const struct cell *cell, const struct theme *theme)
{
    struct look look = theme_look(theme, cell->style);
    return cell->bytes == 0 && cell->cols == 1 && (look.attributes & ~(unsigned)LOOK_BOLD) == 0 &&
           look.background == COLOUR_DEFAULT;
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

void term_show(const struct screen *screen, const struct theme *theme)
{
    if (!term.colour)
        theme = theme_find("mono"); /* a look that is only colour would be lost */
    bool known =
        term.theme == theme && term.shown.rows == screen->rows && term.shown.cols == screen->cols;
    for (int row = 0; row < screen->rows && row < LINES; row++)
        if (!known || !same_row(screen, &term.shown, row))
            paint_row(screen, theme, row);
    term.theme = theme;
    remember(screen);
    move(clamp(screen->cursor_row, 0, LINES - 1), clamp(screen->cursor_col, 0, COLS - 1));
    wnoutrefresh(stdscr);
    doupdate();
    if (screen->bell)
        beep();
}

void term_redraw(void)
{
    clearok(curscr, TRUE);
    term.shown.rows = 0;
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

/* What keys send where curses was not told: the last byte, and for '~' the number before it. */
static const struct {
    int last, number;
    uint32_t key;
} sequences[] = {
    {'A', 0, KEY_IS_UP},
    {'B', 0, KEY_IS_DOWN},
    {'C', 0, KEY_IS_RIGHT},
    {'D', 0, KEY_IS_LEFT},
    {'H', 0, KEY_IS_HOME},
    {'F', 0, KEY_IS_END},
    {'Z', 0, KEY_IS_BACK_TAB},
    {'M', 0, KEY_IS_ENTER},
    {'P', 0, KEY_IS_F1},
    {'~', 1, KEY_IS_HOME},
    {'~', 2, 0},
    {'~', 3, KEY_IS_DELETE},
    {'~', 4, KEY_IS_END},
    {'~', 5, KEY_IS_PAGE_UP},
    {'~', 6, KEY_IS_PAGE_DOWN},
    {'~', 7, KEY_IS_HOME},
    {'~', 8, KEY_IS_END},
    {'~', 11, KEY_IS_F1},
};

static uint32_t with_alt(uint32_t key)
{
    return key == KEY_IS_LEFT ? KEY_IS_ALT_LEFT : key == KEY_IS_RIGHT ? KEY_IS_ALT_RIGHT : key;
}

/* Reads the rest of a sequence that curses does not know. It goes as a whole: its letters would be
 * taken for commands. 0: no key of ours. */
static uint32_t read_sequence(void)
{
    int part[2] = {0, 0}; /* number; modifiers + 1 */
    int at = 0;
    int c;
    timeout(ESCAPE_WAIT_MS);
    while ((c = getch()) >= ' ' && c < '@') {
        if (c >= '0' && c <= '9' && part[at] < 1000)
            part[at] = part[at] * 10 + c - '0';
        else if (c == ';')
            at = 1;
    }
    if (c == '[')
        getch(); /* the Linux console's F1 to F5 have a letter more */
    nodelay(stdscr, TRUE);
    for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++)
        if (sequences[i].last == c && (c != '~' || sequences[i].number == part[0]))
            return part[1] == 3 ? with_alt(sequences[i].key) : sequences[i].key;
    return 0;
}

static uint32_t key_of_code(int code)
{
    if (code == term.alt_left || code == term.alt_right)
        return code == term.alt_left ? KEY_IS_ALT_LEFT : KEY_IS_ALT_RIGHT;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i].code == code)
            return keys[i].key;
    return code < 0x80 ? (uint32_t)code : 0;
}

/* Escape, or what came at once behind it. */
static uint32_t key_after_escape(void)
{
    int code = getch();
    if (code == '[' || code == 'O')
        return read_sequence();
    if (code == 27)
        return with_alt(key_after_escape());
    if (code == KEY_LEFT || code == KEY_RIGHT)
        return with_alt(key_of_code(code));
    if (code != ERR)
        ungetch(code);
    return KEY_IS_ESCAPE;
}

/* Takes one byte of a character; returns the character when it is whole, else 0. */
static uint32_t key_of_byte(int byte)
{
    uint32_t code;
    if (term.ascii)
        return 0;
    if ((byte & 0xc0) != 0x80)
        term.letters_used = 0;
    else if (term.letters_used == 0)
        return 0;
    term.letters[term.letters_used++] = (char)byte;
    unsigned char lead = (unsigned char)term.letters[0];
    size_t need = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (term.letters_used < need)
        return 0;
    bool whole = text_decode(term.letters, need, &code) == need;
    term.letters_used = 0;
    return whole && code >= 0xa0 ? code : 0;
}

/* The next key that is ours, 0 if nothing more has come. *read: whether anything was read. */
static uint32_t next_key(bool *read_any)
{
    int code;
    uint32_t key = 0;
    *read_any = false;
    while (key == 0 && (code = getch()) != ERR) {
        *read_any = true;
        if (code >= 0x80 && code <= 0xff) {
            key = key_of_byte(code);
            continue;
        }
        term.letters_used = 0;
        key = code == 27 ? key_after_escape() : key_of_code(code);
    }
    return key;
}

/* ---- Waiting ---- */

static long long now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

/* Sleeps until input, a signal or end_ms (-1: no end). The signals are held back except while
 * asleep, so that none comes unseen just before. Returns 1 for input, 0 for the end, else -1. */
static int sleep_until(long long end_ms)
{
    sigset_t ours, before;
    fd_set input;
    long long left = end_ms < 0 ? 0 : end_ms - now_ms();
    left = left < 0 ? 0 : left;
    struct timespec span = {.tv_sec = left / 1000, .tv_nsec = left % 1000 * 1000000};
    sigemptyset(&ours);
    sigaddset(&ours, SIGWINCH);
    sigaddset(&ours, SIGTSTP);
    sigprocmask(SIG_BLOCK, &ours, &before);
    FD_ZERO(&input);
    FD_SET(STDIN_FILENO, &input);
    int ready = -1;
    if (!size_changed && !stop_asked)
        ready = pselect(STDIN_FILENO + 1, &input, NULL, NULL, end_ms < 0 ? NULL : &span, &before);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return ready;
}

static bool is_hung_up(void)
{
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&input, 1, 0) > 0 && (input.revents & (POLLHUP | POLLERR | POLLNVAL));
}

struct term_event term_wait(int timeout_ms)
{
    long long end_ms = timeout_ms < 0 ? -1 : now_ms() + timeout_ms;
    int false_alarms = 0; /* input that cannot be read: the other end is gone */
    for (int ready = 0;;) {
        bool read_any;
        if (stop_asked)
            term_suspend();
        if (size_changed) {
            size_changed = 0;
            take_size();
            return (struct term_event){.kind = TERM_RESIZE};
        }
        uint32_t key = next_key(&read_any);
        if (key)
            return (struct term_event){.kind = TERM_KEY, .key = key};
        false_alarms = read_any || ready != 1 ? 0 : false_alarms + 1;
        if (false_alarms == FALSE_ALARMS_MAX || (!read_any && is_hung_up()))
            return (struct term_event){.kind = TERM_GONE};
        ready = sleep_until(end_ms);
        if (ready == 0)
            return (struct term_event){.kind = TERM_TIMEOUT};
    }
}
