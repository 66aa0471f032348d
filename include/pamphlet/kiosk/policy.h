/*
 * Policy: which commands a session may use. One table, asked by the one gate that every action
 * passes.
 */
#ifndef PAMPHLET_KIOSK_POLICY_H
#define PAMPHLET_KIOSK_POLICY_H

#include "kiosk/command.h"

#include <stdbool.h>

enum session { SESSION_OWN_MACHINE, SESSION_SSH, SESSION_KIOSK, SESSION_MAX };

/* Whether there is something that prints; there is none until this is said. */
void policy_set_printing(bool there_is);

bool policy_allows(enum session session, enum command command);

#endif
