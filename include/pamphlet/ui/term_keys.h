/*
 * The terminal's keys: set up when the terminal is taken, undone when it is given back. term_wait
 * reads them.
 */
#ifndef PAMPHLET_UI_TERM_KEYS_H
#define PAMPHLET_UI_TERM_KEYS_H

/* To be called while curses is open. */
void term_keys_take(void);
void term_keys_give(void);

/* Asks the terminal something that it answers with "CSI ? N n", and returns N; 0: no answer came
 * within timeout_ms. Keys that are pressed meanwhile are kept for term_wait; an answer that comes
 * too late is dropped. */
int term_ask(const char *question, int timeout_ms);

#endif
