/*
 * The event loop of a reader: screens out, events in, and what the app asks for and cannot do
 * itself.
 */
#include "cli/loop.h"

#include "base/clock.h"
#include "base/words.h"
#include "check/settings.h"
#include "cli/choices.h"
#include "cli/complain.h"
#include "cli/open.h"
#include "cli/standby.h"
#include "sync/watch.h"
#include "term/surroundings.h"
#include "term/term.h"

#include <errno.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

static void resize(struct screen *screen)
{
    int rows;
    int cols;
    surroundings_size(&rows, &cols);
    screen_resize(screen, rows, cols);
}

/* The theme at first, which the site or the options chose, and now. */
struct looks {
    const struct theme *first;
    const struct theme *now;
};

static void reset_looks(struct looks *looks, const struct app *app, const struct options *options)
{
    looks->first = looks->now = choose_theme(options, app_library(app));
}

/* Takes what the watching process sent: the newest library, the caller's; NULL: none came. *gone:
 * nothing more will come. */
static struct library *take_sent(struct watch *watch, struct watch_news *news, bool *gone)
{
    int fd;
    const char *why;
    *gone = watch_take(watch, news, &fd) == HANDOVER_GONE;
    if (*gone)
        term_listen(-1); /* what is there can still be read */
    return fd >= 0 ? library_open_file(fd, &why) : NULL;
}

/* Gives it to the app. The theme is the new library's, unless the reader chose another. */
static void take_news(struct app *app, struct watch *watch, const struct options *options,
                      struct looks *looks)
{
    bool gone;
    bool chosen = looks->now != looks->first;
    struct watch_news news;
    struct library *library = take_sent(watch, &news, &gone);
    if (gone)
        app_say(app, words_say("Changes are no longer seen here. Start again to see them."));
    app_progress(app, (size_t)news.done, (size_t)news.all);
    if (library)
        app_take(app, library);
    if (news.broken)
        app_say(app, words_say("Error in the site's configuration: see pamphlet check."));
#ifdef __GLIBC__
    if (library)
        malloc_trim(0); /* the old library may have been a large one, in memory */
#endif
    looks->first = choose_theme(options, app_library(app));
    if (!chosen)
        looks->now = looks->first;
}

/* Keeps it until cli_newer_open is asked for a newer library. */
static void keep_news(struct watch *watch, struct cli_newer *newer)
{
    bool gone;
    struct watch_news news;
    struct library *library = take_sent(watch, &news, &gone);
    if (!library)
        return;
    library_free(newer->waiting);
    newer->waiting = library;
}

void loop_begin_watching(struct watching *watching)
{
    if (watching->watch && !watching->begun && watching->until_whole)
        watch_until_whole(watching->watch);
    else if (watching->watch && !watching->begun)
        watch_begin(watching->watch, watching->since_ns);
    watching->begun = true;
}

/* Reports damage in the cached library, which the reader itself may not delete: once, since on a
 * failing disk it would never end. In a kiosk that in each library file, unless its screen is where
 * that would be told. */
static void tell_damage(struct watching *watching, const struct app *app,
                        const struct options *options)
{
    const struct library *library = app_library(app);
    if (library == watching->damaged || !library_is_damaged(library))
        return;
    if (watching->watch && !watching->damaged)
        watch_damaged(watching->watch);
    if (options->session == SESSION_KIOSK && !isatty(STDERR_FILENO)) {
        cli_complain_in(options->session); /* the words are the same as for the file before */
        cli_is_damaged(options, library);
    }
    watching->damaged = library;
}

/* The key of an event. A letter that Alt was held with, or that Escape came right before, which
 * look the same, is text where letters are: somebody types "ź" with the right Alt, on a keyboard
 * that does not know it. Elsewhere it is Escape, and then the letter, which a slow line may bring
 * at once; the screen that Escape leads to is drawn before that, because the letter means what is
 * seen there. */
static uint32_t key_of(const struct app *app, const struct term_event *event)
{
    struct term_event letter = *event;
    if (!event->with_alt || app_is_typing(app))
        return event->key;
    letter.with_alt = false;
    term_wait_again(&letter);
    return KEY_IS_ESCAPE;
}

