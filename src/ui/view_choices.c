/*
 * Choices of one from a few: a language, a way to print, and the menu, which is what else can be
 * done in the view below, in words to choose from, for whoever cannot press the letters that the
 * foot names, or finds no room for them in it.
 *
 * They only list: the app does it. The menu has what the policy allows, what has a key below, and
 * what is of use there.
 */
#include "ui/choice.h"

#include "base/words.h"

/* Each by its own name in its own script. */
struct view *view_language_new(const struct view_context *context)
{
    const struct library *library = context->library;
    struct view *view = choice_new(
        context, words_say("Language"),
        context->ascii ? words_say("Choose with the arrows, press Enter.") : words_say("↑ ↓ Enter"),
        COMMAND_LANGUAGE);
    view->enter = words_say("read");
    for (uint32_t i = 1; i <= library_language_count(library); i++) {
        const struct library_language *language = library_language(library, i);
        choice_add(view, 0, view_name_of(context, language), language->code,
                   (struct wish){.kind = WISH_LANGUAGE, .language = i});
        if (i == context->query.language)
            view->list->chosen = view->list->count - 1;
    }
    return view;
}

/* In plain words, those that there are and that the policy allows. */
static const struct {
    enum command command;
    unsigned needs; /* of enum policy_printing */
    const char *words;
} ways[] = {
    {COMMAND_PRINT, PRINTING_COMMAND, WORDS("Print")},
    {COMMAND_PRINT_LARGE, PRINTING_LARGE, WORDS("Print in large letters")},
    {COMMAND_PRINT_ATTACHED, PRINTING_ATTACHED, WORDS("Print on a printer at your own terminal")},
};

struct view *view_print_new(const struct view_context *context, unsigned printing)
{
    struct view *view = choice_new(context, words_say("Print this page"), NULL, COMMAND_PRINT);
    view->enter = words_say("print");
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        if (printing & ways[i].needs && policy_allows(context->session, ways[i].command))
            choice_add(view, 0, words_say(ways[i].words), "",
                       (struct wish){.kind = WISH_PRINT, .command = ways[i].command});
    return view;
}

/* In the order in which they are needed. The languages come first, since their names are all that
 * somebody can read who knows none of the other words. A number pad's digits reach nine rows, '+'
 * and Enter the rest. Leaving the program is not among them: nobody should do so by chance, and the
 * foot names its key. */
static const struct {
    enum command command;
    const char *words;
} rows[] = {
    {COMMAND_LANGUAGE, WORDS("Language")},
    {COMMAND_EMERGENCY, WORDS("What to do in an emergency")},
    {COMMAND_NEXT_HIT, WORDS("The next place with these words")},
    {COMMAND_OUTLINE, WORDS("The parts of this page")},
    {COMMAND_FIND, WORDS("Find words on this page")},
    {COMMAND_FILTER, WORDS("Find a topic by its name")},
    {COMMAND_SEARCH, WORDS("Search all pages")},
    {COMMAND_WAYS, WORDS("Topics by section and tag")},
    {COMMAND_PRINT, WORDS("Print this page")},
    {COMMAND_TAKE_AWAY, WORDS("Take this page away")},
    {COMMAND_HELP, WORDS("Help")},
    {COMMAND_THEME, WORDS("Other colours")},
    {COMMAND_TOPICS, WORDS("The list of all topics")},
    {COMMAND_FORGET, WORDS("Start again and forget everything")},
};

static void add_row(struct view *view, const char *key, enum command command, const char *words)
{
    struct buffer line = {0};
    buffer_add_string(&line, words);
    if (command == COMMAND_LANGUAGE) {
        buffer_add_string(&line, words_say(": "));
        view_add_languages(&line, view->context, false);
    }
    choice_add(view, 0, line.bytes, key_words(key),
               (struct wish){.kind = WISH_COMMAND, .command = command});
    buffer_done(&line);
}

struct view *view_menu_new(const struct view_context *context, const struct view *below)
{
    struct view *view = choice_new(context, words_say("What you can do here"), NULL, COMMAND_MENU);
    choice_name_keys(view, below->ops->keys);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *key = keys_first_name_in(below->ops->keys, rows[i].command);
        if (*key && policy_allows(context->session, rows[i].command) &&
            view_is_of_use(below, rows[i].command))
            add_row(view, key, rows[i].command, words_say(rows[i].words));
    }
    return view;
}
