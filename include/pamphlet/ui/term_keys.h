/*
 * The terminal's keys: set up when the terminal is taken, undone when it is given back; for the
 * files of the terminal only. All others are given them by term_wait.
 */
#ifndef PAMPHLET_UI_TERM_KEYS_H
#define PAMPHLET_UI_TERM_KEYS_H

#include "ui/term.h"

/* To be called while curses is open. ascii: the terminal has no other letters. What has come and
 * was not read is gone after term_keys_give. */
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

#endif
