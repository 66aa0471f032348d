/*
 * Waiting for the terminal; for the files of the terminal only. All others use term_wait and
 * term_listen of ui/term.h.
 */
#ifndef PAMPHLET_UI_TERM_WAIT_H
#define PAMPHLET_UI_TERM_WAIT_H

/* Asks the terminal something that it answers with "CSI ? N n", and returns N; 0: no answer came
 * within timeout_ms. What is pressed or tapped meanwhile is kept for term_wait; an answer that
 * comes too late is dropped. */
int term_ask(const char *question, int timeout_ms);

/* Forgets what is kept, and whom term_listen named. To be called when the terminal is given back.
 */
void term_wait_give(void);

#endif
