/*
 * pamphlet: the browser. Drives the app from a real terminal.
 */
#include "cli/commands.h"

#include "base/clock.h"
#include "check/settings.h"
#include "cli/choices.h"
#include "cli/complain.h"
#include "cli/live.h"
#include "cli/newer.h"
#include "cli/open.h"
#include "cli/policy.h"
#include "cli/progress.h"
#include "cli/settings.h"
#include "cli/standby.h"
#include "cli/troubles.h"
#include "kiosk/policy.h"
#include "kiosk/printer.h"
#include "kiosk/qr.h"
#include "sync/sync.h"
#include "sync/watch.h"
#include "ui/app.h"
#include "ui/signals.h"
#include "ui/surroundings.h"
#include "ui/term.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* A kiosk that has nothing to show tries again after the first, and ends after the second if
 * nothing can come of that. */
enum { PAUSE_SECONDS = 10, LAST_SECONDS = 60 };

/* Ends a stranger's session if what is sent from here until be_patient() is not taken: whoever
 * stops reading must not keep a process. On one's own machine it may take as long as it likes. */
static void be_impatient(const struct options *options)
{
    signals_dead_man(options->session == SESSION_OWN_MACHINE ? 0 : CLI_PATIENCE_SECONDS);
}

static void be_patient(void)
{
    signals_dead_man(0);
}

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

/* Takes what the watching process sent. The theme is the new library's, unless the reader chose
 * another. */
static void take_news(struct app *app, struct watch *watch, const struct options *options,
                      struct looks *looks)
{
    bool chosen = looks->now != looks->first;
    cli_watch_take(watch, app);
    looks->first = choose_theme(options, app_library(app));
    if (!chosen)
        looks->now = looks->first;
}

/* The process that watches the pages while they are read. In a kiosk there is one only where pages
 * are missing for a reason that may pass, and only until they are there. */
struct watching {
    struct watch *watch; /* NULL: there is none */
    bool begun;
    bool until_whole;
    const struct library *damaged; /* the last one whose damage was told */
    int64_t since_ns; /* what changed from then on is not in the library that was opened */
};

/* One reading, from the moment that the content is opened. */
struct reading {
    const struct options *options;
    struct watching watching;
    struct cli_newer newer;    /* where what comes in a kiosk waits for the next reader */
    struct app_options wanted; /* of the app */
    struct buffer troubles;    /* what is wrong, until it can be told */
};

/* Has the watching process begin once the first screen is there: until then every processor is
 * needed for that. */
static void begin_watching(struct watching *watching)
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

/* Leaves it to the kernel to reap children, because a confined process cannot wait for them: the
 * one that watches, or the one that prints, may end before this one, and workers are about to. */
static void part_with_children(void)
{
    signal(SIGCHLD, SIG_IGN);
    sync_reap();
}

/* Gives the app what the reader did. */
static enum app_request give_event(struct app *app, const struct term_event *event)
{
    switch (event->kind) {
    case TERM_KEY:
        return app_key(app, event->key);
    case TERM_PASTE:
        return app_paste(app, event->key);
    case TERM_TAP:
        return app_tap(app, event->row, event->col);
    case TERM_WHEEL:
        return app_wheel(app, event->lines);
    default:
        return APP_NOTHING;
    }
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

/* Whether only a new start can bring a kiosk pages again: what it reads is damaged, and its own
 * wall hides what is there now, as it does where a file system has been mounted anew. */
static bool is_cut_off(const struct reading *reading, const struct app *app)
{
    return reading->options->session == SESSION_KIOSK && reading->newer.error == EACCES &&
           library_is_damaged(app_library(app));
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

/* Runs until the reader leaves, or the terminal goes away or takes no output for too long; in a
 * kiosk that is cut off until the next reset, when nobody is there. */
static void loop(struct reading *reading, struct app *app)
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
        be_impatient(options);
        term_show(&screen, looks.now);
        be_patient();
        begin_watching(watching);
        tell_damage(watching, app, options);
        struct term_event event = term_wait(app_wait_ms(app));
        request = app_time(app, clock_ms());
        if (event.kind == TERM_GONE)
            break;
        if (event.kind == TERM_RESIZE)
            resize(&screen);
        if (event.kind == TERM_CALL && watching->until_whole)
            cli_watch_keep(watching->watch, &reading->newer);
        else if (event.kind == TERM_CALL)
            take_news(app, watching->watch, options, &looks);
        if (request == APP_NOTHING)
            request = give_event(app, &event);
        if (request != APP_NOTHING)
            be_impatient(options);
        grant(request, app, options, &looks, &screen);
        be_patient();
        if (request == APP_FORGET && is_cut_off(reading, app))
            break;
    }
    screen_done(&screen);
}

