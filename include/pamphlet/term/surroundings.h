/*
 * What the program finds around it: locale, environment, the name and size of the terminal. None of
 * it is trusted.
 */
#ifndef PAMPHLET_TERM_SURROUNDINGS_H
#define PAMPHLET_TERM_SURROUNDINGS_H

#include <stdbool.h>

enum { TERM_ROWS_MIN = 2, TERM_ROWS_MAX = 300, TERM_COLS_MIN = 2, TERM_COLS_MAX = 500 };

/* Sets the locale's character set (LC_CTYPE) and returns whether it is UTF-8. */
bool surroundings_take_locale(void);

/* Whether colours are wanted: NO_COLOR forbids them, unless it is empty (no-color.org). */
bool surroundings_want_colour(void);

/* Whether printed text may have attributes: standard output is a terminal, and of a kind that has
 * them. One whose TERM is "dumb" (an editor's window, a recorder) or not set would show escape
 * sequences as letters. */
bool surroundings_print_looks(void);

/* Removes every environment variable by which curses could be told where to look or how large a
 * window is. */
void surroundings_clean(void);

/* How long the rest of what a key sends may take after its Escape, in milliseconds: ESCDELAY, as
 * curses reads it (ncurses(3)), but not so long that the Escape key would seem dead. */
int surroundings_escape_ms(void);

/* Sets LINES and COLUMNS for curses to read, or removes them. The size is small because curses
 * allocates three windows of it, in which nothing is ever drawn; but not minimal, because curses'
 * output buffer grows with it and has to hold what opens a terminal. */
void surroundings_set_size(void);
void surroundings_unset_size(void);

/* Whether a name that came from the other end of the line may be looked up in terminfo, where it
 * becomes part of a file's name. */
bool surroundings_is_term_name(const char *name);

/* The window's size, within bounds, since a client over SSH says what it likes; 24 by 80 if it is
 * unknown. */
void surroundings_size(int *rows, int *cols);

#endif
