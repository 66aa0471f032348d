/*
 * What opens in front of the reader: pages, dialogs and choices, if there is anything to open; if
 * not, a message says what is missing.
 */
#include "ui/app_state.h"

#include "base/words.h"
#include "ui/guide.h"
#include "ui/website.h"

#include <stdlib.h>

/* A page that has expired while somebody reads must not open any more. */
void app_open_page(struct app *app, uint32_t page, uint32_t node)
{
    if (!page)
        return;
    app_take_fresh_for(app, &page, &node);
    struct library_query query = view_query(&app->context);
    if (page && library_may_open(app->library, page, query.now, query.show))
        history_go_to(&app->history, view_page_new(&app->context, page, node));
    else
        app->message = words_say("This page is not there any more. Please choose another.");
}

void app_open_beside(struct app *app, int by)
{
    uint32_t page;
    if (!view_topics_neighbour(history_list(&app->history), app_page(app), by, &page))
        app->message = words_say("This page is not in the list.");
    else if (page)
        app_open_page(app, page, 0);
    else
        app->message = by < 0 ? words_say("This is the first page of the list.")
                              : words_say("This is the last page of the list.");
}

/* A worried hand may press the key twice: the view is there only once, with the number in sight. */
void app_open_emergency(struct app *app)
{
    struct view *current = history_current(&app->history);
    if (current->is_emergency) {
        current->ops->command(current, COMMAND_TOP);
        return;
    }
    struct view *view = app_emergency_view(app);
    if (view)
        history_go_to(&app->history, view);
    else
        app->message =
            words_say("No emergency number is set up here. Ask somebody near you for help.");
}

static struct view *show_guide(struct app *app, struct document *document, const char *title)
{
    struct view *view = view_document_new(&app->context, document, title, KEYS_DIALOG);
    history_go_to(&app->history, view);
    return view;
}

struct view *app_help_view(const struct app *app, const struct view *below)
{
    struct document *document = guide_help(&app->context, below->ops->keys);
    struct view *help = view_document_new(&app->context, document, words_say("Help"), KEYS_DIALOG);
    help->is_help = true;
    return help;
}

void app_open_notes(struct app *app)
{
    const char *path = app_noted_path(app);
    if (path)
        show_guide(app, guide_notes(library_notes(app->library), path),
                   words_say("Notes on this page"))
            ->is_notes = true;
    else
        app->message = words_say("Nothing was noted on this page.");
}

void app_open_languages(struct app *app)
{
    if (library_language_count(app->library) > 1)
        history_go_to(&app->history, view_language_new(&app->context));
    else
        app->message = words_say("There is only one language here.");
}

void app_open_menu(struct app *app)
{
    history_go_to(&app->history, view_menu_new(&app->context, history_current(&app->history)));
}

void app_open_outline(struct app *app, const struct wish *wish)
{
    struct view *page = history_current(&app->history);
    struct view *outline =
        view_outline_new(&app->context, page->ops->document(page), view_page_id(page), wish->node);
    if (outline)
        history_go_to(&app->history, outline);
    else
        app->message = words_say("This page has no parts to choose from.");
}

/* Appends the address of a link or a picture of the page (website_link). */
static bool add_address(const struct app *app, const struct wish *wish, struct buffer *out)
{
    return website_link(app->library, app_page(app), wish->address, wish->address_bytes, out);
}

static void take_away(struct app *app, struct takeaway taken)
{
    history_go_to(&app->history, view_takeaway_new(&app->context, &taken));
}

/* A file of the site, which the reader's own phone can show. */
static void take_away_file(struct app *app, const char *address, size_t n_bytes)
{
    const char *typed = words_say("This link stands for %s, which cannot be shown here. You can "
                                  "write the address down or type it into your own phone:");
    const char *scanned = words_say("This link stands for %s, which cannot be shown here. Open it "
                                    "on your own phone: point its camera at the square, or type:");
    char *typed_lead = guide_file_lead(typed, address, n_bytes);
    char *scanned_lead = guide_file_lead(scanned, address, n_bytes);
    take_away(app, (struct takeaway){words_say("A file"), typed_lead, scanned_lead, address,
                                     n_bytes, address, n_bytes});
    free(typed_lead);
    free(scanned_lead);
}

/* A file of a site that has no public address: nobody gets it by typing what is known of it. */
static void show_file(struct app *app, const char *address, size_t n_bytes)
{
    const char *title = words_say("A file");
    char *lead = guide_file_lead(words_say("This link stands for %s, which cannot be shown here:"),
                                 address, n_bytes);
    show_guide(app, guide_address(title, lead, address, n_bytes), title);
    free(lead);
}

void app_open_target(struct app *app, const struct wish *wish)
{
    struct buffer address = {0};
    bool is_whole = add_address(app, wish, &address);
    const char *s = buffer_string(&address);
    if (wish->target == TARGET_OUTSIDE)
        take_away(app, guide_outside(s, address.used)); /* for the reader's own phone */
    else if (is_whole)
        take_away_file(app, s, address.used);
    else
        show_file(app, s, address.used);
    buffer_done(&address);
}

/* Where nothing may be shown of a picture's address (wish), none is appended: that of the page
 * would be taken for it. */
void app_open_picture(struct app *app, const struct wish *wish)
{
    struct buffer address = {0};
    if (wish->address_bytes)
        add_address(app, wish, &address);
    show_guide(app, guide_picture(wish, &address), words_say("A picture"));
    buffer_done(&address);
}

static void show_address(struct app *app, const char *address, size_t n_bytes)
{
    const char *typed =
        words_say("You can read this page at home. Write the address down or type it "
                  "into your own phone:");
    const char *scanned =
        words_say("You can read this page at home. Point your phone's camera at the "
                  "square, or type:");
    take_away(app, (struct takeaway){words_say("Take this page away"), typed, scanned, address,
                                     n_bytes, address, n_bytes});
}

void app_open_address(struct app *app)
{
    uint32_t page = app_page(app);
    struct buffer address = {0};
    if (!page) {
        app_say_key(app, words_say("Open a page first, then press %s for its address."),
                    COMMAND_TAKE_AWAY);
    } else if (!website_page(app->library, page, &address)) {
        app->message = words_say("This page has no address on the web. Ask the clinic for a copy.");
    } else if (view_takeaway_is_of(history_current(&app->history), address.bytes, address.used)) {
        history_go_back(&app->history); /* the same key leaves what it opened */
        app_refresh(app);
    } else {
        show_address(app, address.bytes, address.used);
    }
    buffer_done(&address);
}
