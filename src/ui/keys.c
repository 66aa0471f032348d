/*
 * The table of keys.
 *
 * One key may stand for different commands in different views, and a command may have several keys.
 * A site may give a command other keys; these take precedence over the table.
 */
#include "ui/keys.h"

#include "base/ascii.h"
#include "base/slip.h"
#include "base/words.h"

#include <string.h>
#include <strings.h>

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
    {'-', "-", COMMAND_SCREEN_UP, IN_PAGE | IN_DIALOG},
    {KEY_IS_PAGE_UP, "PgUp", COMMAND_SCREEN_UP, EVERYWHERE},
    {KEY_CTRL('B'), "C-b", COMMAND_SCREEN_UP, EVERYWHERE},
    {' ', "Space", COMMAND_SCREEN_DOWN, EVERYWHERE},
    {'f', "f", COMMAND_SCREEN_DOWN, EVERYWHERE},
    {KEY_IS_PAGE_DOWN, "PgDn", COMMAND_SCREEN_DOWN, EVERYWHERE},
    {KEY_CTRL('F'), "C-f", COMMAND_SCREEN_DOWN, EVERYWHERE},
    {KEY_CTRL('V'), "C-v", COMMAND_SCREEN_DOWN, EVERYWHERE},
    {'u', "u", COMMAND_HALF_UP, EVERYWHERE},
    {KEY_CTRL('U'), "C-u", COMMAND_HALF_UP, EVERYWHERE},
    {'d', "d", COMMAND_HALF_DOWN, EVERYWHERE},
    {KEY_CTRL('D'), "C-d", COMMAND_HALF_DOWN, EVERYWHERE},
    {'g', "g", COMMAND_TOP, EVERYWHERE},
    {KEY_IS_HOME, "Home", COMMAND_TOP, EVERYWHERE},
    {'<', "<", COMMAND_TOP, EVERYWHERE},
    {'G', "G", COMMAND_END, EVERYWHERE},
    {KEY_IS_END, "End", COMMAND_END, EVERYWHERE},
    {'>', ">", COMMAND_END, EVERYWHERE},
    {KEY_IS_TAB, "Tab", COMMAND_NEXT_LINK, IN_PAGE | IN_DIALOG},
    {KEY_IS_BACK_TAB, "S-Tab", COMMAND_PREVIOUS_LINK, IN_PAGE | IN_DIALOG},
    {KEY_IS_TAB, "Tab", COMMAND_LINE_DOWN, IN_LIST | IN_CHOICE | IN_RESULTS},
    {KEY_IS_BACK_TAB, "S-Tab", COMMAND_LINE_UP, IN_LIST | IN_CHOICE | IN_RESULTS},
    {KEY_IS_ENTER, "Enter", COMMAND_OPEN, IN_LIST | IN_PAGE | IN_CHOICE | IN_RESULTS},
    {KEY_IS_RIGHT, "Right", COMMAND_OPEN, IN_LIST | IN_PAGE | IN_CHOICE | IN_RESULTS},
    {KEY_IS_ENTER, "Enter", COMMAND_BACK, IN_DIALOG},
    {KEY_IS_LEFT, "Left", COMMAND_BACK, EVERYWHERE},
    {KEY_IS_BACKSPACE, "Backspace", COMMAND_BACK, EVERYWHERE},
    {'l', "l", COMMAND_BACK, EVERYWHERE},
    {KEY_IS_ALT_LEFT, "Alt-Left", COMMAND_BACK, EVERYWHERE},
    {KEY_IS_ALT_RIGHT, "Alt-Right", COMMAND_FORWARD, EVERYWHERE},
    {'m', "m", COMMAND_TOPICS, EVERYWHERE},
    {KEY_IS_ESCAPE, "Esc", COMMAND_TOPICS, IN_LIST | IN_PAGE},
    {KEY_IS_ESCAPE, "Esc", COMMAND_BACK, IN_DIALOG | IN_CHOICE | IN_RESULTS},
    {'0', "0", COMMAND_TOPICS, EVERYWHERE},
    {'/', "/", COMMAND_FILTER, IN_LIST},
    {'s', "s", COMMAND_SEARCH, EVERYWHERE},
    {'/', "/", COMMAND_SEARCH, IN_RESULTS},
    {'/', "/", COMMAND_FIND, IN_PAGE | IN_DIALOG},
    {'n', "n", COMMAND_NEXT_HIT, IN_PAGE | IN_DIALOG},
    {'N', "N", COMMAND_PREVIOUS_HIT, IN_PAGE | IN_DIALOG},
    {'o', "o", COMMAND_OUTLINE, IN_PAGE | IN_DIALOG | IN_CHOICE},
    {']', "]", COMMAND_NEXT_PAGE, IN_PAGE},
    {'[', "[", COMMAND_PREVIOUS_PAGE, IN_PAGE},
    {'c', "c", COMMAND_THEME, EVERYWHERE},
    {'?', "?", COMMAND_HELP, EVERYWHERE},
    {'h', "h", COMMAND_HELP, EVERYWHERE},
    {KEY_IS_F1, "F1", COMMAND_HELP, EVERYWHERE},
    {KEY_CTRL('L'), "C-l", COMMAND_REDRAW, EVERYWHERE},
    {KEY_CTRL('Z'), "C-z", COMMAND_SUSPEND, EVERYWHERE},
    {'q', "q", COMMAND_QUIT, IN_LIST | IN_PAGE | IN_RESULTS},
    {'q', "q", COMMAND_BACK, IN_DIALOG | IN_CHOICE}, /* as less leaves its help */
    {KEY_CTRL('C'), "C-c", COMMAND_QUIT, EVERYWHERE},
    {'e', "e", COMMAND_EMERGENCY, EVERYWHERE},
    {'E', "E", COMMAND_EMERGENCY, EVERYWHERE},
    {'L', "L", COMMAND_LANGUAGE, EVERYWHERE},
    {'t', "t", COMMAND_WAYS, IN_LIST | IN_PAGE | IN_RESULTS | IN_CHOICE},
    {']', "]", COMMAND_NEXT_LETTER, IN_LIST},
    {'[', "[", COMMAND_PREVIOUS_LETTER, IN_LIST},
    {'\'', "'", COMMAND_JUMP, IN_LIST},
    {'#', "#", COMMAND_NUMBERS, EVERYWHERE},
    {'1', "1", COMMAND_NUMBER_1, EVERYWHERE},
    {'2', "2", COMMAND_NUMBER_2, EVERYWHERE},
    {'3', "3", COMMAND_NUMBER_3, EVERYWHERE},
    {'4', "4", COMMAND_NUMBER_4, EVERYWHERE},
    {'5', "5", COMMAND_NUMBER_5, EVERYWHERE},
    {'6', "6", COMMAND_NUMBER_6, EVERYWHERE},
    {'7', "7", COMMAND_NUMBER_7, EVERYWHERE},
    {'8', "8", COMMAND_NUMBER_8, EVERYWHERE},
    {'9', "9", COMMAND_NUMBER_9, EVERYWHERE},
    {'+', "+", COMMAND_SCREEN_DOWN, IN_PAGE | IN_DIALOG},
    {'+', "+", COMMAND_LINE_DOWN, IN_LIST | IN_CHOICE | IN_RESULTS}, /* digits reach nine rows */
    {'-', "-", COMMAND_LINE_UP, IN_LIST | IN_CHOICE | IN_RESULTS},
    {'*', "*", COMMAND_MENU, EVERYWHERE},
    {'.', "Dot", COMMAND_BACK, EVERYWHERE},
    {',', "Comma", COMMAND_BACK, EVERYWHERE},
    {'a', "a", COMMAND_TAKE_AWAY, IN_LIST | IN_PAGE | IN_DIALOG},
    {'p', "p", COMMAND_PRINT, EVERYWHERE},
    {'P', "P", COMMAND_PRINT_LARGE, IN_LIST | IN_PAGE | IN_DIALOG},
    {KEY_CTRL('P'), "C-p", COMMAND_PRINT_ATTACHED, IN_LIST | IN_PAGE | IN_DIALOG},
    {'x', "x", COMMAND_FORGET, EVERYWHERE},
    {'!', "!", COMMAND_NOTES, IN_PAGE},
};

