/*
 * The table of keys, and the hints in the foot of the screen.
 *
 * One key may stand for different commands in different views, and a command may have several keys.
 */
#include "ui/keys.h"

#include <string.h>

enum {
    IN_LIST = 1 << KEYS_LIST,
    IN_PAGE = 1 << KEYS_PAGE,
    IN_DIALOG = 1 << KEYS_DIALOG,
    IN_CHOICE = 1 << KEYS_CHOICE,
    EVERYWHERE = IN_LIST | IN_PAGE | IN_DIALOG | IN_CHOICE
};

static const struct {
    uint32_t key;
    const char *name;
    enum command command;
    unsigned contexts;
} keys[] = {
    {KEY_IS_UP, "Up", COMMAND_UP, EVERYWHERE},
    {KEY_IS_DOWN, "Down", COMMAND_DOWN, EVERYWHERE},
    {'k', "k", COMMAND_LINE_UP, EVERYWHERE},
    {'j', "j", COMMAND_LINE_DOWN, EVERYWHERE},
    {'b', "b", COMMAND_SCREEN_UP, EVERYWHERE},
    {'-', "-", COMMAND_SCREEN_UP, EVERYWHERE},
    {KEY_IS_PAGE_UP, "PgUp", COMMAND_SCREEN_UP, EVERYWHERE},
    {KEY_CTRL('B'), "C-b", COMMAND_SCREEN_UP, EVERYWHERE},
    {' ', "Space", COMMAND_SCREEN_DOWN, EVERYWHERE},
    {'f', "f", COMMAND_SCREEN_DOWN, EVERYWHERE},
    {KEY_IS_PAGE_DOWN, "PgDn", COMMAND_SCREEN_DOWN, EVERYWHERE},
    {KEY_CTRL('F'), "C-f", COMMAND_SCREEN_DOWN, EVERYWHERE},
    {'u', "u", COMMAND_HALF_UP, EVERYWHERE},
    {KEY_CTRL('U'), "C-u", COMMAND_HALF_UP, EVERYWHERE},
    {'d', "d", COMMAND_HALF_DOWN, EVERYWHERE},
    {KEY_CTRL('D'), "C-d", COMMAND_HALF_DOWN, EVERYWHERE},
    {'g', "g", COMMAND_TOP, EVERYWHERE},
    {KEY_IS_HOME, "Home", COMMAND_TOP, EVERYWHERE},
    {'G', "G", COMMAND_END, EVERYWHERE},
    {KEY_IS_END, "End", COMMAND_END, EVERYWHERE},
    {KEY_IS_TAB, "Tab", COMMAND_NEXT_LINK, IN_PAGE | IN_DIALOG},
    {KEY_IS_BACK_TAB, "S-Tab", COMMAND_PREVIOUS_LINK, IN_PAGE | IN_DIALOG},
    {KEY_IS_TAB, "Tab", COMMAND_LINE_DOWN, IN_LIST | IN_CHOICE},
    {KEY_IS_BACK_TAB, "S-Tab", COMMAND_LINE_UP, IN_LIST | IN_CHOICE},
    {KEY_IS_ENTER, "Enter", COMMAND_OPEN, IN_LIST | IN_PAGE | IN_CHOICE},
    {KEY_IS_RIGHT, "Right", COMMAND_OPEN, IN_LIST | IN_PAGE | IN_CHOICE},
    {KEY_IS_ENTER, "Enter", COMMAND_BACK, IN_DIALOG},
    {KEY_IS_LEFT, "Left", COMMAND_BACK, EVERYWHERE},
    {KEY_IS_BACKSPACE, "Backspace", COMMAND_BACK, EVERYWHERE},
    {'l', "l", COMMAND_BACK, EVERYWHERE},
    {KEY_IS_ALT_LEFT, "Alt-Left", COMMAND_BACK, EVERYWHERE},
    {KEY_IS_ALT_RIGHT, "Alt-Right", COMMAND_FORWARD, EVERYWHERE},
    {'m', "m", COMMAND_TOPICS, EVERYWHERE},
    {KEY_IS_ESCAPE, "Esc", COMMAND_TOPICS, IN_LIST | IN_PAGE},
    {KEY_IS_ESCAPE, "Esc", COMMAND_BACK, IN_DIALOG | IN_CHOICE},
    {'0', "0", COMMAND_TOPICS, EVERYWHERE},
    {'/', "/", COMMAND_FILTER, IN_LIST},
    {'/', "/", COMMAND_FIND, IN_PAGE | IN_DIALOG},
    {'n', "n", COMMAND_NEXT_HIT, IN_PAGE | IN_DIALOG},
    {'N', "N", COMMAND_PREVIOUS_HIT, IN_PAGE | IN_DIALOG},
    {'o', "o", COMMAND_OUTLINE, IN_PAGE | IN_DIALOG | IN_CHOICE},
    {']', "]", COMMAND_NEXT_PAGE, IN_PAGE},
    {'[', "[", COMMAND_PREVIOUS_PAGE, IN_PAGE},
    {'c', "c", COMMAND_THEME, EVERYWHERE},
    {'h', "h", COMMAND_HELP, EVERYWHERE},
    {'?', "?", COMMAND_HELP, EVERYWHERE},
    {KEY_IS_F1, "F1", COMMAND_HELP, EVERYWHERE},
    {KEY_CTRL('L'), "C-l", COMMAND_REDRAW, EVERYWHERE},
    {KEY_CTRL('Z'), "C-z", COMMAND_SUSPEND, EVERYWHERE},
    {'q', "q", COMMAND_QUIT, EVERYWHERE},
    {KEY_CTRL('C'), "C-c", COMMAND_QUIT, EVERYWHERE},
    {'x', "x", COMMAND_FORGET, EVERYWHERE},
};

