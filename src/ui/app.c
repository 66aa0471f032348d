/*
 * The loop's inside: history and the gate.
 *
 * History is the views themselves: going back finds a view as it was left, its place and its link
 * with it. Nothing of it is ever written down.
 */
#include "ui/app.h"

#include "base/words.h"
#include "layout/style.h"
#include "ui/bar.h"
#include "ui/guide.h"
#include "ui/takeaway.h"
#include "ui/renew.h"
#include "ui/view.h"
#include "ui/welcome.h"

#include <stdlib.h>
#include <string.h>

enum { HISTORY_MAX = 64, ROWS_MIN = 5, COLS_MIN = 20 };

struct app {
    struct library *library; /* the context's */
    struct view_context context;
    struct view *views[HISTORY_MAX]; /* the first is the list of topics */
    size_t count;
    size_t current;
    bool colour;
    const char *message;    /* static; in the foot until the next key */
    struct view *emergency; /* shown last, NULL if it is not in the history */
    uint32_t here;          /* node the reader was at when the choice of a language opened */
    struct bar bar;         /* what can be tapped on the screen as it is */
    struct app_options options;
    struct idle idle;
    size_t read; /* pages, of all that are being read */
    size_t to_read;
    bool welcome; /* nobody has begun yet */
    bool bell;    /* to be rung with the next screen */
};

static struct view *current(const struct app *app)
{
    return app->views[app->current];
}

static void drop(struct app *app, size_t index)
{
    if (app->views[index] == app->emergency)
        app->emergency = NULL;
    app->views[index]->ops->free(app->views[index]);
    memmove(app->views + index, app->views + index + 1,
            (app->count - index - 1) * sizeof *app->views);
    app->count--;
}

/* A new view after the current one; what lay forward is forgotten, and so is the oldest page where
 * there are too many. */
static void go_to(struct app *app, struct view *view)
{
    while (app->count > app->current + 1)
        drop(app, app->count - 1);
    if (app->count == HISTORY_MAX) {
        drop(app, 1);
        app->current--;
    }
    app->views[app->count++] = view;
    app->current = app->count - 1;
}

static struct view *emergency_view(struct app *app)
{
    const char *label = library_setting(app->library, "emergency.label");
    struct document *document = view_emergency_document(&app->context);
    return document ? view_document_new(&app->context, document,
                                        *label ? label : words_say("Emergency"), KEYS_PAGE)
                    : NULL;
}

/* A view of the old library as one of the new one; false: it cannot be. */
static bool renew_view(struct app *app, size_t index, const struct library *old)
{
    struct view *view = app->views[index];
    if (view->ops->renew)
        view->ops->renew(view, old);
    if (view != app->emergency)
        return view->ops->keys != KEYS_CHOICE;
    struct view *fresh = emergency_view(app);
    if (fresh) {
        view->ops->free(view);
        app->views[index] = app->emergency = fresh;
    }
    return fresh;
}

/* *page, *node: of what is about to be opened; 0, 0: nothing is. */
static void take(struct app *app, struct library *library, uint32_t *page, uint32_t *node)
{
    struct library *old = app->library;
    uint32_t fresh = renew_page(old, *page, library);
    *node = renew_node(old, *page, *node, library, fresh);
    *page = fresh;
    app->library = library;
    app->context.library = library;
    app->context.query.language = renew_language(old, app->context.query.language, library);
    app->options.query.language = renew_language(old, app->options.query.language, library);
    app->options.page = renew_page(old, app->options.page, library);
    for (size_t i = app->count; i-- > 0;)
        if (!renew_view(app, i, old)) {
            drop(app, i);
            app->current -= app->current >= i;
        }
    library_free(old);
}

static void take_fresh(struct app *app, uint32_t *page, uint32_t *node)
{
    struct library *library =
        app->options.fresh ? app->options.fresh(app->options.fresh_data) : NULL;
    if (library)
        take(app, library, page, node);
}

/* A page whose time is over while somebody reads must not open any more. */
static void open_page(struct app *app, uint32_t page, uint32_t node)
{
    if (!page)
        return;
    take_fresh(app, &page, &node);
    struct library_query query = view_query(&app->context);
    if (page && library_may_open(app->context.library, page, query.now, query.show))
        go_to(app, view_page_new(&app->context, page, node));
    else
        app->message = words_say("This page is not there any more.");
}