enum { KEYS_COUNT = sizeof keys / sizeof *keys, OWN_KEYS_MAX = 64, NAME_BYTES_MAX = 12 };

/* What a site's configuration changed. There is one keyboard, so there is one table. */
static struct {
    struct own_key {
        uint32_t key;
        char name[NAME_BYTES_MAX];
        enum command command;
        unsigned contexts;
    } keys[OWN_KEYS_MAX];
    int count;
    bool taken[COMMAND_MAX]; /* the site replaced the command's keys of the table */
    bool any;                /* whether any were; hints are asked for with each key */
} site;

/* Arrows and Enter alone are enough to read everything, whatever a configuration says, and help in
 * an emergency has a key, and so has the way out, for the configuration may be a stranger's. */
static bool is_fixed(uint32_t key)
{
    return key == KEY_IS_UP || key == KEY_IS_DOWN || key == KEY_IS_LEFT || key == KEY_IS_RIGHT ||
           key == KEY_IS_ENTER || key == 'E' || key == KEY_CTRL('C');
}

static bool is_in_use(size_t i)
{
    return !site.taken[keys[i].command] || is_fixed(keys[i].key);
}

/* The command that the site gave a key to in any of some contexts. */
static enum command own_command(unsigned contexts, uint32_t key)
{
    for (int i = 0; i < site.count; i++)
        if (site.keys[i].key == key && site.keys[i].contexts & contexts)
            return site.keys[i].command;
    return COMMAND_NONE;
}

