/*
 * Policy: which commands a session may use. One table, asked by the one gate that every action
 * passes.
 */
#ifndef PAMPHLET_KIOSK_POLICY_H
#define PAMPHLET_KIOSK_POLICY_H

#include "kiosk/command.h"

#include <stdbool.h>

enum session { SESSION_OWN_MACHINE, SESSION_SSH, SESSION_KIOSK, SESSION_MAX };

/* What prints, as bits; nothing does until this is said. */
enum policy_printing {
    PRINTING_COMMAND = 1 << 0,  /* the site's own command */
    PRINTING_LARGE = 1 << 1,    /* the same, in large letters */
    PRINTING_ATTACHED = 1 << 2, /* a printer at the reader's terminal */
};
void policy_set_printing(unsigned printing);

bool policy_allows(enum session session, enum command command);

#endif