/* Says its own words in a language from now on; where there are none in it, or NULL is given, in
 * the one it began with. */
static void speak(const struct app *app, const char *language)
{
    const char *first = app->options.words;
    if ((!language || !words_choose(language)) && !(first && words_choose(first)))
        words_choose("en");
}

/* Everything as at the start: the one place where it is said what that is. */
static void begin(struct app *app)
{
    const struct app_options *options = &app->options;
    app->message = NULL;
    app->bell = false;
    app->current = 0;
    app->context = (struct view_context){.library = app->library,
                                         .session = options->session,
                                         .ascii = options->ascii,
                                         .bidi = options->bidi,
                                         .query = options->query};
    speak(app, NULL);
    app->colour = options->colour;
    app->views[app->count++] = view_topics_new(&app->context);
    open_page(app, options->page, 0);
}

struct app *app_new(struct library *library, const struct app_options *options)
{
    struct app *app = memory_new(sizeof *app);
    app->library = library;
    app->options = *options;
    app->idle = idle_new(options->idle_after_seconds, options->idle_warning_seconds);
    app->idle.now_ms = options->now_ms; /* or the time since the machine started were idle */
    app->welcome = options->welcome;
    if (!app->welcome)
        idle_sign(&app->idle);
    begin(app);
    return app;
}

/* What the last reader did is gone. */
static enum app_request forget(struct app *app)
{
    while (app->count)
        drop(app, app->count - 1);
    take_fresh(app, &(uint32_t){0}, &(uint32_t){0});
    begin(app);
    idle_sleep(&app->idle);
    app->welcome = true;
    return APP_FORGET;
}

void app_free(struct app *app)
{
    while (app->count)
        drop(app, app->count - 1);
    library_free(app->library);
    free(app);
}

void app_progress(struct app *app, size_t done, size_t all)
{
    app->read = done;
    app->to_read = all;
}

static void refresh(struct app *app)
{
    struct view *view = current(app);
    if (view->ops->refresh)
        view->ops->refresh(view);
}

static enum app_request go_back(struct app *app)
{
    if (app->current) {
        app->current--;
        refresh(app);
    } else {
        app->message = policy_allows(app->context.session, COMMAND_QUIT)
                           ? words_say("This is the first screen. Press q to leave.")
                           : words_say("This is the first screen.");
    }
    return APP_NOTHING;
}

static enum app_request go_forward(struct app *app)
{
    if (app->current + 1 < app->count)
        app->current++;
    else
        app->message = words_say("There is nothing further.");
    return APP_NOTHING;
}

static enum app_request change_theme(struct app *app)
{
    app->message = app->colour ? words_say("Other colours. Press c again for the next.")
                               : words_say("This screen has no other colours.");
    return app->colour ? APP_THEME : APP_NOTHING;
}

/* The page beside this one in the list of topics. */
static enum app_request go_beside(struct app *app, int by)
{
    uint32_t page = view_topics_neighbour(app->views[0], view_page_id(current(app)), by);
    if (page)
        open_page(app, page, 0);
    else
        app->message = by < 0 ? words_say("This is the first page of the list.")
                              : words_say("This is the last page of the list.");
    return APP_NOTHING;
}

/* The list of topics is where everything began. */
static void go_home(struct app *app)
{
    while (app->count > 1)
        drop(app, app->count - 1);
    app->current = 0;
    refresh(app);
}

static void show_guide(struct app *app, struct document *document, const char *title)
{
    go_to(app, view_document_new(&app->context, document, title, KEYS_DIALOG));
}

/* A worried hand may press it twice: it is there once. */
static void show_emergency(struct app *app)
{
    if (app->emergency && app->emergency == current(app))
        return;
    struct view *view = emergency_view(app);
    if (!view) {
        app->message = words_say("No emergency number is set up here.");
        return;
    }
    go_to(app, view);
    app->emergency = view;
}

