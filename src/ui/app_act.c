/*
 * The gate that every command passes, and what each command and each wish of a view does: two
 * tables, and the functions in them that move in the history. What opens something is in
 * app_open.c.
 */
#include "ui/app_state.h"

#include "base/words.h"
#include "kiosk/printer.h"

/* Going back from the first screen offers the menu, so that a reader who has only arrows can reach
 * what is in it. */
static void go_back(struct app *app)
{
    if (history_go_back(&app->history))
        app_refresh(app);
    else
        app_open_menu(app);
}

static void go_forward(struct app *app)
{
    if (history_go_forward(&app->history))
        app_refresh(app);
    else
        app->message = words_say("There is nothing further.");
}

static enum app_request go_beside(struct app *app, enum command command)
{
    app_open_beside(app, command == COMMAND_NEXT_PAGE ? 1 : -1);
    return APP_NOTHING;
}

/* Going home is a step like any other, so that nobody who does it loses the page they were on.
 * Where that list is shown already it is no step. Dialogs and choices are left for it: they belong
 * to the view below. */
static void go_to_list(struct app *app, uint32_t list)
{
    while (view_is_aside(history_current(&app->history)) && history_go_back(&app->history))
        ;
    struct view *current = history_current(&app->history);
    if (current->ops->keys == KEYS_LIST && view_topics_list(current) == list)
        view_topics_show_all(current);
    else
        history_go_to(&app->history, view_topics_beside(history_list(&app->history), list));
}

static void go_home(struct app *app)
{
    go_to_list(app, 0);
}

static void search(struct app *app)
{
    history_go_to(&app->history, view_results_new(&app->context, "", 0));
}

static void choose_way_in(struct app *app)
{
    history_go_to(&app->history, view_ways_new(&app->context));
}

static void show_numbers(struct app *app)
{
    app->context.numbers = !app->context.numbers;
    app->message = app->context.numbers ? words_say("Press a number to open what it marks.")
                                        : words_say("The numbers are hidden; they still work.");
}

/* The same key leaves what it opened. */
static void show_help(struct app *app)
{
    const struct view *current = history_current(&app->history);
    if (current->is_help)
        go_back(app);
    else
        history_go_to(&app->history, app_help_view(app, current));
}

static enum app_request change_theme(struct app *app, enum command command)
{
    if (app->context.colour)
        app_say_key(app, words_say("Other colours. Press %s again for the next."), command);
    else
        app->message = words_say("This screen has no other colours.");
    return app->context.colour ? APP_THEME : APP_NOTHING;
}

/* Drops a late answer about an earlier handout, and does not wait for one that is still due: it may
 * be another reader's. */
static void print_page(struct app *app, uint32_t page, enum command command)
{
    struct printer *printer = app->options.paper.printer;
    printer_late_answer(printer);
    bool was_busy = printer_is_busy(printer);
    app->message = paper_print(&app->options.paper, &app->context, page, command);
    if (!was_busy)
        app->printing = printer_is_busy(printer);
}

static enum app_request print_as(struct app *app, enum command command)
{
    uint32_t page = app_page(app);
    if (page)
        print_page(app, page, command);
    else
        app_say_key(app, words_say("Open a page first, then press %s to print it."), command);
    /* A terminal without a printer has shown what was meant for it. */
    return command == COMMAND_PRINT_ATTACHED && page ? APP_REDRAW : APP_NOTHING;
}

/* Prints at once if the site's command for normal print is the only way to print. Otherwise the
 * reader chooses, because there are several ways or the only one may come to nothing. */
static enum app_request print(struct app *app, enum command command)
{
    unsigned ways = paper_printing(&app->options.paper);
    if (!app_page(app) || ways == PRINTING_COMMAND)
        return print_as(app, command);
    history_go_to(&app->history, view_print_new(&app->context, ways));
    return APP_NOTHING;
}

static enum app_request ask_driver(struct app *app, enum command command)
{
    (void)app;
    return command == COMMAND_REDRAW    ? APP_REDRAW
           : command == COMMAND_SUSPEND ? APP_SUSPEND
                                        : APP_QUIT;
}

