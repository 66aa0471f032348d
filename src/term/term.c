/*
 * The terminal: taken, shown screens, and given back.
 *
 * Refuses a kind of terminal it does not know, sizes out of bounds, and to leave the terminal in
 * disorder: it is put right on every way out. The one hard idea: curses takes the terminal, reads
 * its keys and gives it back, but never draws; term/paint.c says what to send, and it is sent at
 * once, not in twenty small writes, each a packet over SSH and each shown half done by a slow
 * terminal.
 */
#include "term/term.h"

#include "layout/print.h"
#include "term/paint.h"
#include "term/rescue.h"
#include "term/signals.h"
#include "term/surroundings.h"
#include "term/term_curses.h"
#include "term/term_keys.h"
#include "term/term_words.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define CONSOLE_UTF8 "\033%G" /* ISO-IR 196 */
#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

/* There is one terminal. */
static struct {
    SCREEN *curses;
    struct paint paint;
    struct buffer held; /* words that are sent with the next screen: each write is a packet */
    bool is_open;
    bool ascii, colour, bidi, mouse;
} term;

bool term_is_ascii(void)
{
    return term.ascii;
}

static bool is_linux_console(void)
{
    const char *name = getenv("TERM");
    return name && strncmp(name, "linux", 5) == 0;
}

/* The kernel's own console has room for few glyphs, and none for those that join. */
bool term_has_few_letters(void)
{
    return term.ascii || is_linux_console();
}

bool term_has_reverse(void)
{
    return *term.paint.pen.words.reverse;
}

/* One that cannot underline coloured text, as the Linux console, shows an underline as a colour. */
bool term_has_underline(void)
{
    const struct pen_words *words = &term.paint.pen.words;
    return *words->underline && !(words->never_coloured & LOOK_UNDERLINE);
}

bool term_has_colour(void)
{
    return term.colour;
}

bool term_has_mouse(void)
{
    return term.mouse;
}

/* Waits for a stalled line, but gives up on one that has gone. */
bool term_send(const char *s, size_t n_bytes)
{
    while (n_bytes) {
        ssize_t n = write(STDOUT_FILENO, s, n_bytes);
        if (n < 0 && errno == EAGAIN) {
            struct pollfd line = {.fd = STDOUT_FILENO, .events = POLLOUT};
            poll(&line, 1, -1);
        } else if (n < 0 && errno != EINTR) {
            return false;
        }
        if (n > 0) {
            s += n;
            n_bytes -= (size_t)n;
        }
    }
    return true;
}

static void send_word(const char *s)
{
    if (s)
        term_send(s, strlen(s));
}

static void hold_word(const char *s)
{
    if (s)
        buffer_add_string(&term.held, s);
}

/* ---- Opening ---- */

static bool open_as(const char *name)
{
    if (!surroundings_is_term_name(name) || strcmp(name, "dumb") == 0)
        return false;
    term.curses = newterm(name, stdout, stdin);
    if (term.curses && !term_word("cup")) {
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

/* The words that ask the terminal to mark pasted text (BE), and to stop that (BD): otherwise the
 * end of its first line is Enter, and the rest are commands. terminfo has them since 2022, and not
 * yet for all terminals; one that has a mouse (kmous) knows xterm's, or ignores them. NULL: there
 * are none. */
static const char *paste_word(const char *name, const char *usual)
{
    const char *word = term_word(name);
    return word || !term_word("kmous") || is_linux_console() ? word : usual;
}

static const char *paste_end(void)
{
    return paste_word("BD", PASTE_OFF);
}

static const char *paste_begin(void)
{
    return paste_end() ? paste_word("BE", PASTE_ON) : NULL;
}

static void prepare_farewell(void)
{
    const char *region = term_word("csr");
    rescue_begin_words();
    if (region && strncmp(region, "\033[", 2) == 0)
        rescue_add_words("\033[r");
    rescue_add_words(paste_end());
    rescue_add_words(term_word("op"));
    rescue_add_words(term_word("sgr0"));
    rescue_add_words(term_word("rmkx"));
    rescue_add_words(term_word("cnorm"));
    rescue_add_words(term_word(term_word("rmcup") ? "rmcup" : "clear"));
}

/* A terminal that does not speak ECMA-48 would show the sequence as text. Curses knows no such
 * mode; nothing that it keeps track of changes. */
void term_take_bidi(void)
{
    if (term.bidi)
        return;
    term.bidi = !term.ascii && term_words_are_ecma();
    if (!term.bidi)
        return;
    hold_word(PRINT_BIDI_EXPLICIT);
    rescue_add_words(PRINT_BIDI_IMPLICIT);
}

bool term_may_have_mouse(void)
{
    const char *name = getenv("TERM");
    bool is_dec = name && strncmp(name, "vt", 2) == 0 && name[2] >= '0' && name[2] <= '9';
    return name && !is_dec && !is_linux_console() && term_words_are_ecma();
}

void term_take_mouse(void)
{
    if (!term_words_are_ecma() || !getenv("TERM") || is_linux_console())
        return;
    term.mouse = true;
    hold_word(MOUSE_ON);
    term_keys_take_mouse();
    rescue_add_words(MOUSE_OFF);
}

/* What starts a Linux console may have set it to eight bits a letter (Debian: CHARMAP). */
static void take_letters(void)
{
    if (!is_linux_console() || term.ascii)
        return;
    send_word(CONSOLE_UTF8);
    term_font_take();
}

static void set_modes(void)
{
    raw();
    noecho();
    nonl();
    term_keys_take(term.ascii);
    /* curses sends what opens a terminal together with smkx. If the terminal has no smkx, curses
     * would keep it until the end, when it would undo what was sent meanwhile. */
    if (!term_word("smkx"))
        delay_output(0);
    term.colour = term_words_have_colours() && surroundings_want_colour();
    term.paint.pen.words = term_words_for_pen(term.ascii);
    take_letters();
    hold_word(paste_begin());
}

/* Runs at the end of the program. */
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
    if (term.is_open)
        return NULL;
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || !rescue_remember_modes())
        return "this needs a terminal; to read a page without one, use \"pamphlet show\"";
    term.ascii = !surroundings_take_locale();
    surroundings_clean();
    surroundings_set_size();
    signals_take();
    use_env(TRUE);
    use_tioctl(FALSE);
    /* curses itself ends the program when memory runs out, even before it is open. */
    if (!at_exit)
        at_exit = atexit(put_right) == 0;
    rescue_begin_words();
    rescue_arm();
    bool done = open_curses();
    surroundings_unset_size();
    if (!done) {
        rescue_disarm();
        signals_give();
        return "no kind of terminal is known here; install terminfo (Debian: ncurses-base)";
    }
    prepare_farewell();
    set_modes();
    fatal_set_hook(rescue_now); /* closing curses takes memory */
    term.is_open = true;
    return NULL;
}

