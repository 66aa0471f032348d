/*
 * Replaces the app's library with another one of the same content: each view is asked to show the
 * same in it, and what was about to be opened is found again.
 */
#include "ui/app_state.h"

#include "base/words.h"
#include "ui/guide.h"
#include "ui/renew.h"

/* The page that the notes are on lies below them, and still is the old one. False: it is gone. */
static bool renew_notes(struct app *app, size_t index, const struct library *old)
{
    uint32_t page = view_page_id(app->history.views[index - 1]);
    if (!renew_page(old, page, app->library))
        return false;
    view_document_renew(app->history.views[index],
                        guide_notes(library_notes(app->library), library_row(old, page).path));
    return true;
}

/* Makes a view show the new library. False: it cannot. */
static bool renew_view(struct app *app, size_t index, const struct library *old)
{
    struct view *view = app->history.views[index];
    if (view->is_notes)
        return renew_notes(app, index, old);
    if (view->ops->renew)
        view->ops->renew(view, old);
    if (!view->is_emergency)
        return view->ops->keys != KEYS_CHOICE;
    struct view *fresh = app_emergency_view(app);
    if (fresh)
        history_replace(&app->history, index, fresh);
    return fresh;
}

/* *page, *node: what is about to be opened, 0 and 0 for nothing; they become their ids in the new
 * library. */
static void take(struct app *app, struct library *library, uint32_t *page, uint32_t *node)
{
    struct library *old = app->library;
    uint32_t fresh = renew_page(old, *page, library);
    *node = renew_node(old, *page, *node, library, fresh);
    *page = fresh;
    app->library = library;
    app->context.library = library;
    app->context.titles = app->options.context.titles = false;
    app->context.query.language = renew_language(old, app->context.query.language, library);
    uint32_t *first = &app->options.context.query.language;
    *first = renew_language(old, *first, library);
    app->options.page = renew_page(old, app->options.page, library);
    for (size_t i = app->history.count; i-- > 0;)
        if (!renew_view(app, i, old))
            history_drop(&app->history, i);
    library_free(old);
}

void app_take_fresh_for(struct app *app, uint32_t *page, uint32_t *node)
{
    struct library *library =
        app->options.fresh ? app->options.fresh(app->options.fresh_data) : NULL;
    if (library)
        take(app, library, page, node);
}

void app_take_fresh(struct app *app)
{
    uint32_t nothing = 0;
    app_take_fresh_for(app, &nothing, &nothing);
}

void app_take(struct app *app, struct library *library)
{
    uint32_t nothing = 0;
    take(app, library, &nothing, &nothing);
    app_take_away_message(app);
    if (app_noted_path(app))
        app_say_key(app, words_say("Something is wrong with this page: press %s to read what."),
                    COMMAND_NOTES);
    app->unasked = app->message;
}
