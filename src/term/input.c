/*
 * Keys that terminfo has not told curses of, by what they send.
 */
#include "term/input.h"

#include "base/text.h"
#include "term/key.h"

#include <stdlib.h>
#include <string.h>

/* The last byte, and for '~' the number before it. */
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
    {'E', 0, KEY_IS_ENTER}, /* the middle of a number pad, between its arrows */
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
    /* rxvt's with Shift; after SS3, with Control */
    {'a', 0, KEY_IS_UP},
    {'b', 0, KEY_IS_DOWN},
    {'c', 0, KEY_IS_RIGHT},
    {'d', 0, KEY_IS_LEFT},
};

/* A numeric keypad in application mode: SS3 and a letter (VT100). */
static const char keypad_letters[] = "jkmnopqrstuvwxy";
static const char keypad_keys[] = "*+-./0123456789";

enum { WITH_ALT = 3 };

uint32_t input_with_alt(uint32_t key)
{
    return key == KEY_IS_LEFT ? KEY_IS_ALT_LEFT : key == KEY_IS_RIGHT ? KEY_IS_ALT_RIGHT : key;
}

uint32_t input_sequence_key(int last, int number, int modifiers)
{
    if (last == '^' || last == '@') /* rxvt's with Control, without and with Shift */
        last = '~';
    for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++)
        if (sequences[i].last == last && (last != '~' || sequences[i].number == number))
            return modifiers == WITH_ALT ? input_with_alt(sequences[i].key) : sequences[i].key;
    return 0;
}

/* "CSI row ; column R" is an answer, unless it is F3 with modifiers. */
bool input_is_key(int last, int number)
{
    bool numbered = last > 0 && strchr("~^@", last);
    bool lettered = last > 0 && strchr("EGPQRS", last);
    return numbered ? number > 0 && number < INPUT_PASTE_BEGINS : lettered && number <= 1;
}

uint32_t input_keypad_key(int last)
{
    const char *letter = last > 0 ? strchr(keypad_letters, last) : NULL;
    return letter ? (uint32_t)keypad_keys[letter - keypad_letters] : 0;
}

uint32_t input_sent_key(const char *s)
{
    if (s[0] != 27 || (s[1] != '[' && s[1] != 'O'))
        return 0;
    char *end = (char *)s + 2;
    int number = (int)strtol(end, &end, 10);
    int modifiers = *end == ';' ? (int)strtol(end + 1, &end, 10) : 0;
    if (!*end || end[1])
        return 0;
    uint32_t key = input_sequence_key(*end, number, modifiers);
    return key || s[1] == '[' || number ? key : input_keypad_key(*end);
}

/* Takes one of the three bytes. A place beyond what a byte can tell is sent as 0 (xterm). What
 * curses took for a key, and other control characters, are the beginning of something else. */
static bool add_in_bytes(struct input_report *report, int byte)
{
    enum { PARTS = 3, BYTE_MAX = 255, BYTE_OF_ZERO = 32 };
    bool beyond = byte == 0 && report->count > 0;
    report->spoiled = !beyond && (byte < BYTE_OF_ZERO || byte > BYTE_MAX);
    report->part[report->count++] = beyond ? 0 : byte - BYTE_OF_ZERO;
    report->last = 'M';
    return !report->spoiled && report->count < PARTS;
}

bool input_report_add(struct input_report *report, int byte)
{
    enum { PARTS = 3, NUMBER_MAX = 9999 };
    if (report->in_bytes)
        return add_in_bytes(report, byte);
    report->last = byte;
    report->count = report->count ? report->count : 1;
    int *part = &report->part[report->count - 1];
    if (byte >= '0' && byte <= '9' && *part <= NUMBER_MAX)
        *part = *part * 10 + byte - '0';
    else if (byte == ';' && report->count < PARTS)
        report->count++;
    return byte >= ' ' && byte < '@';
}

/* Nothing is told of other buttons and of a dragged mouse. Where the bytes are no numbers, not
 * every terminal reports that the button is lifted. */
struct term_event input_report_event(const struct input_report *report)
{
    enum { WHEEL_UP = 64, WHEEL_DOWN = 65, MODIFIERS = 4 + 8 + 16, WHEEL_LINES = 3 };
    struct term_event event = {
        .kind = TERM_KEY, .row = report->part[2] - 1, .col = report->part[1] - 1};
    int button = report->part[0] & ~MODIFIERS;
    bool is_down = report->last == 'M';
    bool turns = is_down && (button == WHEEL_UP || button == WHEEL_DOWN);
    if (report->count < 3 || report->spoiled)
        return event;
    if (turns) {
        event.kind = TERM_WHEEL;
        event.lines = button == WHEEL_UP ? -WHEEL_LINES : WHEEL_LINES;
    } else if (button == 0 && event.row >= 0 && event.col >= 0) {
        event.kind = report->in_bytes      ? TERM_TAP
                     : is_down             ? TERM_PRESS
                     : report->last == 'm' ? TERM_LIFT
                                           : TERM_KEY;
    }
    return event;
}

uint32_t input_letter_add(struct input_letter *letter, int byte)
{
    uint32_t code;
    if (!text_goes_on((char)byte))
        letter->used = 0;
    else if (letter->used == 0)
        return 0;
    letter->bytes[letter->used++] = (char)byte;
    unsigned char lead = (unsigned char)letter->bytes[0];
    size_t need = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (letter->used < need)
        return 0;
    bool whole = text_decode(letter->bytes, need, &code) == need;
    letter->used = 0;
    return whole && code >= 0xa0 ? code : 0;
}

uint32_t input_letter_with_alt(int letter)
{
    return letter == 'v'   ? KEY_IS_PAGE_UP
           : letter == '<' ? KEY_IS_HOME
           : letter == '>' ? KEY_IS_END
                           : 0;
}