static enum command table_command(enum keys_context context, uint32_t key)
{
    for (size_t i = 0; i < KEYS_COUNT; i++)
        if (keys[i].key == key && keys[i].contexts & 1u << context && is_in_use(i))
            return keys[i].command;
    return COMMAND_NONE;
}

static uint32_t other_case(uint32_t key)
{
    return ascii_is_letter(key) ? key ^ ('a' ^ 'A') : 0;
}

/* With Caps Lock on, or Arabic letters, a key named in the foot must still work. A site that chose
 * a key chose its case too, so only the table is asked for the other case. */
enum command keys_command(enum keys_context context, uint32_t key)
{
    enum command command = own_command(1u << context, key);
    if (command == COMMAND_NONE)
        command = table_command(context, key);
    if (command == COMMAND_NONE && other_case(key))
        command = table_command(context, other_case(key));
    if (command == COMMAND_NONE && key_in_latin(key) != key)
        command = keys_command(context, key_in_latin(key));
    return command;
}

/* Whether the site gave a key of the table to other commands in each of these contexts in which the
 * table has it. */
static bool is_overlaid(size_t i, unsigned contexts)
{
    unsigned left = keys[i].contexts & contexts;
    for (int j = 0; j < site.count; j++)
        if (site.keys[j].key == keys[i].key)
            left &= ~site.keys[j].contexts;
    return left == 0;
}

/* The names of a command's keys in some contexts, one by one, from 0; NULL after the last. */
static const char *name_at(enum command command, unsigned contexts, int index)
{
    for (int i = 0; i < site.count; i++)
        if (site.keys[i].command == command && site.keys[i].contexts & contexts && index-- == 0)
            return site.keys[i].name;
    for (size_t i = 0; i < KEYS_COUNT; i++)
        if (keys[i].command == command && is_in_use(i) && !is_overlaid(i, contexts) && index-- == 0)
            return keys[i].name;
    return NULL;
}

static unsigned contexts_in(enum keys_context context)
{
    return context == KEYS_ANYWHERE ? EVERYWHERE : 1u << context;
}

