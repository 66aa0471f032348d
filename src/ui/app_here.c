/*
 * Where the reader is: the page, what was noted on it, and what to do in an emergency from there.
 */
#include "ui/app_state.h"

#include "ui/emergency.h"

uint32_t app_page(const struct app *app)
{
    size_t at = app->history.current;
    while (at > 0 && app->history.views[at]->ops->keys == KEYS_DIALOG)
        at--;
    return view_page_shown(app->history.views[at]);
}

struct view *app_emergency_view(const struct app *app)
{
    struct library_query query = view_query(&app->context);
    struct document *document = emergency_document(app->library, &query);
    if (!document)
        return NULL;
    struct view *view =
        view_document_new(&app->context, document, emergency_label(app->library), KEYS_PAGE);
    view->is_emergency = true;
    return view;
}

const char *app_noted_path(const struct app *app)
{
    uint32_t page = view_page_id(history_current(&app->history));
    const char *path = page ? library_row(app->library, page).path : "";
    return *path && notes_on(library_notes(app->library), path, NULL) ? path : NULL;
}

void app_refresh(struct app *app)
{
    struct view *view = history_current(&app->history);
    if (view->ops->refresh)
        view->ops->refresh(view);
}
