/*
 * The rescue of the terminal: puts it right again when nothing else can be relied on any more.
 */
#ifndef PAMPHLET_UI_RESCUE_H
#define PAMPHLET_UI_RESCUE_H

#include <stdbool.h>
#include <stddef.h>

/* Remembers the modes the terminal has now. False: standard input is no terminal. */
bool rescue_remember_modes(void);

/* Copies what terminfo says to send, without its marks for delays ("$<5>"). Returns how many bytes
 * that are, room_bytes at most; NULL is none. */
size_t rescue_unpad(const char *s, char *out, size_t room_bytes);

/* Forgets the last words, then each call adds some: sent to the terminal when it is rescued,
 * without marks for delays; NULL adds nothing. */
void rescue_begin_words(void);
void rescue_add_words(const char *s);

/* From now on, or no longer, there is something to rescue. Only the process that armed it will. */
void rescue_arm(void);
void rescue_disarm(void);
bool rescue_is_armed(void);

/* Gives the terminal its old modes, once its output is sent. */
void rescue_restore_modes(void);

/* Old modes and last words, at once, if armed. Async-signal-safe; waits half a second at most for a
 * line that does not move. */
void rescue_now(void);

#endif
