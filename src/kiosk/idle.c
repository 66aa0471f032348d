/*
 * Idle time.
 *
 * Refuses to read a clock itself, so that a test can simulate hours, and to end a session without
 * having asked, even after the machine was suspended for a night.
 */
#include "kiosk/idle.h"

struct idle idle_new(int after_seconds, int warning_seconds)
{
    struct idle idle = {.after_seconds = after_seconds, .warning_seconds = warning_seconds};
    if (idle.warning_seconds < IDLE_WARNING_SECONDS_MIN)
        idle.warning_seconds = IDLE_WARNING_SECONDS_MIN;
    return idle;
}

static long long end_ms(const struct idle *idle)
{
    int seconds = idle->state == IDLE_WARNING ? idle->warning_seconds : idle->after_seconds;
    return idle->since_ms + seconds * 1000LL;
}

enum idle_event idle_time(struct idle *idle, long long now_ms)
{
    if (!idle->told)
        idle->since_ms = now_ms; /* a sign of life before the first time counts as now */
    idle->told = true;
    if (now_ms > idle->now_ms)
        idle->now_ms = now_ms;
    if (idle->state == IDLE_ASLEEP || idle->after_seconds <= 0 || idle->now_ms < end_ms(idle))
        return IDLE_NOTHING;
    if (idle->state == IDLE_WARNING) {
        idle->state = IDLE_ASLEEP;
        return IDLE_END;
    }
    idle->state = IDLE_WARNING;
    idle->since_ms = idle->now_ms;
    return IDLE_ASK;
}

void idle_sign(struct idle *idle)
{
    idle->state = IDLE_AWAKE;
    idle_begin_anew(idle);
}

void idle_begin_anew(struct idle *idle)
{
    idle->since_ms = idle->now_ms;
}

bool idle_is_held(struct idle *idle, uint32_t key)
{
    bool held = key == idle->key && idle->now_ms - idle->key_ms <= IDLE_REPEATS_MS;
    idle->key = key;
    idle->key_ms = idle->now_ms;
    return held;
}

void idle_sleep(struct idle *idle)
{
    idle->state = IDLE_ASLEEP;
}

int idle_wait_ms(const struct idle *idle)
{
    if (idle->state == IDLE_ASLEEP || idle->after_seconds <= 0)
        return -1;
    return (int)(end_ms(idle) - idle->now_ms);
}
