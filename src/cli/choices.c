/*
 * What a site's settings, the options and the environment choose for a reader: looks, language,
 * words, idle time, printing.
 *
 * Refuses to report settings of a site that cannot be used, which cli/settings.c does: here the
 * default takes their place.
 */
#include "cli/choices.h"

#include "base/clock.h"
#include "base/memory.h"
#include "base/words.h"
#include "cli/open.h"
#include "cli/site.h"
#include "kiosk/idle.h"
#include "kiosk/policy.h"
#include "kiosk/printer.h"
#include "term/signals.h"
#include "term/surroundings.h"
#include "term/term.h"
#include "ui/view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct theme *choose_standard_theme(const struct options *options)
{
    const char *name = options->theme;
    if (!name)
        name = surroundings_want_colour() ? "default" : "mono";
    return theme_find(name);
}

const struct theme *choose_theme(const struct options *options, const struct library *library)
{
    const struct theme *own = library ? theme_find(library_setting(library, "theme")) : NULL;
    return !options->theme && own && term_has_colour() ? own : choose_standard_theme(options);
}

/* A list that ends with NULL once something was added. */
struct arguments {
    const char **words;
    size_t count;
    size_t room;
};

/* Adds the settings PREFIX0, PREFIX1 and so on; true: there are any. */
static bool add_arguments(const struct library *library, const char *prefix, struct arguments *list)
{
    for (size_t i = 0;; i++) {
        char name[40];
        snprintf(name, sizeof name, "%s%zu", prefix, i);
        const char *words = library_setting(library, name);
        list->words = memory_grow(list->words, &list->room, list->count + 1, sizeof *list->words);
        list->words[list->count] = *words ? words : NULL;
        if (!*words)
            return i > 0;
        list->count++;
    }
}

/* Whether the command that a folder names may run. Whoever sets up a kiosk has chosen its folder;
 * on one's own machine it may be anybody's, so there the command line has to say it; strangers over
 * SSH run none. */
static bool may_run_command(const struct options *options)
{
    return options->session == SESSION_KIOSK ||
           (options->session == SESSION_OWN_MACHINE && options->allow_print);
}

/* Starts the helper that runs the site's print command; for large letters that gets more arguments.
 */
static struct printer *open_printer(const struct library *library)
{
    struct arguments plain = {0};
    struct arguments large = {0};
    const char *const *commands[PRINTER_FORMS] = {0};
    struct printer *printer = NULL;
    if (add_arguments(library, "print.", &plain)) {
        add_arguments(library, "print.", &large);
        bool has_large = add_arguments(library, "print.large.", &large);
        commands[PRINTER_PLAIN] = plain.words;
        commands[PRINTER_LARGE] = has_large ? large.words : NULL;
        printer = printer_new(commands);
    }
    free(plain.words);
    free(large.words);
    return printer;
}

/* A slow printer may hold up the line longer than a screen does. */
static bool print_attached(const char *text, size_t n_bytes)
{
    enum { PRINTING_SECONDS = 600 };
    signals_dead_man(PRINTING_SECONDS);
    bool sent = term_print(text, n_bytes);
    signals_dead_man(0);
    return sent;
}

/* A terminal's own printer is offered over SSH, and on one's own machine if nothing else prints.
 * Most terminfo entries claim one that is switched on and off (mc5 and mc4), with or without a
 * printer; these are believed only over SSH, where somebody may well have set it up. */
void choose_paper(struct paper *paper, const struct options *options, const struct library *library)
{
    enum session session = options->session;
    const char *cols = library_setting(library, "print.columns");
    enum term_printer own = session == SESSION_KIOSK ? TERM_PRINTER_NONE : term_printer();
    paper->printer = may_run_command(options) ? open_printer(library) : NULL;
    paper->withheld = session == SESSION_OWN_MACHINE && !options->allow_print &&
                      *library_setting(library, "print.0");
    paper->large_cols = (uint32_t)strtoul(cols, NULL, 10);
    bool believed = own == TERM_PRINTER_COUNTED
                        ? session == SESSION_SSH || !paper->printer
                        : own == TERM_PRINTER_SWITCHED && session == SESSION_SSH;
    paper->attached = believed ? print_attached : NULL;
    policy_set_printing(paper_printing(paper));
}

