/*
 * The rescue of the terminal: restores it when nothing else can be relied on any more.
 */
#ifndef PAMPHLET_TERM_RESCUE_H
#define PAMPHLET_TERM_RESCUE_H

#include <stdbool.h>
#include <stddef.h>

/* Remembers the modes the terminal has now. False: standard input is not a terminal. */
bool rescue_remember_modes(void);

/* Copies a terminfo string without its padding ("$<5>"); the copy has no closing NUL. Returns the
 * number of bytes copied, at most room_bytes; 0 for NULL. */
size_t rescue_unpad(const char *s, char *out, size_t room_bytes);

/* The last words, which are sent to the terminal when it is rescued: the first function empties
 * them, each call of the second appends a terminfo string without padding. NULL adds nothing. */
void rescue_begin_words(void);
void rescue_add_words(const char *s);

/* What the terminal shows once it has been given back, as bytes that draw it; copied. None: the
 * terminal is left as its owner had it. rescue_leave_notice sends it; async-signal-safe, even in
 * the middle of rescue_set_notice: then it sends all of the one, all of the other, or none. */
void rescue_set_notice(const char *s, size_t n_bytes);
void rescue_leave_notice(void);

/* Say that there is something to rescue, or no longer. Only the process that armed the rescue
 * performs it, never a child. */
void rescue_arm(void);
void rescue_disarm(void);
bool rescue_is_armed(void);

/* Gives the terminal its old modes, once all output has been sent. */
void rescue_restore_modes(void);

/* Restores the old modes and sends the last words and the notice, at once, if armed.
 * Async-signal-safe; waits half a second at most for a stalled line. */
void rescue_now(void);

#endif
