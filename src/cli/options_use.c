/*
 * Which options only some commands use, so that nobody waits for what they do elsewhere.
 *
 * Refuses no option that says how a reader likes pages, though only show does something with
 * --width and --links: they may be in an alias for all commands. Nor one in a session of strangers:
 * a kiosk that was set up with it would be out of use.
 */
#include "cli/options.h"

#include "base/list.h"
#include "base/memory.h"
#include "cli/complain.h"

#include <stdio.h>
#include <string.h>

static const struct {
    const char *option;
    const char *commands;
    const char *why;
} uses[] = {
    {"json", "show list search check", "only show, list, search and check use it"},
    {"limit", "search", "only search uses it, as in: pamphlet search --limit=5 back pain"},
    {"format", "check", "only check uses it, as in: pamphlet check --format=github"},
    {"strict", "check", "only check uses it, as in: pamphlet check --strict"},
    {"rules", "check", "only check uses it, as in: pamphlet check --rules"},
    {"readability", "check", "only check uses it, as in: pamphlet check --readability"},
    {"review", "check", "only check uses it, as in: pamphlet check --review"},
    {"within", "check", "only check uses it, as in: pamphlet check --within=90"},
};

int cli_refuse_unused(const struct options *options, const char *command)
{
    char name[32];
    for (size_t i = 0; i < sizeof uses / sizeof *uses; i++) {
        bool used = command && list_has(uses[i].commands, command, strlen(command));
        if (used || !cli_is_given(options, uses[i].option))
            continue;
        snprintf(name, sizeof name, "--%s", uses[i].option);
        return cli_complain(name, uses[i].why);
    }
    return STATUS_YES;
}