/* What was noted on the page that is shown; NULL: nothing. */
static struct document *page_notes(struct app *app)
{
    uint32_t page = view_page_id(current(app));
    const char *path = page ? library_row(app->library, page).path : "";
    return *path ? guide_notes(library_notes(app->library), path) : NULL;
}

static void show_notes(struct app *app)
{
    struct document *document = page_notes(app);
    if (document)
        show_guide(app, document, words_say("Notes on this page"));
    else
        app->message = words_say("Nothing was noted on this page.");
}

void app_take(struct app *app, struct library *library)
{
    uint32_t nothing = 0;
    take(app, library, &nothing, &nothing);
    struct document *notes = page_notes(app);
    app->message = NULL;
    if (notes)
        app->message = words_say("Something is wrong with this page: press ! to read what.");
    free(notes);
}

static void show_languages(struct app *app, uint32_t here)
{
    app->here = here;
    if (library_language_count(app->context.library) > 1)
        go_to(app, view_language_new(&app->context));
    else
        app->message = words_say("There is only one language here.");
}

/* A link that leads out of the collection, for the reader's own phone. */
static void take_away_outside(struct app *app, const struct wish *wish)
{
    struct document *document = guide_target(TARGET_OUTSIDE, wish->address, wish->address_bytes);
    go_to(app,
          view_takeaway_new(&app->context, document, words_say("An address outside"),
                            words_say("This link leads out of this collection. Open it on your own "
                                      "phone: point its camera at the square, or type:"),
                            wish->address, wish->address_bytes));
}

static enum app_request take_away(struct app *app)
{
    const char *title = words_say("Take this page away");
    uint32_t page = view_page_id(current(app));
    struct buffer address = {0};
    if (!page)
        app->message = words_say("Open a page first, then press a for its address.");
    else if (!takeaway_address(app->context.library, page, &address))
        app->message = words_say("This page has no address on the web.");
    if (address.used)
        go_to(app, view_takeaway_new(
                       &app->context,
                       guide_address(title,
                                     words_say("You can read this page at home. Write the "
                                               "address down or type it into your own phone:"),
                                     address.bytes, address.used),
                       title,
                       words_say("You can read this page at home. Point your phone's camera "
                                 "at the square, or type:"),
                       address.bytes, address.used));
    buffer_done(&address);
    return APP_NOTHING;
}

/* What the gate asks. */
static bool is_allowed(struct app *app, enum command command)
{
    bool allowed = policy_allows(app->context.session, command);
    bool prints = command == COMMAND_PRINT || command == COMMAND_PRINT_LARGE ||
                  command == COMMAND_PRINT_ATTACHED;
    if (!allowed)
        app->message = prints ? words_say("There is no printer here.")
                              : words_say("That is not possible here.");
    return allowed;
}

static enum app_request print_as(struct app *app, enum command command)
{
    uint32_t page = view_page_id(current(app));
    app->message = paper_print(&app->options.paper, &app->context, page, command);
    /* A terminal without a printer has shown what was meant for it. */
    return command == COMMAND_PRINT_ATTACHED && page ? APP_REDRAW : APP_NOTHING;
}

/* Asks how, where there is more than one way, and where it may come to nothing. */
static enum app_request print(struct app *app)
{
    unsigned ways = paper_printing(&app->options.paper);
    if (!view_page_id(current(app)) || ways == PRINTING_COMMAND)
        return print_as(app, COMMAND_PRINT);
    go_to(app, view_print_new(&app->context, ways));
    return APP_NOTHING;
}

