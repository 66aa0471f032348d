/*
 * What the foot says, and in which language the program speaks.
 */
#include "ui/app_state.h"

#include "base/words.h"
#include "ui/keys.h"

void app_speak(const struct app *app, const char *language)
{
    const char *first = app->options.words;
    if ((!language || !words_choose(language)) && !(first && words_choose(first)))
        words_choose("en");
    if (view_letters_in(words_say("Help"), app->context.ascii) == LETTERS_NONE)
        words_choose("en"); /* what this terminal cannot show helps nobody */
}

void app_take_away_message(struct app *app)
{
    app->message = app->unasked = NULL;
    app->named = (struct wish){.kind = WISH_STAY};
    app->named_enter = false;
}

void app_say(struct app *app, const char *message)
{
    app_take_away_message(app); /* with what it offered */
    app->message = app->unasked = message;
}

void app_say_key(struct app *app, const char *words, enum command command)
{
    const char *key = keys_first_name(command);
    app->said.used = 0;
    if (*key)
        buffer_format(&app->said, words, key_words(key));
    app->message = *key ? app->said.bytes : NULL;
    app->named = (struct wish){.kind = *key ? WISH_DO : WISH_STAY, .command = command};
}

void app_say_useless(struct app *app)
{
    const struct view *view = history_current(&app->history);
    app_say_key(app, words_say("This key does nothing here. Press %s for help."), COMMAND_HELP);
    if (!view->is_help || view->enter)
        return;
    app->message = words_say("Press Enter to go back."); /* the key for help would do so too */
    app->named = (struct wish){.kind = WISH_DO, .command = COMMAND_BACK};
}

bool app_is_allowed(struct app *app, enum command command)
{
    bool allowed = policy_allows(app->context.session, command);
    bool prints = command == COMMAND_PRINT || command == COMMAND_PRINT_LARGE ||
                  command == COMMAND_PRINT_ATTACHED;
    if (!allowed && prints && !policy_allows(app->context.session, COMMAND_PRINT))
        app->message = paper_none(&app->options.paper);
    else if (!allowed)
        app_say_key(app, words_say("That is not possible here. Press %s for help."), COMMAND_HELP);
    return allowed;
}
