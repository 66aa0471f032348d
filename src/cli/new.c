/*
 * pamphlet new KIND PATH: begins a page.
 */
#include "cli/options.h"

int cli_new(const struct options *options, const char *kind, const char *path)
{
    (void)options;
    (void)path;
    return cli_complain(kind, "not yet");
}
