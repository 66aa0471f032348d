/*
 * What comes from the terminal: keys, pasted text, taps, answers.
 *
 * Refuses to take the letters of an unknown sequence for commands, and to wait long for the rest of
 * one. The one hard idea: curses reads through a pad, which is never on the screen, because it
 * would draw any other window before it reads.
 */
#include "term/term_keys.h"

#include "base/clock.h"
#include "term/input.h"
#include "term/key.h"
#include "term/surroundings.h"
#include "term/term_curses.h"
#include "term/term_words.h"

#include <ctype.h>
#include <string.h>

/* An answer of the terminal may be delayed after any of its bytes, so while one may still come, the
 * wait for the rest of a sequence is longer. */
enum { ANSWER_WAIT_MS = 500, ANSWER_LATE_MS = 10 * 1000 };

/* If nothing comes for so long, a paste is over: its end was lost. */
enum { PASTE_LATE_MS = 1000 };

enum { STRING_BYTES_MAX = 256 };

enum { BELL = 7, ESCAPE = 27, DELETE = 127 };

static struct {
    WINDOW *window;
    bool ascii;                 /* the terminal has no other letters */
    bool mouse;                 /* reports of it are wanted */
    int alt_left, alt_right;    /* codes curses gave to keys that have no constant */
    int focus_in, focus_out;    /* likewise; reports, which newer descriptions call keys */
    struct term_event tap;      /* from the mouse, not yet returned */
    struct input_letter letter; /* a character whose bytes are still coming */
    int answer;                 /* the terminal's last, 0: none since it was asked */
    long long owed_ms;          /* until when it may still answer, 0: it has, or was not asked */
    long long paste_ms;         /* until when what comes belongs to a pasted text, 0: to none */
    bool with_alt;              /* the last key is a letter, and Escape came right before it */
    bool torn; /* the beginning of an answer was given up, and its end may still come */
} input;

static int code_of_key(const char *name)
{
    const char *s = term_word(name);
    int code = s ? key_defined(s) : 0;
    return code > 0 ? code : -1;
}

void term_keys_take(bool ascii)
{
    input.ascii = ascii;
    input.window = newpad(1, 1);
    keypad(input.window, TRUE);
    nodelay(input.window, TRUE);
    set_escdelay(surroundings_escape_ms());
    input.alt_left = code_of_key("kLFT3");
    input.alt_right = code_of_key("kRIT3");
    input.focus_in = code_of_key("kxIN");
    input.focus_out = code_of_key("kxOUT");
}

void term_keys_give(void)
{
    delwin(input.window);
    memset(&input, 0, sizeof input);
}

void term_keys_take_mouse(void)
{
    input.mouse = true;
}

static bool is_owed(void)
{
    return input.owed_ms && clock_ms() < input.owed_ms;
}

/* Makes wgetch() wait for the rest of a sequence from here on. */
static void wait_for_rest(void)
{
    wtimeout(input.window, is_owed() ? ANSWER_WAIT_MS : get_escdelay());
}

/* Gives back what broke off a sequence: a byte that cannot be part of one, or a key that curses
 * knows, is the beginning of something else (ECMA-48, 5.4). */
static void give_back_other(int code)
{
    if (code != ERR && (code < ' ' || code > '~'))
        ungetch(code);
}

/* A byte of a report, though curses takes one of them for a key. */
static int read_report_byte(bool in_bytes)
{
    int c = wgetch(input.window);
    return in_bytes && c == KEY_BACKSPACE ? DELETE : c;
}

/* Reads the rest of a report of the mouse and keeps the event that it means. */
static void read_mouse(bool in_bytes)
{
    struct input_report report = {.in_bytes = in_bytes};
    int c;
    wait_for_rest();
    while (input_report_add(&report, c = read_report_byte(in_bytes)))
        ;
    if (!in_bytes || report.spoiled)
        give_back_other(c);
    nodelay(input.window, TRUE);
    if (input.mouse)
        input.tap = input_report_event(&report);
}

/* Whether a character belongs to an answer whose beginning was given up. */
static bool ends_torn(int code)
{
    bool torn = input.torn && is_owed();
    bool goes_on = code == '?' || code == ';' || (code >= '0' && code <= '9');
    input.torn = torn && goes_on;
    if (torn && code == 'n')
        input.owed_ms = 0;
    return torn && (goes_on || code == 'n');
}

