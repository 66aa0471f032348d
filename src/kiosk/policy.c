/*
 * Who may do what: a column of the table of commands, and whether what a command needs is set up.
 *
 * Consulted before every action, whether a key, a tap or a view's wish asked for it.
 */
#include "kiosk/policy.h"

enum who { WHO_EVERYONE, WHO_NOT_KIOSK, WHO_NOT_SSH, WHO_OWN_MACHINE, WHO_MAX };

static const enum who who_may[COMMAND_MAX] = {
#define X(name, label, group, who, help) [COMMAND_##name] = WHO_##who,
    COMMANDS(X)
#undef X
};

static const bool allowed[WHO_MAX][SESSION_MAX] = {
    [WHO_EVERYONE] = {true, true, true},
    [WHO_NOT_KIOSK] = {[SESSION_OWN_MACHINE] = true, [SESSION_SSH] = true},
    [WHO_NOT_SSH] = {[SESSION_OWN_MACHINE] = true, [SESSION_KIOSK] = true},
    [WHO_OWN_MACHINE] = {[SESSION_OWN_MACHINE] = true},
};

/* Printing is set up once for the whole program, so this can be static. */
static unsigned printing;

void policy_set_printing(unsigned what)
{
    printing = what;
}

/* Whether what the command needs is set up. */
static bool is_possible(enum command command)
{
    switch (command) {
    case COMMAND_PRINT:
        return printing != 0;
    case COMMAND_PRINT_LARGE:
        return printing & PRINTING_LARGE;
    case COMMAND_PRINT_ATTACHED:
        return printing & PRINTING_ATTACHED;
    default:
        return true;
    }
}

bool policy_allows(enum session session, enum command command)
{
    return is_possible(command) && allowed[who_may[command]][session];
}
