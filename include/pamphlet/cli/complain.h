/*
 * Complaints: what is wrong, told to whoever can mend it.
 */
#ifndef PAMPHLET_CLI_COMPLAIN_H
#define PAMPHLET_CLI_COMPLAIN_H

#include "kiosk/policy.h"

/* "pamphlet: WHAT: WHY" on standard error, cleaned. WHAT may be NULL. Returns STATUS_USAGE. */
int cli_complain(const char *what, const char *why);

/* The same for what only an administrator can mend. Where strangers sit it is not for their screen:
 * if standard error is that, the system's log gets it, and a client over SSH is told to ask. */
int cli_report(const char *what, const char *why);

/* From now on strangers sit there, if this kind of session is one of theirs. In a kiosk, where
 * nobody has typed a command, all complaints are reports then. */
void cli_complain_in(enum session session);

/* Tells the administrator some lines, cleaned; in a kiosk not the same lines twice running, unless
 * cli_complain_in was called in between. */
void cli_tell_administrator(const char *lines);

#endif
