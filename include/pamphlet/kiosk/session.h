/*
 * The beginning of a session: what is removed of the environment, descriptors and signals that the
 * program inherits.
 */
#ifndef PAMPHLET_KIOSK_SESSION_H
#define PAMPHLET_KIOSK_SESSION_H

#include "kiosk/policy.h"

/* The stricter of two sessions: a later option never relaxes an earlier one. */
enum session session_stricter(enum session a, enum session b);

/* "own", "ssh", "kiosk". */
const char *session_name(enum session session);

/* Makes writing past a file size limit (RLIMIT_FSIZE) fail, which is reported, rather than end the
 * program. To be called before any output. */
void session_lift_limit(void);

/* To be called before anything is opened or read. Descriptors 0 to 2 are open afterwards and no
 * others, and no environment variable names files or libraries. Except on one's own machine, only a
 * handful of variables are kept, core dumps are off and stop signals are ignored; in a kiosk
 * SIGINT, SIGQUIT, SIGUSR1 and SIGUSR2 too. They stay ignored: signals.h leaves ignored signals
 * alone. */
void session_begin(enum session session);

#endif