/* ---- Closing ---- */

static void leave(void)
{
    int rows, cols;
    term.held.used = 0;
    send_word(term.paint.pen.words.first); /* curses does not know which look is set */
    surroundings_size(&rows, &cols);
    if (!term_word("rmcup"))
        resizeterm(rows, cols); /* endwin() goes to the last row */
    endwin();
    send_word(paste_end());
    if (term.bidi)
        send_word(PRINT_BIDI_IMPLICIT);
    if (term.mouse)
        send_word(MOUSE_OFF);
    rescue_disarm();
}

void term_close(void)
{
    if (!rescue_is_armed())
        return;
    /* Without an alternate screen to leave, the last page would stay for the next reader. */
    if (!term_word("rmcup"))
        send_word(term.paint.pen.words.clear);
    leave();
    rescue_restore_modes();
    signals_give();
    term_keys_give();
    delscreen(term.curses);
    paint_done(&term.paint);
    buffer_done(&term.held);
    memset(&term, 0, sizeof term);
    rescue_leave_notice();
    rescue_set_notice(NULL, 0);
}

static void come_back(void)
{
    rescue_arm();
    surroundings_set_size(); /* else curses makes its screen as large as the window is */
    doupdate();              /* it takes the terminal again after endwin() */
    surroundings_unset_size();
    hold_word(paste_begin());
    if (term.bidi)
        hold_word(PRINT_BIDI_EXPLICIT);
    if (term.mouse)
        hold_word(MOUSE_ON);
    signals_fake_resize();
}

void term_suspend(void)
{
    signals_stop(leave, come_back);
}

void term_take_again(void)
{
    reset_prog_mode(); /* stops the process once more (SIGTTOU) while it is in the background */
    leave();
    come_back();
}

/* ---- Showing ---- */

/* Without colours, a look that is only colour would be lost. */
static const struct theme *fit_theme(const struct theme *theme)
{
    return term.colour ? theme : theme_find("mono");
}

void term_leave_notice(const struct screen *screen, const struct theme *theme)
{
    struct paint paint = {.pen.words = term.paint.pen.words};
    const struct buffer *out = paint_screen(&paint, screen, fit_theme(theme));
    rescue_set_notice(out->bytes, out->used);
    paint_done(&paint);
}

void term_show(const struct screen *screen, const struct theme *theme)
{
    const struct buffer *out = paint_screen(&term.paint, screen, fit_theme(theme));
    if (term.held.used) {
        buffer_add(&term.held, out->bytes, out->used);
        out = &term.held;
    }
    term_send(out->bytes, out->used);
    term.held.used = 0;
    if (screen->bell)
        beep();
}

void term_redraw(void)
{
    paint_forget(&term.paint);
}

void term_forget(void)
{
    send_word(term_word("E3")); /* the lines that have scrolled off the top */
    term_redraw();
}
