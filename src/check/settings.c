/*
 * What a site says of the reader, and cannot be meant: looks, keys, the emergency page, what
 * prints.
 *
 * The rest of the settings is judged where it is read. Looks and keys are known to the reader
 * alone: whoever asks for the check passes a judge.
 */
#include "check/settings.h"

#include "kiosk/printer.h"
#include "library/library.h"

#include <string.h>

static void note(const struct check *check, const struct site_source *source,
                 const struct value *at, const char *name, const char *why)
{
    notes_add(library_notes(check->library), NOTE_ERROR, source ? source->file : "pamphlet.yaml",
              at->line, at->column, "%s: %s", name, why);
}

/* As the reader finds it in the library. */
static void judge(const struct check *check, const struct site_source *source, const char *name,
                  const struct value *value)
{
    struct buffer why = {0};
    if (check->options.judge &&
        !check->options.judge(name, library_setting(check->library, name), &why))
        note(check, source, value, name, buffer_string(&why));
    buffer_done(&why);
}

static void judge_keys(const struct check *check)
{
    const struct site_source *source = NULL;
    const struct value *keys = site_find(&check->site, "keys", &source);
    bool ours = keys && source->ours && keys->kind == VALUE_MAP; /* Hugo's files have other keys */
    for (const struct value *row = ours ? keys->first : NULL; row; row = row->next) {
        struct buffer name = {0};
        buffer_format(&name, "keys.%s", row->key);
        judge(check, source, name.bytes, row);
        buffer_done(&name);
    }
}

/* The same question that the reader asks when somebody presses the key. */
static void judge_emergency(const struct check *check)
{
    const struct site_source *source = NULL;
    const struct value *value = site_find(&check->site, "emergency.page", &source);
    const char *address = library_setting(check->library, "emergency.page");
    uint32_t page = 0;
    if (!value || !*address)
        return;
    if (library_find(check->library, address, strlen(address), NAME_LAST_PART, &page) != FOUND_PAGE)
        note(check, source, value, "emergency.page", "no page has this address");
    else if (!library_may_open(check->library, page, check->options.now, check->options.show))
        note(check, source, value, "emergency.page", "this page is hidden from readers");
}

/* No shell is asked where a command is. */
static void judge_print(const struct check *check)
{
    const struct site_source *source = NULL;
    const struct value *value = site_find(&check->site, "print", &source);
    const char *command = library_setting(check->library, "print.0");
    if (!value || !*command)
        return;
    if (*command != '/')
        note(check, source, value, "print",
             "give the whole path of the command, as in /usr/bin/lp");
    else if (!printer_can_run(command))
        notes_add(library_notes(check->library), NOTE_WARNING, source ? source->file : "",
                  value->line, value->column, "print: there is no such command on this machine");
}

void check_settings(const struct check *check)
{
    const struct site_source *source = NULL;
    const struct value *theme = site_find(&check->site, "theme", &source);
    /* In Hugo's files it is the website's. */
    if (theme && source->ours && theme->kind == VALUE_SCALAR && theme->scalar_bytes)
        judge(check, source, "theme", theme);
    judge_keys(check);
    judge_emergency(check);
    judge_print(check);
}
