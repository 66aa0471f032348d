/*
 * Idle time: whether somebody is still there. The caller supplies the time, in milliseconds of any
 * monotonic clock.
 */
#ifndef PAMPHLET_KIOSK_IDLE_H
#define PAMPHLET_KIOSK_IDLE_H

#include <stdbool.h>
#include <stdint.h>

/* WCAG 2.2, criterion 2.2.1: readers get at least 20 seconds to extend the time, as often as they
 * like. */
enum { IDLE_AFTER_SECONDS = 120, IDLE_WARNING_SECONDS = 30, IDLE_WARNING_SECONDS_MIN = 20 };

/* Bounds for the configuration of a kiosk. */
enum {
    IDLE_AFTER_SECONDS_MIN = 10,
    IDLE_AFTER_SECONDS_MAX = 86400,
    IDLE_WARNING_SECONDS_MAX = 3600,
};

enum idle_state {
    IDLE_ASLEEP,  /* nobody is there: no time is measured */
    IDLE_AWAKE,   /* somebody is reading */
    IDLE_WARNING, /* they are asked whether they are still there */
};

/* A key that is held down repeats sooner, for the first time too (X has it wait 660 ms). */
enum { IDLE_REPEATS_MS = 700 };

/* A zeroed struct is IDLE_ASLEEP. */
struct idle {
    enum idle_state state;
    int after_seconds; /* 0: never */
    int warning_seconds;
    bool told; /* whether now_ms has been set */
    long long now_ms;
    long long since_ms; /* of the last sign of life, or of the question */
    uint32_t key;       /* the last one, 0: none, */
    long long key_ms;   /* and when it came */
};

/* Raises warning_seconds to the minimum. after_seconds 0: never ask. Neither may be more than its
 * maximum. */
struct idle idle_new(int after_seconds, int warning_seconds);

enum idle_event { IDLE_NOTHING, IDLE_ASK, IDLE_END };

/* Advances the time. IDLE_ASK: ask now whether somebody is there. IDLE_END: nobody answered; the
 * state is IDLE_ASLEEP. However far the clock jumps, the question always comes first. */
enum idle_event idle_time(struct idle *idle, long long now_ms);

/* Somebody is there, at the time last given. */
void idle_sign(struct idle *idle);

/* Somebody may be: the time begins anew, and a question stays. */
void idle_begin_anew(struct idle *idle);

/* A key came, at the time last given. True: it only repeats the one before, which is held down.
 * That is no sign that somebody is there: a book may lie on the keyboard. */
bool idle_is_held(struct idle *idle, uint32_t key);

/* Stops measuring until the next idle_sign. */
void idle_sleep(struct idle *idle);

/* Milliseconds until idle_time has to be called; -1: no need. */
int idle_wait_ms(const struct idle *idle);

#endif
