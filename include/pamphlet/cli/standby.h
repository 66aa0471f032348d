/*
 * Where strangers sit: a line that takes nothing more, and a kiosk that is out of use.
 */
#ifndef PAMPHLET_CLI_STANDBY_H
#define PAMPHLET_CLI_STANDBY_H

#include "cli/options.h"

/* Between these two calls a stranger's session ends if the terminal does not take what is sent:
 * whoever stops reading must not keep a process. On one's own machine it may take as long as it
 * likes. */
void cli_be_impatient(enum session session);
void cli_be_patient(void);

/* Shows strangers at a kiosk that it is out of use, for so many seconds. The number to call and the
 * language are the library's; NULL: none is open. False, at once if it is no kiosk or has no
 * terminal: the program should end. */
bool cli_stand_by(const struct options *options, const struct library *library, int seconds);

/* Prepares the same for the moment when a kiosk's program ends, whatever ends it. The terminal is
 * open. */
void cli_prepare_end(const struct options *options, const struct library *library);

#endif
