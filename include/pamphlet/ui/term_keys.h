/*
 * The terminal's keys: taken when the terminal is, given back with it. What is read is term_wait's.
 */
#ifndef PAMPHLET_UI_TERM_KEYS_H
#define PAMPHLET_UI_TERM_KEYS_H

/* Between the opening of curses and its end. */
void term_keys_take(void);
void term_keys_give(void);

/* Asks the terminal something that it answers with "CSI ? N n", and returns that number; 0: none
 * came in so many milliseconds. Keys that are pressed meanwhile are term_wait's later; an answer
 * that comes too late is nobody's. */
int term_ask(const char *question, int timeout_ms);

#endif