static enum app_request do_command(struct app *app, enum command command)
{
    switch (command) {
    case COMMAND_EMERGENCY:
        show_emergency(app);
        return APP_NOTHING;
    case COMMAND_LANGUAGE:
        show_languages(app, 0);
        return APP_NOTHING;
    case COMMAND_SEARCH:
        go_to(app, view_results_new(&app->context));
        return APP_NOTHING;
    case COMMAND_WAYS:
        go_to(app, view_ways_new(&app->context));
        return APP_NOTHING;
    case COMMAND_NUMBERS:
        app->context.numbers = !app->context.numbers;
        app->message = app->context.numbers ? words_say("Press a number to open what it stands at.")
                                            : words_say("The numbers are gone; they still work.");
        return APP_NOTHING;
    case COMMAND_BACK:
        return go_back(app);
    case COMMAND_FORWARD:
        return go_forward(app);
    case COMMAND_NEXT_PAGE:
        return go_beside(app, 1);
    case COMMAND_PREVIOUS_PAGE:
        return go_beside(app, -1);
    case COMMAND_TOPICS:
        go_home(app);
        return APP_NOTHING;
    case COMMAND_HELP:
        if (current(app)->ops->keys == KEYS_DIALOG)
            return go_back(app);
        show_guide(app, guide_help(app->context.session), words_say("Help"));
        return APP_NOTHING;
    case COMMAND_THEME:
        return change_theme(app);
    case COMMAND_PRINT:
        return print(app);
    case COMMAND_PRINT_LARGE:
    case COMMAND_PRINT_ATTACHED:
        return print_as(app, command);
    case COMMAND_TAKE_AWAY:
        return take_away(app);
    case COMMAND_NOTES:
        show_notes(app);
        return APP_NOTHING;
    case COMMAND_REDRAW:
        return APP_REDRAW;
    case COMMAND_SUSPEND:
        return APP_SUSPEND;
    case COMMAND_QUIT:
        return APP_QUIT;
    case COMMAND_FORGET:
        return forget(app);
    default:
        return APP_NOTHING;
    }
}

static void show_outline(struct app *app, uint32_t here)
{
    struct view *page = current(app);
    struct view *outline = view_outline_new(&app->context, page->ops->document(page), here);
    if (outline)
        go_to(app, outline);
    else
        app->message = words_say("This page has no parts to choose from.");
}

/* Back to the page below, and on to a place in it. */
static void leave_outline(struct app *app, uint32_t node)
{
    drop(app, app->current--);
    refresh(app);
    if (node)
        current(app)->ops->go(current(app), node);
}

/* The view in place of the current one; what lay forward stays. */
static void replace(struct app *app, struct view *view)
{
    current(app)->ops->free(current(app));
    app->views[app->current] = view;
}

/* Reads on in another language, at the same section of the same page. */
static void change_language(struct app *app, uint32_t language)
{
    drop(app, app->current--);
    uint32_t page = view_page_id(current(app));
    uint32_t node = 0;
    app->context.query.language = language;
    speak(app, library_language(app->context.library, language)->code);
    if (page) {
        page = view_page_in_language(&app->context, page, current(app)->ops->document(current(app)),
                                     app->here, &node);
        replace(app, view_page_new(&app->context, page, node));
    }
    refresh(app);
}

static void show_list(struct app *app, uint32_t list)
{
    go_home(app);
    view_topics_set_list(app->views[0], list);
}

static enum app_request grant(struct app *app, struct wish wish, enum command command)
{
    switch (wish.kind) {
    case WISH_OPEN_PAGE:
        open_page(app, wish.page, wish.node);
        return APP_NOTHING;
    case WISH_OPEN_TARGET:
        if (wish.target == TARGET_OUTSIDE) {
            take_away_outside(app, &wish);
            return APP_NOTHING;
        }
        show_guide(app, guide_target(wish.target, wish.address, wish.address_bytes),
                   words_say("Not a page"));
        return APP_NOTHING;
    case WISH_OPEN_PICTURE:
        show_guide(app,
                   guide_picture(wish.words, wish.words_bytes, wish.caption, wish.caption_bytes,
                                 wish.address, wish.address_bytes),
                   words_say("A picture"));
        return APP_NOTHING;
    case WISH_OUTLINE:
        show_outline(app, wish.node);
        return APP_NOTHING;
    case WISH_GO:
    case WISH_BACK:
        leave_outline(app, wish.node);
        return APP_NOTHING;
    case WISH_LANGUAGES:
        show_languages(app, wish.node);
        return APP_NOTHING;
    case WISH_LANGUAGE:
        change_language(app, wish.page);
        return APP_NOTHING;
    case WISH_PRINT:
        leave_outline(app, 0);
        return is_allowed(app, wish.page) ? print_as(app, wish.page) : APP_NOTHING;
    case WISH_LIST:
        show_list(app, wish.page);
        return APP_NOTHING;
    case WISH_SAY:
        app->message = wish.message;
        return APP_NOTHING;
    case WISH_PASS:
        return do_command(app, command);
    default:
        return APP_NOTHING;
    }
}

