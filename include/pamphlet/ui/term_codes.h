/*
 * The keys that codes of curses stand for. For ui/term_keys.c only.
 */
#ifndef PAMPHLET_UI_TERM_CODES_H
#define PAMPHLET_UI_TERM_CODES_H

#include <stdbool.h>
#include <stdint.h>

/* The key of a code; 0: it is none of those known here. */
uint32_t term_code_key(int code);

/* Whether curses has read "CSI M" where it says that the mouse was used; in terminals that have
 * xterm's mode 1006 that is "CSI <". */
bool term_code_reports_in_bytes(void);

#endif
