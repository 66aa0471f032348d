/*
 * The keys that codes of curses stand for, and what those send.
 *
 * Refuses to believe a terminal's description where what a key sends says more.
 */
#include "term/term_keys.h"

#include "term/input.h"
#include "term/key.h"
#include "term/term_curses.h"

#include <stdlib.h>
#include <string.h>

enum { DELETE = 127 };

/* Keys with Shift are the same keys; those that terminfo calls scrolling (SR, SF) are arrows with
 * Shift. */
static const struct {
    int code;
    uint32_t key;
} keys[] = {
    {KEY_UP, KEY_IS_UP},
    {KEY_DOWN, KEY_IS_DOWN},
    {KEY_LEFT, KEY_IS_LEFT},
    {KEY_RIGHT, KEY_IS_RIGHT},
    {KEY_PPAGE, KEY_IS_PAGE_UP},
    {KEY_NPAGE, KEY_IS_PAGE_DOWN},
    {KEY_HOME, KEY_IS_HOME},
    {KEY_END, KEY_IS_END},
    {KEY_FIND, KEY_IS_HOME},
    {KEY_SELECT, KEY_IS_END},
    {KEY_A1, KEY_IS_HOME},
    {KEY_A3, KEY_IS_PAGE_UP},
    {KEY_B2, KEY_IS_ENTER},
    {KEY_BEG, KEY_IS_ENTER},
    {KEY_SBEG, KEY_IS_ENTER},
    {KEY_C1, KEY_IS_END},
    {KEY_C3, KEY_IS_PAGE_DOWN},
    {KEY_ENTER, KEY_IS_ENTER},
    {'\r', KEY_IS_ENTER},
    {'\n', KEY_IS_ENTER},
    {'\t', KEY_IS_TAB},
    {KEY_BTAB, KEY_IS_BACK_TAB},
    {DELETE, KEY_IS_BACKSPACE},
    {'\b', KEY_IS_BACKSPACE},
    {KEY_SR, KEY_IS_UP},
    {KEY_SF, KEY_IS_DOWN},
    {KEY_SLEFT, KEY_IS_LEFT},
    {KEY_SRIGHT, KEY_IS_RIGHT},
    {KEY_SHOME, KEY_IS_HOME},
    {KEY_SEND, KEY_IS_END},
    {KEY_EOL, KEY_IS_END},
    {KEY_SPREVIOUS, KEY_IS_PAGE_UP},
    {KEY_SNEXT, KEY_IS_PAGE_DOWN},
    {KEY_SDC, KEY_IS_DELETE},
    {KEY_DC, KEY_IS_DELETE},
    {KEY_F(1), KEY_IS_F1},
    {KEY_BACKSPACE, KEY_IS_BACKSPACE},
};

/* A key by what it sends: one that only this terminal's description names; one at a corner of the
 * keypad, which is a digit if it sends one, whatever the description calls it; an arrow with Shift,
 * which some descriptions of rxvt call the other one. */
static uint32_t key_of_sent(int code)
{
    bool asked =
        code >= KEY_MAX || (code >= KEY_A1 && code <= KEY_C3) || code == KEY_SF || code == KEY_SR;
    char *sent = asked ? keybound(code, 0) : NULL;
    uint32_t key = sent ? input_sent_key(sent) : 0;
    free(sent);
    return key;
}

uint32_t term_code_key(int code)
{
    uint32_t key = key_of_sent(code);
    for (size_t i = 0; !key && i < sizeof keys / sizeof *keys; i++)
        if (keys[i].code == code)
            key = keys[i].key;
    return key;
}

bool term_code_reports_in_bytes(void)
{
    char *sent = keybound(KEY_MOUSE, 0);
    bool in_bytes = sent && *sent && sent[strlen(sent) - 1] == 'M';
    free(sent);
    return in_bytes;
}
