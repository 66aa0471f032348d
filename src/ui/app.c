/*
 * The inside of the event loop: keys and time in. Screens come out of app_draw.c.
 */
#include "ui/app_state.h"

#include "ui/keys.h"

/* How often it looks whether a printer has failed, and whether the first screen, which may be there
 * all night, still tells the truth. */
enum { PRINTER_LOOK_MS = 250, WELCOME_LOOK_MS = 60 * 1000 };

struct library *app_library(const struct app *app)
{
    return app->library;
}

bool app_is_welcoming(const struct app *app)
{
    return app->welcome;
}

void app_progress(struct app *app, size_t done, size_t all)
{
    app->read = done;
    app->to_read = all;
}

enum app_request app_time(struct app *app, long long now_ms)
{
    enum idle_event event = idle_time(&app->idle, now_ms);
    app->bell = app->bell || event == IDLE_ASK;
    if (event != IDLE_END)
        return APP_NOTHING;
    return app->context.session == SESSION_KIOSK ? app_forget(app) : APP_QUIT;
}

int app_wait_ms(const struct app *app)
{
    int wait_ms = idle_wait_ms(&app->idle);
    int look_ms = app->printing ? PRINTER_LOOK_MS : app->welcome ? WELCOME_LOOK_MS : -1;
    return look_ms >= 0 && (wait_ms < 0 || wait_ms > look_ms) ? look_ms : wait_ms;
}

bool app_take_sign(struct app *app, uint32_t key, enum command *command)
{
    bool asked = app->welcome || app->idle.state == IDLE_WARNING;
    bool held = app->held = key && idle_is_held(&app->idle, key);
    bool passes =
        !held && (*command == COMMAND_EMERGENCY || (app->welcome && *command == COMMAND_LANGUAGE));
    if (asked && !passes)
        *command = COMMAND_NONE;
    if (held)
        return asked;
    idle_sign(&app->idle);
    if (app->welcome) /* it may have been there all night */
        app_take_fresh(app);
    app->welcome = false;
    return asked;
}

/* A Backspace that is held down to delete what was typed repeats a few times after all of that is
 * gone; these repeats are not meant as a way back. */
static bool is_held_on(const struct app *app, uint32_t key)
{
    enum { REPEATS_MS = 200 }; /* a held key repeats sooner, a new press comes later */
    return key == KEY_IS_BACKSPACE && app->rubs && app->idle.now_ms - app->rubbed_ms <= REPEATS_MS;
}

static void note_rubbing(struct app *app, bool rubs)
{
    app->rubs = rubs;
    app->rubbed_ms = app->idle.now_ms;
}

void app_end_prompt(struct app *app)
{
    struct view *view = history_current(&app->history);
    if (!view->ops->type(view, KEY_IS_ENTER))
        app_ask_for(app, COMMAND_OPEN);
}

void app_spell(struct app *app, enum keyboard_act act, uint32_t key)
{
    struct view *view = history_current(&app->history);
    if (act == KEYBOARD_TYPED && view->ops->type)
        view->ops->type(view, key);
    if (act != KEYBOARD_DONE && view_is_typing(view))
        return;
    keyboard_rest(&app->keyboard);
    if (app_is_prompted(view))
        app_end_prompt(app);
    else if (view->typing)
        *view->typing = false;
}

/* The keyboard on the screen is for readers whose own has no letters. So a letter takes it away,
 * and '*' brings it, which is the menu elsewhere and which nobody searches for. */
static bool take_spelling(struct app *app, uint32_t key)
{
    enum keyboard_act act = KEYBOARD_LEFT_ALONE;
    if (key == '*' && view_is_typing(history_current(&app->history)) &&
        keyboard_call(&app->keyboard))
        return true;
    if (app->keyboard.rows)
        act = keyboard_take(&app->keyboard, &key);
    if (act != KEYBOARD_LEFT_ALONE) {
        app_spell(app, act, key);
        return true;
    }
    if (key > '9' && key < KEY_NAMED) {
        app->keyboard.wanted = false;
        app->context.letters = true;
    }
    return false;
}

/* Many press Enter twice, or hold it down. What was meant for the list of what a search found does
 * not lead past the beginning of the page, where its warnings are. */
static bool is_second_enter(const struct app *app, const struct view *view, enum command command)
{
    return command == COMMAND_OPEN && app->held && view_page_seeks(view);
}

/* There is nothing after the cursor that Delete could mean. Without Num Lock a number pad has it in
 * place of the dot, which is the way back. */
static uint32_t meant_key(const struct view *view, uint32_t key)
{
    bool is_free = key == KEY_IS_DELETE && keys_command(view->ops->keys, key) == COMMAND_NONE;
    return is_free ? KEY_IS_BACKSPACE : key;
}

/* With Caps Lock on, p is P, which means more only where large print is set up. */
static enum command meant_command(const struct view *view, uint32_t key)
{
    enum command command =
        view->ops->means ? view->ops->means(view, key) : keys_command(view->ops->keys, key);
    bool is_free =
        command == COMMAND_PRINT_LARGE && !policy_allows(view->context->session, command);
    return is_free ? COMMAND_PRINT : command;
}

enum app_request app_key(struct app *app, uint32_t key)
{
    struct view *view = history_current(&app->history);
    key = meant_key(view, key);
    enum command command = meant_command(view, key);
    bool other = key == KEY_IS_OTHER; /* ends no typing, and takes no message away */
    bool as_named = command == COMMAND_OPEN && app->named_enter;
    struct wish named = app->named;
    if (!other) {
        app->tapped.last = app->pressed = false;
        app_take_away_message(app);
    }
    if (app_take_sign(app, key, &command) || other)
        return app_ask_for(app, command);
    if (take_spelling(app, key) || is_second_enter(app, view, command))
        return APP_NOTHING;
    /* A redraw does not end the typing. */
    bool typed = key >= ' ' || command != COMMAND_REDRAW;
    bool taken = typed && view->ops->type && view->ops->type(view, key);
    bool held_on = !taken && is_held_on(app, key);
    note_rubbing(app, held_on || (taken && key == KEY_IS_BACKSPACE));
    if (taken || held_on)
        return APP_NOTHING;
    if (command == COMMAND_NONE)
        app_say_useless(app);
    return as_named ? app_grant(app, &named, command) : app_ask_for(app, command);
}

bool app_is_typing(const struct app *app)
{
    return view_is_typing(history_current(&app->history));
}

enum app_request app_paste(struct app *app, uint32_t character)
{
    struct view *view = history_current(&app->history);
    enum command command = COMMAND_NONE;
    app_take_away_message(app);
    if (!app_take_sign(app, 0, &command) && view->ops->type)
        view->ops->type(view, character);
    return APP_NOTHING;
}

bool app_is_prompted(const struct view *view)
{
    struct buffer prompt = {0};
    size_t typed;
    bool prompted = view->ops->prompt && view->ops->prompt(view, &prompt, &typed);
    buffer_done(&prompt);
    return prompted;
}
