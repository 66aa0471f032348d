/*
 * Frames: everything that changes on the screen for one key reaches the terminal in one write.
 */
#ifndef PAMPHLET_UI_FRAME_H
#define PAMPHLET_UI_FRAME_H

#include <stdbool.h>
#include <stdio.h>

/* A stream to the terminal for curses: a copy of standard output's, or standard output itself where
 * frames cannot be kept. Lent until frame_close. */
FILE *frame_open(void);
void frame_close(void);

/* Sends bytes to the terminal now, beside curses; waits for a stalled line. False: it is gone. */
bool frame_send(const char *s, size_t n_bytes);

/* Holds back what curses writes, and sends it. Between the two curses must not set the terminal's
 * modes: it would not find a terminal. */
void frame_begin(void);
/* lean: without the words that curses says again at each change of looks (ECMA-35, "ESC ( B":
 * letters are ASCII's). Not for a frame after which nothing is known of the terminal. */
void frame_end(bool lean);

#endif