/* What follows the introducer of a sequence. */
struct sequence {
    int number;
    int modifiers; /* 1 more than the modifiers, 0: none */
    int end; /* the final byte; '<': a report of the mouse, which goes on; ERR: there was none */
    bool answers; /* "CSI ? N n": what the terminal was asked for (DEC's DSR) */
    bool is_key;  /* it is not an answer to another question either */
    bool is_bare; /* nothing stands before the final byte */
};

static struct sequence read_parts(void)
{
    struct sequence read = {.is_key = true, .is_bare = true};
    int *part = &read.number;
    wait_for_rest();
    while ((read.end = wgetch(input.window)) >= ' ' && read.end < '@' && read.end != '<') {
        read.is_bare = false;
        read.answers = read.answers || read.end == '?';
        read.is_key = read.is_key && read.end != '>' && read.end != '=';
        if (read.end >= '0' && read.end <= '9' && *part < 1000)
            *part = *part * 10 + read.end - '0';
        else if (read.end == ';')
            part = &read.modifiers;
    }
    return read;
}

/* The key that a sequence stands for; keypad: it began with SS3. 0: it is no key. */
static uint32_t key_of_sequence(const struct sequence *read, bool keypad)
{
    uint32_t key = input_sequence_key(read->end, read->number, read->modifiers);
    if (!key && keypad && !read->number)
        key = input_keypad_key(read->end);
    bool other = read->end == '[' || input_is_key(read->end, read->number);
    return key || !other ? key : KEY_IS_OTHER;
}

static bool is_pasting(void)
{
    return input.paste_ms && clock_ms() < input.paste_ms;
}

static void note_paste(const struct sequence *read)
{
    if (read->end == '~' && read->number == INPUT_PASTE_BEGINS)
        input.paste_ms = clock_ms() + PASTE_LATE_MS;
    else if (read->end == '~' && read->number == INPUT_PASTE_ENDS)
        input.paste_ms = 0;
}

/* What a key becomes in a pasted text, which is one line here: the end of a line and a tab are
 * blanks. 0: nothing, as it is no character. But no text has arrows or what scrolls: if one comes,
 * the end of the paste was lost. */
static uint32_t take_pasted(uint32_t key)
{
    bool over = key >= KEY_IS_UP && key <= KEY_IS_END;
    input.paste_ms = over ? 0 : clock_ms() + PASTE_LATE_MS;
    if (key == KEY_IS_ENTER || key == KEY_IS_TAB)
        return ' ';
    return over || (key >= ' ' && key < KEY_NAMED) ? key : 0;
}

/* Reads the rest of a sequence that curses does not know, to its end, or its letters would be taken
 * for commands. 0: no key. */
static uint32_t read_sequence(bool keypad)
{
    struct sequence read = read_parts();
    bool in_bytes = input.mouse && !keypad && read.end == 'M' && read.is_bare;
    if (read.end == '<' || in_bytes) {
        read_mouse(in_bytes);
        return 0;
    }
    if (read.end == '[')
        wgetch(input.window); /* the Linux console's F1 to F5 have one letter more */
    else
        give_back_other(read.end);
    nodelay(input.window, TRUE);
    note_paste(&read);
    input.torn = read.end == ERR && !keypad;
    if (read.answers && read.end == 'n') {
        input.answer = read.number;
        input.owed_ms = 0;
    }
    return read.answers || !read.is_key ? 0 : key_of_sequence(&read, keypad);
}

static uint32_t key_of_code(int code)
{
    if (code == input.alt_left || code == input.alt_right)
        return code == input.alt_left ? KEY_IS_ALT_LEFT : KEY_IS_ALT_RIGHT;
    uint32_t key = term_code_key(code);
    if (key)
        return key;
    if (code == KEY_RESIZE) /* from curses itself, when it is told of another size */
        return 0;
    if (code == input.focus_in || code == input.focus_out)
        return 0;
    bool letter = code > 0 && code < 0x80;
    return letter ? (uint32_t)code : KEY_IS_OTHER;
}

/* Whether what follows an Escape begins a string (ECMA-48: DCS, SOS, OSC, PM, APC): an answer to a
 * program that had the terminal before. */
static bool begins_string(int code)
{
    return code > 0 && code < 0x80 && strchr("PX]^_", code);
}

