/*
 * pamphlet: the browser. Opens what is to be read and the terminal, confines itself, and lets the
 * reader read (cli/loop.c).
 */
#include "cli/commands.h"

#include "base/clock.h"
#include "base/words.h"
#include "check/settings.h"
#include "cli/choices.h"
#include "cli/complain.h"
#include "cli/loop.h"
#include "cli/newer.h"
#include "cli/open.h"
#include "cli/policy.h"
#include "cli/progress.h"
#include "cli/settings.h"
#include "cli/standby.h"
#include "cli/troubles.h"
#include "kiosk/printer.h"
#include "kiosk/qr.h"
#include "sync/channel.h"
#include "sync/sync.h"
#include "sync/watch.h"
#include "term/term.h"
#include "ui/app.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* A kiosk that has nothing to show tries again after the first, and ends after the second if
 * nothing can come of that. */
enum { PAUSE_SECONDS = 10, LAST_SECONDS = 60 };

/* Leaves it to the kernel to reap children, because a confined process cannot wait for them: the
 * one that watches, or the one that prints, may end before this one, and workers are about to. */
static void part_with_children(void)
{
    signal(SIGCHLD, SIG_IGN);
    channel_reap();
}

/* Starts the process that watches the content, if that is a folder or a page on one's own machine,
 * or a folder in a kiosk; else NULL. */
static struct watch *start_watching(const struct options *options)
{
    struct stat status;
    struct sync_options wanted = cli_sync_options(options);
    bool page = options->session == SESSION_OWN_MACHINE && cli_is_page(options);
    if (options->session == SESSION_SSH || stat(options->content, &status) != 0 ||
        !(S_ISDIR(status.st_mode) || page))
        return NULL;
    wanted.now = cli_is_given(options, "now") ? options->now : 0;
    wanted.tell = NULL;
    wanted.progress = NULL;
    return watch_new(options->content, &wanted);
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
    loop_begin_watching(watching);
}

/* Opens the terminal and the library. NULL after a complaint; what else is wrong is added to the
 * troubles. */
static struct library *open_both(struct reading *reading)
{
    enum { MANY_PAGES = 2000 };
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
    /* The terminal is opened while workers read the first pages, unless messages or cli_progress
     * are to be shown on it. */
    bool is_long = source.sync && sync_count(source.sync) > MANY_PAGES;
    bool first = options->verbose || is_long;
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
    troubles_tell(&troubles, SESSION_KIOSK);
    return library;
}

/* Makes the app, and prepares all that it will need from the terminal and from other processes,
 * because nothing more can be opened once the reader is confined. The app takes the library over.
 */
static struct app *begin_app(struct reading *reading, struct library *library)
{
    const struct options *options = reading->options;
    struct app_options *wanted = &reading->wanted;
    if (wanted->context.bidi != LAYOUT_BIDI_OFF)
        term_take_bidi();
    if (cli_is_given(options, "mouse")
            ? options->mouse
            : wanted->context.session == SESSION_KIOSK && term_may_have_mouse())
        term_take_mouse();
    wanted->context.taps = term_has_mouse();
    wanted->context.titles = reading->watching.begun;
    choose_paper(&wanted->paper, options, library);
    wanted->fresh = cli_is_page(options) ? NULL : take_newer;
    wanted->fresh_data = &reading->newer;
    if (reading->watching.watch)
        term_listen(watch_line(reading->watching.watch));
    cli_prepare_end(options, library); /* in all languages: the app chooses the reader's after it */
    bool other = choose_other_language(options, library);
    struct app *app = app_new(library, wanted);
    if (other)
        app_say(app,
                words_say("This screen cannot show that language. Ask the clinic for a copy."));
    return app;
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
    troubles_tell(troubles, wanted->context.session);
    char *words = choose_words(options, library, wanted->context.query.language);
    wanted->words = words;
    struct app *app = begin_app(reading, library);
    part_with_children();
    bool confined = cli_confine(options);
    if (confined)
        loop_run(reading, app);
    else
        cli_stand_by(options, library, LAST_SECONDS);
    const char *cut_off = loop_why_cut_off(reading, app);
    if (confined && cut_off)
        buffer_format(troubles, "pamphlet: %s: %s\n", options->content, cut_off);
    app_free(app);
    library_free(reading->newer.waiting);
    free(words);
    watch_free(reading->watching.watch);
    printer_free(wanted->paper.printer);
    cli_be_impatient(options->session);
    term_close();
    cli_be_patient();
    troubles_tell_at_end(troubles, wanted->context.session);
    buffer_done(troubles); /* drops what a stranger was not told */
    if (options->verbose)
        troubles_add_refusal(troubles, &reading->newer);
    troubles_tell_at_end(troubles, SESSION_OWN_MACHINE);
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
    troubles_log(troubles);
    return false;
}

/* Opens what is to be read, and reads it. False: it cannot be opened, which has been told, and a
 * kiosk should try `again`. Else *status is what to end with. */
static bool try_to_read(const struct options *options, bool again, int *status)
{
    struct reading reading = {.options = options, .watching.since_ns = clock_now_ns()};
    reading.watching.watch = start_watching(options);
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
    channel_reap();
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
        if (!cli_is_given(options, "now"))
            now.now = time(NULL);
    }
    term_close();
    return status;
}
