/*
 * The hints in the foot of the screen: which keys are worth a mention in a view, and one word on
 * what each does.
 */
#include "ui/keys.h"

#include "base/words.h"

#include <string.h>

/* The name of a key that is a word, and so is translated. */
#define NAME(name) WORDS_OF("key", name)

/* Where a hint is shown, by whether the way back leads anywhere. */
enum hint_place { ANYWHERE, WITHOUT_WAY_BACK, WITH_WAY_BACK };

/* In order of importance: on a narrow screen the last ones are left out. Those for turning a list
 * and for going back are only for fingers. In the first list, where there is no way back, that key
 * opens the menu, because a reader who has only arrows needs one for it. */
static const struct {
    enum keys_context context;
    enum command command;
    const char *keys;
    const char *ascii_keys; /* of arrows, which no configuration changes; NULL: the same */
    const char *word;
    enum hint_place where;
} hints[] = {
    {KEYS_LIST, COMMAND_SCREEN_DOWN, NAME("Space"), NULL, WORDS("more"), ANYWHERE},
    {KEYS_LIST, COMMAND_SCREEN_UP, "b", NULL, WORDS("up"), ANYWHERE},
    {KEYS_LIST, COMMAND_DOWN, "↑↓", NAME("Up/Down"), WORDS("choose"), ANYWHERE},
    {KEYS_LIST, COMMAND_OPEN, NAME("Enter"), NULL, WORDS("read"), ANYWHERE},
    {KEYS_LIST, COMMAND_TOPICS, "m", NULL, WORDS("all topics"), ANYWHERE},
    {KEYS_LIST, COMMAND_FILTER, "/", NULL, WORDS("find"), ANYWHERE},
    {KEYS_LIST, COMMAND_SEARCH, "s", NULL, WORDS_OF("all pages", "search"), ANYWHERE},
    {KEYS_LIST, COMMAND_BACK, "←", NAME("Left"), WORDS("back"), WITH_WAY_BACK},
    {KEYS_LIST, COMMAND_MENU, "*", NULL, WORDS("menu"), WITH_WAY_BACK},
    {KEYS_LIST, COMMAND_MENU, "←", NAME("Left"), WORDS("menu"), WITHOUT_WAY_BACK},
    {KEYS_LIST, COMMAND_HELP, "?", NULL, WORDS("help"), ANYWHERE},
    {KEYS_LIST, COMMAND_QUIT, "q", NULL, WORDS("quit"), ANYWHERE},
    {KEYS_LIST, COMMAND_LANGUAGE, "L", NULL, WORDS("language"), ANYWHERE},
    {KEYS_LIST, COMMAND_WAYS, "t", NULL, WORDS("sections"), ANYWHERE},
    {KEYS_PAGE, COMMAND_NEXT_HIT, "n", NULL, WORDS("next place"), ANYWHERE},
    {KEYS_PAGE, COMMAND_SCREEN_DOWN, NAME("Space"), NULL, WORDS("more"), ANYWHERE},
    {KEYS_PAGE, COMMAND_BACK, "←", NAME("Left"), WORDS("back"), ANYWHERE},
    {KEYS_PAGE, COMMAND_SCREEN_UP, "b", NULL, WORDS("up"), ANYWHERE},
    {KEYS_PAGE, COMMAND_NEXT_LINK, NAME("Tab"), NULL, WORDS("link"), ANYWHERE},
    {KEYS_PAGE, COMMAND_OPEN, NAME("Enter"), NULL, WORDS("follow"), ANYWHERE},
    {KEYS_PAGE, COMMAND_TOPICS, "m", NULL, WORDS("topics"), ANYWHERE},
    {KEYS_PAGE, COMMAND_HELP, "?", NULL, WORDS("help"), ANYWHERE},
    {KEYS_PAGE, COMMAND_QUIT, "q", NULL, WORDS("quit"), ANYWHERE},
    {KEYS_PAGE, COMMAND_FIND, "/", NULL, WORDS("find"), ANYWHERE},
    {KEYS_PAGE, COMMAND_SEARCH, "s", NULL, WORDS_OF("all pages", "search"), ANYWHERE},
    {KEYS_PAGE, COMMAND_MENU, "*", NULL, WORDS("menu"), ANYWHERE},
    {KEYS_PAGE, COMMAND_OUTLINE, "o", NULL, WORDS("parts"), ANYWHERE},
    {KEYS_PAGE, COMMAND_LANGUAGE, "L", NULL, WORDS("language"), ANYWHERE},
    {KEYS_PAGE, COMMAND_TAKE_AWAY, "a", NULL, WORDS("take away"), ANYWHERE},
    {KEYS_PAGE, COMMAND_PRINT, "p", NULL, WORDS("print"), ANYWHERE},
    {KEYS_CHOICE, COMMAND_SCREEN_DOWN, NAME("Space"), NULL, WORDS("more"), ANYWHERE},
    {KEYS_CHOICE, COMMAND_SCREEN_UP, "b", NULL, WORDS("up"), ANYWHERE},
    {KEYS_CHOICE, COMMAND_DOWN, "↑↓", NAME("Up/Down"), WORDS("choose"), ANYWHERE},
    {KEYS_CHOICE, COMMAND_OPEN, NAME("Enter"), NULL, WORDS("go there"), ANYWHERE},
    {KEYS_CHOICE, COMMAND_BACK, "←", NAME("Left"), WORDS("back"), ANYWHERE},
    {KEYS_RESULTS, COMMAND_SCREEN_DOWN, NAME("Space"), NULL, WORDS("more"), ANYWHERE},
    {KEYS_RESULTS, COMMAND_SCREEN_UP, "b", NULL, WORDS("up"), ANYWHERE},
    {KEYS_RESULTS, COMMAND_DOWN, "↑↓", NAME("Up/Down"), WORDS("choose"), ANYWHERE},
    {KEYS_RESULTS, COMMAND_OPEN, NAME("Enter"), NULL, WORDS("read"), ANYWHERE},
    {KEYS_RESULTS, COMMAND_BACK, "←", NAME("Left"), WORDS("back"), ANYWHERE},
    {KEYS_RESULTS, COMMAND_SEARCH, "s", NULL, WORDS("search"), ANYWHERE},
    {KEYS_RESULTS, COMMAND_MENU, "*", NULL, WORDS("menu"), ANYWHERE},
    {KEYS_DIALOG, COMMAND_NEXT_HIT, "n", NULL, WORDS("next place"), ANYWHERE},
    {KEYS_DIALOG, COMMAND_SCREEN_DOWN, NAME("Space"), NULL, WORDS("more"), ANYWHERE},
    {KEYS_DIALOG, COMMAND_BACK, NAME("Enter"), NULL, WORDS("go back"), ANYWHERE},
    {KEYS_DIALOG, COMMAND_SCREEN_UP, "b", NULL, WORDS("up"), ANYWHERE},
    {KEYS_DIALOG, COMMAND_TOPICS, "m", NULL, WORDS("topics"), ANYWHERE},
};

