/*
 * The beginning of a session: what is taken from, and closed to, whoever started the program.
 */
#ifndef PAMPHLET_KIOSK_SESSION_H
#define PAMPHLET_KIOSK_SESSION_H

#include "kiosk/policy.h"

/* The stricter of two sessions: options that come later take nothing back. */
enum session session_stricter(enum session a, enum session b);

/* "own", "ssh", "kiosk". */
const char *session_name(enum session session);

/* A limit on files ends nobody: what it does not let be written is said. Before the first word. */
void session_lift_limit(void);

/* Before anything is opened or read: descriptors 0 to 2 are there and no others, and nothing in the
 * environment names files or libraries. Outside one's own machine only a handful of variables stay,
 * no memory goes to disk and no stop is obeyed; in a kiosk neither the terminal's interrupt and
 * quit. What is refused so stays refused: signals.h leaves ignored signals alone. */
void session_begin(enum session session);

#endif
