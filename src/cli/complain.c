/*
 * Complaints: what is wrong, told to whoever can mend it.
 *
 * That is whoever typed the command; but if strangers see the screen, it is the administrator, who
 * is not there. Refuses to tell strangers of paths and reasons: if standard error is their screen,
 * these go to the system's log.
 */
#include "cli/complain.h"

#include "base/text.h"
#include "base/to_ascii.h"
#include "base/words.h"
#include "cli/options.h"
#include "term/surroundings.h"
#include "term/term.h"

#include <stdio.h>
#include <string.h>
#include <syslog.h>
#include <unistd.h>

static struct {
    enum session session;
    struct buffer last; /* what a kiosk told last: it tries again and again for the same reason */
} state;

void cli_complain_in(enum session session)
{
    state.session = session;
    state.last.used = 0;
}

/* Whether strangers do not see what is written on standard error. Without a terminal nobody is at a
 * kiosk; but over SSH it is the client's then. */
static bool is_kept(void)
{
    bool terminal = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
    if (state.session == SESSION_SSH)
        return terminal && !isatty(STDERR_FILENO);
    return !terminal || !isatty(STDERR_FILENO);
}

static void log_lines(const char *lines)
{
    for (const char *line = lines; *line;) {
        int n_bytes = (int)strcspn(line, "\n");
        syslog(LOG_ERR, "%.*s", n_bytes, line);
        line += n_bytes + (line[n_bytes] == '\n');
    }
    closelog(); /* no descriptor is left open for the reader */
}

/* Tells a reader over SSH, who can do nothing about it but ask. */
static void tell_reader(FILE *to)
{
    struct buffer plain = {0};
    bool utf8 = surroundings_take_locale();
    const char *code = words_from_environment();
    words_choose(utf8 ? code : "en");
    const char *words =
        words_say("These pages cannot be read at the moment. Please try again later, or ask the "
                  "clinic.");
    if (utf8)
        buffer_add_string(&plain, words);
    else
        text_to_ascii(&plain, words, strlen(words));
    fprintf(to, "%s\n", buffer_string(&plain));
    buffer_done(&plain);
}

void cli_tell_administrator(const char *lines)
{
    if (!*lines)
        return; /* once it is confined, the program may not even ask */
    if (state.session == SESSION_KIOSK && strcmp(lines, buffer_string(&state.last)) == 0)
        return;
    state.last.used = 0;
    buffer_add_string(&state.last, lines);
    if (is_kept())
        fputs(lines, stderr);
    else
        log_lines(lines);
}

static void add_line(struct buffer *line, const char *what, const char *why)
{
    struct buffer raw = {0};
    buffer_format(&raw, "%s%s%s", what ? what : "", what ? ": " : "", why);
    buffer_add_string(line, "pamphlet: ");
    text_clean(line, raw.bytes, raw.used, TEXT_LINE);
    buffer_add_string(line, "\n");
    buffer_done(&raw);
}

int cli_complain(const char *what, const char *why)
{
    struct buffer line = {0};
    if (state.session == SESSION_KIOSK)
        return cli_report(what, why); /* nobody there has typed anything */
    add_line(&line, what, why);
    term_close(); /* if it is open: the words must stay on the screen */
    fputs(buffer_string(&line), stderr);
    buffer_done(&line);
    return STATUS_USAGE;
}

int cli_report(const char *what, const char *why)
{
    struct buffer line = {0};
    if (state.session == SESSION_OWN_MACHINE)
        return cli_complain(what, why);
    add_line(&line, what, why);
    if (state.session == SESSION_SSH) {
        term_close();
        tell_reader(is_kept() ? stdout : stderr);
    }
    cli_tell_administrator(buffer_string(&line));
    buffer_done(&line);
    return STATUS_USAGE;
}
