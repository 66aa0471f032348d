/*
 * The commands, one function each.
 */
#ifndef PAMPHLET_CLI_COMMANDS_H
#define PAMPHLET_CLI_COMMANDS_H

#include "cli/options.h"

/* One command. Returns the exit status. */
int cli_browse(const struct options *options);
int cli_show(const struct options *options);
/* Over SSH: browses, or prints the page that the client named where there is no terminal. */
int cli_ssh(struct options *options);
int cli_list(const struct options *options);
int cli_search(const struct options *options, int count, char **words);
int cli_check(struct options *options, int count, char **arguments);
int cli_new(struct options *options, int count, char **arguments);
int cli_pack(const struct options *options);

#endif
