/*
 * Signals, and sleep from which each of them wakes.
 */
#ifndef PAMPHLET_TERM_SIGNALS_H
#define PAMPHLET_TERM_SIGNALS_H

#include <stdbool.h>

/* Installs the handlers. Fatal signals rescue the terminal first (rescue.h); a change of the
 * window, a request to stop and being continued are noted. A hang-up ends the process at once, even
 * under nohup: there is nobody left to read. Other signals that were ignored stay so. SIGPIPE is
 * ignored. */
void signals_take(void);
/* Puts the former handlers back; but SIGPIPE stays ignored, and SIGHUP is at its default. */
void signals_give(void);

/* Whether, since the last call, the window has changed, a stop was asked for, or the process has
 * been continued after somebody else had stopped it. */
enum signals_note { SIGNALS_RESIZE, SIGNALS_STOP, SIGNALS_GOING_ON, SIGNALS_NOTES };
bool signals_take_note(enum signals_note note);

/* Notes that the window has changed. */
void signals_fake_resize(void);

/* Stops the process group as the terminal's own key would, and returns when it is continued; not if
 * SIGTSTP was ignored when the program was started. `before` and `after` are called around the
 * stop. */
void signals_stop(void (*before)(void), void (*after)(void));

/* Ends the process, with its terminal rescued, unless this is called again within so many seconds;
 * 0 cancels that. It is for a line on which nothing moves any more. */
void signals_dead_man(unsigned seconds);

enum signals_woken { WOKEN_BY_INPUT, WOKEN_BY_CALL, WOKEN_BY_TIME, WOKEN_BY_SIGNAL };

/* Sleeps until fd or `call` (-1: none) can be read, a signal comes, or clock_ms() reaches end_ms
 * (-1: never). */
enum signals_woken signals_sleep(int fd, int call, long long end_ms);

#endif