void keys_of_command(enum keys_context context, enum command command, struct buffer *out)
{
    const char *name;
    struct buffer names = {0};
    for (int i = 0; (name = name_at(command, contexts_in(context), i)); i++) {
        struct buffer more = {0};
        const char *join = i ? words_say_of(WORDS_OF("keys", "%s, %s")) : "%s%s";
        buffer_format(&more, join, buffer_string(&names), key_words(name));
        buffer_done(&names);
        names = more;
    }
    buffer_add(out, buffer_string(&names), names.used);
    buffer_done(&names);
}

const char *keys_first_name_in(enum keys_context context, enum command command)
{
    const char *name = name_at(command, contexts_in(context), 0);
    return name ? name : "";
}

const char *keys_first_name(enum command command)
{
    return keys_first_name_in(KEYS_ANYWHERE, command);
}

bool keys_has(enum keys_context context, enum command command, const char *name)
{
    if (!site.any)
        return true;
    for (size_t i = 0; i < KEYS_COUNT; i++)
        if (keys[i].command == command && keys[i].contexts & 1u << context &&
            strcmp(keys[i].name, name) == 0)
            return is_in_use(i) && !is_overlaid(i, 1u << context);
    return false;
}

void keys_forget_own(void)
{
    memset(&site, 0, sizeof site);
}

static enum command command_with_name(const char *name)
{
    for (enum command command = COMMAND_NONE + 1; command < COMMAND_MAX; command++)
        if (strcasecmp(command_name(command), name) == 0)
            return command;
    return COMMAND_NONE;
}

static unsigned contexts_of(enum command command)
{
    unsigned contexts = 0;
    for (size_t i = 0; i < KEYS_COUNT; i++)
        if (keys[i].command == command)
            contexts |= keys[i].contexts;
    return contexts;
}

static const char no_such_key[] = "there is no such key: pamphlet(1) has their names";

static const char *take_key(enum command command, const char *name, size_t n_bytes)
{
    struct own_key key = {.command = command, .contexts = contexts_of(command)};
    if (site.count == OWN_KEYS_MAX)
        return "no more than 64 keys can be given: leave some out";
    if (n_bytes >= NAME_BYTES_MAX)
        return no_such_key;
    memcpy(key.name, name, n_bytes);
    key.key = key_from_name(key.name);
    if (!key.key)
        return no_such_key;
    if (is_fixed(key.key) && !(key.key == 'E' && command == COMMAND_EMERGENCY))
        return "the arrows, Enter, E and C-c stay what they are: give another key";
    enum command before = own_command(key.contexts, key.key);
    if (before == COMMAND_NONE)
        site.keys[site.count++] = key;
    else if (before != command)
        return "another command was given this key before: give it to one of them";
    return NULL;
}

/* Says that no command has a name, and which may be meant. */
static void add_no_command(const char *name, struct buffer *why)
{
    const char *meant = NULL;
    for (enum command command = COMMAND_NONE + 1; command < COMMAND_MAX && !meant; command++)
        meant = slip_is_near(name, command_name(command)) ? command_name(command) : NULL;
    buffer_format(why, "%s: there is no such command: ", name);
    if (meant)
        buffer_format(why, SLIP_WRITE("%s"), meant);
    else
        buffer_add_string(why, "pamphlet(1) has their names");
}

bool keys_take(const char *command_name, const char *names, struct buffer *why)
{
    enum command command = command_with_name(command_name);
    bool well = true;
    int before = site.count;
    if (command == COMMAND_NONE) {
        add_no_command(command_name, why);
        return false;
    }
    if (command == COMMAND_EMERGENCY && !*names) {
        buffer_add_string(why, "E stays its key: name others besides, or take the line out");
        return false;
    }
    while (*names) {
        size_t n = strcspn(names, " ");
        const char *trouble = n ? take_key(command, names, n) : NULL;
        if (trouble && well)
            buffer_format(why, "%.*s: %s", (int)n, names, trouble);
        well = well && !trouble;
        names += n + (names[n] == ' ');
    }
    if (well || site.count > before)
        site.any = site.taken[command] = true;
    return well;
}