/* Has a kiosk watch only if pages are missing that may be there later: it goes on for months. */
static void watch_for_missing(const struct options *options, const struct cli_source *source,
                              struct watching *watching)
{
    if (options->session != SESSION_KIOSK)
        return;
    watching->until_whole = watching->watch && source->hindered;
    if (watching->until_whole)
        return;
    watch_free(watching->watch);
    watching->watch = NULL;
}

/* Reads the titles, and has the process that watches read everything once that delays nothing. */
static void read_titles(struct sync *sync, struct watching *watching)
{
    watch_look(watching->watch);
    sync_read(sync);
    watching->since_ns = 0;
    begin_watching(watching);
}

/* Opens the terminal and the library. NULL after a complaint; what else is wrong is added to the
 * troubles. */
static struct library *open_both(struct reading *reading)
{
    const struct options *options = reading->options;
    struct watching *watching = &reading->watching;
    struct buffer *troubles = &reading->troubles;
    struct cli_source source;
    struct options wanted = *options;
    wanted.titles_first = watching->watch && options->session == SESSION_OWN_MACHINE &&
                          !options->page; /* titles alone have no names */
    if (!cli_begin(&wanted, &source))
        return NULL;
    troubles_add_errors(troubles, source.sync);
    if (source.sync && sync_is_titles(source.sync))
        read_titles(source.sync, watching);
    /* The terminal is opened while workers read the first pages, unless messages are to be shown on
     * it. */
    bool first = options->verbose || cli_is_long(&source);
    struct library *library = first ? cli_finish(&source) : NULL;
    cli_progress_end();
    const char *trouble = term_open();
    qr_load();
    library = library ? library : cli_finish(&source);
    watch_for_missing(options, &source, watching);
    troubles_add_hindrance(troubles, options, &source, watching->until_whole);
    if (library && !source.library)
        troubles_add_lost_pages(troubles, options, library);
    if (!trouble)
        return library;
    cli_report(NULL, trouble);
    library_free(library);
    return NULL;
}

/* Opens the library that has replaced the one being read. Why one is refused is printed right away
 * unless standard error is the terminal: a kiosk has no end to print it at. */
static struct library *take_newer(void *data)
{
    struct buffer troubles = {0};
    struct library *library = cli_newer_open(data);
    if (!isatty(STDERR_FILENO))
        troubles_add_refusal(&troubles, data);
    troubles_tell(&troubles, SESSION_KIOSK, false);
    return library;
}

/* Makes the app, and prepares all that it will need from the terminal and from other processes,
 * because nothing more can be opened once the reader is confined. The app takes the library over.
 */