enum app_request app_time(struct app *app, long long now_ms)
{
    switch (idle_time(&app->idle, now_ms)) {
    case IDLE_ASK:
        app->bell = true;
        return APP_NOTHING;
    case IDLE_END:
        return app->context.session == SESSION_KIOSK ? forget(app) : APP_QUIT;
    default:
        return APP_NOTHING;
    }
}

int app_wait_ms(const struct app *app)
{
    return idle_wait_ms(&app->idle);
}

/* Whether a key, any key, only said that somebody is there. */
static bool take_sign(struct app *app)
{
    bool said = idle_sign(&app->idle) || app->welcome;
    app->welcome = false;
    return said;
}

/* The one gate. */
static enum app_request ask_for(struct app *app, enum command command)
{
    struct view *view = current(app);
    if (command == COMMAND_NONE)
        return APP_NOTHING;
    if (!is_allowed(app, command))
        return APP_NOTHING;
    return grant(app, view->ops->command(view, command), command);
}

enum app_request app_key(struct app *app, uint32_t key)
{
    struct view *view = current(app);
    bool welcome = app->welcome;
    /* Help in an emergency is one key away on the first screen too. */
    if (take_sign(app) && !(welcome && keys_command(view->ops->keys, key) == COMMAND_EMERGENCY))
        return APP_NOTHING;
    app->message = NULL;
    if (view->ops->type && view->ops->type(view, key))
        return APP_NOTHING;
    return ask_for(app, keys_command(view->ops->keys, key));
}

enum app_request app_tap(struct app *app, int row, int col)
{
    struct view *view = current(app);
    enum command command = bar_command(&app->bar, row, col);
    if (take_sign(app))
        return APP_NOTHING;
    app->message = NULL;
    if (command != COMMAND_NONE)
        return ask_for(app, command);
    if (!view->ops->tap || !policy_allows(app->context.session, COMMAND_OPEN))
        return APP_NOTHING;
    return grant(app, view->ops->tap(view, row, col), COMMAND_OPEN);
}

enum app_request app_wheel(struct app *app, int lines)
{
    enum app_request request = APP_NOTHING;
    if (take_sign(app))
        return APP_NOTHING;
    for (int i = 0; i < (lines < 0 ? -lines : lines) && request == APP_NOTHING; i++)
        request = ask_for(app, lines < 0 ? COMMAND_LINE_UP : COMMAND_LINE_DOWN);
    return request;
}

/* Where the reader is, or how far whoever reads the pages anew has come. */
static void draw_foot(struct app *app, struct screen *screen)
{
    const struct view *view = current(app);
    struct buffer position = {0};
    if (app->to_read)
        buffer_format(&position, words_say("%zu of %zu pages read"), app->read, app->to_read);
    else if (view->ops->position)
        view->ops->position(view, &position);
    bar_draw_foot(&app->bar, view, app->message, buffer_string(&position), screen);
    buffer_done(&position);
}

void app_draw(struct app *app, struct screen *screen)
{
    screen_clear(screen);
    app->bar.count = 0;
    screen->bidi = app->context.bidi;
    screen->mirrored = screen->bidi != LAYOUT_BIDI_OFF && words_are_rtl();
    if (screen->rows < ROWS_MIN || screen->cols < COLS_MIN) {
        screen_put_string(screen, 0, 0, screen->cols,
                          words_say("Too small: make the window larger"), STYLE_PLAIN);
        return;
    }
    screen->bell = app->bell;
    app->bell = false;
    if (app->welcome || app->idle.state == IDLE_WARNING) {
        if (app->welcome)
            welcome_draw(&app->context, &app->idle, screen);
        else
            welcome_draw_question(&app->context, &app->idle, screen);
        bar_draw_emergency(&app->bar, &app->context, screen);
        return;
    }
    struct view *view = current(app);
    screen->head_cols = bar_emergency_cols(&app->context, screen);
    view->ops->draw(view, screen);
    bar_draw_emergency(&app->bar, &app->context, screen);
    draw_foot(app, screen);
}
