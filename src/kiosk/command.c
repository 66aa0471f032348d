/*
 * The table of commands and the policy made from it.
 */
#include "kiosk/command.h"

#include "base/words.h"
#include "kiosk/policy.h"

enum who { WHO_EVERYONE, WHO_NOT_KIOSK, WHO_NOT_SSH, WHO_OWN_MACHINE, WHO_MAX };

static const struct {
    const char *name;
    enum command_group group;
    enum who who;
    const char *help;
} commands[COMMAND_MAX] = {[COMMAND_NONE] = {"none", GROUP_PROGRAM, WHO_EVERYONE, ""},
#define X(name, label, group, who, help) [COMMAND_##name] = {label, GROUP_##group, WHO_##who, help},
                           COMMANDS(X)
#undef X
};

static const bool allowed[WHO_MAX][SESSION_MAX] = {
    [WHO_EVERYONE] = {true, true, true},
    [WHO_NOT_KIOSK] = {[SESSION_OWN_MACHINE] = true, [SESSION_SSH] = true},
    [WHO_NOT_SSH] = {[SESSION_OWN_MACHINE] = true, [SESSION_KIOSK] = true},
    [WHO_OWN_MACHINE] = {[SESSION_OWN_MACHINE] = true},
};

const char *command_name(enum command command)
{
    return commands[command].name;
}

const char *command_help(enum command command)
{
    return commands[command].help;
}

enum command_group command_group(enum command command)
{
    return commands[command].group;
}

const char *command_group_title(enum command_group group)
{
    static const char *const titles[GROUP_MAX] = {
        [GROUP_MOVE] = WORDS("Moving"),
        [GROUP_READ] = WORDS("Reading and links"),
        [GROUP_FIND] = WORDS("Finding"),
        [GROUP_PROGRAM] = WORDS("The program"),
    };
    return titles[group];
}

/* What prints is the same for the whole program, so there is one answer. */
static unsigned printing;

void policy_set_printing(unsigned what)
{
    printing = what;
}

/* Whether there is what the command needs. */
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
    return is_possible(command) && allowed[commands[command].who][session];
}