/* Gives the app what the reader did. */
static enum app_request give_event(struct app *app, const struct term_event *event)
{
    switch (event->kind) {
    case TERM_KEY:
        return app_key(app, key_of(app, event));
    case TERM_PASTE:
        return app_paste(app, event->key);
    case TERM_PRESS:
        app_press(app, event->row, event->col);
        return APP_NOTHING;
    case TERM_LIFT:
        return app_lift(app, event->row, event->col);
    case TERM_TAP:
        return app_tap(app, event->row, event->col);
    case TERM_WHEEL:
        return app_wheel(app, event->lines);
    default:
        return APP_NOTHING;
    }
}

/* Whether an event is a letter of a text, and no command. */
static bool is_text(const struct app *app, const struct term_event *event)
{
    bool letter = event->kind == TERM_KEY && event->key >= ' ' && event->key < KEY_NAMED;
    return event->kind == TERM_PASTE || (letter && app_is_typing(app));
}

/* Gives the app an event; if that is a letter of a text, all letters that have come, because the
 * screen need not show one by one what is pasted. But it is drawn now and then, however long the
 * text is. */
static enum app_request give_what_came(struct app *app, struct term_event event)
{
    enum { LETTERS_MAX = 4096 };
    bool text = is_text(app, &event);
    enum app_request request = give_event(app, &event);
    for (int i = 1; text && i < LETTERS_MAX && request == APP_NOTHING; i++) {
        event = term_wait(0);
        text = is_text(app, &event);
        if (text)
            request = give_event(app, &event);
        else if (event.kind != TERM_TIMEOUT)
            term_wait_again(&event);
    }
    return request;
}

/* Does what the app asks for and cannot do itself. */
static void grant(enum app_request request, const struct app *app, const struct options *options,
                  struct looks *looks, struct screen *screen)
{
    switch (request) {
    case APP_REDRAW:
        term_redraw();
        break;
    case APP_THEME:
        looks->now = theme_next(looks->now);
        break;
    case APP_SUSPEND:
        term_suspend();
        resize(screen);
        break;
    case APP_FORGET:
        reset_looks(looks, app, options);
        term_forget();
        break;
    case APP_NOTHING:
    case APP_QUIT:
        break;
    }
}

const char *loop_why_cut_off(const struct reading *reading, const struct app *app)
{
    struct library *library = app_library(app);
    struct library_query query = view_query(&reading->wanted.context);
    if (reading->options->session != SESSION_KIOSK)
        return NULL;
    if (reading->newer.lost)
        return "ends, for what was being read has been written over; put a library file there";
    if (reading->newer.error == EACCES && library_is_damaged(library))
        return "ends, so that a new start can open it";
    return settings_blank_trouble(library, query.now, query.show);
}

/* Draws the screen; if that showed that the library can be read no further, as when another file
 * was copied over it, from what is there now. */
static void draw(struct reading *reading, struct app *app, struct screen *screen)
{
    const struct app_options *wanted = &reading->wanted;
    app_draw(app, screen);
    bool damaged = wanted->fresh && library_is_damaged(app_library(app));
    struct library *library = damaged ? wanted->fresh(wanted->fresh_data) : NULL;
    if (!library)
        return;
    app_take(app, library);
    app_draw(app, screen);
}

void loop_run(struct reading *reading, struct app *app)
{
    const struct options *options = reading->options;
    struct watching *watching = &reading->watching;
    struct looks looks;
    struct screen screen = {0};
    enum app_request request = APP_NOTHING;
    reset_looks(&looks, app, options);
    resize(&screen);
    app_time(app, clock_ms());
    while (request != APP_QUIT) {
        draw(reading, app, &screen);
        cli_be_impatient(options->session);
        term_show(&screen, looks.now);
        cli_be_patient();
        loop_begin_watching(watching);
        tell_damage(watching, app, options);
        struct term_event event = term_wait(app_wait_ms(app));
        request = app_time(app, clock_ms());
        if (event.kind == TERM_GONE)
            break;
        if (event.kind == TERM_RESIZE)
            resize(&screen);
        if (event.kind == TERM_CALL && watching->until_whole)
            keep_news(watching->watch, &reading->newer);
        else if (event.kind == TERM_CALL)
            take_news(app, watching->watch, options, &looks);
        bool waits = app_is_welcoming(app);
        if (request == APP_NOTHING)
            request = give_what_came(app, event);
        if (request != APP_NOTHING)
            cli_be_impatient(options->session);
        grant(request, app, options, &looks, &screen);
        cli_be_patient();
        if ((request == APP_FORGET || waits) && loop_why_cut_off(reading, app))
            break;
    }
    screen_done(&screen);
}