static struct app *begin_app(struct reading *reading, struct library *library)
{
    const struct options *options = reading->options;
    struct app_options *wanted = &reading->wanted;
    if (wanted->bidi != LAYOUT_BIDI_OFF)
        term_take_bidi();
    if (options->mouse_given ? options->mouse
                             : wanted->session == SESSION_KIOSK && term_may_have_mouse())
        term_take_mouse();
    wanted->taps = term_has_mouse();
    choose_paper(&wanted->paper, library, wanted->session);
    wanted->fresh = cli_is_page(options) ? NULL : take_newer;
    wanted->fresh_data = &reading->newer;
    if (reading->watching.watch)
        term_listen(watch_line(reading->watching.watch));
    cli_prepare_end(options, library); /* in all languages: the app chooses the reader's after it */
    return app_new(library, wanted);
}

/* Lets the reader read a library, and frees everything. What is wrong is printed before that, if it
 * may be, and after it. Returns the exit status. */
static int read_library(struct reading *reading, struct library *library)
{
    const struct options *options = reading->options;
    struct app_options *wanted = &reading->wanted;
    struct buffer *troubles = &reading->troubles;
    /* If only the titles of a large folder have been read, there are no names yet. */
    bool has_names = !reading->watching.begun && !cli_is_page(options);
    cli_take_settings(library, options, has_names, troubles);
    troubles_tell(troubles, wanted->session, false);
    char *words = choose_words(options, library, wanted->query.language);
    wanted->words = words;
    struct app *app = begin_app(reading, library);
    part_with_children();
    bool confined = cli_confine(options);
    if (confined)
        loop(reading, app);
    else
        cli_stand_by(options, library, LAST_SECONDS);
    if (confined && is_cut_off(reading, app))
        buffer_format(troubles, "pamphlet: %s: ends, so that a new start can open it\n",
                      options->content);
    app_free(app);
    library_free(reading->newer.waiting);
    free(words);
    watch_free(reading->watching.watch);
    printer_free(wanted->paper.printer);
    be_impatient(options);
    term_close();
    be_patient();
    troubles_tell(troubles, wanted->session, true);
    buffer_done(troubles); /* drops what a stranger was not told */
    if (options->verbose)
        troubles_add_refusal(troubles, &reading->newer);
    troubles_tell(troubles, SESSION_OWN_MACHINE, true);
    return confined ? STATUS_YES : FATAL_STATUS;
}

/* Whether there is anything to show in a kiosk. If not, tells why, and all else that is wrong. */
static bool has_pages(const struct options *options, struct library *library,
                      struct buffer *troubles)
{
    const char *why = options->session == SESSION_KIOSK
                          ? settings_blank_trouble(library, options->now, options->show)
                          : NULL;
    if (!why)
        return true;
    buffer_format(troubles, "pamphlet: %s: %s\n", options->content, why);
    troubles_report(troubles, true);
    return false;
}

/* Opens what is to be read, and reads it. False: it cannot be opened, which has been told, and a
 * kiosk should try `again`. Else *status is what to end with. */
static bool try_to_read(const struct options *options, bool again, int *status)
{
    struct reading reading = {.options = options, .watching.since_ns = clock_now_ns()};
    reading.watching.watch = cli_watch_new(options);
    cli_newer_init(&reading.newer, options->content);
    struct library *library = open_both(&reading);
    *status = library ? STATUS_NO : STATUS_USAGE;
    if (library && choose_options(&reading.wanted, options, library) &&
        has_pages(options, library, &reading.troubles)) {
        if (again)
            cli_report(options->content, "can be read now");
        *status = read_library(&reading, library);
        return true;
    }
    bool waited = cli_stand_by(options, library, PAUSE_SECONDS);
    sync_reap();
    watch_free(reading.watching.watch);
    library_free(library);
    buffer_done(&reading.troubles);
    return !waited;
}

int cli_browse(const struct options *options)
{
    struct options now = *options;
    int status;
    if (!choose_standard_theme(options))
        return cli_complain(options->theme, "no such theme; there are " THEME_NAMES);
    cli_complain_in(options->session);
    for (bool again = false; !try_to_read(&now, again, &status); again = true) {
        if (!options->now_given)
            now.now = time(NULL);
    }
    term_close();
    return status;
}
