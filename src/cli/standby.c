/*
 * For strangers: ends the session on a line that takes nothing more, and shows at a kiosk that it
 * is out of use, also after the program has ended.
 *
 * Whoever stands there can do nothing about that, so no key does anything.
 */
#include "cli/standby.h"

#include "base/clock.h"
#include "base/words.h"
#include "cli/choices.h"
#include "cli/site.h"
#include "term/signals.h"
#include "term/surroundings.h"
#include "term/term.h"
#include "ui/sheet.h"

#include <stdio.h>
#include <unistd.h>

/* The language that a reader would begin in. While no library says which, the environment may. */
static const char *first_language(const struct options *options, const struct library *library)
{
    if (options->lang)
        return options->lang;
    return library ? library_language(library, library_default_language(library))->code
                   : words_from_environment();
}

static struct outage prepare(const struct options *options, const struct library *library)
{
    return (struct outage){library, first_language(options, library), term_is_ascii(),
                           term_has_few_letters()};
}

static void draw(const struct options *options, const struct library *library,
                 struct screen *screen)
{
    int rows;
    int cols;
    struct outage outage = prepare(options, library);
    surroundings_size(&rows, &cols);
    screen_resize(screen, rows, cols);
    screen->bidi = cli_bidi(options);
    sheet_draw_outage(&outage, screen);
}

/* On a terminal of which no description is installed. */
static void say(const struct options *options, const struct library *library, int seconds)
{
    struct buffer words = {0};
    struct outage outage = prepare(options, library);
    outage.ascii = !surroundings_take_locale();
    sheet_write_outage(&outage, &words);
    printf("\n%s\n", buffer_string(&words));
    fflush(stdout);
    buffer_done(&words);
    sleep((unsigned)seconds);
}

/* How long a line may take nothing of what strangers are sent, before the program ends. */
enum { PATIENCE_SECONDS = 120 };

void cli_be_impatient(enum session session)
{
    signals_dead_man(session == SESSION_OWN_MACHINE ? 0 : PATIENCE_SECONDS);
}

void cli_be_patient(void)
{
    signals_dead_man(0);
}

bool cli_stand_by(const struct options *options, const struct library *library, int seconds)
{
    struct screen screen = {0};
    struct term_event event = {.kind = TERM_RESIZE};
    if (options->session != SESSION_KIOSK || !isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
        return false;
    if (term_open()) {
        say(options, library, seconds);
        return false;
    }
    if (cli_bidi(options) != LAYOUT_BIDI_OFF)
        term_take_bidi();
    int64_t end_ms = clock_ms() + seconds * 1000;
    for (int64_t left_ms; (left_ms = end_ms - clock_ms()) > 0 && event.kind != TERM_GONE;) {
        if (event.kind == TERM_RESIZE) {
            draw(options, library, &screen);
            cli_be_impatient(options->session);
            term_show(&screen, choose_theme(options, library));
            cli_be_patient();
        }
        event = term_wait((int)left_ms);
    }
    screen_done(&screen);
    return event.kind != TERM_GONE;
}

void cli_prepare_end(const struct options *options, const struct library *library)
{
    struct screen screen = {0};
    if (options->session != SESSION_KIOSK)
        return;
    draw(options, library, &screen);
    screen_put_cursor(&screen, screen.rows - 1, 0); /* below it, for whatever others write later */
    term_leave_notice(&screen, choose_theme(options, library));
    screen_done(&screen);
}