/* The seconds that a setting gives; the standard if they are out of bounds, as they may be in a
 * file from elsewhere. */
static int bounded(const char *setting, long least, long most, int standard)
{
    long seconds = strtol(setting, NULL, 10);
    return seconds >= least && seconds <= most ? (int)seconds : standard;
}

/* Over SSH an idle session ends, unless the site says never; on one's own machine it does not. A
 * kiosk is shared, so "never" does not hold there. */
static void choose_idle(struct app_options *wanted, const struct library *library)
{
    enum { SSH_AFTER_SECONDS = 20 * 60 };
    const char *after = library_setting(library, "idle.after");
    const char *warning = library_setting(library, "idle.warning");
    if (wanted->context.session == SESSION_SSH)
        wanted->idle_after_seconds = *after && strtol(after, NULL, 10) == 0 ? 0 : SSH_AFTER_SECONDS;
    if (wanted->context.session == SESSION_KIOSK)
        wanted->idle_after_seconds =
            bounded(after, IDLE_AFTER_SECONDS_MIN, IDLE_AFTER_SECONDS_MAX, IDLE_AFTER_SECONDS);
    wanted->welcome = wanted->context.session == SESSION_KIOSK;
    wanted->idle_warning_seconds =
        bounded(warning, IDLE_WARNING_SECONDS_MIN, IDLE_WARNING_SECONDS_MAX, IDLE_WARNING_SECONDS);
}

char *choose_words(const struct options *options, const struct library *library, uint32_t language)
{
    const char *code = language ? library_language(library, language)->code : "en";
    if (options->session != SESSION_KIOSK && !(options->lang && words_has(code)))
        code = words_from_environment();
    return memory_copy(code, strlen(code));
}

/* Whether the terminal can show a language's script, as far as its name tells. */
static bool can_show(const struct library *library, uint32_t language)
{
    const char *name = library_language(library, language)->name;
    return view_letters_in(name, term_is_ascii()) != LETTERS_NONE;
}

/* The language that a reader begins in where none is asked for: the environment's, if the site has
 * it and the terminal can show its script. A kiosk begins in the site's own. An environment that
 * asks for English may ask for nothing at all, so it does not count. */
static uint32_t first_language(const struct options *options, const struct library *library)
{
    const char *code = options->session == SESSION_KIOSK ? "en" : words_from_environment();
    uint32_t language =
        strcmp(code, "en") == 0 ? 0 : library_find_language(library, code, strlen(code));
    if (language && !can_show(library, language))
        language = 0;
    return language ? language : library_default_language(library);
}

bool choose_other_language(const struct options *options, const struct library *library)
{
    const char *code = options->lang;
    uint32_t language = code ? library_find_language(library, code, strlen(code)) : 0;
    return language && !can_show(library, language) &&
           can_show(library, first_language(options, library));
}

bool choose_options(struct app_options *wanted, const struct options *options,
                    const struct library *library)
{
    struct options now = *options;
    if (choose_other_language(options, library))
        now.lang = NULL;
    bool known;
    /* Without an underline links would be told by a colour alone: their numbers are in brackets. */
    bool numbers = !term_has_underline();
    uint32_t language = cli_language(library, &now, first_language(options, library), &known);
    *wanted = (struct app_options){.context = {.session = options->session,
                                               .ascii = term_is_ascii(),
                                               .colour = term_has_colour(),
                                               .signs = !term_has_reverse(),
                                               .numbers = numbers,
                                               .linear = options->linear,
                                               .bidi = cli_bidi(options),
                                               .query = cli_query(options)}};
    if (known && options->page)
        wanted->page = cli_find_page(library, &now, options->page, language);
    else if (cli_is_page(options))
        wanted->page = 1;
    wanted->context.query.language = language;
    wanted->context.clock = cli_is_given(options, "now") ? NULL : clock_unix_seconds;
    choose_idle(wanted, library);
    wanted->now_ms = clock_ms();
    return known && (!options->page || wanted->page);
}
