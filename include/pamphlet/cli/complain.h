/*
 * Complaints: what is wrong, told to whoever can mend it.
 */
#ifndef PAMPHLET_CLI_COMPLAIN_H
#define PAMPHLET_CLI_COMPLAIN_H

#include "kiosk/policy.h"

/* "pamphlet: WHAT: WHY" on standard error, cleaned. WHAT may be NULL. Returns STATUS_USAGE. */
int cli_complain(const char *what, const char *why);

/* The same for what only an administrator can mend. It is not for a stranger's screen: if standard
 * error is one, the system's log gets the complaint, and a client over SSH is told to ask. */
int cli_report(const char *what, const char *why);

/* Says in which kind of session this is, and so whether strangers see the screen. From then on all
 * complaints in a kiosk, where nobody has typed a command, are reports. */
void cli_complain_in(enum session session);

/* Tells the administrator some lines, cleaned; in a kiosk not the same lines twice running, unless
 * cli_complain_in was called in between. */
void cli_tell_administrator(const char *lines);

#endif
