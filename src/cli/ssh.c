/*
 * A session over SSH: what the client asked for is the name of a page, and nothing else.
 *
 * sshd hands over the client's command, which was meant for a shell. No shell ever sees it: it is
 * looked up in the library as it is. What could not be the name of a page is refused before
 * anything is opened.
 */
#include "cli/commands.h"

#include "base/ascii.h"
#include "cli/complain.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NAME_BYTES_MAX = 200 };

/* The path or address of a page, or its last part: letters (all beyond ASCII too), digits, "-_.~/";
 * never "..". */
static bool is_page_name(const char *name)
{
    static const char also[] = "-_.~/";
    if (!*name || *name == '-' || strstr(name, "..") || strlen(name) > NAME_BYTES_MAX)
        return false;
    for (const char *s = name; *s; s++) {
        if (!ascii_is_letter(*s) && !ascii_is_digit(*s) && (unsigned char)*s < 0x80 &&
            !strchr(also, *s))
            return false;
    }
    return true;
}

int cli_ssh(struct options *options)
{
    const char *asked = getenv("SSH_ORIGINAL_COMMAND");
    bool terminal = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
    cli_complain_in(SESSION_SSH);
    if (asked && *asked) {
        if (!is_page_name(asked))
            return cli_complain(NULL, "give the name of a page and nothing else, as in: "
                                      "ssh HOST sciatica");
        options->page = asked;
    }
    if (terminal)
        return cli_browse(options);
    if (options->page)
        return cli_show(options);
    return cli_complain(NULL, "this needs a terminal, or the name of a page to print: "
                              "ssh HOST sciatica");
}
