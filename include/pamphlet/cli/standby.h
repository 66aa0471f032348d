/*
 * A kiosk that is out of use.
 */
#ifndef PAMPHLET_CLI_STANDBY_H
#define PAMPHLET_CLI_STANDBY_H

#include "cli/options.h"

/* How long a line may take nothing of what strangers are sent, before the program ends. */
enum { CLI_PATIENCE_SECONDS = 120 };

/* Shows strangers at a kiosk that it is out of use, for so many seconds. The number to call and the
 * language are the library's; NULL: none is open. False, at once if it is no kiosk or has no
 * terminal: the program should end. */
bool cli_stand_by(const struct options *options, const struct library *library, int seconds);

/* Prepares the same for the moment when a kiosk's program ends, whatever ends it. The terminal is
 * open. */
void cli_prepare_end(const struct options *options, const struct library *library);

#endif
