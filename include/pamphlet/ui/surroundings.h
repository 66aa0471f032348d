/*
 * What the program finds around it: locale, environment, the name and size of the terminal. None of
 * it is trusted.
 */
#ifndef PAMPHLET_UI_SURROUNDINGS_H
#define PAMPHLET_UI_SURROUNDINGS_H

#include <stdbool.h>

enum { TERM_ROWS_MIN = 2, TERM_ROWS_MAX = 300, TERM_COLS_MIN = 2, TERM_COLS_MAX = 500 };

/* Takes the locale's characters and returns whether they are UTF-8. */
bool surroundings_take_locale(void);

/* Whether colours are wanted: NO_COLOR forbids them, unless it is empty (no-color.org). */
bool surroundings_want_colour(void);

/* Whether what is printed may have looks: standard output is a terminal, and of a kind that has
 * them. To one that calls itself dumb (an editor's window, a recorder), or nothing, escape
 * sequences are letters. */
bool surroundings_print_looks(void);

/* Removes every variable by which curses could be told where to look or how large a window is. */
void surroundings_clean(void);

/* Sets LINES and COLUMNS for curses to read, or removes them. Little, for it makes three windows of
 * that size and nothing is ever drawn in them; but its buffer for what it sends is as large as one,
 * and is to hold what opens a terminal. */
void surroundings_set_size(void);
void surroundings_unset_size(void);

/* Whether a name that came from the other end of the line may be looked up as a kind of terminal:
 * it becomes part of a file's name. */
bool surroundings_is_term_name(const char *name);

/* The window's size, within bounds: a client over SSH says what it likes. */
void surroundings_size(int *rows, int *cols);

#endif
