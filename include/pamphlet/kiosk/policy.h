/*
 * Policy: which commands a session may use. One table, consulted at the one gate that every action
 * passes.
 */
#ifndef PAMPHLET_KIOSK_POLICY_H
#define PAMPHLET_KIOSK_POLICY_H

#include "kiosk/command.h"

#include <stdbool.h>

enum session { SESSION_OWN_MACHINE, SESSION_SSH, SESSION_KIOSK, SESSION_MAX };

/* The ways of printing that are set up, as bits; none until policy_set_printing. */
enum policy_printing {
    PRINTING_COMMAND = 1 << 0,  /* the site's command */
    PRINTING_LARGE = 1 << 1,    /* the site's command for large letters */
    PRINTING_ATTACHED = 1 << 2, /* a printer at the reader's terminal */
};
void policy_set_printing(unsigned printing);

/* Whether the session may use a command, and what the command needs is set up. */
bool policy_allows(enum session session, enum command command);

#endif
