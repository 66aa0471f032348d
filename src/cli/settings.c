/*
 * Checks what a site sets for the reader against what the reader can do: keys, looks, the emergency
 * page, printing; and whether the clock hides all of it.
 *
 * Refuses to stop for any of it: people can still read. But the administrator has to know.
 */
#include "cli/settings.h"

#include "check/settings.h"
#include "term/theme.h"
#include "ui/keys.h"

#include <string.h>

static const char keys_prefix[] = "keys.";

static bool is_of_keys(const char *name)
{
    return strncmp(name, keys_prefix, strlen(keys_prefix)) == 0;
}

bool cli_judge_setting(const char *name, const char *words, struct buffer *why)
{
    if (is_of_keys(name))
        return keys_take(name + strlen(keys_prefix), words, why);
    if (strcmp(name, "theme") != 0 || !*words || theme_find(words))
        return true;
    buffer_add_string(why, "no such theme; there are " THEME_NAMES);
    return false;
}

static void tell(struct buffer *troubles, const char *name, const char *why)
{
    if (why)
        buffer_format(troubles, "pamphlet: %s: %s\n", name, why);
}

static void take_keys_and_looks(const struct library *library, struct buffer *troubles)
{
    const struct library_setting *setting;
    for (size_t i = 0; (setting = library_setting_at(library, i)); i++) {
        struct buffer why = {0};
        if (!cli_judge_setting(setting->name, setting->words, &why))
            tell(troubles, setting->name, buffer_string(&why));
        buffer_done(&why);
    }
}

void cli_take_settings(const struct library *library, const struct options *options, bool has_names,
                       struct buffer *troubles)
{
    bool elsewhere;
    const char *print = settings_print_trouble(library, &elsewhere);
    take_keys_and_looks(library, troubles);
    if (has_names) {
        tell(troubles, "date", settings_clock_trouble(library, options->now, options->show));
        tell(troubles, "emergency.page",
             settings_emergency_trouble(library, options->now, options->show));
    }
    /* The kiosk's print command need not be on an author's machine, and over SSH none is started.
     */
    if (options->session == SESSION_KIOSK ||
        (options->session == SESSION_OWN_MACHINE && !elsewhere))
        tell(troubles, "print", print);
}
