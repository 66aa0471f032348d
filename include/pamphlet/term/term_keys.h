/*
 * What comes from the terminal, for the files of the terminal only: all others are given it by
 * term_wait.
 */
#ifndef PAMPHLET_TERM_TERM_KEYS_H
#define PAMPHLET_TERM_TERM_KEYS_H

#include "term/term.h"

/* The keys are set up when the terminal is taken, and undone when it is given back: to be called
 * while curses is open. ascii: the terminal has no other letters. What has come and was not read is
 * gone after term_keys_give. */
void term_keys_take(bool ascii);
void term_keys_give(void);

/* From now on what the terminal reports of its mouse is read as taps and turns of the wheel. */
void term_keys_take_mouse(void);

/* Reads the next key, letter of a pasted text, tap or turn of the wheel. False: none has come.
 * ready: something has, so curses need not ask the system once more, which would delay each key.
 * *read_any: whether anything was read, if only a part of a key. */
bool term_keys_read(bool ready, bool *read_any, struct term_event *event);

/* Says that the terminal is about to be asked something that it answers with "CSI ? N n".
 * term_keys_answer is N once that has been read, and 0 until then. */
void term_keys_owe_answer(void);
int term_keys_answer(void);

/* term_codes.c: the key that a code of curses stands for; 0: it is none of those known here. */
uint32_t term_code_key(int code);

/* term_codes.c: whether curses has read "CSI M" where it says that the mouse was used; in terminals
 * that have xterm's mode 1006 that is "CSI <". */
bool term_code_reports_in_bytes(void);

/* term_wait.c: asks the terminal something that it answers with "CSI ? N n", and returns N; 0: no
 * answer came within timeout_ms. What is pressed or tapped meanwhile is kept for term_wait; an
 * answer that comes too late is dropped. */
int term_ask(const char *question, int timeout_ms);

#endif
