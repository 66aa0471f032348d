/*
 * What each kind of session may do, and what confines the reader.
 */
#ifndef PAMPHLET_CLI_POLICY_H
#define PAMPHLET_CLI_POLICY_H

#include "cli/options.h"

/* Prints what each kind of session may do and what confines it. Returns the exit status. */
int cli_policy(const struct options *options);

/* Prints what confines the reader on this system. */
void cli_print_sandbox(void);

/* Confines the reader once everything is open. False after a complaint: strangers would use a
 * program that nothing confines. */
bool cli_confine(const struct options *options);

#endif
