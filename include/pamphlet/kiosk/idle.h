/*
 * Idle time: whether somebody is still there. The clock is given in, in milliseconds of any clock
 * that only goes forward.
 */
#ifndef PAMPHLET_KIOSK_IDLE_H
#define PAMPHLET_KIOSK_IDLE_H

#include <stdbool.h>

/* WCAG 2.2, criterion 2.2.1: at least 20 seconds to say that one is still there, as often as one
 * likes. */
enum { IDLE_AFTER_SECONDS = 120, IDLE_WARNING_SECONDS = 30, IDLE_WARNING_SECONDS_MIN = 20 };

/* What a kiosk may wait before it asks, and for an answer. */
enum {
    IDLE_AFTER_SECONDS_MIN = 10,
    IDLE_AFTER_SECONDS_MAX = 86400,
    IDLE_WARNING_SECONDS_MAX = 3600,
};

enum idle_state {
    IDLE_ASLEEP,  /* nobody is there, or nobody is waited for */
    IDLE_AWAKE,   /* somebody is reading */
    IDLE_WARNING, /* they are being asked */
};

/* A zeroed struct sleeps. */
struct idle {
    enum idle_state state;
    int after_seconds; /* 0: never */
    int warning_seconds;
    bool told; /* what time it is */
    long long now_ms;
    long long since_ms; /* last sign of life, or when the question was put */
};

/* Bounds the warning from below. */
struct idle idle_new(int after_seconds, int warning_seconds);

enum idle_event { IDLE_NOTHING, IDLE_ASK, IDLE_END };

/* It is this late. IDLE_ASK: put the question now. IDLE_END: nobody answered; it sleeps. However
 * far the clock jumps, the question comes first. */
enum idle_event idle_time(struct idle *idle, long long now_ms);

/* A sign of life at the time last told. True: it answered the question, and is to do nothing else.
 */
bool idle_sign(struct idle *idle);

/* Nobody is there any more. */
void idle_sleep(struct idle *idle);

/* How long nothing will happen, -1 for ever. */
int idle_wait_ms(const struct idle *idle);

#endif