enum { KEYS_COUNT = sizeof keys / sizeof *keys };

enum command keys_command(enum keys_context context, uint32_t key)
{
    for (size_t i = 0; i < KEYS_COUNT; i++)
        if (keys[i].key == key && keys[i].contexts & 1u << context)
            return keys[i].command;
    return COMMAND_NONE;
}

void keys_of_command(enum command command, struct buffer *out)
{
    size_t before = out->used;
    for (size_t i = 0; i < KEYS_COUNT; i++) {
        if (keys[i].command != command)
            continue;
        if (out->used > before)
            buffer_add_string(out, ", ");
        buffer_add_string(out, keys[i].name);
    }
}

/* In order of need: on a narrow screen the last ones go. */
static const struct {
    enum keys_context context;
    enum command command;
    const char *keys;
    const char *ascii_keys;
    const char *word;
} hints[] = {
    {KEYS_LIST, COMMAND_DOWN, "↑↓", "Up/Down", "choose"},
    {KEYS_LIST, COMMAND_OPEN, "Enter", "Enter", "read"},
    {KEYS_LIST, COMMAND_FILTER, "/", "/", "find"},
    {KEYS_LIST, COMMAND_HELP, "?", "?", "help"},
    {KEYS_LIST, COMMAND_QUIT, "q", "q", "quit"},
    {KEYS_PAGE, COMMAND_SCREEN_DOWN, "Space", "Space", "more"},
    {KEYS_PAGE, COMMAND_BACK, "←", "Left", "back"},
    {KEYS_PAGE, COMMAND_NEXT_LINK, "Tab", "Tab", "link"},
    {KEYS_PAGE, COMMAND_OPEN, "Enter", "Enter", "follow"},
    {KEYS_PAGE, COMMAND_TOPICS, "m", "m", "topics"},
    {KEYS_PAGE, COMMAND_HELP, "?", "?", "help"},
    {KEYS_PAGE, COMMAND_QUIT, "q", "q", "quit"},
    {KEYS_PAGE, COMMAND_FIND, "/", "/", "find"},
    {KEYS_PAGE, COMMAND_OUTLINE, "o", "o", "parts"},
    {KEYS_CHOICE, COMMAND_DOWN, "↑↓", "Up/Down", "choose"},
    {KEYS_CHOICE, COMMAND_OPEN, "Enter", "Enter", "go there"},
    {KEYS_CHOICE, COMMAND_BACK, "←", "Left", "back"},
    {KEYS_DIALOG, COMMAND_BACK, "Enter", "Enter", "go back"},
    {KEYS_DIALOG, COMMAND_TOPICS, "m", "m", "topics"},
};

bool keys_next_hint(enum keys_context context, enum session session, bool ascii, size_t *index,
                    struct keys_hint *hint)
{
    for (; *index < sizeof hints / sizeof *hints; ++*index) {
        size_t i = *index;
        if (hints[i].context != context || !policy_allows(session, hints[i].command))
            continue;
        hint->keys = ascii ? hints[i].ascii_keys : hints[i].keys;
        hint->word = hints[i].word;
        ++*index;
        return true;
    }
    return false;
}
