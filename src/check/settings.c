/*
 * Finds wrong settings of the reading program: theme, keys, the emergency page, the print command.
 *
 * All other settings are checked where they are read. Only the user interface knows themes and
 * keys, and this room may not include it, so the caller of check_new passes a judge.
 */
#include "check/settings.h"

#include "kiosk/printer.h"
#include "library/library.h"

#include <stdlib.h>
#include <string.h>

static void note(const struct check *check, enum note_level level, const struct site_source *source,
                 const struct value *at, const char *name, const char *why)
{
    notes_add(library_notes(check->library), level, source ? source->file : "pamphlet.yaml",
              at->line, at->column, "%s: %s", name, why);
}

/* Judges the value that the library holds, which is the one that the reading program gets. */
static void judge(const struct check *check, const struct site_source *source, const char *name,
                  const struct value *value)
{
    struct buffer why = {0};
    if (check->options.judge &&
        !check->options.judge(name, library_setting(check->library, name), &why))
        note(check, NOTE_ERROR, source, value, name, buffer_string(&why));
    buffer_done(&why);
}

static void judge_keys(const struct check *check)
{
    const struct site_source *source = NULL;
    const struct value *keys = site_find(&check->site, "keys", &source);
    bool ours = keys && source->ours && keys->kind == VALUE_MAP; /* Hugo's files have other keys */
    for (const struct value *row = ours ? keys->first : NULL; row; row = row->next) {
        char *name = memory_format("keys.%s", row->key ? row->key : "");
        judge(check, source, name, row);
        free(name);
    }
}

const char *settings_emergency_trouble(const struct library *library, int64_t now, unsigned show)
{
    const char *address = library_setting(library, "emergency.page");
    uint32_t page = 0;
    if (!*address)
        return NULL;
    if (library_find(library, address, strlen(address), &page) != FOUND_PAGE)
        return "no page has this address";
    return library_may_open(library, page, now, show) ? NULL : "this page is hidden from readers";
}

const char *settings_clock_trouble(const struct library *library, int64_t now, unsigned show)
{
    bool dated = false;
    for (uint32_t id = 1; id <= library_page_count(library); id++) {
        bool written = *library_row(library, id).path;
        if (written && library_may_open(library, id, now, show))
            return NULL;
        enum library_hidden why = written ? library_hidden(library, id, now) : HIDDEN_NOT;
        dated = dated || why == HIDDEN_FUTURE || why == HIDDEN_EXPIRED;
    }
    return dated ? "none of the pages is shown, because by this machine's clock they begin later "
                   "or have ended; set the clock, or their dates"
                 : NULL;
}

bool settings_is_lost(struct library *library, const char *path)
{
    const struct note *note = NULL;
    while ((note = notes_on(library_notes(library), path, note)))
        if (note->level == NOTE_ERROR && !note->line)
            return true;
    return false;
}

const char *settings_blank_trouble(struct library *library, int64_t now, unsigned show)
{
    const char *clock = settings_clock_trouble(library, now, show);
    bool lost = false;
    for (uint32_t id = 1; id <= library_page_count(library); id++) {
        const char *path = library_row(library, id).path;
        if (!*path || !library_may_open(library, id, now, show))
            continue;
        if (!settings_is_lost(library, path))
            return NULL;
        lost = true;
    }
    return clock ? clock
           : lost
               ? "none of its pages can be read; the lines before this one say why"
               : "there is no page in it that may be shown; put pages there, or mount the folder";
}

const char *settings_print_trouble(const struct library *library, bool *elsewhere)
{
    const char *command = library_setting(library, "print.0");
    *elsewhere = false;
    if (!*command)
        return NULL;
    if (*command != '/')
        return "give the whole path of the command, as in /usr/bin/lp";
    *elsewhere = !printer_can_run(command);
    return *elsewhere ? "there is no such command on this machine" : NULL;
}

static void judge_emergency(const struct check *check)
{
    const struct site_source *source = NULL;
    const struct value *value = site_find(&check->site, "emergency.page", &source);
    const char *why =
        settings_emergency_trouble(check->library, check->options.now, check->options.shown);
    if (value && why)
        note(check, NOTE_ERROR, source, value, "emergency.page", why);
}

/* A command that is missing here is only a warning: an editor's machine need not be the one that
 * prints. */
static void judge_print(const struct check *check)
{
    const struct site_source *source = NULL;
    const struct value *value = site_find(&check->site, "print", &source);
    bool elsewhere;
    const char *why = settings_print_trouble(check->library, &elsewhere);
    if (value && why)
        note(check, elsewhere ? NOTE_WARNING : NOTE_ERROR, source, value, "print", why);
}

void check_settings(const struct check *check)
{
    const struct site_source *source = NULL;
    const struct value *theme = site_find(&check->site, "theme", &source);
    /* In Hugo's files "theme" is the website's. */
    if (theme && source->ours && theme->kind == VALUE_SCALAR && theme->scalar_bytes)
        judge(check, source, "theme", theme);
    judge_keys(check);
    judge_emergency(check);
    judge_print(check);
}