static enum app_request forget(struct app *app, enum command command)
{
    (void)command;
    return app_forget(app);
}

/* The app's own answers to commands that the views have none for: most only change what is shown,
 * some depend on the command or ask something of the driver. */
static const struct {
    void (*show)(struct app *app);
    enum app_request (*act)(struct app *app, enum command command);
} acts[COMMAND_MAX] = {
    [COMMAND_EMERGENCY] = {.show = app_open_emergency},
    [COMMAND_LANGUAGE] = {.show = app_open_languages},
    [COMMAND_SEARCH] = {.show = search},
    [COMMAND_WAYS] = {.show = choose_way_in},
    [COMMAND_NUMBERS] = {.show = show_numbers},
    [COMMAND_BACK] = {.show = go_back},
    [COMMAND_FORWARD] = {.show = go_forward},
    [COMMAND_NEXT_PAGE] = {.act = go_beside},
    [COMMAND_PREVIOUS_PAGE] = {.act = go_beside},
    [COMMAND_TOPICS] = {.show = go_home},
    [COMMAND_HELP] = {.show = show_help},
    [COMMAND_MENU] = {.show = app_open_menu},
    [COMMAND_THEME] = {.act = change_theme},
    [COMMAND_PRINT] = {.act = print},
    [COMMAND_PRINT_LARGE] = {.act = print_as},
    [COMMAND_PRINT_ATTACHED] = {.act = print_as},
    [COMMAND_TAKE_AWAY] = {.show = app_open_address},
    [COMMAND_NOTES] = {.show = app_open_notes},
    [COMMAND_REDRAW] = {.act = ask_driver},
    [COMMAND_SUSPEND] = {.act = ask_driver},
    [COMMAND_QUIT] = {.act = ask_driver},
    [COMMAND_FORGET] = {.act = forget},
};

/* Frees the current view and makes the one before it current. */
static void close_current(struct app *app)
{
    history_drop(&app->history, app->history.current);
    app_refresh(app);
}

static void open_page(struct app *app, const struct wish *wish)
{
    app_open_page(app, wish->page, wish->node);
    if (wish->found && view_page_id(history_current(&app->history)))
        view_page_mark(history_current(&app->history), wish->found);
}

/* Goes back to the view below, and to a place in it if the wish names one. */
static void leave(struct app *app, const struct wish *wish)
{
    close_current(app);
    struct view *view = history_current(&app->history);
    if (wish->node)
        view->ops->go(view, wish->node);
}

/* Replaces a view of the history by the same in the language that is read from now on. False: it is
 * not worth keeping. */
static bool translate_view(struct app *app, size_t index)
{
    const struct view *view = app->history.views[index];
    struct view *fresh = NULL;
    if (view->is_emergency)
        fresh = app_emergency_view(app);
    else if (view->is_help)
        fresh = app_help_view(app, app->history.views[index - 1]);
    else if (view_page_id(view))
        fresh = view_page_translated(&app->context, view,
                                     view_results_found(app->history.views[index - 1]));
    else
        return !view_is_aside(view);
    if (fresh)
        history_replace(&app->history, index, fresh);
    return fresh;
}

/* Whether the view below the choice shows what it would show in this language too. */
static bool is_read_already(const struct app *app, uint32_t language)
{
    const struct history *history = &app->history;
    uint32_t page = history->current ? view_page_id(history->views[history->current - 1]) : 0;
    return language == app->context.query.language &&
           (!page || library_row(app->library, page).language == language);
}

/* Switches to another language, at the same section of the same page, and in all of the history.
 * Other dialogs than help, and choices, were in the old language and are dropped. */
