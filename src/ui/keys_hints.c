/*
 * The hints in the foot of the screen: which keys are worth a mention in a view, and one word on
 * what each does.
 */
#include "ui/keys.h"

#include "base/words.h"

#include <string.h>

/* The name of a key that is a word, and so is translated. */
#define NAME(name) WORDS_OF("key", name)

/* In order of importance: on a narrow screen the last ones are left out. Those for turning a list
 * and for going back are only for fingers. */
static const struct hint {
    unsigned contexts;
    enum command command;
    const char *keys;
    const char *ascii_keys; /* of arrows, which no configuration changes; NULL: the same */
    const char *word;
} hints[] = {
    {IN_PAGE | IN_DIALOG, COMMAND_NEXT_HIT, "n", NULL, WORDS("next place")},
    {EVERYWHERE, COMMAND_SCREEN_DOWN, NAME("Space"), NULL, WORDS("more")},
    {IN_PAGE, COMMAND_BACK, "←", NAME("Left"), WORDS("back")},
    {IN_DIALOG, COMMAND_BACK, NAME("Enter"), NULL, WORDS("go back")},
    {EVERYWHERE, COMMAND_SCREEN_UP, "b", NULL, WORDS("up")},
    {IN_LIST | IN_CHOICE | IN_RESULTS, COMMAND_DOWN, "↑↓", NAME("Up/Down"), WORDS("choose")},
    {IN_LIST | IN_RESULTS, COMMAND_OPEN, NAME("Enter"), NULL, WORDS("read")},
    {IN_CHOICE, COMMAND_OPEN, NAME("Enter"), NULL, WORDS("go there")},
    {IN_PAGE, COMMAND_NEXT_LINK, NAME("Tab"), NULL, WORDS("link")},
    {IN_PAGE, COMMAND_OPEN, NAME("Enter"), NULL, WORDS("follow")},
    {IN_LIST, COMMAND_TOPICS, "m", NULL, WORDS("all topics")},
    {IN_PAGE | IN_DIALOG, COMMAND_TOPICS, "m", NULL, WORDS("topics")},
    {IN_LIST, COMMAND_FILTER, "/", NULL, WORDS("find")},
    {IN_LIST, COMMAND_SEARCH, "s", NULL, WORDS_OF("all pages", "search")},
    {IN_LIST | IN_CHOICE | IN_RESULTS, COMMAND_BACK, "←", NAME("Left"), WORDS("back")},
    {IN_RESULTS, COMMAND_SEARCH, "s", NULL, WORDS("search")},
    {IN_LIST | IN_RESULTS, COMMAND_MENU, "*", NULL, WORDS("menu")},
    {IN_LIST | IN_PAGE, COMMAND_HELP, "?", NULL, WORDS("help")},
    {IN_LIST | IN_PAGE, COMMAND_QUIT, "q", NULL, WORDS("quit")},
    {IN_PAGE, COMMAND_FIND, "/", NULL, WORDS("find")},
    {IN_PAGE, COMMAND_SEARCH, "s", NULL, WORDS_OF("all pages", "search")},
    {IN_PAGE, COMMAND_MENU, "*", NULL, WORDS("menu")},
    {IN_PAGE, COMMAND_OUTLINE, "o", NULL, WORDS("parts")},
    {IN_LIST | IN_PAGE, COMMAND_LANGUAGE, "L", NULL, WORDS("language")},
    {IN_LIST, COMMAND_WAYS, "t", NULL, WORDS("sections")},
    {IN_PAGE, COMMAND_TAKE_AWAY, "a", NULL, WORDS("take away")},
    {IN_PAGE, COMMAND_PRINT, "p", NULL, WORDS("print")},
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
        struct hint found = hints[*index];
        if (!(found.contexts & 1u << context) || !policy_allows(session, found.command) ||
            (found.command == COMMAND_BACK && !way_back))
            continue;
        /* The way back opens the menu where it leads nowhere: a reader who has only arrows needs a
         * key for that. */
        if (found.command == COMMAND_MENU && !way_back) {
            found.keys = "←";
            found.ascii_keys = NAME("Left");
        }
        bool changed = !found.ascii_keys && !is_key_of(found.keys, found.command, context);
        hint->keys = changed ? key_words(keys_first_name_in(context, found.command))
                     : ascii && found.ascii_keys ? say_key(found.ascii_keys)
                                                 : say_key(found.keys);
        hint->word = words_say_of(found.word);
        hint->command = found.command;
        if (!*hint->keys)
            continue;
        ++*index;
        return true;
    }
    return false;
}