/* A key's name is translated only if it is a word. */
static const char *say_key(const char *name)
{
    return strchr(name, '\004') ? words_say_of(name) : name;
}

/* Whether a key, by the name in the hints, still stands for a command in a view. */
static bool is_key_of(const char *name, enum command command, enum keys_context context)
{
    const char *said = strchr(name, '\004');
    return keys_has(context, command, said ? said + 1 : name);
}

bool keys_next_hint(enum keys_context context, enum session session, bool way_back, bool ascii,
                    size_t *index, struct keys_hint *hint)
{
    for (; *index < sizeof hints / sizeof *hints; ++*index) {
        size_t i = *index;
        if (hints[i].context != context || !policy_allows(session, hints[i].command) ||
            hints[i].where == (way_back ? WITHOUT_WAY_BACK : WITH_WAY_BACK))
            continue;
        bool changed = !hints[i].ascii_keys && !is_key_of(hints[i].keys, hints[i].command, context);
        hint->keys = changed ? key_words(keys_first_name_in(context, hints[i].command))
                     : ascii && hints[i].ascii_keys ? say_key(hints[i].ascii_keys)
                                                    : say_key(hints[i].keys);
        hint->word = words_say_of(hints[i].word);
        hint->command = hints[i].command;
        if (!*hint->keys)
            continue;
        ++*index;
        return true;
    }
    return false;
}
