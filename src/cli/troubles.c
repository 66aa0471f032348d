/*
 * What is wrong while a reader begins and reads, gathered until it can be told where somebody reads
 * it. Refuses to write it on the terminal that strangers see.
 */
#include "cli/troubles.h"

#include "base/text.h"
#include "cli/complain.h"
#include "cli/options.h"
#include "cli/plain.h"
#include "kiosk/policy.h"
#include "sync/sync.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void add_note(struct buffer *out, const struct note *note)
{
    buffer_add_string(out, "pamphlet: ");
    note_format(out, note);
    buffer_add_char(out, '\n');
}

void troubles_add_errors(struct buffer *troubles, const struct sync *sync)
{
    const struct notes *notes = sync ? sync_site_notes(sync) : NULL;
    for (size_t i = 0; notes && i < notes->count; i++)
        if (notes->list[i].level == NOTE_ERROR)
            add_note(troubles, &notes->list[i]);
}

void troubles_add_hindrance(struct buffer *troubles, const struct options *options,
                            const struct cli_source *source, bool until_whole)
{
    if (source->hindered && options->session != SESSION_OWN_MACHINE)
        buffer_format(
            troubles,
            "pamphlet: %s: not all pages could be read at the moment, for lack of memory, "
            "processes or files; %s\n",
            options->content,
            until_whole ? "they are read again until the next reader has all of them"
                        : "start the reader again");
}

/* Adds the first files that cannot be shown at all, and how many more there are. */
static void add_lost_pages(struct buffer *troubles, const struct options *options,
                           struct library *library, size_t told_max)
{
    const struct notes *notes = library_notes(library);
    struct buffer line = {0};
    size_t lost = 0;
    for (size_t i = 0; i < notes->count; i++) {
        const struct note *note = &notes->list[i];
        if (note->level != NOTE_ERROR || note->line)
            continue;
        line.used = 0;
        add_note(&line, note);
        if (strstr(buffer_string(troubles), buffer_string(&line)))
            continue;
        if (++lost <= told_max)
            buffer_add(troubles, line.bytes, line.used);
    }
    if (lost == told_max + 1)
        buffer_format(troubles, "pamphlet: %s: 1 more file has such an error\n", options->content);
    else if (lost > told_max)
        buffer_format(troubles, "pamphlet: %s: %zu more files have errors like this\n",
                      options->content, lost - told_max);
    buffer_done(&line);
}

void troubles_add_lost_pages(struct buffer *troubles, const struct options *options,
                             struct library *library)
{
    if (options->session != SESSION_OWN_MACHINE)
        add_lost_pages(troubles, options, library, 1);
}

void troubles_add_refusal(struct buffer *troubles, struct cli_newer *newer)
{
    if (!newer->why || newer->told)
        return;
    newer->told = true;
    buffer_format(troubles, "pamphlet: %s: a newer file was left alone: %s\n", newer->file,
                  newer->why);
}

void troubles_log(struct buffer *troubles)
{
    struct buffer clean = {0};
    text_clean(&clean, buffer_string(troubles), troubles->used, TEXT_PROSE);
    cli_tell_administrator(buffer_string(&clean));
    buffer_done(&clean);
    buffer_done(troubles);
}

void troubles_print_lost_pages(const struct options *options, struct library *library)
{
    enum { TOLD_MAX = 5 };
    struct buffer troubles = {0};
    if (policy_allows(options->session, COMMAND_NOTES))
        add_lost_pages(&troubles, options, library, TOLD_MAX);
    plain_print(&troubles, stderr);
}

void troubles_tell(struct buffer *troubles, enum session session)
{
    if (!isatty(STDERR_FILENO))
        plain_print(troubles, stderr);
    else if (session == SESSION_KIOSK)
        troubles_log(troubles);
}

void troubles_tell_at_end(struct buffer *troubles, enum session session)
{
    if (!isatty(STDERR_FILENO) || policy_allows(session, COMMAND_NOTES))
        plain_print(troubles, stderr);
}
