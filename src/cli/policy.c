/*
 * --policy: what each kind of session may do, and what confines it, for the administrator to read
 * before strangers sit down.
 */
#include "cli/policy.h"

#include "base/memory.h"
#include "cli/complain.h"
#include "cli/open.h"
#include "kiosk/command.h"
#include "kiosk/sandbox.h"
#include "kiosk/session.h"

#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

void cli_print_sandbox(void)
{
    printf("sandbox: %s\n", sandbox_words(sandbox_walls()));
    if (sandbox_landlock())
        printf("Landlock: version %d\n", sandbox_landlock());
}

bool cli_confine(const struct options *options)
{
    bool own = options->session == SESSION_OWN_MACHINE;
    char *copy = memory_copy(options->content, strlen(options->content));
    struct stat status;
    bool is_file = stat(copy, &status) == 0 && S_ISREG(status.st_mode) && !cli_is_page(options);
    const char *folder = is_file ? dirname(copy) : NULL;
    /* A build with AddressSanitizer is not confined, because it opens files for its reports. */
    bool enough =
        (own && options->no_sandbox) || sandbox_reader(own, folder) || own || MEMORY_IS_WATCHED;
    free(copy);
    if (enough)
        return true;
    cli_report(session_name(options->session),
               "this kernel has neither Landlock nor seccomp, and strangers sit here");
    return false;
}

static bool is_asked_for(const struct options *options, enum session session)
{
    return options->session == SESSION_OWN_MACHINE || options->session == session;
}

static void print_row(const struct options *options, enum command command)
{
    printf("%-16s", command_name(command));
    for (enum session session = 0; session < SESSION_MAX; session++)
        if (is_asked_for(options, session))
            printf("  %-5s", policy_allows(session, command) ? "yes" : "no");
    printf("  %s\n", command_help(command));
}

int cli_policy(const struct options *options)
{
    /* What a session may do if there is a printer of any kind. */
    policy_set_printing(PRINTING_COMMAND | PRINTING_LARGE | PRINTING_ATTACHED);
    printf("%-16s", "command");
    for (enum session session = 0; session < SESSION_MAX; session++)
        if (is_asked_for(options, session))
            printf("  %-5s", session_name(session));
    printf("\n");
    for (enum command command = COMMAND_NONE + 1; command < COMMAND_MAX; command++)
        print_row(options, command);
    printf("\n");
    cli_print_sandbox();
    return STATUS_YES;
}
