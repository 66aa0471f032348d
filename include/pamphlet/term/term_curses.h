/*
 * curses, for this room only.
 */
#ifndef PAMPHLET_TERM_TERM_CURSES_H
#define PAMPHLET_TERM_TERM_CURSES_H

#define NCURSES_WIDECHAR 1
/* curses names its own type `struct screen`; ours has the better right to the name. */
#define screen curses_screen
#include <curses.h>
#undef screen

#endif
