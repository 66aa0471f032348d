/*
 * The terminal: taken, shown screens, asked for keys, given back.
 */
#ifndef PAMPHLET_TERM_TERM_H
#define PAMPHLET_TERM_TERM_H

#include "term/screen.h"
#include "term/theme.h"

/* What happened. */
enum term_event_kind {
    TERM_KEY,
    TERM_PASTE, /* a character of a pasted text */
    TERM_RESIZE,
    TERM_TIMEOUT,
    TERM_GONE,
    TERM_PRESS, /* a finger or the button goes down */
    TERM_LIFT,
    TERM_TAP, /* both at once: the terminal tells no more */
    TERM_WHEEL,
    TERM_CALL,
};

struct term_event {
    enum term_event_kind kind;
    uint32_t key;  /* TERM_KEY: a character or an enum key; TERM_PASTE: a character */
    bool with_alt; /* TERM_KEY: a letter, and Escape came right before it, or Alt was held */
    int row;       /* TERM_PRESS, TERM_LIFT, TERM_TAP: the cell, counted from 0 */
    int col;
    int lines; /* TERM_WHEEL: down, negative up */
};

/* Takes the terminal on standard input and output, if it is not taken yet. Returns NULL, or a lent
 * message that says what to do (no terminal, no terminfo for any kind of terminal). Whatever
 * happens afterwards, quit, crash or signal, the terminal is put right again. */
const char *term_open(void);
void term_close(void);

/* Tells the terminal not to reorder words that run from right to left, because the screen has them
 * in visual order already. Undone on every way out. After term_open. */
void term_take_bidi(void);

/* Whether terminals of its kind report taps at all: those that DEC made (vt100 to vt525) have no
 * mouse. */
bool term_may_have_mouse(void);

/* Asks the terminal to report taps, clicks and the wheel (xterm, modes 1000 and 1006); undone on
 * every way out. Does nothing on the Linux console, whose mouse belongs to another program. After
 * term_open. */
void term_take_mouse(void);

/* Whether the terminal can show only ASCII (a locale without UTF-8). */
bool term_is_ascii(void);

/* Whether it lacks the letters of languages that are written from right to left. */
bool term_has_few_letters(void);

/* Whether it can show text in reverse, which what is chosen is told by. */
bool term_has_reverse(void);

/* Whether it can underline, which links are told by, whatever colours are beside. */
bool term_has_underline(void);

/* Whether it has colours, and NO_COLOR does not forbid them. */
bool term_has_colour(void);

/* Whether it reports taps. */
bool term_has_mouse(void);

/* Sends bytes now; waits for a stalled line. False: it is gone. */
bool term_send(const char *s, size_t n_bytes);

/* Shows the screen: sends only what changed, at once. */
void term_show(const struct screen *screen, const struct theme *theme);

/* Has the terminal show this screen once it has been given back, even by a crash. */
void term_leave_notice(const struct screen *screen, const struct theme *theme);

/* Forgets what the terminal shows, so that the next term_show sends everything. */
void term_redraw(void);

/* As term_redraw, and also erases the lines that have scrolled off the top, if the terminal can. */
void term_forget(void);

/* Whether terminfo says that the terminal has a printer. SWITCHED: the terminal passes on all that
 * comes between mc5 and mc4. Most descriptions have these, whether there is a printer or not, and a
 * terminal that does not know them shows the text. COUNTED: it passes on a given number of bytes
 * (mc5p). */
enum term_printer { TERM_PRINTER_NONE, TERM_PRINTER_SWITCHED, TERM_PRINTER_COUNTED };
enum term_printer term_printer(void);

/* Sends a text to that printer, cleaned (attached.h). False: there is none, the terminal itself
 * says so (it is asked first), or it has gone. What the screen shows afterwards is unknown. */
bool term_print(const char *text, size_t n_bytes);

/* term_wait.c. Makes term_wait also return (TERM_CALL) when this descriptor can be read; -1: no
 * longer. Nobody waits any more once the terminal that the app was on is closed. */
void term_listen(int fd);

/* Waits for an event. timeout_ms: -1 for ever. TERM_GONE: the terminal hung up. */
struct term_event term_wait(int timeout_ms);

/* Gives the event back that term_wait returned last: it is the next one. */
void term_wait_again(const struct term_event *event);

/* Gives the terminal back, stops the program as ^Z does, and takes it again. */
void term_suspend(void);

/* Takes the terminal again, after somebody else stopped the process (SIGSTOP) and a shell has used
 * the terminal meanwhile. */
void term_take_again(void);

#endif
