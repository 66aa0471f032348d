/*
 * The hints in the foot of the screen: which keys are worth a mention in a view, and one word on
 * what each does.
 */
#include "ui/keys.h"

#include "base/words.h"

#include <string.h>

/* In order of importance: on a narrow screen the last ones are left out. Those for turning a list
 * and for going back are only for fingers. */
static const struct hint {
    unsigned contexts;
    enum command command;
    const char *key; /* by its name */
    const char *word;
} hints[] = {
    {IN_PAGE | IN_DIALOG, COMMAND_NEXT_HIT, "n", WORDS("next place")},
    {EVERYWHERE, COMMAND_SCREEN_DOWN, "Space", WORDS("more")},
    {IN_PAGE, COMMAND_BACK, "Left", WORDS("back")},
    {IN_DIALOG, COMMAND_BACK, "Enter", WORDS("go back")},
    {EVERYWHERE, COMMAND_SCREEN_UP, "b", WORDS("up")},
    {IN_LIST | IN_CHOICE | IN_RESULTS, COMMAND_DOWN, "Up/Down", WORDS("choose")},
    {IN_LIST | IN_RESULTS, COMMAND_OPEN, "Enter", WORDS("read")},
    {IN_CHOICE, COMMAND_OPEN, "Enter", WORDS("go there")},
    {IN_PAGE, COMMAND_NEXT_LINK, "Tab", WORDS("link")},
    {IN_PAGE, COMMAND_OPEN, "Enter", WORDS("follow")},
    {IN_LIST, COMMAND_TOPICS, "m", WORDS("all topics")},
    {IN_PAGE | IN_DIALOG, COMMAND_TOPICS, "m", WORDS("topics")},
    {IN_LIST, COMMAND_FILTER, "/", WORDS("find")},
    {IN_LIST, COMMAND_SEARCH, "s", WORDS_OF("all pages", "search")},
    {IN_LIST | IN_CHOICE | IN_RESULTS, COMMAND_BACK, "Left", WORDS("back")},
    {IN_RESULTS, COMMAND_SEARCH, "s", WORDS("search")},
    {IN_LIST | IN_RESULTS, COMMAND_MENU, "*", WORDS("menu")},
    {IN_LIST | IN_PAGE, COMMAND_HELP, "?", WORDS("help")},
    {IN_LIST | IN_PAGE, COMMAND_QUIT, "q", WORDS("quit")},
    {IN_PAGE, COMMAND_FIND, "/", WORDS("find")},
    {IN_PAGE, COMMAND_SEARCH, "s", WORDS_OF("all pages", "search")},
    {IN_PAGE, COMMAND_MENU, "*", WORDS("menu")},
    {IN_PAGE, COMMAND_OUTLINE, "o", WORDS("parts")},
    {IN_LIST | IN_PAGE, COMMAND_LANGUAGE, "L", WORDS("language")},
    {IN_LIST, COMMAND_WAYS, "t", WORDS("sections")},
    {IN_PAGE, COMMAND_TAKE_AWAY, "a", WORDS("take away")},
    {IN_PAGE, COMMAND_PRINT, "p", WORDS("print")},
};

/* What is on an arrow, which no configuration changes; NULL: the key is none. */
static const char *arrow_of(const char *name)
{
    if (!name[1]) /* a letter or a sign, as most are */
        return NULL;
    return strcmp(name, "Left") == 0 ? "←" : strcmp(name, "Up/Down") == 0 ? "↑↓" : NULL;
}

const char *keys_shown(const char *name, bool ascii)
{
    const char *arrow = ascii ? NULL : arrow_of(name);
    return arrow ? arrow : key_words(name);
}

bool keys_next_hint(enum keys_context context, enum session session, bool way_back, bool ascii,
                    size_t *index, struct keys_hint *hint)
{
    for (; *index < sizeof hints / sizeof *hints; ++*index) {
        struct hint found = hints[*index];
        if (!(found.contexts & 1u << context) || !policy_allows(session, found.command) ||
            (found.command == COMMAND_BACK && !way_back))
            continue;
        /* The way back opens the menu where it leads nowhere: a reader who has only arrows needs a
         * key for that. */
        if (found.command == COMMAND_MENU && !way_back)
            found.key = "Left";
        if (!keys_has(context, found.command, found.key) && !arrow_of(found.key))
            found.key = keys_first_name_in(context, found.command);
        if (!*found.key)
            continue;
        hint->keys = keys_shown(found.key, ascii);
        hint->word = words_say_of(found.word);
        hint->command = found.command;
        ++*index;
        return true;
    }
    return false;
}