static void read_in_language(struct app *app, const struct wish *wish)
{
    const struct library_language *language = library_language(app->library, wish->language);
    if (view_letters_in(language->name, app->context.ascii) == LETTERS_NONE) {
        app->message =
            words_say("This screen cannot show that language. Ask the clinic for a copy.");
        return;
    }
    if (is_read_already(app, wish->language)) {
        close_current(app);
        return;
    }
    app->context.query.language = wish->language;
    app_speak(app, language->code);
    for (size_t i = app->history.count; i-- > 0;)
        if (!translate_view(app, i))
            history_drop(&app->history, i);
    app_refresh(app);
    struct view *list = history_list(&app->history); /* it decides which page is the next */
    list->ops->refresh(list);
    uint32_t page = view_page_id(history_current(&app->history));
    if (page && library_row(app->library, page).language != wish->language)
        app->message = words_say("This page is not available in this language.");
}

static enum app_request print_wished(struct app *app, const struct wish *wish)
{
    close_current(app);
    return app_is_allowed(app, wish->command) ? print_as(app, wish->command) : APP_NOTHING;
}

static enum app_request do_below(struct app *app, const struct wish *wish)
{
    close_current(app);
    return app_ask_for(app, wish->command);
}

/* Whoever begins to type from the menu may have no keys for letters. */
static enum app_request do_chosen(struct app *app, const struct wish *wish)
{
    keyboard_begin(&app->keyboard);
    return do_below(app, wish);
}

static enum app_request do_here(struct app *app, const struct wish *wish)
{
    return app_ask_for(app, wish->command);
}

static void show_list(struct app *app, const struct wish *wish)
{
    go_to_list(app, wish->list);
}

static void search_for(struct app *app, const struct wish *wish)
{
    if (app_is_allowed(app, COMMAND_SEARCH))
        history_go_to(&app->history,
                      view_results_new(&app->context, wish->words, wish->words_bytes));
}

static void say(struct app *app, const struct wish *wish)
{
    if (wish->command != COMMAND_NONE)
        app_say_key(app, wish->message, wish->command);
    else
        app->message = wish->message;
}

static void offer(struct app *app, const struct wish *wish)
{
    app->message = wish->message;
    app->named = *wish;
    app->named.kind = wish->words ? WISH_SEARCH : WISH_DO;
    app->named_enter = true;
}

static const struct {
    void (*show)(struct app *app, const struct wish *wish);
    enum app_request (*act)(struct app *app, const struct wish *wish);
} grants[WISH_MAX] = {
    [WISH_OPEN_PAGE] = {.show = open_page},
    [WISH_OPEN_TARGET] = {.show = app_open_target},
    [WISH_OPEN_PICTURE] = {.show = app_open_picture},
    [WISH_LEAVE] = {.show = leave},
    [WISH_OUTLINE] = {.show = app_open_outline},
    [WISH_SAY] = {.show = say},
    [WISH_OFFER] = {.show = offer},
    [WISH_LANGUAGE] = {.show = read_in_language},
    [WISH_PRINT] = {.act = print_wished},
    [WISH_COMMAND] = {.act = do_chosen},
    [WISH_BELOW] = {.act = do_below},
    [WISH_DO] = {.act = do_here},
    [WISH_LIST] = {.show = show_list},
    [WISH_SEARCH] = {.show = search_for},
};

/* Does what a command means that the view has no answer to. Where all is in sight, it is clear why
 * nothing moves. */
static enum app_request act(struct app *app, enum command command)
{
    if (acts[command].act)
        return acts[command].act(app, command);
    if (acts[command].show)
        acts[command].show(app);
    else if (command_group(command) != GROUP_MOVE)
        app_say_useless(app);
    return APP_NOTHING;
}

enum app_request app_grant(struct app *app, const struct wish *wish, enum command command)
{
    if (wish->kind == WISH_PASS)
        return act(app, command);
    if (grants[wish->kind].act)
        return grants[wish->kind].act(app, wish);
    if (grants[wish->kind].show)
        grants[wish->kind].show(app, wish);
    return APP_NOTHING;
}

enum app_request app_ask_for(struct app *app, enum command command)
{
    struct view *view = history_current(&app->history);
    if (command == COMMAND_NONE || !app_is_allowed(app, command))
        return APP_NOTHING;
    struct wish wish = view->ops->command(view, command);
    return app_grant(app, &wish, command);
}
