/*
 * The app as it begins, and as it begins again for the next reader.
 */
#include "ui/app_state.h"

#include <stdlib.h>

/* Sets everything to the state at the start, which is defined here only. */
static void begin(struct app *app)
{
    const struct app_options *options = &app->options;
    app_take_away_message(app);
    app->keyboard = (struct keyboard){0};
    app->bell = false;
    app->printing = false;
    app->context = options->context;
    app->context.library = app->library;
    app->context.numbers = options->context.numbers || options->context.signs;
    app_speak(app, NULL);
    history_go_to(&app->history, view_topics_new(&app->context, options->page));
    app_open_page(app, options->page, 0);
}

struct app *app_new(struct library *library, const struct app_options *options)
{
    struct app *app = memory_new(sizeof *app);
    app->library = library;
    app->options = *options;
    app->idle = idle_new(options->idle_after_seconds, options->idle_warning_seconds);
    app->idle.now_ms = options->now_ms; /* else the time since boot would count as idle */
    app->welcome = options->welcome;
    if (!app->welcome)
        idle_sign(&app->idle);
    begin(app);
    return app;
}

/* Nothing of what the last reader did is left. */
enum app_request app_forget(struct app *app)
{
    history_clear(&app->history);
    app_take_fresh(app);
    begin(app);
    /* Nobody is waiting at a kiosk; over SSH somebody still holds the line. */
    if (app->context.session == SESSION_KIOSK)
        idle_sleep(&app->idle);
    else
        idle_sign(&app->idle);
    app->welcome = true;
    return APP_FORGET;
}

void app_free(struct app *app)
{
    history_clear(&app->history);
    library_free(app->library);
    buffer_done(&app->said);
    free(app);
}
