/*
 * The table of commands.
 */
#include "kiosk/command.h"

#include "base/words.h"

static const struct {
    const char *name;
    enum command_group group;
    const char *help;
} commands[COMMAND_MAX] = {[COMMAND_NONE] = {"none", GROUP_PROGRAM, ""},
#define X(name, label, group, who, help) [COMMAND_##name] = {label, GROUP_##group, help},
                           COMMANDS(X)
#undef X
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