/* Reads a string up to its end, which is Escape and a backslash (ST), or xterm's BEL. False:
 * nothing followed, so it was Alt with a letter. A string that does not end is given up, or a key
 * that is held down would be swallowed for ever. A key or another sequence in it ends it too, and
 * is read next. */
static bool read_string(void)
{
    int used = 0;
    int c = 0;
    wait_for_rest();
    while (used < STRING_BYTES_MAX && c != BELL && (c = wgetch(input.window)) != ERR &&
           c != ESCAPE && c < KEY_MIN)
        used++;
    int next = c == ESCAPE ? wgetch(input.window) : ERR;
    if (next != ERR && next != '\\') {
        ungetch(next);
        ungetch(c);
    } else if (c >= KEY_MIN) {
        ungetch(c);
    }
    nodelay(input.window, TRUE);
    return used > 0;
}

/* Escape, or the key that followed it at once. Letters are told of as such; other keys are read as
 * Escape and then the key, because on a slow line both may arrive at once. A second Escape means
 * Alt, if a key that sends a sequence follows. Else the key is held down: this is one Escape of
 * many, and the screen must keep up. */
static uint32_t key_after_escape(void)
{
    if (is_owed())
        wait_for_rest(); /* curses has waited only as long as a key takes */
    int code = wgetch(input.window);
    bool again = code == ESCAPE;
    if (again)
        code = wgetch(input.window);
    if (begins_string(code) && read_string())
        return again ? KEY_IS_ESCAPE : 0;
    nodelay(input.window, TRUE);
    if (code == '[' || code == 'O') {
        uint32_t key = read_sequence(code == 'O');
        return again ? input_with_alt(key) : key;
    }
    if (code == KEY_LEFT || code == KEY_RIGHT)
        return input_with_alt(key_of_code(code));
    if (!again && input_letter_with_alt(code))
        return input_letter_with_alt(code);
    input.with_alt = !again && code > 0 && code < 0x80 && isalpha(code);
    if (input.with_alt)
        return (uint32_t)code;
    if (code != ERR)
        ungetch(code);
    return KEY_IS_ESCAPE;
}

/* The letter that a byte beyond ASCII completes. Where the terminal has no such letters, a first
 * byte only shows that a key was pressed. */
static uint32_t key_of_byte(int byte)
{
    enum { FIRST_BYTE = 0xc0 };
    if (!input.ascii)
        return input_letter_add(&input.letter, byte);
    return byte >= FIRST_BYTE ? KEY_IS_OTHER : 0;
}

/* The key that a code of curses, with what follows it, stands for. 0: none, or not yet. */
static uint32_t key_of_input(int code)
{
    if (code >= 0x80 && code <= 0xff)
        return key_of_byte(code);
    input.letter.used = 0;
    if (ends_torn(code))
        return 0;
    return code == ESCAPE ? key_after_escape() : key_of_code(code);
}

/* The next key, 0: none has come, or a tap was read, or still waits to be taken. */
static uint32_t next_key(bool ready, bool *read_any)
{
    int code;
    uint32_t key = 0;
    *read_any = false;
    if (ready)
        wtimeout(input.window, -1);
    while (key == 0 && input.tap.kind == TERM_KEY && (code = wgetch(input.window)) != ERR) {
        nodelay(input.window, TRUE);
        *read_any = true;
        input.with_alt = false;
        if (code == KEY_MOUSE) { /* if terminfo has the mouse (kmous), curses has read the start */
            read_mouse(term_code_reports_in_bytes());
            continue;
        }
        key = key_of_input(code);
        if (key && is_pasting())
            key = take_pasted(key);
    }
    return key;
}

bool term_keys_read(bool ready, bool *read_any, struct term_event *event)
{
    uint32_t key = next_key(ready, read_any);
    enum term_event_kind kind = is_pasting() ? TERM_PASTE : TERM_KEY;
    *event =
        key ? (struct term_event){.kind = kind, .key = key, .with_alt = input.with_alt} : input.tap;
    if (!key)
        input.tap = (struct term_event){.kind = TERM_KEY};
    return key || event->kind != TERM_KEY;
}

void term_keys_owe_answer(void)
{
    input.answer = 0;
    input.owed_ms = clock_ms() + ANSWER_LATE_MS;
}

int term_keys_answer(void)
{
    return input.answer;
}
