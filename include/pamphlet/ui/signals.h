/*
 * Signals, and sleeping so that none comes unseen.
 */
#ifndef PAMPHLET_UI_SIGNALS_H
#define PAMPHLET_UI_SIGNALS_H

#include <stdbool.h>

/* Deadly signals rescue the terminal first (rescue.h); a changed window, a request to stop and that
 * the process goes on again are remembered. A hang-up ends the process at once, even under nohup:
 * there is nobody left to read. Signals that are ignored already stay so, but for the hang-up. */
void signals_take(void);
/* Everything as it was before. */
void signals_give(void);

/* Whether the window has changed, a stop was asked for, or others stopped the process and it goes
 * on again, since the last call. */
bool signals_take_resize(void);
bool signals_take_stop(void);
bool signals_take_going_on(void);

/* As if the window had changed. */
void signals_fake_resize(void);

/* Stops the process group as the terminal's own key would, and returns when it goes on. False:
 * whoever started us does not want it stopped. `before` and `after` are called around the stop. */
bool signals_stop(void (*before)(void), void (*after)(void));

/* The process ends, its terminal rescued, unless it is called again within so many seconds; 0: it
 * need not be. For a line on which nothing moves any more. */
void signals_dead_man(unsigned seconds);

enum signals_woken { WOKEN_BY_INPUT, WOKEN_BY_CALL, WOKEN_BY_TIME, WOKEN_BY_SIGNAL };

/* Sleeps until fd can be read, or `call` (-1: none), a signal, or end_ms of clock_ms() (-1: no
 * end).
 */
enum signals_woken signals_sleep(int fd, int call, long long end_ms);

#endif
