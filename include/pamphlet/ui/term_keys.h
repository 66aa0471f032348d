/*
 * The terminal's keys: taken when the terminal is, given back with it. What is read is term_wait's.
 */
#ifndef PAMPHLET_UI_TERM_KEYS_H
#define PAMPHLET_UI_TERM_KEYS_H

/* Between the opening of curses and its end. */
void term_keys_take(void);
void term_keys_give(void);

#endif
